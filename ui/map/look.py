"""How the page is to look, and the words on it, in the interface's language."""

import msgspec

from ui.map.words import words
from ui.theme import Theme, contrast

#: On a dark ground the newest part of a track is the lightest, on a light one the darkest; the
#: end of the ramp that would vanish in the ground is left out.
_TRACK_ON_DARK, _TRACK_ON_LIGHT = slice(3, None), slice(5, None, -1)


class Look(msgspec.Struct, frozen=True):
    """What the page needs of a theme.

    Attributes:
        colours: by the name of the style sheet's variables.
        risk: colours of risk from 0 to 1; unknown is none of them.
        track: colours of a track from the oldest to the newest.
        words: by the name under which the page asks for them.
    """

    colours: dict[str, str]
    risk: tuple[str, ...]
    track: tuple[str, ...]
    words: dict[str, str]
    reduced_motion: bool


def look(theme: Theme, *, reduced_motion: bool) -> Look:
    """The theme's tokens and the words as the page takes them."""
    is_light = contrast(theme.window, "#000000") > contrast(theme.window, "#ffffff")
    return Look(
        colours={
            "window": theme.window,
            "panel": theme.panel,
            "raised": theme.raised,
            "line": theme.line,
            "text": theme.text,
            "secondary": theme.secondary,
            "disabled": theme.disabled,
            "selection": theme.selection,
            "focus": theme.focus,
            "ok": theme.healthy,
            "unknown": theme.unknown,
            "on-severity": theme.on_severity,
            # The sea is the darker of the two on a light ground as on a dark one.
            "sea": theme.window,
            "land": theme.panel,
            **{name: severity.colour for name, severity in theme.severities.items()},
        },
        risk=theme.risk,
        track=theme.risk[_TRACK_ON_LIGHT if is_light else _TRACK_ON_DARK],
        words=words(),
        reduced_motion=reduced_motion,
    )

"""How the page is to look, and the words on it, in the interface's language."""

import msgspec
from PySide6.QtCore import QCoreApplication

from ui.theme import Theme, contrast

#: On a dark ground the newest part of a track is the lightest, on a light one the darkest; the
#: end of the ramp that would vanish in the ground is left out.
_TRACK_ON_DARK, _TRACK_ON_LIGHT = slice(3, None), slice(5, None, -1)


class Look(msgspec.Struct, frozen=True):
    """What the page needs of a theme.

    Attributes:
        colours: by the name of the style sheet's variables.
        track: colours of a track from the oldest to the newest.
        words: by the name under which the page asks for them.
    """

    colours: dict[str, str]
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
        track=theme.risk[_TRACK_ON_LIGHT if is_light else _TRACK_ON_DARK],
        words=_words(),
        reduced_motion=reduced_motion,
    )


def _words() -> dict[str, str]:
    # Literals in every call: the tool that collects texts for translation reads the source.
    translate = QCoreApplication.translate
    return {
        "critical": translate("SiteMap", "Critical"),
        "high": translate("SiteMap", "High"),
        "medium": translate("SiteMap", "Medium"),
        "low": translate("SiteMap", "Low"),
        "info": translate("SiteMap", "Info"),
        "ok": translate("SiteMap", "No open alert"),
        "stale": translate("SiteMap", "Old reading"),
        "unknown": translate("SiteMap", "Unknown"),
        "person": translate("SiteMap", "Person, last position"),
        "crowd": translate("SiteMap", "{count} people here: zoom in to see them"),
        "unplaced": translate("SiteMap", "{count} sites have no valid position"),
        "legend": translate("SiteMap", "Legend"),
        "fit": translate("SiteMap", "Show all sites (0)"),
        "zoom_in": translate("SiteMap", "Zoom in (+)"),
        "zoom_out": translate("SiteMap", "Zoom out (-)"),
        "empty": translate("SiteMap", "Sites appear here when the directory has some."),
        "next": translate(
            "SiteMap", "Import a directory, connect a source, or play the demonstration."
        ),
    }

"""Which of a camera's streams a tile needs. Pure."""

from collections.abc import Sequence

from engine.model.cameras_live import Profile

#: What a low stream is taken to have, as long as none of its pictures has come, pixels across.
USUAL_PX = 640
#: A tile that shows the low stream keeps it up to this times its width, lest a moved border makes
#: it change again and again.
_KEEPS = 1.25
#: Fewer pixels across show nobody's face, even in a small tile.
_LEAST_PX = 320


def wants_low(needs_px: int, *, is_low: bool, low_px: int = 0) -> bool:
    """Whether the low stream has as many pixels as a tile shows.

    Args:
        needs_px: across, of the whole picture as large as it is shown, zoom included.
        is_low: it shows the low stream now.
        low_px: how many that has across; 0: not known yet.
    """
    return needs_px <= (low_px or USUAL_PX) * (_KEEPS if is_low else 1.0)


def low_of(profiles: Sequence[Profile], main: str) -> Profile | None:
    """The stream of a device that serves small tiles beside the main one at an address.

    The smallest of the same lens that still shows something; H.264 before others, since it is
    cheapest to decode many times.
    """
    shown = next((each for each in profiles if each.url == main), None)
    if shown is None:
        return None
    smaller = [
        each
        for each in profiles
        if 0 < each.width < shown.width
        and each.source == shown.source
        and each.url not in ("", main)
    ]
    return min(
        smaller,
        key=lambda each: (each.width < _LEAST_PX, each.codec.upper() != "H264", each.width),
        default=None,
    )

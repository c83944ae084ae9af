"""A customer's own base map: what it must offer, and why one is refused."""

from collections.abc import Callable
from enum import StrEnum
from html.parser import HTMLParser
from pathlib import Path
from typing import Protocol

import msgspec

from engine.errors import BadInput

#: Tiles are some kilobytes; one larger than this would stall the page.
TILE_LIMIT = 4 * 1024 * 1024
#: Beyond this no tile of the earth is of use.
DEEPEST = 24
_ATTRIBUTION_LIMIT = 200


class Fault(StrEnum):
    """Why a base map is not shown; the words for it are in `ui.map.words`."""

    MISSING = "missing"
    UNKNOWN_KIND = "unknown_kind"
    BROKEN = "broken"
    VECTOR = "vector"
    COMPRESSION = "compression"
    NOT_ALLOWED = "not_allowed"
    ADDRESS = "address"


class TilesRefused(BadInput):
    """This base map cannot be shown; the shipped one stays."""

    def __init__(self, fault: Fault, details: str) -> None:
        super().__init__(f"{fault.value}: {details}")
        self.fault = fault


class Coverage(msgspec.Struct, frozen=True):
    """What a source says of itself.

    Attributes:
        bounds: west, south, east, north in degrees; None: the whole earth.
        attribution: plain text.
    """

    min_zoom: int
    max_zoom: int
    bounds: tuple[float, float, float, float] | None = None
    attribution: str = ""


class TilesShown(msgspec.Struct, frozen=True):
    """What the page is told: where the tiles are, or words on why there are none.

    Attributes:
        stamp: part of the address, so that tiles of another file are never mixed in.
    """

    stamp: int
    coverage: Coverage | None = None
    words: str = ""


class TileSource(Protocol):
    """Opened and read away from the window's thread.

    Attributes:
        readers: how many threads may read at once.
    """

    coverage: Coverage
    readers: int

    def tile(self, zoom: int, column: int, row: int) -> bytes | None:
        """The picture at this place, rows counted from the north; None: there is none."""
        ...

    def close(self) -> None:
        """Lets go of file or connection."""
        ...


def open_file(path: Path) -> TileSource:
    """An MBTiles or PMTiles file, told by its first bytes, not by its name.

    Raises:
        TilesRefused: missing, broken, vector tiles, or an unknown kind.
    """
    from ui.map.mbtiles import MBTiles
    from ui.map.pmtiles import PMTiles

    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError as failed:
        raise TilesRefused(Fault.MISSING, f"{path}: {failed}") from failed
    kinds: tuple[tuple[bytes, Callable[[Path], TileSource]], ...] = (
        (b"SQLite format 3\0", MBTiles),
        (b"PMTiles", PMTiles),
    )
    for sign, kind in kinds:
        if head.startswith(sign):
            return kind(path)
    raise TilesRefused(Fault.UNKNOWN_KIND, f"{path}: begins with {head[:7]!r}")


def picture_type(content: bytes) -> bytes | None:
    """The media type of a picture that the page can draw; None for anything else.

    >>> picture_type(bytes.fromhex("89504e470d0a1a0a")), picture_type(b"<svg onload=x>")
    (b'image/png', None)
    """
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return b"image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return b"image/jpeg"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return b"image/webp"
    return b"image/avif" if content[4:12] == b"ftypavif" else None


def plain_attribution(markup: str) -> str:
    """Attributions are links by custom; their words are kept.

    >>> plain_attribution('<a href="x">© Survey of India</a> 2026')
    '© Survey of India 2026'
    """
    words = _Words()
    words.feed(markup[: 20 * _ATTRIBUTION_LIMIT])
    words.close()
    return " ".join("".join(words.found).split())[:_ATTRIBUTION_LIMIT]


def is_tile(zoom: int, column: int, row: int) -> bool:
    """Whether the address is of a tile at all."""
    return 0 <= zoom <= DEEPEST and 0 <= column < 1 << zoom and 0 <= row < 1 << zoom


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)

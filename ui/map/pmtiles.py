"""PMTiles version 3, pictures only: one file with directories of runs along a Hilbert curve.

Source: the PMTiles specification, version 3.
"""

import struct
import zlib
from bisect import bisect_right
from collections import OrderedDict
from pathlib import Path
from typing import NamedTuple

import msgspec

from ui.map.tiles import (
    DEEPEST,
    TILE_LIMIT,
    Coverage,
    Fault,
    TilesRefused,
    is_tile,
    plain_attribution,
)

_HEADER_BYTES = 127
#: Larger directories than this no writer makes; a small file may claim to unfold to any size.
_DIRECTORY_LIMIT = 16 * 1024 * 1024
_DIRECTORIES_KEPT = 64
#: The root, a leaf, and no deeper than writers go.
_DEPTH = 4
_NONE, _GZIP = 1, 2
_VECTOR, _PICTURES = 1, (2, 3, 4, 5)
_ZLIB_OR_GZIP = 47


class _Header(NamedTuple):
    root: tuple[int, int]
    metadata: tuple[int, int]
    leaves: tuple[int, int]
    tiles: tuple[int, int]
    packed: int
    tile_packed: int
    tile_type: int
    zooms: tuple[int, int]
    box: tuple[float, float, float, float]


class _Directory(NamedTuple):
    """Ascending tile numbers; a run of 0 points to another directory."""

    numbers: list[int]
    runs: list[int]
    lengths: list[int]
    offsets: list[int]


class PMTiles:
    """One file.

    Raises:
        TilesRefused: broken, of another version, vector tiles, or a compression we do not read.
    """

    def __init__(self, path: Path) -> None:
        self.readers = 1
        self._leaves: OrderedDict[int, _Directory] = OrderedDict()
        try:
            self._file = path.open("rb")
        except OSError as failed:
            raise TilesRefused(Fault.MISSING, f"{path}: {failed}") from failed
        try:
            self._header = _read_header(self._file.read(_HEADER_BYTES))
            self._root = self._directory(*self._header.root)
            self.coverage = self._read_coverage()
        except (OSError, ValueError) as broken:
            self.close()
            raise TilesRefused(Fault.BROKEN, f"{path}: {broken}") from broken
        except TilesRefused:
            self.close()
            raise

    def tile(self, zoom: int, column: int, row: int) -> bytes | None:
        """The picture; None if the file has none there or cannot be read."""
        if not is_tile(zoom, column, row):
            return None
        number = tile_number(zoom, column, row)
        try:
            return self._find(number)
        except (OSError, ValueError):
            return None

    def close(self) -> None:
        """Lets go of the file."""
        self._file.close()

    def _find(self, number: int) -> bytes | None:
        directory = self._root
        for _ in range(_DEPTH):
            place = bisect_right(directory.numbers, number) - 1
            if place < 0:
                return None
            offset, length = directory.offsets[place], directory.lengths[place]
            if directory.runs[place]:
                is_there = number - directory.numbers[place] < directory.runs[place]
                return self._picture(offset, length) if is_there else None
            directory = self._leaf(offset, length)
        return None

    def _picture(self, offset: int, length: int) -> bytes:
        if length > TILE_LIMIT:
            raise ValueError(f"a tile of {length} bytes")
        packed = self._read(self._header.tiles[0] + offset, length)
        return _unpacked(packed, self._header.tile_packed, TILE_LIMIT)

    def _leaf(self, offset: int, length: int) -> _Directory:
        known = self._leaves.get(offset)
        if known is None:
            known = self._leaves[offset] = self._directory(self._header.leaves[0] + offset, length)
            if len(self._leaves) > _DIRECTORIES_KEPT:
                self._leaves.popitem(last=False)
        self._leaves.move_to_end(offset)
        return known

    def _directory(self, offset: int, length: int) -> _Directory:
        packed = self._read(offset, length)
        return _read_directory(_unpacked(packed, self._header.packed, _DIRECTORY_LIMIT))

    def _read(self, offset: int, length: int) -> bytes:
        if length > _DIRECTORY_LIMIT or offset >= 1 << 62:
            raise ValueError(f"a part of {length} bytes at {offset}")
        self._file.seek(offset)
        content = self._file.read(length)
        if len(content) < length:
            raise ValueError("the file ends too early")
        return content

    def _read_coverage(self) -> Coverage:
        header = self._header
        packed = self._read(*header.metadata)
        said = _Metadata()
        if packed:
            text = _unpacked(packed, header.packed, _DIRECTORY_LIMIT)
            said = msgspec.json.decode(text, type=_Metadata)
        west, south, east, north = header.box
        is_box = west < east and south < north
        return Coverage(
            min_zoom=min(header.zooms[0], DEEPEST),
            max_zoom=min(header.zooms[1], DEEPEST),
            bounds=header.box if is_box else None,
            attribution=plain_attribution(said.attribution or ""),
        )


class _Metadata(msgspec.Struct, frozen=True):
    attribution: str | None = None


def tile_number(zoom: int, column: int, row: int) -> int:
    """A tile's place on the Hilbert curve, after all tiles of the smaller zooms.

    >>> [tile_number(*each) for each in ((0, 0, 0), (1, 0, 0), (1, 0, 1), (1, 1, 1), (1, 1, 0))]
    [0, 1, 2, 3, 4]
    """
    number = ((1 << 2 * zoom) - 1) // 3
    for power in reversed(range(zoom)):
        side = 1 << power
        is_right, is_low = side & column, side & row
        number += ((3 * is_right) ^ is_low) << power
        if not is_low:
            if is_right:
                column, row = side - 1 - column, side - 1 - row
            column, row = row, column
    return number


def _read_header(content: bytes) -> _Header:
    if len(content) < _HEADER_BYTES or content[:7] != b"PMTiles":
        raise ValueError("the header is cut short")
    if content[7] != 3:
        raise ValueError(f"version {content[7]} of the format; 3 is read")
    root, root_len, meta, meta_len, leaf, leaf_len, data, data_len = struct.unpack_from(
        "<8Q", content, 8
    )
    packed, tile_packed, tile_type, low, high = content[97:102]
    west, south, east, north = (each / 1e7 for each in struct.unpack_from("<4i", content, 102))
    if tile_type == _VECTOR:
        raise TilesRefused(Fault.VECTOR, "tile type 1")
    if tile_type not in _PICTURES:
        raise ValueError(f"tile type {tile_type}")
    for each in (packed, tile_packed):
        if each not in (_NONE, _GZIP):
            raise TilesRefused(Fault.COMPRESSION, f"compression {each}; 1 and 2 are read")
    return _Header(
        (root, root_len),
        (meta, meta_len),
        (leaf, leaf_len),
        (data, data_len),
        packed,
        tile_packed,
        tile_type,
        (low, high),
        (west, south, east, north),
    )


def _read_directory(content: bytes) -> _Directory:
    """Four columns of variable-length numbers, each entry's in the same order."""
    values = _numbers(content)
    count = values[0] if values else 0
    if len(values) != 1 + 4 * count:
        raise ValueError("a directory that does not add up")
    steps, runs, lengths, given = (
        values[1 + part * count : 1 + (part + 1) * count] for part in range(4)
    )
    numbers: list[int] = []
    offsets: list[int] = []
    last = 0
    for place, step in enumerate(steps):
        last += step
        numbers.append(last)
        if given[place]:
            offsets.append(given[place] - 1)
        elif place:
            offsets.append(offsets[place - 1] + lengths[place - 1])
        else:
            raise ValueError("a directory whose first entry is nowhere")
    return _Directory(numbers, runs, lengths, offsets)


def _numbers(content: bytes) -> list[int]:
    found: list[int] = []
    value = shift = 0
    for byte in content:
        value |= (byte & 0x7F) << shift
        if byte & 0x80:
            shift += 7
            if shift > 63:
                raise ValueError("a number that does not end")
            continue
        found.append(value)
        value = shift = 0
    if shift:
        raise ValueError("a directory that is cut short")
    return found


def _unpacked(content: bytes, packing: int, limit: int) -> bytes:
    if packing == _NONE:
        return content
    unpacking = zlib.decompressobj(_ZLIB_OR_GZIP)
    try:
        plain = unpacking.decompress(content, limit)
    except zlib.error as broken:
        raise ValueError(f"cannot be unpacked: {broken}") from broken
    if not unpacking.eof:
        raise ValueError("unpacks to more than is allowed, or is cut short")
    return plain

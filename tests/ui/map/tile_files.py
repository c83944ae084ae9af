"""Small base maps written by the formats' specifications."""

import gzip
import json
import sqlite3
import struct
import zlib
from pathlib import Path

from ui.map.pmtiles import tile_number

Tiles = dict[tuple[int, int, int], bytes]


def picture(red: int, green: int, blue: int, side: int = 256) -> bytes:
    """A PNG of one colour."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        summed = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + summed

    rows = (b"\0" + bytes((red, green, blue)) * side) * side
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def whole_earth(content: bytes, deepest: int) -> Tiles:
    """The same picture everywhere."""
    return {
        (zoom, column, row): content
        for zoom in range(deepest + 1)
        for column in range(1 << zoom)
        for row in range(1 << zoom)
    }


def write_mbtiles(path: Path, tiles: Tiles, **metadata: str) -> Path:
    """Rows are counted from the south there."""
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE metadata (name text, value text)")
        file.execute(
            "CREATE TABLE tiles (zoom_level int, tile_column int, tile_row int, tile_data blob)"
        )
        file.executemany("INSERT INTO metadata VALUES (?, ?)", list(metadata.items()))
        file.executemany(
            "INSERT INTO tiles VALUES (?, ?, ?, ?)",
            [(z, x, (1 << z) - 1 - y, content) for (z, x, y), content in tiles.items()],
        )
    file.close()
    return path


def write_pmtiles(
    path: Path,
    tiles: Tiles,
    *,
    kind: int = 2,
    packed: int = 2,
    leaf_size: int | None = None,
    attribution: str = "",
) -> Path:
    """One run for neighbours on the curve that are the same; leaves if a size is given."""
    pack = gzip.compress if packed == 2 else bytes
    data, entries = _entries(tiles)
    leaves = b""
    root = entries
    if leaf_size is not None:
        root = []
        for start in range(0, len(entries), leaf_size):
            leaf = pack(_directory(entries[start : start + leaf_size]))
            root.append((entries[start][0], 0, len(leaf), len(leaves)))
            leaves += leaf
    first, said = pack(_directory(root)), pack(json.dumps({"attribution": attribution}).encode())
    places, at = [], 127
    for part in (first, said, leaves, data):
        places += [at, len(part)]
        at += len(part)
    zooms = [zoom for zoom, _, _ in tiles]
    counts = (len(tiles), len(entries), len(entries))
    head = b"PMTiles\x03" + struct.pack("<11Q", *places, *counts)
    head += bytes((1, packed, 1, kind, min(zooms), max(zooms)))
    head += struct.pack("<4i", -1_800_000_000, -850_000_000, 1_800_000_000, 850_000_000)
    head += struct.pack("<Bii", 0, 0, 0)
    path.write_bytes(head + first + said + leaves + data)
    return path


def _entries(tiles: Tiles) -> tuple[bytes, list[tuple[int, int, int, int]]]:
    """Number, run, length, offset; equal pictures are kept once."""
    data, known = b"", dict[bytes, int]()
    entries: list[tuple[int, int, int, int]] = []
    for number, content in sorted((tile_number(*place), each) for place, each in tiles.items()):
        if content not in known:
            known[content] = len(data)
            data += content
        place = known[content]
        if entries and entries[-1][3] == place and sum(entries[-1][:2]) == number:
            entries[-1] = (entries[-1][0], entries[-1][1] + 1, len(content), place)
        else:
            entries.append((number, 1, len(content), place))
    return data, entries


def _directory(entries: list[tuple[int, int, int, int]]) -> bytes:
    values, last = [len(entries)], 0
    for number, *_ in entries:
        values.append(number - last)
        last = number
    values += [each[1] for each in entries] + [each[2] for each in entries]
    end = None
    for _, _, length, offset in entries:
        values.append(0 if offset == end else offset + 1)
        end = offset + length
    return b"".join(map(_variable, values))


def _variable(value: int) -> bytes:
    made = bytearray()
    while value > 0x7F:
        made.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*made, value])

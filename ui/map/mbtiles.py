"""MBTiles 1.3: pictures in an SQLite file, rows counted from the south."""

import math
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from ui.map.tiles import (
    DEEPEST,
    TILE_LIMIT,
    Coverage,
    Fault,
    TilesRefused,
    picture_type,
    plain_attribution,
)

#: A file may hold views of any cost; a question that takes longer is given up, seconds.
_PATIENCE_S = 2.0
_STEPS_BETWEEN_LOOKS = 10_000
_TEXT_LIMIT = 4_096


class MBTiles:
    """One file, read only.

    Raises:
        TilesRefused: no MBTiles, broken, or vector tiles.
    """

    def __init__(self, path: Path) -> None:
        self.readers = 1
        self._path = path
        self._deadline = 0.0
        try:
            # A whole address, or a `?` in the name would end it.
            name = quote(path.resolve().as_posix())
            self._file = sqlite3.connect(f"file:{name}?mode=ro", uri=True, check_same_thread=False)
        except sqlite3.Error as failed:
            raise TilesRefused(Fault.MISSING, f"{path}: {failed}") from failed
        try:
            self._guard()
            self.coverage = self._read_coverage()
        except sqlite3.Error as failed:
            self.close()
            raise TilesRefused(Fault.BROKEN, f"{path}: {failed}") from failed
        except TilesRefused:
            self.close()
            raise

    def tile(self, zoom: int, column: int, row: int) -> bytes | None:
        """The picture; None if the file has none there or cannot be read."""
        question = (
            "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?"
        )
        try:
            found = self._ask(question, zoom, column, (1 << zoom) - 1 - row)
        except sqlite3.Error:
            return None
        return found[0] if found and isinstance(found[0], bytes) else None

    def close(self) -> None:
        """Lets go of the file."""
        self._file.close()

    def _guard(self) -> None:
        self._file.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, TILE_LIMIT)
        self._file.set_progress_handler(self._is_too_slow, _STEPS_BETWEEN_LOOKS)
        self._file.execute("PRAGMA trusted_schema = OFF")
        self._file.execute("PRAGMA query_only = ON")

    def _is_too_slow(self) -> bool:
        return time.monotonic() > self._deadline

    def _ask(self, question: str, *values: int | str) -> tuple[object, ...] | None:
        self._deadline = time.monotonic() + _PATIENCE_S
        with closing(self._file.execute(question, values)) as rows:
            row: tuple[object, ...] | None = rows.fetchone()
            return row

    def _read_coverage(self) -> Coverage:
        first = self._ask("SELECT tile_data FROM tiles LIMIT 1")
        content = first[0] if first and isinstance(first[0], bytes) else b""
        said = self._said("format")
        if said == "pbf" or content[:2] == b"\x1f\x8b":
            raise TilesRefused(Fault.VECTOR, f"{self._path}: format {said or 'gzip'}")
        if picture_type(content) is None:
            raise TilesRefused(Fault.BROKEN, f"{self._path}: the first tile is no picture")
        return Coverage(
            min_zoom=self._zoom("minzoom", "min", 0),
            max_zoom=self._zoom("maxzoom", "max", DEEPEST),
            bounds=_bounds(self._said("bounds")),
            attribution=plain_attribution(self._said("attribution")),
        )

    def _said(self, name: str) -> str:
        row = self._ask("SELECT value FROM metadata WHERE name = ?", name)
        return str(row[0])[:_TEXT_LIMIT] if row and row[0] is not None else ""

    def _zoom(self, name: str, extreme: str, otherwise: int) -> int:
        said = self._said(name)
        if not said.isascii() or not said.isdigit():
            row = self._ask(f"SELECT {extreme}(zoom_level) FROM tiles")  # noqa: S608 - min or max
            said = str(row[0]) if row and isinstance(row[0], int) else str(otherwise)
        return min(DEEPEST, max(0, int(said[:4])))


def _bounds(said: str) -> tuple[float, float, float, float] | None:
    try:
        west, south, east, north = (float(each) for each in said.split(","))
    except ValueError:
        return None
    is_box = west < east and south < north and math.isfinite(west + south + east + north)
    return (west, south, east, north) if is_box else None

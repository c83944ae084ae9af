"""The directory from files: `directory.json`, or one CSV a list with the list's field names.

Templates with these headings are shipped in `resources/templates`.
"""

import csv
import io
from pathlib import Path
from typing import Any

import msgspec

from engine.connectors.csv_rows import names_of, rows_of
from engine.errors import BadInput
from engine.foreign_files import read_text
from engine.model.directory import DirectoryContent

#: Columns of each list; what is not here can only be given as JSON.
COLUMNS: dict[str, tuple[str, ...]] = {
    "clients": ("id", "name"),
    "sites": (
        "id",
        "name",
        "kind",
        "timezone",
        "lat",
        "lon",
        "client",
        "radius_m",
        "region",
        "min_guards",
    ),
    "people": ("id", "code", "name", "role", "phone", "language", "manager", "home_site"),
    "assignments": ("person", "site", "from", "to"),
    "shifts": ("id", "person", "site", "starts_at", "ends_at"),
    "checkpoints": ("id", "site", "name", "lat", "lon"),
}
#: A million people take less. Bytes.
MAX_BYTES = 256 * 1024 * 1024
_NUMBERS = frozenset({"lat", "lon", "radius_m", "min_guards"})


def read(path: Path) -> DirectoryContent:
    """The content of a file, `.json`, or `.csv` named after its list (`sites.csv`).

    Raises:
        BadInput: names file, row and field.
    """
    raw = read_text(path, MAX_BYTES)
    if path.suffix == ".json":
        return _decoded(raw, str(path))
    if path.suffix != ".csv" or path.stem not in COLUMNS:
        names = ", ".join(f"{name}.csv" for name in COLUMNS)
        raise BadInput(f"{path}: give a .json file, or one of {names}")
    return _from_csv(raw.decode("utf-8-sig", errors="replace"), path)


def _from_csv(text: str, path: Path) -> DirectoryContent:
    rows = csv.DictReader(io.StringIO(text, newline=""))
    names = names_of(rows, str(path))
    unknown = [name for name in names if name not in COLUMNS[path.stem]]
    if unknown or not names:
        raise BadInput(
            f"{path}:1: columns are {', '.join(COLUMNS[path.stem])}"
            + (f"; not {', '.join(map(str, unknown))}" if unknown else "")
        )
    entries = []
    for number, row in rows_of(rows, str(path)):
        entry = _entry(row, f"{path}:{number}")
        # Decoded row by row, so that an error names the row.
        _decoded(msgspec.json.encode({path.stem: [entry]}), f"{path}:{number}")
        entries.append(entry)
    return _decoded(msgspec.json.encode({path.stem: entries}), str(path))


def _entry(row: dict[str, Any], where: str) -> dict[str, Any]:
    if None in row:
        raise BadInput(f"{where}: more cells than columns")
    entry: dict[str, Any] = {}
    for name, cell in row.items():
        words = (cell or "").strip()
        if words:
            entry[name] = _number(words, name, where) if name in _NUMBERS else words
    lat, lon, radius = (entry.pop(name, None) for name in ("lat", "lon", "radius_m"))
    if lat is not None and lon is not None:
        entry["location"] = {"lat": lat, "lon": lon}
    if radius is not None:
        entry["geofence"] = {"radius_m": radius}
    return entry


def _number(words: str, name: str, where: str) -> float | int:
    try:
        return int(words) if name == "min_guards" else float(words)
    except ValueError:
        raise BadInput(f"{where}: {name} is not a number: {words!r:.40}") from None


def _decoded(raw: bytes, where: str) -> DirectoryContent:
    try:
        return msgspec.json.decode(raw, type=DirectoryContent)
    except RecursionError:
        raise BadInput(f"{where}: nested too deep; that is refused") from None
    except msgspec.MsgspecError as broken:
        raise BadInput(f"{where}: {broken}") from broken

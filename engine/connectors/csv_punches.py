"""Punches from CSV files of any layout, read with a mapping file.

The mapping is TOML: which column holds what, how times are written, what means in and out.
"""

import csv
import io
import tomllib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from engine.connectors.csv_rows import rows_of
from engine.errors import ConfigError


class Mapping(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How to read a file.

    Attributes:
        columns: field of the punch to the file's column; `person`, `site`, `time` and `direction`
            are needed, `device`, `lat`, `lon`, `accuracy_m`, `confidence` and `id` are not.
        time_format: of `strptime`; empty: ISO 8601.
        timezone: of times without one.
        directions: the file's words for in and out, lower case.
        site: for files of one site without such a column.
    """

    columns: dict[str, str]
    timezone: str
    source: str = "csv"
    time_format: str = ""
    delimiter: str = ","
    encoding: str = "utf-8-sig"
    directions: dict[str, str] = msgspec.field(default_factory=lambda: {"in": "in", "out": "out"})
    site: str = ""


def read_mapping(path: Path) -> Mapping:
    """The mapping file.

    Raises:
        ConfigError: unreadable, or something needed is missing; names file and key.
    """
    try:
        mapping = msgspec.convert(tomllib.loads(path.read_text("utf-8")), Mapping)
        ZoneInfo(mapping.timezone)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as broken:
        raise ConfigError(f"{path}: {broken}") from broken
    except (ZoneInfoNotFoundError, ValueError) as unknown:
        raise ConfigError(f"{path}: timezone: {unknown}") from unknown
    needed = {"person", "time", "direction"} | (set() if mapping.site else {"site"})
    missing = sorted(needed - set(mapping.columns))
    if missing:
        raise ConfigError(f"{path}: [columns] lacks {', '.join(missing)}")
    return mapping


def punches(raw: bytes, mapping: Mapping, name: str) -> Iterator[bytes]:
    """One event in JSON per row; what cannot be read is passed on as it is, so that the engine
    refuses it by row with its reason and keeps it.

    Args:
        name: of the file, part of the events' ids where no column gives one.
    """
    text = raw.decode(mapping.encoding, errors="replace")
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=mapping.delimiter)
    zone = ZoneInfo(mapping.timezone)
    for number, row in rows_of(rows, name):
        yield msgspec.json.encode(_punch(row, number, mapping, zone, name))


def _punch(
    row: dict[str, Any], number: int, mapping: Mapping, zone: ZoneInfo, name: str
) -> dict[str, Any]:
    def cell(field: str) -> str:
        return str(row.get(mapping.columns.get(field, ""), "") or "").strip()

    direction = cell("direction")
    punch: dict[str, Any] = {
        "type": "attendance.punch",
        "id": cell("id") or f"{name}:{number}",
        "source": mapping.source,
        "occurred_at": _instant(cell("time"), mapping, zone),
        "person": cell("person"),
        "site": cell("site") or mapping.site,
        "direction": mapping.directions.get(direction.lower(), direction),
    }
    if cell("device"):
        punch["device"] = cell("device")
    if cell("lat") and cell("lon"):
        punch["location"] = {"lat": _number(cell("lat")), "lon": _number(cell("lon"))}
    if cell("accuracy_m"):
        punch["accuracy_m"] = _number(cell("accuracy_m"))
    return punch


def _instant(text: str, mapping: Mapping, zone: ZoneInfo) -> str:
    try:
        if mapping.time_format:
            at = datetime.strptime(text, mapping.time_format)  # noqa: DTZ007 - zone is added below
        else:
            at = datetime.fromisoformat(text)
    except ValueError:
        return text
    return (at if at.tzinfo else at.replace(tzinfo=zone)).isoformat()


def _number(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text

"""A table as it leaves the program: columns with a kind each, and rows of plain values."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

#: Numbers are numbers and instants are instants (UTC) in whatever they are written to.
Cell = str | float | int | bool | datetime | None


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """Rows below headings.

    Attributes:
        name: of the file and the sheet, such as `alerts`.
        headings: instants say (UTC), durations and money their unit.
        about: what it is an extract of, by whom and when: pairs of words for the second sheet.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    about: tuple[tuple[str, Cell], ...] = ()


def texts(values: Iterable[str]) -> str:
    """Several words in one cell."""
    return ", ".join(values)

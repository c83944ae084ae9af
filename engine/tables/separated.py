"""A table as CSV that no spreadsheet takes for formulas; numbers stay what they are.

Texts stand in quotes, numbers do not: `-36.8` is a number, `+919812345678` a text as it was. A text
that would be a formula gets an apostrophe in front, which a reader of the file has to take off; a
workbook (`engine.tables.workbook`) needs none.
"""

import csv
import io
import re
from datetime import UTC, datetime

from engine.tables.table import Cell, Table

#: Begins a formula in one program or another, after signs that are passed over.
_FORMULA = re.compile(r"[\s\x00-\x1f\u200b\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]")
#: What begins so and is only a number, of a telephone or otherwise.
_NUMBER = re.compile(r"[+-]\d[\d ().,/-]*\Z")


def separated(table: Table) -> bytes:
    """The file, UTF-8 with its mark, as spreadsheets expect it. Blocks."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([guarded(each) for each in table.headings])
    writer.writerows([_plain(each) for each in row] for row in table.rows)
    return b"\xef\xbb\xbf" + target.getvalue().encode("utf-8", "replace")


def _plain(value: Cell) -> str | float | int:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case int() | float():
            return value
        case datetime():
            return f"{value.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
        case _:
            return guarded(value)


def guarded(text: str) -> str:
    """The text, with an apostrophe where it would be a formula.

    >>> guarded("=1+1"), guarded("+919812345678"), guarded("-36.8")
    ("'=1+1", '+919812345678', '-36.8')
    """
    text = text.replace("\x00", "")
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.match(text) else text

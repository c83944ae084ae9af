"""Rows of CSV as others write it; one that cannot be one is named."""

import csv
from collections.abc import Iterator, Sequence
from typing import Any

from engine.errors import BadInput


def names_of(rows: "csv.DictReader[str]", where: str) -> Sequence[str]:
    """The headings; none in an empty file.

    Raises:
        BadInput: the first line cannot be one.
    """
    try:
        return rows.fieldnames or ()
    except csv.Error as broken:
        raise BadInput(f"{where}:1: no row of CSV ({broken})") from broken


def rows_of(rows: "csv.DictReader[str]", where: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each row with its number in the file, as a spreadsheet counts.

    Raises:
        BadInput: a cell of more than 128 KiB, or a null character.
    """
    number = 1
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as broken:
            raise BadInput(f"{where}:{number}: no row of CSV ({broken})") from broken
        yield number, row

"""A risk matrix as the heatmap draws it: levels, the order of rows, what one pixel row shows."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from engine.model.heat import HeatOf, RiskMatrix

Levels = NDArray[np.uint8]
Rows = NDArray[np.intp]
#: Level of an hour of which nothing is known; levels of known ones are the risk and one.
UNKNOWN_LEVEL, QUIET_LEVEL = 0, 1
HOUR = timedelta(hours=1)
_FIGURES = re.compile(r"([0-9]+)")


class Order(StrEnum):
    """How rows are sorted."""

    RISK = "risk"
    NAME = "name"


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """One answer of the engine, ready to be drawn.

    Attributes:
        levels: rows × hours; `UNKNOWN_LEVEL`, or risk + 1, so that the highest of some cells is
            unknown only when all of them are.
        folded: names for finding, in lower case.
        by_name: place of each row in the order of names.
        is_whole: False while the engine is still reading its journal.
    """

    of: HeatOf
    ids: tuple[str, ...]
    names: tuple[str, ...]
    folded: tuple[str, ...]
    by_name: Rows
    levels: Levels
    first_hour: datetime
    zone: ZoneInfo
    now: datetime
    is_whole: bool


@dataclass(frozen=True, slots=True, eq=False)
class Excerpt:
    """The rows and hours that are shown, in the order in which they are shown.

    Attributes:
        rows: into the grid's rows.
        levels: of those rows in the last hours, rows × hours.
    """

    grid: Grid
    rows: Rows
    levels: Levels
    first_hour: datetime

    @property
    def hours(self) -> int:
        """Columns."""
        return int(self.levels.shape[1])

    def id(self, row: int) -> str:
        """Of whom a shown row is."""
        return self.grid.ids[int(self.rows[row])]

    def name(self, row: int) -> str:
        """What people call it."""
        return self.grid.names[int(self.rows[row])]

    def hour(self, column: int) -> datetime:
        """The beginning of a column, UTC."""
        return self.first_hour + column * HOUR

    def local(self, column: int) -> datetime:
        """The beginning of a column on the control room's wall clock."""
        return self.hour(column).astimezone(self.grid.zone)

    def risk(self, row: int, column: int) -> int | None:
        """0 to 100; None when nothing is known."""
        level = int(self.levels[row, column])
        return None if level == UNKNOWN_LEVEL else level - 1

    def row_of(self, key: str) -> int | None:
        """Where somebody's row is shown, if it is."""
        if key not in self.grid.ids:
            return None
        found = np.flatnonzero(self.rows == self.grid.ids.index(key))
        return int(found[0]) if found.size else None


def grid_of(matrix: RiskMatrix) -> Grid:
    """Unpacks an answer; takes some milliseconds for 10,000 rows, so on a thread.

    Raises:
        BadInput: the answer does not fit together.
    """
    cells = np.frombuffer(matrix.cells(), np.uint8).reshape(len(matrix.ids), matrix.hours)
    folded = tuple(each.casefold() for each in matrix.names)
    ranks = np.empty(len(folded), np.intp)
    keys = [natural(each) for each in folded]
    ranks[sorted(range(len(folded)), key=keys.__getitem__)] = np.arange(len(folded))
    return Grid(
        of=matrix.of,
        ids=matrix.ids,
        names=matrix.names,
        folded=folded,
        by_name=ranks,
        # Unknown is 255 and becomes 0: bytes wrap round.
        levels=cells + np.uint8(1),
        first_hour=matrix.first_hour,
        zone=ZoneInfo(matrix.timezone),
        now=matrix.now,
        is_whole=matrix.is_whole,
    )


@lru_cache(maxsize=1 << 16)
def natural(folded: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts figures by their value, as people do.

    >>> sorted(["post 10", "post 9", "gate"], key=natural)
    ['gate', 'post 9', 'post 10']
    """
    return tuple(
        (0, int(part[:18]), part) if part.isdecimal() and part.isascii() else (1, 0, part)
        for part in _FIGURES.split(folded)
        if part
    )


def excerpt(
    grid: Grid, hours: int, order: Order, sought: str = "", like: Excerpt | None = None
) -> Excerpt:
    """The last hours of the rows whose name or id has the words in it, sorted.

    By risk: the highest of the hours shown, then the sum of them, then the name.

    Args:
        like: rows that are in it stay in its order, new ones follow.
    """
    hours = min(hours, grid.levels.shape[1])
    skipped = grid.levels.shape[1] - hours
    levels = grid.levels[:, skipped:]
    words = sought.casefold().split()
    rows = np.array(
        [
            row
            for row, name in enumerate(grid.folded)
            if all(word in name or word in grid.ids[row].casefold() for word in words)
        ],
        np.intp,
    )
    if order is Order.RISK:
        kept = levels[rows]
        sums = np.maximum(kept.astype(np.int32) - 1, 0).sum(axis=1)
        highest = kept.max(axis=1, initial=0)
        ranks = np.lexsort((grid.by_name[rows], -sums, -highest.astype(np.int16)))
    else:
        ranks = np.argsort(grid.by_name[rows], kind="stable")
    rows = rows[ranks]
    if like is not None:
        places = {like.grid.ids[row]: place for place, row in enumerate(like.rows)}
        last = len(places)
        held = [places.get(grid.ids[row], last) for row in rows]
        rows = rows[np.argsort(held, kind="stable")]
    return Excerpt(
        grid=grid,
        rows=rows,
        levels=np.ascontiguousarray(levels[rows]),
        first_hour=grid.first_hour + skipped * HOUR,
    )


def pooled(levels: Levels, height: int) -> Levels:
    """As many rows as there are pixels, each the highest of those it stands for.

    The highest, not the mean: a single bad hour among ten thousand people must not vanish. Where
    there is no risk, it is unknown when most of them are: a few quiet ones must not look like all.
    """
    if len(levels) <= height or height < 1:
        return levels
    starts = np.arange(height) * len(levels) // height
    highest: Levels = np.maximum.reduceat(levels, starts, axis=0)
    known = np.add.reduceat(levels != UNKNOWN_LEVEL, starts, axis=0, dtype=np.int32)
    many = np.diff(starts, append=len(levels))[:, np.newaxis]
    highest[(highest == QUIET_LEVEL) & (2 * known < many)] = UNKNOWN_LEVEL
    return highest

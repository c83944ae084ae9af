"""The rankings as a sorted table: every share beside the count that it rests on."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from engine.model.heat import HeatOf, RankingRow, Rankings
from ui.heat.grid import natural
from ui.heat.painting import one_line
from ui.theme import Theme

#: Of fewer cases than this a share says little: it is drawn quietly and stands below the others.
FEW = 5
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        figure: what it is sorted by, its value None where nothing is known; without one the
            column is sorted by name.
        cases: how many cases the figure rests on; None where it is no share.
    """

    title: str
    tip: str
    text: Callable[[RankingRow], str]
    figure: Callable[[RankingRow], float | None] | None
    cases: Callable[[RankingRow], int] | None = None
    width: int = 96
    is_count: bool = False


class RankingModel(QAbstractTableModel):
    """Guards, or sites; always sorted. They come in the order of names, see `in_name_order`."""

    def __init__(self, of: HeatOf, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._by_name: tuple[RankingRow, ...] = ()
        self._rows: list[RankingRow] = []
        #: Those with the most to mend first.
        self.sorted_by, self.sorted_up = 1, True
        self.columns = self._columns_of(of)

    def _columns_of(self, of: HeatOf) -> tuple[Column, ...]:
        who = self.tr("Guard") if of is HeatOf.PEOPLE else self.tr("Site")
        judged, planned, begun = _judged, _planned, _begun
        return (
            Column(who, "", lambda row: one_line(row.name), None, width=150),
            Column(
                self.tr("Tasks in time"),
                self.tr("Tasks begun, or done where a time is set, within the time they had."),
                lambda row: percent(row.compliance),
                lambda row: row.compliance,
                judged,
            ),
            Column(
                self.tr("of tasks"),
                self.tr("Tasks in time of all that can be judged."),
                lambda row: self._of(row.tasks_met, row.tasks_judged),
                judged,
                width=76,
                is_count=True,
            ),
            Column(
                self.tr("Tour coverage"),
                self.tr("Checkpoints scanned of those planned, in tours that are over."),
                lambda row: percent(row.coverage),
                lambda row: row.coverage,
                lambda row: row.tours,
            ),
            Column(
                self.tr("of checkpoints"),
                self.tr("Scanned of planned checkpoints."),
                lambda row: self._of(row.scanned, row.planned),
                planned,
                width=100,
                is_count=True,
            ),
            Column(
                self.tr("Tours"),
                self.tr("Tours that are over."),
                lambda row: f"{row.tours:,}",
                lambda row: row.tours,
                width=56,
                is_count=True,
            ),
            Column(
                self.tr("Response"),
                self.tr("Median time from being given a task to beginning it."),
                lambda row: minutes(row.response_s),
                lambda row: row.response_s,
                begun,
                width=80,
            ),
            Column(
                self.tr("of begun"),
                self.tr("Tasks that were begun."),
                lambda row: f"{row.responses:,}",
                begun,
                width=72,
                is_count=True,
            ),
        )

    def _of(self, part: int, whole: int) -> str:
        return self.tr("{0} of {1}").format(f"{part:,}", f"{whole:,}") if whole else "–"

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def load(self, rows: tuple[RankingRow, ...]) -> None:
        """Other figures; a selection goes along with its row."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._rows[each.row()].id for each in before]
        self._by_name = rows
        self._rows = self._in_order()
        places = {row.id: number for number, row in enumerate(self._rows)}
        after = [
            self.createIndex(places[key], each.column()) if key in places else QModelIndex()
            for key, each in zip(keys, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; what is unknown stays at the end either way, before it what rests on few."""
        self.sorted_by, self.sorted_up = column, order == Qt.SortOrder.AscendingOrder
        self.load(self._by_name)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def _in_order(self) -> list[RankingRow]:
        column, step = self.columns[self.sorted_by], 1 if self.sorted_up else -1
        if column.figure is None:
            return list(self._by_name[::step])
        known: tuple[list[tuple[float, RankingRow]], ...] = ([], [])
        unknown = []
        for row in self._by_name:
            figure = column.figure(row)
            if figure is None:
                unknown.append(row)
            else:
                known[is_few(column, row)].append((step * figure, row))
        for part in known:
            part.sort(key=itemgetter(0))
        return [row for part in known for _, row in part] + unknown

    def row(self, number: int) -> RankingRow:
        """A row as it stands."""
        return self._rows[number]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Headings, over figures on the right."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            title = self.columns[section].title
            arrow = "↑" if self.sorted_up else "↓"
            return f"{arrow} {title}" if section == self.sorted_by else title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.columns[section].tip
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        return None

    def data(self, index: _Index, role: int = 0) -> Any:
        """Texts; quiet where they rest on few cases."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(index.column())
        if role == Qt.ItemDataRole.ForegroundRole and (column.is_count or is_few(column, row)):
            return QColor(self._theme.secondary)
        if role == Qt.ItemDataRole.ToolTipRole and column.cases and is_few(column, row):
            cases = column.cases(row)
            return self.tr("Too few to compare: {0} of at least {1} cases.").format(cases, FEW)
        return None


def percent(share: float | None) -> str:
    """A share as people read it; never 100 % or 0 % for what is only nearly so.

    >>> percent(0.999), percent(1.0), percent(0.004), percent(None)
    ('99 %', '100 %', '1 %', '–')
    """
    if share is None:
        return "–"
    rounded = round(100 * share)
    return f"{min(99, max(1, rounded)) if 0 < share < 1 else rounded} %"


def minutes(seconds: float | None) -> str:
    """A time in minutes, or hours where they are many.

    >>> minutes(141.0), minutes(9_000.0), minutes(None)
    ('2.4 min', '2.5 h', '–')
    """
    if seconds is None:
        return "–"
    return f"{seconds / 60:.1f} min" if seconds < 2 * 3_600 else f"{seconds / 3_600:.1f} h"


def is_few(column: Column, row: RankingRow) -> bool:
    """Whether a figure rests on too few cases."""
    return column.cases is not None and column.cases(row) < FEW


def in_name_order(rankings: Rankings) -> Rankings:
    """Rows sorted by name as people do; takes long for ten thousand, so on a thread."""

    def sort(rows: tuple[RankingRow, ...]) -> tuple[RankingRow, ...]:
        return tuple(sorted(rows, key=lambda row: natural(row.name.casefold())))

    return replace(rankings, people=sort(rankings.people), sites=sort(rankings.sites))


def _judged(row: RankingRow) -> int:
    return row.tasks_judged


def _planned(row: RankingRow) -> int:
    return row.planned


def _begun(row: RankingRow) -> int:
    return row.responses


def _side(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)

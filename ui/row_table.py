"""A table over frozen rows: columns say what they show; changes move rows, nothing is reset."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

R = TypeVar("R")
_Index = QModelIndex | QPersistentModelIndex
#: The row itself, for views and delegates.
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
#: From so many rows on, another order or number is a reset: to move them one by one takes longer
#: than to draw them anew.
_MANY = 400


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column.

    Attributes:
        text: what a row shows in it; `key`: what it is sorted by, the text if not given.
        colour: `#rrggbb` of a row's text; empty or None for the usual one.
        figures: numbers, right-aligned.
    """

    title: str
    text: Callable[[R], str]
    key: Callable[[R], Any] | None = None
    colour: Callable[[R], str | None] | None = None
    figures: bool = False
    width: int = 90


class RowTable(QAbstractTableModel, Generic[R]):
    """Rows of one kind, sorted by one of the columns, or in the order given.

    Args:
        name: what tells rows apart, so that the selection stays with them. Without it they are an
            answer to one question, and shown as a whole.
    """

    def __init__(
        self,
        columns: Sequence[Column[R]],
        name: Callable[[R], Hashable] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: list[R] = []
        self._name = name
        self._sorted_by: tuple[int, bool] | None = None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Rows shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Columns shown."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Headings, over their figures."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(column)
        return None

    def data(self, index: _Index, role: int = 0) -> Any:
        """Texts, colours, and the row under `ROW_ROLE`."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return one_line(column.text(row))
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(column)
        if role == Qt.ItemDataRole.ForegroundRole and column.colour is not None:
            colour = column.colour(row)
            return QColor(colour) if colour else None
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts by a column from now on."""
        if not 0 <= column < len(self.columns):
            return
        self._sorted_by = column, order is Qt.SortOrder.DescendingOrder
        self.show_rows(self.rows)

    def show_rows(self, rows: Iterable[R]) -> None:
        """Shows these rows instead; known ones stay selected and move if they must."""
        wanted = self._in_order(list(rows))
        if self._name is None or max(len(wanted), len(self.rows)) > _MANY:
            self._replace(wanted)
            return
        names = {self._name(each) for each in wanted}
        for place in reversed(range(len(self.rows))):
            if self._name(self.rows[place]) not in names:
                self._remove(place)
        for place, row in enumerate(wanted):
            self._put(place, row)
        self.repaint()

    def repaint(self) -> None:
        """Every cell anew: rows have changed in their places, or the theme has."""
        if self.rows:
            last = self.index(len(self.rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _replace(self, wanted: list[R]) -> None:
        """All at once; no reset where the rows are the same ones, or none has a name and as many
        come."""
        is_same = len(wanted) == len(self.rows)
        if is_same and self._name is not None:
            is_same = [*map(self._name, wanted)] == [*map(self._name, self.rows)]
        if is_same:
            self.rows = wanted
            self.repaint()
            return
        self.beginResetModel()
        self.rows = wanted
        self.endResetModel()

    def name_of(self, row: R) -> Hashable:
        """What tells the row apart; None where nothing does."""
        return self._name(row) if self._name is not None else None

    def place_of(self, name: Hashable) -> int | None:
        """Where a row stands; None when it is not shown, or nothing tells rows apart."""
        if self._name is None:
            return None
        found = (place for place, each in enumerate(self.rows) if self._name(each) == name)
        return next(found, None)

    def _in_order(self, rows: list[R]) -> list[R]:
        if self._sorted_by is None:
            return rows
        number, descending = self._sorted_by
        column = self.columns[number]
        return sorted(rows, key=column.key or column.text, reverse=descending)

    def _put(self, place: int, row: R) -> None:
        nowhere = QModelIndex()
        name = self.name_of(row)
        if place < len(self.rows) and self.name_of(self.rows[place]) == name:
            self.rows[place] = row
            return
        later = range(place, len(self.rows))
        known = next((at for at in later if self.name_of(self.rows[at]) == name), None)
        if known is None:
            self.beginInsertRows(nowhere, place, place)
            self.rows.insert(place, row)
            self.endInsertRows()
            return
        self.beginMoveRows(nowhere, known, known, nowhere, place)
        del self.rows[known]
        self.rows.insert(place, row)
        self.endMoveRows()

    def _remove(self, place: int) -> None:
        self.beginRemoveRows(QModelIndex(), place, place)
        del self.rows[place]
        self.endRemoveRows()


def one_line(text: str) -> str:
    """Line breaks and tabs of a source become spaces.

    >>> one_line("two\\nlines")
    'two lines'
    """
    return text if text.isprintable() else " ".join(text.split())


def _aligned(column: Column[Any]) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)

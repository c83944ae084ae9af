"""The usual way to a sorted queue, to compare with: one table model behind Qt's own proxy."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from engine.model.alert import Alert
from ui.alerts.ordering import sort_key
from ui.alerts.queue_model import is_shown

_Index = QModelIndex | QPersistentModelIndex
_COLUMNS = 9


class PlainModel(QAbstractTableModel):
    """Rows in the order of their arrival."""

    def __init__(self, alerts: list[Alert]) -> None:
        super().__init__()
        self.rows = alerts
        self._places = {each.id: row for row, each in enumerate(alerts)}

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """All rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """As many as the queue has."""
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: _Index, role: int = 0) -> Any:
        """Texts only."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()].label
        return None

    def put(self, alert: Alert) -> None:
        """A new or changed alert."""
        row = self._places.get(alert.id)
        if row is None:
            row = len(self.rows)
            self.beginInsertRows(QModelIndex(), row, row)
            self._places[alert.id] = row
            self.rows.append(alert)
            self.endInsertRows()
            return
        self.rows[row] = alert
        self.dataChanged.emit(self.index(row, 0), self.index(row, _COLUMNS - 1))


class SortingProxy(QSortFilterProxyModel):
    """Sorts and filters by the same rules as the queue."""

    def __init__(self, model: PlainModel) -> None:
        super().__init__()
        self._model = model
        self.setSourceModel(model)
        self.setDynamicSortFilter(True)
        self.sort(0)

    def lessThan(self, left: _Index, right: _Index) -> bool:
        """The queue's order."""
        rows = self._model.rows
        return sort_key(rows[left.row()]) < sort_key(rows[right.row()])

    def filterAcceptsRow(self, row: int, _parent: _Index) -> bool:
        """The queue's condition."""
        return is_shown(self._model.rows[row])

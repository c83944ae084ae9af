"""The queue's rows, always sorted: most urgent first, then oldest. Never reset for live changes."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from engine.model.alert import Alert
from ui.theme import Theme
from ui.words import age, countdown

#: Changes shown in one go, and how often, ms: a storm must not freeze the window.
BATCH, EVERY_MS = 100, 50
#: The row's alert, for views and delegates.
ALERT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex
SortKey = tuple[int, datetime, int]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: heading, text of a row, whether figures."""

    title: str
    text: Callable[[Alert, datetime], str]
    figures: bool = False
    width: int = 80


def _subject(names: Callable[[str], str]) -> Callable[[Alert, datetime], str]:
    return lambda alert, _: names(alert.subject)


def sort_key(alert: Alert) -> SortKey:
    """Priority first, then the oldest, then the number."""
    return (-alert.priority, alert.created_at, alert.number)


class QueueModel(QAbstractTableModel):
    """Open, unshelved alerts. Changes are queued and shown in small batches.

    Args:
        names: id of a person, site or device to its name.
    """

    counted = Signal()

    def __init__(
        self, theme: Theme, names: Callable[[str], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys: list[SortKey] = []
        self._rows: list[Alert] = []
        self._known: dict[str, Alert] = {}
        self._pending: dict[str, Alert] = {}
        self._now = datetime.now(UTC)
        self.columns: tuple[Column, ...] = (
            Column("", lambda alert, _: theme.severities[alert.severity].shape, width=28),
            Column("Due", countdown, figures=True, width=54),
            Column("Alert", lambda alert, _: alert.label, figures=True, width=70),
            Column("What", lambda alert, _: alert.title, width=152),
            Column("Who", _subject(names), width=106),
            Column("Where", lambda alert, _: names(alert.site) if alert.site else "", width=118),
            Column("×", lambda alert, _: f"×{alert.count}" if alert.count > 1 else "", width=32),
            Column("Age", lambda alert, now: age(now - alert.created_at), figures=True, width=50),
            Column("State", lambda alert, _: state_words(alert), width=90),
        )
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.show_pending)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Alerts shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Columns shown."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def data(self, index: _Index, role: int = 0) -> Any:
        """Texts, alignment, and the alert itself under `ALERT_ROLE`."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        alert, column = self._rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(alert, self._now)
        if role == ALERT_ROLE:
            return alert
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{alert.severity.upper()} · {alert.reason}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{alert.severity} {alert.label} {alert.title}"
        return None

    @property
    def alerts(self) -> list[Alert]:
        """Rows in order."""
        return self._rows

    def row_of(self, alert_id: str) -> int | None:
        """Where an alert stands; None when it is not shown."""
        alert = self._known.get(alert_id)
        return None if alert is None else bisect_left(self._keys, sort_key(alert))

    def load(self, alerts: Iterable[Alert]) -> None:
        """The whole queue anew, after connecting."""
        self.beginResetModel()
        self._pending.clear()
        shown = sorted((each for each in alerts if is_shown(each)), key=sort_key)
        self._rows = shown
        self._keys = [sort_key(each) for each in shown]
        self._known = {each.id: each for each in shown}
        self.endResetModel()
        self.counted.emit()

    def put(self, alert: Alert) -> None:
        """A new or changed alert; shown within `EVERY_MS`, the newest version only."""
        self._pending[alert.id] = alert
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def show_pending(self) -> None:
        """Shows the next batch of changes."""
        for alert_id in list(self._pending)[:BATCH]:
            self._show(self._pending.pop(alert_id))
        if not self._pending:
            self._timer.stop()
        self.counted.emit()

    def _show(self, alert: Alert) -> None:
        before = self._known.get(alert.id)
        if before is not None and before.version > alert.version:
            return
        if before is not None and is_shown(alert) and sort_key(before) == sort_key(alert):
            row = bisect_left(self._keys, sort_key(alert))
            self._rows[row] = self._known[alert.id] = alert
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
            return
        if before is not None and is_shown(alert):
            self._move(before, alert)
            return
        if before is not None:
            self._remove(before)
        if is_shown(alert):
            self._insert(alert)

    def _move(self, before: Alert, alert: Alert) -> None:
        """Moves the row, so that the selection goes along."""
        source = bisect_left(self._keys, sort_key(before))
        target = bisect_left(self._keys, sort_key(alert))
        nowhere = QModelIndex()
        moves = self.beginMoveRows(nowhere, source, source, nowhere, target)
        del self._keys[source], self._rows[source]
        row = target - 1 if target > source else target
        self._keys.insert(row, sort_key(alert))
        self._rows.insert(row, alert)
        self._known[alert.id] = alert
        if moves:
            self.endMoveRows()
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def _insert(self, alert: Alert) -> None:
        row = bisect_left(self._keys, sort_key(alert))
        self.beginInsertRows(QModelIndex(), row, row)
        insort(self._keys, sort_key(alert))
        self._rows.insert(row, alert)
        self._known[alert.id] = alert
        self.endInsertRows()

    def _remove(self, alert: Alert) -> None:
        row = bisect_left(self._keys, sort_key(alert))
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._keys[row], self._rows[row], self._known[alert.id]
        self.endRemoveRows()

    def tick(self, now: datetime) -> None:
        """The control room's clock moved: countdowns and ages."""
        self._now = now
        if self._rows:
            last = len(self._rows) - 1
            self.dataChanged.emit(self.index(0, 1), self.index(last, 7))


def is_shown(alert: Alert) -> bool:
    """Whether the queue shows it: open, not shelved, not proved wrong before anybody looked."""
    return alert.is_open and not alert.is_shelved and not (alert.withdrawn and not alert.assignee)


def state_words(alert: Alert) -> str:
    """The state as people say it."""
    if alert.ended and alert.state == "new":
        return "ended, unseen"
    words = alert.state.value
    return f"{words} · {alert.assignee}" if alert.assignee else words

"""The queue's rows, always sorted by the order that was chosen. Never reset for live changes."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from engine.model.alert import Alert
from ui.alerts.ordering import KeyOf, Ordering, SortedAlerts, SortKey, key_of, sort_key
from ui.alerts.table import Cell
from ui.plain import plain_tip
from ui.theme import Theme
from ui.vocabulary.said import severity, state, title
from ui.words import age, countdown

#: Changes shown in one go, and how often, ms: a storm must not freeze the window.
BATCH, EVERY_MS = 100, 50
#: The row's alert, for views and delegates.
ALERT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex
_QUIET = ("age", "state", "client")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: heading, text of a row, whether figures, the order that its heading chooses."""

    name: str
    title: str
    text: Callable[[Alert, datetime], str]
    figures: bool = False
    width: int = 80
    order: Ordering | None = None


def _subject(names: Callable[[str], str]) -> Callable[[Alert, datetime], str]:
    return lambda alert, _: names(alert.subject)


def _where(names: Callable[[str], str]) -> Callable[[Alert, datetime], str]:
    return lambda alert, _: names(alert.site) if alert.site else ""


def _age(alert: Alert, now: datetime) -> str:
    return age(now - alert.created_at)


def _confidence(alert: Alert, _: datetime) -> str:
    return f"{alert.confidence:.2f}"


def sorted_queue(alerts: Iterable[Alert], key: KeyOf = sort_key) -> SortedAlerts:
    """What the queue shows of alerts, in order; any thread."""
    return SortedAlerts((each for each in alerts if is_shown(each)), key)


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
        self.theme = theme
        self.names = names
        self._keys: list[SortKey] = []
        self._rows: list[Alert] = []
        self._known: dict[str, Alert] = {}
        #: Every open alert, in order, whether the filter lets it through or not.
        self._open = SortedAlerts()
        self._passes: Callable[[Alert], bool] = _always
        self._filtered = False
        self._pending: dict[str, Alert] = {}
        self.order = Ordering.URGENT
        self._key: KeyOf = sort_key
        self._held = False
        self._now = datetime.now(UTC)
        self.columns: tuple[Column, ...] = (
            Column("shape", "", self._shape, width=28, order=Ordering.SEVERITY),
            Column("due", self.tr("Due"), countdown, figures=True, width=52, order=Ordering.DUE),
            Column("alert", self.tr("Alert"), lambda alert, _: alert.label, True, width=72),
            Column("what", self.tr("What"), lambda alert, _: title(alert.title), width=152),
            Column("who", self.tr("Who"), _subject(names), width=100),
            Column("where", self.tr("Where"), _where(names), width=132, order=Ordering.SITE),
            Column("count", "×", lambda alert, _: f"×{alert.count}" * (alert.count > 1), width=28),
            Column("age", self.tr("Age"), _age, figures=True, width=52, order=Ordering.NEWEST),
            Column("state", self.tr("State"), lambda alert, _: state_words(alert), width=102),
            Column(
                "priority",
                self.tr("Priority"),
                lambda alert, _: f"{alert.priority}",
                True,
                60,
                order=Ordering.URGENT,
            ),
            Column("confidence", self.tr("Confidence"), _confidence, True, 80),
            Column("level", self.tr("Level"), lambda alert, _: f"{alert.validation}", True, 50),
            Column("client", self.tr("Client"), lambda alert, _: alert.client or "", width=90),
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
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.ToolTipRole and column.order is not None:
            return order_words(column.order)
        return column.title if role == Qt.ItemDataRole.DisplayRole else None

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
            return plain_tip(f"{severity(alert.severity).upper()} · {alert.reason}")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{severity(alert.severity)} {alert.label} {title(alert.title)}"
        return None

    def _shape(self, alert: Alert, _now: datetime) -> str:
        return self.theme.severities[alert.severity].shape

    def cell(self, row: int, column: int) -> Cell:
        """What is painted; see `ui.alerts.table.Cells`."""
        alert, shown = self._rows[row], self.columns[column]
        text = shown.text(alert, self._now)
        tone = "secondary" if alert.ended or shown.name in _QUIET else "text"
        if shown.name == "shape":
            return Cell(text, alert.severity.value, is_shape=True)
        if shown.name == "due" and text.startswith("-"):
            tone = "critical"
        return Cell(text, tone, shown.figures)

    @property
    def now(self) -> datetime:
        """The control room's clock at the last tick."""
        return self._now

    @property
    def alerts(self) -> list[Alert]:
        """Rows in order."""
        return self._rows

    @property
    def everything(self) -> list[Alert]:
        """All open alerts in order, also those that the filter keeps back."""
        return self._open.rows

    def set_filter(self, passes: Callable[[Alert], bool] | None) -> None:
        """Shows only what passes; None shows all."""
        self._filtered = passes is not None
        self._passes = passes or _always
        self.beginResetModel()
        self._fill()
        self.endResetModel()
        self.counted.emit()

    @property
    def key(self) -> KeyOf:
        """What rows are sorted by; for sorting elsewhere."""
        return self._key

    def set_order(self, order: Ordering) -> None:
        """Rows stand in another order from now on: after `show` or `sort_again`."""
        self.order, self._key = order, key_of(order, self.names)

    def sort_again(self) -> None:
        """Puts the rows in the order that was set, at once."""
        if self._open.key is not self._key:
            self.show(SortedAlerts(self._open.rows, self._key))

    def hold(self) -> None:
        """Changes wait until `show`: the queue is being sorted elsewhere."""
        self._held = True

    def _fill(self) -> None:
        passes = self._passes
        if not self._filtered:
            self._rows, self._keys = list(self._open.rows), list(self._open.keys)
        else:
            kept = [
                (alert, key)
                for alert, key in zip(self._open.rows, self._open.keys, strict=True)
                if passes(alert)
            ]
            self._rows = [alert for alert, _ in kept]
            self._keys = [key for _, key in kept]
        self._known = {each.id: each for each in self._rows}

    def row_of(self, alert_id: str) -> int | None:
        """Where an alert stands; None when it is not shown."""
        alert = self._known.get(alert_id)
        return None if alert is None else bisect_left(self._keys, self._key(alert))

    def load(self, alerts: Iterable[Alert]) -> None:
        """The whole queue anew, after connecting."""
        self.show(sorted_queue(alerts, self._key))

    def clear(self) -> None:
        """Another engine is followed from now on."""
        self._pending.clear()
        self.show(SortedAlerts(key=self._key))

    def show(self, queue: SortedAlerts) -> None:
        """A queue that was sorted elsewhere; what came meanwhile is still to be shown."""
        self._held = False
        if queue.key is not self._key:  # another order was chosen meanwhile
            queue = SortedAlerts(queue.rows, self._key)
        self.beginResetModel()
        self._open = queue
        self._fill()
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
        if self._held:
            return
        for alert_id in list(self._pending)[:BATCH]:
            self._show(self._pending.pop(alert_id))
        if not self._pending:
            self._timer.stop()
        self.counted.emit()

    def _show(self, alert: Alert) -> None:
        if not self._open.put(alert, is_shown(alert)):
            return
        before = self._known.get(alert.id)
        shown = is_shown(alert) and self._passes(alert)
        if before is not None and shown and self._key(before) == self._key(alert):
            row = bisect_left(self._keys, self._key(alert))
            self._rows[row] = self._known[alert.id] = alert
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
            return
        if before is not None and shown:
            self._move(before, alert)
            return
        if before is not None:
            self._remove(before)
        if shown:
            self._insert(alert)

    def _move(self, before: Alert, alert: Alert) -> None:
        """Moves the row, so that the selection goes along."""
        source = bisect_left(self._keys, self._key(before))
        target = bisect_left(self._keys, self._key(alert))
        nowhere = QModelIndex()
        moves = self.beginMoveRows(nowhere, source, source, nowhere, target)
        del self._keys[source], self._rows[source]
        row = target - 1 if target > source else target
        self._keys.insert(row, self._key(alert))
        self._rows.insert(row, alert)
        self._known[alert.id] = alert
        if moves:
            self.endMoveRows()
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def _insert(self, alert: Alert) -> None:
        key = self._key(alert)
        row = bisect_left(self._keys, key)
        self.beginInsertRows(QModelIndex(), row, row)
        self._keys.insert(row, key)
        self._rows.insert(row, alert)
        self._known[alert.id] = alert
        self.endInsertRows()

    def _remove(self, alert: Alert) -> None:
        row = bisect_left(self._keys, self._key(alert))
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._keys[row], self._rows[row], self._known[alert.id]
        self.endRemoveRows()

    def tick(self, now: datetime) -> None:
        """The control room's clock moved: countdowns and ages."""
        self._now = now
        if self._rows:
            last = len(self._rows) - 1
            self.dataChanged.emit(self.index(0, 1), self.index(last, 7))


def order_words(order: Ordering) -> str:
    """The order as people say it."""
    translate = QCoreApplication.translate
    return {
        Ordering.URGENT: translate("Ordering", "Most urgent first"),
        Ordering.NEWEST: translate("Ordering", "Newest first"),
        Ordering.DUE: translate("Ordering", "Next deadline first"),
        Ordering.SEVERITY: translate("Ordering", "By severity"),
        Ordering.SITE: translate("Ordering", "By site"),
    }[order]


def _always(_alert: Alert) -> bool:
    return True


def is_shown(alert: Alert) -> bool:
    """Whether the queue shows it: open, not shelved, not proved wrong before anybody looked."""
    return alert.is_open and not alert.is_shelved and not (alert.withdrawn and not alert.assignee)


def state_words(alert: Alert) -> str:
    """The state as people say it."""
    if alert.ended and alert.state == "new":
        return QCoreApplication.translate("States", "ended, unseen")
    words = state(alert.state)
    return f"{words} · {alert.assignee}" if alert.assignee else words

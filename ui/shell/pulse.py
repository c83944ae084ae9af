"""What the engine's second changes in the frame: counts, deadlines, clocks, load."""

from collections import deque
from datetime import timedelta

from PySide6.QtCore import QObject, Slot

from engine.model.alert import Alert
from engine.model.news import Pulse
from ui.alerts.desk import AlertDesk
from ui.room import Room
from ui.shell.status_line import StatusLine
from ui.shell.top_bar import TopBar

#: The load is what was presented in the last hour, one seat.
_LOAD_OVER = timedelta(hours=1)
_FEW = 2_000


class Beat(QObject):
    """Keeps bar and status line in step with the room."""

    def __init__(
        self, room: Room, desk: AlertDesk, bar: TopBar, status: StatusLine, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._room, self._desk, self._bar, self._status = room, desk, bar, status
        self._pulse: Pulse | None = None
        self._presented: deque[Alert] = deque()
        self._seen: set[str] = set()
        room.pulsed.connect(self._on_pulsed)
        room.alert_changed.connect(self._on_alert)
        desk.counted.connect(self._on_counted)

    @Slot(object)
    def _on_alert(self, alert: Alert) -> None:
        if alert.id not in self._seen:
            self._seen.add(alert.id)
            self._presented.append(alert)

    @Slot(object)
    def _on_pulsed(self, pulse: Pulse) -> None:
        self._pulse = pulse
        zone = self._room.home_zone if self._room.sites else None
        self._bar.pulse(pulse, zone, self._room.engine_place)
        while self._presented and self._presented[0].created_at < pulse.now - _LOAD_OVER:
            self._seen.discard(self._presented.popleft().id)
        self._bar.show_load(len(self._presented))
        self._count()

    @Slot()
    def _on_counted(self) -> None:
        # In a storm the pulse is often enough: counting a hundred thousand takes a while.
        if len(self._desk.model.everything) < _FEW:
            self._count()

    def _count(self) -> None:
        model = self._desk.model
        now = self._pulse.now if self._pulse else model.now
        self._bar.count(model.everything, now)
        self._status.show_counts(
            model.rowCount(), len(model.everything), len(self._desk.shelved), self._pulse
        )

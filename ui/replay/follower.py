"""Puts a replay in front of the whole window: all panes follow it, the banner says so."""

from PySide6.QtCore import QObject, Slot

from ui.alerts.desk import AlertDesk
from ui.replay.pane import ReplayPane
from ui.room import Room


class ReplayFollower(QObject):
    """Connects the pane with the room and the queue.

    An alert that is stepped to is selected once the queue of its moment is there.
    """

    def __init__(self, pane: ReplayPane, room: Room, desk: AlertDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._desk = desk
        self._awaited = ""
        pane.replay_began.connect(room.follow)
        pane.replay_ended.connect(self._go_back)
        pane.alert_chosen.connect(self._await)
        room.loaded.connect(self._select)

    @Slot()
    def _go_back(self) -> None:
        self._awaited = ""
        self._room.follow(None)

    @Slot(str)
    def _await(self, alert: str) -> None:
        self._awaited = alert
        self._desk.show_alert(alert)

    @Slot(list)
    def _select(self, _alerts: list[object]) -> None:
        alert, self._awaited = self._awaited, ""
        if any(each.id == alert for each in self._desk.model.everything):
            self._desk.queue.select(alert)

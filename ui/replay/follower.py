"""Puts a replay in front of the whole window: all panes follow it, the banner says so."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Slot

from ui.alerts.desk import AlertDesk
from ui.map.desk import MapDesk
from ui.replay.pane import ReplayPane
from ui.replay.session import ReplaySession, Stage
from ui.room import Room
from ui.subject_model import SubjectModel

#: The pages of people and sites are asked for again at most so often while the moment moves, ms.
_PAGES_MS = 700


class ReplayFollower(QObject):
    """Connects the pane with the room, the queue, the map's slider and the pages.

    An alert that is stepped to is selected once the queue of its moment is there.

    Args:
        pages: what shows a person or a site as of now; now is the moment shown.
    """

    def __init__(
        self,
        pane: ReplayPane,
        session: ReplaySession,
        room: Room,
        desk: AlertDesk,
        site_map: MapDesk,
        pages: Iterable[SubjectModel],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._room = room
        self._desk = desk
        self._map = site_map
        self._pages = tuple(pages)
        self._awaited = ""
        self._moved = QTimer(self)
        self._moved.setSingleShot(True)
        self._moved.setInterval(_PAGES_MS)
        self._moved.timeout.connect(self._refresh)
        pane.replay_began.connect(room.follow)
        pane.replay_ended.connect(self._go_back)
        pane.alert_chosen.connect(self._await)
        pane.moment_changed.connect(self._on_moment)
        room.loaded.connect(self._select)
        room.cameras_loaded.connect(self._show_span)
        site_map.moment_chosen.connect(session.seek)

    @Slot()
    def _go_back(self) -> None:
        self._awaited = ""
        self._moved.stop()
        self._show_span()
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

    @Slot()
    def _on_moment(self) -> None:
        self._show_span()
        if not self._moved.isActive():
            self._moved.start()

    @Slot()
    def _show_span(self) -> None:
        state = self._session.state
        if state is None or self._session.stage is not Stage.READY:
            self._map.hide_span()
        else:
            self._map.show_span(state.starts_at, state.ends_at, state.moment)

    @Slot()
    def _refresh(self) -> None:
        for each in self._pages:
            each.refresh_today()

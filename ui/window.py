"""The window: queue, alert and map side by side; it only connects them."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from engine.model.alert import Alert
from engine.model.answers import AlertDetail, TrackPoint
from engine.model.command import Command
from engine.model.directory import Site
from engine.model.news import PersonSeen, Pulse
from ui.alerts.actions import ActionBar
from ui.alerts.detail import AlertDetailView
from ui.alerts.place import alert_place, site_mark
from ui.alerts.queue_model import QueueModel
from ui.alerts.queue_view import QueueView
from ui.bars import StatusLine, TopBar
from ui.map.facts import PersonMark, clock
from ui.map.view import SiteMap
from ui.room import Room
from ui.theme import Theme


class ConsoleWindow(QWidget):
    """One window on one room."""

    def __init__(self, room: Room, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle("NOC Console")
        self.resize(1920, 1080)
        self._room = room
        self._pulse: Pulse | None = None
        self._shelved: set[str] = set()
        self._sites: dict[str, Site] = {}
        self.bar = TopBar(theme, self)
        self.stale = QLabel(self)
        self.stale.setObjectName("stale")
        self.stale.hide()
        self.model = QueueModel(theme, room.name, self)
        self.queue = QueueView(self.model, theme, self)
        self.detail = AlertDetailView(theme, room.name, self)
        self.actions_bar = ActionBar(self)
        self.map = SiteMap(theme, self)
        self.status = StatusLine(self)
        self._lay_out()
        self._connect()
        self.status.say("Waiting for the engine …")
        self.actions_bar.set_enabled(False)

    def _lay_out(self) -> None:
        middle = QWidget(self)
        middle.setObjectName("pane")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.detail, 1)
        column.addWidget(self.actions_bar)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(1)
        for widget in (self.queue, middle, self.map):
            split.addWidget(widget)
        split.setSizes([760, 560, 600])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self.bar)
        layout.addWidget(self.stale)
        layout.addWidget(split, 1)
        layout.addWidget(self.status)

    def _connect(self) -> None:
        room = self._room
        room.loaded.connect(self._on_loaded)
        room.alert_changed.connect(self._on_alert_changed)
        room.sites_loaded.connect(self._on_sites_loaded)
        room.sites_changed.connect(self.map.set_status)
        room.people_moved.connect(self._on_people_moved)
        room.pulsed.connect(self._on_pulsed)
        room.went_stale.connect(self._on_stale)
        room.detail_arrived.connect(self._on_detail)
        room.command_failed.connect(self.status.say)
        room.command_done.connect(self._on_command_done)
        self.queue.selected.connect(self._on_selected)
        self.model.counted.connect(self._on_counted)
        self.actions_bar.requested.connect(self._on_requested)
        self.map.site_clicked.connect(self._on_site_clicked)
        for key, act in (
            ("J", lambda: self.queue.step(1)),
            ("K", lambda: self.queue.step(-1)),
            ("M", self.map.setFocus),
            ("Q", self.queue.table.setFocus),
            ("F", self.map.fit_all),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(
                lambda act=act: None if self.actions_bar.is_asking else act()
            )

    def closeEvent(self, event: QCloseEvent) -> None:
        """The map's page goes before its profile."""
        self.map.close_page()
        super().closeEvent(event)

    @Slot(list)
    def _on_loaded(self, alerts: list[Alert]) -> None:
        self._shelved = {each.id for each in alerts if each.is_shelved}
        self.model.load(alerts)
        self.status.say("")

    @Slot(object)
    def _on_alert_changed(self, alert: Alert) -> None:
        (self._shelved.add if alert.is_shelved else self._shelved.discard)(alert.id)
        self.model.put(alert)

    @Slot(list, list)
    def _on_sites_loaded(self, sites: list[Site], status: list[tuple[str, str]]) -> None:
        standing = dict(status)
        self._sites = {each.id: each for each in sites}
        self.map.set_sites([site_mark(each, standing.get(each.id, "unknown")) for each in sites])

    @Slot(list)
    def _on_people_moved(self, people: list[PersonSeen]) -> None:
        self.map.set_people(
            PersonMark(
                each.person,
                self._room.name(each.person),
                each.location.lat,
                each.location.lon,
                f"{clock(each.at)} UTC",
            )
            for each in people
        )

    @Slot(object)
    def _on_pulsed(self, pulse: Pulse) -> None:
        self._pulse = pulse
        self.model.tick(pulse.now)
        first = next(iter(self._sites.values()), None)
        self.bar.pulse(pulse, ZoneInfo(first.timezone) if first else None)
        self._on_counted()

    @Slot(str)
    def _on_stale(self, words: str) -> None:
        self.stale.setText(words)
        self.stale.setVisible(bool(words))
        self.map.set_stale("Not live" if words else "")
        self.actions_bar.set_enabled(not words and self.queue.current is not None)
        if words:
            self.bar.lost()

    @Slot()
    def _on_counted(self) -> None:
        self.bar.count(self.model.alerts)
        self.status.show_counts(self.model.rowCount(), len(self._shelved), self._pulse)
        self.actions_bar.set_enabled(self.queue.current is not None and not self.stale.isVisible())

    @Slot(str)
    def _on_selected(self, alert_id: str) -> None:
        self._room.ask_detail(alert_id)

    @Slot(object, list)
    def _on_detail(self, detail: AlertDetail, track: list[TrackPoint]) -> None:
        self.detail.show_alert(detail)
        self.map.show_alert(alert_place(detail, track, self._sites))

    @Slot(object)
    def _on_requested(self, command: Command) -> None:
        alert = self.queue.current
        if alert is not None:
            self._room.command(alert.id, command)

    @Slot(object)
    def _on_command_done(self, alert: Alert) -> None:
        self.actions_bar.rest()
        self.queue.table.setFocus()
        self.status.say(f"{alert.label}: {alert.state.value}")

    @Slot(str)
    def _on_site_clicked(self, site: str) -> None:
        alert = next((each for each in self.model.alerts if each.site == site), None)
        if alert is not None:
            self.queue.select(alert.id)
        else:
            self.status.say(f"{self._room.name(site)}: no open alert")

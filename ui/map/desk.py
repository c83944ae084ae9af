"""The map on the room: sites and their standing, people, the place of the selected alert."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from engine.model.alert import Alert
from engine.model.answers import AlertDetail, CameraPlace, TrackPoint
from engine.model.directory import Site
from engine.model.news import PersonSeen
from ui.alerts.place import alert_place, site_mark
from ui.map.camera_marks import camera_marks
from ui.map.facts import AlertPlace, FoundAlert, Layer, PersonMark, clock
from ui.map.region_risk import RegionRisk
from ui.map.view import SiteMap, Tool
from ui.room import Room
from ui.shell.actions import Actions
from ui.shell.preferences import Preferences
from ui.theme import Theme

#: Panes have their new sizes so soon after a workspace was switched, milliseconds.
_SETTLED_MS = 300
_STILL = "motion/reduced"
_LAYERS = "map/hidden"


class MapDesk(QObject):
    """Feeds the map from the room."""

    site_chosen = Signal(str)
    person_chosen = Signal(str)
    alert_chosen = Signal(str)
    camera_chosen = Signal(str)
    moment_chosen = Signal(object)
    said = Signal(str)

    def __init__(self, room: Room, theme: Theme, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = room
        self._sites: dict[str, Site] = {}
        self._place: AlertPlace | None = None
        self._preferences = preferences
        self.view = SiteMap(theme, parent)
        self.view.set_reduced_motion(preferences.get(_STILL, False))
        self.risk = RegionRisk(room.connected, self)
        self._cameras: list[CameraPlace] = []
        self._states: dict[str, str] = {}
        self._restore_layers()
        room.sites_loaded.connect(self._on_sites_loaded)
        room.cameras_loaded.connect(self._on_cameras_loaded)
        room.left.connect(self._on_left)
        room.sites_changed.connect(self.view.set_status)
        room.people_moved.connect(self._on_people_moved)
        room.alert_changed.connect(self.risk.note_change)
        room.left.connect(self.risk.forget)
        self.risk.changed.connect(self.view.set_risk)
        self.risk.failed.connect(self.said)
        self.view.site_clicked.connect(self.site_chosen)
        self.view.person_clicked.connect(self.person_chosen)
        self.view.camera_clicked.connect(self.camera_chosen)
        self.view.alert_found.connect(self.alert_chosen)
        self.view.moment_chosen.connect(self.moment_chosen)
        self.view.layer_switched.connect(self._on_layer_switched)
        self.view.tiles_refused.connect(self.said)
        self.view.closed.connect(self.risk.close)

    def add_actions(self, actions: Actions, reveal: Callable[[], None]) -> None:
        """Keys of the map, and whether it moves more than it must."""

        def go() -> None:
            reveal()
            self.view.setFocus()

        area = self.tr("Map")
        actions.add(area, "map.focus", self.tr("Go to the map"), "M", go)
        actions.add(area, "map.fit", self.tr("Show all sites"), "F", self.view.fit_all)
        # On the map itself they have keys of their own, which mean something else elsewhere.
        for name, words, tool in (
            ("map.find", self.tr("Find on the map"), Tool.FIND),
            ("map.measure", self.tr("Measure a distance on the map"), Tool.MEASURE),
            ("map.layers", self.tr("Layers of the map"), Tool.LAYERS),
            ("map.risk", self.tr("Risk of regions on the map"), Tool.RISK),
        ):
            actions.add(area, name, words, "", partial(self._use, go, tool))
        actions.add(area, "map.motion", self.tr("Less motion or more"), "", self.toggle_motion)

    def toggle_motion(self) -> None:
        """Flights and glows, or jumps."""
        still = not self._preferences.get(_STILL, False)
        self._preferences.put(_STILL, still)
        self.view.set_reduced_motion(still)

    def set_theme(self, theme: Theme) -> None:
        """Another theme."""
        self.view.set_theme(theme)

    def _use(self, go: Callable[[], None], tool: Tool) -> None:
        go()
        self.view.use(tool)

    @Slot(object, list)
    def focus(self, detail: AlertDetail, track: list[TrackPoint]) -> None:
        """Flies to the place of an alert."""
        self._place = alert_place(detail, track, self._sites, self._room.home_zone)
        self.view.show_alert(self._place)

    @Slot()
    def refocus_soon(self) -> None:
        """The map has another size: what it shows is put into its middle again."""
        QTimer.singleShot(_SETTLED_MS, self, self._refocus)

    @Slot()
    def _refocus(self) -> None:
        if self._place is not None:
            self.view.show_alert(self._place)

    @Slot()
    def _on_left(self) -> None:
        self._place = None
        self.view.clear_alert()

    @Slot(list, list)
    def _on_sites_loaded(self, sites: list[Site], status: list[tuple[str, str]]) -> None:
        standing = dict(status)
        self._sites = {each.id: each for each in sites}
        self._show_cameras()
        self.view.set_sites([site_mark(each, standing.get(each.id, "unknown")) for each in sites])

    @Slot(list)
    def _on_people_moved(self, people: list[PersonSeen]) -> None:
        self.view.set_people(
            PersonMark(
                each.person,
                self._room.name(each.person),
                each.location.lat,
                each.location.lon,
                self._clock(each),
                seen=each.at,
            )
            for each in people
        )

    @Slot(list)
    def _on_cameras_loaded(self, cameras: list[CameraPlace]) -> None:
        self._cameras = cameras
        self._show_cameras()

    def set_camera_states(self, states: Mapping[str, str]) -> None:
        """How cameras are, by id: `online`, `offline` or `stale`; others are unknown."""
        self._states.update(states)
        self._show_cameras()

    def _show_cameras(self) -> None:
        sites, states = self._sites, self._states
        self.view.set_cameras(camera_marks(self._cameras, sites, states))

    def hide_span(self) -> None:
        """No replay: no slider."""
        self.view.set_span(None)

    def show_span(self, start: datetime, end: datetime, moment: datetime) -> None:
        """The time slider of a replay, on the wall clock that its sites share, else in UTC."""
        zones = {each.timezone for each in self._sites.values()}
        zone = ZoneInfo(zones.pop()) if len(zones) == 1 else ZoneInfo("UTC")
        self.view.set_span(start.astimezone(zone), end, moment)

    def show_found(self, sought: str, alerts: Iterable[Alert]) -> None:
        """Alerts for the find box; those at a place that nobody knows are left out."""
        self.view.show_found(
            sought,
            (
                FoundAlert(
                    each.id,
                    each.label,
                    each.title,
                    each.severity.value,
                    site.location.lat,
                    site.location.lon,
                )
                for each in alerts
                if (site := self._sites.get(each.site or "")) is not None
            ),
        )

    def _restore_layers(self) -> None:
        """As this user has left them."""
        hidden = self._preferences.get(_LAYERS, sorted(self.view.hidden_layers))
        for layer in Layer:
            self.view.set_layer(layer, shown=layer.value not in hidden)
        # Asked for once the loop runs.
        QTimer.singleShot(0, self, self._watch_risk)

    @Slot()
    def _watch_risk(self) -> None:
        self.risk.watch(is_watched=Layer.RISK not in self.view.hidden_layers)

    @Slot(str, bool)
    def _on_layer_switched(self, layer: str, shown: bool) -> None:
        self._preferences.put(_LAYERS, sorted(each.value for each in self.view.hidden_layers))
        if layer == Layer.RISK:
            self.risk.watch(is_watched=shown)

    def _clock(self, seen: PersonSeen) -> str:
        """In the zone of the site where somebody is; in most sites' where that is not known."""
        site = self._sites.get(seen.site or "")
        if site is None:
            local = seen.at.astimezone(self._room.home_zone)
            return f"{clock(local)} {local.tzname()}"
        return clock(seen.at.astimezone(ZoneInfo(site.timezone)))

"""The cameras of a room: models, panes, keys; follows the chosen alert and what is brought up."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QWidget

from engine.model.access import Me
from engine.model.answers import AlertDetail
from engine.model.cameras_clips import Activation, Bookmark
from engine.model.cameras_live import PtzOrder
from ui.cameras.activations_page import ActivationsPage
from ui.cameras.book import CameraBook
from ui.cameras.clips import ClipsModel
from ui.cameras.clips_page import ClipsPage
from ui.cameras.feed import Feeds
from ui.cameras.follow_switch import FollowSwitch
from ui.cameras.following import Following, texts
from ui.cameras.footage import FootagePane
from ui.cameras.grid import SIZES
from ui.cameras.instant_replay import InstantReplay
from ui.cameras.keys import CameraKeys
from ui.cameras.listing import CameraList
from ui.cameras.marks import MarksModel
from ui.cameras.marks_page import MarksPage
from ui.cameras.orders import CameraOrders
from ui.cameras.pane import CamerasPane
from ui.cameras.rules_page import RulesPage
from ui.cameras.setup import CameraSetup
from ui.cameras.setup_page import SetupPage
from ui.cameras.sights import Sights
from ui.cameras.till_picture import TillFilms, TillPicture
from ui.cameras.till_text import TillText
from ui.cameras.words import MAP_STATES
from ui.cameras.zones import RulesModel, ZonesModel
from ui.cameras.zones_page import ZonesPage
from ui.cameras.zoom import WHOLE
from ui.engine_model import EngineModel
from ui.room import Room
from ui.shell.actions import Actions
from ui.theme import Theme

#: An arrow moves a zoomed picture by this share of what is shown, a replayed one by these seconds.
_PAN, _JUMP_S = 0.15, 5.0
_WAYS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


class CamerasDesk(QObject):
    """Connects the room with everything that shows cameras.

    Signals: `said` a sentence; `wanted` the pane should be seen; `states_changed` how cameras are,
    for the map; `wall_requested` the grid on the other monitor, or back.

    Args:
        folder: where pictures and clips that somebody keeps are written; the user's own otherwise.
    """

    said = Signal(str)
    wanted = Signal()
    list_wanted = Signal()
    footage_wanted = Signal()
    states_changed = Signal(dict)
    wall_requested = Signal()

    def __init__(
        self, room: Room, theme: Theme, parent: QWidget, folder: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._room = room
        client = room.connected
        self.book = CameraBook(client, self)
        self.feeds = Feeds(client, self)
        self.orders = CameraOrders(client, folder or pictures_folder(), self)
        self.keys = CameraKeys(self)
        self.pane = CamerasPane(self.book, self.feeds, room, self.keys, theme, parent)
        self.list = CameraList(self.book, room.name, theme, parent)
        self.sights = Sights(self)
        self.following = Following(self.book, self.sights, self.pane.grid, self)
        self.follow_switch = FollowSwitch(self.following, self.pane, self.keys, self)
        self.last = InstantReplay(self.pane.grid, self.orders, self)
        self.clips = ClipsModel(client, folder or pictures_folder(), self)
        self.footage = FootagePane(parent)
        self.clips_page = ClipsPage(self.clips, self.book, room.name, theme, self.footage)
        self.log_page = ActivationsPage(self.book, room.name, theme, self.footage)
        self.footage.add(self.tr("Clips"), self.clips_page)
        self.marks = MarksModel(client, self)
        self.marks_page = MarksPage(self.marks, self.clips_page.camera_name, self.footage)
        self.footage.add(self.tr("Marks"), self.marks_page)
        self.footage.add(self.tr("Activations"), self.log_page)
        self.rules, self.zones = RulesModel(client, self), ZonesModel(client, self)
        self.rules_page = RulesPage(self.rules, theme, self.footage)
        self.zones_page = ZonesPage(self.zones, self.feeds, theme, self.footage)
        self.footage.add(self.tr("Rules"), self.rules_page)
        self.footage.add(self.tr("Zones"), self.zones_page)
        self.setup = CameraSetup(client, self)
        self.setup_page = SetupPage(self.setup, lambda: room.sites, theme, self.footage)
        self.footage.add(self.tr("Set up"), self.setup_page)
        self.till = TillText(client, self)
        self.films = TillFilms(client, self)
        self.till_picture = TillPicture(self.book, self.feeds, self.films, theme)
        self._doing = self._actions()
        self._connect()

    @property
    def models(self) -> tuple[EngineModel, ...]:
        """Everything that asks the engine."""
        looking: tuple[EngineModel, ...] = (self.book, self.feeds, self.orders, self.clips)
        return (*looking, self.marks, self.till, self.films, self.rules, self.zones, self.setup)

    def _actions(self) -> dict[str, Callable[[], object]]:
        grid = self.pane.grid
        doing: dict[str, Callable[[], object]] = {
            f"camera.grid{size}": partial(grid.set_size, size) for size in SIZES
        }
        doing |= {f"camera.{way}": partial(self._go, way) for way in _WAYS}
        return doing | {
            "camera.focus": self.show_alert_cameras,
            "camera.find": self._find,
            "camera.follow": self.follow_switch.toggle,
            "camera.wall": self.wall_requested.emit,
            "camera.alone": grid.toggle_alone,
            "camera.clear": grid.clear_current,
            "camera.closer": partial(self.pane.zoom, 1),
            "camera.away": partial(self.pane.zoom, -1),
            "camera.whole": lambda: grid.tile.zoom_to(WHOLE),
            "camera.snapshot": self.snapshot,
            "camera.bookmark": self.bookmark,
            "camera.record": self.record,
            "camera.last": self.last.toggle,
            "camera.pause": self.last.pause,
            "camera.clips": self.show_alert_clips,
            "camera.turn": self.toggle_pad,
            "camera.overlays": self.following.toggle_overlays,
        }

    def _connect(self) -> None:
        room, pane = self._room, self.pane
        room.session.began.connect(self._on_began)
        room.told.connect(self.book.hear)
        room.told.connect(self.sights.hear)
        room.left.connect(self.sights.forget)
        room.caught_up.connect(self.book.refresh)
        room.caught_up.connect(self.clips.refresh)
        room.left.connect(self.book.forget)
        room.caught_up.connect(self.marks.refresh)
        room.left.connect(self.marks.forget)
        self.orders.marked.connect(self.marks.refresh)
        self.orders.marked.connect(self.clips.ask_marks)
        self.clips_page.mark_wanted.connect(lambda shown, at: self.orders.bookmark(shown, "", at))
        self.marks_page.played.connect(self._on_mark_played)
        room.sites_loaded.connect(lambda *_: self.list.fill())
        for model in self.models:
            room.went_stale.connect(model.set_stale)
            model.said.connect(self._say)
        self.book.changed.connect(self._on_book_changed)
        self.book.activated.connect(self._on_activated)
        self.following.said.connect(pane.say)
        self.follow_switch.said.connect(self._say)
        self.list.chosen.connect(self.show_camera)
        self.list.site_chosen.connect(self.show_site)
        pane.asked.connect(self._on_asked)
        pane.grid.chosen.connect(self._on_chosen)
        pane.grid.changed.connect(self._on_chosen)
        pane.pad.ordered.connect(self._on_ordered)
        self.orders.presets_came.connect(self._on_presets)
        self.last.said.connect(self._say)
        self.till.came.connect(self.following.write_lines)
        self.book.recorded.connect(self.clips.refresh)
        self.setup.kept.connect(self._on_kept)
        self.setup.removed.connect(pane.grid.remove)
        self.log_page.shown.connect(self._on_shown)
        self.log_page.ended.connect(self.orders.end)
        self.log_page.clips_wanted.connect(self._on_clips_wanted)

    def add_actions(self, actions: Actions) -> None:
        """What can be done with cameras, with its keys."""
        self.keys.add(actions, self._doing)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.pane.set_theme(theme)
        self.list.set_theme(theme)
        self.till_picture.set_theme(theme)
        for page in (self.clips_page, self.log_page, self.rules_page, self.zones_page):
            page.set_theme(theme)
        self.setup_page.set_theme(theme)

    async def stop(self) -> None:
        """Ends what is under way."""
        self.last.stop()
        self.till_picture.stop()
        self.clips_page.player.close_films()
        for model in self.models:
            await model.stop()

    @Slot(object)
    def _on_began(self, me: Me) -> None:
        may_change = "camera.manage" in me.permissions
        self.footage.allow(self.setup_page, is_there=may_change)
        self.rules_page.allow(may_change=may_change)
        self.zones_page.allow(may_change=may_change)

    @Slot(str)
    def show_camera(self, camera: str) -> None:
        """One camera comes into the grid, in whatever workspace is open."""
        self.wanted.emit()
        self.following.pause()
        self.pane.grid.put(camera)
        self.pane.grid.tile.setFocus()

    @Slot(str)
    def show_site(self, site: str) -> None:
        """All cameras of a site."""
        self.wanted.emit()
        self.following.pause()
        self.pane.grid.put_all(each.id for each in self.book.at_sites([site]))

    @Slot(object, list)
    def follow_alert(self, detail: AlertDetail, _track: object = None) -> None:
        """Another alert is chosen."""
        self.following.show_alert(detail)
        self.clips_page.filters.set_alert(detail.alert.id)
        self._ask_till(detail)

    @Slot()
    def show_alert_cameras(self) -> None:
        """The cameras of the chosen alert, and the keyboard to them."""
        self.wanted.emit()
        if self.following.again():
            self.pane.grid.tile.setFocus()

    @Slot()
    def snapshot(self) -> None:
        """Keeps the current camera's picture."""
        view = self.pane.grid.tile.view
        if view is not None:
            self.orders.snapshot(view, self._room.name(view.site))

    @Slot()
    def bookmark(self) -> None:
        """Marks this moment of the current camera."""
        view = self.pane.grid.tile.view
        if view is not None:
            self.orders.bookmark({view.id: view.name}, self.following.alert)

    @Slot(object)
    def _on_mark_played(self, mark: Bookmark) -> None:
        view = self.book.cameras.get(mark.camera)
        self.footage.show_page(self.clips_page)
        self.clips.play_moment((mark.camera,), view.site if view is not None else "", mark.at)

    @Slot()
    def record(self) -> None:
        """Records what the grid shows."""
        shown = self.pane.grid.shown
        if shown:
            self.orders.record(shown, self.following.alert)

    @Slot()
    def toggle_pad(self) -> None:
        """Shows the pad that turns the current camera, or hides it."""
        self.pane.pad.setVisible(not self.pane.pad.isVisible())
        self._on_chosen()

    @Slot()
    def show_alert_clips(self) -> None:
        """What was recorded for the chosen alert."""
        self.footage_wanted.emit()
        self.footage.show_page(self.clips_page)
        self.clips_page.look_for(alert=self.following.alert)

    @Slot(str, str, object)
    def show_moment(self, site: str, register: str, at: datetime) -> None:
        """The cameras of a register at an instant: its clips, played from there; live beside.

        They wait in their own workspace: whoever reads the till's journal stays there.
        """
        self.show_register(site, register)
        self.footage.show_page(self.clips_page)
        self.clips.play_moment(self.pane.grid.shown, site, at)
        self.till.ask(site, register, at)
        self.till_picture.show_moment(site, register, at)

    def show_register(self, site: str, register: str) -> None:
        """The cameras that look at a register, then the others of its site."""
        self.following.pause()
        views = self.book.at_sites([site])
        views.sort(key=lambda each: register not in each.registers)
        self.pane.grid.put_all(each.id for each in views)

    def _ask_till(self, detail: AlertDetail) -> None:
        """The text of the registers that the alert names and whose cameras are shown."""
        named = {text for each in detail.findings for text in texts(each.evidence)}
        for camera in self.pane.grid.shown:
            # A picture of another engine's camera stays until the grid is told otherwise.
            view = self.book.cameras.get(camera)
            if view is None:
                continue
            for register in named.intersection(view.registers):
                self.till.ask(view.site, register, detail.alert.last_at)

    @Slot(str)
    def _on_kept(self, camera: str) -> None:
        """A camera was set up: its picture shows whether it is right."""
        self.following.pause()
        self.pane.grid.put(camera)

    @Slot(object)
    def _on_shown(self, activation: Activation) -> None:
        self.wanted.emit()
        self.following.bring(activation)

    @Slot(object)
    def _on_clips_wanted(self, activation: Activation) -> None:
        self.footage.show_page(self.clips_page)
        wanted = {each.clip for each in activation.cameras if each.clip}
        self.clips.play_ids(wanted)

    def _find(self) -> None:
        self.list_wanted.emit()
        self.list.find_box.setFocus()
        self.list.find_box.selectAll()

    def _go(self, way: str) -> None:
        """An arrow: turns the camera while its pad is open, moves a picture that is zoomed, else
        goes to the neighbour."""
        right, down = _WAYS[way]
        grid, pad = self.pane.grid, self.pane.pad
        if pad.isVisible():
            pad.turn(right, -down)
        elif right and self.last.step(right * _JUMP_S):
            return
        elif grid.tile.is_zoomed:
            step = QPointF(right * _PAN, down * _PAN)
            grid.tile.pan(step.x(), step.y())
        else:
            grid.step(right, down)

    @Slot(str)
    def _on_asked(self, name: str) -> None:
        self._doing[name]()
        self.pane.show_sizes()

    @Slot()
    def _on_book_changed(self) -> None:
        self.states_changed.emit(
            {each.id: MAP_STATES.get(each.state, "unknown") for each in self.book.cameras.values()}
        )

    @Slot(object)
    def _on_activated(self, activation: Activation) -> None:
        if self.following.show_activation(activation):
            self._say(self.pane.said.text())

    @Slot()
    def _on_chosen(self) -> None:
        pad, view = self.pane.pad, self.pane.grid.tile.view
        self.zones_page.show_camera(*((view.id, view.name) if view is not None else ("", "")))
        self.setup_page.show_camera(view.id if view is not None else "")
        if not pad.isVisible():
            return
        if view is None:
            pad.show_camera("", self.tr("Choose a camera to turn it."))
        elif not view.has_ptz:
            pad.show_camera(
                view.name,
                self.tr("This camera cannot be turned: it has no control address (ONVIF)."),
            )
        else:
            pad.show_camera(view.name, "")
            self.orders.ask_presets(view.id)

    @Slot(object)
    def _on_ordered(self, order: PtzOrder) -> None:
        view = self.pane.grid.tile.view
        if view is not None and view.has_ptz:
            self.orders.turn(view.id, order)

    @Slot(str, object)
    def _on_presets(self, camera: str, presets: object) -> None:
        if camera == self.pane.grid.camera and isinstance(presets, Iterable):
            self.pane.pad.show_presets(tuple(presets))

    @Slot(str)
    def _say(self, words: str) -> None:
        self.said.emit(words)
        self.pane.say(words)
        if self.pane.pad.isVisible():
            self.pane.pad.say(words)


def pictures_folder() -> Path:
    """Where people look for pictures."""
    places = QStandardPaths.StandardLocation
    return Path(QStandardPaths.writableLocation(places.PicturesLocation)) / "NOC Console"

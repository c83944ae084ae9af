"""The panes beside queue, alert and map: made, put into the window, connected with the others."""

from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from engine.model.alert import Alert
from engine.model.news import Pulse
from ui.access.desk import AccessDesk
from ui.alerts.counters import Counters
from ui.calls.call_button import CallButton
from ui.calls.desk import CallsDesk
from ui.calls.pane import Page
from ui.cameras.desk import CamerasDesk
from ui.cameras.wall import CameraWall
from ui.health.model import HealthModel
from ui.health.pane import HealthPane
from ui.heat.model import HeatModel
from ui.heat.pane import HeatPane
from ui.people.day_file import DayFile
from ui.people.day_pane import DayPane
from ui.people.file import PersonFile
from ui.people.pane import PersonPane
from ui.privacy.desk import PrivacyDesk
from ui.replay.follower import ReplayFollower
from ui.replay.pane import ReplayPane
from ui.replay.view_model import ReplayModel
from ui.retail.desk import RetailDesk
from ui.selection import Selection
from ui.settings.desk import SettingsDesk
from ui.settings.store_moving import StoreMoving
from ui.shift.model import ShiftModel
from ui.shift.pane import ShiftPane
from ui.sites.file import SiteFile
from ui.sites.pane import SitePane
from ui.tables.desk import TablesDesk
from ui.theme import Theme
from ui.window import ConsoleWindow


class Themed(Protocol):
    """Anything that can change its colours."""

    def set_theme(self, theme: Theme) -> None:
        """Another theme."""
        ...


P = TypeVar("P", bound=QWidget)


class Panes(QObject):
    """All panes of a window; what is chosen in one is shown by the others, see `selection`."""

    def __init__(
        self, window: ConsoleWindow, replays: ReplayModel, moving: StoreMoving | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        room, theme = window.room, window.theme
        self.heat_model = HeatModel(room.connected, self)
        self.person_file = PersonFile(room.connected, self)
        self.site_file = SiteFile(room.connected, self)
        self.day_file = DayFile(room.connected, self)
        self.health_model = HealthModel(room.connected, self)
        self.shift_model = ShiftModel(room.connected, self)
        self.replays = replays
        #: What changes its colours with the theme.
        self._themed: list[Themed] = []
        # A new pane is one line here; where it stands is said in `ui.shell.arrangements`.
        add = self._add
        self.heat = add("heat", self.tr("Heatmap"), HeatPane(self.heat_model, theme, window))
        self.person = add("person", self.tr("Person"), PersonPane(self.person_file, theme, window))
        self.site = add("site", self.tr("Site"), SitePane(self.site_file, theme, window))
        self.day = add("strip", self.tr("The day"), DayPane(self.day_file, theme, window))
        self.health = add("health", self.tr("Health"), HealthPane(self.health_model, theme, window))
        self.settings = SettingsDesk(window, moving)
        self.privacy = PrivacyDesk(window, self.person)
        self.settings.add(self.tr("Retention"), self.privacy.page)
        self.settings.add(self.tr("Keys"), self.privacy.keys)
        self._themed += [self.settings, self.privacy]
        self.replay = add(
            "replay", self.tr("Replay"), ReplayPane(replays, theme, window.actions_by_name, window)
        )
        self.calls = CallsDesk(room, theme, window)
        window.workspaces.add("calls", self.tr("Calls"), self.calls.pane)
        window.workspaces.add("callsnow", self.tr("Calls now"), self.calls.now)
        self.access = AccessDesk(window)
        for name, title, pane in self.access.panes():
            add(name, title, pane)
        self.settings.add(self.tr("Sign-in"), self.access.sign_in)
        self._themed.append(self.access.sign_in)
        self.shift = ShiftPane(self.shift_model, theme, lambda: room.operator, window)
        add("shift", self.tr("Shift"), self.shift)
        self.retail = RetailDesk(room, theme, window)
        window.workspaces.add("retail", self.tr("Loss prevention"), self.retail.pane)
        window.workspaces.add("retailday", self.tr("The person's day"), self.retail.day_pane)
        window.workspaces.add("till", self.tr("Till"), self.retail.till_pane)
        self._themed.append(self.retail)
        self.cameras = CamerasDesk(room, theme, window)
        window.workspaces.add("cameras", self.tr("Cameras"), self.cameras.pane)
        window.workspaces.add("cameralist", self.tr("All cameras"), self.cameras.list)
        window.workspaces.add("footage", self.tr("Footage"), self.cameras.footage)
        self._themed += [self.calls, self.cameras]
        self.tables = TablesDesk(window, self)
        self.counters = add("counters", self.tr("Counters"), Counters(theme, window))
        self.follower = ReplayFollower(
            self.replay,
            replays.session,
            room,
            window.desk,
            window.map,
            (self.person_file, self.site_file, self.day_file),
            self,
        )
        self._models = (
            *(self.heat_model, self.person_file, self.site_file, self.day_file),
            *(self.health_model, self.shift_model, self.tables.model),
        )
        self.selection = Selection(window, self.person, self.site, self.day, self.retail)
        self.calls.add_actions(window.actions_by_name)
        window.desk.add_strip(self.calls.strip)
        self.retail.add_actions(window.actions_by_name)
        self._connect()
        self._connect_calls()
        self._connect_retail()
        self._connect_cameras()

    def _connect_retail(self) -> None:
        window, retail = self._window, self.retail
        retail.opened.connect(lambda: window.workspaces.show("retail"))
        retail.till_opened.connect(lambda: window.workspaces.reveal("till", over="alert"))
        retail.said.connect(window.status.say)
        window.desk.detail.transaction_chosen.connect(retail.show_transaction)
        self.replay.moment_changed.connect(retail.note_moment)

    def _connect_cameras(self) -> None:
        window, cameras = self._window, self.cameras
        cameras.add_actions(window.actions_by_name)
        window.desk.focused.connect(cameras.follow_alert)
        window.map.camera_chosen.connect(cameras.show_camera)
        cameras.states_changed.connect(window.map.set_camera_states)
        cameras.said.connect(window.status.say)
        cameras.wanted.connect(lambda: window.workspaces.reveal("cameras", over="map"))
        for signal in (cameras.list_wanted, cameras.footage_wanted):
            signal.connect(lambda: window.workspaces.show("cameras"))
        wall = CameraWall(
            lambda: window.workspaces.dock("cameras"), window.preferences, self.cameras
        )
        cameras.wall_requested.connect(wall.toggle)
        cameras.pane.offer_monitors(wall.fill)
        wall.said.connect(window.status.say)
        self.retail.moment_chosen.connect(cameras.show_moment)
        self.retail.till_pane.put_picture(cameras.till_picture)

    def _connect_calls(self) -> None:
        window, calls = self._window, self.calls
        window.desk.unseen.connect(self._on_unseen)
        window.desk.call_requested.connect(self._on_call_requested)
        window.desk.focused.connect(calls.show_alert)
        window.bar.calls_chosen.connect(self._show_calls)
        window.bar.budget_chosen.connect(lambda: self._open_calls(Page.COSTS))
        window.findable.number_chosen.connect(calls.call_number)
        calls.opened.connect(lambda: window.workspaces.show("calls"))
        calls.alert_chosen.connect(self.selection.show_alert)
        calls.site_chosen.connect(self.selection.show_site)
        calls.said.connect(window.status.say)
        calls.counted.connect(self._on_calls_counted)
        for pane, file, call in (
            (self.person, self.person_file, calls.call_person),
            (self.site, self.site_file, calls.call_site),
        ):
            button = CallButton(partial(getattr, file, "key"), call, window.theme, pane)
            pane.head.add(button)
            self._themed.append(button)

    def _add(self, name: str, title: str, pane: P) -> P:
        """Puts a pane into the window; every pane has a `set_theme`."""
        self._window.workspaces.add(name, title, pane)
        self._themed.append(pane)  # type: ignore[arg-type]
        return pane

    def _connect(self) -> None:
        window, room = self._window, self._window.room
        room.left.connect(self.heat_model.note_change)
        for model in self._models:
            room.went_stale.connect(model.set_stale)
        room.alert_changed.connect(self._on_alert_changed)
        room.pulsed.connect(self.health_model.take_pulse)
        window.theme_changed.connect(self._on_theme)
        self.site.plan_wanted.connect(self.settings.show_site)
        for chooser in (self.heat, self.person, window.findable, window.desk.detail):
            chooser.person_chosen.connect(self.selection.show_person)
            chooser.site_chosen.connect(self.selection.show_site)
        self.site.person_chosen.connect(self.selection.show_person)
        self.day.site_chosen.connect(self.selection.show_site)
        for pane in (self.heat, self.person, self.site, self.day, self.shift):
            pane.alert_chosen.connect(self.selection.show_alert)
        window.map.view.sought.connect(self._on_sought)
        window.map.site_chosen.connect(self.selection.show_site)
        window.map.person_chosen.connect(self.selection.show_person)
        self.replay.banner_changed.connect(self._on_banner)
        room.went_stale.connect(self.counters.set_stale)
        room.pulsed.connect(self._on_pulsed)
        window.desk.counted.connect(self._on_counted)
        window.workspaces.switched.connect(self._on_switched)

    async def stop(self) -> None:
        """Ends what is under way."""
        for model in self._models:
            await model.stop()
        await self.calls.stop()
        await self.retail.stop()
        await self.cameras.stop()
        await self.replays.stop()
        await self.access.stop()
        await self.privacy.stop()
        await self.settings.stop()

    @Slot(str)
    def _on_banner(self, words: str) -> None:
        self._window.replaying.setText(words)
        self._window.replaying.setVisible(bool(words))
        self._window.bar.replaying = bool(words)
        why = self.tr("This is a replay: nothing can be changed in it.") if words else ""
        self._window.desk.forbid("replay", why)
        self.settings.forbid(why)
        self.shift.forbid(why)
        self.health.letters.forbid(why)
        self.person.decisions.forbid(why)
        self.retail.forbid(why)
        self.privacy.keys.forbid(why)

    @Slot(object)
    def _on_pulsed(self, pulse: Pulse) -> None:
        if self.counters.isVisible():
            self._on_counted()
            self.counters.show_pulse(pulse)

    @Slot()
    def _on_counted(self) -> None:
        desk = self._window.desk
        if self.counters.isVisible() and desk.is_known:
            self.counters.show_alerts(desk.model.everything, desk.model.now)

    @Slot()
    def _on_switched(self) -> None:
        fixed = self._window.workspaces.is_fixed
        why = self.tr("The wall is only looked at; alerts are worked on in the other workspaces.")
        self._window.desk.forbid("wall", why if fixed else "")
        self._on_counted()

    @Slot(str)
    def _on_sought(self, words: str) -> None:
        desk = self._window.desk
        self._window.map.show_found(words, desk.find(words))

    @Slot()
    def _on_unseen(self) -> None:
        """Beside the queue where that is; else both."""
        if self._window.desk.queue.isVisible():
            self._window.workspaces.reveal("alert")
        else:
            self._window.workspaces.show("alerts")

    @Slot()
    def _on_call_requested(self) -> None:
        """The strip stands under the alert; where that is not shown, it is brought in."""
        if not self._window.desk.pane.isVisible():
            self._window.workspaces.reveal("alert", over="calls")
        self.calls.call_alert()

    @Slot()
    def _show_calls(self) -> None:
        """Beside the alerts where those are open, as a tab; else in their own workspace."""
        workspaces = self._window.workspaces
        if workspaces.current == "alerts" and not self.calls.now.isVisible():
            workspaces.reveal("callsnow", over="strip")
        else:
            workspaces.show("calls")

    def _open_calls(self, page: Page) -> None:
        self._window.workspaces.show("calls")
        self.calls.pane.show_page(page)

    @Slot()
    def _on_calls_counted(self) -> None:
        book, costs = self.calls.book, self.calls.costs.present
        bar = self._window.bar
        bar.show_calls(len(book.live), book.waiting, paused=book.is_paused)
        if costs is None or not costs.budget:
            bar.show_budget(None, 1.0, "")
            return
        warns_at = self.calls.costs_page.warns_at
        bar.show_budget(costs.spent / costs.budget, warns_at, costs.sentence)

    @Slot(object)
    def _on_theme(self, theme: Theme) -> None:
        for pane in self._themed:
            pane.set_theme(theme)

    @Slot(object)
    def _on_alert_changed(self, alert: Alert) -> None:
        self.heat_model.note_change()
        self.person_file.hear_alert(alert)
        self.site_file.hear_alert(alert)
        self.day_file.hear_alert(alert)

"""The window: puts panes into the frame and connects them; what happens is in the panes."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStatusBar, QVBoxLayout, QWidget

from engine.model.directory import Site
from ui.access.own_user import OwnUser
from ui.alerts.desk import AlertDesk
from ui.language import LANGUAGES
from ui.map.desk import MapDesk
from ui.plain import plain_label
from ui.room import Room
from ui.shell.actions import Actions
from ui.shell.arrangements import shipped
from ui.shell.finding import Findable
from ui.shell.fitting import USUAL, fit
from ui.shell.keys_overlay import KeysOverlay
from ui.shell.notices import Notices
from ui.shell.palette import Palette
from ui.shell.preferences import Preferences
from ui.shell.pulse import Beat
from ui.shell.rail import Rail
from ui.shell.status_line import StatusLine
from ui.shell.top_bar import TopBar
from ui.shell.workspaces import Workspaces, workspace_key
from ui.theme import THEMES, Theme
from ui.welcome.page import WelcomePage
from ui.welcome.setting_up import SettingUp


class ConsoleWindow(QMainWindow):
    """One window on one room."""

    theme_changed = Signal(object)

    def __init__(
        self,
        room: Room,
        theme: Theme,
        preferences: Preferences,
        setting_up: SettingUp | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle("NOC Console")
        self.resize(USUAL)
        self.room, self.theme, self.preferences = room, theme, preferences
        self.actions_by_name = Actions(self, preferences)
        self.desk = AlertDesk(room, theme, preferences, self)
        self.map = MapDesk(room, theme, preferences, self)
        self.bar = TopBar(theme, room.operator, self)
        self.stale = plain_label("", "stale", self)
        self.replaying = plain_label("", "replaying", self)
        self.status = StatusLine(self)
        self.notices = Notices(theme, preferences, self)
        self.workspaces = Workspaces(self, shipped(), preferences)
        self.rail = Rail(self.workspaces.all(), theme, self)
        self.findable = Findable(room, self.actions_by_name, self.desk, self)
        self.palette_overlay = Palette(self.findable.find, theme, self)
        self.keys = KeysOverlay(self.actions_by_name, self)
        self.welcome: WelcomePage | None = None
        if setting_up:
            self.welcome = WelcomePage(setting_up, OwnUser(room.connected, room.session), self)
        self.beat = Beat(room, self.desk, self.bar, self.status, self)
        self._lay_out()
        self._add_actions()
        self._connect()
        self.status.say(self.tr("Waiting for the engine …"))
        self.desk.set_stale(True)

    def _lay_out(self) -> None:
        top = QWidget(self)
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for label in (self.replaying, self.stale):
            label.hide()
        for widget in (self.bar, self.replaying, self.stale):
            column.addWidget(widget)
        self.setMenuWidget(top)
        self.addToolBar(Qt.ToolBarArea.LeftToolBarArea, self.rail)
        foot = QStatusBar(self)
        foot.setSizeGripEnabled(False)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.status, 1)
        self.setStatusBar(foot)
        add = self.workspaces.add
        add("queue", self.tr("Queue"), self.desk.queue)
        add("alert", self.tr("Alert"), self.desk.pane)
        add("map", self.tr("Map"), self.map.view)

    def _add_actions(self) -> None:
        self.desk.add_actions(self.actions_by_name)
        self.notices.add_actions(self.actions_by_name)
        self.map.add_actions(self.actions_by_name, lambda: self.workspaces.reveal("map"))
        add = self.actions_by_name.add
        area = self.tr("Console")
        add(area, "console.find", self.tr("Find anything"), "Ctrl+K", self.palette_overlay.open)
        add(area, "console.keys", self.tr("All keys"), "?", self.keys.toggle)
        add(area, "console.theme", self.tr("Next theme"), "Ctrl+T", self.next_theme)
        for code, name in LANGUAGES.items():
            speak = partial(self.choose_language, code)
            add(area, f"console.language.{code}", name, "", speak)
        add(area, "console.arrange", self.tr("Shipped layout"), "", self.workspaces.arrange)
        add(area, "console.quit", self.tr("Quit"), "Ctrl+Q", self.close)
        for number, each in enumerate(self.workspaces.all(), 1):
            name = f"workspace.{each.name}"
            show = lambda wanted=each.name: self.workspaces.show(wanted)  # noqa: E731
            add(self.tr("Workspaces"), name, each.title, workspace_key(number), show)

    def _connect(self) -> None:
        desk, bar, room = self.desk, self.bar, self.room
        room.went_stale.connect(self._on_stale)
        room.sites_loaded.connect(self._on_sites_loaded)
        room.loaded.connect(self.notices.loaded)
        room.alert_changed.connect(self.notices.arrived)
        room.pulsed.connect(self.notices.pulsed)
        desk.focused.connect(self.map.focus)
        desk.said.connect(self.status.say)
        self.findable.said.connect(self.status.say)
        desk.chosen.connect(lambda: self.workspaces.raise_("alert"))
        self.map.said.connect(self.status.say)
        self.map.alert_chosen.connect(desk.queue.select)
        self.rail.chosen.connect(self.workspaces.show)
        self.workspaces.switched.connect(self.rail.show_current)
        self.workspaces.switched.connect(self.map.refocus_soon)
        bar.severity_chosen.connect(desk.queue.filters.toggle)
        bar.alert_chosen.connect(desk.show_alert)
        bar.feeds_chosen.connect(lambda: self.workspaces.show("health"))
        bar.mute_requested.connect(self.notices.toggle_mute)
        self.notices.muted_changed.connect(bar.show_muted)
        self.notices.opened.connect(desk.show_alert)
        bar.show_muted(self.notices.is_muted)
        if self.welcome is not None:
            self.welcome.done.connect(desk.to_queue)

    def open(self) -> None:
        """Shows the window where the user left it."""
        kept = self.preferences.get_bytes("window")
        if not (kept and self.restoreGeometry(kept)):
            fit(self)
        self.show()
        self.workspaces.show(self.preferences.get("workspace", "alerts"))
        self.desk.to_queue()

    def set_theme(self, theme: Theme) -> None:
        """Another theme, everywhere at once."""
        self.theme = theme
        self.preferences.put("theme", theme.name)
        for part in (self.desk, self.map, self.bar, self.rail, self.palette_overlay):
            part.set_theme(theme)
        self.theme_changed.emit(theme)

    @Slot()
    def next_theme(self) -> None:
        """Dark, light, high contrast, and round again."""
        names = list(THEMES)
        self.set_theme(THEMES[names[(names.index(self.theme.name) + 1) % len(names)]])

    def choose_language(self, code: str) -> None:
        """From the next start on."""
        self.preferences.put("language", code)
        self.status.say(self.tr("{0} from the next start on.").format(LANGUAGES[code]))

    def changeEvent(self, event: QEvent) -> None:
        """The window was moved to another state; kept at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._keep()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The map's page goes before its profile."""
        self._keep()
        self.map.view.close_page()
        super().closeEvent(event)

    def _keep(self) -> None:
        self.preferences.put_bytes("window", bytes(self.saveGeometry().data()))
        self.workspaces.keep()

    @Slot(list, list)
    def _on_sites_loaded(self, sites: list[Site], _status: list[tuple[str, str]]) -> None:
        if self.welcome is not None and not sites:
            self.welcome.open()

    @Slot(str)
    def _on_stale(self, words: str) -> None:
        self.stale.setText(words)
        self.stale.setVisible(bool(words))
        self.map.view.set_stale(self.tr("Not live") if words else "")
        self.desk.set_stale(bool(words))
        if words:
            self.bar.lost()
        else:
            self.status.say("")

"""The panes beside queue, alert and map: made, put into the window, connected with the others."""

from typing import Protocol

from PySide6.QtCore import QObject, Slot

from engine.model.alert import Alert
from engine.model.answers import AlertDetail, TrackPoint
from engine.model.kinds import SubjectKind
from ui.health.model import HealthModel
from ui.health.pane import HealthPane
from ui.heat.model import HeatModel
from ui.heat.pane import HeatPane
from ui.people.day_file import DayFile
from ui.people.day_pane import DayPane
from ui.people.file import PersonFile
from ui.people.pane import PersonPane
from ui.replay.follower import ReplayFollower
from ui.replay.pane import ReplayPane
from ui.replay.view_model import ReplayModel
from ui.settings.model import SettingsModel
from ui.settings.pane import SettingsPane
from ui.sites.file import SiteFile
from ui.sites.pane import SitePane
from ui.theme import Theme
from ui.window import ConsoleWindow


class Themed(Protocol):
    """Anything that can change its colours."""

    def set_theme(self, theme: Theme) -> None:
        """Another theme."""
        ...


class Panes(QObject):
    """One selection, all panes: what is chosen in one is shown by the others."""

    def __init__(self, window: ConsoleWindow, replays: ReplayModel) -> None:
        super().__init__(window)
        self._window = window
        room, theme = window.room, window.theme
        self.heat_model = HeatModel(room.connected, self)
        self.person_file = PersonFile(room.connected, self)
        self.site_file = SiteFile(room.connected, self)
        self.day_file = DayFile(room.connected, self)
        self.health_model = HealthModel(room.connected, self)
        self.settings_model = SettingsModel(room.connected, self)
        self.heat = HeatPane(self.heat_model, theme, window)
        self.person = PersonPane(self.person_file, theme, window)
        self.site = SitePane(self.site_file, theme, window)
        self.day = DayPane(self.day_file, theme, window)
        self.health = HealthPane(self.health_model, theme, window)
        self.settings = SettingsPane(self.settings_model, theme, window)
        self.replays = replays
        self.replay = ReplayPane(replays, theme, window)
        self.follower = ReplayFollower(self.replay, room, window.desk, self)
        for name, title, pane in (
            ("heat", self.tr("Heatmap"), self.heat),
            ("person", self.tr("Person"), self.person),
            ("site", self.tr("Site"), self.site),
            ("strip", self.tr("The day"), self.day),
            ("health", self.tr("Health"), self.health),
            ("settings", self.tr("Settings"), self.settings),
            ("replay", self.tr("Replay"), self.replay),
        ):
            window.workspaces.add(name, title, pane)
        self._models = (
            *(self.heat_model, self.person_file, self.site_file, self.day_file),
            *(self.health_model, self.settings_model),
        )
        self._connect()

    def _connect(self) -> None:
        window, room = self._window, self._window.room
        room.left.connect(self.heat_model.note_change)
        for model in self._models:
            room.went_stale.connect(model.set_stale)
        room.alert_changed.connect(self._on_alert_changed)
        room.pulsed.connect(self.health_model.take_pulse)
        window.theme_changed.connect(self._on_theme)
        window.desk.focused.connect(self._on_focused)
        for chooser in (self.heat, self.person, window.findable, window.desk.detail):
            chooser.person_chosen.connect(self.show_person)
            chooser.site_chosen.connect(self.show_site)
        self.site.person_chosen.connect(self.show_person)
        self.day.site_chosen.connect(self.show_site)
        for pane in (self.heat, self.person, self.site, self.day):
            pane.alert_chosen.connect(self.show_alert)
        window.map.site_chosen.connect(self.show_site)
        window.map.person_chosen.connect(self.show_person)
        self.replay.banner_changed.connect(self._on_banner)

    async def stop(self) -> None:
        """Ends what is under way."""
        for model in self._models:
            await model.stop()
        await self.replays.stop()

    @Slot(str)
    def _on_banner(self, words: str) -> None:
        self._window.replaying.setText(words)
        self._window.replaying.setVisible(bool(words))
        self._window.bar.replaying = bool(words)

    @Slot(str)
    def show_person(self, person: str) -> None:
        """The person's page, in whatever workspace is open."""
        self._window.workspaces.reveal("person", over="alert")
        self.person.show_person(person)

    @Slot(str)
    def show_site(self, site: str) -> None:
        """The site's page, in whatever workspace is open."""
        self._window.workspaces.reveal("site", over="alert")
        self.site.show_site(site)

    @Slot(str)
    def show_alert(self, alert: str) -> None:
        """The alert, among the others."""
        self._window.workspaces.show("alerts")
        self._window.desk.show_alert(alert)

    @Slot(object)
    def _on_theme(self, theme: Theme) -> None:
        panes: tuple[Themed, ...] = (
            *(self.heat, self.person, self.site, self.day),
            *(self.health, self.settings, self.replay),
        )
        for pane in panes:
            pane.set_theme(theme)

    @Slot(object)
    def _on_alert_changed(self, alert: Alert) -> None:
        self.heat_model.note_change()
        self.person_file.hear_alert(alert)
        self.site_file.hear_alert(alert)
        self.day_file.hear_alert(alert)

    @Slot(object, list)
    def _on_focused(self, detail: AlertDetail, _track: list[TrackPoint]) -> None:
        """The alert's person and site, where their panes are open, and the day as a strip."""
        alert = detail.alert
        is_person = alert.subject_kind is SubjectKind.PERSON
        if is_person:
            self.day.show_day_of(alert.subject, alert.occurred_at, alert.id)
        else:
            self.day.show_nobody(self.tr("This alert is not about one person."))
        if is_person and self.person.isVisible():
            self.person.show_person(alert.subject)
        if alert.site and self.site.isVisible():
            self.site.show_site(alert.site)

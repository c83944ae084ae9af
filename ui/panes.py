"""The panes beside queue, alert and map: made, put into the window, connected with the others."""

from PySide6.QtCore import QObject, Slot

from engine.model.answers import AlertDetail, TrackPoint
from ui.heat.model import HeatModel
from ui.heat.pane import HeatPane
from ui.theme import Theme
from ui.window import ConsoleWindow


class Panes(QObject):
    """One selection, all panes: what is chosen in one is shown by the others."""

    def __init__(self, window: ConsoleWindow) -> None:
        super().__init__(window)
        self._window = window
        room, theme = window.room, window.theme
        self.heat_model = HeatModel(room.connected, self)
        self.heat = HeatPane(self.heat_model, theme, window)
        window.workspaces.add("heat", self.tr("Heatmap"), self.heat)
        self._connect()
        window.theme_changed.connect(self._on_theme)

    def _connect(self) -> None:
        window, room = self._window, self._window.room
        room.alert_changed.connect(self._on_alert_changed)
        room.went_stale.connect(self.heat_model.set_stale)
        room.left.connect(self.heat_model.note_change)
        self.heat.alert_chosen.connect(self._show_alert)
        window.desk.focused.connect(self._on_focused)

    async def stop(self) -> None:
        """Ends what is under way."""
        await self.heat_model.stop()

    @Slot(object)
    def _on_theme(self, theme: Theme) -> None:
        self.heat.set_theme(theme)

    @Slot(object)
    def _on_alert_changed(self, _alert: object) -> None:
        self.heat_model.note_change()

    @Slot(str)
    def _show_alert(self, alert: str) -> None:
        self._window.workspaces.show("alerts")
        self._window.desk.show_alert(alert)

    @Slot(object, list)
    def _on_focused(self, detail: AlertDetail, track: list[TrackPoint]) -> None:
        pass

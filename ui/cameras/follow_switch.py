"""Whether cameras follow the chosen alert: switched by people, or by what they do with the grid."""

from PySide6.QtCore import QObject, Signal, Slot

from ui.cameras.following import Following
from ui.cameras.keys import CameraKeys
from ui.cameras.pane import CamerasPane


class FollowSwitch(QObject):
    """The button of the pane and its key. Signals: `said` what holds now."""

    said = Signal(str)

    def __init__(
        self, following: Following, pane: CamerasPane, keys: CameraKeys, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._following, self._pane, self._keys = following, pane, keys
        pane.grid.put_down.connect(self._on_put_down)

    @Slot()
    def toggle(self) -> None:
        """Cameras follow the alerts, or stay."""
        self._turn(is_on=not self._following.is_on)
        self.said.emit(
            self.tr("Cameras follow the chosen alert.")
            if self._following.is_on
            else self.tr("Cameras stay as they are, whatever alert is chosen.")
        )

    @Slot()
    def _on_put_down(self) -> None:
        """Whoever places cameras by hand is not to lose them to the next alert."""
        if self._following.is_on:
            self._turn(is_on=False)
            self.said.emit(
                self.tr(
                    "Cameras stay where you put them; {0} lets them follow alerts again."
                ).format(self._keys.key("camera.follow"))
            )

    def _turn(self, *, is_on: bool) -> None:
        self._following.set_on(is_on=is_on)
        self._pane.show_follow(is_on=is_on)

"""What can be done with cameras, and with which keys."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent

from ui.shell.actions import Actions


class CameraKeys(QObject):
    """Adds the actions; on a picture some keys have a meaning of their own.

    Signals: `changed` when a key was given to another action.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: Actions | None = None
        self._local: list[str] = []
        self._global: list[str] = []

    def add(self, actions: Actions, doing: Mapping[str, Callable[[], object]]) -> None:
        """All actions of cameras; `doing` says by name what each does."""
        self._actions = actions
        area, on_picture = self.tr("Cameras"), self.tr("On a camera's picture")
        for name, words, key in (
            ("camera.focus", self.tr("Cameras of the alert"), "V"),
            ("camera.find", self.tr("Find a camera"), "Ctrl+Shift+V"),
            ("camera.follow", self.tr("Cameras follow the chosen alert"), "Shift+V"),
            ("camera.clips", self.tr("Clips of the alert"), "Ctrl+L"),
            ("camera.wall", self.tr("Cameras on the other monitor, whole screen"), "F11"),
        ):
            actions.add(area, name, words, key, doing[name])
            self._global.append(name)
        for name, words, key in self._on_picture():
            actions.add(on_picture, name, words, key, doing[name], is_local=True)
            self._local.append(name)
        actions.remapped.connect(lambda _name: self.changed.emit())
        self.changed.emit()

    def _on_picture(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("camera.grid1", self.tr("One camera"), "1"),
            ("camera.grid4", self.tr("Four cameras"), "4"),
            ("camera.grid9", self.tr("Nine cameras"), "9"),
            ("camera.grid16", self.tr("Sixteen cameras"), "0"),
            ("camera.alone", self.tr("This camera alone, or all again"), "Return"),
            ("camera.clear", self.tr("Empty this place"), "Del"),
            ("camera.left", self.tr("Left: neighbour, picture or camera"), "Left"),
            ("camera.right", self.tr("Right: neighbour, picture or camera"), "Right"),
            ("camera.up", self.tr("Up: neighbour, picture or camera"), "Up"),
            ("camera.down", self.tr("Down: neighbour, picture or camera"), "Down"),
            ("camera.closer", self.tr("Closer"), "+"),
            ("camera.away", self.tr("Less close"), "-"),
            ("camera.whole", self.tr("Whole picture"), "Home"),
            ("camera.snapshot", self.tr("Keep this picture"), "I"),
            ("camera.bookmark", self.tr("Mark this moment"), "B"),
            ("camera.last", self.tr("Last 60 seconds, or live again"), "L"),
            ("camera.pause", self.tr("Last 60 seconds: pause or go on"), "Space"),
            ("camera.record", self.tr("Record the shown cameras for a minute"), "Ctrl+R"),
            ("camera.turn", self.tr("Turn the camera: pad and presets"), "P"),
            ("camera.overlays", self.tr("What was observed, drawn over the picture"), "O"),
        )

    def meant(self, event: QKeyEvent) -> str | None:
        """Which action a key means on a picture; None: none of its own."""
        if self._actions is None:
            return None
        return self._actions.pressed(event, self._local)

    def tip(self, name: str) -> str:
        """What an action does, with its key."""
        return self._actions[name].toolTip() if self._actions is not None else ""

    def key(self, name: str) -> str:
        """The key in use."""
        return self._actions.key(name) if self._actions is not None else ""

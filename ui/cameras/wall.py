"""The grid on another monitor, over the whole screen, and back into its place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QDockWidget, QMenu

from ui.shell.preferences import Preferences

_FLOATABLE = QDockWidget.DockWidgetFeature.DockWidgetFloatable
_CHOSEN = "cameras/monitor"


class CameraWall(QObject):
    """Puts a dock on the monitor that its operator has chosen.

    Signals: `said` a sentence.
    """

    said = Signal(str)

    def __init__(
        self, dock: Callable[[], QDockWidget], preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._dock, self._preferences = dock, preferences

    @Slot()
    def toggle(self) -> None:
        """Whole screen on the chosen monitor, once more: back into its place."""
        dock = self._dock()
        if dock.isFloating() and dock.isFullScreen():
            dock.setWindowState(dock.windowState() & ~Qt.WindowState.WindowFullScreen)
            dock.setFloating(False)
            return
        self._show(dock, self._chosen(dock))

    def put_on(self, monitor: QScreen) -> None:
        """Whole screen on a monitor, which is remembered by its name."""
        self._preferences.put(_CHOSEN, monitor.name())
        self._show(self._dock(), monitor)

    def _chosen(self, dock: QDockWidget) -> QScreen:
        wanted = self._preferences.get(_CHOSEN, "")
        main = dock.parentWidget()
        here = main.screen() if main is not None else dock.screen()
        return monitor_for(QGuiApplication.screens(), here, wanted)

    def _show(self, dock: QDockWidget, monitor: QScreen) -> None:
        if not dock.features() & _FLOATABLE:
            self.said.emit(self.tr("The arrangement is locked: the cameras stay where they are."))
            return
        dock.show()
        dock.setFloating(True)
        # First as a plain window over there: full screen is that of the monitor it stands on.
        dock.setWindowState(dock.windowState() & ~Qt.WindowState.WindowFullScreen)
        dock.setGeometry(monitor.geometry())
        dock.showFullScreen()
        self.said.emit(self.tr("Cameras on {0}; F11 brings them back.").format(titled(monitor)))

    def fill(self, menu: QMenu) -> None:
        """The monitors there are; the chosen one is ticked."""
        menu.clear()
        chosen = self._chosen(self._dock())
        for monitor in QGuiApplication.screens():
            action = menu.addAction(titled(monitor))
            action.setCheckable(True)
            action.setChecked(monitor is chosen)
            action.triggered.connect(lambda _=False, each=monitor: self.put_on(each))


def monitor_for(monitors: Sequence[QScreen], here: QScreen, wanted: str) -> QScreen:
    """The wanted monitor; where it is not plugged in, or none was chosen, one beside the window's,
    else the window's own."""
    named = [each for each in monitors if each.name() == wanted]
    others = [each for each in monitors if each.name() != here.name()]
    return (named or others or [here])[0]


def titled(monitor: QScreen) -> str:
    """What people know a monitor by."""
    size = monitor.geometry().size()
    known = " ".join(each for each in (monitor.manufacturer(), monitor.model()) if each)
    parts = (known, monitor.name(), f"{size.width()}×{size.height()}")
    return " · ".join(each for each in parts if each)

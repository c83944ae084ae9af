"""The grid on another monitor, over the whole screen, and back into its place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDockWidget

_FLOATABLE = QDockWidget.DockWidgetFeature.DockWidgetFloatable


def toggle_wall(dock: QDockWidget) -> bool:
    """Whole screen on the monitor beside the window's, else on its own; once more: back.

    Returns:
        Whether it is a wall now.
    """
    if dock.isFloating() and dock.isFullScreen():
        dock.setWindowState(dock.windowState() & ~Qt.WindowState.WindowFullScreen)
        dock.setFloating(False)
        return False
    if not dock.features() & _FLOATABLE:
        return False
    here = dock.screen()
    others = [each for each in QGuiApplication.screens() if each is not here]
    dock.show()
    dock.setFloating(True)
    dock.setGeometry((others[0] if others else here).geometry())
    dock.showFullScreen()
    return True

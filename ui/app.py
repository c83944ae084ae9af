"""The Qt application: made once, in the right order."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.map.scheme import register_scheme
from ui.theme import Theme, apply

#: How long another thread may hold Python before the window's thread gets it, seconds. With the
#: usual 5 ms a single repaint waits ten times over while a thread sorts ten thousand rows.
_SWITCH_S = 0.0005


def make_application(theme: Theme) -> QApplication:
    """The application with our scheme, style and palette; Qt's environment must be set before."""
    sys.setswitchinterval(_SWITCH_S)
    register_scheme()
    QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("noc-console")
    app.setApplicationDisplayName("NOC Console")
    apply(app, theme)
    return app

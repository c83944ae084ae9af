"""The Qt application: made once, in the right order."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.map.scheme import register_scheme
from ui.theme import Theme, apply


def make_application(theme: Theme) -> QApplication:
    """The application with our scheme, style and palette; Qt's environment must be set before."""
    register_scheme()
    QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("noc-console")
    app.setApplicationDisplayName("NOC Console")
    apply(app, theme)
    return app

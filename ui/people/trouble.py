"""The line above a page that says why what stands there may be old."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import SPACE


def trouble_label(parent: QWidget) -> QLabel:
    """Plain, wrapped, never wider than its pane; hidden until there is something to say."""
    label = QLabel(parent)
    label.setObjectName("stale")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    # A word that is longer than the line must not push the pane wider.
    label.setMinimumWidth(SPACE[0])
    label.hide()
    return label

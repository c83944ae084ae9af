"""The line above a page that says why what stands there may be old."""

from PySide6.QtWidgets import QLabel, QWidget

from ui.plain import plain_label


def trouble_label(parent: QWidget) -> QLabel:
    """Plain, wrapped, never wider than its pane; hidden until there is something to say."""
    label = plain_label("", "stale", parent, wraps=True)
    label.hide()
    return label

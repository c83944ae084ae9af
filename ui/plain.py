"""Labels for data: plain text, never markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import tabular


def plain_label(
    text: str = "", name: str = "", parent: QWidget | None = None, *, wraps: bool = False
) -> QLabel:
    """A label that shows its text letter by letter, with figures of equal width.

    Args:
        name: the object name by which the style sheet knows it: `title`, `section`, `secondary`.
    """
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wraps)
    label.setFont(tabular(label.font()))
    if name:
        label.setObjectName(name)
    return label

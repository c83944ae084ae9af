"""Labels and tooltips for data: plain text, never markup."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as Text
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import SPACE, tabular


def plain_label(
    text: str = "",
    name: str = "",
    parent: QWidget | None = None,
    *,
    wraps: bool = False,
    is_selectable: bool = False,
) -> QLabel:
    """A label that shows its text letter by letter, with figures of equal width.

    Args:
        name: the object name by which the style sheet knows it: `title`, `section`, `secondary`.
        wraps: over several lines, never wider than its place.
        is_selectable: with the mouse, to be copied.
    """
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wraps)
    if wraps:
        # A word that is longer than the line must not push the pane wider.
        label.setMinimumWidth(SPACE[0])
    if is_selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFont(tabular(label.font()))
    if name:
        label.setObjectName(name)
    return label


def plain_tip(text: str) -> str:
    """A tooltip, or a note of the desktop, that shows its text letter by letter.

    Those have no format to set: what looks like markup is taken for it, files and all.
    """
    if not Text.mightBeRichText(text):
        return text
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>")

"""The frame of a page: a line that says when it may be old, a head with its title, and the rest."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.plain import plain_label
from ui.theme import SPACE, Theme


class PageFrame(QWidget):
    """What the pages of settings and health have in common.

    Attributes:
        stale: why what is shown may be old; hidden while it is not.
        answer: what came of the last order, to be put where the page wants it.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self.stale = plain_label("", "stale", self, wraps=True)
        self.stale.hide()
        self.answer = plain_label("", "", self, wraps=True)
        self.answer.hide()

    def _frame(self, title: str, head: Sequence[QWidget | None], *body: QWidget) -> None:
        """Lays the page out.

        Args:
            head: what stands beside the title; None takes what room is left.
            body: one below the other; the last takes what room there is.
        """
        line = QHBoxLayout()
        line.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        line.setSpacing(SPACE[2])
        line.addWidget(plain_label(title, "title", self))
        for each in head:
            if each is None:
                line.addStretch(1)
            else:
                line.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stale)
        layout.addLayout(line)
        for each in body[:-1]:
            layout.addWidget(each)
        layout.addWidget(body[-1], 1)

    def _bind(self, keys: Mapping[str, Callable[[], object]]) -> None:
        """Keys that work anywhere in the page."""
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    @Slot(str, bool)
    def say(self, words: str, is_good: bool) -> None:
        """What was done or refused."""
        colour = self._theme.healthy if is_good else self._theme.severities["high"].colour
        self.answer.setStyleSheet(f"color: {colour};")
        self.answer.setText(("✓ " if is_good else "◆ ") + words)
        self.answer.show()

    @Slot(str)
    def say_stale(self, words: str) -> None:
        """Why what is shown may be old; empty when it is not."""
        self.stale.setText(words)
        self.stale.setVisible(bool(words))

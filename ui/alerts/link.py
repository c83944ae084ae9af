"""Words that can be followed, over several lines where they need them."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from ui.plain import plain_label
from ui.theme import SPACE


class Link(QPushButton):
    """A quiet button whose plain text wraps; the keyboard reaches it.

    Args:
        say: called with `about` when it is chosen.
    """

    def __init__(self, words: str, say: Callable[..., object], about: object) -> None:
        super().__init__()
        self.setObjectName("link")
        self.setAccessibleName(words)
        self.setAutoDefault(True)  # Return follows it, as Space does
        self._label = plain_label(words, "", self, wraps=True)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[0], SPACE[0] // 2, SPACE[0], SPACE[0] // 2)
        layout.addWidget(self._label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda _checked=False: say(about))

    @property
    def words(self) -> str:
        """What it says."""
        return self._label.text()

    def sizeHint(self) -> QSize:
        """As large as the words on one line; they wrap where there is less room."""
        # Two margins, and a little that a label needs beside its words.
        width = self._label.fontMetrics().horizontalAdvance(self.words) + 3 * SPACE[0]
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As small as the longest word."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the wrapped words."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else -1

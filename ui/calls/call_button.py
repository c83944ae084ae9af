"""A button at the head of a page: calls whom the page is about."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QToolButton, QWidget

from ui.icons import icon
from ui.theme import Theme

_KEY = "Alt+C"


class CallButton(QToolButton):
    """Its key works anywhere in `pane`.

    Args:
        who: id of whom the page shows now; empty: nobody.
        call: what a call to them would be like.
    """

    def __init__(
        self,
        who: Callable[[], str],
        call: Callable[[str], object],
        theme: Theme,
        pane: QWidget,
    ) -> None:
        super().__init__(pane)
        self._who, self._call = who, call
        words = self.tr("Call")
        self.setToolTip(f"{words} ({_KEY})")
        self.setAccessibleName(words)
        keys = QShortcut(QKeySequence(_KEY), pane)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._on_clicked)
        self.clicked.connect(self._on_clicked)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.setIcon(icon("phone-call", theme))

    @Slot()
    def _on_clicked(self) -> None:
        if who := self._who():
            self._call(who)

"""The map's own keys work while it has the focus, whatever they mean in the rest of the window."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent

_Key = Qt.Key
_OWN = frozenset(
    (
        *(_Key.Key_0, _Key.Key_Plus, _Key.Key_Equal, _Key.Key_Minus, _Key.Key_Slash),
        *(_Key.Key_L, _Key.Key_H, _Key.Key_D, _Key.Key_Y),
        *(_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down),
        *(_Key.Key_Return, _Key.Key_Enter, _Key.Key_Tab, _Key.Key_Backtab),
    )
)
#: Only while the page has a use for them: else they belong to the window.
_WHILE_BUSY = frozenset((_Key.Key_Escape, _Key.Key_Backspace))
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class OwnKeys(QObject):
    """Watches the widget that takes the page's input, and keeps window shortcuts away from it.

    Attributes:
        is_typing: the page's find box has the cursor: every letter is text.
        is_busy: something in the page can be ended with Escape.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_typing = False
        self.is_busy = False
        self._watched: QObject | None = None

    def watch(self, screen: QObject | None) -> None:
        """Another widget takes the page's input now, as after a crash."""
        if self._watched is None and screen is not None:
            screen.installEventFilter(self)
            screen.destroyed.connect(self._forget)
            self._watched = screen

    def claims(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Whether the key is the map's, not the window's."""
        if modifiers & _COMMANDS:
            return False
        if self.is_typing:
            return True
        return key in _OWN or (self.is_busy and key in _WHILE_BUSY)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """An accepted override comes again as an ordinary key press, to the page."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.claims(event.key(), event.modifiers())
        ):
            # The page tells only later that its find box has opened; the next letter may be faster.
            self.is_typing = self.is_typing or event.key() == Qt.Key.Key_Slash
            event.accept()
            return True
        return False

    @Slot()
    def _forget(self) -> None:
        self._watched = None

"""The twelve keys of a telephone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from ui.theme import SPACE

_ROWS = ("123", "456", "789", "*0#")
_KEY_PX = 44


class Keypad(QWidget):
    """Tells each key by `pressed`; figures typed while it has the keyboard count too."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Keypad"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE[0])
        self.keys: dict[str, QPushButton] = {}
        for row, keys in enumerate(_ROWS):
            for column, key in enumerate(keys):
                button = QPushButton(key, self)
                button.setFixedHeight(_KEY_PX)
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                button.setAccessibleName(key)
                button.clicked.connect(lambda _on=False, digit=key: self.pressed.emit(digit))
                grid.addWidget(button, row, column)
                self.keys[key] = button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures, star and hash."""
        key = event.text()
        if self.isEnabled() and key in self.keys:
            self.keys[key].animateClick()
            return
        super().keyPressEvent(event)

"""Which columns the queue shows, chosen over the table without leaving it."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from ui.plain import plain_label
from ui.theme import SPACE


class ColumnChooser(QFrame):
    """One box for each column: arrows move, Space ticks, Escape or Enter closes.

    Args:
        columns: names and titles, in the order of the table.
        hidden: names of those that are not shown now.
    """

    toggled = Signal(str)

    def __init__(
        self,
        columns: Sequence[tuple[str, str]],
        hidden: Callable[[], Collection[str]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self.setAccessibleName(self.tr("Columns of the queue"))
        self._hidden = hidden
        self._before: QWidget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[2], SPACE[2], SPACE[2])
        layout.setSpacing(SPACE[0])
        layout.addWidget(plain_label(self.tr("Columns"), "title", self))
        self.boxes: dict[str, QCheckBox] = {}
        for name, words in columns:
            box = QCheckBox(words, self)
            box.clicked.connect(lambda _on, column=name: self.toggled.emit(column))
            layout.addWidget(box)
            self.boxes[name] = box
        how = self.tr("Arrows move, Space ticks, Esc closes.")
        layout.addWidget(plain_label(how, "secondary", self))
        self.hide()

    def open_at(self, corner: QPoint) -> None:
        """Shows itself with its upper right corner there, in the parent's places."""
        self._before = self.window().focusWidget()
        hidden = self._hidden()
        for name, box in self.boxes.items():
            box.setChecked(name not in hidden)
        self.adjustSize()
        self.move(corner - QPoint(self.width(), 0))
        self.show()
        self.raise_()
        next(iter(self.boxes.values())).setFocus()

    def shut(self) -> None:
        """Goes away; the keyboard goes back to where it was."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and Enter close; up and down go from box to box."""
        key = event.key()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.shut()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

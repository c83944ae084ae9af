"""A list of steps that is edited in place: written anew, added, moved and taken out by keys."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from engine.model.playbooks import STEPS_MOST
from ui.theme import ROW_PX, SPACE

_ALT = Qt.KeyboardModifier.AltModifier
_EDITABLE = Qt.ItemFlag.ItemIsEditable


class StepsList(QListWidget):
    """Return writes a step anew, Insert adds one below, Alt+Up and Alt+Down move it, Delete takes
    it out; it can be dragged, too.

    Signals: `edited` after each change that somebody made here.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_filling = False
        self.setWordWrap(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setStyleSheet(
            f"QListWidget::item {{ padding: {SPACE[0]}px {SPACE[1]}px;"
            f" min-height: {ROW_PX - 2 * SPACE[0]}px; }}"
            f"QLineEdit {{ padding: 0 {SPACE[0]}px; }}"
        )
        self.setAccessibleName(self.tr("Steps of the playbook"))
        self.itemChanged.connect(self._on_changed)
        self.model().rowsMoved.connect(self._on_changed)

    @property
    def steps(self) -> tuple[str, ...]:
        """What stands there now, without empty lines."""
        words = (self.item(place).text().strip() for place in range(self.count()))
        return tuple(each for each in words if each)

    def show_steps(self, steps: tuple[str, ...]) -> None:
        """Other steps."""
        place = self.currentRow()
        self._is_filling = True
        self.clear()
        for each in steps:
            self.addItem(_item(each))
        self._is_filling = False
        if steps:
            self.setCurrentRow(min(max(place, 0), len(steps) - 1))

    def add(self) -> None:
        """A new step below the one under the cursor, to be written at once."""
        if self.count() >= STEPS_MOST:
            return
        place = self.currentRow() + 1
        self._is_filling = True
        self.insertItem(place, _item(""))
        self._is_filling = False
        self.setCurrentRow(place)
        self.editItem(self.item(place))

    def remove(self) -> None:
        """The step under the cursor goes."""
        if self.currentRow() >= 0:
            self.takeItem(self.currentRow())
            self.edited.emit()

    def shift(self, by: int) -> None:
        """The step under the cursor goes up or down."""
        place = self.currentRow()
        if place < 0 or not 0 <= place + by < self.count():
            return
        self._is_filling = True
        self.insertItem(place + by, self.takeItem(place))
        self._is_filling = False
        self.setCurrentRow(place + by)
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a list of steps; others as usual."""
        if self.state() is QAbstractItemView.State.EditingState:
            return  # the Return that ends an edit comes here too
        key = event.key()
        if event.modifiers() & _ALT and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shift(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            if self.currentItem() is not None:
                self.editItem(self.currentItem())
        elif key == Qt.Key.Key_Insert:
            self.add()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_changed(self) -> None:
        if not self._is_filling:
            self.edited.emit()


def _item(words: str) -> QListWidgetItem:
    item = QListWidgetItem(words)
    item.setFlags(item.flags() | _EDITABLE)
    return item

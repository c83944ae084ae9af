"""Several people, sites or tills: found by name or id, shown as chips, taken out again."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from ui.find_box import FindBox, shown
from ui.flow import FlowLayout
from ui.plain import plain_tip
from ui.theme import SPACE


class KeysField(QWidget):
    """Signals: `changed` when somebody took one in or out here.

    Args:
        hint: what is looked for, such as "Find a person by name or id".
        is_free: ids that nobody has offered can be typed, too, and taken with Enter.
    """

    changed = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None, *, is_free: bool = False) -> None:
        super().__init__(parent)
        self._names: dict[str, str] = {}
        self._is_free = is_free
        self._is_read_only = False
        self._keys: tuple[str, ...] = ()
        self.line = FindBox(hint, self, keeps_words=is_free)
        self.chips: dict[str, QToolButton] = {}
        self._row = FlowLayout((0, 0, 0, 0), SPACE[0])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE[0])
        column.addWidget(self.line)
        column.addLayout(self._row)
        self.setFocusProxy(self.line)
        # Afterwards, and in this order: a completer writes what was chosen into the line.
        later = Qt.ConnectionType.QueuedConnection
        self.line.chosen.connect(self._on_found, later)
        self.line.editingFinished.connect(self._on_left, later)

    @property
    def keys(self) -> tuple[str, ...]:
        """Ids, in the order in which they were taken in."""
        return self._keys

    def offer(self, names: Mapping[str, str]) -> None:
        """What can be found, names by id."""
        if names != self._names:
            self._names = dict(names)
            self.line.offer(names)
            self._show()

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """Others are in it, as kept elsewhere."""
        if keys != self._keys:
            self._keys = keys
            self._show()

    def set_read_only(self, is_read_only: bool) -> None:
        """Only looked at, or changed again."""
        self._is_read_only = is_read_only
        self.line.setEnabled(not is_read_only)
        for chip in self.chips.values():
            chip.setEnabled(not is_read_only)

    def _show(self) -> None:
        for chip in self.chips.values():
            self._row.removeWidget(chip)
            chip.deleteLater()
        self.chips = {each: self._chip(each) for each in self._keys}
        self.updateGeometry()

    def _chip(self, key: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setObjectName("chip")
        name = shown(key, self._names.get(key, key))
        chip.setText(f"{name}  ×")
        chip.setToolTip(plain_tip(self.tr("Take {name} out (Space)").format(name=name)))
        chip.setAccessibleName(self.tr("Take {name} out").format(name=name))
        chip.setEnabled(not self._is_read_only)
        chip.clicked.connect(lambda _=False: self._take_out(key))
        self._row.addWidget(chip)
        chip.show()
        return chip

    def _take_in(self, key: str) -> None:
        self.line.show_key("")
        if key and key not in self._keys and not self._is_read_only:
            self._keys = (*self._keys, key)
            self._show()
            self.changed.emit()

    def _take_out(self, key: str) -> None:
        self._keys = tuple(each for each in self._keys if each != key)
        self._show()
        self.line.setFocus()
        self.changed.emit()

    @Slot(str)
    def _on_found(self, key: str) -> None:
        if key:
            self._take_in(key)

    @Slot()
    def _on_left(self) -> None:
        """Enter, or on to the next field: what was not found is an id of its own, where it may."""
        typed = self.line.text().strip()
        if typed and self._is_free:
            self._take_in(typed)

"""All keys at a glance, each to be changed in its place."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.plain import plain_label
from ui.shell.actions import Actions
from ui.theme import SPACE

_COLUMNS = 3


class KeysOverlay(QFrame):
    """Lists every action under its area; a key field takes a new key, Backspace the usual one."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self._actions = actions
        self._before: QWidget | None = None
        self._said = plain_label("", "", self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        title = plain_label(self.tr("Keys"), "title", self)
        words = self.tr("Click a key and press another to change it. Escape closes.")
        how = plain_label(words, "secondary", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[3], SPACE[3], SPACE[3], SPACE[3])
        for widget in (title, how, self._said):
            layout.addWidget(widget)
        layout.addWidget(self._scroll, 1)
        self.hide()

    @Slot()
    def toggle(self) -> None:
        """Shows itself over the whole window, or goes away."""
        if self.isVisible():
            self.shut()
            return
        self._before = self.window().focusWidget()
        self._said.clear()
        self._scroll.setWidget(self._listing())
        window = self.window()
        self.setGeometry(window.rect().adjusted(*(SPACE[4] * 2,) * 2, *(-SPACE[4] * 2,) * 2))
        self.show()
        self.raise_()
        self._scroll.setFocus()

    def shut(self) -> None:
        """Goes away."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
            return
        super().keyPressEvent(event)

    def _listing(self) -> QWidget:
        areas: dict[str, list[QAction]] = {}
        for action in self._actions:
            areas.setdefault(self._actions.areas[action.objectName()], []).append(action)
        listing = QWidget()
        row = QHBoxLayout(listing)
        row.setSpacing(SPACE[4])
        columns = [QVBoxLayout() for _ in range(_COLUMNS)]
        filled = [0] * _COLUMNS
        for area, actions in areas.items():
            shortest = filled.index(min(filled))
            filled[shortest] += len(actions) + 2
            columns[shortest].addLayout(self._area(area, actions))
        for column in columns:
            column.addStretch(1)
            row.addLayout(column, 1)
        return listing

    def _area(self, area: str, actions: list[QAction]) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(SPACE[0])
        grid.addWidget(plain_label(area.upper(), "section"), 0, 0, 1, 2)
        for number, action in enumerate(actions, 1):
            grid.addWidget(plain_label(action.text()), number, 0)
            grid.addWidget(self._field(action), number, 1)
        return grid

    def _field(self, action: QAction) -> QKeySequenceEdit:
        field = QKeySequenceEdit(action.shortcut())
        field.setMaximumSequenceLength(1)
        field.setClearButtonEnabled(False)
        field.setFixedWidth(120)
        field.setAccessibleName(action.text())
        name = action.objectName()
        field.editingFinished.connect(lambda: self._remap(name, field))
        field.installEventFilter(self)
        return field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Backspace gives the usual key back."""
        if (
            isinstance(watched, QKeySequenceEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            if event.key() == Qt.Key.Key_Escape:
                self.shut()
                return True
            if event.key() == Qt.Key.Key_Backspace:
                watched.setKeySequence(QKeySequence())
        return super().eventFilter(watched, event)

    def _remap(self, name: str, field: QKeySequenceEdit) -> None:
        key = field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        try:
            if key:
                self._actions.remap(name, key)
            else:
                self._actions.usual(name)
        except ValueError as taken:
            self._said.setText(str(taken))
        else:
            self._said.setText("")
        field.setKeySequence(self._actions[name].shortcut())

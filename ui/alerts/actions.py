"""What an operator can do to an alert, each with its key; a bar, never a dialogue."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from engine.model.alert import Outcome
from engine.model.command import (
    Acknowledge,
    AddNote,
    Command,
    Escalate,
    Resolve,
    Shelve,
    Undo,
)
from ui.theme import SPACE

_SHELF_MINUTES = (15, 30, 60, 120, 240, 480)


class ActionBar(QWidget):
    """Buttons; those that need words open a line in the same place.

    Resolving asks for the outcome and a note, shelving for a time and a reason.
    """

    requested = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._mode = ""
        self._words = QLineEdit(self)
        self._choice = QComboBox(self)
        self._asking = QLabel(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        layout.setSpacing(SPACE[1])
        self._buttons = [
            self._button("Acknowledge", "A", lambda: self._say(Acknowledge())),
            self._button("Shelve", "S", lambda: self._ask("shelve")),
            self._button("Escalate", "E", lambda: self._say(Escalate())),
            self._button("Resolve", "R", lambda: self._ask("resolve")),
            self._button("Note", "N", lambda: self._ask("note")),
            self._button("Undo", "Ctrl+Z", lambda: self._say(Undo())),
        ]
        for button in self._buttons:
            layout.addWidget(button)
        self._asking.setObjectName("secondary")
        layout.addWidget(self._asking)
        layout.addWidget(self._choice)
        layout.addWidget(self._words, 1)
        self.setTabOrder(self._choice, self._words)
        self._words.returnPressed.connect(self._finish)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self.rest)
        self.rest()

    @property
    def is_asking(self) -> bool:
        """Whether words are being written; then letters are not keys."""
        return bool(self._mode)

    def set_enabled(self, enabled: bool) -> None:
        """Off while no alert is selected or the engine is lost; what is half-written stays."""
        for button in self._buttons:
            button.setEnabled(enabled)

    @Slot()
    def rest(self) -> None:
        """Shows the buttons again."""
        self._mode = ""
        for button in self._buttons:
            button.show()
        for widget in (self._asking, self._choice, self._words):
            widget.hide()
        self._words.clear()

    def _button(self, words: str, key: str, act: object) -> QPushButton:
        button = QPushButton(f"{words}  {key}", self)
        button.setToolTip(f"{words} ({key})")
        button.clicked.connect(act)
        shortcut = QShortcut(QKeySequence(key), self.window())
        shortcut.activated.connect(lambda: None if self.is_asking else button.click())
        return button

    def _ask(self, mode: str) -> None:
        self._mode = mode
        for button in self._buttons:
            button.hide()
        self._choice.clear()
        if mode == "resolve":
            self._asking.setText("Resolve as")
            for outcome in Outcome:
                self._choice.addItem(outcome.value.replace("_", " "), outcome)
            self._words.setPlaceholderText("Why? Enter resolves, Esc goes back")
        elif mode == "shelve":
            self._asking.setText("Shelve for")
            for minutes in _SHELF_MINUTES:
                words = f"{minutes} min" if minutes < 60 else f"{minutes // 60} h"
                self._choice.addItem(words, minutes)
            self._words.setPlaceholderText("Why? Enter shelves, Esc goes back")
        else:
            self._asking.setText("Note")
            self._words.setPlaceholderText("Enter keeps it, Esc goes back")
        self._asking.show()
        self._choice.setVisible(mode != "note")
        self._words.show()
        first = self._words if mode == "note" else self._choice
        first.setFocus()

    @Slot()
    def _finish(self) -> None:
        words = self._words.text().strip()
        if self._mode == "resolve":
            self._say(Resolve(outcome=self._choice.currentData(), note=words))
        elif not words:
            self._words.setPlaceholderText("It needs a word why")
        elif self._mode == "shelve":
            self._say(Shelve(minutes=self._choice.currentData(), reason=words))
        else:
            self._say(AddNote(note=words))

    def _say(self, command: Command) -> None:
        self.requested.emit(command)

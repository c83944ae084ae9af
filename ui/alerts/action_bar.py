"""What can be done to the chosen alerts; a bar that asks in its own place, never a dialogue."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.model.alert import VALIDATION_SENTENCES, Alert, Outcome
from engine.model.command import (
    Acknowledge,
    AddNote,
    Close,
    Command,
    Escalate,
    Reopen,
    Resolve,
    Shelve,
    Transfer,
    Validate,
)
from ui.plain import plain_label
from ui.theme import SPACE
from ui.vocabulary import said

_SHELF_MINUTES = (15, 30, 60, 120, 240, 480)
_IN_A_ROW = 5
_WITHOUT_WORDS = ("resolve", "acknowledge", "escalate", "reopen", "close", "validate")


class ActionBar(QWidget):
    """Buttons; what needs words or a second look opens a line in the same place.

    Resolving asks for the outcome and a note, shelving for a time and a reason; with several
    alerts every action first says how many of which severity.
    """

    requested = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._mode = ""
        self._is_sent = False
        self._chosen: list[Alert] = []
        self._buttons: list[QToolButton] = []
        self._words = QLineEdit(self)
        self._words.setMaxLength(4_000)
        self._choice = QComboBox(self)
        self._asking = plain_label("", "secondary", self)
        self._rows = (QHBoxLayout(), QHBoxLayout(), QHBoxLayout())
        asking = QHBoxLayout()
        for widget in (self._asking, self._choice):
            asking.addWidget(widget)
        asking.addWidget(self._words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        layout.setSpacing(SPACE[0])
        for row in (*self._rows, asking):
            row.setSpacing(SPACE[0])
            layout.addLayout(row)
        self.setTabOrder(self._choice, self._words)
        self._words.returnPressed.connect(self._finish)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.rest)
        self.rest()

    def add(self, action: QAction) -> None:
        """A button for an action; it shows the action's key."""
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rows[len(self._buttons) // _IN_A_ROW].addWidget(button)
        self._buttons.append(button)
        self._label(button)
        action.changed.connect(lambda: self._label(button))

    @property
    def is_asking(self) -> bool:
        """Whether words are being written."""
        return bool(self._mode)

    @property
    def words(self) -> str:
        """What is written so far."""
        return self._words.text()

    def choose(self, alerts: list[Alert]) -> None:
        """The alerts that the next action is for; what is half-written stays."""
        self._chosen = alerts

    def done(self) -> bool:
        """A command was obeyed; whether it was what has been asked for here.

        What is being written meanwhile, about the next alert, stays.
        """
        if not self._is_sent:
            return False
        self.rest()
        return True

    @Slot()
    def refused(self) -> None:
        """What was sent was refused: it can be mended where it was written."""
        if self._is_sent:
            self._is_sent = False
            self._words.setFocus()

    @Slot()
    def rest(self) -> None:
        """Shows the buttons again."""
        self._mode = ""
        self._is_sent = False
        for button in self._buttons:
            button.show()
        for widget in (self._asking, self._choice, self._words):
            widget.hide()
        self._words.clear()

    def acknowledge(self) -> None:
        """At once for one alert, after a look at the numbers for several."""
        self._at_once_or_preview("acknowledge", self.tr("Acknowledge"), Acknowledge())

    def escalate(self) -> None:
        """At once for one alert, after a look at the numbers for several."""
        self._at_once_or_preview("escalate", self.tr("Escalate"), Escalate())

    def resolve(self) -> None:
        """Asks for outcome and note."""
        self._choice.clear()
        for outcome, words in self._outcomes().items():
            self._choice.addItem(words, outcome)
        self._ask(
            "resolve", self.tr("Resolve {0} as"), self.tr("Why? Enter resolves, Esc goes back")
        )

    def shelve(self) -> None:
        """Asks for how long and why."""
        self._choice.clear()
        for minutes in _SHELF_MINUTES:
            hours = minutes // 60
            words = self.tr("{0} h").format(hours) if hours else self.tr("{0} min").format(minutes)
            self._choice.addItem(words, minutes)
        self._ask("shelve", self.tr("Shelve {0} for"), self.tr("Why? Enter shelves, Esc goes back"))

    def close_settled(self) -> None:
        """Puts what is resolved into the files; several after a look at the numbers."""
        self._at_once_or_preview("close", self.tr("Close"), Close())

    def reopen(self) -> None:
        """Asks why it is not settled after all."""
        self._choice.clear()
        self._ask("reopen", self.tr("Open {0} again"), self.tr("Why? Enter opens, Esc goes back"))

    def transfer(self) -> None:
        """Asks to whom."""
        self._choice.clear()
        self._ask(
            "transfer", self.tr("Give {0} to"), self.tr("A user's name; Enter gives, Esc goes back")
        )

    def validate(self) -> None:
        """Asks for the level of verification; the one that stands is proposed."""
        self._choice.clear()
        for level, words in enumerate(VALIDATION_SENTENCES):
            self._choice.addItem(f"{level}  {said.level(words)}", level)
        if self._chosen:
            self._choice.setCurrentIndex(self._chosen[0].validation)
        self._ask(
            "validate",
            self.tr("Verification of {0}"),
            self.tr("In other words, if you like; Enter sets it"),
        )

    def note(self) -> None:
        """Asks for a note."""
        self._choice.clear()
        self._ask("note", self.tr("Note on {0}"), self.tr("Enter keeps it, Esc goes back"))

    def _at_once_or_preview(self, mode: str, title: str, command: Command) -> None:
        if len(self._chosen) < 2:
            self.requested.emit(command)
            return
        self._choice.clear()
        self._ask(mode, f"{title} {{0}}", self.tr("Enter does it, Esc goes back"))
        self._words.setReadOnly(True)

    def _ask(self, mode: str, title: str, hint: str) -> None:
        if not self._chosen:
            return
        self._mode = mode
        self._is_sent = False
        for button in self._buttons:
            button.hide()
        self._asking.setText(title.format(self._counted()))
        self._asking.show()
        self._choice.setVisible(self._choice.count() > 0)
        self._words.setReadOnly(False)
        self._words.setPlaceholderText(hint)
        self._words.show()
        (self._choice if self._choice.count() else self._words).setFocus()

    def _counted(self) -> str:
        """`A-10423`, or how many of which severity."""
        if len(self._chosen) == 1:
            return self._chosen[0].label
        counts = Counter(each.severity.value for each in self._chosen)
        parts = ", ".join(f"{number} {severity}" for severity, number in counts.most_common())
        return self.tr("{0} alerts ({1})").format(len(self._chosen), parts)

    @Slot()
    def _finish(self) -> None:
        words = self._words.text().strip()
        if not words and self._mode not in _WITHOUT_WORDS:
            self._words.setPlaceholderText(self.tr("It needs a word why"))
            return
        self._is_sent = True
        self.requested.emit(self._command(words, self._choice.currentData()))

    def _command(self, words: str, chosen: Any) -> Command:
        make: dict[str, Callable[[], Command]] = {
            "acknowledge": Acknowledge,
            "escalate": Escalate,
            "close": Close,
            "resolve": lambda: Resolve(outcome=chosen, note=words),
            "reopen": lambda: Reopen(note=words),
            "validate": lambda: Validate(level=chosen, sentence=words),
            "shelve": lambda: Shelve(minutes=chosen, reason=words),
            "transfer": lambda: Transfer(to=words),
            "note": lambda: AddNote(note=words),
        }
        return make[self._mode]()

    def _outcomes(self) -> dict[Outcome, str]:
        return {
            Outcome.CONFIRMED_FRAUD: self.tr("confirmed fraud"),
            Outcome.GENUINE_INCIDENT: self.tr("genuine incident"),
            Outcome.FALSE_POSITIVE: self.tr("false positive"),
            Outcome.BENIGN: self.tr("benign"),
            Outcome.DUPLICATE: self.tr("duplicate"),
            Outcome.TEST: self.tr("test"),
        }

    @staticmethod
    def _label(button: QToolButton) -> None:
        action = button.defaultAction()
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button.setText(f"{action.text()}  {key}" if key else action.text())

"""Deciding about an action: what it is for, who has decided what, and the buttons."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.model.retail_risk import ActionState, Decision, RetailAction
from ui.people.elided import ElidedLabel
from ui.people.listing import notice
from ui.plain import plain_label
from ui.retail.words import action_state, action_title, did
from ui.theme import SPACE, Theme

_MOST_LETTERS = 4_000
#: These are refused by the engine without a word why.
_NEED_NOTE = ("decline", "lift")


class DecisionBox(QWidget):
    """`decided` carries action, what to do, and the note.

    Args:
        operator: who sits here now.
    """

    decided = Signal(object, str, str)

    def __init__(
        self, operator: Callable[[], str], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._operator, self._theme = operator, theme
        self._action: RetailAction | None = None
        self._forbidden = ""
        self.title = ElidedLabel(self, "title")
        self.state = plain_label("", "", self)
        self.reason = plain_label("", "", self, wraps=True)
        self.second = plain_label("", "warning", self, wraps=True)
        self.history = plain_label("", "secondary", self, wraps=True)
        self.said = plain_label("", "warning", self, wraps=True)
        self.note = QLineEdit(self)
        self.note.setMaxLength(_MOST_LETTERS)
        self.note.setAccessibleName(self.tr("Note to the decision"))
        self.buttons: dict[str, QPushButton] = {}
        self.empty = notice(self.tr("Choose an action to decide about it."), self)
        for do, words in (
            ("confirm", self.tr("&Confirm")),
            ("done", self.tr("&Done")),
            ("decline", self.tr("D&ecline")),
            ("lift", self.tr("&Lift")),
        ):
            button = QPushButton(words, self)
            button.clicked.connect(lambda _checked=False, do=do: self._decide(do))
            self.buttons[do] = button
        self._lay_out()
        self.note.textChanged.connect(self._enable)
        self.show_action(None)

    def _lay_out(self) -> None:
        head, row = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.state)
        row.setSpacing(SPACE[0])
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        self._content = QWidget(self)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE[0])
        column.addLayout(head)
        for label in (self.reason, self.second, self.history):
            column.addWidget(label)
        column.addSpacing(SPACE[1])
        column.addWidget(self.note)
        column.addLayout(row)
        column.addWidget(self.said)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        layout.addWidget(self.empty)
        layout.addWidget(self._content)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.show_action(self._action)

    def forbid(self, why: str) -> None:
        """Nothing can be decided for a reason, or it can again (empty)."""
        self._forbidden = why
        self._enable()

    @Slot(str)
    def say(self, words: str) -> None:
        """Why something was refused."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def show_action(self, action: RetailAction | None) -> None:
        """Another action, or the same one after a decision."""
        before = self._action
        self._action = action
        self.empty.setVisible(action is None)
        self._content.setVisible(action is not None)
        if action is None:
            return
        if before is None or before.id != action.id or before.history != action.history:
            self.note.clear()
            self.say("")
        known = self._theme.severities[action.severity.value]
        self.title.say(f"{action_title(action.kind)} · {action.name}")
        self.state.setText(f"{known.shape} {action_state(action)}")
        self.state.setStyleSheet(f"color: {known.colour}; font-weight: 600;")
        place = f" · {action.site_name}" if action.site_name else ""
        rests = self.tr("findings behind it: {0}").format(len(action.findings))
        self.reason.setText(f"{action.reason}\n{action.day}{place} · {rests}")
        self.second.setText(self._about_second(action))
        self.second.setVisible(bool(self.second.text()))
        self.history.setText("\n".join(_line(each) for each in action.history))
        self.history.setVisible(bool(action.history))
        self._enable()

    def _about_second(self, action: RetailAction) -> str:
        """Plain words about the other person that a suspension needs."""
        if action.needs < 2 or not action.can:
            return ""
        if action.state is ActionState.IN_FORCE:
            return self.tr(
                "In force since two people have confirmed it. Lifting it needs a note. The console "
                "records the decision; access itself is taken away in the system that grants it."
            )
        if self._has_confirmed(action):
            return self.tr(
                "◆ You have confirmed it. A second person is needed: somebody else, signed in "
                "under a name of their own at another console of this engine. You cannot confirm "
                "twice; whoever works alone here cannot bring it into force."
            )
        if action.state is ActionState.CONFIRMED_ONCE:
            return self.tr(
                "◆ {0} has confirmed it. Your confirmation brings it into force."
            ).format(action.history[-1].who)
        return self.tr(
            "◆ Two people have to confirm a suspension, each signed in under a name of their own. "
            "Nothing is done by itself."
        )

    def _has_confirmed(self, action: RetailAction) -> bool:
        since: list[Decision] = []
        for each in action.history:
            since = [] if each.do == "lift" else [*since, each]
        return any(each.who == self._operator() and each.do == "confirm" for each in since)

    @Slot()
    def _enable(self) -> None:
        action = self._action
        if action is None:
            return
        twice = action.needs > 1 and self._has_confirmed(action)
        has_note = bool(self.note.text().strip())
        for do, button in self.buttons.items():
            button.setVisible(do in action.can)
            why = self._forbidden
            if not why and do == "confirm" and twice:
                why = self.tr("A second person has to confirm it.")
            if not why and do in _NEED_NOTE and not has_note:
                why = self.tr("Say why in the note first.")
            button.setEnabled(not why)
            button.setToolTip(why)
        self.note.setVisible(bool(action.can))
        self.note.setEnabled(not self._forbidden)
        self.note.setPlaceholderText(
            self._forbidden or self.tr("Note; declining and lifting need one")
        )

    def _decide(self, do: str) -> None:
        if self._action is not None:
            self.decided.emit(self._action, do, self.note.text().strip())


def _line(decision: Decision) -> str:
    note = f": {decision.note}" if decision.note else ""
    when = f"{decision.at.astimezone():%d %b %H:%M}"
    return f"{when}  {decision.who} {did(decision.do)}{note}"

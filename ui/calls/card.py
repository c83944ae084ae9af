"""One verification as it happens: who, where it stands, what was pressed, what comes next."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.model.calls import Call, CallKind, CallState, Response
from ui.calls.book import Verification
from ui.calls.ladder import LadderView
from ui.calls.money import money
from ui.calls.steps import Steps
from ui.calls.words import CallWords, state_look
from ui.icons import icon
from ui.people.elided import ElidedLabel
from ui.plain import plain_label
from ui.theme import SPACE, Theme
from ui.words import age

#: Inputs shown; the newest ones matter.
_MOST = 3
Names = Callable[[str], str]


class CallCard(QFrame):
    """Filled anew whenever its verification changes; its clock ticks with the engine's pulse.

    Signals carry the id of the call or the alert.
    """

    take_over_requested = Signal(str)
    hang_up_requested = Signal(str)
    alert_chosen = Signal(str)

    def __init__(
        self, words: CallWords, names: Names, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        #: Whether there is a way to the alert; not where the card stands under it.
        self.leads_to_alert = True
        self._words, self._names, self._theme = words, names, theme
        self._steps = Steps(words, self)
        self._shown: Verification | None = None
        self._now: datetime | None = None
        self.state = plain_label("", "title", self)
        self.timer = plain_label("", "title", self)
        self.who = ElidedLabel(self)
        self.facts = ElidedLabel(self, "secondary")
        self.summary = plain_label("", "", self, wraps=True)
        self.inputs = plain_label("", "digits", self, wraps=True)
        for label in (self.summary, self.inputs):
            label.setMinimumWidth(SPACE[0])  # a long word must not push the pane wider
        self.ladder = LadderView(theme, self)
        self.take_over = QPushButton(self.tr("Take over"), self)
        self.hang_up = QPushButton(self.tr("Hang up"), self)
        self.alert = QPushButton(self.tr("Alert"), self)
        self._lay_out()
        self.take_over.clicked.connect(lambda: self.take_over_requested.emit(self.call.id))
        self.hang_up.clicked.connect(lambda: self.hang_up_requested.emit(self.call.id))
        self.alert.clicked.connect(lambda: self.alert_chosen.emit(self.call.alert or ""))
        self.set_theme(theme)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.state, 1)
        head.addWidget(self.timer)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE[0])
        for button in (self.take_over, self.hang_up, self.alert):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        layout.setSpacing(SPACE[0])
        layout.addLayout(head)
        for widget in (self.who, self.facts, self.summary, self.inputs, self.ladder):
            layout.addWidget(widget)
        layout.addLayout(buttons)

    @property
    def shown(self) -> Verification | None:
        """What is shown."""
        return self._shown

    @property
    def call(self) -> Call:
        """The attempt that the buttons are for."""
        assert self._shown is not None
        return self._shown.latest

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.ladder.set_theme(theme)
        self.take_over.setIcon(icon("phone-call", theme))
        self.hang_up.setIcon(icon("phone-off", theme))
        self.alert.setIcon(icon("bell", theme))
        self._fill()

    def name_keys(self, take_over: str, hang_up: str) -> None:
        """The keys that do the same, for the tool tips and the buttons' words."""
        self.take_over.setText(f"{self.tr('Take over')}  {take_over}".rstrip())
        self.hang_up.setText(f"{self.tr('Hang up')}  {hang_up}".rstrip())

    def set_stale(self, stale: bool) -> None:
        """The engine is lost: nothing can be ordered."""
        for button in (self.take_over, self.hang_up):
            button.setEnabled(not stale)

    def show_verification(self, verification: Verification, now: datetime) -> None:
        """Fills the card."""
        self._shown, self._now = verification, now
        self._fill()

    def tick(self, now: datetime) -> None:
        """A second has passed."""
        self._now = now
        if self._shown is None:
            return
        self.timer.setText(self._time(self.call, now))
        self.ladder.show_steps(self._steps.of(self._shown.attempts, now))

    def _fill(self) -> None:
        if self._shown is None or self._now is None:
            return
        call = self.call
        shape, colour = state_look(call, self._theme)
        words = self._words.outcome(call)
        self.state.setText(f"{shape} {words[:1].upper()}{words[1:]}")
        self.state.setStyleSheet(f"color: {colour};")
        self.who.say(self._who(call))
        self.facts.say(self._facts(call))
        self.summary.setText(call.summary)
        self.summary.setVisible(bool(call.summary))
        lines = [self._input(each) for each in call.responses[-_MOST:]]
        self.inputs.setText("\n".join(lines))
        self.inputs.setVisible(bool(lines))
        running = not call.is_over and call.kind is CallKind.VOICE
        talks = call.state in (CallState.ANSWERED, CallState.IN_PROGRESS) and not call.joined_by
        self.take_over.setVisible(running and talks)
        self.hang_up.setVisible(running or call.state is CallState.QUEUED)
        self.alert.setVisible(bool(call.alert) and self.leads_to_alert)
        self.setAccessibleName(f"{self.state.text()}, {self.who.text()}")
        self.tick(self._now)

    def _who(self, call: Call) -> str:
        place = self._names(call.site) if call.site else ""
        return " · ".join(each for each in (self._words.who(call), place) if each)

    def _facts(self, call: Call) -> str:
        facts = [call.number, self._words.language(call.language), self._provider(call)]
        cost = call.cost_settled
        if cost is not None:
            facts.append(money(cost, call.currency))
        elif call.cost_estimated:
            facts.append(f"~ {money(call.cost_estimated, call.currency)}")
        by = self.tr("automatic") if call.is_automatic else call.placed_by
        return " · ".join(each for each in (*facts, by) if each)

    def _provider(self, call: Call) -> str:
        return self.tr("Simulated phone") if call.is_simulated else self._names(call.provider)

    def _input(self, response: Response) -> str:
        given = self._words.given(response.by, response.given)
        line = f"{given}  →  {self._words.meaning(response.meaning)}"
        if response.by == "speech":
            line += f"  {response.confidence:.2f}"
        return line

    @staticmethod
    def _time(call: Call, now: datetime) -> str:
        """How long it rings, or is talked; nothing once it is over."""
        if call.is_over or call.state is CallState.QUEUED:
            return ""
        since = call.at(CallState.ANSWERED) or call.at(call.state) or call.updated_at
        return age(now - since)

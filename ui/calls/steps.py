"""What was tried to reach somebody, what goes on, and what would come next."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from engine.model.calls import Call, CallKind, NextStep
from ui.calls.ladder import Standing, Step
from ui.calls.words import CallWords
from ui.words import age

#: Voice attempts before a text is sent.
_VOICE_ATTEMPTS = 2


class Steps(QObject):
    """Makes the ladder of one verification."""

    def __init__(self, words: CallWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def of(self, attempts: Sequence[Call], now: datetime) -> tuple[Step, ...]:
        """The steps, oldest attempt first.

        Args:
            attempts: all of one verification.
            now: of the engine's event clock.
        """
        if not attempts:
            return ()
        calls = sorted(attempts, key=lambda each: (each.queued_at, each.attempt))
        last = calls[-1]
        tried = [self._tried(each, number, now) for number, each in enumerate(calls, 1)]
        return (*tried, *self._ahead(last, calls, now))

    def _tried(self, call: Call, number: int, now: datetime) -> Step:
        name = self._words.attempt(call, number)
        if call.answer is not None:
            return Step(f"{name}: {self._words.outcome(call)}", Standing.DONE)
        state = self._words.state(call)
        if call.is_over:
            return Step(f"{name}: {state}", Standing.FAILED)
        return Step(f"{name}: {state}", Standing.NOW)

    def _ahead(self, last: Call, calls: Sequence[Call], now: datetime) -> list[Step]:
        if last.answer is not None or (last.alert is None and last.next_step is NextStep.NONE):
            return []
        voice = sum(each.kind is CallKind.VOICE for each in calls)
        names = {
            NextStep.RETRY: self.tr("call again"),
            NextStep.SMS: self.tr("SMS"),
            NextStep.ESCALATE: self.tr("escalate"),
        }
        order = list(names)
        if last.next_step is not NextStep.NONE:
            ahead = order[order.index(last.next_step) :]
            when = self._in(last.next_at, now)
            first = Step(f"{names[ahead[0]]}{when}", Standing.NOW)
            return [first, *(Step(names[each], Standing.AHEAD) for each in ahead[1:])]
        if last.is_over:
            return []
        if last.kind is not CallKind.VOICE:
            order = order[2:]
        elif voice >= _VOICE_ATTEMPTS:
            order = order[1:]
        return [Step(names[each], Standing.AHEAD) for each in order]

    def _in(self, at: datetime | None, now: datetime) -> str:
        if at is None:
            return ""
        return self.tr(" in {time}").format(time=age(at - now))

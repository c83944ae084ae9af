"""What happened in a call, as lines in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from engine.model.call_detail import CallDetail
from engine.model.calls import Call, CallKind, CallState
from ui.calls.words import CallWords, between, seconds


@dataclass(frozen=True, slots=True)
class Happening:
    """One line: when, how long after the attempt was asked for, what."""

    number: int
    at: datetime
    after_s: float
    words: str


class Course(QObject):
    """Makes lines and timings of calls."""

    def __init__(self, words: CallWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def of(self, attempts: Sequence[Call]) -> list[Happening]:
        """Every attempt's states and inputs, oldest first."""
        found: list[tuple[datetime, float, str]] = []
        for number, call in enumerate(sorted(attempts, key=lambda each: each.queued_at), 1):
            name = self._words.attempt(call, number) if len(attempts) > 1 else ""
            for each in call.transitions:
                words = self._words.passed(call.kind, each.state)
                if each.why:
                    words += f" ({each.why})"
                found.append(self._line(call, each.at, name, words))
            for given in call.responses:
                words = self._words.given(given.by, given.given)
                words += f" → {self._words.meaning(given.meaning)}"
                if given.action:
                    words += f". {given.action}"
                found.append(self._line(call, given.at, name, words))
        found.sort(key=lambda each: each[0])
        return [Happening(number, *each) for number, each in enumerate(found)]

    def conversation(self, detail: CallDetail) -> str:
        """Who said what, a line each; what would have been said where nobody picked up."""
        call = detail.call
        # The one-time code is not kept with the text.
        if not detail.turns:
            spoken = _without_code(" ".join(detail.spoken))
            return self.tr("To be said: {0}").format(spoken) if spoken else ""
        room, other = self.tr("Control room"), self._words.who(call)
        lines = []
        for turn in detail.turns:
            if turn.response is None:
                lines.append(f"{room}: {_without_code(turn.said)}")
            else:
                given = self._words.given(turn.response.by, turn.response.given)
                lines.append(f"{other}: {given} → {self._words.meaning(turn.response.meaning)}")
        return "\n".join(lines)

    @staticmethod
    def _line(call: Call, at: datetime, name: str, words: str) -> tuple[datetime, float, str]:
        return at, between(call.queued_at, at) or 0.0, f"{name}: {words}" if name else words

    def timings(self, call: Call) -> list[tuple[str, str]]:
        """How long each part took."""
        dialled = call.dialled_at or call.at(CallState.INITIATED)
        picked_up = call.at(CallState.ANSWERED) or call.at(CallState.IN_PROGRESS)
        ended = next((each.at for each in call.transitions if each.state.is_over), None)
        ringing = call.at(CallState.RINGING) or dialled
        if call.kind is not CallKind.VOICE:
            return [
                (self.tr("Waited"), seconds(between(call.queued_at, dialled))),
                (self.tr("Delivered after"), seconds(between(dialled, picked_up))),
                (self.tr("Reply after"), seconds(call.answered_s)),
            ]
        return [
            (self.tr("Waited"), seconds(between(call.queued_at, dialled))),
            (self.tr("Rang"), seconds(between(ringing, picked_up or ended))),
            (self.tr("Answer after"), seconds(call.answered_s)),
            (self.tr("Talked"), seconds(call.duration_s)),
        ]


def _without_code(words: str) -> str:
    return words.replace("{code}", "••••")

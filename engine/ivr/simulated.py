"""The simulated phone: a provider like the others, at whose end made-up guards answer.

For training, demonstrations and offline use: no network, nobody's phone rings. What a guard does
follows from the number alone, or is cast by name; when it happens follows from the clock, so the
same calls at the same times sound the same on every run. A restart forgets calls under way, as a
telephone exchange does; `look_up` then says that there was no such call.
"""

import asyncio
import hashlib
import heapq
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from random import Random
from typing import Any

from engine.clock import Clock
from engine.errors import NotFound
from engine.ivr.makers import Hear
from engine.ivr.provider import (
    Answered,
    Callback,
    Capabilities,
    Dial,
    Digits,
    Found,
    Placed,
    Progress,
    Prompt,
    RecordingReady,
    Sound,
    TextOut,
    TextReply,
)
from engine.ivr.simulated_guards import Acts, Guard, by_chance
from engine.ivr.tones import call_sound
from engine.model.call_providers import Limits, ProviderConfig, ProviderType
from engine.model.calls import CallKind, CallState

SIMULATED = ProviderConfig(
    id="simulated",
    type=ProviderType.SIMULATED,
    name="Simulated phone",
    kinds=tuple(CallKind),
    priority=99,
    limits=Limits(per_s=1.0, per_hour=100, per_day=500),
)
#: How long a voice takes: characters a second, of any language.
_SPEECH = 15.0
_CODE = re.compile(r"(?<!\d)\d{4}(?!\d)")
#: How often due happenings are looked for, wall seconds.
_LOOK_S = 0.05


@dataclass(slots=True)
class _Line:
    """One call or text under way."""

    id: str
    kind: CallKind
    key: str
    guard: Guard
    rng: Random
    state: CallState
    since: datetime
    number: str = field(repr=False)
    records: bool = False
    picked_up: datetime | None = None
    ended: datetime | None = None
    answered_by: str = ""
    pressed: list[tuple[float, str]] = field(default_factory=list)
    told: int = 0


class SimulatedPhone:
    """Belongs to the event loop."""

    def __init__(self, clock: Clock) -> None:
        #: Who answers a number, where it is not left to chance.
        self.cast: dict[str, Guard] = {}
        self._clock = clock
        self._hear: Hear | None = None
        self._lines: dict[str, _Line] = {}
        self._due: list[tuple[datetime, int, Callable[[datetime], Callback | None], _Line]] = []
        self._order = count()

    def listen(self, hear: Hear) -> None:
        """Where callbacks go."""
        self._hear = hear

    def capabilities(self) -> Capabilities:
        """Everything."""
        return Capabilities(
            kinds=frozenset(CallKind),
            hears=True,
            polls=False,
            records=True,
            joins=True,
            is_simulated=True,
        )

    async def place(self, dial: Dial) -> Placed:
        """Begins to ring."""
        line = self._line(dial.key, dial.number, CallKind.VOICE)
        line.records = dial.record
        rings = line.since + timedelta(seconds=line.rng.uniform(0.8, 2.0))
        self._progress(line, CallState.RINGING, rings)
        acts = line.guard.acts
        if acts is Acts.FAILS:
            self._end(line, CallState.FAILED, rings)
        elif acts is Acts.BUSY:
            self._end(line, CallState.BUSY, rings + timedelta(seconds=1.5))
        elif acts in (Acts.NO_ANSWER, Acts.TEXTS_BACK):
            self._end(line, CallState.NO_ANSWER, rings + timedelta(seconds=dial.ring_s))
        else:
            waits = 18.0 if acts is Acts.VOICEMAIL else line.rng.uniform(3.0, 11.0)
            at = rings + timedelta(seconds=min(waits, dial.ring_s - 1))
            self._pick_up(line, at, dial.opening)
        return Placed(line.id)

    async def send_text(self, text: TextOut) -> Placed:
        """Delivers it; some guards text back."""
        kind = CallKind.SMS
        line = self._line(text.key, text.number, kind)
        delivered = line.since + timedelta(seconds=line.rng.uniform(1.5, 4.0))
        self._progress(line, CallState.IN_PROGRESS, delivered)
        codes = _CODE.findall(text.text)
        code = codes[-1] if codes else ""
        if line.guard.acts in (Acts.TEXTS_BACK, Acts.FUMBLES) and code:
            at = delivered + timedelta(seconds=line.rng.uniform(40, 150))
            self._at(at, line, lambda now: self._texted(line, now, code))
        return Placed(line.id)

    async def hang_up(self, provider_id: str) -> None:
        """The line goes dead."""
        line = self._lines.get(provider_id)
        if line is None or line.state.is_over:
            return
        talked = line.picked_up is not None
        self._end(line, CallState.COMPLETED if talked else CallState.CANCELLED, self._clock.now())

    async def join(self, provider_id: str, prompt: Prompt) -> None:
        """The operator talks with the guard for a minute."""
        line = self._lines.get(provider_id)
        if line is None or line.state.is_over:
            raise NotFound("the call is over; place another one")
        self._joined(line, self._clock.now())

    async def look_up(
        self, kind: CallKind, key: str, provider_id: str, number: str, since: datetime
    ) -> Found | None:
        """What became of it, unless it was before the last start."""
        line = next((each for each in self._lines.values() if each.key == key), None)
        if line is None:
            return None
        return Found(
            provider_id=line.id,
            state=line.state,
            at=line.ended or line.since,
            duration_s=self._talked_s(line),
            answered_by=line.answered_by,
        )

    async def fetch_recording(self, reference: str) -> Sound:
        """Rings and key tones at their times."""
        line = self._lines.get(reference)
        length = None if line is None else self._talked_s(line)
        if line is None or length is None:
            raise NotFound("the simulated phone forgets recordings when the engine stops")
        content = await asyncio.to_thread(call_sound, length, tuple(line.pressed))
        return Sound(content, "audio/wav", length)

    async def delete_recording(self, reference: str) -> None:
        """Forgets the call that it would be made from."""
        self._lines.pop(reference, None)

    async def test(self) -> str:
        """Always there."""
        return "The simulated phone is ready; nobody's phone rings."

    async def close(self) -> None:
        """Nothing is open."""

    async def run(self) -> None:
        """Lets things happen when the clock reaches them; for ever."""
        while True:
            await self.advance(self._clock.now())
            await asyncio.sleep(_LOOK_S)

    async def advance(self, now: datetime) -> None:
        """Lets everything happen that is due, in order."""
        while self._due and self._due[0][0] <= now:
            at, _, happen, line = heapq.heappop(self._due)
            callback = happen(at)
            if callback is None or self._hear is None:
                continue
            prompt = await self._hear(callback)
            if isinstance(callback, Answered | Digits) and prompt is not None:
                self._react(line, prompt, at)

    def _line(self, key: str, number: str, kind: CallKind) -> _Line:
        seed = hashlib.blake2b(f"{number}|{kind}".encode(), digest_size=8).digest()
        rng = Random(seed)
        line = _Line(
            id=f"sim-{key}",
            kind=kind,
            key=key,
            guard=self.cast.get(number) or by_chance(number),
            rng=rng,
            state=CallState.INITIATED,
            since=self._clock.now(),
            number=number,
        )
        self._lines[line.id] = line
        return line

    def _pick_up(self, line: _Line, at: datetime, opening: Prompt) -> None:
        by = "machine" if line.guard.acts is Acts.VOICEMAIL else "human"
        self._progress(line, CallState.ANSWERED, at)

        def answered(now: datetime) -> Callback | None:
            if line.state.is_over:
                return None
            line.picked_up, line.answered_by = now, by
            return Answered(**self._named(line), at=now, by=by)

        self._at(at + timedelta(seconds=0.4), line, answered)

    def _react(self, line: _Line, prompt: Prompt, at: datetime) -> None:
        """What the guard does about what was said."""
        heard = at + timedelta(seconds=sum(map(len, prompt.say)) / _SPEECH)
        if line.answered_by == "machine":
            self._end(line, CallState.COMPLETED, heard + timedelta(seconds=0.5))
            return
        if prompt.join:
            self._joined(line, heard)
            return
        if prompt.hang_up or not prompt.choices:
            self._end(line, CallState.COMPLETED, heard + timedelta(seconds=0.5))
            return
        if line.guard.acts is Acts.HANGS_UP:
            self._end(line, CallState.COMPLETED, at + timedelta(seconds=2))
            return
        self._press(line, prompt, heard)

    def _press(self, line: _Line, prompt: Prompt, heard: datetime) -> None:
        pause = line.rng.uniform(0.8, 3.5)
        keys = line.guard.keys(prompt)
        if not keys:
            pause = prompt.timeout_s
        press = heard + timedelta(seconds=pause)

        def pressed(now: datetime) -> Callback | None:
            if line.state.is_over:
                return None
            if line.picked_up is not None:
                line.pressed.append(((now - line.picked_up).total_seconds(), keys))
            return Digits(
                **self._named(line), at=now, digits=keys, prompt=prompt.sequence, latency_s=pause
            )

        self._at(press, line, pressed)

    def _texted(self, line: _Line, now: datetime, code: str) -> Callback:
        """A reply names nothing but its sender, as real ones do."""
        named = {**self._named(line), "key": "", "provider_id": ""}
        return TextReply(**named, at=now, text=code, number=line.number)

    def _joined(self, line: _Line, at: datetime) -> None:
        self._progress(line, CallState.IN_PROGRESS, at)
        self._end(line, CallState.COMPLETED, at + timedelta(seconds=line.rng.uniform(35, 75)))

    def _progress(self, line: _Line, state: CallState, at: datetime) -> None:
        def reached(now: datetime) -> Callback | None:
            if line.state.is_over:
                return None
            line.state = state
            return Progress(**self._named(line), at=now, state=state)

        self._at(at, line, reached)

    def _end(self, line: _Line, state: CallState, at: datetime) -> None:
        def over(now: datetime) -> Callback | None:
            if line.state.is_over:
                return None
            line.state, line.ended = state, now
            length = self._talked_s(line)
            if line.records and length is not None:
                self._at(now + timedelta(seconds=2), line, ready)
            return Progress(**self._named(line), at=now, state=state, duration_s=length)

        def ready(now: datetime) -> Callback | None:
            length = self._talked_s(line) or 0.0
            named = self._named(line)
            return RecordingReady(**named, at=now, reference=line.id, duration_s=length)

        self._at(at, line, over)

    @staticmethod
    def _talked_s(line: _Line) -> float | None:
        if line.picked_up is None or line.ended is None:
            return None
        return (line.ended - line.picked_up).total_seconds()

    def _at(self, at: datetime, line: _Line, happen: Callable[[datetime], Callback | None]) -> None:
        heapq.heappush(self._due, (at, next(self._order), happen, line))

    @staticmethod
    def _named(line: _Line) -> dict[str, Any]:
        line.told += 1
        return {
            "provider": SIMULATED.id,
            "id": f"{line.id}-{line.told}",
            "key": line.key,
            "provider_id": line.id,
            "sequence": line.told,
        }

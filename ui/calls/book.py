"""The calls of now: under way, waiting, just ended; kept in step by the engine's news."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Signal, Slot

from engine.client import EngineClient
from engine.model.calls import Call, CallKind, CallQueue, CallState, NextStep
from engine.model.news import CallQueueChanged, Pulse
from engine.remote import calls as remote
from ui.engine_model import EngineModel

#: What has ended stays in sight so long, so that its result can be read: seconds of whoever reads
#: it, however fast a recording plays.
LINGERS_S = 45.0
#: Ended calls are asked for so far back at the start, for ladders that wait for a reply.
_BACK = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Verification:
    """All attempts to reach somebody about one thing, oldest first; at least one."""

    attempts: tuple[Call, ...]

    @property
    def latest(self) -> Call:
        """The attempt that counts now."""
        return self.attempts[-1]

    @property
    def id(self) -> str:
        """Shared by its attempts."""
        return self.latest.verification

    @property
    def is_live(self) -> bool:
        """Somebody's phone rings or is talked on at this moment."""
        call = self.latest
        return call.kind is CallKind.VOICE and not call.is_over and call.state != CallState.QUEUED

    @property
    def goes_on(self) -> bool:
        """Something will still happen; a text that was answered is settled."""
        call = self.latest
        if call.kind is not CallKind.VOICE and call.answer is not None:
            return False
        return not call.is_over or call.next_step is not NextStep.NONE


class CallBook(EngineModel):
    """What the room's calls are.

    Attributes:
        queue: what waits to be dialled; None before the first answer.
        now: of the engine's event clock.

    Signals: `call_changed` carries a call that is new or different; `ticked` once a second.
    """

    call_changed = Signal(object)
    ticked = Signal()

    def __init__(self, client: object, parent: object = None) -> None:
        super().__init__(client, parent)  # type: ignore[arg-type]
        self.queue: CallQueue | None = None
        self.now = datetime.now(UTC)
        self.is_loading = True
        self._calls: dict[str, dict[str, Call]] = {}
        self._heard: dict[str, float] = {}

    def refresh(self) -> None:
        """Reads everything that goes on."""
        self._ask(self._load)

    @property
    def shown(self) -> tuple[Verification, ...]:
        """What goes on, the most urgent first; then what has just ended, the newest first."""
        known = [self.verification(each) for each in self._calls]
        going = [each for each in known if each.goes_on and not self._is_waiting(each)]
        ended = [each for each in known if not each.goes_on and self._lingers(each)]
        going.sort(key=lambda each: (not each.is_live, -each.latest.urgency, each.latest.queued_at))
        ended.sort(key=lambda each: each.latest.updated_at, reverse=True)
        return (*going, *ended)

    @property
    def live(self) -> tuple[Verification, ...]:
        """Those that are being reached at this moment."""
        return tuple(each for each in self.shown if each.is_live)

    @property
    def waiting(self) -> int:
        """How many wait for their turn."""
        if self.queue is not None:
            return len(self.queue.waiting)
        return sum(self._is_waiting(self.verification(each)) for each in self._calls)

    @property
    def is_paused(self) -> bool:
        """Whether automatic calls wait."""
        return self.queue is not None and self.queue.is_paused

    def verification(self, verification: str) -> Verification:
        """One by its id.

        Raises:
            KeyError: it is not among those of now.
        """
        attempts = self._calls[verification].values()
        return Verification(
            tuple(sorted(attempts, key=lambda each: (each.queued_at, each.attempt)))
        )

    def of_alert(self, alert: str) -> Verification | None:
        """The newest about an alert, also while it waits for its turn."""
        waiting = (self.verification(each) for each in self._calls)
        found = [
            each
            for each in (*self.shown, *(each for each in waiting if self._is_waiting(each)))
            if each.latest.alert == alert
        ]
        return max(found, key=lambda each: each.latest.queued_at, default=None)

    def find(self, call_id: str) -> Call | None:
        """A call of now."""
        return next((calls[call_id] for calls in self._calls.values() if call_id in calls), None)

    @Slot(object)
    def take_call(self, call: Call) -> None:
        """News of a call; an older version than the one that is known is dropped."""
        if self._put(call):
            self._heard[call.verification] = time.monotonic()
            self.call_changed.emit(call)
            self.changed.emit()

    @Slot(object)
    def take_queue(self, _news: CallQueueChanged) -> None:
        """The queue is another one."""
        self._ask(self._load_queue)

    @Slot(object)
    def take_pulse(self, pulse: Pulse) -> None:
        """A second has passed."""
        self.now = pulse.event_now
        before = len(self._calls)
        self._drop_old()
        if len(self._calls) != before:
            self.changed.emit()
        self.ticked.emit()

    def forget(self) -> None:
        """Another engine is followed."""
        self._calls.clear()
        self._heard.clear()
        self.queue = None
        self.is_loading = True
        self.changed.emit()

    def toggle_pause(self) -> None:
        """Automatic calls wait, or go on."""
        self._do(self._toggle_pause)

    def hang_up(self, call_id: str) -> None:
        """Ends a call, or takes it out of the queue."""

        async def order(client: EngineClient) -> None:
            self.take_call(await remote.hang_up(client, call_id))

        self._do(order)

    def take_over(self, call_id: str) -> None:
        """Rings the operator and joins them to the call."""

        async def order(client: EngineClient) -> None:
            self.take_call(await remote.take_over(client, call_id))

        self._do(order)

    async def _toggle_pause(self, client: EngineClient) -> None:
        change = remote.resume_calls if self.is_paused else remote.pause_calls
        self.queue = await change(client)
        self.changed.emit()

    async def _load(self, client: EngineClient) -> None:
        active = await remote.list_calls(client, show="active", limit=500)
        recent = await remote.list_calls(client, since=self.now - _BACK, limit=500)
        for call in (*recent.calls, *active.calls):
            self._put(call)
        await self._load_queue(client)

    async def _load_queue(self, client: EngineClient) -> None:
        self.queue = await remote.call_queue(client)
        for call in self.queue.following:
            self._put(call)

    def _put(self, call: Call) -> bool:
        attempts = self._calls.setdefault(call.verification, {})
        known = attempts.get(call.id)
        if known is not None and known.version >= call.version:
            return False
        attempts[call.id] = call
        return True

    def _drop_old(self) -> None:
        for each in list(self._calls):
            verification = self.verification(each)
            if not verification.goes_on and not self._lingers(verification):
                del self._calls[each]
                self._heard.pop(each, None)

    def _lingers(self, verification: Verification) -> bool:
        heard = self._heard.get(verification.id)
        if heard is not None:
            return time.monotonic() - heard < LINGERS_S
        return self.now - verification.latest.updated_at < timedelta(seconds=LINGERS_S)

    @staticmethod
    def _is_waiting(verification: Verification) -> bool:
        return verification.latest.state is CallState.QUEUED and len(verification.attempts) == 1

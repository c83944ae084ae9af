"""What is kept for one key: the states of its detections, their deadlines, the recent past.

The recent past (events since a checkpoint, at least as long as the allowed lateness) is what lets
an event that comes late, but allowed, be placed where it belongs: the partition goes back to the
checkpoint before it and goes on from there with the event in its place. Detections never notice.
"""

from bisect import bisect_right
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from typing import Any

import msgspec

from engine.detect.contract import Detection, Scope
from engine.detect.settings import Setting
from engine.model.finding import Clearance, Finding

#: Where something stands in time: instant, then roster (0), events (1), deadlines (2), then names.
Position = tuple[datetime, int, str, str]
BEGINNING: Position = (datetime.min.replace(tzinfo=UTC), 0, "", "")
#: Between two checkpoints of a busy key; shorter costs encoding, longer costs repetition.
SPACING = timedelta(minutes=4)

_ENCODER = msgspec.msgpack.Encoder()

Timer = tuple[datetime, int, str]


class Checkpoint(msgspec.Struct):
    """A partition as it was just after `position`."""

    position: Position
    states: list[bytes | None]
    timers: list[Timer]
    site: str | None


class Logged(msgspec.Struct, gc=False):
    """Something that the partition was told, and its place in the journal (0: not from there)."""

    position: Position
    sequence: int
    stimulus: Any


class Partition:
    """One key of one scope. Plain memory: order and rules are the examiner's business."""

    __slots__ = (
        "checkpoints",
        "detached",
        "emitted",
        "head",
        "key",
        "log",
        "reminded_at",
        "scope",
        "settings",
        "site",
        "source",
        "states",
        "tenant",
        "timers",
    )

    def __init__(self, scope: Scope, key: str, slots: int, site: str | None, tenant: str) -> None:
        self.scope = scope
        self.key = key
        self.site = site
        self.tenant = tenant
        self.states: list[Any] = [None] * slots
        self.settings: list[Setting | None] = [None] * slots
        self.timers: list[Timer] = []
        #: The instant for which the engine's calendar holds a reminder.
        self.reminded_at: datetime | None = None
        self.head = BEGINNING
        self.source: str | None = None
        #: A copy for one judgement only; its deadlines never fire.
        self.detached = False
        self.log: list[Logged] = []
        self.checkpoints: list[Checkpoint] = []
        self.emitted: list[tuple[Position, Finding | Clearance]] = []

    def move_to(self, site: str) -> None:
        """From now on the thresholds of another site hold."""
        self.site = site
        self.settings = [None] * len(self.settings)

    def push_timer(self, timer: Timer) -> None:
        """Adds a deadline."""
        heappush(self.timers, timer)

    def pop_timer_before(self, position: Position) -> Timer | None:
        """Takes out the earliest deadline that stands before `position`."""
        timers = self.timers
        if timers and timers[0][0] <= position[0] and timer_position(timers[0]) < position:
            return heappop(timers)
        return None

    def checkpoint(self) -> Checkpoint:
        """The present, encoded."""
        states = [None if state is None else _ENCODER.encode(state) for state in self.states]
        return Checkpoint(self.head, states, list(self.timers), self.site)

    def keep(self, lateness: timedelta) -> None:
        """Makes a checkpoint when one is due, and forgets what no late event can reach."""
        self.mark()
        self.forget_before(self.head[0], lateness)

    def mark(self) -> None:
        """Makes a checkpoint when one is due."""
        if not self.checkpoints or self.checkpoints[-1].position[0] + SPACING <= self.head[0]:
            self.checkpoints.append(self.checkpoint())

    def forget_before(self, now: datetime, lateness: timedelta) -> None:
        """Forgets what an event that comes at `now` and later, or a little late, cannot reach."""
        limit = now - lateness if now > BEGINNING[0] + lateness else BEGINNING[0]
        reach = 0
        for index, each in enumerate(self.checkpoints):
            if each.position[0] <= limit:
                reach = index
        if reach:
            del self.checkpoints[:reach]
            self._forget_until(self.checkpoints[0].position)

    def settle(self) -> Checkpoint:
        """Makes the present the only thing remembered; for keys that have gone quiet."""
        only = self.checkpoint()
        self.checkpoints = [only]
        self._forget_until(only.position)
        return only

    def _forget_until(self, position: Position) -> None:
        del self.log[: bisect_right(self.log, position, key=_logged_position)]
        self.emitted = [each for each in self.emitted if each[0] > position]

    def go_back(
        self, position: Position, detections: tuple[Detection, ...]
    ) -> list[tuple[Position, Finding | Clearance]] | None:
        """Returns to the newest checkpoint at or before `position`.

        Returns:
            What had been emitted since that checkpoint, or None when no checkpoint reaches so far
            back; then nothing has changed.
        """
        reach = bisect_right(self.checkpoints, position, key=_checkpoint_position)
        if reach == 0:
            return None
        self.resume(self.checkpoints[reach - 1], detections)
        del self.checkpoints[reach:]
        since = [each for each in self.emitted if each[0] > self.head]
        self.emitted = [each for each in self.emitted if each[0] <= self.head]
        return since

    def resume(self, checkpoint: Checkpoint, detections: tuple[Detection, ...]) -> None:
        """Makes a checkpoint the present."""
        self.head = checkpoint.position
        self.states = [
            None if raw is None else msgspec.msgpack.decode(raw, type=detection.state)
            for raw, detection in zip(checkpoint.states, detections, strict=True)
        ]
        self.timers = list(checkpoint.timers)
        self.site = checkpoint.site
        self.settings = [None] * len(self.settings)

    def is_idle(self, detections: tuple[Detection, ...]) -> bool:
        """Whether no state has anything left to say."""
        return all(
            state is None or (each.is_idle is not None and each.is_idle(state))
            for state, each in zip(self.states, detections, strict=True)
        )

    def logged_after(self, position: Position) -> list[Logged]:
        """What was told after a position, in order."""
        return self.log[bisect_right(self.log, position, key=_logged_position) :]


def timer_position(timer: Timer) -> Position:
    """Deadlines come after all events of the same instant."""
    return (timer[0], 2, f"{timer[1]:04d}", timer[2])


def _checkpoint_position(checkpoint: Checkpoint) -> Position:
    return checkpoint.position


def _logged_position(logged: Logged) -> Position:
    return logged.position

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
from engine.model.finding import Clearance, Finding, Verdict

#: Where something stands in time: instant, then roster (0), events (1), deadlines (2), then names.
Position = tuple[datetime, int, str, str]
ROSTER, EVENT, DEADLINE = 0, 1, 2
BEGINNING: Position = (datetime.min.replace(tzinfo=UTC), ROSTER, "", "")
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


class KeptPast(msgspec.Struct, frozen=True):
    """A past that was being told when the engine's memory went to disk; see `Past`."""

    checkpoint: Checkpoint
    border: Position
    joins: bool
    source: str | None
    confirmed: set[str]


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """One key as the disk keeps it."""

    scope: Scope
    key: str
    tenant: str
    source: str | None
    checkpoint: Checkpoint
    past: KeptPast | None = None
    keeps_until: datetime = BEGINNING[0]


class Partition:
    """One key of one scope. Plain memory: order and rules are the examiner's business."""

    __slots__ = (
        "checkpoints",
        "detached",
        "emitted",
        "head",
        "keeps_until",
        "key",
        "log",
        "past",
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
        #: Not the key's present: its deadlines fire only as it is told more.
        self.detached = False
        #: History that is being told under this present.
        self.past: Past | None = None
        #: Event time until which nothing is forgotten, because more history may come.
        self.keeps_until = BEGINNING[0]
        self.log: list[Logged] = []
        self.checkpoints: list[Checkpoint] = []
        self.emitted: list[tuple[Position, Finding | Clearance]] = []

    def move_to(self, site: str) -> None:
        """From now on the thresholds of another site hold."""
        self.site = site
        self.settings = [None] * len(self.settings)

    def forget_settings(self) -> None:
        """Thresholds are looked up again."""
        self.settings = [None] * len(self.settings)
        if self.past is not None:
            self.past.lane.forget_settings()

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
        if not self.is_held(self.head[0]):
            self._forget_before(self.head[0], lateness)

    def is_held(self, now: datetime) -> bool:
        """Whether nothing may be forgotten: history is coming, or has come lately."""
        return now < self.keeps_until or (self.past is not None and self.past.joins)

    def mark(self) -> None:
        """Makes a checkpoint when one is due."""
        if not self.checkpoints or self.checkpoints[-1].position[0] + SPACING <= self.head[0]:
            self.checkpoints.append(self.checkpoint())

    def _forget_before(self, now: datetime, lateness: timedelta) -> None:
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
        reach = bisect_right(self.checkpoints, position, key=checkpoint_position)
        if reach == 0:
            return None
        self.resume(self.checkpoints[reach - 1], detections)
        del self.checkpoints[reach:]
        since = [each for each in self.emitted if each[0] > self.head]
        self.emitted = [each for each in self.emitted if each[0] <= self.head]
        return since

    def apart(self) -> "Partition":
        """An empty one of the same key, beside the present."""
        made = Partition(self.scope, self.key, len(self.states), self.site, self.tenant)
        made.detached = True
        return made

    def begin_at(self, checkpoint: Checkpoint, after: Position) -> None:
        """Forgets everything up to `after`; the present rests on `checkpoint` from now on."""
        self.checkpoints = [
            checkpoint,
            *(each for each in self.checkpoints if each.position > after),
        ]
        self.log = self.logged_after(after)
        self.emitted = [each for each in self.emitted if each[0] > checkpoint.position]

    def become(self, other: "Partition") -> None:
        """Takes everything over that another one of the same key remembers."""
        self.head, self.site = other.head, other.site
        self.states, self.settings, self.timers = other.states, other.settings, other.timers
        self.checkpoints, self.log, self.emitted = other.checkpoints, other.log, other.emitted

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
        for state, each in zip(self.states, detections, strict=True):
            if state is not None and (each.is_idle is None or not each.is_idle(state)):
                return False
        return True

    def told_until(self) -> Position:
        """The last that it was told, as far as it remembers; its head may be a deadline."""
        if self.log:
            return self.log[-1].position
        return self.checkpoints[-1].position if self.checkpoints else self.head

    def logged_after(self, position: Position) -> list[Logged]:
        """What was told after a position, in order."""
        return self.log[bisect_right(self.log, position, key=_logged_position) :]


class Past:
    """History that is told under a present, in a lane of its own until it is through.

    Attributes:
        lane: the key as it was then; it goes forward with the history.
        border: where the present begins; what is older belongs to the lane.
        joins: the lane began where the present did, so that the present can be told again after
            it. The present forgets nothing until then. Else the present's beginning is no longer
            remembered, and the lane ends at the border.
        source: that brings the history.
        confirmed: findings of the present that the lane has made, too.
    """

    __slots__ = ("border", "confirmed", "joins", "lane", "source")

    def __init__(self, lane: Partition, border: Position, joins: bool, source: str | None) -> None:
        self.lane = lane
        self.border = border
        self.joins = joins
        self.source = source
        self.confirmed: set[str] = set()

    def kept(self, checkpoint: Checkpoint) -> KeptPast:
        """For the disk; the lane's oldest checkpoint stands for it."""
        return KeptPast(checkpoint, self.border, self.joins, self.source, self.confirmed)

    def news(self, said: list[Verdict], present: Partition) -> list[Verdict]:
        """What the lane has said that the present has not said before it."""
        if not self.joins or not present.emitted or not said:
            return said
        known = {each.id: each for _, each in present.emitted if isinstance(each, Finding)}
        new = []
        for verdict in said:
            if isinstance(verdict, Finding) and known.get(verdict.id) == verdict:
                self.confirmed.add(verdict.id)
            else:
                new.append(verdict)
        return new

    def unconfirmed(self, present: Partition) -> list[Finding | Clearance]:
        """What the present has said and the lane has not."""
        return [
            each
            for _, each in present.emitted
            if not (isinstance(each, Finding) and each.id in self.confirmed)
        ]


def just_after(position: Position) -> Position:
    """The first place behind `position`."""
    return (*position[:3], position[3] + "\0")


def timer_position(timer: Timer) -> Position:
    """Deadlines come after all events of the same instant."""
    return (timer[0], DEADLINE, f"{timer[1]:04d}", timer[2])


def checkpoint_position(checkpoint: Checkpoint) -> Position:
    """To search checkpoints by."""
    return checkpoint.position


def _logged_position(logged: Logged) -> Position:
    return logged.position

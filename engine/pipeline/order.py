"""Puts what a key is told at its place in time: in order, a little late, or long ago."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from engine.detect.feeds import HISTORY_AGE, LATENESS, Feeds
from engine.model.finding import Clearance, Finding
from engine.pipeline.partition import (
    BEGINNING,
    Logged,
    Partition,
    Past,
    Position,
    checkpoint_position,
    just_after,
)
from engine.pipeline.routes import Routes
from engine.pipeline.telling import Teller
from engine.pipeline.verdicts import corrections

#: A load that pauses for so long is through, and the present is told again after it.
PAUSE = timedelta(minutes=2)
#: So long after it, the load may still go on where it paused.
HOLD = timedelta(hours=1)
#: A present that has been told so much under a load that never ends is told again before its end.
_LONGEST = 5_000


class Order:
    """What comes late, within the allowed lateness, takes its key back and on again. History has a
    lane of its own in each key (`Past`), so that the present is told again once for a whole load
    and not for each of its events.

    Args:
        remind: sees to it that the key's earliest deadline will fire.
    """

    def __init__(
        self, routes: Routes, teller: Teller, feeds: Feeds, remind: Callable[[Partition], None]
    ) -> None:
        self._slots = routes.slots
        self._teller = teller
        self._feeds = feeds
        self._remind = remind
        #: Keys with a past, in the order in which it began.
        self._pasts: dict[Partition, None] = {}
        self._now = BEGINNING[0]
        #: What is told again from before a key's oldest checkpoint is skipped.
        self.recovering = False

    def place(
        self,
        partition: Partition,
        position: Position,
        stimulus: Any,
        sequence: int,
        source: str | None,
        late: bool = False,
    ) -> None:
        """Applies a stimulus at its place in time.

        Args:
            source: that brought it; None where it is known from the roster.
            late: it came later than its source is allowed.
        """
        logged = Logged(position, sequence, stimulus)
        if partition.past is None:
            if self.recovering and self._is_covered(partition, position):
                return
            if position > partition.head and self._is_under_history(partition, position, source):
                self._begin_present(partition, position)
        if self._is_past(partition, position, source):
            self._tell_past(partition, logged, source, late)
        elif partition.past is None or not self._belongs_to_lane(partition, position):
            if source is not None:
                partition.source = source
            self._put(partition, logged, late)
        else:
            self._tell_past(partition, logged, None, late)

    def join(self, now: datetime) -> None:
        """Ends each past whose source has told all of it, as far as can be known at `now`."""
        self._now = now
        if self.recovering:
            return
        for partition in [each for each in self._pasts if self._is_through(each, now)]:
            self._join(partition)

    def resume(self, partition: Partition, past: Past) -> None:
        """Puts a past back under a present after a restart."""
        partition.past = past
        self._pasts[partition] = None

    def _is_past(self, partition: Partition, position: Position, source: str | None) -> bool:
        past = partition.past
        present = partition.head if past is None else max(partition.head, past.border)
        if present <= position:
            return False
        age = present[0] - position[0]
        if age <= LATENESS:
            return False
        feed = self._feeds.by_source.get(source) if source else None
        return age > HISTORY_AGE or (feed is not None and feed.history)

    def _is_through(self, partition: Partition, now: datetime) -> bool:
        past = partition.past
        if past is None:
            return False
        feed = self._feeds.by_source.get(past.source) if past.source else None
        if feed is None or not feed.history:
            return True
        if now - feed.arrived_at >= (PAUSE if past.joins else HOLD):
            return True
        return feed.watermark >= past.border[0]

    def _belongs_to_lane(self, partition: Partition, position: Position) -> bool:
        """Whether news of the present, come late, stands among what the lane was told."""
        past = partition.past
        if past is None or position >= past.border:
            return False
        if position <= past.lane.head:
            return True
        if past.joins:
            past.border = position
        return False

    def _is_under_history(
        self, partition: Partition, position: Position, source: str | None
    ) -> bool:
        """Whether news of the present comes to a key of which only history is known so far."""
        if partition.source is None or partition.source == source:
            return False
        feed = self._feeds.by_source.get(partition.source)
        if feed is None or not feed.history or position[0] <= feed.watermark + LATENESS:
            return False
        if partition.told_until()[0] > feed.watermark:
            return False
        other = self._feeds.by_source.get(source) if source else None
        return self._now - feed.arrived_at < HOLD and not (other is not None and other.history)

    def _is_covered(self, partition: Partition, position: Position) -> bool:
        return bool(partition.checkpoints) and position <= partition.checkpoints[0].position

    def _put(self, partition: Partition, logged: Logged, late: bool) -> None:
        position = logged.position
        if self.recovering and self._is_covered(partition, position):
            return
        if position > partition.head:
            self._teller.late = late
            self._teller.fire(partition, position)
            partition.keep(LATENESS)
            partition.log.append(logged)
            self._teller.apply(partition, logged)
            self._teller.late = False
            if len(partition.log) > _LONGEST:
                self._join(partition)
                partition.keeps_until = BEGINNING[0]
        elif position < partition.head:
            self._insert(partition, logged)

    def _insert(self, partition: Partition, logged: Logged) -> None:
        if any(each.position == logged.position for each in partition.log):
            return
        head = partition.head
        before = partition.go_back(logged.position, self._slots[partition.scope])
        if before is None:
            self._examine_apart(partition, logged)
            return
        again = sorted(
            [*partition.logged_after(partition.head), logged],
            key=lambda each: each.position,
        )
        partition.log = [each for each in partition.log if each.position <= partition.head]
        self._tell_again(partition, again, head, [each for _, each in before])

    def _tell_again(
        self,
        partition: Partition,
        again: Sequence[Logged],
        head: Position,
        before: Sequence[Finding | Clearance],
    ) -> None:
        """Goes on from where a key was taken back to, up to `head`, and corrects what it said."""
        teller = self._teller
        kept = teller.collect()
        for each in again:
            teller.fire(partition, each.position)
            partition.mark()
            partition.log.append(each)
            teller.apply(partition, each)
        teller.fire(partition, just_after(head))
        partition.head = max(partition.head, head)
        standing = [each for _, each in partition.emitted]
        teller.out = kept + corrections(before, teller.collect(), standing)
        self._remind(partition)

    def _examine_apart(self, partition: Partition, logged: Logged) -> None:
        """A late event that no checkpoint reaches: judged on a copy of the oldest known state."""
        oldest = partition.checkpoints[0] if partition.checkpoints else None
        if oldest is None:
            return
        apart = partition.apart()
        apart.resume(oldest, self._slots[partition.scope])
        apart.timers = []
        self._teller.late = True
        self._teller.apply(apart, logged)
        self._teller.late = False

    def _tell_past(
        self, partition: Partition, logged: Logged, source: str | None, late: bool
    ) -> None:
        if partition.past is not None and logged.position >= partition.past.border:
            self._join(partition)
        past = partition.past
        if past is None:
            if any(each.position == logged.position for each in partition.log):
                return
            past = self._begin_past(partition, logged.position)
        past.source = source or past.source
        kept = self._teller.collect()
        self._put(past.lane, logged, late)
        self._teller.out = kept + past.news(self._teller.collect(), partition)

    def _begin_past(self, partition: Partition, position: Position) -> Past:
        """Parts a key's present from what comes before `position`, where it still remembers."""
        checkpoints = partition.checkpoints
        reach = bisect_right(checkpoints, position, key=checkpoint_position)
        lane = partition.apart()
        if reach == 0:
            past = Past(lane, checkpoints[0].position, joins=False, source=None)
        else:
            lane.resume(checkpoints[reach - 1], self._slots[partition.scope])
            lane.checkpoints = checkpoints[:reach]
            earlier = [
                each for each in partition.logged_after(lane.head) if each.position < position
            ]
            lane.log = [each for each in partition.log if each.position <= lane.head]
            lane.emitted = [each for each in partition.emitted if each[0] <= lane.head]
            since = lane.head
            until = earlier[-1].position if earlier else since
            before = [each for at, each in partition.emitted if since < at <= until]
            self._tell_again(lane, earlier, until, before)
            partition.begin_at(lane.checkpoint(), position)
            border = partition.log[0].position if partition.log else partition.head
            past = Past(lane, border, joins=True, source=None)
        self.resume(partition, past)
        return past

    def _begin_present(self, partition: Partition, position: Position) -> None:
        """Begins a present over a key whose history is being loaded; `position` is its first."""
        lane = partition.apart()
        lane.become(partition)
        past = Past(lane, position, joins=True, source=partition.source)
        partition.become(partition.apart())
        partition.source = None
        self.resume(partition, past)

    def _join(self, partition: Partition) -> None:
        past, partition.past = partition.past, None
        self._pasts.pop(partition, None)
        if past is None:
            return
        if not past.joins:
            self._teller.fire(past.lane, past.border)
            return
        partition.keeps_until = self._now + HOLD
        past.lane.settle()
        before, rest, head = past.unconfirmed(partition), partition.log, partition.head
        partition.become(past.lane)
        self._tell_again(partition, rest, head, before)

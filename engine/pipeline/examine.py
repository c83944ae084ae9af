"""Runs the detections: keys, order, deadlines, isolation. The same code live and in replay."""

import heapq
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from engine.detect.contract import Detection, Scope
from engine.detect.feeds import HISTORY_AGE, Feeds
from engine.detect.settings import Settings
from engine.directory.index import Directory
from engine.model.envelope import Envelope
from engine.model.finding import Verdict
from engine.model.roster import ShiftBegan, ShiftEnded
from engine.pipeline.failures import Failures
from engine.pipeline.order import Order
from engine.pipeline.partition import (
    BEGINNING,
    DEADLINE,
    EVENT,
    ROSTER,
    Kept,
    Partition,
    Past,
    Position,
    timer_position,
)
from engine.pipeline.routes import Routes
from engine.pipeline.telling import Teller


class Examiner:
    """Tells detections what happened and collects their verdicts.

    Args:
        ordered: the input comes in event-time order (replay); else events out of order within the
            allowed lateness are placed where they belong, and verdicts that this changes are
            corrected (new findings, withdrawals).

    Belongs to one thread.
    """

    def __init__(
        self,
        catalogue: Sequence[Detection],
        directory: Directory,
        settings: Settings,
        feeds: Feeds,
        *,
        ordered: bool,
    ) -> None:
        self.directory = directory
        self.feeds = feeds
        self.partitions: dict[Scope, dict[str, Partition]] = {scope: {} for scope in Scope}
        self._routes = Routes(catalogue)
        self._ordered = ordered
        self._teller = Teller(self._routes, directory, settings, self._remind, remember=not ordered)
        self._order = Order(self._routes, self._teller, feeds, self._remind)
        self._due: list[tuple[datetime, int, int, Partition | ShiftBegan | ShiftEnded]] = []
        #: Roster news of a past that is being loaded, or will never be: waits for its events.
        self._past: list[tuple[datetime, int, ShiftBegan | ShiftEnded]] = []
        #: Roster news from before this instant is of the past.
        self._present_from = datetime.min.replace(tzinfo=UTC)
        self._pushed = 0

    @property
    def settings(self) -> Settings:
        """The thresholds in force."""
        return self._teller.settings

    @settings.setter
    def settings(self, settings: Settings) -> None:
        self._teller.settings = settings
        self.forget_settings()

    @property
    def failures(self) -> Failures:
        """Failures of the rules themselves."""
        return self._teller.failures

    def resume(self, kept: Iterable[Kept]) -> None:
        """Puts keys back as they were; until `recovered`, what is told again from before their
        checkpoints is skipped."""
        self._order.recovering = True
        for each in kept:
            detections = self._routes.slots[each.scope]
            partition = self._open(each.scope, each.key, each.tenant)
            partition.source, partition.keeps_until = each.source, each.keeps_until
            partition.resume(each.checkpoint, detections)
            partition.checkpoints = [each.checkpoint]
            if each.past is not None:
                lane = partition.apart()
                lane.resume(each.past.checkpoint, detections)
                lane.checkpoints = [each.past.checkpoint]
                past = Past(lane, each.past.border, each.past.joins, each.past.source)
                past.confirmed = each.past.confirmed
                self._order.resume(partition, past)
            self._remind(partition)

    def recovered(self) -> None:
        """Everything that the snapshot covers has been told again."""
        if not self._order.recovering:
            return
        for source, feed in self.feeds.by_source.items():
            self._announce_past(source, feed.watermark)
        self._order.recovering = False

    def examine(self, event: Envelope, sequence: int = 0, late: bool = False) -> list[Verdict]:
        """Lets every detection that listens see the event.

        Args:
            sequence: place in the journal, for recovery.
            late: it came later than its source is allowed; findings are marked.

        Returns:
            Verdicts in the order in which they were reached.
        """
        at = event.occurred_at
        if self._ordered:
            if self._due and self._due[0][:2] < (at, EVENT):
                self._fire(at, EVENT, None)
        elif self._past and self._past[0][0] <= at:
            self._announce_past(event.source, at)
        position = (at, EVENT, event.source, event.id)
        for route in self._routes.of(type(event)):
            key = route.key(event)
            if key is None:
                continue
            partition = self.partitions[route.scope].get(key)
            if partition is None:
                partition = self._open(route.scope, key, event.tenant)
            if self._ordered:
                partition.source = event.source
                self._teller.tell(partition, route, event, position)
            else:
                self._order.place(partition, position, event, sequence, event.source, late)
        return self._teller.collect()

    def advance(self, now: datetime) -> list[Verdict]:
        """Delivers roster news and deadlines up to and including `now`, event time, UTC."""
        self._present_from = max(self._present_from, now - HISTORY_AGE)
        self._order.join(now)
        self._fire(now, DEADLINE + 1, now)
        return self._teller.collect()

    def plan(self, news: ShiftBegan | ShiftEnded) -> None:
        """Puts the beginning or end of a shift on the engine's calendar."""
        if news.occurred_at < self._present_from and not self._ordered:
            self._pushed += 1
            heapq.heappush(self._past, (news.occurred_at, self._pushed, news))
        else:
            self._push(news.occurred_at, ROSTER, news)

    def _push(self, at: datetime, rank: int, what: Partition | ShiftBegan | ShiftEnded) -> None:
        self._pushed += 1
        heapq.heappush(self._due, (at, rank, self._pushed, what))

    def _remind(self, partition: Partition) -> None:
        """Makes sure that the calendar holds the partition's earliest deadline, once."""
        if partition.detached or not partition.timers:
            return
        at = partition.timers[0][0]
        if partition.reminded_at is None or at < partition.reminded_at:
            partition.reminded_at = at
            self._push(at, DEADLINE, partition)

    def _fire(self, at: datetime, rank: int, now: datetime | None) -> None:
        """Fires all that is due before (at, rank); with `now`, no further than feeds reach."""
        due = self._due
        waiting: list[Partition] = []
        while due and due[0][:2] < (at, rank):
            reminded_at, _, number, what = heapq.heappop(due)
            if not isinstance(what, Partition):
                if now is not None and reminded_at < now - HISTORY_AGE:
                    heapq.heappush(self._past, (reminded_at, number, what))
                else:
                    self._announce(what)
                continue
            if what.reminded_at != reminded_at:
                continue  # an earlier deadline came in between and has its own reminder
            what.reminded_at = None
            limit = at if now is None else self.feeds.reach(what.source, now)
            end: Position = (limit, rank, "", "")
            self._teller.fire(what, end)
            if what.timers and timer_position(what.timers[0]) < (at, rank, "", ""):
                waiting.append(what)
            else:
                self._remind(what)
        for partition in waiting:
            self._remind(partition)

    def set_aside_past(self, now: datetime) -> None:
        """Roster news more than a day old waits for the history that belongs to it."""
        self._present_from = max(self._present_from, now - HISTORY_AGE)
        limit = self._present_from
        if not self._due or self._due[0][0] >= limit:
            return
        kept = []
        for each in self._due:
            at, _, number, what = each
            if at < limit and not isinstance(what, Partition):
                heapq.heappush(self._past, (at, number, what))
            else:
                kept.append(each)
        self._due = kept
        heapq.heapify(kept)

    def waiting_from(self) -> datetime | None:
        """The oldest roster news that waits for its history; None: none does."""
        return self._past[0][0] if self._past else None

    def _announce_past(self, source: str, until: datetime) -> None:
        """Roster news of the past, in step with the history that is being loaded."""
        feed = self.feeds.by_source.get(source)
        if feed is None or not feed.history:
            return
        first = feed.first
        while self._past and self._past[0][0] <= until:
            _, _, news = heapq.heappop(self._past)
            if isinstance(news, ShiftBegan):
                news = ShiftBegan(news.occurred_at, news.shift, news.occurred_at >= first)
            if news.occurred_at >= first:
                self._announce(news, source)

    def _announce(self, news: ShiftBegan | ShiftEnded, source: str | None = None) -> None:
        shift = news.shift
        if not self.directory.roster.stands(shift, news.occurred_at):
            return
        name = type(news).__name__
        position = (news.occurred_at, ROSTER, name, shift.id)
        for route in self._routes.of(type(news)):
            key = route.key(news)
            if key is None:
                continue
            partition = self.partitions[route.scope].get(key)
            if partition is None:
                partition = self._open(route.scope, key, self._tenant_of(shift.site))
            if self._ordered:
                self._teller.tell(partition, route, news, position)
            else:
                self._order.place(partition, position, news, 0, source)

    def _open(self, scope: Scope, key: str, tenant: str) -> Partition:
        site: str | None = None
        if scope is Scope.PERSON:
            person = self.directory.people.get(key)
            site = person.home_site if person else None
        elif scope is Scope.SITE:
            site = key
        partition = Partition(scope, key, len(self._routes.slots[scope]), site, tenant)
        self.partitions[scope][key] = partition
        return partition

    def _tenant_of(self, site: str) -> str:
        found = self.directory.sites.get(site)
        return found.tenant if found else "default"

    def forget_settings(self) -> None:
        """Thresholds are looked up again: sites or overrides have changed."""
        for partitions in self.partitions.values():
            for each in partitions.values():
                each.forget_settings()

    def forget(self, scope: Scope, key: str) -> None:
        """What is remembered of a key; its deadlines fall away."""
        partition = self.partitions[scope].pop(key, None)
        if partition is not None:
            partition.timers.clear()

    def sweep(self, now: datetime, quiet: timedelta) -> int:
        """Forgets keys that have said nothing for `quiet` and whose states are idle."""
        dropped = 0
        for scope, partitions in self.partitions.items():
            detections = self._routes.slots[scope]
            for key, each in list(partitions.items()):
                if (
                    each.head[0] < now - quiet
                    and not each.timers
                    and each.is_idle(detections)
                    and each.past is None
                    and each.head is not BEGINNING
                ):
                    del partitions[key]
                    dropped += 1
        return dropped

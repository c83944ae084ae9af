"""Runs the detections: keys, order, deadlines, isolation. The same code live and in replay."""

import heapq
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from engine.detect.contract import Cleared, Detection, Found, Scope, Wake
from engine.detect.feeds import HISTORY_AGE, LATENESS, Feeds
from engine.detect.settings import Setting, Settings
from engine.directory.index import Directory
from engine.model.envelope import Envelope
from engine.model.finding import Clearance, Finding, Verdict
from engine.model.kinds import Mode
from engine.model.roster import ShiftBegan, ShiftEnded, TimerDue
from engine.pipeline.failures import Failures
from engine.pipeline.partition import (
    BEGINNING,
    Checkpoint,
    Logged,
    Partition,
    Position,
    timer_position,
)
from engine.pipeline.routes import Route, Routes
from engine.pipeline.verdicts import clearance_of, corrections, finding_of
from engine.pipeline.view import View

_ROSTER, _EVENT, _DEADLINE = 0, 1, 2


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
        self.settings = settings
        self.feeds = feeds
        self.failures = Failures()
        self.partitions: dict[Scope, dict[str, Partition]] = {scope: {} for scope in Scope}
        self._routes = Routes(catalogue)
        self._ordered = ordered
        self._view = View(directory)
        self._out: list[Verdict] = []
        self._due: list[tuple[datetime, int, int, Partition | ShiftBegan | ShiftEnded]] = []
        #: Roster news of a past that is being loaded, or will never be: waits for its events.
        self._past: list[tuple[datetime, int, ShiftBegan | ShiftEnded]] = []
        self._pushed = 0
        self._late = False
        self._recovering = False

    def resume(self, kept: Iterable[tuple[Scope, str, str, str | None, Checkpoint]]) -> None:
        """Puts keys back as they were; until `recovered`, what is told again from before their
        checkpoints is skipped."""
        self._recovering = True
        for scope, key, tenant, source, checkpoint in kept:
            partition = self._open(scope, key, tenant)
            partition.source = source
            partition.resume(checkpoint, self._routes.slots[scope])
            partition.checkpoints = [checkpoint]
            self._remind(partition)

    def recovered(self) -> None:
        """Everything that the snapshot covers has been told again."""
        self._recovering = False

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
            if self._due and self._due[0][:2] < (at, _EVENT):
                self._fire(at, _EVENT, None)
        elif self._past and self._past[0][0] <= at:
            self._announce_past(event.source, at)
        position = (at, _EVENT, event.source, event.id)
        for route in self._routes.of(type(event)):
            key = route.key(event)
            if key is None:
                continue
            partition = self.partitions[route.scope].get(key)
            if partition is None:
                partition = self._open(route.scope, key, event.tenant)
            partition.source = event.source
            if self._ordered:
                self._tell_all(partition, route, event, position)
            else:
                self._place(partition, position, event, sequence, late)
        return self._collect()

    def advance(self, now: datetime) -> list[Verdict]:
        """Delivers roster news and deadlines up to and including `now`, event time, UTC."""
        self._fire(now, _DEADLINE + 1, now)
        return self._collect()

    def plan(self, news: ShiftBegan | ShiftEnded) -> None:
        """Puts the beginning or end of a shift on the engine's calendar."""
        self._push(news.occurred_at, _ROSTER, news)

    def _collect(self) -> list[Verdict]:
        out, self._out = self._out, []
        return out

    def _place(
        self,
        partition: Partition,
        position: Position,
        stimulus: Any,
        sequence: int,
        late: bool,
    ) -> None:
        """Applies a stimulus at its place in time, going back when it belongs before the head."""
        known = partition.checkpoints[0].position if partition.checkpoints else None
        if self._recovering and known is not None and position <= known:
            return
        logged = Logged(position, sequence, stimulus)
        if position > partition.head:
            self._late = late
            self._fire_of(partition, position)
            partition.keep(LATENESS)
            partition.log.append(logged)
            self._apply(partition, logged)
            self._late = False
        elif position < partition.head:
            self._insert(partition, logged)

    def _insert(self, partition: Partition, logged: Logged) -> None:
        head = partition.head
        detections = self._routes.slots[partition.scope]
        if any(each.position == logged.position for each in partition.log):
            return
        before = partition.go_back(logged.position, detections)
        if before is None:
            self._examine_apart(partition, logged)
            return
        again = sorted(
            [*partition.logged_after(partition.head), logged],
            key=lambda each: each.position,
        )
        partition.log = [each for each in partition.log if each.position <= partition.head] + again
        kept_out, self._out = self._out, []
        for each in again:
            self._fire_of(partition, each.position)
            partition.mark()
            self._apply(partition, each)
        self._fire_of(partition, head)
        partition.head = max(partition.head, head)
        if head[0] - logged.position[0] > HISTORY_AGE:
            # A past loaded under a present moves on, too: nothing before it is repeated.
            partition.forget_before(logged.position[0], LATENESS)
        self._out = kept_out + corrections(
            [each for _, each in before], self._out, [each for _, each in partition.emitted]
        )
        self._remind(partition)

    def _examine_apart(self, partition: Partition, logged: Logged) -> None:
        """A late event that no checkpoint reaches: judged on a copy of the oldest known state."""
        oldest = partition.checkpoints[0] if partition.checkpoints else None
        if oldest is None:
            return
        apart = Partition(
            partition.scope,
            partition.key,
            len(partition.states),
            partition.site,
            partition.tenant,
        )
        apart.resume(oldest, self._routes.slots[partition.scope])
        apart.timers = []
        apart.detached = True
        self._late = True
        self._apply(apart, logged)
        self._late = False

    def _apply(self, partition: Partition, logged: Logged) -> None:
        for route in self._routes.of(type(logged.stimulus)):
            if route.scope is partition.scope:
                self._tell_all(partition, route, logged.stimulus, logged.position)

    def _push(self, at: datetime, rank: int, what: Partition | ShiftBegan | ShiftEnded) -> None:
        self._pushed += 1
        heapq.heappush(self._due, (at, rank, self._pushed, what))

    def _remind(self, partition: Partition) -> None:
        """Makes sure that the calendar holds the partition's earliest deadline, once."""
        if not partition.timers:
            return
        at = partition.timers[0][0]
        if partition.reminded_at is None or at < partition.reminded_at:
            partition.reminded_at = at
            self._push(at, _DEADLINE, partition)

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
            self._fire_of(what, end)
            if what.timers and timer_position(what.timers[0]) < (at, rank, "", ""):
                waiting.append(what)
            else:
                self._remind(what)
        for partition in waiting:
            self._remind(partition)

    def _fire_of(self, partition: Partition, before: Position) -> None:
        while (timer := partition.pop_timer_before(before)) is not None:
            at, slot, about = timer
            handler = self._routes.slots[partition.scope][slot].on[TimerDue]
            position = max(timer_position(timer), partition.head)
            self._begin(partition, position)
            self._tell(partition, slot, handler, TimerDue(at, about), position)

    def set_aside_past(self, now: datetime) -> None:
        """Roster news more than a day old waits for the history that belongs to it."""
        limit = now - HISTORY_AGE
        while self._due and self._due[0][0] < limit:
            at, _, number, what = self._due[0]
            if isinstance(what, Partition):
                break
            heapq.heappop(self._due)
            heapq.heappush(self._past, (at, number, what))

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
                self._announce(news)

    def _announce(self, news: ShiftBegan | ShiftEnded) -> None:
        shift = news.shift
        if not self.directory.roster.stands(shift, news.occurred_at):
            return
        name = type(news).__name__
        position = (news.occurred_at, _ROSTER, name, shift.id)
        for route in self._routes.of(type(news)):
            key = route.key(news)
            if key is None:
                continue
            partition = self.partitions[route.scope].get(key)
            if partition is None:
                partition = self._open(route.scope, key, self._tenant_of(shift.site))
            if self._ordered:
                self._tell_all(partition, route, news, position)
            else:
                self._place(partition, position, news, 0, False)

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

    def _begin(self, partition: Partition, position: Position) -> None:
        partition.head = position
        self._view.key = partition.key
        self._view.found = []

    def _tell_all(
        self, partition: Partition, route: Route, stimulus: Any, position: Position
    ) -> None:
        self._begin(partition, position)
        if route.has_site and stimulus.site != partition.site and stimulus.site is not None:
            partition.move_to(stimulus.site)
        for slot, handler in route.handlers:
            self._tell(partition, slot, handler, stimulus, position)
        if partition.timers and partition.timers[0][0] < position[0]:
            self._fire_of(partition, position)

    def _tell(
        self,
        partition: Partition,
        slot: int,
        handler: Any,
        stimulus: Any,
        position: Position,
    ) -> None:
        setting = partition.settings[slot]
        detection = self._routes.slots[partition.scope][slot]
        if setting is None:
            setting = self._setting(partition, slot, detection)
        if setting.mode is Mode.OFF:
            return
        state = partition.states[slot]
        if state is None:
            state = partition.states[slot] = detection.state()
        try:
            answers = handler(stimulus, state, setting.params, self._view)
            if answers is not None:
                for answer in answers:
                    self._take(partition, slot, detection, setting, answer, position)
        except Exception as failure:  # noqa: BLE001 - one failing rule must not stop the line
            self._out.extend(self.failures.note(detection, partition, stimulus, failure))

    def _setting(self, partition: Partition, slot: int, detection: Detection) -> Setting:
        site = self.directory.sites.get(partition.site) if partition.site else None
        setting = self.settings.at(detection, partition.tenant, site)
        partition.settings[slot] = setting
        return setting

    def _take(
        self,
        partition: Partition,
        slot: int,
        detection: Detection,
        setting: Setting,
        answer: Found | Cleared | Wake,
        position: Position,
    ) -> None:
        if isinstance(answer, Wake):
            if position[1] == _DEADLINE and answer.at <= position[0]:
                raise ValueError("a deadline may not ask to be woken at or before itself")
            partition.push_timer((answer.at, slot, answer.about))
            if not partition.detached:
                self._remind(partition)
            return
        verdict: Finding | Clearance
        if isinstance(answer, Found):
            verdict = finding_of(
                answer, partition, detection, setting, self.directory, late=self._late
            )
            self._view.found.append(verdict)
        else:
            verdict = clearance_of(answer, partition, detection)
        if not self._ordered:
            partition.emitted.append((position, verdict))
        self._out.append(verdict)

    def forget_settings(self) -> None:
        """Thresholds are looked up again: sites or overrides have changed."""
        for partitions in self.partitions.values():
            for each in partitions.values():
                each.settings = [None] * len(each.settings)

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
                    and each.head is not BEGINNING
                ):
                    del partitions[key]
                    dropped += 1
        return dropped

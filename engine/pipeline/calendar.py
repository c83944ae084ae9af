"""Turns the roster into news: a shift begins, a shift ends, in the order of time."""

from datetime import UTC, datetime, timedelta

from engine.directory.index import Directory
from engine.model.directory import Shift
from engine.model.envelope import Envelope
from engine.model.guarding import ShiftCancelled, ShiftScheduled
from engine.model.roster import ShiftBegan, ShiftEnded
from engine.pipeline.examine import Examiner

#: How far ahead shifts are put on the engine's calendar; a year of roster costs no memory.
AHEAD = timedelta(hours=36)
_NOT_YET = datetime.min.replace(tzinfo=UTC)


class Calendar:
    """Follows the roster and announces it to the examiner.

    Attributes:
        watching_since: event time from which the engine sees everything; of shifts begun before,
            nobody may say what was not done at their start.
    """

    def __init__(self, directory: Directory, examiner: Examiner) -> None:
        self._directory = directory
        self._examiner = examiner
        self.watching_since = _NOT_YET
        self._planned_until = _NOT_YET

    def begin(self, now: datetime) -> None:
        """Watching begins: plans what is under way at `now` and what begins in the time ahead."""
        self.watching_since = now
        self._planned_until = now + AHEAD
        for shift in self._directory.roster:
            if shift.ends_at > now and shift.starts_at < self._planned_until:
                self._plan(shift, now)

    def go_on(self, watching_since: datetime, since: datetime, now: datetime) -> None:
        """After a restart: plans the news from `since` on, each at the instant it had before."""
        self.watching_since = watching_since
        self._planned_until = now + AHEAD
        roster = self._directory.roster
        for shift in roster:
            if shift.ends_at >= since and shift.starts_at < self._planned_until:
                # A shift of a past that is being loaded was over when watching began.
                begun = shift.starts_at if shift.ends_at <= watching_since else watching_since
                self._plan(shift, max(begun, roster.known_from(shift.id)), since)

    def extend(self, now: datetime) -> None:
        """Plans what has come within reach since last time; cheap when nothing has."""
        if now + AHEAD / 2 < self._planned_until:
            return
        earlier, self._planned_until = self._planned_until, now + AHEAD
        for shift in self._directory.roster:
            if earlier <= shift.starts_at < self._planned_until:
                self._plan(shift, shift.starts_at)

    def follow(self, event: Envelope) -> None:
        """Applies a change of the roster that came as an event."""
        if isinstance(event, ShiftScheduled):
            shift = Shift(
                id=event.shift,
                person=event.person,
                site=event.site,
                starts_at=event.starts_at.astimezone(UTC),
                ends_at=event.ends_at.astimezone(UTC),
            )
            self.learn(shift, event.occurred_at)
        elif isinstance(event, ShiftCancelled):
            self._directory.roster.cancel(event.shift, event.occurred_at)

    def learn(self, shift: Shift, known_from: datetime | None) -> None:
        """A shift became known at `known_from`; None: it was always so."""
        changed = self._directory.roster.put(shift, known_from)
        since = known_from or shift.starts_at
        if changed and shift.starts_at < self._planned_until and shift.ends_at > since:
            self._plan(shift, since)

    def _plan(self, shift: Shift, known_from: datetime, since: datetime | None = None) -> None:
        starts = shift.starts_at.astimezone(UTC)
        witnessed = starts >= self.watching_since and known_from <= starts
        begins = ShiftBegan(max(starts, known_from), shift, witnessed)
        if since is None or begins.occurred_at >= since:
            self._examiner.plan(begins)
        self._examiner.plan(ShiftEnded(shift.ends_at.astimezone(UTC), shift))

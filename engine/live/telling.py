"""The journal's tail, told again to a line that a snapshot was put back into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from engine.detect.feeds import HISTORY_AGE, LATENESS
from engine.model.finding import Finding, Verdict
from engine.model.review import Reviewed
from engine.model.verification import Lockout, Verification
from engine.pipeline import snapshot as snapshots
from engine.pipeline.accept import Door
from engine.scoring.verifying import lockouts, records
from engine.store import journal, queries

if TYPE_CHECKING:
    from engine.live.engine import Engine
    from engine.model.envelope import Envelope
    from engine.store.journal import Journaled

_EARLIER = datetime.min.replace(tzinfo=UTC)
#: Without a usable snapshot so much of the past is told again: the longest shift and its night.
_REACH = timedelta(hours=48)


@dataclass(slots=True)
class Said:
    """What telling led to; some of it may be concluded already."""

    verdicts: list[Verdict] = field(default_factory=list)
    checks: list[Verification] = field(default_factory=list)
    locked: list[Lockout] = field(default_factory=list)

    def add(self, more: Said) -> None:
        """In its order."""
        self.verdicts += more.verdicts
        self.checks += more.checks
        self.locked += more.locked


class Telling:
    """Tells an engine's line the events after a place.

    Args:
        covered: the journal place up to which the line knows everything.
        place: the events after it must be told, the recent past once more.
    """

    def __init__(self, engine: Engine, covered: int, place: int) -> None:
        self.engine = engine
        self.place = place
        self.told = 0
        self._covered = covered
        self._clock = _EARLIER
        if not covered:
            self.recovered()

    def tail(self) -> list[Journaled]:
        """What comes next; on a thread of its own."""
        with self.engine.database.begin() as connection:
            return journal.after(connection, self.place)

    def tell(self, tail: Sequence[Journaled]) -> Said:
        """Goes on by these events; those that are still held are passed over."""
        said, engine = Said(), self.engine
        now = engine.event_clock.now()
        for each in tail:
            self.place = max(self.place, each.sequence)
            if each.held_until is not None:
                continue
            event = decode(each.raw)
            if each.sequence > self._covered:
                self.recovered()
                self._open(event, now)
            # The clock goes along, as it did then; a device's clock that is ahead does not move it.
            self._clock = max(self._clock, min(event.occurred_at, now))
            said.verdicts += engine.line.advance(self._clock)
            verdicts = engine.line.take(event, each.sequence, each.late)
            engine.floor.follow(event)
            said.verdicts += verdicts
            found = [verdict for verdict in verdicts if isinstance(verdict, Finding)]
            if each.sequence > self._covered:
                engine.line.feeds.heard(event.source, event.occurred_at, now, 1)
                said.checks += records(event, found, engine.directory)
                said.locked += lockouts(found)
            self.told += 1
        return said

    def recovered(self) -> None:
        """What the line knew before has all been told."""
        self.engine.line.examiner.recovered()

    def _open(self, event: Envelope, now: datetime) -> None:
        """Makes a source known that the snapshot does not know."""
        line, at = self.engine.line, event.occurred_at
        known = line.feeds.by_source.get(event.source)
        loading = known is not None and known.history
        past = at < now - (LATENESS if loading else HISTORY_AGE)
        line.feeds.open(event.source, at, now, history=past)
        if past:
            line.examiner.set_aside_past(now)


def decode(raw: bytes) -> Envelope:
    """An event from the journal, of a source or of our own; in UTC."""
    if b'"engine.reviewed"' in raw[:64]:
        return msgspec.json.decode(raw, type=Reviewed)
    return Door().open(raw)


def restored(engine: Engine, watching_since: datetime) -> Telling:
    """Puts the newest usable snapshot back; without one, watching begins with what is kept."""
    line = engine.line
    with engine.database.begin() as connection:
        for _, body in queries.newest_snapshots(connection):
            snapshot = snapshots.read(body, engine.catalogue)
            if snapshot is None:
                continue
            snapshots.restore(line, snapshot)
            line.examiner.set_aside_past(engine.event_clock.now())
            return Telling(engine, snapshot.sequence, snapshot.tell_from)
        place = journal.place_before(connection, engine.clock.now() - _REACH)
        first = journal.after(connection, place, 1)
    if first:
        oldest = max(decode(first[0].raw).occurred_at, watching_since - _REACH)
        watching_since = min(watching_since, oldest)
    line.calendar.begin(watching_since)
    return Telling(engine, 0, place)

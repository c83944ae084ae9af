"""After a start: the snapshot, then the journal's tail, then the present."""

from __future__ import annotations

import asyncio
import logging
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
    from engine.model.alert import Alert
    from engine.model.envelope import Envelope
    from engine.store.journal import Journaled

logger = logging.getLogger(__name__)

_EARLIER = datetime.min.replace(tzinfo=UTC)
#: Without a usable snapshot so much of the past is told again: the longest shift and its night.
_REACH = timedelta(hours=48)


async def recover(engine: Engine, watching_since: datetime) -> None:
    """Brings the line and the desk to where they were when the engine last stopped.

    Args:
        watching_since: from here on a new engine sees everything.
    """
    last, held, known = await asyncio.to_thread(_ask, engine)
    engine.sequence = last
    for alert, findings in known:
        engine.desk.adopt(alert, findings)
    covered, tell_from = await asyncio.to_thread(_restore, engine, watching_since)
    async with engine.round:
        told = await _tell_again(engine, tell_from, covered)
        # What came due while nobody was there.
        due = engine.line.advance(engine.event_clock.now())
        await _conclude_unknown(engine, due, [], [])
    for each in held:
        event = decode(each.raw)
        engine.held.append((event.occurred_at, each.sequence, event))
    logger.info("recovered", extra={"events": told, "alerts": len(known), "held": len(held)})


def decode(raw: bytes) -> Envelope:
    """An event from the journal, of a source or of our own; in UTC."""
    if b'"engine.reviewed"' in raw[:64]:
        return msgspec.json.decode(raw, type=Reviewed)
    return Door().open(raw)


def _ask(engine: Engine) -> tuple[int, list[Journaled], list[tuple[Alert, list[Finding]]]]:
    with engine.database.begin() as connection:
        alerts = queries.open_alerts(connection)
        known = [(alert, queries.findings_of(connection, alert.id)) for alert in alerts]
        engine.desk.go_on_from(queries.last_alert_number(connection) + 1)
        return journal.last_sequence(connection), journal.held(connection), known


def _restore(engine: Engine, watching_since: datetime) -> tuple[int, int]:
    """Puts the newest usable snapshot back; without one, watching begins with what is kept.

    Returns:
        The journal place that it covers, and the place to tell again from.
    """
    line = engine.line
    with engine.database.begin() as connection:
        for _, body in queries.newest_snapshots(connection):
            snapshot = snapshots.read(body, engine.catalogue)
            if snapshot is None:
                continue
            snapshots.restore(line, snapshot)
            line.examiner.set_aside_past(engine.event_clock.now())
            return snapshot.sequence, snapshot.tell_from
        place = journal.place_before(connection, engine.clock.now() - _REACH)
        first = journal.after(connection, place, 1)
    if first:
        oldest = max(decode(first[0].raw).occurred_at, watching_since - _REACH)
        watching_since = min(watching_since, oldest)
    line.calendar.begin(watching_since)
    return 0, place


async def _tell_again(engine: Engine, tell_from: int, covered: int) -> int:
    """Tells the journal's tail; what the store knows already is not concluded again."""
    told = 0
    place = tell_from
    clock = _EARLIER
    if not covered:
        engine.line.examiner.recovered()
    while True:
        tail = await asyncio.to_thread(_tail, engine, place)
        if not tail:
            engine.line.examiner.recovered()
            return told
        place = tail[-1].sequence
        now = engine.event_clock.now()
        verdicts: list[Verdict] = []
        checks: list[Verification] = []
        locked: list[Lockout] = []
        for each in tail:
            if each.held_until is not None:
                continue
            event = decode(each.raw)
            if each.sequence > covered:
                engine.line.examiner.recovered()
                _open(engine, event, now)
            # The clock goes along, as it did then; a device's clock that is ahead does not move it.
            clock = max(clock, min(event.occurred_at, now))
            verdicts += engine.line.advance(clock)
            said = engine.line.take(event, each.sequence, each.late)
            engine.floor.follow(event)
            verdicts += said
            found = [verdict for verdict in said if isinstance(verdict, Finding)]
            if each.sequence > covered:
                engine.line.feeds.heard(event.source, event.occurred_at, now, 1)
                checks += records(event, found, engine.directory)
                locked += lockouts(found)
            told += 1
        await _conclude_unknown(engine, verdicts, checks, locked)


def _tail(engine: Engine, place: int) -> list[Journaled]:
    with engine.database.begin() as connection:
        return journal.after(connection, place)


async def _conclude_unknown(
    engine: Engine,
    verdicts: list[Verdict],
    checks: list[Verification],
    locked: list[Lockout],
) -> None:
    ids = [each.id for each in verdicts if isinstance(each, Finding)]

    def ask() -> set[str]:
        with engine.database.begin() as connection:
            return queries.known_findings(connection, ids) if ids else set()

    known = await asyncio.to_thread(ask)
    new = [each for each in verdicts if not (isinstance(each, Finding) and each.id in known)]
    await engine.conclude(new, checks, locked)


def _open(engine: Engine, event: Envelope, now: datetime) -> None:
    """Makes a source known that the snapshot does not know."""
    at = event.occurred_at
    known = engine.line.feeds.by_source.get(event.source)
    loading = known is not None and known.history
    past = at < now - (LATENESS if loading else HISTORY_AGE)
    engine.line.feeds.open(event.source, at, now, history=past)
    if past:
        engine.line.examiner.set_aside_past(now)

"""After a start: the snapshot, then the journal's tail, then the present."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from engine.live.telling import Said, Telling, decode, restored
from engine.model.finding import Finding
from engine.store import journal, queries

if TYPE_CHECKING:
    from datetime import datetime

    from engine.live.engine import Engine
    from engine.live.following import Follower
    from engine.model.alert import Alert
    from engine.store.journal import Journaled

logger = logging.getLogger(__name__)


async def recover(engine: Engine, watching_since: datetime, followed: Follower | None) -> None:
    """Brings the line and the desk to where they were when the engine last stopped.

    Args:
        watching_since: from here on a new engine sees everything.
        followed: has told the engine's line nearly everything already.
    """
    last, held, known = await asyncio.to_thread(_ask, engine)
    engine.sequence = engine.told_to = last
    for alert, findings in known:
        engine.desk.adopt(alert, findings)
    async with engine.round:
        if followed is None:
            telling = await asyncio.to_thread(restored, engine, watching_since)
        else:
            telling, said = followed.hand_over(engine, {each.sequence for each in held})
            await _conclude_unknown(engine, said)
        await _tell_again(engine, telling)
        # What came due while nobody was there.
        due = engine.line.advance(engine.event_clock.now())
        await _conclude_unknown(engine, Said(due))
    for each in held:
        event = decode(each.raw)
        engine.held.append((event.occurred_at, each.sequence, event))
    logger.info(
        "recovered", extra={"events": telling.told, "alerts": len(known), "held": len(held)}
    )


def _ask(engine: Engine) -> tuple[int, list[Journaled], list[tuple[Alert, list[Finding]]]]:
    with engine.database.begin() as connection:
        alerts = queries.open_alerts(connection)
        known = [(alert, queries.findings_of(connection, alert.id)) for alert in alerts]
        engine.desk.go_on_from(queries.last_alert_number(connection) + 1)
        return journal.last_sequence(connection), journal.held(connection), known


async def _tell_again(engine: Engine, telling: Telling) -> None:
    """Tells the journal's tail; what the store knows already is not concluded again."""
    while tail := await asyncio.to_thread(telling.tail):
        await _conclude_unknown(engine, telling.tell(tail))
    telling.recovered()


async def _conclude_unknown(engine: Engine, said: Said) -> None:
    ids = [each.id for each in said.verdicts if isinstance(each, Finding)]

    def ask() -> set[str]:
        with engine.database.begin() as connection:
            return queries.known_findings(connection, ids) if ids else set()

    known = await asyncio.to_thread(ask)
    new = [each for each in said.verdicts if not (isinstance(each, Finding) and each.id in known)]
    await engine.conclude(new, said.checks, said.locked)

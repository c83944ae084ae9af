"""The moment shown is the one that a live engine had: same alerts, same people, same sites."""

import asyncio
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from engine.clock import SimulatedClock
from engine.live.engine import Engine
from engine.live.heartbeat import Heartbeat
from engine.model.alert import Alert
from engine.replaying.player import ReplayPlayer
from engine.runtime import build_engine
from engine.store import directory as stored
from tests.engine.live_engine import settled
from tests.engine.replaying.staging import evening, shown
from tests.engine.stores import settings_on

_SECOND = timedelta(seconds=1)
#: Live, deadlines wait two seconds for late events; then the desk's second comes.
_SETTLED = timedelta(seconds=5)


def quiet_moments(player: ReplayPlayer) -> list[datetime]:
    """Moments of the first two hours about which nothing changes."""
    told = player.prepared
    assert told is not None
    every = [told.starts_at + timedelta(minutes=7.5 * each) for each in range(1, 17)]
    return [
        each
        for each in every
        if not told.history.changes_between(each - 2 * _SETTLED, each + _SETTLED)
    ]


def facts(alerts: Iterable[Alert]) -> dict[str, tuple[Any, ...]]:
    """What must be the same; the clock of the desk is up to seconds apart."""
    return {
        each.id: (
            *(each.number, each.state, each.severity, each.escalation, each.count),
            *(each.reason, each.site, each.detections, each.ended, each.occurred_at, each.last_at),
        )
        for each in alerts
    }


async def live_until(
    engine: Engine, heart: Heartbeat, clock: SimulatedClock, lines: Any, moment: datetime
) -> None:
    """Ticks every second and brings events at their time."""
    while clock.now() < moment:
        clock.advance(_SECOND)
        due = []
        while lines and lines[0][0].occurred_at <= clock.now():
            due.append(lines.pop(0)[1])
        if due:
            await engine.ingest(due, source="recording", history=False)
            await settled(engine)
        # Not `run`: time is simulated; and no snapshots, they are not asked about here.
        elapsed = clock.now().timestamp()
        heart._snapshot_due = elapsed + 1
        await heart._tick(elapsed)


async def compare(player: ReplayPlayer, folder: Path) -> int:
    told = player.prepared
    assert told is not None
    clock = SimulatedClock(told.starts_at)
    built = build_engine(settings_on(folder), clock, clock)
    engine = built.engine
    with engine.database.begin() as connection:
        stored.put(connection, player.recording.directory, told.starts_at)
    engine.directory.put(player.recording.directory)
    await engine.start(told.starts_at)
    heart = Heartbeat(engine, play=("evening", 1.0))
    lines = list(told.loaded.lines)
    compared = 0
    try:
        for moment in quiet_moments(player):
            await live_until(engine, heart, clock, lines, moment)
            player.engine.jump(moment)
            shown_now = player.engine.desk.open.by_id.values()
            assert facts(shown_now) == facts(engine.desk.open.by_id.values())
            assert player.engine.floor.all_status() == engine.floor.all_status()
            assert {each.person: each.at for each in player.engine.floor.places()} == {
                each.person: each.at for each in engine.floor.places()
            }
            compared += 1
    finally:
        await engine.stop()
        engine.database.close()
    return compared


def test_a_replay_shows_what_a_live_engine_had(tmp_path: Path) -> None:
    with shown(evening(tmp_path / "evening"), tmp_path) as (player, _):
        assert asyncio.run(compare(player, tmp_path / "live")) >= 5
        assert len(player.engine.desk.open.by_id) >= 3

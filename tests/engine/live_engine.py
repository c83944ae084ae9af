"""A whole engine in this process, on simulated clocks, with a real store on disk."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec

from engine.clock import SimulatedClock
from engine.live.engine import Engine
from engine.live.heartbeat import Heartbeat
from engine.model.directory import DirectoryContent
from engine.model.envelope import Envelope
from engine.runtime import build_engine
from engine.store import directory as stored
from tests.engine.scene import at, world
from tests.engine.stores import settings_on


@asynccontextmanager
async def running(
    folder: Path, minutes: float = 0, shifts: tuple = ()
) -> AsyncIterator[tuple[Engine, Heartbeat, SimulatedClock]]:
    """An engine whose clock stands `minutes` after the scene's base."""
    clock = SimulatedClock(at(minutes))
    built = build_engine(settings_on(folder), clock, clock)
    engine = built.engine
    known = world(shifts)
    content = DirectoryContent(
        sites=tuple(known.sites.values()),
        people=tuple(known.people.values()),
        assignments=known.assignments,
        shifts=tuple(known.roster),
        checkpoints=tuple(known.checkpoints.values()),
    )
    with engine.database.begin() as connection:
        stored.put(connection, content, at(-600))
    engine.directory.put(content)
    engine.line.calendar.begin(clock.now())
    await engine.start()
    try:
        yield engine, Heartbeat(engine), clock
    finally:
        await engine.stop()
        engine.database.close()


async def settled(engine: Engine) -> None:
    """Waits until what was acknowledged has been judged and recorded."""
    async with engine.round:
        return


def lines(*events: Envelope) -> list[bytes]:
    """Events as they come over the wire."""
    return [msgspec.json.encode(each) for each in events]

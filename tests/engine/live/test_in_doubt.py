"""A commit that failed and yet happened: what it brought counts once, and is examined."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection

from engine.errors import StorageFailed
from engine.live.engine import Engine
from engine.model.command import AddNote
from engine.store import queries
from tests.engine.live_engine import lines, running, settled
from tests.engine.scene import MUMBAI, at, fix


@contextmanager
def answer_lost(engine: Engine, *, kept: bool = True) -> Iterator[None]:
    """The connection breaks at the next commit: after it, or just before."""
    begin, left = engine.database.begin, [None]

    @contextmanager
    def broken(*, writes: bool = False) -> Iterator[Connection]:
        with begin(writes=writes) as connection:
            yield connection
            if left and not kept:
                left.pop()
                raise StorageFailed("the connection is lost")
        if left:
            left.pop()
            raise StorageFailed("the connection is lost")

    engine.database.begin = broken  # type: ignore[method-assign]
    try:
        yield
    finally:
        engine.database.begin = begin  # type: ignore[method-assign]


async def _found(engine: Engine) -> list[str]:
    found = await engine.ask(
        lambda connection: queries.findings_between(connection, at(-60), at(60))
    )
    return [each.detection for each in found]


def test_what_was_kept_unsaid_is_examined_when_it_is_sent_again(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            jump = lines(fix(-3), fix(-2, MUMBAI))
            with answer_lost(engine), pytest.raises(StorageFailed):
                await engine.ingest(jump, source="test")
            receipt = await engine.ingest(jump, source="test")
            assert (receipt.accepted, receipt.duplicates) == (0, 2)
            await settled(engine)
            assert len(await _found(engine)) == len(engine.desk.open.by_id) == 1
            assert engine.meter.accepted == 2

    asyncio.run(work())


def test_it_is_examined_when_nobody_sends_it_again(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, heartbeat, _):
            with answer_lost(engine), pytest.raises(StorageFailed):
                await engine.ingest(lines(fix(-3), fix(-2, MUMBAI)), source="test")
            assert not await _found(engine)
            await heartbeat._tick(1.0)
            assert len(await _found(engine)) == 1

    asyncio.run(work())


def test_what_was_not_kept_is_forgotten_and_taken_when_it_comes_again(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, heartbeat, _):
            jump = lines(fix(-3), fix(-2, MUMBAI))
            with answer_lost(engine, kept=False), pytest.raises(StorageFailed):
                await engine.ingest(jump, source="test")
            await heartbeat._tick(1.0)
            assert not engine.desk.open.by_id
            assert (await engine.ingest(jump, source="test")).accepted == 2
            await settled(engine)
            assert len(await _found(engine)) == 1

    asyncio.run(work())


def _refuse(_: Connection) -> None:
    raise StorageFailed("away")


def test_conclusions_and_commands_are_written_once(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            await engine.ingest(lines(fix(-3), fix(-2, MUMBAI)), source="test")
            await settled(engine)
            (alert,) = engine.desk.open.by_id
            with answer_lost(engine):
                await engine.command(alert, AddNote(note="called"), "asha")
            history = await engine.ask(lambda connection: queries.history_of(connection, alert))
            assert [each.action for each in history].count("note") == 1

    asyncio.run(work())


def test_held_events_wait_for_the_store(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, heartbeat, clock):
            receipt = await engine.ingest(lines(fix(30)), source="test")
            assert receipt.held == 1
            clock.set(at(31))
            engine.writer.fence = _refuse
            with pytest.raises(StorageFailed):
                await heartbeat._tick(1.0)
            engine.writer.fence = None
            told = engine.meter.events
            await heartbeat._tick(3.0)
            assert engine.meter.events == told + 1

    asyncio.run(work())

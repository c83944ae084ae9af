"""A stand-by that follows takes over what the other had, and concludes what it had not."""

import asyncio
import logging
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import text

from engine.clock import SimulatedClock
from engine.errors import StorageFailed
from engine.live.engine import Engine
from engine.live.following import Follower
from engine.model.directory import DirectoryContent
from engine.model.envelope import Envelope
from engine.rehearsal import Rehearsal
from engine.runtime import build_engine
from engine.store import directory as stored_directory
from engine.store.basis import basis
from engine.store.database import Database
from tests.engine.live_engine import lines, running, settled
from tests.engine.scene import MUMBAI, at, fix, punch, shift
from tests.engine.stores import ON_POSTGRES, settings_on

pytestmark = pytest.mark.skipif(not ON_POSTGRES, reason="only a shared store has a stand-by")

ROSTER = (shift("G1", 0, 480),)


class StandBy:
    """Follows the store of a folder, and takes over."""

    def __init__(self, folder: Path, clock: SimulatedClock) -> None:
        self.told, self.clock = settings_on(folder), clock
        self.store = Database(self.told.database_url, read_only=True)
        built = build_engine(self.told, clock, clock, database=self.store)
        self.follower = Follower(built.engine)
        with self.store.begin() as connection:
            self.basis = basis(connection)

    async def take_over(self) -> tuple[Engine, bool]:
        """The engine that works from now on, and whether it took up what was followed."""
        rehearsal = Rehearsal(self.told, _never, _never)
        rehearsal.follower, rehearsal.basis = self.follower, self.basis
        self.store.close()
        built = build_engine(self.told, self.clock, self.clock, rehearsal=rehearsal)
        await built.engine.start(None, built.followed)
        return built.engine, built.followed is not None


def _never(*_: object) -> Any:
    pytest.fail("the rehearsal is over")


async def _die(engine: Engine, *last: Envelope) -> None:
    """Acknowledges these, and judges them no more."""
    async with engine.round:
        receipt = await engine.ingest(lines(*last), source="test")
        assert receipt.accepted == len(last)
        assert engine.intake is not None
        engine.intake.cancel()
        await asyncio.wait([engine.intake])


def _findings(engine: Engine) -> list[tuple[object, ...]]:
    with engine.database.begin() as connection:
        rows = connection.execute(
            text("select id, detection, subject, withdrawn, alert from findings order by id")
        )
        return [tuple(row) for row in rows]


def test_what_the_other_had_is_known_and_what_it_had_not_is_concluded(
    data_dir: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def work() -> None:
        async with running(data_dir, -20, ROSTER) as (first, heartbeat, clock):
            await first.ingest(lines(fix(-25, person="G2")), source="test")
            await settled(first)
            await heartbeat.keep()
            stand_by = StandBy(data_dir, clock)
            await stand_by.follower.catch_up()
            await first.ingest(lines(fix(-23, MUMBAI, person="G2")), source="test")
            # Of the future: released after the follower has passed it.
            await first.ingest(lines(fix(-12, person="G3")), source="test")
            await settled(first)
            (alert,) = first.desk.open.by_id
            await stand_by.follower.catch_up()
            clock.set(at(-10))
            await heartbeat._tick(1.0)
            await stand_by.follower.catch_up()
            clock.set(at(-5))
            await _die(first, fix(-9, MUMBAI, person="G3"), fix(-8, person="G4"))
            first_had = _findings(first)

            caplog.set_level(logging.INFO, "engine.live.recovery")
            second, took_up = await stand_by.take_over()
            try:
                assert took_up
                alerts = second.desk.open.by_id
                assert {each.subject for each in alerts.values()} == {"G2", "G3"}
                assert alerts[alert].count == 1
                assert len(_findings(second)) == len(first_had) + 1
                # It works on: what comes next rests on what was followed, deadlines too.
                await second.ingest(lines(fix(-6, MUMBAI, person="G4")), source="test")
                await settled(second)
                assert {each.subject for each in second.desk.open.by_id.values()} == {
                    *("G2", "G3", "G4")
                }
                assert "G4" in {each.person for each in second.floor.places()}
            finally:
                await second.stop()
                second.database.close()

    asyncio.run(work())


def test_the_same_is_found_as_without_a_take_over(tmp_path: Path, data_dir: Path) -> None:
    events = [
        *(punch(minute, person=f"G{minute % 4 + 1}") for minute in range(-19, 0, 3)),
        *(
            fix(minute, MUMBAI if minute % 5 else {"lat": 18.5, "lon": 73.8}, person="G2")
            for minute in range(-18, 0)
        ),
    ]
    events.sort(key=lambda each: each.occurred_at)

    async def quiet() -> list[tuple[object, ...]]:
        async with running(data_dir / "quiet", -20, ROSTER) as (engine, _, clock):
            clock.set(at(1))
            await engine.ingest(lines(*events), source="test")
            await settled(engine)
            return _findings(engine)

    async def interrupted() -> list[tuple[object, ...]]:
        async with running(data_dir, -20, ROSTER) as (first, heartbeat, clock):
            stand_by = StandBy(data_dir, clock)
            clock.set(at(1))
            for start in range(0, len(events) - 5, 5):
                await first.ingest(lines(*events[start : start + 5]), source="test")
                await settled(first)
                await stand_by.follower.catch_up()
                if start == 10:
                    await heartbeat.keep()
            await _die(first, *events[len(events) - len(events) % 5 or -5 :])
            second, took_up = await stand_by.take_over()
            try:
                assert took_up
                await second.ingest(lines(*events), source="test")
                await settled(second)
                return _findings(second)
            finally:
                await second.stop()
                second.database.close()

    wanted = asyncio.run(quiet())
    assert len(wanted) > 5
    assert [each[:4] for each in asyncio.run(interrupted())] == [each[:4] for each in wanted]


def test_what_was_told_on_another_directory_is_not_taken_up(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir, -20, ROSTER) as (first, _, clock):
            stand_by = StandBy(data_dir, clock)
            await first.ingest(lines(fix(-25, person="G2")), source="test")
            await settled(first)
            await stand_by.follower.catch_up()
            more = DirectoryContent(sites=(replace(first.directory.sites["PUNE"], id="NEW"),))
            with first.database.begin() as connection:
                stored_directory.put(connection, more, clock.now() + timedelta(minutes=1))
            await _die(first, fix(-23, MUMBAI, person="G2"))
            second, took_up = await stand_by.take_over()
            try:
                assert not took_up
                assert "NEW" in second.directory.sites
                assert [each.subject for each in second.desk.open.by_id.values()] == ["G2"]
            finally:
                await second.stop()
                second.database.close()

    asyncio.run(work())


def test_a_stand_by_cannot_write(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (_, _, clock):
            stand_by = StandBy(data_dir, clock)
            with (
                pytest.raises(StorageFailed, match="read-only"),
                stand_by.store.begin() as connection,
            ):
                connection.execute(text("delete from journal"))
            stand_by.store.close()

    asyncio.run(work())

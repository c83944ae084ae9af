"""The engine at work: receipts, findings on disk, recovery, clocks."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from engine.errors import BadInput, Conflict, StorageFailed
from engine.live.engine import Engine
from engine.model.alert import Outcome
from engine.model.command import Acknowledge, AddNote, Resolve, Shelve, Undo
from engine.store import queries
from tests.engine.live_engine import lines, running, settled
from tests.engine.scene import MUMBAI, at, event, fix, punch, shift
from tests.engine.stores import only_sqlite


def test_receipts_add_up_and_everything_accepted_is_on_disk(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            sent = [*lines(fix(-3), fix(-2), fix(-2), fix(30)), b"{", b""]
            receipt = await engine.ingest(sent, source="test")
            assert (receipt.accepted, receipt.duplicates) == (2, 1)
            assert (receipt.refused, receipt.held) == (1, 1)
            assert receipt.reasons[0].line == 5
            again = await engine.ingest(sent[:2], source="test")
            assert (again.accepted, again.duplicates) == (0, 2)
            with engine.database.begin() as connection:
                assert queries.refusal_counts(connection) == {"test": 1}

    asyncio.run(work())


def test_an_event_of_the_future_is_judged_when_its_time_comes(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, heartbeat, clock):
            await engine.ingest(lines(fix(0), fix(10, MUMBAI)), source="test")
            await settled(engine)
            assert not engine.desk.open.by_id
            clock.advance(timedelta(minutes=11))
            await heartbeat._tick(1.0)
            (alert,) = engine.desk.open.by_id.values()
            assert alert.detections == ("location.gps_spoofing",)

    asyncio.run(work())


def test_a_restart_goes_on_where_it_stopped(data_dir: Path) -> None:
    roster = (shift("G1", 0, 480),)

    async def first() -> None:
        async with running(data_dir, -5, roster) as (engine, heartbeat, clock):
            await engine.ingest(lines(fix(-8, person="G2"), fix(-6, person="G2")), source="test")
            await settled(engine)
            clock.set(at(5))
            await heartbeat._tick(1.0)
            await heartbeat.keep()
            await engine.ingest(lines(fix(4, MUMBAI, person="G2")), source="test")
            await settled(engine)
            assert len(engine.desk.open.by_id) == 1

    async def second() -> None:
        async with running(data_dir, 6, roster) as (engine, heartbeat, clock):
            (alert,) = engine.desk.open.by_id.values()
            assert (alert.number, alert.count) == (10_001, 1)
            await engine.ingest(lines(fix(5, MUMBAI, person="G2")), source="test")
            await settled(engine)
            clock.set(at(20))
            await heartbeat._tick(1.0)
            detections = {each.detections[0] for each in engine.desk.open.by_id.values()}
            assert detections == {"location.gps_spoofing", "attendance.no_show"}

    asyncio.run(first())
    asyncio.run(second())


def test_an_alert_is_worked_from_new_to_resolved_and_its_history_kept(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, clock):
            await engine.ingest(lines(fix(-3), fix(-2, MUMBAI)), source="test")
            await settled(engine)
            (alert,) = engine.desk.open.by_id.values()
            taken = await engine.command(alert.id, Acknowledge(), "asha")
            assert (taken.state, taken.assignee) == ("acknowledged", "asha")
            with pytest.raises(Conflict):
                await engine.command(alert.id, Acknowledge(expected_version=1), "ravi")
            put_away = await engine.command(alert.id, Shelve(minutes=15, reason="meeting"), "asha")
            assert put_away.is_shelved
            back = await engine.command(alert.id, Undo(), "asha")
            assert not back.is_shelved
            clock.advance(timedelta(seconds=11))
            with pytest.raises(Conflict):
                await engine.command(alert.id, Undo(), "asha")
            with pytest.raises(BadInput):
                await engine.command(alert.id, Resolve(outcome=Outcome.FALSE_POSITIVE), "asha")
            await engine.command(alert.id, AddNote(note="called, no answer"), "asha")
            done = await engine.command(
                alert.id, Resolve(outcome=Outcome.CONFIRMED_FRAUD, note="on camera"), "asha"
            )
            assert done.state == "resolved"
            with engine.database.begin() as connection:
                actions = [each.action for each in queries.history_of(connection, alert.id)]
            assert actions == ["created", "acknowledged", "shelved", "undone", "note", "resolved"]

    asyncio.run(work())


@only_sqlite
def test_a_full_disk_acknowledges_nothing_and_recovers(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            # SQLite's own limit stands in for the disk: it fails with the same error.
            await engine.writer.run(lambda: _limit(engine, full=True))
            big = [fix(-n / 60, device="x" * 190) for n in range(900)]
            with pytest.raises(StorageFailed, match="disk is full"):
                await engine.ingest(lines(*big), source="test")
            await settled(engine)
            assert not engine.writer.ok
            await engine.writer.run(lambda: _limit(engine, full=False))
            receipt = await engine.ingest(lines(*big), source="test")
            await settled(engine)
            assert receipt.accepted == 900
            assert engine.writer.ok

    def _limit(engine: Engine, *, full: bool) -> None:
        with engine.database.engine.connect() as connection:
            used = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            pages = used if full else 1_073_741_823
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    asyncio.run(work())


def test_an_engine_whose_intake_has_ended_ends(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("nobody foresaw this")

    async def work() -> None:
        async with running(data_dir) as (engine, heartbeat, _):
            monkeypatch.setattr(engine, "_round_of", broken)
            sending = asyncio.create_task(engine.ingest(lines(fix(0)), source="test"))
            with pytest.raises(ExceptionGroup) as ended:
                async with asyncio.timeout(30):
                    await heartbeat.run()
            assert ended.group_contains(RuntimeError, match="nobody foresaw this")
            sending.cancel()

    asyncio.run(work())


def test_deadlines_of_a_silent_alert_escalate(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, heartbeat, clock):
            await engine.ingest(lines(fix(-3), fix(-2, MUMBAI)), source="test")
            await settled(engine)
            clock.advance(timedelta(seconds=61))
            await heartbeat._tick(1.0)
            (alert,) = engine.desk.open.by_id.values()
            assert (alert.escalation, alert.state) == (1, "new")
            for number in range(3):
                clock.advance(timedelta(seconds=61))
                await heartbeat._tick(5.0 + number * 2)
            (alert,) = engine.desk.open.by_id.values()
            assert alert.escalation == 2

    asyncio.run(work())


def test_history_is_judged_in_its_own_time(data_dir: Path) -> None:
    past = -3 * 24 * 60
    roster = (shift("G1", past, past + 480),)

    async def work() -> None:
        async with running(data_dir, 0, roster) as (engine, heartbeat, _):
            begun = [punch(past - 5), fix(past + 1)]
            await engine.ingest(lines(*begun), source="test")
            await settled(engine)
            await heartbeat._tick(1.0)
            assert not engine.desk.open.by_id
            out = event("attendance.punch", past + 485, person="G1", site="PUNE", direction="out")
            await engine.ingest(lines(out), source="test")
            await settled(engine)
            await heartbeat._tick(3.0)
            assert not [
                each
                for each in engine.desk.open.by_id.values()
                if each.detections[0].startswith("attendance.")
            ]

    asyncio.run(work())

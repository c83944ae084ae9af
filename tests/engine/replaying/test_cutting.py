"""A span cut from the live store is a recording that shows what happened then."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from engine.detect.settings import Override
from engine.errors import BadInput, Conflict
from engine.live.engine import Engine
from engine.model.alert import AlertState, Outcome
from engine.model.command import (
    Acknowledge,
    Command,
    MarkStep,
    Resolve,
    Shelve,
    TakeOver,
    Undo,
)
from engine.model.kinds import Mode, Severity
from engine.model.replay import Cut, CutQuestion, Phase
from engine.recordings.overrides import overrides_of
from engine.recordings.playing import load_events
from engine.recordings.reading import open_recording
from engine.replaying.cutting import Cutter
from engine.store import archive, queries
from tests.engine.live_engine import lines, running, settled
from tests.engine.replaying.staging import shown
from tests.engine.scene import at, event, face, punch, shift

#: One person verified at two cities within three minutes, and a shift that came as an event.
EVENTS = (
    event(
        "shift.scheduled",
        -30,
        shift="SH-9",
        person="G4",
        site="PUNE",
        starts_at=at(0),
        ends_at=at(480),
    ),
    punch(-5, "G2"),
    punch(0, "G1", biometric=face()),
    punch(3, "G1", "MUMBAI", biometric=face()),
    punch(90, "G2", direction="out"),
)


async def finished(cutter: Cutter) -> Cut:
    await cutter.wait()
    return cutter.state()


async def told(engine: Engine) -> None:
    await engine.ingest(lines(*EVENTS), source="test", history=False)
    await settled(engine)


def test_a_cut_is_replayed_as_it_was(tmp_path: Path) -> None:
    numbers: dict[str, int] = {}

    async def cut() -> Cut:
        shifts = (shift("G1", -60, 420),)
        async with running(tmp_path / "live", 100, shifts) as (engine, _, _):
            engine.desk.go_on_from(12_345)
            await told(engine)
            numbers.update((each.id, each.number) for each in engine.desk.open.by_id.values())
            cutter = Cutter(engine, tmp_path)
            question = CutQuestion(since=at(-1), until=at(60), name="Two cities", lead_hours=0.25)
            assert cutter.begin(question).work.phase is Phase.RUNNING
            with pytest.raises(Conflict):
                cutter.begin(question)
            return await finished(cutter)

    made = asyncio.run(cut())
    assert (made.work.phase, made.name) == (Phase.DONE, "Two cities")
    recording = open_recording(Path(made.path))
    assert len(load_events(recording).events) == 3
    assert {each.id for each in recording.directory.shifts} == {"SH-G1--60", "SH-9"}
    assert len(recording.directory.sites) == 2
    with shown(recording, tmp_path) as (player, _):
        assert player.state().moment == at(-1)
        assert player.state().starts_at == at(-16)
        assert "biometric.buddy_punching" in {each.detection for each in player.marks()}
        player.engine.jump(at(60))
        now = {each.id: each.number for each in player.engine.desk.open.by_id.values()}
        assert now.items() & numbers.items()
        assert all(numbers.get(alert, number) == number for alert, number in now.items())


def test_a_cut_is_replayed_as_it_was_worked(tmp_path: Path) -> None:
    """What operators did happens again at its moment."""
    worked: list[str] = []

    async def cut() -> Cut:
        async with running(tmp_path / "live", 4, (shift("G1", -60, 420),)) as (engine, _, clock):
            await engine.ingest(lines(*EVENTS[:4]), source="test", history=False)
            await settled(engine)
            alerts = engine.desk.open.by_id.values()
            alert = next(each for each in alerts if each.severity is Severity.CRITICAL)
            worked.append(alert.id)
            steps: tuple[tuple[Command, str], ...] = (
                (Acknowledge(expected_version=alert.version), "asha"),
                (MarkStep(step=0), "asha"),
                (Shelve(minutes=15, reason="at the gate"), "asha"),
                (Undo(), "asha"),
                (TakeOver(), "ravi"),
                (Resolve(outcome=Outcome.CONFIRMED_FRAUD, note="seen on camera 3"), "ravi"),
            )
            for command, who in steps:
                clock.advance(timedelta(seconds=7))
                await engine.command(alert.id, command, who)
            clock.advance(timedelta(hours=1))
            cutter = Cutter(engine, tmp_path)
            cutter.begin(CutQuestion(since=at(-1), until=at(60), lead_hours=0.25))
            return await finished(cutter)

    recording = open_recording(Path(asyncio.run(cut()).path))
    assert len(recording.actions()) == 6
    with shown(recording, tmp_path) as (player, _):
        told = player.prepared
        assert told is not None
        assert player.state().left_out == 0
        did = [(each.who, each.action) for each in told.history.actions]
        assert did == [
            ("asha", "acknowledged"),
            ("asha", "step"),
            ("asha", "shelved"),
            ("asha", "undone"),
            ("ravi", "taken over"),
            ("ravi", "resolved"),
        ]
        seen = []
        for seconds in (0, 8, 15, 22, 29, 36, 43):
            player.engine.jump(at(4) + timedelta(seconds=seconds))
            with player.engine.database.begin() as connection:
                alert = queries.alert(connection, worked[0])
                history = queries.history_of(connection, worked[0])
            assert alert is not None
            seen.append((alert.state, alert.assignee, alert.steps_done, alert.is_shelved))
        assert seen == [
            (AlertState.NEW, None, (), False),
            (AlertState.ACKNOWLEDGED, "asha", (), False),
            (AlertState.ACKNOWLEDGED, "asha", (0,), False),
            (AlertState.ACKNOWLEDGED, "asha", (0,), True),
            (AlertState.ACKNOWLEDGED, "asha", (0,), False),
            (AlertState.ACKNOWLEDGED, "ravi", (0,), False),
            (AlertState.RESOLVED, "ravi", (0,), False),
        ]
        assert "seen on camera 3" in history[-1].detail


def test_a_cut_brings_the_thresholds_that_were_in_force(tmp_path: Path) -> None:
    override = Override(detection="biometric.buddy_punching", site="PUNE", mode=Mode.OFF)

    async def cut() -> Cut:
        async with running(tmp_path / "live", 100) as (engine, _, _):
            await told(engine)
            engine.line.examiner.settings.overrides = (override,)
            cutter = Cutter(engine, tmp_path)
            cutter.begin(CutQuestion(since=at(-1), until=at(60)))
            return await finished(cutter)

    recording = open_recording(Path(asyncio.run(cut()).path))
    assert overrides_of(recording) == [override]


def test_an_empty_or_impossible_span_is_refused_and_leaves_no_file(tmp_path: Path) -> None:
    async def cut() -> Cut:
        async with running(tmp_path / "live", 100) as (engine, _, _):
            cutter = Cutter(engine, tmp_path)
            with pytest.raises(BadInput, match="ends before"):
                cutter.begin(CutQuestion(since=at(1), until=at(0)))
            with pytest.raises(BadInput, match="31 days"):
                cutter.begin(CutQuestion(since=at(0), until=at(0) + timedelta(days=32)))
            cutter.begin(CutQuestion(since=at(0), until=at(60)))
            return await finished(cutter)

    made = asyncio.run(cut())
    assert (made.work.phase, made.path) == (Phase.FAILED, "")
    assert "no events" in made.work.error
    assert list((tmp_path / "recordings").iterdir()) == []


def test_archived_days_are_in_the_cut(tmp_path: Path) -> None:
    """Days that have left the journal are read from their files."""

    async def cut() -> Cut:
        async with running(tmp_path / "live", 100) as (engine, _, _):
            await told(engine)
            day = at(0).replace(hour=0, minute=0)
            later = at(0) + timedelta(days=60)
            folder = tmp_path / "archive"
            await engine.writer.do(archive.seal, day, folder, later)
            assert await engine.writer.do(archive.drop_cold, folder, later) == len(EVENTS)
            cutter = Cutter(engine, tmp_path)
            cutter.begin(CutQuestion(since=at(-60), until=at(100), lead_hours=0))
            return await finished(cutter)

    recording = open_recording(Path(asyncio.run(cut()).path))
    assert len(load_events(recording).events) == len(EVENTS)


def test_nothing_is_concluded_from_a_time_before_the_store_began(tmp_path: Path) -> None:
    """The lead-in ends where the store begins: nobody was watching then."""

    async def cut() -> Cut:
        shifts = (shift("G3", -400, 80, "MUMBAI"),)
        async with running(tmp_path / "live", 100, shifts) as (engine, _, _):
            await told(engine)
            cutter = Cutter(engine, tmp_path)
            cutter.begin(CutQuestion(since=at(-1), until=at(60), lead_hours=12))
            return await finished(cutter)

    with shown(open_recording(Path(asyncio.run(cut()).path)), tmp_path) as (player, _):
        assert player.state().starts_at == at(-30)
        assert "attendance.no_show" not in {each.detection for each in player.marks()}

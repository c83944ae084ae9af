"""The heatmap and the rankings of an engine with a real store."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from engine.errors import NotFound
from engine.live import heard as heard_hours
from engine.live import rankings
from engine.live.engine import Engine
from engine.live.heat import Heat
from engine.live.rankings import ranking_desk
from engine.model.alert import Outcome
from engine.model.command import Acknowledge, Resolve
from engine.model.heat import UNKNOWN, HeatOf, RiskMatrix
from tests.engine.live_engine import lines, running, settled
from tests.engine.scene import MUMBAI, at, event, fix, punch, shift


def rows(matrix: RiskMatrix) -> dict[str, list[int | None]]:
    cells = matrix.cells()
    return {
        key: [
            None if each == UNKNOWN else each
            for each in cells[place * matrix.hours : (place + 1) * matrix.hours]
        ]
        for place, key in enumerate(matrix.ids)
    }


async def heard(engine: Engine, *events: Any) -> None:
    await engine.ingest(lines(*events), source="test")
    await settled(engine)


def test_hours_are_those_of_the_wall_clock_there(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir, 119) as (engine, _, clock):
            matrix = Heat(engine.database, engine.directory).matrix(HeatOf.PEOPLE, 3, clock.now())
            assert (matrix.timezone, matrix.hours) == ("Asia/Kolkata", 3)
            assert matrix.first_hour == at(-60)
            assert matrix.names == tuple(f"Guard {n}" for n in range(1, 6))

    asyncio.run(work())


def test_quiet_is_zero_where_somebody_was_watching_and_unknown_elsewhere(data_dir: Path) -> None:
    async def work() -> None:
        roster = (shift("G2", 30, 200),)
        async with running(data_dir, 90, roster) as (engine, _, clock):
            heat = Heat(engine.database, engine.directory)
            nothing = rows(heat.matrix(HeatOf.PEOPLE, 4, clock.now()))
            assert nothing["G2"] == [None, None, None, None]
            await heard(engine, fix(-60, person="G1"), fix(70, person="G1"))
            known = rows(heat.matrix(HeatOf.PEOPLE, 4, clock.now()))
            assert known["G1"] == [None, 0, None, 0]
            # On the roster from 22:30 on, but in the first hour nobody heard anything at all.
            assert known["G2"] == [None, None, None, 0]
            assert known["G3"] == [None] * 4
            assert rows(heat.matrix(HeatOf.SITES, 4, clock.now()))["PUNE"] == [None] * 4

    asyncio.run(work())


def test_a_finding_shows_at_its_person_and_its_site_with_its_reason(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir, 30) as (engine, _, clock):
            heat = Heat(engine.database, engine.directory)
            heat.matrix(HeatOf.PEOPLE, 2, clock.now())
            await heard(engine, punch(0, "G3"))
            risk = rows(heat.matrix(HeatOf.PEOPLE, 2, clock.now()))["G3"]
            (alert,) = engine.desk.open.by_id.values()
            assert risk[0] is None
            assert rows(heat.matrix(HeatOf.SITES, 2, clock.now()))["PUNE"] == risk
            cell = heat.cell(HeatOf.PEOPLE, "G3", at(0), clock.now())
            assert (cell.name, cell.risk) == ("Guard 3", risk[1])
            assert {each.alert for each in cell.reasons} == {alert.id}
            assert {each.alert_label for each in cell.reasons} == {alert.label}
            assert [each.points for each in cell.reasons] == sorted(
                (each.points for each in cell.reasons), reverse=True
            )
            assert "Guard 3" in cell.reasons[0].reason
            later = heat.cell(HeatOf.PEOPLE, "G3", at(60), at(90))
            assert later.risk is not None
            assert later.risk < (cell.risk or 0)
            assert heat.cell(HeatOf.PEOPLE, "G5", at(0), clock.now()).risk is None
            with pytest.raises(NotFound):
                heat.cell(HeatOf.PEOPLE, "NOBODY", at(0), clock.now())

    asyncio.run(work())


def test_somebody_of_whom_only_findings_know_has_a_row(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir, 30) as (engine, _, clock):
            await heard(engine, fix(1, person="X9", mock_location=True))
            heat = Heat(engine.database, engine.directory)
            assert rows(heat.matrix(HeatOf.PEOPLE, 1, clock.now()))["X9"] == [94]
            assert heat.cell(HeatOf.PEOPLE, "X9", at(0), clock.now()).name == "X9"

    asyncio.run(work())


@pytest.mark.parametrize("outcome", [Outcome.FALSE_POSITIVE, Outcome.TEST])
def test_what_was_judged_harmless_no_longer_weighs(data_dir: Path, outcome: Outcome) -> None:
    async def work() -> None:
        async with running(data_dir, 30) as (engine, _, clock):
            heat = Heat(engine.database, engine.directory)
            await heard(engine, fix(1), fix(10, MUMBAI))
            assert rows(heat.matrix(HeatOf.PEOPLE, 1, clock.now()))["G1"] == [94]
            (alert,) = engine.desk.open.by_id.values()
            await engine.command(alert.id, Acknowledge(), "asha")
            await engine.command(alert.id, Resolve(outcome=outcome, note="seen"), "asha")
            assert rows(heat.matrix(HeatOf.PEOPLE, 1, clock.now()))["G1"] == [0]
            cell = heat.cell(HeatOf.PEOPLE, "G1", at(0), clock.now())
            assert (cell.risk, cell.reasons) == (0, ())

    asyncio.run(work())


def test_events_that_come_later_or_late_are_seen(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir, 170) as (engine, _, clock):
            heat = Heat(engine.database, engine.directory)
            await heard(engine, fix(100))
            assert rows(heat.matrix(HeatOf.PEOPLE, 3, clock.now()))["G1"] == [None, 0, None]
            await heard(engine, fix(165), fix(20))
            assert rows(heat.matrix(HeatOf.PEOPLE, 3, clock.now()))["G1"] == [0, 0, 0]
            clock.advance(timedelta(hours=1))
            assert rows(heat.matrix(HeatOf.PEOPLE, 3, clock.now()))["G1"] == [0, 0, None]
            again = Heat(engine.database, engine.directory)
            assert rows(again.matrix(HeatOf.PEOPLE, 3, clock.now()))["G1"] == [0, 0, None]

    asyncio.run(work())


def test_a_large_store_is_read_in_parts_and_says_so(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work() -> None:
        async with running(data_dir, 90) as (engine, _, clock):
            await heard(engine, *(fix(-40 + n, person=f"G{1 + n % 5}") for n in range(12)))
            whole = Heat(engine.database, engine.directory)
            expected = rows(whole.matrix(HeatOf.PEOPLE, 4, clock.now()))
            monkeypatch.setattr(heard_hours, "_AT_ONCE", 2)
            monkeypatch.setattr(heard_hours, "_READ_S", 0.0)
            heat = Heat(engine.database, engine.directory)
            answers = [heat.matrix(HeatOf.PEOPLE, 4, clock.now()) for _ in range(4)]
            assert [each.is_whole for each in answers] == [False, False, False, True]
            assert rows(answers[0])["G1"] == expected["G1"]
            assert rows(answers[0])["G5"] == [None] * 4
            assert rows(answers[-1]) == expected
            monkeypatch.setattr(rankings, "_CHUNK", 5)
            monkeypatch.setattr(rankings, "_READ_S", 0.0)
            desk = ranking_desk(engine)
            told = [desk.rankings(1, clock.now(), clock.now()).read_share for _ in range(3)]
            assert told == [pytest.approx(5 / 12), pytest.approx(10 / 12), 1]

    asyncio.run(work())


def test_rankings_read_the_journal_once_and_then_what_is_added(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir, 60) as (engine, _, clock):
            desk = ranking_desk(engine)
            given = event("task.assigned", 0, task="T1", person="G1", site="PUNE", priority="high")
            await heard(engine, given)
            first = desk.rankings(1, clock.now(), clock.now())
            assert first.read_share == 1
            assert [(each.name, each.tasks_met, each.tasks_judged) for each in first.people] == [
                ("Guard 1", 0, 1)
            ]
            await heard(engine, event("task.started", 20, task="T1"))
            then = desk.rankings(7, clock.now(), clock.now())
            assert [(each.name, each.compliance) for each in then.sites] == [("Pune", 1.0)]
            assert then.people[0].response_s == 20 * 60
            assert then.since == at(-22 * 60 - 6 * 1440)

    asyncio.run(work())

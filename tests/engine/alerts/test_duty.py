"""Figures of tasks and tours: what is counted, what is not yet, and on which day."""

from datetime import date, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from engine.alerts.duty import DutyLedger
from engine.model.envelope import Envelope
from engine.model.heat import HeatOf, RankingRow
from tests.engine.scene import at, event

IST = ZoneInfo("Asia/Kolkata")
TODAY = date(2026, 3, 2)


def ledger(*events: Envelope) -> DutyLedger:
    made = DutyLedger(IST, lambda site, priority: timedelta(minutes=30))
    for each in events:
        made.follow(each)
    return made


def figures(
    made: DutyLedger, minutes: float = 300, of: HeatOf = HeatOf.PEOPLE, since: date = TODAY
) -> list[RankingRow]:
    return list(made.rows(of, since, at(minutes), lambda key: key.title()))


def task(minutes: float, name: str = "T1", **fields: Any) -> Envelope:
    told = {"priority": "high", "person": "G1", "site": "PUNE", **fields}
    return event("task.assigned", minutes, task=name, **told)


def tour(name: str = "R1", starts: float = 0, ends: float = 60) -> Envelope:
    return event(
        "tour.scheduled",
        starts - 10,
        tour=name,
        person="G1",
        site="PUNE",
        checkpoints=["K0", "K1", "K2", "K3"],
        starts_at=at(starts).isoformat(),
        ends_at=at(ends).isoformat(),
        mandatory=True,
    )


def scan(minutes: float, point: str, **fields: Any) -> Envelope:
    return event(
        "checkpoint.scanned", minutes, checkpoint=point, person="G1", site="PUNE", **fields
    )


def test_begun_at_the_limit_is_in_time_and_just_after_is_not() -> None:
    made = ledger(
        task(0, "A"),
        event("task.started", 30, task="A"),
        task(0, "B"),
        event("task.started", 30.1, task="B"),
    )
    (row,) = figures(made)
    assert (row.tasks_met, row.tasks_judged, row.compliance) == (1, 2, 0.5)
    assert (row.responses, round(row.response_s or 0)) == (2, 1803)
    assert (row.id, row.name) == ("G1", "G1")


def test_a_task_with_a_time_of_its_own_must_be_done_by_then() -> None:
    due = {"due_at": at(60).isoformat()}
    begun = event("task.started", 10, task="T1")
    (late,) = figures(ledger(task(0, **due), begun, event("task.completed", 61, task="T1")))
    assert (late.tasks_met, late.tasks_judged) == (0, 1)
    (done,) = figures(ledger(task(0, **due), begun, event("task.completed", 60, task="T1")))
    assert (done.tasks_met, done.tasks_judged, done.response_s) == (1, 1, 600)


def test_what_is_still_open_or_called_off_is_not_judged_and_what_is_overdue_is() -> None:
    (row,) = figures(ledger(task(0)), minutes=30)
    assert (row.tasks_judged, row.compliance) == (0, None)
    (row,) = figures(ledger(task(0)), minutes=31)
    assert (row.tasks_met, row.tasks_judged) == (0, 1)
    (row,) = figures(ledger(task(0), event("task.cancelled", 20, task="T1")))
    assert row.tasks_judged == 0
    (row,) = figures(ledger(task(0), event("task.cancelled", 40, task="T1")))
    assert (row.tasks_met, row.tasks_judged) == (0, 1)


def test_a_task_given_anew_is_the_later_ones_whatever_the_order() -> None:
    first, second = task(0), task(100, person="G2")
    begun, again = event("task.started", 10, task="T1"), event("task.started", 140, task="T1")
    for order in ((first, begun, second, again), (again, second, begun, first)):
        (row,) = figures(ledger(*order))
        assert (row.id, row.tasks_met, row.tasks_judged, row.response_s) == ("G2", 0, 1, 2_400)


def test_coverage_is_of_checkpoints_in_tours_that_are_over() -> None:
    scans = [scan(5, "K0"), scan(6, "K0"), scan(9, "K3", tour="R1"), scan(12, "ELSEWHERE")]
    made = ledger(tour(), *scans)
    (row,) = figures(made, minutes=74)
    assert (row.tours, row.coverage) == (0, None)
    (row,) = figures(made, minutes=75)
    assert (row.tours, row.scanned, row.planned, row.coverage) == (1, 2, 4, 0.5)
    (row,) = figures(ledger(tour(), *scans, event("tour.completed", 20, tour="R1")), minutes=21)
    assert (row.tours, row.scanned) == (1, 2)


def test_sites_have_the_figures_of_everybody_there() -> None:
    (row,) = figures(ledger(task(0), event("task.started", 5, task="T1")), of=HeatOf.SITES)
    assert (row.id, row.name, row.tasks_met) == ("PUNE", "Pune", 1)


def test_days_begin_at_the_control_rooms_midnight() -> None:
    before, after = task(119, "A"), task(121, "B")
    made = ledger(before, after)
    assert figures(made, 600)[0].tasks_judged == 2
    assert figures(made, 600, since=date(2026, 3, 3))[0].tasks_judged == 1
    assert figures(made, 600, since=date(2026, 3, 4)) == []


def test_any_order_and_folding_old_days_leave_the_figures_as_they_are() -> None:
    days = [
        each
        for day in range(6)
        for each in (
            task(day * 1440, f"T{day}"),
            event("task.started", day * 1440 + 5 + day * 9, task=f"T{day}"),
            tour(f"R{day}", day * 1440, day * 1440 + 60),
            scan(day * 1440 + 5, "K0", tour=f"R{day}"),
        )
    ]
    expected = figures(ledger(*days), 9_000)
    folded = ledger()
    for start in range(0, len(days), 4):
        day = days[start : start + 4]
        Random(start).shuffle(day)
        for each in day:
            folded.follow(each)
        folded.close_old(TODAY)
    assert figures(folded, 9_000) == expected
    assert (expected[0].tasks_judged, expected[0].tasks_met, expected[0].scanned) == (6, 3, 6)
    folded.close_old(TODAY + timedelta(days=2))
    assert figures(folded, 9_000)[0].tasks_judged == 4

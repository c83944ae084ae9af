"""Measures of one day."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

import pytest

from engine.model.envelope import Envelope
from engine.profile.day import Day, Past
from engine.profile.measures import MEASURES
from engine.profile.reading import opened
from tests.engine.live_engine import lines
from tests.engine.scene import PUNE, at, event, face, fix, north, punch, shift, world

INDIA = ZoneInfo("Asia/Kolkata")


def day_of(events: Sequence[Envelope], until: float = 24 * 60, shifts: tuple = ()) -> Day:
    """The day that begins with the scene's base."""
    known = world(shifts)
    past = Past(
        events=opened(lines(*events)),
        shifts=tuple(known.roster),
        findings=(),
        sites=known.sites,
        zone=INDIA,
        now=at(until),
    )
    return past.day(at(0), at(until))


def measured(day: Day) -> dict[str, float | None]:
    return {each.name: each.of(day) for each in MEASURES}


def test_a_day_without_events_is_unknown_in_every_measure() -> None:
    assert set(measured(day_of([])).values()) == {None}
    assert len(MEASURES) >= 15


def test_a_day_at_work() -> None:
    said = measured(
        day_of(
            [
                punch(10, device="D1", biometric=face(0.9)),
                fix(20, accuracy_m=10.0),
                fix(40, north(PUNE, 500), accuracy_m=20.0),
                punch(130, direction="out", biometric=face(0.5, "low_quality")),
                punch(160, device="D1"),
                event("phone.activity", 170, person="G1", kind="screen"),
                punch(190, direction="out"),
            ],
            shifts=(shift("G1", 5, 200),),
        )
    )
    assert said["punches"] == 4
    assert said["first_in"] == pytest.approx(22 * 60 + 10)
    assert said["lateness"] == pytest.approx(5)
    assert said["hours_worked"] == pytest.approx(2.5)
    assert (said["breaks"], said["break_minutes"]) == (1, 30)
    assert said["fixes"] == 2
    assert said["inside_share"] == 0.5
    assert said["accuracy"] == 15
    assert said["moved_km"] == pytest.approx(0.5, rel=0.01)
    assert said["top_speed"] == pytest.approx(1.5, rel=0.01)
    assert said["longest_silence"] == pytest.approx(90)
    assert said["phone_per_hour"] == pytest.approx(0.4)
    assert said["confidence"] == pytest.approx(0.7)
    assert said["weak_share"] == 0.5
    assert said["tasks_done"] is None
    assert said["tour_coverage"] is None


def test_jitter_within_the_accuracy_is_no_way() -> None:
    steps = [fix(minute, north(PUNE, 30 * (minute % 2)), accuracy_m=40.0) for minute in range(20)]
    assert measured(day_of(steps))["moved_km"] == 0


def test_work_that_names_nobody_at_its_end_still_counts() -> None:
    given = event(
        "task.assigned", 10, task="T", person="G1", site="PUNE", priority="low", due_at=at(60)
    )
    ends = lines(event("task.completed", 30, task="T"), event("task.completed", 31, task="OTHER"))
    past = Past(
        events=opened(lines(given), ends),
        shifts=(),
        findings=(),
        sites={},
        zone=INDIA,
        now=at(90),
    )
    said = measured(past.day(at(0), at(90)))
    assert said["tasks_done"] == 1
    assert said["tasks_overdue"] == 0


def test_a_tour_counts_when_it_is_over() -> None:
    plan = event(
        "tour.scheduled",
        0,
        tour="R",
        person="G1",
        site="PUNE",
        checkpoints=["K0", "K1", "K2", "K3"],
        starts_at=at(10),
        ends_at=at(60),
        mandatory=True,
    )
    scans = [
        # The tour is filled in from the person's plan.
        event("checkpoint.scanned", minute, checkpoint=key, person="G1", site="PUNE")
        for minute, key in ((15, "K0"), (19, "K1"), (25, "K2"))
    ]
    before = measured(day_of([plan, *scans], until=50))
    assert before["tour_coverage"] is None
    assert before["tour_pace"] == 5
    after = measured(day_of([plan, *scans], until=90))
    assert (after["tour_coverage"], after["checkpoints_per_tour"]) == (0.75, 3)

"""Stays, tasks and tours made of events."""

from engine.model.pages import WorkState
from engine.profile.work import stays, tasks, tours
from tests.engine.scene import at, event, punch


def test_a_stay_lasts_from_punching_in_to_punching_out() -> None:
    (stay,) = stays([punch(0), punch(5), punch(90, direction="out")], at(100))
    assert (stay.since, stay.until, stay.site) == (at(0), at(90), "PUNE")
    assert stay.seconds(at(30), at(60)) == 30 * 60


def test_punching_in_elsewhere_ends_the_stay_before() -> None:
    first, second = stays([punch(0), punch(40, site="MUMBAI")], at(60))
    assert first.until == second.since == at(40)
    assert second.until is None


def test_a_forgotten_punch_out_is_no_day_of_work() -> None:
    (stay,) = stays([punch(0)], at(20 * 60 + 1))
    assert stay.forgotten
    assert stay.seconds(at(0), at(2000)) == 0


def test_a_punch_out_after_a_forgotten_one_does_not_count_the_hours_between() -> None:
    (stay,) = stays([punch(0), punch(30 * 60, direction="out")], at(31 * 60))
    assert stay.forgotten
    assert stay.until is None


def test_a_task_is_overdue_from_its_due_time_until_it_is_done() -> None:
    given = event(
        "task.assigned", 0, task="T", person="G1", site="PUNE", priority="high", due_at=at(30)
    )
    done = event("task.completed", 45, task="T")
    (waiting,) = tasks([given])
    assert waiting.state(at(30)) is WorkState.OPEN
    assert waiting.state(at(31)) is WorkState.OVERDUE
    (late,) = tasks([given, done])
    assert late.state(at(60)) is WorkState.DONE_LATE


def test_a_tour_counts_each_planned_checkpoint_once() -> None:
    plan = event(
        "tour.scheduled",
        -60,
        tour="R",
        person="G1",
        site="PUNE",
        checkpoints=["K0", "K1"],
        starts_at=at(0),
        ends_at=at(60),
        mandatory=True,
    )
    scans = [
        event("checkpoint.scanned", minute, tour="R", checkpoint=key, person="G1", site="PUNE")
        for minute, key in ((5, "K0"), (6, "K0"), (7, "K9"))
    ]
    (tour,) = tours([plan, *scans])
    assert tour.missed == ("K1",)
    assert tour.state(at(30)) is WorkState.STARTED
    assert tour.state(at(61)) is WorkState.INCOMPLETE

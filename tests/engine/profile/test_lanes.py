"""A day as lanes."""

from engine.model.pages import Lane, LaneKind, Mark, MarkKind
from engine.profile.lanes import MOST_MARKS, lanes
from tests.engine.profile.test_measures import day_of
from tests.engine.scene import PUNE, at, event, fix, north, punch, shift


def marks(kind: LaneKind, events: list, **more: object) -> tuple[Mark, ...]:
    return lane(kind, events, **more).marks


def lane(kind: LaneKind, events: list, **more: object) -> Lane:
    drawn = lanes(day_of(events, **more), {}, {}, lambda key: key)  # type: ignore[arg-type]
    return next(each for each in drawn if each.kind is kind)


def test_attendance_shows_the_roster_the_stay_and_each_punch() -> None:
    drawn = marks(
        LaneKind.ATTENDANCE, [punch(10)], until=60, shifts=(shift("G1", 0, 480, name="SH"),)
    )
    rostered, stay, came = drawn
    assert (rostered.kind, rostered.until, rostered.ref) == (MarkKind.ROSTERED, at(480), "SH")
    assert (stay.kind, stay.until, stay.going_on) == (MarkKind.ON_POST, at(60), True)
    assert (came.kind, came.at, came.site) == (MarkKind.PUNCH_IN, at(10), "PUNE")


def test_positions_become_runs_by_the_fence() -> None:
    far = north(PUNE, 900)
    inside, outside, later = marks(
        LaneKind.POSITIONS,
        [punch(0), fix(5), fix(15), fix(20, far), fix(22, far), fix(60, far)],
        until=120,
    )
    assert (inside.kind, inside.count, inside.until) == (MarkKind.INSIDE, 2, at(15))
    assert (outside.kind, outside.at, outside.until) == (MarkKind.OUTSIDE, at(20), at(22))
    # 38 minutes of silence are not drawn as known.
    assert (later.at, later.until) == (at(60), None)


def test_a_fix_while_not_on_post_is_neither_in_nor_out() -> None:
    (only,) = marks(LaneKind.POSITIONS, [fix(5)])
    assert only.kind is MarkKind.SOMEWHERE


def test_too_many_marks_are_left_off_and_counted() -> None:
    scans = [
        event("checkpoint.scanned", minute, checkpoint=f"K{minute}", person="G1", site="PUNE")
        for minute in range(MOST_MARKS + 5)
    ]
    drawn = lane(LaneKind.TOURS, scans)
    assert (len(drawn.marks), drawn.left_off) == (MOST_MARKS, 5)

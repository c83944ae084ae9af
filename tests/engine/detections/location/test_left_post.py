"""Outside the fence for too long."""

from tests.engine.scene import PUNE, cleared, fix, found, north, punch, shift, world

ID = "location.left_post"
ROSTER = (shift("G1", 0, 480),)
AWAY = north(PUNE, 400)


def walk(*minutes: float) -> list:
    return [punch(0), *(fix(minute, AWAY) for minute in minutes)]


def test_fires_after_more_than_fifteen_minutes() -> None:
    (finding,) = found(ID, walk(10, 20, 25.1), world(ROSTER))
    assert (finding.severity, finding.confidence) == ("high", 0.90)
    assert finding.evidence["distance_beyond_m"] == 250
    assert not found(ID, walk(10, 20, 25), world(ROSTER))


def test_three_minutes_inside_clear_and_a_step_does_not() -> None:
    gone = walk(10, 20, 26)
    step = [fix(27), fix(28, AWAY), fix(40, AWAY)]
    assert not cleared(ID, [*gone, *step], world(ROSTER))
    assert cleared(ID, [*gone, fix(30), fix(33)], world(ROSTER))


def test_only_on_shift_and_clocked_in() -> None:
    assert not found(ID, walk(10, 20, 30)[1:], world(ROSTER))
    assert not found(ID, walk(10, 20, 30), world([shift("G2", 0, 480)]))


def test_accuracy_is_allowed_for() -> None:
    vague = [punch(0), *(fix(minute, AWAY, accuracy_m=260) for minute in (10, 20, 30))]
    assert not found(ID, vague, world(ROSTER))

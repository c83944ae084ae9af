"""Home before the end, and nobody else there."""

from tests.engine.scene import cleared, found, punch, shift, world

ID = "attendance.early_exit"
ROSTER = (shift("G1", 0, 480), shift("G2", 480, 960))


def left(minutes: float) -> list:
    return [punch(0), punch(minutes, direction="out")]


def test_fires_when_more_than_half_an_hour_is_left() -> None:
    (finding,) = found(ID, left(449), world(ROSTER))
    assert (finding.subject, finding.severity, finding.confidence) == ("G1", "medium", 0.90)
    assert finding.evidence["early_minutes"] == 31
    assert not found(ID, left(450), world(ROSTER))


def test_somebody_else_on_post_makes_it_a_hand_over() -> None:
    assert not found(ID, [*left(300), punch(290, "G2")], world(ROSTER))


def test_clears_when_somebody_comes() -> None:
    assert cleared(ID, [*left(300), punch(320, "G2")], world(ROSTER))

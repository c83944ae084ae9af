"""Nobody came for the shift."""

from tests.engine.scene import at, cleared, event, found, punch, shift, world

ID = "attendance.no_show"
ROSTER = (shift("G1", 0, 480),)


def test_fires_after_the_grace_about_the_rostered_guard() -> None:
    (finding,) = found(ID, [], world(ROSTER), until=15)
    assert (finding.subject, finding.site, finding.occurred_at) == ("G1", "PUNE", at(15))
    assert (finding.severity, finding.confidence) == ("high", 0.95)
    assert not found(ID, [], world(ROSTER), until=14.9)


def test_whoever_comes_covers_the_post() -> None:
    assert not found(ID, [punch(15, "G2")], world(ROSTER), until=60)
    assert not found(ID, [punch(-50, "G1")], world(ROSTER), until=60)
    assert cleared(ID, [punch(40, "G3")], world(ROSTER), until=60)


def test_the_guard_of_the_shift_before_covers_only_while_still_there() -> None:
    before = [punch(-480, "G2"), punch(25, "G2", direction="out")]
    (finding,) = found(ID, before, world(ROSTER), until=60)
    assert finding.occurred_at == at(25)


def test_a_cancelled_shift_is_not_missed() -> None:
    assert not found(ID, [event("shift.cancelled", 5, shift="SH-G1-0")], world(ROSTER), until=60)


def test_says_nothing_of_shifts_begun_before_it_was_watching() -> None:
    assert not found(ID, [], world(ROSTER), until=60, since=5)


def test_a_shift_scheduled_by_event_counts() -> None:
    planned = event(
        "shift.scheduled",
        -30,
        shift="X",
        person="G1",
        site="PUNE",
        starts_at=at(0),
        ends_at=at(480),
    )
    assert found(ID, [planned], until=20)

"""Somebody else comes for a rostered post."""

from tests.engine.scene import found, punch, shift, world

ID = "attendance.wrong_person"


def test_fires_on_a_stand_in_and_names_who_was_expected() -> None:
    (finding,) = found(ID, [punch(0, "G3")], world([shift("G1", 5, 500)]))
    assert (finding.subject, finding.site) == ("G3", "PUNE")
    assert (finding.severity, finding.confidence) == ("high", 0.95)
    assert finding.evidence["expected"] == ("G1",)
    assert "Guard 1" in finding.reason


def test_a_shift_counts_within_an_hour_and_no_longer() -> None:
    assert found(ID, [punch(0, "G3")], world([shift("G1", 60, 500)]))
    assert not found(ID, [punch(0, "G3")], world([shift("G1", 60.1, 500)]))


def test_stays_quiet_for_the_rostered_guard_the_relief_and_a_punch_out() -> None:
    both = world([shift("G1", -480, 5), shift("G2", 5, 485)])
    assert not found(ID, [punch(0, "G2")], both)
    assert not found(ID, [punch(0, "G3", direction="out")], both)
    assert not found(ID, [punch(0, "G3")], world())

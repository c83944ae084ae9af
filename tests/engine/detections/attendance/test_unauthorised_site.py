"""A punch without an assignment that day."""

from tests.engine.scene import found, punch, shift, world

ID = "attendance.unauthorised_site"


def test_fires_once_per_stay() -> None:
    stay = [punch(0, "G3"), punch(1, "G3"), punch(60, "G3", direction="out")]
    (finding,) = found(ID, stay)
    assert (finding.severity, finding.confidence) == ("critical", 0.90)
    assert finding.evidence["day"] == "2026-03-02"


def test_fires_on_a_punch_out_whose_punch_in_nobody_saw() -> None:
    assert found(ID, [punch(0, "G3", direction="out")])


def test_an_assignment_or_a_shift_there_is_enough() -> None:
    assert not found(ID, [punch(0, "G1")])
    assert not found(ID, [punch(0, "G3")], world([shift("G3", 0, 480)]))


def test_claims_nothing_about_sites_it_does_not_know() -> None:
    assert not found(ID, [punch(0, "G3", site="ELSEWHERE")])

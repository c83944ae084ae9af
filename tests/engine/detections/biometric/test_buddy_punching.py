"""At two sites at once."""

from tests.engine.scene import event, face, found, punch

ID = "biometric.buddy_punching"


def other(minutes: float, **check: object) -> object:
    biometric = face(**check)
    return event("biometric.verified", minutes, person="G1", site="MUMBAI", biometric=biometric)


def test_fires_within_five_minutes_either_way() -> None:
    (finding,) = found(ID, [punch(0, biometric=face()), other(5)])
    assert (finding.severity, finding.confidence) == ("critical", 0.95)
    assert finding.evidence["apart_s"] == 300
    assert "120 km" in finding.reason
    assert len(finding.events) == 2
    assert found(ID, [other(-5), punch(0, biometric=face())])


def test_stays_quiet_a_second_later_and_for_checks_that_failed() -> None:
    assert not found(ID, [punch(0, biometric=face()), other(5 + 1 / 60)])
    assert not found(ID, [punch(0, biometric=face()), other(1, result="failed")])
    assert not found(ID, [punch(0), other(1)])


def test_the_same_site_twice_is_ordinary() -> None:
    assert not found(ID, [punch(0, biometric=face()), punch(1, biometric=face())])

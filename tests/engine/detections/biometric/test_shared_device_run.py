"""One device, several weak checks."""

from tests.engine.scene import event, face, found

ID = "biometric.shared_device_run"


def run(confidences: list[float], gap_s: float = 30, **check: object) -> list:
    return [
        event(
            "biometric.verified",
            n * gap_s / 60,
            person=f"G{n + 1}",
            site="PUNE",
            device="D1",
            biometric=face(confidence, **check),
        )
        for n, confidence in enumerate(confidences)
    ]


def test_fires_once_on_the_third_person_within_a_minute() -> None:
    (finding,) = found(ID, run([0.79, 0.79, 0.79, 0.79], gap_s=20))
    assert (finding.subject, finding.subject_kind) == ("D1", "device")
    assert (finding.severity, finding.confidence) == ("high", 0.80)
    assert finding.evidence["people"] == ("G1", "G2", "G3")


def test_stays_quiet_just_below_each_limit() -> None:
    assert not found(ID, run([0.79, 0.79]))
    assert not found(ID, run([0.8, 0.8, 0.8], liveness=0.5))
    assert not found(ID, run([0.79, 0.79, 0.79], gap_s=31))


def test_low_liveness_is_weak_at_any_confidence() -> None:
    assert found(ID, run([0.95, 0.95, 0.95], liveness=0.49))

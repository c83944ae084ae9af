"""A month that looks made."""

from tests.engine.scene import cleared, face, found, punch

ID = "biometric.pattern_anomaly"
DAY = 24 * 60


def month(days: int, shift_s: int = 0, **check: object) -> list:
    return [punch(n * DAY + n * shift_s / 60, biometric=face(**check)) for n in range(days)]


def test_times_that_repeat_to_the_second() -> None:
    (finding,) = found(ID, month(10))
    assert finding.evidence["indicators"] == ("REPEATED_EXACT_TIMING",)
    assert (finding.severity, finding.confidence) == ("medium", 0.75)
    assert not found(ID, month(9))
    assert not found(ID, month(10, shift_s=1))


def test_low_confidence_on_average() -> None:
    (finding,) = found(ID, month(10, 1, confidence=0.69))
    assert finding.evidence["indicators"] == ("LOW_BIOMETRIC_CONFIDENCE",)
    assert not found(ID, month(10, 1, confidence=0.70))


def test_frequent_low_quality_and_its_end() -> None:
    bad = month(10, 1, result="low_quality")
    assert found(ID, bad)[0].evidence["indicators"] == ("FREQUENT_LOW_QUALITY",)
    good = [punch(11 * DAY + n * 61 / 60, biometric=face()) for n in range(30)]
    assert cleared(ID, [*bad, *good])


def test_checks_older_than_thirty_days_do_not_count() -> None:
    late = [punch(31 * DAY + n, biometric=face()) for n in range(5)]
    assert not found(ID, [*month(9), *late])

"""A check that proves little."""

import pytest

from tests.engine.scene import face, found, punch

ID = "biometric.low_quality"


@pytest.mark.parametrize("check", [face(0.69), face(0.9, "low_quality"), face(0.9, liveness=0.49)])
def test_fires_below_each_limit(check: dict) -> None:
    (finding,) = found(ID, [punch(0, biometric=check)])
    assert (finding.severity, finding.confidence) == ("low", 0.70)


@pytest.mark.parametrize("check", [face(0.7), face(0.9, liveness=0.5), None])
def test_stays_quiet_at_the_limits_and_without_a_check(check: dict | None) -> None:
    assert not found(ID, [punch(0, biometric=check)])

"""Everything found about one punch."""

import pytest

from engine.model.review import Reviewed
from tests.engine.scene import PUNE, at, event, face, found, north, punch

ID = "fraud.score"


def forged(minutes: float, **fields: object) -> list:
    """Verified at two sites, outside the fence, with a mock location."""
    fields = {"location": north(PUNE, 900), "mock_location": True, **fields}
    other = event("biometric.verified", minutes - 1, person="G1", site="MUMBAI", biometric=face())
    return [other, punch(minutes, biometric=face(), **fields)]


def test_joins_what_was_found_and_adds_up() -> None:
    (finding,) = found(ID, forged(0))
    assert finding.evidence["score"] == 0.8
    assert (finding.evidence["level"], finding.severity) == ("critical", "critical")
    assert sum(finding.contributions.values()) == pytest.approx(0.8)
    assert finding.evidence["flagged"]
    assert not finding.evidence["locked"]


def test_half_raises_an_alert_and_less_does_not() -> None:
    (finding,) = found(ID, forged(0, mock_location=None))
    assert finding.evidence["score"] == 0.5
    assert not finding.evidence["flagged"]
    assert not found(ID, forged(0, mock_location=None, location=PUNE))


def test_all_five_terms_make_one_and_lock_the_login() -> None:
    weak = face(0.6)
    pattern = [punch(-n * 1440, biometric=weak) for n in range(9, 0, -1)]
    outside = {"location": north(PUNE, 900), "mock_location": True}
    other = event("biometric.verified", -1, person="G1", site="MUMBAI", biometric=weak)
    (finding,) = found(ID, [*pattern, other, punch(0, biometric=weak, **outside)])
    assert finding.evidence["score"] == pytest.approx(1.0)
    assert finding.evidence["locked"]


def test_a_confirmed_case_in_the_history_locks_at_the_next() -> None:
    reviewed = Reviewed(
        id="r1", source="engine", occurred_at=at(-1440), person="G1", about="x", confirmed=True
    )
    (finding,) = found(ID, [reviewed, *forged(0)])
    assert finding.evidence["locked"]
    assert finding.evidence["history_score"] >= 0.6
    assert "locked" in finding.reason


def test_a_cleared_one_does_not() -> None:
    said = [
        Reviewed(
            id=f"r{n}",
            source="engine",
            occurred_at=at(-n),
            person="G1",
            about="x",
            confirmed=confirmed,
        )
        for n, confirmed in ((20, True), (10, False))
    ]
    (finding,) = found(ID, [*said, *forged(0)])
    assert not finding.evidence["locked"]

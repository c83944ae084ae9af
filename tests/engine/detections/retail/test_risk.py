"""What the four components come to."""

import pytest

from engine.detections.retail.risk import COMPONENTS, Assessment, Limits, assess


def assessed(*sums: float) -> Assessment:
    return assess(dict(zip(COMPONENTS, sums, strict=True)), Limits())


@pytest.mark.parametrize(
    ("sums", "score", "level"),
    [
        ((0.45, 0.65, 0.30, 0.20), 0.43, "high"),
        ((0.15, 0.08, 0.05, 0.10), 0.10, "safe"),
        ((0.80, 0.92, 0.70, 0.85), 0.83, "critical"),
        ((0.25, 0.18, 0.15, 0.12), 0.18, "safe"),
    ],
)
def test_the_worked_cases_of_the_catalogue(sums: tuple, score: float, level: str) -> None:
    result = assessed(*sums)
    assert round(result.score, 2) == score
    assert result.level == level
    assert sum(result.contributions.values()) == pytest.approx(result.score)


def test_the_first_case_is_medium_before_it_is_escalated() -> None:
    result = assessed(0.45, 0.65, 0.30, 0.20)
    assert result.base == "medium"
    assert len(result.because) == 1, "raised together is enough, the rest adds nothing"


def test_one_bad_component_is_at_least_high_and_just_below_it_is_not() -> None:
    assert assessed(0, 0, 0, 0.50).level == "high"
    assert assessed(0, 0, 0, 0.49).level == "safe"
    assert assessed(1, 1, 0.8, 0.5).level == "critical", "never lowered"


def test_two_raised_components_lift_by_one_level_and_one_does_not() -> None:
    assert (assessed(0.40, 0.40, 0, 0).base, assessed(0.40, 0.40, 0, 0).level) == ("low", "medium")
    assert assessed(0.40, 0.39, 0, 0).level == "low"


def test_components_are_cut_at_one() -> None:
    assert assessed(5, 0, 0, 0).score == pytest.approx(0.30)
    assert assessed(9, 9, 9, 9).score == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("score", "base"),
    [(0.8, "critical"), (0.6, "high"), (0.4, "medium"), (0.2, "low"), (0.199, "safe")],
)
def test_levels_begin_at_their_limits(score: float, base: str) -> None:
    assert assessed(score, score, score, score).base == base

"""What is usual, and when nobody may say so."""

import pytest

from engine.profile.usual import ENOUGH_DAYS, compare


def test_abstains_below_ten_days() -> None:
    few = compare("fixes", "count", 1.0, 90.0, [10.0] * (ENOUGH_DAYS - 1) + [None] * 21)
    assert few.low is None
    assert few.side is None
    assert few.days == ENOUGH_DAYS - 1


def test_says_above_and_how_rare_that_is() -> None:
    metric = compare("fixes", "count", 1.0, 90.0, [50.0, 52.0, 48.0, 51.0, 49.0] * 3 + [95.0])
    assert metric.side == 1
    assert metric.as_far == 1
    assert metric.low is not None
    assert metric.low < 50 < (metric.high or 0) < 90


def test_one_odd_day_does_not_widen_the_range() -> None:
    calm = compare("fixes", "count", 1.0, 50.0, [50.0, 52.0] * 7)
    odd = compare("fixes", "count", 1.0, 50.0, [50.0, 52.0] * 7 + [900.0])
    assert odd.high is not None
    assert odd.high < 2 * (calm.high or 0)


def test_always_the_same_leaves_the_least_room() -> None:
    metric = compare("punches", "count", 0.5, 3.0, [2.0] * 12)
    assert (metric.low, metric.high, metric.side) == (1.5, 2.5, 1)


def test_shares_stay_between_nothing_and_all() -> None:
    metric = compare("inside_share", "share", 0.03, 1.0, [0.99] * 12)
    assert metric.high == 1.0
    assert metric.side == 0


@pytest.mark.parametrize(("today", "side"), [(5.0, 0), (1435.0, 0), (90.0, 1), (1300.0, -1)])
def test_times_round_midnight_are_near_each_other(today: float, side: int) -> None:
    metric = compare("first_in", "clock", 10.0, today, [1430.0, 1438.0, 3.0, 10.0] * 4)
    assert metric.side == side


def test_an_unknown_day_is_compared_with_nothing() -> None:
    metric = compare("fixes", "count", 1.0, None, [5.0] * 12)
    assert metric.side is None
    assert metric.today is None
    assert metric.middle == 5.0

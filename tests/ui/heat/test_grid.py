"""Levels, order of rows, and what shares a pixel."""

from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from engine.errors import BadInput
from tests.ui.heat.answers import FIRST, matrix
from ui.heat.grid import QUIET_LEVEL, UNKNOWN_LEVEL, Order, excerpt, grid_of, pooled

ROWS = {
    "G10": [0, 0, 50],
    "G2": [None, 90, None],
    "G3": [None, None, None],
    "G4": [0, 90, 10],
}


def shown(order: Order, hours: int = 3, sought: str = "") -> list[str]:
    told = excerpt(grid_of(matrix(ROWS, G3="Zoë")), hours, order, sought)
    return [told.id(row) for row in range(len(told.rows))]


def test_unknown_and_zero_stay_apart() -> None:
    told = excerpt(grid_of(matrix(ROWS)), 3, Order.NAME)
    row = told.row_of("G2")
    assert row is not None
    assert [told.risk(row, hour) for hour in range(3)] == [None, 90, None]
    assert told.risk(told.row_of("G10") or 0, 0) == 0


def test_highest_risk_first_then_the_sum_and_names_as_people_count() -> None:
    assert shown(Order.RISK) == ["G4", "G2", "G10", "G3"]
    assert shown(Order.NAME) == ["G2", "G4", "G10", "G3"]


def test_only_the_hours_shown_decide() -> None:
    assert shown(Order.RISK, hours=1) == ["G10", "G4", "G2", "G3"]
    told = excerpt(grid_of(matrix(ROWS)), 1, Order.RISK)
    assert (told.hours, told.hour(0)) == (1, FIRST + timedelta(hours=2))
    assert f"{told.local(0):%H:%M %Z}" == "02:00 IST"


def test_finding_looks_at_names_and_ids_in_any_case() -> None:
    assert shown(Order.NAME, sought="ZOË") == ["G3"]
    assert shown(Order.NAME, sought="g1") == ["G10"]
    assert shown(Order.NAME, sought="nobody") == []


def test_an_answer_that_does_not_fit_together_is_refused() -> None:
    whole = matrix(ROWS)
    for broken in (
        replace(whole, hours=4),
        replace(whole, packed=b"no"),
        replace(whole, names=("one",)),
    ):
        with pytest.raises(BadInput):
            grid_of(broken)


@given(st.integers(1, 60), st.integers(1, 70))
def test_a_single_bad_hour_is_never_lost_among_rows_that_share_a_pixel(
    rows: int, height: int
) -> None:
    levels = np.zeros((rows, 2), np.uint8)
    levels[rows // 2, 0], levels[rows - 1, 1] = 101, 2
    seen = pooled(levels, height)
    assert len(seen) == min(rows, height)
    assert (seen[:, 0].max(), seen[:, 1].max()) == (101, 2)
    assert (seen == UNKNOWN_LEVEL).sum() == seen.size - 2


@pytest.mark.parametrize(("quiet", "seen"), [(4, UNKNOWN_LEVEL), (5, QUIET_LEVEL)])
def test_where_most_are_unknown_a_few_quiet_ones_do_not_look_like_all(
    quiet: int, seen: int
) -> None:
    levels = np.zeros((10, 1), np.uint8)
    levels[:quiet] = QUIET_LEVEL
    assert pooled(levels, 1).tolist() == [[seen]]

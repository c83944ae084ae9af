"""Cells and pixels, zoom and scrolling."""

from hypothesis import given
from hypothesis import strategies as st

from ui.heat.scale import Scale

ALL = Scale(rows=10_000, hours=168, width=1_344, height=900)


def test_all_rows_fit_at_first_and_share_pixels() -> None:
    assert (ALL.full_width, ALL.full_height) == (1_344, 900)
    assert ALL.row_px < 1
    assert not ALL.names_fit
    assert ALL.opened().names_fit
    few = Scale(rows=5, hours=24, width=480, height=900)
    assert few.row_px == 28
    assert few.opened() == few


def test_zooming_in_and_out_comes_back_to_everything() -> None:
    scale = ALL
    for _ in range(20):
        scale = scale.zoomed(1, 1, 700, 450)
    assert scale.names_fit
    assert scale.row_px == 28
    for _ in range(20):
        scale = scale.zoomed(-1, -1, 700, 450)
    assert scale == ALL


@given(st.integers(0, 1343), st.integers(0, 899), st.integers(1, 7), st.integers(0, 6))
def test_the_cell_under_the_pointer_stays_there(x: int, y: int, rows: int, hours: int) -> None:
    row, hour = ALL.row_at(y), ALL.hour_at(x)
    new = ALL.zoomed(rows, hours, x, y)
    assert row is not None
    assert abs((new.row_at(y) or 0) - row) <= 12
    assert abs((new.hour_at(x) or 0) - (hour or 0)) <= 1


@given(st.integers(0, 9_999), st.integers(0, 167), st.integers(0, 7), st.integers(0, 6))
def test_a_cell_that_is_shown_is_seen_and_found_again(
    row: int, hour: int, rows: int, hours: int
) -> None:
    scale = ALL.zoomed(rows, hours, 0, 0).showing(row, hour)
    assert row in scale.visible_rows()
    assert hour in scale.visible_hours()
    assert 0 <= scale.y_of(row) <= scale.height
    assert 0 <= scale.x_of(hour) <= scale.width
    if scale.row_px >= 1:
        middle_x = (scale.x_of(hour) + scale.x_of(hour + 1)) / 2
        assert scale.row_at(scale.y_of(row) + 0.5) == row
        assert scale.hour_at(middle_x) == hour


def test_beside_the_cells_there_is_none() -> None:
    assert ALL.row_at(-1) is None
    assert ALL.row_at(901) is None
    assert Scale().row_at(0) is None
    assert Scale().hour_at(0) is None

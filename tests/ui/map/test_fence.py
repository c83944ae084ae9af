"""How far outside: to the edge, not to the middle."""

import math

import pytest
from hypothesis import given, strategies

from engine.model.place import Location
from ui.map.facts import SiteMark
from ui.map.fence import gap_line, nearest

SQUARE = ((73.80, 18.50), (73.82, 18.50), (73.82, 18.52), (73.80, 18.52))


def round_site(radius_m: float) -> SiteMark:
    return SiteMark("s", "S", 18.5, 73.8, "ok", radius_m)


def metres(one: Location, other: Location) -> float:
    shrink = math.cos(math.radians(one.lat))
    return 111_195 * math.hypot(one.lat - other.lat, (one.lon - other.lon) * shrink)


def test_no_fence_no_line() -> None:
    assert gap_line(SiteMark("s", "S", 18.5, 73.8, "ok"), Location(18.6, 73.8), "far") is None


def test_a_polygon_is_met_at_its_nearest_side() -> None:
    site = SiteMark("s", "S", 18.51, 73.81, "ok", SQUARE)
    east = nearest(site, Location(18.51, 73.90))
    assert east is not None
    assert (east.lat, east.lon) == (pytest.approx(18.51), pytest.approx(73.82))
    corner = nearest(site, Location(18.6, 73.9))
    assert corner is not None
    assert (corner.lat, corner.lon) == (pytest.approx(18.52), pytest.approx(73.82))


def test_the_middle_of_a_circle_has_an_edge_too() -> None:
    edge = nearest(round_site(200.0), Location(18.5, 73.8))
    assert edge is not None
    assert metres(edge, Location(18.5, 73.8)) == pytest.approx(200, rel=1e-3)


@given(strategies.floats(18.4, 18.6), strategies.floats(73.7, 73.9), strategies.floats(10, 5_000))
def test_the_nearest_point_of_a_circle_lies_on_it(lat: float, lon: float, radius_m: float) -> None:
    edge = nearest(round_site(radius_m), Location(lat, lon))
    assert edge is not None
    assert metres(edge, Location(18.5, 73.8)) == pytest.approx(radius_m, rel=5e-3, abs=1)

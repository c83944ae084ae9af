"""Distances on the earth, good enough for gates (up to 0.5 % off) and quick."""

from collections.abc import Sequence
from math import asin, cos, hypot, radians, sin, sqrt

from engine.model.place import Geofence, Location

#: Mean radius R1 of the earth, IUGG; metres.
EARTH_RADIUS_M = 6_371_008.8
#: Round a site that has no fence (detection catalogue, `location.geofence_violation`); metres.
DEFAULT_FENCE_M = 200.0


def distance_m(a: Location, b: Location) -> float:
    """Great-circle distance in metres (haversine on a sphere).

    >>> round(distance_m(Location(18.52, 73.85), Location(19.07, 72.87)) / 1000)
    120
    """
    lat_a, lat_b = radians(a.lat), radians(b.lat)
    half_lat = sin((lat_b - lat_a) / 2)
    half_lon = sin(radians(b.lon - a.lon) / 2)
    square = half_lat * half_lat + cos(lat_a) * cos(lat_b) * half_lon * half_lon
    return 2 * EARTH_RADIUS_M * asin(min(1.0, sqrt(square)))


def beyond_fence_m(place: Location, centre: Location, fence: Geofence | None) -> float:
    """How far outside the fence a place is, metres; 0 inside or on it.

    A site without a usable fence has a circle of `DEFAULT_FENCE_M` round its location.
    """
    if fence is not None and fence.polygon and len(fence.polygon) >= 3:
        return _beyond_polygon_m(place, fence.polygon)
    radius = fence.radius_m if fence is not None and fence.radius_m else DEFAULT_FENCE_M
    return max(0.0, distance_m(place, centre) - radius)


def _beyond_polygon_m(place: Location, corners: Sequence[tuple[float, float]]) -> float:
    """Distance to the polygon's edge for a place outside; plane around the place."""
    shrink = cos(radians(place.lat))
    unit = radians(1) * EARTH_RADIUS_M
    points = [
        (
            ((lon - place.lon + 540) % 360 - 180) * shrink * unit,
            (lat - place.lat) * unit,
        )
        for lon, lat in corners
    ]
    inside = False
    nearest = float("inf")
    ax, ay = points[-1]
    for bx, by in points:
        if (ay > 0) != (by > 0) and ax + (0 - ay) * (bx - ax) / (by - ay) > 0:
            inside = not inside
        nearest = min(nearest, _to_segment(ax, ay, bx, by))
        ax, ay = bx, by
    return 0.0 if inside else nearest


def _to_segment(ax: float, ay: float, bx: float, by: float) -> float:
    """Distance from the origin to the segment a-b."""
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    along = 0.0 if length == 0 else max(0.0, min(1.0, -(ax * dx + ay * dy) / length))
    return hypot(ax + along * dx, ay + along * dy)

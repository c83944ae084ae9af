"""From a point to the nearest point of a site's fence, for the line that shows how far outside."""

import math

from engine.model.place import Location
from ui.map.facts import LineMark, SiteMark

#: Metres in a degree of latitude, WGS 84 mean; fences are small enough for a flat earth.
METRES_A_DEGREE = 111_195.0


def distance_m(one: Location, other: Location) -> float:
    """Along the great circle.

    >>> round(distance_m(Location(0.0, 0.0), Location(0.0, 1.0)))
    111195
    """
    lat, other_lat = math.radians(one.lat), math.radians(other.lat)
    across = math.sin(math.radians(other.lon - one.lon) / 2) ** 2
    along = math.sin((other_lat - lat) / 2) ** 2 + math.cos(lat) * math.cos(other_lat) * across
    return 2 * math.degrees(math.asin(math.sqrt(min(1.0, along)))) * METRES_A_DEGREE


def gap_line(site: SiteMark, place: Location, label: str) -> LineMark | None:
    """The line from the fence to a place; None if the site has no fence."""
    edge = nearest(site, place)
    return None if edge is None else LineMark(edge, place, label)


def nearest(site: SiteMark, place: Location) -> Location | None:
    """The fence's point that is nearest to a place, inside or outside; None without a fence.

    >>> site = SiteMark("s", "Site", 0.0, 0.0, "ok", fence=1_000.0)
    >>> edge = nearest(site, Location(0.0, 0.1))
    >>> round(edge.lat, 3), round(edge.lon, 3)
    (0.0, 0.009)
    """
    shrink = math.cos(math.radians(place.lat))

    def flat(lat: float, lon: float) -> tuple[float, float]:
        return (lon - place.lon) * shrink * METRES_A_DEGREE, (lat - place.lat) * METRES_A_DEGREE

    if site.fence is None:
        return None
    if isinstance(site.fence, tuple):
        x, y = _nearest_on_ring([flat(lat, lon) for lon, lat in site.fence])
    else:
        x, y = _nearest_on_circle(flat(site.lat, site.lon), site.fence)
    return Location(
        place.lat + y / METRES_A_DEGREE, place.lon + x / (METRES_A_DEGREE * max(shrink, 1e-6))
    )


def _nearest_on_circle(centre: tuple[float, float], radius_m: float) -> tuple[float, float]:
    """To the origin; due north of the centre if the origin is the centre."""
    away = math.hypot(*centre)
    if away == 0.0:
        return 0.0, radius_m
    part = 1.0 - radius_m / away
    return centre[0] * part, centre[1] * part


def _nearest_on_ring(corners: list[tuple[float, float]]) -> tuple[float, float]:
    """To the origin, on the closed line through the corners."""
    sides = zip(corners, [*corners[1:], corners[0]], strict=True)
    return min((_nearest_on_side(*side) for side in sides), key=lambda point: math.hypot(*point))


def _nearest_on_side(start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    along = 0.0 if length == 0.0 else -(start[0] * dx + start[1] * dy) / length
    along = max(0.0, min(1.0, along))
    return start[0] + along * dx, start[1] + along * dy

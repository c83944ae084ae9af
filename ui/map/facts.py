"""What the map is told; plain facts, turned into JSON for the page.

A status is one of the severities (`critical`, `high`, `medium`, `low`, `info`), or `ok`, `stale`,
`unknown`; any other word is drawn as unknown, never as fine.
"""

from datetime import datetime

import msgspec

from engine.model.place import Location


class SiteMark(msgspec.Struct, frozen=True):
    """A site on the map. `fence` is a radius in metres or a list of [lon, lat] corners."""

    id: str
    name: str
    lat: float
    lon: float
    status: str
    fence: float | tuple[tuple[float, float], ...] | None = None


class PersonMark(msgspec.Struct, frozen=True):
    """Where somebody was last; `at` is what people read, `is_old` when that was long ago."""

    id: str
    name: str
    lat: float
    lon: float
    at: str = ""
    is_old: bool = False


class TrackMark(msgspec.Struct, frozen=True):
    """One point of a track; `at` is what people read, `order` 0 (oldest) to 1 (newest)."""

    lat: float
    lon: float
    at: str
    order: float


class PointMark(msgspec.Struct, frozen=True):
    """A point with a label, and how far off it may be, in metres, if that is known."""

    lat: float
    lon: float
    label: str
    accuracy_m: float | None = None


class LineMark(msgspec.Struct, frozen=True):
    """A line between two points with a label, such as the distance and speed."""

    start: Location
    end: Location
    label: str


class AlertPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Where an alert is, and what proves it."""

    severity: str
    site: SiteMark | None = None
    track: tuple[TrackMark, ...] = ()
    points: tuple[PointMark, ...] = ()
    lines: tuple[LineMark, ...] = ()


class MapView(msgspec.Struct, frozen=True):
    """What part of the world is shown: the centre in degrees, and Leaflet's zoom."""

    lat: float
    lon: float
    zoom: float


def clock(at: datetime) -> str:
    """`22:41:07` as it is read on the map."""
    return f"{at:%H:%M:%S}"

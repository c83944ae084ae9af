"""What the map is told; plain facts, turned into JSON for the page."""

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


class TrackMark(msgspec.Struct, frozen=True):
    """One point of a track; `at` is what people read, `order` 0 (oldest) to 1 (newest)."""

    lat: float
    lon: float
    at: str
    order: float


class PointMark(msgspec.Struct, frozen=True):
    """A point with a label."""

    lat: float
    lon: float
    label: str


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


def clock(at: datetime) -> str:
    """`22:41:07` as it is read on the map."""
    return f"{at:%H:%M:%S}"

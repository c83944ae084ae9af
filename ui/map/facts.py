"""What the map is told; plain facts, turned into JSON for the page.

A status is one of the severities (`critical`, `high`, `medium`, `low`, `info`), or `ok`, `stale`,
`unknown`; any other word is drawn as unknown, never as fine.
"""

from datetime import datetime
from enum import StrEnum

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
    """Where somebody was last.

    Attributes:
        at: what people read.
        is_old: whether that was long ago, when `seen` is not told.
        seen: the instant of the position; the mark fades with its age.
    """

    id: str
    name: str
    lat: float
    lon: float
    at: str = ""
    is_old: bool = False
    seen: datetime | None = None


class CameraMark(msgspec.Struct, frozen=True):
    """A camera: `online`, `offline` or `stale` (no picture lately); another word is unknown."""

    id: str
    name: str
    lat: float
    lon: float
    state: str = "unknown"


class SiteRisk(msgspec.Struct, frozen=True):
    """Risk of a site, 0 to 1; None or not a number: unknown, which is not zero."""

    site: str
    risk: float | None


class FoundAlert(msgspec.Struct, frozen=True):
    """An alert that the find box lists; `name` is its number as people say it."""

    id: str
    name: str
    title: str
    severity: str
    lat: float
    lon: float


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


class TimeSpan(msgspec.Struct, frozen=True):
    """What the slider runs over, and where it stands; in the zone of `start`."""

    start: datetime
    end: datetime
    moment: datetime


class Layer(StrEnum):
    """What can be switched on and off, in the order of its switches."""

    SITES = "sites"
    FENCES = "fences"
    PEOPLE = "people"
    TRACKS = "tracks"
    CAMERAS = "cameras"
    RISK = "risk"
    OUTLINES = "outlines"
    TILES = "tiles"


class MapTools(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the operator has set on the map itself, so that a new page goes on with it.

    Attributes:
        hidden: layers that are switched off.
        measured: points of a distance that is being measured, [lat, lon]; None: nothing is.
        legend: whether it is open; None: as the size of the pane suggests.
        panel: whether the layers' switches are open.
    """

    hidden: frozenset[Layer] = frozenset({Layer.RISK})
    measured: tuple[tuple[float, float], ...] | None = None
    legend: bool | None = None
    panel: bool = False


class MapView(msgspec.Struct, frozen=True):
    """What part of the world is shown: the centre in degrees, and Leaflet's zoom."""

    lat: float
    lon: float
    zoom: float


def clock(at: datetime) -> str:
    """`22:41:07` as it is read on the map."""
    return f"{at:%H:%M:%S}"

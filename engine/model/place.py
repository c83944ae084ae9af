"""Places on the earth, WGS 84 degrees."""

from typing import Annotated

import msgspec
from msgspec import Meta


class Location(msgspec.Struct, frozen=True, gc=False):
    """A point; latitude -90 to 90, longitude -180 to 180, degrees."""

    lat: Annotated[float, Meta(ge=-90, le=90)]
    lon: Annotated[float, Meta(ge=-180, le=180)]


class Geofence(msgspec.Struct, frozen=True, omit_defaults=True):
    """A circle round the site's location, or a polygon of [lon, lat] corners."""

    radius_m: Annotated[float, Meta(gt=0, le=100_000)] | None = None
    polygon: tuple[tuple[float, float], ...] | None = None

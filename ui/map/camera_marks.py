"""Cameras of the directory as the map draws them."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from engine.model.answers import CameraPlace
from engine.model.directory import Site
from ui.map.facts import CameraMark
from ui.map.fence import METRES_A_DEGREE

#: Cameras whose own place nobody has entered stand in a ring round their site, so that each can be
#: chosen: so far out, metres, and so many in a ring.
_RING_M, _IN_A_RING = 25.0, 12


def camera_marks(
    cameras: Iterable[CameraPlace], sites: Mapping[str, Site], states: Mapping[str, str]
) -> list[CameraMark]:
    """At their own place, or round their site; those of unknown sites are left out."""
    beside: Counter[str] = Counter()
    marks = []
    for each in cameras:
        site = sites.get(each.site)
        if each.location is not None:
            lat, lon = each.location.lat, each.location.lon
        elif site is not None:
            lat, lon = _beside(site, beside[each.site])
            beside[each.site] += 1
        else:
            continue
        name = f"{each.name} · {each.role.replace('_', ' ')}"
        marks.append(CameraMark(each.id, name, lat, lon, states.get(each.id, "unknown")))
    return marks


def _beside(site: Site, number: int) -> tuple[float, float]:
    ring, place = divmod(number, _IN_A_RING)
    away, angle = _RING_M * (ring + 1), math.tau * place / _IN_A_RING
    lat = site.location.lat + away * math.cos(angle) / METRES_A_DEGREE
    wide = METRES_A_DEGREE * max(0.01, math.cos(math.radians(site.location.lat)))
    return lat, site.location.lon + away * math.sin(angle) / wide

"""An address in a time zone that the person cannot have reached.

Sees:
    The time zone of geolocations against that of the site where the person was last at work.
Matters because:
    Nobody works at the till and on another continent within the hour.
Wrong when:
    A tunnel of the company ends abroad; its rule then says so, too.
Source:
    Detection catalogue, `network.timezone_impossible`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.5)
"""

from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from engine.detect.business_day import is_shop
from engine.detect.contract import Answers, Context
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Hours, Part
from engine.detect.whereabouts import Here, against_work
from engine.detect.words import duration
from engine.directory.index import Directory
from engine.model.network import NetworkGeolocation

META = rule(
    "network.timezone_impossible",
    "Impossible time zone",
    0.5,
    "Lock the login, and call the person",
    flag=True,
    confidence=0.8,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.5
    #: Zones less than this apart are neighbours.
    min_hours_apart: Hours = 2.0
    #: Nobody crosses an hour of time zones faster, door to door.
    hours_per_zone: Hours = 1.5


class Measured(Scored, frozen=True):
    """What was measured."""

    address: str
    timezone: str
    site_timezone: str
    hours_apart: float
    minutes_since: float


def on_geolocation(
    event: NetworkGeolocation, state: Here, params: Limits, context: Context
) -> Answers:
    """Fires when the zone could not be reached since the person was last at work."""
    names, at = context.directory, event.occurred_at
    zone = _zone(event.timezone)
    if zone is None or state.at is None or not is_shop(state.site, names):
        return None
    here = names.zone(state.site)
    apart = abs(_offset_h(at, zone) - _offset_h(at, here))
    apart = min(apart, 24.0 - apart)
    needed = timedelta(hours=apart * params.hours_per_zone)
    if apart < params.min_hours_apart or at - state.at >= needed:
        return None
    measured = Measured(
        person=context.key,
        site=state.site,
        points=params.points,
        address=event.ip,
        timezone=str(zone),
        site_timezone=str(here),
        hours_apart=apart,
        minutes_since=round((at - state.at).total_seconds() / 60, 1),
    )
    return told(event, measured, (state.ref,))


def _offset_h(at: datetime, zone: ZoneInfo) -> float:
    offset = at.astimezone(zone).utcoffset()
    return offset.total_seconds() / 3600 if offset else 0.0


@lru_cache(maxsize=512)
def _zone(name: str | None) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"The address {found.address} of {names.person_name(found.person)} lies in "
        f"{found.timezone}, {found.hours_apart:g} h "
        f"from {names.site_name(found.site)}, where they worked "
        f"{duration(timedelta(minutes=found.minutes_since))} before."
    )


DETECTION = against_work(META, Limits(), on_geolocation, explain)

"""Instants on the wall clock of a place."""

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def zone(name: str) -> tzinfo:
    """A time zone by its IANA name; UTC where it is unknown on this machine."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def local_day(at: datetime, zone_name: str) -> str:
    """`2026-03-02`."""
    return at.astimezone(zone(zone_name)).date().isoformat()


def clock(at: datetime, zone_name: str) -> str:
    """`22:41`."""
    return f"{at.astimezone(zone(zone_name)):%H:%M}"


def moment(at: datetime, zone_name: str) -> str:
    """`2026-03-02 22:41`."""
    return f"{at.astimezone(zone(zone_name)):%Y-%m-%d %H:%M}"


def length(seconds: float) -> str:
    """`7 h 20 min`, `12 min`.

    >>> length(26_400), length(719)
    ('7 h 20 min', '12 min')
    """
    minutes = round(seconds / 60)
    return f"{minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min"

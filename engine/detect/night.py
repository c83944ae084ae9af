"""Night in local time: which shifts are night shifts, when the night is deep."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from engine.model.directory import Shift

#: Detection catalogue, *Night activity*; local hours.
NIGHT_FROM, NIGHT_TO = 22, 6
DEEP_FROM, DEEP_TO = 1, 5
_ENOUGH = timedelta(hours=2)


def is_night_shift(shift: Shift, zone: ZoneInfo) -> bool:
    """Whether a shift overlaps 22:00 to 06:00 local time by two hours or more, counted in
    elapsed time, so that daylight-saving nights are neither longer nor shorter than they are."""
    first = shift.starts_at.astimezone(zone).date() - timedelta(days=1)
    overlap = timedelta()
    for offset in range(4):
        day = first + timedelta(days=offset)
        begins = datetime(day.year, day.month, day.day, NIGHT_FROM, tzinfo=zone)
        after = day + timedelta(days=1)
        ends = datetime(after.year, after.month, after.day, NIGHT_TO, tzinfo=zone)
        overlap += max(timedelta(), _utc_overlap(shift, begins, ends))
    return overlap >= _ENOUGH


def _utc_overlap(shift: Shift, begins: datetime, ends: datetime) -> timedelta:
    utc = ZoneInfo("UTC")
    start = max(shift.starts_at.astimezone(utc), begins.astimezone(utc))
    end = min(shift.ends_at.astimezone(utc), ends.astimezone(utc))
    return end - start


def is_deep_night(local: datetime) -> bool:
    """Whether it is 01:00 to 05:00 on the site's clock."""
    return DEEP_FROM <= local.hour < DEEP_TO

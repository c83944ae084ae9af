"""The business day of a shop: when it trades, and between which closing hours a day is counted."""

from datetime import datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from engine.directory.index import Directory
from engine.model.directory import Site

#: Where a site gives no hours (detection catalogue, `staff.off_hours_access`).
OPENS, CLOSES = time(8), time(18)
_MINUTES = 24 * 60


def is_shop(site: str | None, directory: Directory) -> bool:
    """Whether the rules of shops hold there: not at guarded posts, nor where nothing is known."""
    found = directory.sites.get(site or "")
    return found is not None and found.kind != "guarded"


def hours_on(site: Site | None, weekday: int) -> tuple[time, time] | None:
    """Opening and closing time on a weekday (Monday 0); None when closed all day."""
    if site is None or site.opening_hours is None:
        return OPENS, CLOSES
    pair = site.opening_hours[weekday]
    return None if pair is None else (_clock(pair[0], OPENS), _clock(pair[1], CLOSES))


@lru_cache(maxsize=512)
def _clock(text: str, otherwise: time) -> time:
    """`08:30` as a time; 24:00 is the day's last minute. Unreadable hours count as usual ones."""
    hours, _, minutes = text.partition(":")
    if not (hours.isdigit() and minutes[:2].isdigit()):
        return otherwise
    if int(hours) >= 24:
        return time(23, 59)
    return time(int(hours), min(59, int(minutes[:2])))


def is_open(at: datetime, site: str | None, directory: Directory, early: float = 0.0) -> bool:
    """Whether the shop trades then; `early`: minutes before and after that count as well.

    Hours that pass midnight belong to the day on which they begin.
    """
    found = directory.sites.get(site or "")
    margin = timedelta(minutes=early)
    local = at.astimezone(directory.zone(site)).replace(tzinfo=None)
    for back in (0, 1):
        day = local.date() - timedelta(days=back)
        hours = hours_on(found, day.weekday())
        if hours is None:
            continue
        opens, closes = datetime.combine(day, hours[0]), datetime.combine(day, hours[1])
        if closes <= opens:
            closes += timedelta(days=1)
        if opens - margin <= local <= closes + margin:
            return True
    return False


def day_of(at: datetime, site: str | None, directory: Directory) -> str:
    """The business day (`2026-04-15`): it ends in the middle of the night's closing time, so that
    what is done after closing belongs to the day before, and what is done before dawn to the next.
    """
    return _day(at, directory.zone(site), _turn(directory.sites.get(site or "")))


@lru_cache(maxsize=256)
def _day(at: datetime, zone: ZoneInfo, turn: int) -> str:
    """Several rules ask about the same event, one after the other."""
    local = at.astimezone(zone).replace(tzinfo=None)
    return (local - timedelta(minutes=turn)).date().isoformat()


def began(day: str, site: str | None, directory: Directory) -> datetime:
    """When a business day began, in the site's zone."""
    shift = _turn(directory.sites.get(site or ""))
    midnight = datetime.fromisoformat(day).replace(tzinfo=directory.zone(site))
    return midnight + timedelta(minutes=shift)


@lru_cache(maxsize=4096)
def _turn(site: Site | None) -> int:
    """Minutes after (negative: before) midnight at which the day turns: half-way between closing
    and opening, from the hours of the first day that has any."""
    hours = next((each for day in range(7) if (each := hours_on(site, day)) is not None), None)
    opens, closes = hours or (OPENS, CLOSES)
    opening = opens.hour * 60 + opens.minute
    closing = closes.hour * 60 + closes.minute
    if closing <= opening:
        closing += _MINUTES
    return (closing - _MINUTES + opening) // 2

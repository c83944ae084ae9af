"""The business day of a shop: when it trades, and between which closing hours a day is counted."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from engine.directory.index import Directory
from engine.model.directory import Site

#: Opening and closing in minutes from the local midnight; closing is later, and over `DAY` where it
#: is past the next midnight.
Span = tuple[int, int]
DAY = 24 * 60
#: Where a site gives no hours (detection catalogue, `staff.off_hours_access`).
OPENS, CLOSES = 8 * 60, 18 * 60
_MINUTE = timedelta(minutes=1)


def is_shop(site: str | None, directory: Directory) -> bool:
    """Whether the rules of shops hold there: not at guarded posts, nor where nothing is known."""
    found = directory.sites.get(site or "")
    return found is not None and found.kind != "guarded"


def hours_on(site: str | None, day: date, directory: Directory) -> Span | None:
    """When the site opens and closes on a local day; None when it is closed all day."""
    special = directory.set_here.special_day(site or "", day.isoformat())
    if special is not None:
        return None if special.hours is None else span(*special.hours)
    return _usual(directory.sites.get(site or ""), day.weekday())


def _usual(site: Site | None, weekday: int) -> Span | None:
    if site is None or site.opening_hours is None:
        return OPENS, CLOSES
    pair = site.opening_hours[weekday]
    return None if pair is None else span(*pair)


@lru_cache(maxsize=512)
def span(opens: str, closes: str) -> Span:
    """Two times of day; unreadable ones count as the usual ones.

    >>> span("08:30", "24:00"), span("22:00", "03:00")
    ((510, 1440), (1320, 1620))
    """
    begins, ends = _minutes(opens, OPENS), _minutes(closes, CLOSES)
    return begins, ends if ends > begins else ends + DAY


def _minutes(text: str, otherwise: int) -> int:
    hours, _, minutes = text.partition(":")
    if not (hours.isdigit() and minutes[:2].isdigit()):
        return otherwise
    return min(DAY, int(hours) * 60 + min(59, int(minutes[:2])))


def is_open(at: datetime, site: str | None, directory: Directory, early: float = 0.0) -> bool:
    """Whether the shop trades then; `early`: minutes before and after that count as well.

    Hours that pass midnight belong to the day on which they begin. All of it is by the clock on the
    wall, so that a shop opens at eight on the day on which the clocks change, too.
    """
    local = at.astimezone(directory.zone(site)).replace(tzinfo=None)
    midnight = datetime.combine(local.date(), time())
    for back in (0, 1):
        hours = hours_on(site, midnight.date() - timedelta(days=back), directory)
        if hours is None:
            continue
        minute = (local - midnight) / _MINUTE + back * DAY
        if hours[0] - early <= minute <= hours[1] + early:
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
    usual = (_usual(site, day) for day in range(7))
    opens, closes = next((each for each in usual if each is not None), (OPENS, CLOSES))
    return (closes - DAY + opens) // 2

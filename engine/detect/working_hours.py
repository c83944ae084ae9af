"""Whether somebody is at work when they should be: roster and opening hours together."""

from datetime import datetime, timedelta

from engine.detect.business_day import is_open, is_shop
from engine.directory.index import Directory
from engine.model.directory import Shift

#: Somebody without any shift so near is not on the roster that day: opening hours decide alone.
_NEAR = timedelta(hours=12)


def is_off_hours(
    at: datetime, person: str, site: str | None, directory: Directory, margin_minutes: float
) -> bool:
    """More than the margin outside the person's shifts, and while the shop is closed.

    Who has no shift that day is given the margin before opening and after closing. Guarded posts
    and sites nobody knows have no opening hours: there it is never off hours.
    """
    if not is_shop(site, directory) or is_open(at, site, directory):
        return False
    margin = timedelta(minutes=margin_minutes)
    roster = directory.roster
    if roster.of_person(person, at, margin):
        return False
    if roster.of_person(person, at, _NEAR):
        return True
    return not is_open(at, site, directory, margin_minutes)


def shift_near(
    person: str, site: str, at: datetime, directory: Directory, reach: timedelta
) -> Shift | None:
    """The person's shift at the site whose beginning or end is nearest, within reach."""
    near = [each for each in directory.roster.of_person(person, at, reach) if each.site == site]
    return min(
        near,
        key=lambda each: min(abs(at - each.starts_at), abs(at - each.ends_at)),
        default=None,
    )


def is_rostered_lately(person: str, at: datetime, directory: Directory) -> bool:
    """Whether the roster speaks of the person at all in the week around, so that its silence about
    an hour means something."""
    week = timedelta(days=7)
    return bool(directory.roster.of_person_between(person, at - week, at + week))

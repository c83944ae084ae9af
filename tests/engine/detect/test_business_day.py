"""Opening hours: over midnight, over changes of the clocks, on special days, on the whole day."""

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
import pytest

from engine.detect.business_day import day_of, is_open
from engine.directory.index import Directory
from engine.model.directory import DirectoryContent
from tests.engine.shop import DENVER, ZONE

Pair = list[str] | None


def shop(week: list[Pair] | None, **special: Pair) -> Directory:
    """SHOP1 in Denver; special days by names such as `d2026_12_24`."""
    site = {"id": "SHOP1", "name": "Denver", "kind": "store", "timezone": ZONE, "location": DENVER}
    days = [{"day": key[1:].replace("_", "-"), "hours": pair} for key, pair in special.items()]
    hours = [{"site": "SHOP1", "days": days}] if days else []
    told = {"sites": [{**site, "opening_hours": week}], "hours": hours}
    return Directory(msgspec.convert(told, DirectoryContent))


def opened(known: Directory, local: str) -> bool:
    """At a time on the shop's wall; `fold` 1 with a `*` behind."""
    at = datetime.fromisoformat(local.rstrip("*")).replace(tzinfo=ZoneInfo(ZONE))
    return is_open(at.replace(fold=local.endswith("*")), "SHOP1", known)


@pytest.mark.parametrize(
    ("local", "expected"),
    [
        ("2026-04-13T21:59", False),
        ("2026-04-13T22:00", True),
        ("2026-04-14T03:00", True),
        ("2026-04-14T03:01", False),
        # Tuesday is closed, so is the night to Wednesday.
        ("2026-04-14T23:00", False),
        ("2026-04-15T01:00", False),
    ],
)
def test_hours_over_midnight_belong_to_the_day_on_which_they_begin(
    local: str, expected: bool
) -> None:
    week: list[Pair] = [["22:00", "03:00"]] * 7
    week[1] = None
    assert opened(shop(week), local) is expected


@pytest.mark.parametrize(
    ("local", "expected"),
    [
        # Forward at 2:00: half past two is never on the wall.
        ("2026-03-08T01:59", False),
        ("2026-03-08T03:00", True),
        ("2026-03-08T07:59", True),
        ("2026-03-08T08:01", False),
        # Back at 2:00: half past one comes twice.
        ("2026-11-01T01:30", False),
        ("2026-11-01T01:30*", False),
        ("2026-11-01T02:30", True),
    ],
)
def test_the_clock_on_the_wall_counts_on_the_days_on_which_it_changes(
    local: str, expected: bool
) -> None:
    assert opened(shop([["02:30", "08:00"]] * 7), local) is expected


def test_a_special_day_is_what_it_says_and_no_other_day() -> None:
    known = shop([["08:00", "18:00"]] * 7, d2026_12_24=["09:00", "02:00"], d2026_12_25=None)
    assert not opened(known, "2026-12-24T08:30")
    assert opened(known, "2026-12-24T23:00")
    assert opened(known, "2026-12-25T01:30")  # of the evening before
    assert not opened(known, "2026-12-25T12:00")
    assert opened(known, "2026-12-26T08:30")
    assert opened(known, "2027-12-24T08:30")


def test_who_is_open_all_day_is_open_in_its_last_minute_too() -> None:
    known = shop([["00:00", "24:00"]] * 7)
    assert opened(known, "2026-04-13T23:59:30")
    at = datetime(2026, 4, 13, 23, 59, 30, tzinfo=ZoneInfo(ZONE))
    assert day_of(at, "SHOP1", known) == "2026-04-13"

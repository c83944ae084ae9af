"""In which country a time zone lies, by the time zone database's own table."""

from functools import cache
from importlib.resources import files


def country_of(timezone: str) -> str:
    """ISO 3166 alpha-2; empty where the zone belongs to none, such as UTC.

    >>> country_of("Asia/Kolkata")
    'IN'
    """
    return _table().get(timezone, "")


@cache
def _table() -> dict[str, str]:
    zones = files("tzdata") / "zoneinfo"
    found = dict(_links())
    for line in (zones / "zone.tab").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            country, _, zone = line.split("\t")[:3]
            found[zone] = country
    return found


def _links() -> dict[str, str]:
    """Older names that people still write, which the table leaves out."""
    return {"Asia/Calcutta": "IN", "Pacific/Auckland": "NZ", "NZ": "NZ", "Asia/Katmandu": "NP"}

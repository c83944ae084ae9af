"""Questions of the pages of people and sites."""

from urllib.parse import quote

from engine.client import EngineClient
from engine.model.pages import PersonDay, PersonMetrics, PersonProfile, SitePage


async def person_profile(client: EngineClient, person: str) -> PersonProfile:
    """Who it is, where and when they work, what is held against them."""
    return await client.get(f"/v1/people/{_part(person)}/profile", PersonProfile)


async def person_day(client: EngineClient, person: str, day: str = "") -> PersonDay:
    """One local day as lanes; `day` as `2026-03-02` or an instant of it, today if empty."""
    return await client.get(f"/v1/people/{_part(person)}/day", PersonDay, day=day)


async def person_metrics(client: EngineClient, person: str, day: str = "") -> PersonMetrics:
    """Measures of a day beside the 30 days before it."""
    return await client.get(f"/v1/people/{_part(person)}/metrics", PersonMetrics, day=day)


async def site_page(client: EngineClient, site: str, day: str = "") -> SitePage:
    """A site now, with the tours of a local day."""
    return await client.get(f"/v1/sites/{_part(site)}/page", SitePage, day=day)


def _part(key: str) -> str:
    """An id as one part of a path."""
    return quote(key, safe="")

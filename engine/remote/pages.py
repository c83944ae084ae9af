"""Questions of the pages of people and sites."""

from typing import Literal
from urllib.parse import quote

from engine.client import EngineClient
from engine.model.pages import PersonDay, PersonMetrics, PersonProfile, SitePage
from engine.model.verification import Lockout, Verification


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


async def lift_lockout(client: EngineClient, person: str, reason: str) -> Lockout:
    """Unlocks somebody's login; the reason is kept."""
    return await client.post(f"/v1/lockouts/{_part(person)}/lift", Lockout, {"reason": reason})


async def review_check(
    client: EngineClient, check: str, verdict: Literal["confirmed", "cleared"], notes: str
) -> Verification:
    """Confirms or clears a check; the person's history follows."""
    body = {"verdict": verdict, "notes": notes}
    return await client.post(f"/v1/verifications/{_part(check)}", Verification, body)


def _part(key: str) -> str:
    """An id as one part of a path."""
    return quote(key, safe="")

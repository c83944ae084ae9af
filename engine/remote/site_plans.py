"""Opening hours and areas of sites, asked and changed through an engine's client."""

from urllib.parse import quote

from engine.client import EngineClient
from engine.model.site_plans import AreasChange, HoursChange, SitePlan


async def site_plan(client: EngineClient, site: str) -> SitePlan:
    """What holds at a site."""
    return await client.get(f"/v1/sites/{quote(site, safe='')}/plan", SitePlan)


async def change_hours(client: EngineClient, site: str, wanted: HoursChange) -> SitePlan:
    """Other hours and special days."""
    return await client.put(f"/v1/sites/{quote(site, safe='')}/hours", SitePlan, wanted)


async def change_areas(client: EngineClient, site: str, wanted: AreasChange) -> SitePlan:
    """Other areas."""
    return await client.put(f"/v1/sites/{quote(site, safe='')}/areas", SitePlan, wanted)

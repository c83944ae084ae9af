"""Opening hours and areas of a site: look, and change."""

from litestar import get, put

from engine.api.access import SEEN, Principal, needs
from engine.api.app import Extension
from engine.errors import NotFound
from engine.live import site_plans
from engine.live.engine import Engine
from engine.model.sight import Sight
from engine.model.site_plans import AreasChange, HoursChange, SitePlan


@get("/v1/sites/{site_id:str}/plan", opt=needs("alert.view", scope=SEEN))
async def show_plan(engine: Engine, sight: Sight, site_id: str) -> SitePlan:
    """When a site is open and what its parts are: as imported, and as set here."""
    _refuse_unseen(sight, site_id)
    return site_plans.plan(engine, site_id)


@put("/v1/sites/{site_id:str}/hours", status_code=200, opt=needs("site.plan", scope=SEEN))
async def change_hours(
    engine: Engine, principal: Principal, sight: Sight, site_id: str, data: HoursChange
) -> SitePlan:
    """Other opening hours and special days; they win over what is imported."""
    _refuse_unseen(sight, site_id)
    return await site_plans.change_hours(engine, site_id, data, principal.name, principal.origin)


@put("/v1/sites/{site_id:str}/areas", status_code=200, opt=needs("site.plan", scope=SEEN))
async def change_areas(
    engine: Engine, principal: Principal, sight: Sight, site_id: str, data: AreasChange
) -> SitePlan:
    """Other areas, all of them; they say what their cameras look at."""
    _refuse_unseen(sight, site_id)
    return await site_plans.change_areas(engine, site_id, data, principal.name, principal.origin)


def _refuse_unseen(sight: Sight, site: str) -> None:
    if not sight.site(site):
        raise NotFound(f"there is no site {site!r} in the directory")


def extension() -> Extension:
    """What every engine answers about the plans of sites, that of a replay included."""
    return Extension((show_plan, change_hours, change_areas), {})

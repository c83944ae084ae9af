"""Risk by hour, the reasons of one hour, and the rankings of guards and sites."""

import asyncio
from datetime import datetime

from litestar import get

from engine.api.access import SEEN, needs
from engine.errors import BadInput
from engine.live.engine import Engine
from engine.live.heat import Heat
from engine.live.rankings import RankingDesks
from engine.model.heat import HeatOf, Rankings, RiskCell, RiskMatrix
from engine.model.sight import Sight


@get("/v1/heat/{of:str}", opt=needs("alert.view", scope=SEEN))
async def show_heat(
    engine: Engine, heat: Heat, sight: Sight, of: HeatOf, hours: int = 168
) -> RiskMatrix:
    """Risk of people or of sites, a row each, in the last hours (at most 168)."""
    return await asyncio.to_thread(heat.matrix, of, hours, engine.event_clock.now(), sight)


@get("/v1/heat/{of:str}/cell", opt=needs("alert.view", scope=SEEN))
async def show_heat_cell(
    engine: Engine, heat: Heat, sight: Sight, of: HeatOf, row: str, hour: datetime
) -> RiskCell:
    """Why a person or a site has its risk in the hour that begins at `hour`."""
    if hour.tzinfo is None:
        raise BadInput("`hour` needs an offset, like 2026-03-02T22:30:00+05:30")
    return await asyncio.to_thread(heat.cell, of, row, hour, engine.event_clock.now(), sight)


@get("/v1/rankings", opt=needs("report.view", scope=SEEN))
async def show_rankings(
    engine: Engine, ranking_desks: RankingDesks, sight: Sight, days: int = 7
) -> Rankings:
    """Guards and sites by tasks in time, tour coverage and response, of the last days (1 to 30)."""
    desk = ranking_desks.of(sight)
    return await asyncio.to_thread(
        desk.rankings, days, engine.event_clock.now(), engine.clock.now()
    )

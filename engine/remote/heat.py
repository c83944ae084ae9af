"""Asking for the heatmap and the rankings."""

from datetime import datetime

from engine.client import EngineClient
from engine.model.heat import HeatOf, Rankings, RiskCell, RiskMatrix


async def risk_matrix(client: EngineClient, of: HeatOf, hours: int) -> RiskMatrix:
    """Risk by hour of people or of sites."""
    return await client.get(f"/v1/heat/{of}", RiskMatrix, hours=hours)


async def risk_cell(client: EngineClient, of: HeatOf, row: str, hour: datetime) -> RiskCell:
    """The reasons of one hour; raises NotFound when nobody knows the row."""
    return await client.get(f"/v1/heat/{of}/cell", RiskCell, row=row, hour=hour.isoformat())


async def rankings(client: EngineClient, days: int) -> Rankings:
    """Guards and sites of the last days, today included."""
    return await client.get("/v1/rankings", Rankings, days=days)

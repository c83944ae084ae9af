"""Asking for the risk of staff, their days, transactions, actions, reviews and trade."""

from datetime import datetime
from urllib.parse import quote

from engine.client import EngineClient
from engine.model.retail_rings import Rings
from engine.model.retail_risk import (
    ActionList,
    DecideAction,
    RetailAction,
    ReviewQueue,
    RiskDay,
    StaffRiskTable,
    TillJournal,
    TradeView,
    TransactionView,
)


async def staff_risk(
    client: EngineClient, day: str | None = None, site: str | None = None, trend: int = 7
) -> StaffRiskTable:
    """Staff by risk on a business day, worst first; the current day unless told."""
    given = _given(day=day, site=site, trend=trend)
    return await client.get("/v1/retail/risk", StaffRiskTable, **given)


async def risk_day(
    client: EngineClient,
    person: str,
    day: str | None = None,
    site: str | None = None,
    at: datetime | None = None,
) -> RiskDay:
    """A person's business day, told by itself or by an instant in it; raises NotFound when nobody
    knows them."""
    path = f"/v1/retail/people/{quote(person, safe='')}/day"
    given = _given(day=day, site=site, at=at.isoformat() if at else None)
    return await client.get(path, RiskDay, **given)


async def transaction(client: EngineClient, ref: str) -> TransactionView:
    """A transaction by `source:id`; raises NotFound, or BadInput when it is none."""
    return await client.get("/v1/retail/transaction", TransactionView, ref=ref)


async def journal(
    client: EngineClient, site: str, register: str | None = None, at: datetime | None = None
) -> TillJournal:
    """What a register, or all of a site, rang up on the business day of an instant."""
    given = _given(site=site, register=register, at=at.isoformat() if at else None)
    return await client.get("/v1/retail/journal", TillJournal, **given)


async def rings(client: EngineClient, site: str | None = None, days: int = 14) -> Rings:
    """Rings of the last days with their pictures, the most severe first."""
    return await client.get("/v1/retail/rings", Rings, **_given(site=site, days=days))


async def actions(
    client: EngineClient,
    site: str | None = None,
    state: str | None = None,
    severity: str | None = None,
) -> ActionList:
    """Actions of the last two weeks, the most severe first."""
    given = _given(site=site, standing=state, severity=severity)
    return await client.get("/v1/retail/actions", ActionList, **given)


async def decide(client: EngineClient, action: str, do: str, note: str = "") -> RetailAction:
    """Confirms, declines, settles (`done`) or lifts an action; raises Conflict when that is not
    possible now, or not by the same person."""
    body = DecideAction(do=do, note=note)
    return await client.post(f"/v1/retail/actions/{quote(action, safe='')}", RetailAction, body)


async def reviews(client: EngineClient, week: str | None = None) -> ReviewQueue:
    """The weekly review queue; the current week unless told."""
    return await client.get("/v1/retail/reviews", ReviewQueue, **_given(week=week))


async def trade(client: EngineClient, site: str | None = None, weeks: int = 4) -> TradeView:
    """The business by site and week, newest first; ask again while it is not whole."""
    return await client.get("/v1/retail/trade", TradeView, **_given(site=site, weeks=weeks))


def _given(**params: str | int | None) -> dict[str, str | int]:
    return {name: value for name, value in params.items() if value is not None}

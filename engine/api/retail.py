"""Retail: risk of staff, a person's day, transactions, actions, reviews, trade."""

import asyncio
from datetime import date, datetime
from pathlib import Path
from typing import Any

from litestar import get, post

from engine.access.approvals import ApprovalKind, Approvals
from engine.api.access import Principal, needs
from engine.api.app import Extension
from engine.detections.retail import risk
from engine.errors import BadInput
from engine.live.engine import Engine
from engine.live.retail_actions import RetailActions
from engine.live.retail_days import StaffRisk
from engine.live.retail_rings import RetailRings
from engine.live.retail_trade import Trade
from engine.model.approvals import Approval
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

_VIEW = needs("retail.view")
_ACT = needs("retail.act", audit="retail.act")
#: Two people bring a suspension into force.
_SUSPEND = "retail.suspend"


class RetailDesk:
    """What answers the retail pane, for one engine; what it has read is dropped when a replay goes
    back in time."""

    def __init__(
        self, engine: Engine, approvals: Approvals | None = None, archive: Path | None = None
    ) -> None:
        self._archive = archive
        self.engine = engine
        self.approvals = approvals
        self.risk = StaffRisk(engine.database, engine.directory, self._limits)
        self.actions = RetailActions(engine.database, engine.directory)
        self.rings = RetailRings(engine.database, engine.directory)
        self._trade = Trade(engine.database, engine.directory, archive)
        self._rewinds = engine.rewinds

    @property
    def trade(self) -> Trade:
        """Trade as of the moment shown."""
        if self._rewinds != self.engine.rewinds:
            self._rewinds = self.engine.rewinds
            self._trade = Trade(self.engine.database, self.engine.directory, self._archive)
        return self._trade

    async def suspend(self, approval: Approval) -> str:
        """Brings a suspension into force that two people have agreed to."""
        await self.engine.writer.do(
            self.actions.enforce, approval.subject, approval, self.engine.event_clock.now()
        )
        return "the suspension is in force; carry it out in the system that grants the access"

    def _limits(self, tenant: str, site: str | None) -> risk.Limits:
        known = self.engine.directory.sites.get(site or "")
        settings = self.engine.line.ledger.settings
        limits: Any = settings.at(risk.DETECTION, known.tenant if known else tenant, known).params
        assert isinstance(limits, risk.Limits)
        return limits


@get("/v1/retail/risk", opt=_VIEW)
async def show_risk(
    retail_desk: RetailDesk, day: str | None = None, site: str | None = None, trend: int = 7
) -> StaffRiskTable:
    """Staff by risk on a business day (`2026-04-15`; the current one unless told), worst first;
    `trend`: days before to compare with, at most 30."""
    now = retail_desk.engine.event_clock.now()
    return await asyncio.to_thread(retail_desk.risk.table, _day(day), site, trend, now)


@get("/v1/retail/people/{person_id:str}/day", opt=_VIEW)
async def show_risk_day(
    retail_desk: RetailDesk,
    person_id: str,
    day: str | None = None,
    site: str | None = None,
    at: str | None = None,
) -> RiskDay:
    """A person's business day over the four sources, with points running up; at the home site
    unless told. The day is told by itself or by an instant in it; now unless told."""
    now = _instant(at) if at is not None else retail_desk.engine.event_clock.now()
    return await asyncio.to_thread(retail_desk.risk.day, person_id, site, _day(day), now)


@get("/v1/retail/transaction", opt=_VIEW)
async def show_transaction(retail_desk: RetailDesk, ref: str = "") -> TransactionView:
    """A transaction by `source:id` of its event, as findings cite it."""
    return await asyncio.to_thread(retail_desk.trade.transaction, ref)


@get("/v1/retail/journal", opt=_VIEW)
async def show_journal(
    retail_desk: RetailDesk, site: str, register: str | None = None, at: str | None = None
) -> TillJournal:
    """What a register, or all of a site, rang up on the business day of an instant (now unless
    told)."""
    instant = _instant(at) if at is not None else retail_desk.engine.event_clock.now()
    return await asyncio.to_thread(retail_desk.trade.journal, site, register, instant)


@get("/v1/retail/rings", opt=_VIEW)
async def list_rings(retail_desk: RetailDesk, site: str | None = None, days: int = 14) -> Rings:
    """Rings of the last days (at most 90) with their pictures, the most severe first."""
    now = retail_desk.engine.event_clock.now()
    return await asyncio.to_thread(retail_desk.rings.found, now, days, site)


@get("/v1/retail/actions", opt=_VIEW)
async def list_actions(
    retail_desk: RetailDesk,
    site: str | None = None,
    standing: str | None = None,
    severity: str | None = None,
) -> ActionList:
    """Actions proposed in the last two weeks, the most severe first."""
    now = retail_desk.engine.event_clock.now()
    return await asyncio.to_thread(retail_desk.actions.proposed, now, site, standing, severity)


@post("/v1/retail/actions/{action_id:str}", status_code=200, opt=_ACT)
async def decide_action(
    retail_desk: RetailDesk, principal: Principal, action_id: str, data: DecideAction
) -> RetailAction:
    """Confirms, declines, settles or lifts an action; a suspension needs two people."""
    engine, approvals, actions = retail_desk.engine, retail_desk.approvals, retail_desk.actions
    now, who = engine.event_clock.now(), principal.name
    action = await engine.ask(lambda connection: actions.get(connection, action_id, now))
    if approvals is None or action.needs == 1:
        return await engine.writer.do(actions.decide, action_id, data, who, now)
    actions.check(action, data)
    if data.do == "confirm":
        note = data.note.strip() or action.reason
        await approvals.propose_or_confirm(
            _SUSPEND, action_id, note, who, site=action.site, person=action.person
        )
    elif data.do == "decline" and (waits := await approvals.waiting_for(_SUSPEND, action_id)):
        await approvals.decline(waits.id, who, data.note)
    if data.do != "confirm":
        await engine.writer.do(actions.decide, action_id, data, who, now)
    return await engine.ask(lambda connection: actions.get(connection, action_id, now))


@get("/v1/retail/reviews", opt=_VIEW)
async def list_reviews(retail_desk: RetailDesk, week: str | None = None) -> ReviewQueue:
    """The weekly review queue; the current week unless a day of another one is told."""
    now = retail_desk.engine.event_clock.now()
    return await asyncio.to_thread(retail_desk.actions.reviews, week, now)


@get("/v1/retail/trade", opt=_VIEW)
async def show_trade(retail_desk: RetailDesk, site: str | None = None, weeks: int = 4) -> TradeView:
    """Sales, discounts, refunds, voids and shrinkage by site and week (at most 26)."""
    now = retail_desk.engine.event_clock.now()
    return await asyncio.to_thread(retail_desk.trade.weeks, site, weeks, now)


def _day(text: str | None) -> str | None:
    """A day of a question, checked: it becomes part of a span."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise BadInput(f"`day` {text!r} is no day; write it like 2026-04-15") from None


def _instant(text: str) -> datetime:
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise BadInput(f"`at` {text!r} is no instant; write it like 2026-04-15T03:10:00Z") from None
    if instant.tzinfo is None:
        raise BadInput(f"`at` {text!r} has no zone; write it like 2026-04-15T03:10:00Z")
    return instant


def extension(
    engine: Engine, approvals: Approvals | None = None, archive: Path | None = None
) -> Extension:
    """What every engine answers about shops; that of a replay has nobody who approves, and no
    days apart from its store."""
    desk = RetailDesk(engine, approvals, archive)
    if approvals is not None:
        title = "Suspend a member of staff's access"
        approvals.know(ApprovalKind(_SUSPEND, "retail.act", title, desk.suspend))
    handlers = (
        *(show_risk, show_risk_day, show_transaction, show_journal, list_rings),
        *(list_actions, decide_action, list_reviews, show_trade),
    )
    return Extension(handlers, {"retail_desk": desk})

"""Retail: risk of staff, a person's day, transactions, actions, reviews, trade."""

import asyncio
from datetime import date, datetime
from pathlib import Path
from typing import Any

from litestar import get, post
from msgspec.structs import replace

from engine.access.approvals import ApprovalKind, Approvals
from engine.api.access import SEEN, Principal, needs
from engine.api.app import Extension
from engine.detections.retail import risk
from engine.errors import BadInput, NotFound
from engine.live.engine import Engine
from engine.live.retail_actions import SPAN, RetailActions
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
from engine.model.sight import Sight

_VIEW = needs("retail.view", scope=SEEN)
_ACT = needs("retail.act", audit="retail.act", scope=SEEN)
_NO_EVENT = "there is no event {!r}; write source:id"
#: Kinds of events that always name their site.
_AT_A_SITE = frozenset(("attendance.punch", "pos.sale", "pos.void", "pos.refund"))
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
        self.actions = RetailActions(engine.database, engine.directory, engine.thresholds.actions)
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
    retail_desk: RetailDesk,
    sight: Sight,
    day: str | None = None,
    site: str | None = None,
    trend: int = 7,
) -> StaffRiskTable:
    """Staff by risk on a business day (`2026-04-15`; the current one unless told), worst first;
    `trend`: days before to compare with, at most 30."""
    _refuse_unseen(sight, site)
    now = retail_desk.engine.event_clock.now()
    found = await asyncio.to_thread(retail_desk.risk.table, _day(day), site, trend, now)
    if sight.is_whole:
        return found
    rows = tuple(each for each in found.rows if sight.about(each.site, each.person))
    stores = tuple(each for each in found.stores if sight.site(each.site))
    return replace(found, rows=rows, stores=stores)


@get("/v1/retail/people/{person_id:str}/day", opt=_VIEW)
async def show_risk_day(
    retail_desk: RetailDesk,
    sight: Sight,
    person_id: str,
    day: str | None = None,
    site: str | None = None,
    at: str | None = None,
) -> RiskDay:
    """A person's business day over the four sources, with points running up; at the home site
    unless told. The day is told by itself or by an instant in it; now unless told."""
    if not sight.person(person_id) and not (site and sight.site(site)):
        raise NotFound(f"neither the directory nor an event knows {person_id!r}")
    _refuse_unseen(sight, site)
    now = _instant(at) if at is not None else retail_desk.engine.event_clock.now()
    found = await asyncio.to_thread(retail_desk.risk.day, person_id, site, _day(day), now)
    if not sight.about(found.site, person_id):
        raise NotFound(f"{person_id!r} works at a site that you do not see; name one that you do")
    if not sight.is_whole and person_id not in sight.settled:
        # What names no site may have happened elsewhere.
        kept = tuple(each for each in found.entries if each.finding or each.kind in _AT_A_SITE)
        return replace(found, entries=kept)
    return found


@get("/v1/retail/transaction", opt=_VIEW)
async def show_transaction(retail_desk: RetailDesk, sight: Sight, ref: str = "") -> TransactionView:
    """A transaction by `source:id` of its event, as findings cite it."""
    try:
        found = await asyncio.to_thread(retail_desk.trade.transaction, ref)
    except BadInput:
        if sight.is_whole:
            raise
        raise NotFound(_NO_EVENT.format(ref)) from None
    if not sight.site(found.site):
        raise NotFound(_NO_EVENT.format(ref))
    if sight.is_whole:
        return found
    findings = tuple(each for each in found.findings if sight.about(each.site, each.subject))
    return replace(found, findings=findings)


@get("/v1/retail/journal", opt=_VIEW)
async def show_journal(
    retail_desk: RetailDesk,
    sight: Sight,
    site: str,
    register: str | None = None,
    at: str | None = None,
) -> TillJournal:
    """What a register, or all of a site, rang up on the business day of an instant (now unless
    told)."""
    _refuse_unseen(sight, site)
    instant = _instant(at) if at is not None else retail_desk.engine.event_clock.now()
    return await asyncio.to_thread(retail_desk.trade.journal, site, register, instant)


@get("/v1/retail/rings", opt=_VIEW)
async def list_rings(
    retail_desk: RetailDesk, sight: Sight, site: str | None = None, days: int = 14
) -> Rings:
    """Rings of the last days (at most 90) with their pictures, the most severe first."""
    now = retail_desk.engine.event_clock.now()
    found = await asyncio.to_thread(retail_desk.rings.found, now, days, site)
    rings = (e for e in found.rings if sight.about(e.finding.site, e.finding.subject))
    return replace(found, rings=tuple(rings))


@get("/v1/retail/actions", opt=_VIEW)
async def list_actions(
    retail_desk: RetailDesk,
    sight: Sight,
    site: str | None = None,
    standing: str | None = None,
    severity: str | None = None,
) -> ActionList:
    """Actions proposed in the last two weeks, the most severe first."""
    now = retail_desk.engine.event_clock.now()
    found = await asyncio.to_thread(retail_desk.actions.proposed, now, site, standing, severity)
    actions = tuple(each for each in found.actions if sight.about(each.site, each.person))
    return replace(found, actions=actions)


@post("/v1/retail/actions/{action_id:str}", status_code=200, opt=_ACT)
async def decide_action(
    retail_desk: RetailDesk,
    principal: Principal,
    sight: Sight,
    action_id: str,
    data: DecideAction,
) -> RetailAction:
    """Confirms, declines, settles or lifts an action; a suspension needs two people."""
    engine, approvals, actions = retail_desk.engine, retail_desk.approvals, retail_desk.actions
    now, who = engine.event_clock.now(), principal.name
    action = await engine.ask(lambda connection: actions.get(connection, action_id, now))
    if not sight.about(action.site, action.person):
        raise NotFound(f"there is no action {action_id} in the last {SPAN.days} days")
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
async def list_reviews(
    retail_desk: RetailDesk, sight: Sight, week: str | None = None
) -> ReviewQueue:
    """The weekly review queue; the current week unless a day of another one is told."""
    now = retail_desk.engine.event_clock.now()
    found = await asyncio.to_thread(retail_desk.actions.reviews, week, now)
    return replace(
        found, rows=tuple(each for each in found.rows if sight.about(each.site, each.person))
    )


@get("/v1/retail/trade", opt=_VIEW)
async def show_trade(
    retail_desk: RetailDesk, sight: Sight, site: str | None = None, weeks: int = 4
) -> TradeView:
    """Sales, discounts, refunds, voids and shrinkage by site and week (at most 26)."""
    now = retail_desk.engine.event_clock.now()
    _refuse_unseen(sight, site)
    found = await asyncio.to_thread(retail_desk.trade.weeks, site, weeks, now)
    return replace(found, weeks=tuple(each for each in found.weeks if sight.site(each.site)))


def _refuse_unseen(sight: Sight, site: str | None) -> None:
    if site is not None and not sight.site(site):
        raise NotFound(f"there is no site {site!r}")


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

"""Alerts: the queue, one alert, commands, quality, what was kept from the queue."""

from collections.abc import Callable
from datetime import timedelta
from typing import Annotated, TypeVar

import msgspec
from litestar import get, post
from sqlalchemy import Connection

from engine.alerts.desk import ENGINE
from engine.alerts.quality import measure
from engine.api.access import SEEN, Principal, needs
from engine.api.privacy import masked
from engine.detect.rollout import EVERYWHERE
from engine.errors import BadInput, NocError, NotFound
from engine.live.engine import Engine
from engine.model.alert import OPEN_STATES, Alert
from engine.model.answers import AlertDetail, AlertPage, LedgerEntry, Quality
from engine.model.command import CallAnswered, Close, Command, Reopen, Resolve
from engine.model.sight import Sight
from engine.store import queries

T = TypeVar("T")


class Bulk(msgspec.Struct, frozen=True, kw_only=True):
    """The same command for several alerts; `preview` only says for how many."""

    alerts: Annotated[tuple[str, ...], msgspec.Meta(max_length=5_000)]
    command: Command
    preview: bool = False


class BulkAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What a bulk command did, or would do; `refused` has a sentence each."""

    done: int
    refused: tuple[str, ...] = ()
    preview: bool = False


async def ask(engine: Engine, question: Callable[[Connection], T]) -> T:
    """Asks the store on a pool thread."""
    return await engine.ask(question)


@get("/v1/alerts", opt=needs("alert.view", scope=SEEN))
async def list_alerts(
    engine: Engine,
    sight: Sight,
    show: str = "open",
    severity: str | None = None,
    site: str | None = None,
    subject: str | None = None,
    limit: int = 1_000,
    offset: int = 0,
    after: int | None = None,
) -> AlertPage:
    """The queue by priority, then age. `show`: open, all, or one state.

    With `after`, instead by number, those above it: pages that do not shift while alerts change.
    """
    states = {
        "open": [each.value for each in OPEN_STATES],
        "all": [],
    }.get(show, [show])
    number, epoch = engine.hub.number, engine.hub.epoch
    alerts, total = await ask(
        engine,
        lambda connection: queries.alert_page(
            connection,
            states=states,
            severities=[severity] if severity else [],
            site=site,
            subject=subject,
            limit=max(1, min(limit, 50_000)),
            offset=max(0, offset),
            after=after,
            sight=sight,
        ),
    )
    return AlertPage(alerts=tuple(alerts), total=total, news_number=number, epoch=epoch)


@get("/v1/alerts/{alert_id:str}", opt=needs("alert.view", scope=SEEN))
async def show_alert(engine: Engine, sight: Sight, alert_id: str) -> AlertDetail:
    """One alert with its findings, history, related alerts, playbook, person and site."""

    def question(connection: Connection) -> AlertDetail:
        alert = queries.alert(connection, alert_id)
        if alert is None or not sight.about(alert.site, alert.subject):
            raise NotFound(f"there is no alert {alert_id}")
        related, _ = queries.alert_page(connection, subject=alert.subject, limit=20, sight=sight)
        return AlertDetail(
            alert=alert,
            findings=tuple(
                each
                for each in queries.findings_of(connection, alert_id)
                if sight.about(each.site, each.subject)
            ),
            history=tuple(queries.history_of(connection, alert_id)),
            related=tuple(each for each in related if each.id != alert_id),
            playbook=engine.desk.playbooks.steps(alert),
            person=masked(engine.directory.people.get(alert.subject)),
            site=engine.directory.sites.get(alert.site or ""),
        )

    return await ask(engine, question)


@post(
    "/v1/alerts/{alert_id:str}/commands",
    status_code=200,
    opt=needs("alert.work", audit="alert.command", scope=SEEN),
)
async def command_alert(
    engine: Engine, principal: Principal, sight: Sight, alert_id: str, data: Command
) -> Alert:
    """Does one thing to one alert; answers with the alert as it is then, on disk."""
    _check(principal, data)
    await seen_alert(engine, sight, alert_id)
    return await engine.command(alert_id, data, principal.name)


@post(
    "/v1/alerts/commands",
    status_code=200,
    opt=needs("alert.work", audit="alert.bulk", scope=SEEN),
)
async def command_alerts(
    engine: Engine, principal: Principal, sight: Sight, data: Bulk
) -> BulkAnswer:
    """Does the same to several alerts; those that refuse do not stop the others."""
    _check(principal, data.command)
    if data.preview:
        by_id = engine.desk.open.by_id
        known = [each for each in data.alerts if _is_seen(sight, by_id.get(each))]
        return BulkAnswer(done=len(known), preview=True)
    done, refused = 0, []
    for alert_id in data.alerts:
        try:
            await seen_alert(engine, sight, alert_id)
            await engine.command(alert_id, data.command, principal.name)
            done += 1
        except NocError as why:
            refused.append(str(why))
    return BulkAnswer(done=done, refused=tuple(refused[:100]))


def _is_seen(sight: Sight, alert: Alert | None) -> bool:
    return alert is not None and sight.about(alert.site, alert.subject)


async def seen_alert(engine: Engine, sight: Sight, alert_id: str) -> None:
    """Goes on where somebody sees an alert; costs nothing for who sees everything.

    Raises:
        NotFound: there is none, or it is out of sight: nobody learns that it exists.
    """
    if sight.is_whole:
        return
    alert = engine.desk.open.by_id.get(alert_id)
    if alert is None:
        alert = await engine.ask(lambda connection: queries.alert(connection, alert_id))
    if not _is_seen(sight, alert):
        raise NotFound(f"there is no alert {alert_id}")


def _check(principal: Principal, command: Command) -> None:
    if isinstance(command, Resolve | Close | Reopen):
        principal.need("alert.resolve")
    if isinstance(command, CallAnswered):
        raise BadInput("only a call brings a call's answer; resolve or escalate the alert instead")


@get("/v1/quality", opt=needs("report.view", scope=SEEN))
async def show_quality(
    engine: Engine, sight: Sight, hours: float = 24.0, operators: int = 0
) -> Quality:
    """Measured alarm quality of the last hours; by as many operators as did something in them,
    unless told."""
    until = engine.clock.now()
    since = until - timedelta(hours=max(0.1, min(hours, 24 * 90)))

    def question(connection: Connection) -> Quality:
        alerts, _ = queries.alert_page(connection, since=since, limit=50_000, sight=sight)
        entries = queries.entries_between(connection, since, until)
        by_id = {each.id: each for each in alerts}
        if not sight.is_whole:
            entries = [each for each in entries if each.alert in by_id]
        on_time = [
            entry.at <= due
            for entry in entries
            if entry.action == "acknowledged"
            and entry.alert in by_id
            and (due := by_id[entry.alert].acknowledge_by) is not None
        ]
        worked = len({entry.who for entry in entries} - {ENGINE})
        return measure(alerts, entries, since, until, operators or worked, on_time)

    return await ask(engine, question)


@get("/v1/ledger", opt=needs("alert.view", scope=SEEN))
async def show_ledger(engine: Engine, sight: Sight) -> list[LedgerEntry]:
    """What shelving, folding, and detections that are off or in shadow keep from the queue."""
    known = [each for each in engine.desk.open.by_id.values() if _is_seen(sight, each)]
    entries = [
        LedgerEntry(
            kind="shelved",
            what=f"{alert.label} {alert.title}",
            set_by=alert.assignee or "",
            since=alert.updated_at,
            until=alert.shelved_until,
            kept=1,
            reason=alert.shelve_reason,
        )
        for alert in known
        if alert.is_shelved
    ]
    folded: dict[str, list[Alert]] = {}
    for alert in known:
        if alert.parent and alert.is_open:
            folded.setdefault(alert.parent, []).append(alert)
    for parent, alerts in folded.items():
        cause = engine.desk.open.by_id.get(parent)
        entries.append(
            LedgerEntry(
                kind="folded",
                what=f"under {cause.label} {cause.title}"
                if cause and _is_seen(sight, cause)
                else f"under {parent}",
                set_by="engine",
                since=min(each.created_at for each in alerts),
                until=None,
                kept=len(alerts),
            )
        )
    return entries + await ask(engine, lambda connection: _silenced(engine, sight, connection))


def _silenced(engine: Engine, sight: Sight, connection: Connection) -> list[LedgerEntry]:
    counts = queries.shadow_counts(connection, sight)
    entries = []
    for override in engine.line.examiner.settings.overrides:
        partly = override.rollout is not None and override.rollout < EVERYWHERE
        if not partly and (override.mode is None or override.mode.value == "on"):
            continue
        place = (override.tenant, override.client, override.site)
        if any(place) and not sight.place(*place):
            continue
        scope = override.site or override.client or override.tenant or "everywhere"
        entries.append(
            LedgerEntry(
                kind=override.mode.value if override.mode and not partly else "rollout",
                what=f"{override.detection} at {scope}",
                set_by=("settings" if override in engine.thresholds.stored else "configuration"),
                since=engine.started_at,
                until=None,
                kept=counts.get(override.detection, 0),
            )
        )
    return entries

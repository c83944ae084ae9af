"""Questions to the store. Each takes a connection; none changes anything."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Row, func, select

from engine.model.alert import Alert, AlertEntry
from engine.model.finding import Finding
from engine.model.refusal import Refusal
from engine.model.sight import WHOLE_SIGHT, Sight
from engine.model.verification import Lockout, Verification
from engine.store.schema import (
    alert_entries,
    alerts,
    findings,
    lockouts,
    refusals,
    snapshots,
    verifications,
)
from engine.store.seeing import among, seen

T = TypeVar("T")


def _bodies(rows: Sequence[Row[Any]], kind: type[T]) -> list[T]:
    decode = msgspec.json.Decoder(kind).decode
    return [decode(row.body) for row in rows]


def open_alerts(connection: Connection) -> list[Alert]:
    """All alerts that need somebody."""
    rows = connection.execute(select(alerts.c.body).where(alerts.c.is_open.is_(True))).all()
    return _bodies(rows, Alert)


def alert(connection: Connection, alert_id: str) -> Alert | None:
    """One alert by its id."""
    row = connection.execute(select(alerts.c.body).where(alerts.c.id == alert_id)).first()
    return msgspec.json.decode(row.body, type=Alert) if row else None


def alert_page(
    connection: Connection,
    *,
    states: Sequence[str] = (),
    severities: Sequence[str] = (),
    site: str | None = None,
    subject: str | None = None,
    since: datetime | None = None,
    limit: int = 1_000,
    offset: int = 0,
    after: int | None = None,
    sight: Sight = WHOLE_SIGHT,
) -> tuple[list[Alert], int]:
    """Alerts by priority, then age, or those after a number; and how many match in all."""
    terms: list[Any] = seen(connection, sight, alerts.c.site, alerts.c.subject)
    if states:
        terms.append(alerts.c.state.in_(states))
    if severities:
        terms.append(alerts.c.severity.in_(severities))
    if site:
        terms.append(alerts.c.site == site)
    if subject:
        terms.append(alerts.c.subject == subject)
    if since:
        terms.append(alerts.c.created_at >= since)
    total = connection.execute(select(func.count()).select_from(alerts).where(*terms)).scalar()
    order: tuple[Any, ...] = (alerts.c.priority.desc(), alerts.c.created_at)
    if after is not None:
        terms.append(alerts.c.number > after)
        order = (alerts.c.number,)
    rows = connection.execute(
        select(alerts.c.body).where(*terms).order_by(*order).limit(limit).offset(offset)
    ).all()
    return _bodies(rows, Alert), int(total or 0)


def last_alert_number(connection: Connection) -> int:
    """The highest number given so far; 10,000 before the first."""
    return int(connection.execute(select(func.max(alerts.c.number))).scalar() or 10_000)


def findings_of(connection: Connection, alert_id: str, limit: int = 500) -> list[Finding]:
    """An alert's findings, newest first."""
    rows = connection.execute(
        select(findings.c.body)
        .where(findings.c.alert == alert_id, findings.c.withdrawn.is_(False))
        .order_by(findings.c.occurred_at.desc())
        .limit(limit)
    ).all()
    return _bodies(rows, Finding)


def findings_between(
    connection: Connection,
    since: datetime,
    until: datetime,
    limit: int = 10_000,
    sight: Sight = WHOLE_SIGHT,
) -> list[Finding]:
    """Findings of a span of event time, in reading order."""
    rows = connection.execute(
        select(findings.c.body)
        .where(
            findings.c.occurred_at >= since,
            findings.c.occurred_at <= until,
            findings.c.withdrawn.is_(False),
            *seen(connection, sight, findings.c.site, findings.c.subject),
        )
        .order_by(findings.c.occurred_at, findings.c.detection, findings.c.subject, findings.c.id)
        .limit(limit)
    ).all()
    return _bodies(rows, Finding)


def shadow_counts(connection: Connection, sight: Sight = WHOLE_SIGHT) -> dict[str, int]:
    """Findings in shadow per detection."""
    rows = connection.execute(
        select(findings.c.detection, func.count())
        .where(
            findings.c.shadow.is_(True),
            *seen(connection, sight, findings.c.site, findings.c.subject),
        )
        .group_by(findings.c.detection)
    ).all()
    return {row[0]: int(row[1]) for row in rows}


def known_findings(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Which of these findings are kept and not withdrawn."""
    rows = connection.execute(
        select(findings.c.id).where(findings.c.id.in_(ids), findings.c.withdrawn.is_(False))
    )
    return set(rows.scalars())


def history_of(connection: Connection, alert_id: str) -> list[AlertEntry]:
    """Every change of an alert, oldest first."""
    rows = connection.execute(
        select(alert_entries).where(alert_entries.c.alert == alert_id).order_by(alert_entries.c.id)
    )
    return [_entry(row) for row in rows]


def entries_between(
    connection: Connection, since: datetime, until: datetime, limit: int = 100_000
) -> list[AlertEntry]:
    """Every change of any alert in a span of the control room's clock, oldest first."""
    rows = connection.execute(
        select(alert_entries)
        .where(alert_entries.c.at >= since, alert_entries.c.at <= until)
        .order_by(alert_entries.c.id)
        .limit(limit)
    )
    return [_entry(row) for row in rows]


def _entry(row: Row[Any]) -> AlertEntry:
    return AlertEntry(
        alert=row.alert,
        at=row.at,
        who=row.who,
        action=row.action,
        detail=row.detail,
        version=row.version,
    )


def refused(connection: Connection, limit: int = 500) -> list[tuple[int, Refusal, bool]]:
    """Refused inputs, newest first: id, refusal, whether it was sent again."""
    rows = connection.execute(select(refusals).order_by(refusals.c.id.desc()).limit(limit))
    return [
        (
            row.id,
            _refusal(row),
            row.sent_again_at is not None,
        )
        for row in rows
    ]


def _refusal(row: Row[Any]) -> Refusal:
    return Refusal(
        source=row.source,
        reason=row.reason,
        where=row.place,
        raw=bytes(row.raw),
        size_bytes=row.size_bytes,
        received_at=row.received_at,
    )


def refusal_counts(connection: Connection) -> dict[str, int]:
    """Refused inputs per source."""
    rows = connection.execute(
        select(refusals.c.source, func.count()).group_by(refusals.c.source)
    ).all()
    return {row[0]: int(row[1]) for row in rows}


def verification_page(
    connection: Connection,
    *,
    waiting: bool,
    person: str | None,
    limit: int = 500,
    sight: Sight = WHOLE_SIGHT,
) -> list[Verification]:
    """Verification records of people in sight, newest first; `waiting`: only flagged ones nobody
    has reviewed."""
    terms: list[Any] = []
    if not sight.is_whole:
        terms.append(among(connection, verifications.c.person, sight.people))
    if waiting:
        terms += [verifications.c.flagged.is_(True), verifications.c.verdict.is_(None)]
    if person:
        terms.append(verifications.c.person == person)
    rows = connection.execute(
        select(verifications.c.body)
        .where(*terms)
        .order_by(verifications.c.occurred_at.desc())
        .limit(limit)
    ).all()
    return _bodies(rows, Verification)


def verification(connection: Connection, record_id: str) -> Verification | None:
    """One verification record."""
    row = connection.execute(
        select(verifications.c.body).where(verifications.c.id == record_id)
    ).first()
    return msgspec.json.decode(row.body, type=Verification) if row else None


def standing_lockouts(connection: Connection) -> list[Lockout]:
    """Logins that are locked now."""
    rows = connection.execute(select(lockouts.c.body).where(lockouts.c.lifted_at.is_(None))).all()
    return _bodies(rows, Lockout)


def newest_snapshots(connection: Connection) -> list[tuple[int, bytes]]:
    """(journal sequence, body), newest first."""
    rows = connection.execute(
        select(snapshots.c.sequence, snapshots.c.body).order_by(snapshots.c.id.desc())
    )
    return [(row.sequence, bytes(row.body)) for row in rows]


def refusal(connection: Connection, refusal_id: int) -> Refusal | None:
    """One refused input."""
    row = connection.execute(select(refusals).where(refusals.c.id == refusal_id)).first()
    if row is None:
        return None
    return _refusal(row)

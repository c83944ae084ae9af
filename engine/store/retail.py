"""Questions of the retail pane to the store, and the decisions on its actions."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, insert, or_, select

from engine.model.finding import Finding
from engine.model.kinds import Severity
from engine.model.retail_risk import Decision
from engine.store.schema import alerts, archived_days, findings, journal, retail_decisions

#: Packs whose findings give points.
_PACKS = ("staff", "pos", "network", "camera")
TILL_KINDS = ("pos.sale", "pos.void", "pos.refund", "pos.gift_card")
_MOST = 50_000


class _Points(msgspec.Struct):
    points: float = 0.0


class PointsRow(msgspec.Struct):
    """What the risk of a day needs of a finding."""

    id: str
    detection: str
    subject: str
    site: str | None
    occurred_at: datetime
    severity: Severity
    reason: str
    events: tuple[str, ...]
    evidence: _Points
    tenant: str = "default"


_points = msgspec.json.Decoder(PointsRow).decode


def points_between(
    connection: Connection,
    since: datetime,
    until: datetime,
    *,
    person: str | None = None,
    site: str | None = None,
) -> list[PointsRow]:
    """Findings that give points in a span, neither shadowed nor withdrawn, in order of time."""
    terms: list[Any] = [
        findings.c.occurred_at >= since,
        findings.c.occurred_at < until,
        findings.c.shadow.is_(False),
        findings.c.withdrawn.is_(False),
        or_(
            *(
                # A range, so that no index needs to know about patterns.
                and_(findings.c.detection > f"{each}.", findings.c.detection < f"{each}/")
                for each in _PACKS
            )
        ),
    ]
    if person:
        terms.append(findings.c.subject == person)
    if site:
        terms.append(findings.c.site == site)
    rows = connection.execute(
        select(findings.c.body).where(*terms).order_by(findings.c.occurred_at).limit(_MOST)
    )
    return [_points(row.body) for row in rows]


def findings_of_detections(
    connection: Connection, detections: Sequence[str], since: datetime, until: datetime
) -> list[Finding]:
    """Findings of some detections in a span, in order of time."""
    rows = connection.execute(
        select(findings.c.body)
        .where(
            findings.c.detection.in_(detections),
            findings.c.occurred_at >= since,
            findings.c.occurred_at < until,
            findings.c.shadow.is_(False),
            findings.c.withdrawn.is_(False),
        )
        .order_by(findings.c.occurred_at, findings.c.id)
        .limit(_MOST)
    )
    decode = msgspec.json.Decoder(Finding).decode
    return [decode(row.body) for row in rows]


def open_alerts_of(connection: Connection, people: Iterable[str]) -> dict[str, tuple[str, int]]:
    """Of each person the newest alert that is open: its id and number."""
    wanted = set(people)
    rows = connection.execute(
        select(alerts.c.subject, alerts.c.id, alerts.c.number)
        .where(alerts.c.is_open.is_(True))
        .order_by(alerts.c.created_at)
    )
    return {row.subject: (row.id, row.number) for row in rows if row.subject in wanted}


def event_of(connection: Connection, ref: str) -> bytes | None:
    """One event of the journal by `source:id`."""
    for source, event_id in names_of(ref):
        row = connection.execute(
            select(journal.c.raw).where(journal.c.source == source, journal.c.event_id == event_id)
        ).first()
        if row is not None:
            return bytes(row.raw)
    return None


def names_of(ref: str) -> list[tuple[str, str]]:
    """Source and id that `source:id` may mean; a source may have colons, so every cut is one."""
    parts = ref.split(":")
    return [(":".join(parts[:cut]), ":".join(parts[cut:])) for cut in range(1, len(parts))]


def findings_resting_on(
    connection: Connection, ref: str, person: str, since: datetime, until: datetime
) -> list[Finding]:
    """Findings about a person in a span that name an event."""
    rows = connection.execute(
        select(findings.c.body)
        .where(
            findings.c.subject == person,
            findings.c.occurred_at >= since,
            findings.c.occurred_at <= until,
            findings.c.withdrawn.is_(False),
        )
        .order_by(findings.c.occurred_at)
        .limit(_MOST)
    )
    decode = msgspec.json.Decoder(Finding).decode
    return [found for row in rows if ref in (found := decode(row.body)).events]


def till_events(
    connection: Connection,
    since: datetime,
    until: datetime,
    site: str,
    kinds: Sequence[str] = TILL_KINDS,
) -> list[bytes]:
    """What the tills and counts of a site told in a span, in order of time."""
    rows = connection.execute(
        select(journal.c.raw)
        .where(
            journal.c.site == site,
            journal.c.occurred_at >= since,
            journal.c.occurred_at < until,
            journal.c.kind.in_(kinds),
        )
        .order_by(journal.c.occurred_at, journal.c.sequence)
    )
    return [bytes(row.raw) for row in rows]


def archived_span(
    connection: Connection, since: datetime, until: datetime
) -> list[tuple[str, datetime, datetime]]:
    """Archived days in a span that have left the journal: the day, its first and last instant."""
    days = connection.execute(
        select(archived_days.c.day)
        .where(
            archived_days.c.removed.is_(True),
            archived_days.c.day >= f"{since.astimezone(UTC):%Y-%m-%d}",
            archived_days.c.day <= f"{until.astimezone(UTC):%Y-%m-%d}",
        )
        .order_by(archived_days.c.day.desc())
    ).scalars()
    begins = [(day, datetime.fromisoformat(day).replace(tzinfo=UTC)) for day in days]
    return [(day, at, at + timedelta(days=1, microseconds=-1)) for day, at in begins]


def decisions(connection: Connection, actions: Sequence[str]) -> dict[str, list[Decision]]:
    """What was decided about actions, oldest first."""
    found: dict[str, list[Decision]] = {}
    rows = connection.execute(
        select(retail_decisions)
        .where(retail_decisions.c.action.in_(actions))
        .order_by(retail_decisions.c.number)
    )
    for row in rows:
        told = Decision(action=row.action, at=row.at, who=row.who, do=row.do, note=row.note)
        found.setdefault(row.action, []).append(told)
    return found


def decided_since(connection: Connection, since: datetime) -> set[str]:
    """Ids of the actions about which anything was decided."""
    rows = connection.execute(
        select(retail_decisions.c.action).where(retail_decisions.c.at >= since).distinct()
    )
    return {row.action for row in rows}


def decide(connection: Connection, decision: Decision) -> None:
    """Keeps a decision; none is ever changed."""
    connection.execute(insert(retail_decisions).values(**msgspec.structs.asdict(decision)))

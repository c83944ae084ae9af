"""Questions of the pages of people and sites: their events, alerts, findings, lockouts."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, or_, select

from engine.model.alert import Alert
from engine.model.finding import Finding
from engine.model.verification import Lockout
from engine.store.schema import alerts, findings, journal, lockouts

#: Events of one question at most; a guard's month with a fix each minute is half of it.
MOST_EVENTS = 100_000
#: What befalls work after it was given; told by the id of the work.
_ENDS = ("task.started", "task.completed", "task.cancelled", "tour.completed")


def raw_events(
    connection: Connection,
    since: datetime,
    until: datetime,
    *,
    person: str | None = None,
    site: str | None = None,
    kinds: Sequence[str] = (),
) -> list[bytes]:
    """Events of a person or a site in event-time order; beyond the limit the newest are kept."""
    terms: list[Any] = [journal.c.occurred_at >= since, journal.c.occurred_at <= until]
    if person:
        terms.append(journal.c.person == person)
    if site:
        terms.append(journal.c.site == site)
    if kinds:
        terms.append(journal.c.kind.in_(kinds))
    rows = connection.execute(
        select(journal.c.raw)
        .where(*terms)
        .order_by(journal.c.occurred_at.desc(), journal.c.sequence.desc())
        .limit(MOST_EVENTS)
    )
    raws = [bytes(row.raw) for row in rows]
    raws.reverse()
    return raws


def unnamed_ends(connection: Connection, since: datetime, until: datetime) -> Iterator[bytes]:
    """Starts and ends of tasks and tours that name nobody, of everybody, in event-time order."""
    return _ends(connection, since, until, journal.c.person.is_(None))


def siteless_ends(connection: Connection, since: datetime, until: datetime) -> Iterator[bytes]:
    """Starts and ends of tasks and tours, which say no site, of everybody, in event-time order."""
    return _ends(connection, since, until, journal.c.site.is_(None))


def _ends(
    connection: Connection, since: datetime, until: datetime, term: ColumnElement[bool]
) -> Iterator[bytes]:
    rows = connection.execute(
        select(journal.c.raw)
        .where(
            term,
            journal.c.kind.in_(_ENDS),
            journal.c.occurred_at >= since,
            journal.c.occurred_at <= until,
        )
        .order_by(journal.c.occurred_at, journal.c.sequence)
        .limit(MOST_EVENTS)
    )
    for row in rows:
        yield bytes(row.raw)


def last_punch(connection: Connection, site: str, until: datetime) -> datetime | None:
    """When anybody last punched at a site."""
    found: datetime | None = connection.execute(
        select(journal.c.occurred_at)
        .where(
            journal.c.site == site,
            journal.c.kind == "attendance.punch",
            journal.c.occurred_at <= until,
        )
        .order_by(journal.c.occurred_at.desc())
        .limit(1)
    ).scalar()
    return found


def last_heard(connection: Connection, person: str, kinds: Sequence[str], until: datetime) -> Any:
    """When a person was last heard of by events of these kinds; None for never."""
    return connection.execute(
        select(journal.c.occurred_at)
        .where(
            journal.c.person == person,
            journal.c.kind.in_(kinds),
            journal.c.occurred_at <= until,
        )
        .order_by(journal.c.occurred_at.desc())
        .limit(1)
    ).scalar()


def alerts_about(
    connection: Connection, *, subject: str = "", site: str = "", limit: int = 50
) -> list[Alert]:
    """Alerts about a subject, or at a site: open ones first by urgency, then the newest."""
    return _alerts(
        connection, alerts.c.subject == subject if subject else alerts.c.site == site, limit
    )


def open_alerts_elsewhere(
    connection: Connection, subjects: Collection[str], site: str, limit: int = 50
) -> list[Alert]:
    """Open alerts about these subjects that are not at the site; a position alone has none."""
    term = and_(
        alerts.c.subject.in_(subjects),
        alerts.c.is_open.is_(True),
        or_(alerts.c.site.is_(None), alerts.c.site != site),
    )
    return _alerts(connection, term, limit)


def _alerts(connection: Connection, term: ColumnElement[bool], limit: int) -> list[Alert]:
    base = select(alerts.c.body).where(term).limit(limit)
    standing = base.where(alerts.c.is_open.is_(True)).order_by(alerts.c.priority.desc())
    settled = base.where(alerts.c.is_open.is_(False)).order_by(alerts.c.created_at.desc())
    decode = msgspec.json.Decoder(Alert).decode
    rows = [*connection.execute(standing).all(), *connection.execute(settled).all()]
    return [decode(row.body) for row in rows[:limit]]


def findings_about(
    connection: Connection, subject: str, since: datetime, until: datetime, limit: int = 500
) -> list[tuple[Finding, str | None]]:
    """Findings about a subject and their alerts, newest first; shadow ones too."""
    rows = connection.execute(
        select(findings.c.body, findings.c.alert)
        .where(
            findings.c.subject == subject,
            findings.c.withdrawn.is_(False),
            findings.c.occurred_at >= since,
            findings.c.occurred_at <= until,
        )
        .order_by(findings.c.occurred_at.desc())
        .limit(limit)
    ).all()
    decode = msgspec.json.Decoder(Finding).decode
    return [(decode(row.body), row.alert) for row in rows]


def standing_lockout(connection: Connection, person: str) -> Lockout | None:
    """Why a person's login is locked now, or None."""
    row = connection.execute(
        select(lockouts.c.body)
        .where(lockouts.c.person == person, lockouts.c.lifted_at.is_(None))
        .order_by(lockouts.c.locked_at.desc())
        .limit(1)
    ).first()
    return msgspec.json.decode(row.body, type=Lockout) if row else None

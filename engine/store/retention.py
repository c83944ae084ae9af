"""Deletes what is over its time, in small pieces; what a hold keeps is counted, not deleted."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, false, func, or_, select

from engine.model.alert import OPEN_STATES
from engine.store import audit, schema

POSITIONS = ("position.fix", "phone.activity")
_CHUNK = 2_000
#: More sites or people than this are not asked for one by one; SQLite allows 32,766 variables.
_MOST = 30_000


class Where(NamedTuple):
    """The sites and people of a rule; `is_rest`: all but those."""

    sites: frozenset[str]
    people: frozenset[str]
    is_rest: bool


def _within(where: Where, site: Any, person: Any | None) -> ColumnElement[bool]:
    sites, people = sorted(where.sites)[:_MOST], sorted(where.people)[:_MOST]
    of_site = site.in_(sites)
    named = of_site if person is None else or_(of_site, and_(site.is_(None), person.in_(people)))
    if not where.is_rest:
        return named
    return func.coalesce(named, false()) == false()


def delete_events(
    connection: Connection, kind: str, before: datetime, where: Where, held: Collection[str]
) -> int:
    """Some events of a kind from before an instant; 0: none is left."""
    table = schema.journal
    rows = (
        select(table.c.sequence)
        .where(*_old_events(kind, before, where))
        .where(or_(table.c.person.is_(None), table.c.person.not_in(held)))
        .limit(_CHUNK)
    )
    found = list(connection.execute(rows).scalars())
    return _gone(connection, table, table.c.sequence, found)


def held_events(
    connection: Connection, kind: str, before: datetime, where: Where, held: Collection[str]
) -> int:
    """How many of them a hold keeps."""
    table = schema.journal
    terms = (*_old_events(kind, before, where), table.c.person.in_(held))
    return _count(connection, table, *terms)


def _old_events(kind: str, before: datetime, where: Where) -> tuple[ColumnElement[bool], ...]:
    table = schema.journal
    is_position = table.c.kind.in_(POSITIONS)
    return (
        table.c.occurred_at < before,
        # Loaded history counts from its loading: else it would be gone before anybody looked.
        table.c.received_at < before,
        table.c.held_until.is_(None),
        is_position if kind == "positions" else ~is_position,
        _within(where, table.c.site, table.c.person),
    )


def delete_alerts(
    connection: Connection, before: datetime, where: Where, held: Collection[str]
) -> int:
    """Some alerts that were settled before an instant, with what belongs to them."""
    table = schema.alerts
    rows = (
        select(table.c.id)
        .where(*_old_alerts(before, where), table.c.subject.not_in(held))
        .limit(_CHUNK // 4)
    )
    found = list(connection.execute(rows).scalars())
    for other in (schema.findings, schema.alert_entries):
        connection.execute(delete(other).where(other.c.alert.in_(found)))
    return _gone(connection, table, table.c.id, found)


def held_alerts(
    connection: Connection, before: datetime, where: Where, held: Collection[str]
) -> int:
    """How many alerts a hold keeps."""
    table = schema.alerts
    return _count(connection, table, *_old_alerts(before, where), table.c.subject.in_(held))


def _old_alerts(before: datetime, where: Where) -> tuple[ColumnElement[bool], ...]:
    table = schema.alerts
    return (
        table.c.updated_at < before,
        table.c.state.not_in([each.value for each in OPEN_STATES]),
        _within(where, table.c.site, None),
    )


def delete_loose(connection: Connection, before: datetime, held: Collection[str]) -> int:
    """Findings without an alert, and checks, that are as old as alerts may become."""
    findings, checks, count = schema.findings, schema.verifications, 0
    rows = select(findings.c.id).where(
        findings.c.occurred_at < before,
        findings.c.alert.is_(None),
        findings.c.subject.not_in(held),
    )
    found = list(connection.execute(rows.limit(_CHUNK)).scalars())
    count += _gone(connection, findings, findings.c.id, found)
    old = select(checks.c.id).where(checks.c.occurred_at < before, checks.c.person.not_in(held))
    found = list(connection.execute(old.limit(_CHUNK)).scalars())
    return count + _gone(connection, checks, checks.c.id, found)


def delete_refused(connection: Connection, before: datetime) -> int:
    """Some refused inputs."""
    table = schema.refusals
    rows = select(table.c.id).where(table.c.received_at < before).limit(_CHUNK)
    return _gone(connection, table, table.c.id, list(connection.execute(rows).scalars()))


def erase_audit_words(connection: Connection, before: datetime, held: Collection[str]) -> int:
    """What old entries say in words; that they were made stays, so that the chain verifies."""
    table, words = audit.audit, audit.audit_words
    rows = (
        select(table.c.number)
        .join(words, words.c.number == table.c.number)
        .where(table.c.at < before, table.c.subject.not_in(held))
        .limit(_CHUNK)
    )
    return audit.erase_words(connection, list(connection.execute(rows).scalars()))


def _gone(connection: Connection, table: Table, key: Any, found: list[Any]) -> int:
    return connection.execute(delete(table).where(key.in_(found))).rowcount if found else 0


def _count(connection: Connection, table: Table, *terms: ColumnElement[bool]) -> int:
    return int(
        connection.execute(select(func.count()).select_from(table).where(*terms)).scalar_one()
    )

"""The journal in the order of replay, page by page, so that the log can shrink."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, func, or_, select

from engine.model.alert import Alert
from engine.store import queries
from engine.store.database import Database
from engine.store.schema import findings, journal

_PAGE = 5_000
_CHUNK = 1_000


@dataclass(frozen=True, slots=True)
class Past:
    """One kept event."""

    occurred_at: datetime
    source: str
    event_id: str
    kind: str
    raw: bytes


def count(connection: Connection, since: datetime, until: datetime) -> int:
    """How many events a span holds."""
    return int(
        connection.execute(
            select(func.count())
            .select_from(journal)
            .where(journal.c.occurred_at >= since, journal.c.occurred_at <= until)
        ).scalar_one()
    )


def in_order(database: Database, since: datetime, until: datetime) -> Iterator[Past]:
    """Events by (`occurred_at`, `source`, `id`); each page in a transaction of its own."""
    last: Past | None = None
    while True:
        with database.begin() as connection:
            page = _page(connection, last, since, until)
        yield from page
        if len(page) < _PAGE:
            return
        last = page[-1]


def _page(
    connection: Connection, last: Past | None, since: datetime, until: datetime
) -> list[Past]:
    at, source, name = journal.c.occurred_at, journal.c.source, journal.c.event_id
    terms = [at >= (last.occurred_at if last else since), at <= until]
    if last is not None:
        terms.append(
            or_(
                at > last.occurred_at,
                and_(source == last.source, name > last.event_id),
                source > last.source,
            )
        )
    rows = connection.execute(
        select(at, source, name, journal.c.kind, journal.c.raw)
        .where(*terms)
        .order_by(at, source, name)
        .limit(_PAGE)
    )
    return [Past(row[0], row[1], row[2], row[3], bytes(row[4])) for row in rows]


def alerts_with(connection: Connection, finding_ids: list[str]) -> list[tuple[Alert, set[str]]]:
    """The alerts that these findings belong to, each with the ids of all its standing findings."""
    ids: set[str] = set()
    for start in range(0, len(finding_ids), _CHUNK):
        chunk = finding_ids[start : start + _CHUNK]
        rows = connection.execute(
            select(findings.c.alert).distinct().where(findings.c.id.in_(chunk))
        )
        ids.update(each for each in rows.scalars() if each)
    found = []
    for alert_id in sorted(ids):
        alert = queries.alert(connection, alert_id)
        if alert is not None:
            all_of_it = queries.findings_of(connection, alert_id, 10_000)
            found.append((alert, {each.id for each in all_of_it}))
    return found

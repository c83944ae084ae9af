"""Questions of the heatmap and the rankings to the store. None changes anything."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, func, select, text

from engine.model.alert import Outcome
from engine.model.finding import Finding
from engine.store.schema import alerts, findings, journal

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_HOUR = timedelta(hours=1) // _MICROSECOND
#: Judged so, an alert says that its findings were no sign of anything.
_HARMLESS = frozenset({Outcome.FALSE_POSITIVE, Outcome.BENIGN, Outcome.TEST})
#: What tasks and tours are told by.
DUTY_KINDS = (
    "task.assigned",
    "task.started",
    "task.completed",
    "task.cancelled",
    "tour.scheduled",
    "checkpoint.scanned",
    "tour.completed",
)
Whom = Literal["person", "site"]


class _Judged(msgspec.Struct):
    outcome: Outcome | None = None


def harmless_alerts(connection: Connection, since: datetime) -> set[str]:
    """Alerts judged a false alarm, benign or a test, changed since then."""
    decode = msgspec.json.Decoder(_Judged).decode
    rows = connection.execute(
        select(alerts.c.id, alerts.c.body).where(
            alerts.c.is_open.is_(False), alerts.c.updated_at >= since
        )
    )
    return {row.id for row in rows if decode(row.body).outcome in _HARMLESS}


def counted_findings(
    connection: Connection, since: datetime, until: datetime
) -> list[tuple[str | None, bytes]]:
    """Alert and body of findings in a span of event time, neither shadowed nor withdrawn."""
    rows = connection.execute(
        select(findings.c.alert, findings.c.body).where(
            findings.c.occurred_at >= since, findings.c.occurred_at < until, *_counts()
        )
    )
    return [(alert, body) for alert, body in rows.all()]


def findings_about(
    connection: Connection, whom: Whom, key: str, since: datetime, until: datetime
) -> list[tuple[str | None, Finding]]:
    """Alert and finding of one person or site in a span, oldest first."""
    about = findings.c.subject == key
    if whom == "site":
        about = about | (findings.c.site == key)
    rows = connection.execute(
        select(findings.c.alert, findings.c.body)
        .where(about, findings.c.occurred_at >= since, findings.c.occurred_at < until, *_counts())
        .order_by(findings.c.occurred_at, findings.c.id)
        .limit(2_000)
    )
    decode = msgspec.json.Decoder(Finding).decode
    return [(row.alert, decode(row.body)) for row in rows]


def alert_numbers(connection: Connection, ids: Collection[str]) -> dict[str, int]:
    """What people call these alerts."""
    rows = connection.execute(select(alerts.c.id, alerts.c.number).where(alerts.c.id.in_(ids)))
    return {row.id: row.number for row in rows}


def _counts() -> tuple[Any, ...]:
    return findings.c.shadow.is_(False), findings.c.withdrawn.is_(False)


#: Steps along the index from one person to the next and from one of its hours to the next, instead
#: of reading every event: ten thousand people for a week are half a million steps.
_STEPS = """
WITH RECURSIVE whom(id, number) AS (
    SELECT min({whom}), 1 FROM journal WHERE {whom} > :after
    UNION ALL
    SELECT (SELECT min({whom}) FROM journal WHERE {whom} > whom.id), number + 1 FROM whom
    WHERE whom.id IS NOT NULL AND number < :many
),
heard(id, at) AS (
    SELECT id, (
        SELECT min(occurred_at) FROM journal
        WHERE {whom} = whom.id AND occurred_at >= :since AND occurred_at < :until
    ) FROM whom WHERE id IS NOT NULL
    UNION ALL
    SELECT id, (
        SELECT min(occurred_at) FROM journal
        WHERE {whom} = heard.id AND occurred_at < :until
        AND occurred_at >= :since + ((heard.at - :since) / :hour + 1) * :hour
    ) FROM heard WHERE at IS NOT NULL
)
SELECT id, (at - :since) / :hour AS hour FROM heard WHERE at IS NOT NULL
UNION ALL
SELECT max(id), -1 FROM whom
"""


def heard_hours(
    connection: Connection, whom: Whom, first: datetime, hours: int, after: str, many: int
) -> tuple[list[tuple[str, int]], str]:
    """In which hours after `first` the store has an event of whom.

    Args:
        after: begin with the id after this one; `many`: how many ids.

    Returns:
        (id, number of the hour), and the last id looked at: empty when there are no more.
    """
    since = (first - _EPOCH) // _MICROSECOND
    span = {"since": since, "until": since + hours * _HOUR, "hour": _HOUR}
    statement = text(_STEPS.format(whom=whom))
    rows = connection.execute(statement, {**span, "after": after, "many": many})
    found = [(key, hour) for key, hour in rows.all()]
    last, _ = found.pop()
    return found, last or ""


def was_heard(
    connection: Connection, whom: Whom | None, key: str, since: datetime, until: datetime
) -> bool:
    """Whether the store has an event of a span; of one person or site, or (None) of anybody."""
    terms: list[Any] = [journal.c.occurred_at >= since, journal.c.occurred_at < until]
    if whom is not None:
        terms.append(journal.c[whom] == key)
    return connection.execute(select(journal.c.sequence).where(*terms).limit(1)).first() is not None


def heard_after(
    connection: Connection, whom: Whom, first: datetime, sequence: int, until: int
) -> list[tuple[str, int]]:
    """The same of the events that came after a place in the journal, up to another."""
    column = journal.c[whom]
    since = (first - _EPOCH) // _MICROSECOND
    hour = text("(occurred_at - :since) / :hour").bindparams(since=since, hour=_HOUR)
    rows = connection.execute(
        select(column, hour)
        .select_from(journal)
        .where(
            journal.c.sequence > sequence,
            journal.c.sequence <= until,
            journal.c.occurred_at >= first,
            column.is_not(None),
        )
        .distinct()
    )
    return [(row[0], row[1]) for row in rows]


def duty_events(
    connection: Connection, after: int, until: int, kinds: Sequence[str] = DUTY_KINDS
) -> list[bytes]:
    """Events about tasks and tours after a place in the journal, up to another, as received."""
    rows = connection.execute(
        select(journal.c.raw)
        .where(journal.c.sequence > after, journal.c.sequence <= until, journal.c.kind.in_(kinds))
        .order_by(journal.c.sequence)
    )
    return [bytes(row.raw) for row in rows]


def first_sequence(connection: Connection) -> int:
    """The oldest place that is still in the hot journal; 0 when empty."""
    return int(connection.execute(select(func.min(journal.c.sequence))).scalar() or 0)

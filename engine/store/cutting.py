"""A span of the journal and the directory of that time, as a recording needs them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, func, select

from engine.model.command import Command
from engine.model.directory import DirectoryContent, Shift
from engine.model.guarding import ShiftCancelled, ShiftScheduled
from engine.model.recording import Action
from engine.model.sight import WHOLE_SIGHT, Sight
from engine.store.cold import KINDS, archived_between
from engine.store.directory import Sealer, opened
from engine.store.schema import alert_entries, alerts, archived_days, directory, findings, journal
from engine.store.seeing import among, seen

_ROSTER = tuple(kind.__struct_config__.tag for kind in (ShiftScheduled, ShiftCancelled))
#: Shifts that came as events are announced at most so long ahead.
_ANNOUNCED = timedelta(days=35)
_CHUNK = 2_000


def count_events(connection: Connection, since: datetime, until: datetime, archive: Path) -> int:
    """How many events `events_between` gives."""
    hot = connection.execute(
        select(func.count()).select_from(journal).where(*_span(since, until))
    ).scalar_one()
    return int(hot) + sum(1 for _ in archived_between(connection, since, until, archive))


def watched_since(connection: Connection, since: datetime) -> datetime:
    """From when the store knows what happened: `since`, or the first event where that is later.

    Before it nobody was watching, and nothing may be concluded from silence.
    """
    day = f"{since.astimezone(UTC):%Y-%m-%d}"
    earlier = connection.execute(select(archived_days.c.day).where(archived_days.c.day <= day))
    first: datetime | None = connection.execute(select(func.min(journal.c.occurred_at))).scalar()
    if first is None or earlier.first() is not None:
        return since
    return max(since, first)


def events_between(
    connection: Connection, since: datetime, until: datetime, archive: Path
) -> Iterator[bytes]:
    """Events of the span as they were received, from archived days too; in any order."""
    yield from archived_between(connection, since, until, archive)
    rows = connection.execution_options(yield_per=_CHUNK).execute(
        select(journal.c.raw).where(*_span(since, until)).order_by(journal.c.occurred_at)
    )
    for row in rows:
        yield bytes(row.raw)


def _span(since: datetime, until: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        journal.c.occurred_at >= since,
        journal.c.occurred_at <= until,
        journal.c.held_until.is_(None),
        journal.c.kind.in_(KINDS),
    )


def actions_between(connection: Connection, since: datetime, until: datetime) -> list[Action]:
    """What people did to alerts in a span, oldest first.

    Entries of versions that did not keep the command have words alone and are left out.
    """
    rows = connection.execute(
        select(alert_entries)
        .where(
            alert_entries.c.at >= since,
            alert_entries.c.at <= until,
            alert_entries.c.command != "",
        )
        .order_by(alert_entries.c.id)
    )
    decode = msgspec.json.Decoder(Command).decode
    return [
        Action(at=row.at, alert=row.alert, who=row.who, command=decode(row.command)) for row in rows
    ]


def alerts_in(connection: Connection, ids: set[str], sight: Sight) -> set[str]:
    """Which of these alerts are in sight."""
    rows = connection.execute(
        select(alerts.c.id).where(
            among(connection, alerts.c.id, ids),
            *seen(connection, sight, alerts.c.site, alerts.c.subject),
        )
    )
    return set(rows.scalars())


def alert_numbers(
    connection: Connection, since: datetime, until: datetime, sight: Sight = WHOLE_SIGHT
) -> dict[str, int]:
    """The numbers of the alerts that findings of the span belong to, by id."""
    rows = connection.execute(
        select(alerts.c.id, alerts.c.number)
        .join(findings, findings.c.alert == alerts.c.id)
        .where(
            findings.c.occurred_at >= since,
            findings.c.occurred_at <= until,
            *seen(connection, sight, alerts.c.site, alerts.c.subject),
        )
        .distinct()
    )
    return {row.id: row.number for row in rows}


def directory_at(
    connection: Connection, since: datetime, until: datetime, sealer: Sealer | None = None
) -> DirectoryContent:
    """The directory of a span, readable where there is a sealer.

    Of each entry the version in force at `since`; where it became known later, the first one. What
    was imported after the span counts too: history is often loaded before the directory.
    """
    rows = connection.execute(
        select(directory).order_by(directory.c.kind, directory.c.id, directory.c.since)
    )
    kept: dict[tuple[str, str], Any] = {}
    for row in rows:
        if row.until is not None and row.until <= since:
            continue
        kept.setdefault((row.kind, row.id), row)
    lists: dict[str, list[msgspec.Raw]] = {}
    for (kind, _), row in kept.items():
        body = opened(kind, bytes(row.body), sealer)
        lists.setdefault(kind, []).append(msgspec.Raw(body))
    content = msgspec.json.decode(msgspec.json.encode(lists), type=DirectoryContent)
    shifts = {each.id: each for each in content.shifts}
    _follow(connection, shifts, since)
    standing = [
        each for each in shifts.values() if each.ends_at >= since and each.starts_at <= until
    ]
    return msgspec.structs.replace(content, shifts=tuple(standing))


def _follow(connection: Connection, shifts: dict[str, Shift], since: datetime) -> None:
    """Changes of the roster that came as events before the span."""
    rows = connection.execute(
        select(journal.c.raw)
        .where(
            journal.c.occurred_at >= since - _ANNOUNCED,
            journal.c.occurred_at < since,
            journal.c.kind.in_(_ROSTER),
        )
        .order_by(journal.c.occurred_at, journal.c.sequence)
    )
    decode = msgspec.json.Decoder(ShiftScheduled | ShiftCancelled).decode
    for row in rows:
        event = decode(bytes(row.raw))
        if isinstance(event, ShiftCancelled):
            shifts.pop(event.shift, None)
            continue
        shifts[event.shift] = Shift(
            id=event.shift,
            person=event.person,
            site=event.site,
            starts_at=event.starts_at,
            ends_at=event.ends_at,
        )

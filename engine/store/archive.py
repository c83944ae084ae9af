"""Sealed days: past days of the journal as Parquet, and out of the hot table once safe."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    LargeBinary,
    delete,
    func,
    insert,
    select,
    type_coerce,
    update,
)

from engine.errors import StorageFailed
from engine.store.schema import archived_days, journal

#: Where sealed days lie, in the data folder.
ARCHIVE = "archive"
#: A day is sealed so long after its end; late events have come by then.
SEALED_AFTER = timedelta(days=2)
#: Days in the hot table; longer than the 30 days of the longest rule.
HOT_DAYS = 35
_COLUMNS = (
    "sequence",
    "source",
    "event_id",
    "kind",
    "tenant",
    "person",
    "site",
    "occurred_at",
    "received_at",
    "late",
    "raw",
)


def next_sealed_day(connection: Connection, now: datetime) -> datetime | None:
    """The oldest day that can be sealed and is not yet, as its UTC midnight."""
    done = set(connection.execute(select(archived_days.c.day)).scalars())
    oldest = connection.execute(select(func.min(journal.c.occurred_at))).scalar()
    if oldest is None:
        return None
    day: datetime = oldest.replace(hour=0, minute=0, second=0, microsecond=0)
    while day + timedelta(days=1) + SEALED_AFTER <= now:
        if f"{day:%Y-%m-%d}" not in done and _is_complete(connection, day, now):
            return day
        day += timedelta(days=1)
    return None


def _is_complete(connection: Connection, day: datetime, now: datetime) -> bool:
    """Whether the day has events and none of them came lately: history may still be loading."""
    newest = connection.execute(
        select(func.max(journal.c.received_at)).where(*_of_day(day))
    ).scalar()
    return newest is not None and newest + SEALED_AFTER <= now


def _count(connection: Connection, day: datetime) -> int:
    return int(
        connection.execute(
            select(func.count()).select_from(journal).where(*_of_day(day))
        ).scalar_one()
    )


def _of_day(day: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        journal.c.occurred_at >= day,
        journal.c.occurred_at < day + timedelta(days=1),
        journal.c.held_until.is_(None),
    )


def _as_it_lies(name: str) -> Any:
    """A column of the journal; what is sealed goes into the archive sealed."""
    column = journal.c[name]
    return type_coerce(column, LargeBinary).label(name) if name == "raw" else column


def seal(connection: Connection, day: datetime, folder: Path, now: datetime) -> Path:
    """Writes one day to Parquet and notes it; the rows stay until `drop_cold`.

    Raises:
        StorageFailed: the file cannot be written, or does not hold what it should.
    """
    import pyarrow as pa
    from pyarrow import parquet

    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"journal-{day:%Y-%m-%d}.parquet"
    rows = connection.execute(
        select(*(_as_it_lies(name) for name in _COLUMNS))
        .where(*_of_day(day))
        .order_by(journal.c.occurred_at, journal.c.sequence)
    ).all()
    table = pa.table({name: [getattr(row, name) for row in rows] for name in _COLUMNS})
    unfinished = path.with_suffix(".part")
    try:
        parquet.write_table(table, unfinished, compression="zstd")
        if parquet.read_metadata(unfinished).num_rows != len(rows):
            raise StorageFailed(f"{unfinished}: holds another number of events than the journal")
        digest = hashlib.sha256(unfinished.read_bytes()).hexdigest()
        unfinished.replace(path)
    except OSError as failed:
        unfinished.unlink(missing_ok=True)
        raise StorageFailed(f"{path}: cannot be written ({failed})") from failed
    connection.execute(
        insert(archived_days).values(
            day=f"{day:%Y-%m-%d}",
            file=path.name,
            rows=len(rows),
            sha256=digest,
            archived_at=now,
            removed=False,
        )
    )
    return path


def drop_cold(connection: Connection, folder: Path, now: datetime) -> int:
    """Removes days from the hot table that are archived, verified and older than `HOT_DAYS`.

    Returns:
        Number of events removed; a day whose file or rows have changed since stays.
    """
    limit = f"{now - timedelta(days=HOT_DAYS):%Y-%m-%d}"
    removed = 0
    rows = connection.execute(
        select(archived_days).where(archived_days.c.day < limit, archived_days.c.removed.is_(False))
    ).all()
    for row in rows:
        path = folder / row.file
        if not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() != row.sha256:
            continue
        day = datetime.strptime(row.day, "%Y-%m-%d").replace(tzinfo=UTC)
        if _count(connection, day) != row.rows:
            continue  # more has come since; those rows are nowhere else
        removed += connection.execute(delete(journal).where(*_of_day(day))).rowcount
        connection.execute(
            update(archived_days).where(archived_days.c.day == row.day).values(removed=True)
        )
    return removed


def rewrite(
    connection: Connection, folder: Path, day: str, change: Callable[[dict[str, Any]], Any]
) -> int:
    """Writes an archived day anew without some of its rows.

    Args:
        change: of a row, its new one; None: it goes. What is sealed is handed over sealed.

    Returns:
        How many rows changed or went.

    Raises:
        StorageFailed: the file cannot be read or written.
    """
    import pyarrow as pa
    from pyarrow import parquet

    name = connection.execute(
        select(archived_days.c.file).where(archived_days.c.day == day)
    ).scalar_one()
    path = folder / name
    if not path.exists():
        return 0
    try:
        table = parquet.read_table(path)
        before = table.to_pylist()
        after = [new for row in before if (new := change(row)) is not None]
        if after == before:
            return 0
        unfinished = path.with_suffix(".part")
        parquet.write_table(
            pa.Table.from_pylist(after, schema=table.schema), unfinished, compression="zstd"
        )
        digest = hashlib.sha256(unfinished.read_bytes()).hexdigest()
        unfinished.replace(path)
    except (OSError, pa.ArrowInvalid) as failed:
        raise StorageFailed(f"{path}: cannot be written anew ({failed})") from failed
    connection.execute(
        update(archived_days)
        .where(archived_days.c.day == day)
        .values(rows=len(after), sha256=digest)
    )
    kept = {row["sequence"]: row for row in after}
    return sum(kept.get(row["sequence"]) != row for row in before)


def note_digest(connection: Connection, folder: Path, day: str, rows: int) -> None:
    """Notes a day's file as it lies; after a crash between `rewrite` and its transaction. Only for
    a caller who has just opened each of its rows.

    Args:
        rows: so many have been opened.
    """
    known = connection.execute(select(archived_days).where(archived_days.c.day == day)).first()
    path = folder / known.file if known else None
    if known is None or path is None or not path.exists() or known.rows != rows:
        return
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != known.sha256:
        connection.execute(
            update(archived_days).where(archived_days.c.day == day).values(sha256=digest)
        )


def days(connection: Connection, before: str = "9999") -> list[str]:
    """The archived days before one, oldest first."""
    found = connection.execute(
        select(archived_days.c.day)
        .where(archived_days.c.day < before)
        .order_by(archived_days.c.day)
    )
    return list(found.scalars())


def archived_rows(connection: Connection) -> int:
    """Of all archived days."""
    return int(connection.execute(select(func.sum(archived_days.c.rows))).scalar() or 0)


def archived_files(connection: Connection) -> list[tuple[str, str]]:
    """Each sealed day's file and its SHA-256, the oldest first."""
    rows = connection.execute(
        select(archived_days.c.file, archived_days.c.sha256).order_by(archived_days.c.day)
    )
    return [(row.file, row.sha256) for row in rows]

"""Questions about the store itself and about what it would not take; none changes anything."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, func, select

from engine.model.health import DeadLetter, DeadLetterPage, StoreHealth
from engine.model.refusal import Refusal
from engine.store.database import Database
from engine.store.schema import archived_days, journal, refusals, snapshots

#: Reasons that are offered as filter; the commonest.
_REASONS = 60
_DAY_S = 86_400.0


class Facts(msgspec.Struct, frozen=True):
    """What the tables say of themselves."""

    sequence: int
    sealed_days: int
    snapshot_at: datetime | None
    snapshot_bytes: int
    dead_letters: int


def facts(connection: Connection) -> Facts:
    """Cheap figures of the tables."""
    snapshot = connection.execute(
        select(snapshots.c.at, func.length(snapshots.c.body))
        .order_by(snapshots.c.id.desc())
        .limit(1)
    ).first()
    return Facts(
        sequence=_number(connection, select(func.max(journal.c.sequence))),
        sealed_days=_number(connection, select(func.count()).select_from(archived_days)),
        snapshot_at=snapshot[0] if snapshot else None,
        snapshot_bytes=int(snapshot[1]) if snapshot else 0,
        dead_letters=_number(
            connection,
            select(func.count()).select_from(refusals).where(refusals.c.sent_again_at.is_(None)),
        ),
    )


def store_health(
    database: Database, known: Facts, backups: Path, *, ok: bool, trouble: str
) -> StoreHealth:
    """The store with its files.

    Args:
        ok: and why not: as the writer has found it.
    """
    copies = _copies(backups)
    newest = copies[-1] if copies else None
    return StoreHealth(
        kind=database.url.get_backend_name(),
        place=str(database.path or database.url.render_as_string()),
        ok=ok,
        size_bytes=database.size_bytes(),
        growth_bytes_day=_growth(copies),
        sequence=known.sequence,
        sealed_days=known.sealed_days,
        backup_at=newest[0] if newest else None,
        backup_bytes=newest[1] if newest else 0,
        snapshot_at=known.snapshot_at,
        snapshot_bytes=known.snapshot_bytes,
        trouble=trouble,
    )


def dead_letters(
    connection: Connection,
    *,
    source: str | None = None,
    reason: str | None = None,
    with_sent: bool = False,
    limit: int = 500,
) -> DeadLetterPage:
    """Refused inputs, newest first; those sent again are left out unless asked for."""
    waiting: list[ColumnElement[bool]] = [] if with_sent else [refusals.c.sent_again_at.is_(None)]
    terms = list(waiting)
    if source is not None:
        terms.append(refusals.c.source == source)
    if reason is not None:
        terms.append(refusals.c.reason == reason)
    rows = connection.execute(
        select(refusals).where(*terms).order_by(refusals.c.id.desc()).limit(limit)
    )
    return DeadLetterPage(
        letters=tuple(_letter(row) for row in rows),
        total=_number(connection, select(func.count()).select_from(refusals).where(*terms)),
        sources=_counted(connection, refusals.c.source, waiting),
        reasons=_counted(connection, refusals.c.reason, waiting),
    )


def not_kept_yet(connection: Connection, wanted: list[Refusal]) -> list[Refusal]:
    """Those that are not among the refused inputs: a source that was cut off sends them again."""
    if not wanted:
        return []
    held = {
        (row.place, bytes(row.raw))
        for row in connection.execute(
            select(refusals.c.place, refusals.c.raw)
            .where(
                refusals.c.source == wanted[0].source,
                refusals.c.place.in_([each.where for each in wanted]),
            )
            .order_by(refusals.c.id.desc())
        )
    }
    return [each for each in wanted if (each.where, each.raw) not in held]


def _counted(
    connection: Connection, column: Any, terms: list[ColumnElement[bool]]
) -> dict[str, int]:
    count = func.count()
    rows = connection.execute(
        select(column, count)
        .where(*terms)
        .group_by(column)
        .order_by(count.desc(), column)
        .limit(_REASONS)
    )
    return {row[0]: int(row[1]) for row in rows}


def _letter(row: Any) -> DeadLetter:
    raw = bytes(row.raw)
    return DeadLetter(
        id=row.id,
        source=row.source,
        reason=row.reason,
        where=row.place,
        raw=raw.decode("utf-8", errors="replace"),
        size_bytes=row.size_bytes,
        cut=row.size_bytes > len(raw),
        received_at=row.received_at,
        sent_again_at=row.sent_again_at,
    )


def _number(connection: Connection, question: Any) -> int:
    return int(connection.execute(question).scalar() or 0)


def _copies(folder: Path) -> list[tuple[datetime, int]]:
    """When each backup was made and how large it is, oldest first."""
    if not folder.is_dir():
        return []
    stats = [each.stat() for each in folder.glob("noc-console-*.db")]
    return sorted((datetime.fromtimestamp(each.st_mtime, UTC), each.st_size) for each in stats)


def _growth(copies: list[tuple[datetime, int]]) -> float | None:
    if len(copies) < 2:
        return None
    (first_at, first), (last_at, last) = copies[0], copies[-1]
    days = (last_at - first_at).total_seconds() / _DAY_S
    return (last - first) / days if days > 0.5 else None

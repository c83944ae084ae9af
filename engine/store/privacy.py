"""Holds, erasures, retention rules and what deletion did: tables and questions."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    func,
    insert,
    select,
    update,
)

from engine.model.privacy import DeletionReport, Erasure, LegalHold, RetentionRule
from engine.store.schema import Instant, RowId, metadata

legal_holds = Table(
    "legal_holds",
    metadata,
    Column("number", RowId, primary_key=True, autoincrement=False),
    Column("person", String(200), nullable=False),
    Column("stands", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("legal_holds_person", "person", "stands"),
)

erasures = Table(
    "erasures",
    metadata,
    Column("number", RowId, primary_key=True, autoincrement=False),
    Column("person", String(200), nullable=False),
    Column("state", String(20), nullable=False),
    Column("body", LargeBinary, nullable=False),
)

#: Append-only: what stands is the newest of each kind and country; without a body it was removed.
retention_changes = Table(
    "retention_changes",
    metadata,
    Column("number", RowId, primary_key=True, autoincrement=True),
    Column("at", Instant, nullable=False),
    Column("who", String(200), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("country", String(2), nullable=False),
    Column("body", LargeBinary),
)

deletion_reports = Table(
    "deletion_reports",
    metadata,
    Column("number", RowId, primary_key=True, autoincrement=True),
    Column("at", Instant, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

#: In the order in which they are made.
TABLES = (legal_holds, erasures, retention_changes, deletion_reports)

_encode = msgspec.json.Encoder().encode
_erasure = msgspec.json.Decoder(Erasure).decode
_hold = msgspec.json.Decoder(LegalHold).decode


def next_number(connection: Connection, table: Table) -> int:
    """The number of a new row."""
    return int(connection.execute(select(func.max(table.c.number))).scalar() or 0) + 1


def keep_hold(connection: Connection, hold: LegalHold) -> None:
    """A new hold, or a known one as it is now."""
    row = {"person": hold.person, "stands": int(hold.stands), "body": _encode(hold)}
    _keep(connection, legal_holds, hold.number, row)


def holds(connection: Connection, *, all_of_them: bool = False) -> list[LegalHold]:
    """Holds, newest first; only those that stand unless all are asked for."""
    query = select(legal_holds.c.body).order_by(legal_holds.c.number.desc())
    if not all_of_them:
        query = query.where(legal_holds.c.stands == 1)
    return [_hold(row.body) for row in connection.execute(query)]


def keep_erasure(connection: Connection, erasure: Erasure) -> None:
    """A new erasure, or a known one as it is now."""
    row = {"person": erasure.person, "state": erasure.state.value, "body": _encode(erasure)}
    _keep(connection, erasures, erasure.number, row)


def all_erasures(connection: Connection) -> list[Erasure]:
    """Newest first."""
    rows = connection.execute(select(erasures.c.body).order_by(erasures.c.number.desc()))
    return [_erasure(row.body) for row in rows]


def _keep(connection: Connection, table: Table, number: int, row: dict[str, Any]) -> None:
    done = connection.execute(update(table).where(table.c.number == number).values(**row))
    if not done.rowcount:
        connection.execute(insert(table).values(number=number, **row))


def rules(connection: Connection) -> dict[tuple[str, str], RetentionRule]:
    """What people set, by kind and country."""
    standing: dict[tuple[str, str], RetentionRule] = {}
    for row in connection.execute(select(retention_changes).order_by(retention_changes.c.number)):
        if row.body is None:
            standing.pop((row.kind, row.country), None)
        else:
            standing[row.kind, row.country] = msgspec.json.decode(row.body, type=RetentionRule)
    return standing


def keep_rule(
    connection: Connection,
    kind: str,
    country: str,
    rule: RetentionRule | None,
    who: str,
    at: datetime,
) -> None:
    """What holds from now on; None: nothing of its own."""
    body = None if rule is None else _encode(rule)
    row = {"at": at, "who": who, "kind": kind, "country": country, "body": body}
    connection.execute(insert(retention_changes).values(**row))


def report(connection: Connection, said: DeletionReport) -> None:
    """Keeps what a round of deletion did."""
    connection.execute(insert(deletion_reports).values(at=said.at, body=_encode(said)))


def reports(connection: Connection, limit: int = 200) -> list[DeletionReport]:
    """Newest first."""
    rows = connection.execute(
        select(deletion_reports).order_by(deletion_reports.c.number.desc()).limit(limit)
    )
    found = ((row.number, msgspec.json.decode(row.body, type=DeletionReport)) for row in rows)
    return [msgspec.structs.replace(said, number=number) for number, said in found]

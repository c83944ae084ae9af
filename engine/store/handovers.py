"""Handovers of shifts, signed once or twice."""

import msgspec
from sqlalchemy import Connection, func, select

from engine.model.handover import Handover
from engine.store.record import put_rows
from engine.store.schema import handovers


def keep(connection: Connection, handover: Handover) -> None:
    """A handover as it is now."""
    body = msgspec.json.encode(handover)
    row = {"number": handover.number, "at": handover.given_at, "body": body}
    put_rows(connection, handovers, [row])


def newest(connection: Connection, limit: int = 50) -> list[Handover]:
    """Handovers, newest first."""
    rows = connection.execute(
        select(handovers.c.body).order_by(handovers.c.number.desc()).limit(limit)
    )
    return [msgspec.json.decode(row.body, type=Handover) for row in rows]


def one(connection: Connection, number: int) -> Handover | None:
    """A handover by its number."""
    row = connection.execute(select(handovers.c.body).where(handovers.c.number == number)).first()
    return msgspec.json.decode(row.body, type=Handover) if row else None


def next_number(connection: Connection) -> int:
    """Of the next handover, from 1."""
    return int(connection.execute(select(func.max(handovers.c.number))).scalar() or 0) + 1

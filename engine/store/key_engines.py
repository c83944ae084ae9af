"""The engines of a shared store, and the last renewal of keys that the disk of each is through."""

from datetime import datetime

from sqlalchemy import Column, Connection, Integer, String, Table, delete, insert, select, update

from engine.model.keys import KeyEngine
from engine.store.schema import Instant, metadata

key_engines = Table(
    "key_engines",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("host", String(200), nullable=False),
    Column("walk", Integer, nullable=False),
    Column("seen_at", Instant, nullable=False),
)


def meet(connection: Connection, engine: str, host: str, now: datetime) -> int:
    """This engine is there; the last renewal that its disk has been through, 0 for none."""
    known = connection.execute(
        select(key_engines.c.walk).where(key_engines.c.id == engine)
    ).scalar()
    if known is None:
        connection.execute(insert(key_engines).values(id=engine, host=host, walk=0, seen_at=now))
        return 0
    mine = update(key_engines).where(key_engines.c.id == engine)
    connection.execute(mine.values(host=host, seen_at=now))
    return int(known)


def through(connection: Connection, engine: str, walk: int) -> None:
    """Nothing on this engine's disk lies under keys from before a renewal."""
    mine = update(key_engines).where(key_engines.c.id == engine)
    connection.execute(mine.values(walk=walk))


def every(connection: Connection) -> tuple[KeyEngine, ...]:
    """Those that have ever worked on this store or stood by, by host."""
    rows = connection.execute(select(key_engines).order_by(key_engines.c.host, key_engines.c.id))
    return tuple(
        KeyEngine(id=row.id, host=row.host, walk=row.walk, seen_at=row.seen_at) for row in rows
    )


def forget(connection: Connection, engine: str) -> bool:
    """One that will not come back; whether it was known."""
    gone = connection.execute(delete(key_engines).where(key_engines.c.id == engine))
    return bool(gone.rowcount)

"""Walks through everything that is sealed: where each is, and what it has counted."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Column, Connection, LargeBinary, Table, insert, select, update

from engine.model.keys import KeyWalk, Walk
from engine.store.schema import RowId, metadata

key_walks = Table(
    "key_walks",
    metadata,
    Column("number", RowId, primary_key=True, autoincrement=True),
    Column("body", LargeBinary, nullable=False),
)


def newest(connection: Connection) -> KeyWalk | None:
    """The last one that was begun."""
    return next(_downwards(connection), None)


def last_renewal(connection: Connection) -> KeyWalk | None:
    """The last one after which the old keys went."""
    done = (each for each in _downwards(connection) if each.kind is Walk.RENEW and each.ended_at)
    return next(done, None)


def _downwards(connection: Connection) -> Iterator[KeyWalk]:
    """Newest first; there are a few a year."""
    for row in connection.execute(select(key_walks).order_by(key_walks.c.number.desc())):
        walk = msgspec.json.decode(row.body, type=KeyWalk)
        yield msgspec.structs.replace(walk, number=int(row.number))


def begin(connection: Connection, walk: KeyWalk) -> KeyWalk:
    """Another one; with its number."""
    made = connection.execute(insert(key_walks).values(body=msgspec.json.encode(walk)))
    key = made.inserted_primary_key
    return msgspec.structs.replace(walk, number=int(key[0]) if key else 0)


def keep(connection: Connection, walk: KeyWalk) -> None:
    """How far it is by now."""
    mine = key_walks.c.number == walk.number
    connection.execute(update(key_walks).where(mine).values(body=msgspec.json.encode(walk)))

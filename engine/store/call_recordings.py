"""Recordings of calls, sealed."""

from datetime import datetime

from sqlalchemy import Connection, delete, select

from engine.model.calls import Call
from engine.store.call_schema import ONLY_THERE, call_recordings
from engine.store.record import put_rows
from engine.store.sealed import Owned


def keep(connection: Connection, call: Call, at: datetime, sealed: bytes) -> None:
    """A call's recording."""
    content = Owned(sealed, call.tenant, call.person)
    put_rows(connection, call_recordings, [{"call": call.id, "kept_at": at, "content": content}])


def content(connection: Connection, call: str) -> bytes | None:
    """A call's recording, sealed; None or empty: there is none, or it was deleted."""
    found = connection.execute(
        select(call_recordings.c.content).where(call_recordings.c.call == call)
    ).scalar()
    return None if found is None else bytes(found)


def only_there(connection: Connection, call: str) -> None:
    """The recording goes here, and is noted as one that its provider still has to delete."""
    put_rows(connection, call_recordings, [{"call": call, "kept_at": ONLY_THERE, "content": b""}])


def drop(connection: Connection, call: str) -> None:
    """The recording goes."""
    connection.execute(delete(call_recordings).where(call_recordings.c.call == call))

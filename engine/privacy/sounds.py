"""The recordings of a person's calls, opened."""

import base64

from sqlalchemy import Connection, select

from engine.store.call_schema import call_recordings, calls
from engine.vault import Vault

#: As `engine.ivr.book` seals them.
_ABOUT = "calls.recording"


def sounds_of(connection: Connection, person: str, vault: Vault) -> dict[str, bytes]:
    """By call."""
    rows = connection.execute(
        select(calls.c.id, calls.c.tenant, call_recordings.c.content)
        .join(call_recordings, call_recordings.c.call == calls.c.id)
        .where(calls.c.person == person)
    )
    return {
        row.id: base64.b64decode(vault.open(row.tenant, bytes(row.content), _ABOUT))
        for row in rows
        if row.content  # An empty one was deleted.
    }

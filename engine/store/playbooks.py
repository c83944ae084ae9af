"""Edits of playbooks, every one kept; what stands is the newest of each detection and scope."""

import msgspec
from sqlalchemy import Connection, insert, select

from engine.model.playbooks import PlaybookVersion
from engine.store.schema import playbooks


def every(connection: Connection) -> list[PlaybookVersion]:
    """All edits in the order in which they were made."""
    rows = connection.execute(select(playbooks.c.body).order_by(playbooks.c.number))
    return [msgspec.json.decode(row.body, type=PlaybookVersion) for row in rows]


def keep(connection: Connection, edited: PlaybookVersion) -> None:
    """A new edit."""
    connection.execute(
        insert(playbooks).values(
            number=edited.number,
            detection=edited.detection,
            tenant=edited.tenant,
            at=edited.at,
            body=msgspec.json.encode(edited),
        )
    )

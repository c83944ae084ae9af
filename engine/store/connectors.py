"""Connectors set up at run time, and whose devices are; every change is kept."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Index,
    LargeBinary,
    String,
    Table,
    delete,
    func,
    insert,
    select,
    update,
)

from engine.model.connectors import Device, DeviceKind, UnknownDevice
from engine.store.schema import Instant, metadata
from engine.store.sealed import Sealed, SealedText

#: Append-only: what stands is the newest of each name; without a body it was removed.
connector_changes = Table(
    "connector_changes",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("who", String(200), nullable=False),
    Column("name", String(60), nullable=False),
    Column("body", LargeBinary),
    Index("connector_changes_name", "name", "number"),
)

devices = Table(
    "devices",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("key", String(200), primary_key=True),
    Column("since", Instant, primary_key=True),
    Column("until", Instant),
    Column("person", String(200), nullable=False),
    Column("who", String(200), nullable=False),
    Column("at", Instant, nullable=False),
    Column("note", SealedText, nullable=False),
    Column("withdrawn", Boolean, nullable=False, default=False),
    Index("devices_person", "person"),
)

unknown_devices = Table(
    "unknown_devices",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("key", String(200), primary_key=True),
    Column("body", Sealed, nullable=False),
)


class KeptConnector(msgspec.Struct, frozen=True, kw_only=True):
    """A connector as it was set up, without its secrets."""

    name: str
    kind: str
    settings: dict[str, Any]
    paused: bool = False


def standing(connection: Connection) -> list[KeptConnector]:
    """What is set up now."""
    newest: dict[str, KeptConnector | None] = {}
    rows = connection.execute(select(connector_changes).order_by(connector_changes.c.number))
    for row in rows:
        body = row.body
        newest[row.name] = msgspec.json.decode(bytes(body), type=KeptConnector) if body else None
    return [each for each in newest.values() if each is not None]


def keep(
    connection: Connection, name: str, kept: KeptConnector | None, who: str, now: datetime
) -> None:
    """Writes a change; None removes the connector."""
    newest = connection.execute(select(func.max(connector_changes.c.number))).scalar() or 0
    body = msgspec.json.encode(kept) if kept is not None else None
    connection.execute(
        insert(connector_changes).values(number=newest + 1, at=now, who=who, name=name, body=body)
    )


def all_devices(connection: Connection) -> list[Device]:
    """Every assignment that stands."""
    rows = connection.execute(select(devices).where(devices.c.withdrawn.is_(False)))
    return [
        Device(
            kind=DeviceKind(row.kind),
            key=row.key,
            person=row.person,
            since=row.since,
            until=row.until,
            by=row.who,
            note=row.note,
        )
        for row in rows
    ]


def put_devices(connection: Connection, changed: list[Device], who: str, now: datetime) -> None:
    """Writes assignments as they are now."""
    for each in changed:
        place = (
            (devices.c.kind == each.kind.value)
            & (devices.c.key == each.key)
            & (devices.c.since == each.since)
        )
        values = {"until": each.until, "person": each.person, "withdrawn": False}
        found = connection.execute(
            update(devices).where(place).values(**values, who=each.by or who, note=each.note)
        )
        if not found.rowcount:
            connection.execute(
                insert(devices).values(
                    kind=each.kind.value,
                    key=each.key,
                    since=each.since,
                    who=each.by or who,
                    at=now,
                    note=each.note,
                    **values,
                )
            )
        connection.execute(
            delete(unknown_devices).where(
                unknown_devices.c.kind == each.kind.value, unknown_devices.c.key == each.key
            )
        )


def all_unknown(connection: Connection) -> list[UnknownDevice]:
    """What waits for somebody to assign it."""
    rows = connection.execute(select(unknown_devices.c.body)).scalars()
    return [msgspec.json.decode(bytes(body), type=UnknownDevice) for body in rows]


def put_unknown(connection: Connection, seen: list[UnknownDevice]) -> None:
    """Writes how often and when unknown devices were seen."""
    for each in seen:
        place = (unknown_devices.c.kind == each.kind.value) & (unknown_devices.c.key == each.key)
        body = msgspec.json.encode(each)
        found = connection.execute(update(unknown_devices).where(place).values(body=body))
        if not found.rowcount:
            connection.execute(
                insert(unknown_devices).values(kind=each.kind.value, key=each.key, body=body)
            )

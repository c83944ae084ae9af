"""The directory in the store: every entry dated, so that March's rule sees March's roster."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, insert, select, update

from engine.model.directory import DirectoryContent
from engine.store.schema import directory

_encode = msgspec.json.Encoder(order="deterministic").encode


class DirectoryChange(msgspec.Struct, frozen=True, kw_only=True):
    """What an import does to one entry."""

    kind: str
    id: str
    change: str


def entry_id(kind: str, entry: Any) -> str:
    """The key of an entry within its list."""
    match kind:
        case "assignments":
            return f"{entry.person}|{entry.site}|{entry.starts}"
        case "products":
            return str(entry.sku)
        case "contacts":
            return f"{entry.person}|{entry.email or ''}|{entry.phone or ''}"
        case _:
            return str(entry.id)


def compare(connection: Connection, content: DirectoryContent) -> list[DirectoryChange]:
    """What importing `content` would add and change; nothing is ever removed by an import."""
    current = _current(connection)
    changes = []
    for kind, key, body in _entries(content):
        held = current.get((kind, key))
        if held is None:
            changes.append(DirectoryChange(kind=kind, id=key, change="added"))
        elif held != body:
            changes.append(DirectoryChange(kind=kind, id=key, change="changed"))
    return changes


def put(connection: Connection, content: DirectoryContent, now: datetime) -> list[DirectoryChange]:
    """Imports entries; the versions they replace stay, dated."""
    changes = compare(connection, content)
    wanted = {(each.kind, each.id): each.change for each in changes}
    rows = []
    for kind, key, body in _entries(content):
        change = wanted.get((kind, key))
        if change is None:
            continue
        if change == "changed":
            connection.execute(
                update(directory)
                .where(directory.c.kind == kind, directory.c.id == key, directory.c.until.is_(None))
                .values(until=now)
            )
        rows.append({"kind": kind, "id": key, "since": now, "until": None, "body": body})
    if rows:
        connection.execute(insert(directory), rows)
    return changes


def load(connection: Connection) -> DirectoryContent:
    """The directory as it is now."""
    lists: dict[str, list[msgspec.Raw]] = {}
    for (kind, _), body in _current(connection).items():
        lists.setdefault(kind, []).append(msgspec.Raw(body))
    return msgspec.json.decode(msgspec.json.encode(lists), type=DirectoryContent)


def _current(connection: Connection) -> dict[tuple[str, str], bytes]:
    rows = connection.execute(
        select(directory.c.kind, directory.c.id, directory.c.body).where(
            directory.c.until.is_(None)
        )
    )
    return {(row.kind, row.id): bytes(row.body) for row in rows}


def _entries(content: DirectoryContent) -> Iterable[tuple[str, str, bytes]]:
    seen: set[tuple[str, str]] = set()
    for kind in content.__struct_fields__:
        for entry in reversed(getattr(content, kind)):
            key = entry_id(kind, entry)
            if (kind, key) not in seen:
                seen.add((kind, key))
                yield kind, key, _encode(entry)

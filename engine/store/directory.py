"""The directory in the store: every entry dated, so that March's rule sees March's roster."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Protocol

import msgspec
from sqlalchemy import Connection, LargeBinary, insert, select, type_coerce, update

from engine.errors import BadInput
from engine.model.directory import DirectoryContent
from engine.store.schema import directory
from engine.store.sealed import Owned, make_keys, sealing_of

_encode = msgspec.json.Encoder(order="deterministic").encode


#: What of an entry is sealed, by list; numbers and addresses of people are nobody's to read who
#: only has the file.
_PERSONAL = {
    "people": ("phone", "email", "address"),
    "contacts": ("phone", "email", "address"),
}
_SEALED = "sealed:"
#: Lists whose entries are about one person.
_OF_PEOPLE = frozenset({"people", "assignments", "shifts", "contacts"})


class _Owner(msgspec.Struct):
    """Whom an entry is about; of `people` it is the entry itself."""

    tenant: str = "default"
    person: str = ""


class Sealer(Protocol):
    """The vault, as far as the directory needs it; see `engine.vault.Vault`."""

    def seal(self, tenant: str, text: str, about: str = "") -> bytes:
        """Makes a text unreadable."""
        ...

    def open(self, tenant: str, sealed: bytes, about: str = "") -> str:
        """Reads it again."""
        ...

    def fingerprint(self, tenant: str, text: str) -> str:
        """A keyed hash of a text."""
        ...


class DirectoryChange(msgspec.Struct, frozen=True, kw_only=True):
    """What an import does to one entry."""

    kind: str
    id: str
    change: str


def entry_id(kind: str, entry: Any, sealer: Sealer | None = None) -> str:
    """The key of an entry within its list; says nothing personal where there is a sealer."""
    match kind:
        case "assignments":
            return f"{entry.person}|{entry.site}|{entry.starts}"
        case "products":
            return str(entry.sku)
        case "hours":
            return str(entry.site)
        case "contacts":
            reached = f"{entry.email or ''}|{entry.phone or ''}"
            return f"{entry.person}|{_hashed(reached, sealer)}"
        case _:
            return str(entry.id)


def _hashed(text: str, sealer: Sealer | None) -> str:
    return text if sealer is None else sealer.fingerprint("default", text)


def compare(
    connection: Connection, content: DirectoryContent, sealer: Sealer | None = None
) -> list[DirectoryChange]:
    """What importing `content` would add and change; nothing is ever removed by an import."""
    current = _current(connection, sealer)
    changes = []
    for kind, key, body in _entries(content, sealer):
        held = current.get((kind, key))
        if held is None:
            changes.append(DirectoryChange(kind=kind, id=key, change="added"))
        elif held != body:
            changes.append(DirectoryChange(kind=kind, id=key, change="changed"))
    return changes


def put(
    connection: Connection,
    content: DirectoryContent,
    now: datetime,
    sealer: Sealer | None = None,
) -> list[DirectoryChange]:
    """Imports entries; the versions they replace stay, dated.

    Args:
        sealer: seals what is personal; without one it is kept as it is.
    """
    changes = compare(connection, content, sealer)
    wanted = {(each.kind, each.id): each.change for each in changes}
    rows = []
    for kind, key, body in _entries(content, sealer):
        change = wanted.get((kind, key))
        if change is None:
            continue
        if change == "changed":
            connection.execute(
                update(directory)
                .where(directory.c.kind == kind, directory.c.id == key, directory.c.until.is_(None))
                .values(until=now)
            )
        kept = _owned(kind, key, _sealed(kind, body, sealer))
        rows.append({"kind": kind, "id": key, "since": now, "until": None, "body": kept})
    if rows:
        make_keys(connection, (each["body"] for each in rows))
        connection.execute(insert(directory), rows)
    return changes


def end(connection: Connection, kind: str, key: str, now: datetime) -> None:
    """An entry holds no longer; its versions stay, dated."""
    connection.execute(
        update(directory)
        .where(directory.c.kind == kind, directory.c.id == key, directory.c.until.is_(None))
        .values(until=now)
    )


def load(connection: Connection, sealer: Sealer | None = None) -> DirectoryContent:
    """The directory as it is now; without a sealer what is personal stays unreadable."""
    lists: dict[str, list[msgspec.Raw]] = {}
    for (kind, _), body in _current(connection, sealer).items():
        lists.setdefault(kind, []).append(msgspec.Raw(body))
    return msgspec.json.decode(msgspec.json.encode(lists), type=DirectoryContent)


def seal_all(connection: Connection, sealer: Sealer) -> int:
    """Seals what an earlier version kept readable; answers how many entries that were."""
    rows = connection.execute(select(directory).where(directory.c.kind.in_(_PERSONAL))).all()
    changed = 0
    for row in rows:
        sealed = _sealed(row.kind, bytes(row.body), sealer)
        if sealed == row.body:
            continue
        key = row.id
        if row.kind == "contacts":
            person, _, reached = key.partition("|")
            key = f"{person}|{_hashed(reached, sealer)}"
        connection.execute(
            update(directory)
            .where(
                directory.c.kind == row.kind,
                directory.c.id == row.id,
                directory.c.since == row.since,
            )
            .values(id=key, body=_owned(row.kind, key, sealed))
        )
        changed += 1
    return changed


def rewrite(
    connection: Connection, person: str, change: Callable[[str], str], sealer: Sealer | None
) -> int:
    """Changes the texts of entries, every version of them, but for a person's own; how many."""
    count, sealing = 0, sealing_of(connection)
    key = [directory.c[each] for each in ("kind", "id", "since")]
    lying = type_coerce(directory.c.body, LargeBinary).label("lying")
    for row in connection.execute(select(*key, lying)).all():
        try:
            body = bytes(row.lying) if sealing is None else sealing.open(bytes(row.lying))
        except BadInput:
            continue  # Of somebody whose key is gone.
        whose = msgspec.json.decode(body, type=_Owner).person
        if person == (row.id if row.kind == "people" else whose):
            continue
        text = opened(row.kind, body, sealer).decode()
        new = change(text)
        if new != text:
            again = _owned(row.kind, row.id, _sealed(row.kind, new.encode(), sealer))
            place = [each == row._mapping[each.name] for each in key]
            connection.execute(update(directory).where(*place).values(body=again))
            count += 1
    return count


def opened(kind: str, body: bytes, sealer: Sealer | None) -> bytes:
    """An entry with what is personal readable."""
    if sealer is None or kind not in _PERSONAL or _SEALED.encode() not in body:
        return body
    entry: dict[str, Any] = msgspec.json.decode(body)
    for name in _PERSONAL[kind]:
        value = entry.get(name) or ""
        if value.startswith(_SEALED):
            kept = bytes.fromhex(value.removeprefix(_SEALED))
            entry[name] = sealer.open(entry.get("tenant", "default"), kept, f"directory.{name}")
    # Keys stay in their order, so that an entry read again is the same bytes.
    return msgspec.json.encode(entry)


def _sealed(kind: str, body: bytes, sealer: Sealer | None) -> bytes:
    if sealer is None or kind not in _PERSONAL:
        return body
    entry: dict[str, Any] = msgspec.json.decode(body)
    for name in _PERSONAL[kind]:
        value = entry.get(name) or ""
        if value and not value.startswith(_SEALED):
            tenant = entry.get("tenant", "default")
            entry[name] = _SEALED + sealer.seal(tenant, value, f"directory.{name}").hex()
    return msgspec.json.encode(entry)


def _owned(kind: str, key: str, body: bytes) -> bytes:
    """An entry about somebody goes under their key."""
    if kind not in _OF_PEOPLE:
        return body
    entry = msgspec.json.decode(body, type=_Owner)
    return Owned(body, entry.tenant, entry.person or key)


def _current(connection: Connection, sealer: Sealer | None) -> dict[tuple[str, str], bytes]:
    rows = connection.execute(
        select(directory.c.kind, directory.c.id, directory.c.body).where(
            directory.c.until.is_(None)
        )
    )
    return {(row.kind, row.id): opened(row.kind, bytes(row.body), sealer) for row in rows}


def _entries(content: DirectoryContent, sealer: Sealer | None) -> Iterable[tuple[str, str, bytes]]:
    seen: set[tuple[str, str]] = set()
    for kind in content.__struct_fields__:
        for entry in reversed(getattr(content, kind)):
            key = entry_id(kind, entry, sealer)
            if (kind, key) not in seen:
                seen.add((kind, key))
                yield kind, key, _encode(entry)

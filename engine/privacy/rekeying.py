"""One value or file after the other under the newest keys: rows, archived days, clips.

Whose a value in clear is follows from its row, as it does when a row is written.
"""

import base64
import os
import secrets
import shutil
import struct
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from engine.cameras import sealed as clip_file
from engine.cameras.clips import head_of
from engine.errors import BadInput
from engine.model.keys import WalkCounts
from engine.person_keys import PersonKeys, key_of
from engine.privacy.inner_seals import HOLDERS, INNER
from engine.store import archive, resealing, schema
from engine.store.call_schema import calls
from engine.store.resealing import Lying, Row
from engine.vault import Vault

#: Lists of the directory whose entries are about one person.
_OF_PEOPLE = ("people", "assignments", "shifts", "contacts")
#: Tables that say in a column of theirs whom a row is about.
_BY_PERSON = ("journal", "calls", "call_consents", "call_duress", "lockouts", "verifications")

Owner = tuple[str, str | None]


class Rekeyer:
    """Seals with the newest keys; safe to do again, since what is so already stays as it is.

    Args:
        renews: whether the vault's own values within rows are under old keys as well.
    """

    def __init__(self, vault: Vault, keys: PersonKeys, *, renews: bool) -> None:
        self._vault = vault
        self._keys = keys
        self._renews = renews

    def tables(self, connection: Connection) -> list[Lying]:
        """What there is to walk through."""
        return resealing.tables(connection, HOLDERS if self._renews else ())

    def page(self, connection: Connection, table: Lying, after: str, counts: WalkCounts) -> str:
        """The next rows of a table; where they end, empty where there were none."""
        rows, end = table.page(connection, after)
        changes = [(row, self._row(connection, table, row, counts)) for row in rows]
        table.put(connection, [each for each in changes if each[1]])
        return end

    def _row(self, connection: Connection, table: Lying, row: Row, counts: WalkCounts) -> Row:
        plain, changed = dict(row), {}
        for name, kept in resealing.values(row, table.sealed):
            counts.seen += 1
            try:
                plain[name] = self._keys.open(kept)
                new = None if key_of(kept) is None else self._keys.renewed(kept)
            except BadInput:
                counts.unreadable += 1
                plain[name] = None
                continue
            if key_of(kept) is None:
                counts.sealed += 1
                changed[name] = self._keys.seal(kept, *_owner(connection, self._keys, table, row))
            elif new is not None:
                counts.renewed += 1
                changed[name] = new
            else:
                counts.current += 1
        if self._renews and table.name in INNER and not self._is_gone(plain, row, table):
            self._inner(connection, table, row, plain, changed)
        return changed

    def _is_gone(self, plain: Row, row: Row, table: Lying) -> bool:
        return any(row[name] and plain[name] is None for name in table.sealed)

    def _inner(
        self, connection: Connection, table: Lying, row: Row, plain: Row, changed: Row
    ) -> None:
        try:
            told = INNER[table.name](self._vault, plain)
        except BadInput:
            return  # As unreadable as it was before.
        for name, value in told.items():
            if value == plain[name]:
                continue
            if name in table.sealed:
                key = key_of(changed.get(name, row[name]) or b"")
                whose = self._keys.owner(key) if key else None
                value = self._keys.seal(
                    value, *(whose or _owner(connection, self._keys, table, row))
                )
            changed[name] = value

    def archived(self, row: dict[str, Any], counts: WalkCounts) -> dict[str, Any]:
        """A row of an archived day."""
        kept = bytes(row["raw"])
        counts.seen += 1
        try:
            new = (
                self._keys.seal(kept, row["tenant"], row["person"])
                if key_of(kept) is None
                else self._keys.renewed(kept)
            )
        except BadInput:
            counts.unreadable += 1
            return row
        if new is None:
            counts.current += 1
            return row
        counts.renewed += key_of(kept) is not None
        counts.sealed += key_of(kept) is None
        return {**row, "raw": new}

    def day(self, connection: Connection, folder: Path, day: str, counts: WalkCounts) -> None:
        """An archived day, where its file lies here; the file and its hash are written in one go,
        but for a crash in between, after which the day is done again and its hash noted anew.

        Raises:
            StorageFailed: the file cannot be read or written.
        """
        mine = WalkCounts()
        changed = archive.rewrite(connection, folder, day, lambda row: self.archived(row, mine))
        if not changed and not mine.unreadable:
            archive.note_digest(connection, folder, day, mine.seen)
        counts.add(mine)

    def is_old_clip(self, path: Path) -> bool:
        """Whether a clip's key lies under an old key of its tenant."""
        try:
            head = head_of(path)
            kept = base64.b64decode(head.key)
            return self._vault.renewed(head.clip.tenant, kept, f"clip.{head.clip.id}") != kept
        except BadInput:
            return False

    def clip(self, path: Path, counts: WalkCounts) -> None:
        """A clip's file: its key, which stands in its head, under the tenant's newest.

        Raises:
            OSError: the disk is full, or the file cannot be read.
        """
        counts.seen += 1
        try:
            head = head_of(path)
            kept = base64.b64decode(head.key)
            new = self._vault.renewed(head.clip.tenant, kept, f"clip.{head.clip.id}")
        except BadInput:
            counts.unreadable += 1
            return
        if new == kept:
            counts.current += 1
            return
        told = msgspec.structs.replace(head, key=base64.b64encode(new).decode())
        _with_head(path, msgspec.json.encode(told))
        counts.renewed += 1


def _with_head(path: Path, head: bytes) -> None:
    """The same clip with another head; a crash leaves the old file or the new one. Engines that
    share the folder do not meet in one copy."""
    unfinished = path.with_suffix(f".{secrets.token_hex(4)}.part")
    with path.open("rb") as old, unfinished.open("wb") as new:
        begin = len(clip_file.MAGIC) + struct.calcsize(">I") + len(clip_file.head(path))
        old.seek(begin)
        new.write(clip_file.MAGIC + struct.pack(">I", len(head)) + head)
        shutil.copyfileobj(old, new, 1024 * 1024)
        new.flush()
        os.fsync(new.fileno())
    os.replace(unfinished, path)


def _owner(connection: Connection, keys: PersonKeys, table: Lying, row: Row) -> Owner:
    """Whom a row is about."""
    tenant = row.get("tenant") or "default"
    if table.name in _BY_PERSON:
        return tenant, row["person"]
    if table.name in ("alerts", "findings"):
        return tenant, _subject(keys.open(row["body"]), row["subject"])
    if table.name == "alert_entries":
        about = connection.execute(
            select(schema.alerts.c.tenant, schema.alerts.c.subject, schema.alerts.c.body).where(
                schema.alerts.c.id == row["alert"]
            )
        ).first()
        return (about.tenant, _subject(about.body, about.subject)) if about else (tenant, None)
    if table.name == "call_recordings":
        call = connection.execute(
            select(calls.c.tenant, calls.c.person).where(calls.c.id == row["call"])
        ).first()
        return (call.tenant, call.person) if call else (tenant, None)
    if table.name == "directory" and row["kind"] in _OF_PEOPLE:
        entry = msgspec.json.decode(keys.open(row["body"]), type=dict[str, Any])
        return entry.get("tenant", "default"), entry.get("person") or row["id"]
    return tenant, None


def _subject(body: bytes, subject: str) -> str | None:
    """The person that a finding or an alert is about, if it is about one."""
    try:
        kind = msgspec.json.decode(body, type=dict[str, Any]).get("subject_kind")
    except msgspec.DecodeError:
        return None
    return subject if kind == "person" else None

"""Finds a person's name, numbers and addresses in a store, and puts an alias in their place."""

import json
import re
from collections.abc import Collection, Iterable
from contextlib import suppress
from typing import Any

from sqlalchemy import (
    Connection,
    LargeBinary,
    String,
    Table,
    Text,
    delete,
    inspect,
    select,
    type_coerce,
    update,
)

from engine.errors import BadInput
from engine.store import audit, calls, connectors, directory, schema
from engine.store.directory import Sealer
from engine.store.forms import written
from engine.store.sealed import Owned, OwnedText, Sealed, SealedText, sealing_of

#: The chain proves the first two as they lie. The directory has a way of its own, refused inputs
#: go as a whole; the rest says nothing about people watched.
_UNTOUCHED = frozenset(
    {"audit", "audit_words", "vault", "snapshots", "users", "sessions", "directory", "refusals"}
)
#: Columns that say who acted, or whom a row is about: that one goes as a whole.
_SIGNED = frozenset({"who", "person", "subject"})
#: From this length on a column holds ids that others have chosen.
_ID = 200
_PAGE = 1_000
#: What stands around a number that is a value of its own in JSON.
_BEFORE, _BEHIND = re.compile(r"[:\[,]\s*$"), re.compile(r"\s*[,}\]]")

#: What devices, callers and accounts go under.
_KEYS = (
    schema.journal.c.person,
    schema.findings.c.subject,
    schema.alerts.c.subject,
    connectors.unknown_devices.c.key,
)


class Words:
    """Finds a person's values in a text, however they were written, and puts the alias there.

    A name is found in any case, as JSON, HTML and web addresses write it; a number with and without
    its country, with the usual signs between its digits.

    Args:
        person: their id; inputs that were refused are searched for it, too.
    """

    def __init__(self, values: Iterable[str], person: str, alias: str) -> None:
        self.values = tuple(values)
        self.person = person
        self.alias = alias
        forms = {form for value in self.values for form in written(value)}
        longest = sorted(forms, key=len, reverse=True)
        self._pattern = re.compile("|".join(longest) or r"(?!)", re.IGNORECASE)
        self._id = json.dumps(person)

    def replaced(self, text: str) -> str:
        """The text with the alias; JSON stays JSON."""
        return self._pattern.sub(self._in_place, text)

    def stands_in(self, text: str) -> bool:
        """Whether the person is named, or meant by their id."""
        return self._id in text or self._pattern.search(text) is not None

    def _in_place(self, found: re.Match[str]) -> str:
        text, (start, end) = found.string, found.span()
        is_number = (
            found.group().isdigit()
            and _BEFORE.search(text[max(0, start - 20) : start])
            and _BEHIND.match(text[end : end + 20])
        )
        return "0" if is_number else self.alias


def searched(connection: Connection) -> list[Table]:
    """The tables of a store in which somebody may be named."""
    there = set(inspect(connection).get_table_names()) - _UNTOUCHED
    return [
        table
        for table in schema.metadata.sorted_tables
        if table.name in there and any(map(_is_searched, table.c))
    ]


def replace_words(
    connection: Connection, words: Words, sealer: Sealer | None = None, *, but: Collection[str] = ()
) -> dict[str, int]:
    """Does all of it in one transaction, as in a back-up; how many rows changed.

    Args:
        but: tables that are left out.
    """
    counts = {
        table.name: replace_in(connection, table, find(connection, table, words), words)
        for table in searched(connection)
        if table.name not in but
    }
    if inspect(connection).has_table("directory"):
        counts["directory"] = directory.rewrite(connection, words.person, words.replaced, sealer)
    counts |= drop_refused(connection, words, sealer)
    return {kind: count for kind, count in counts.items() if count}


def find(connection: Connection, table: Table, words: Words) -> list[tuple[Any, ...]]:
    """The keys of rows in which somebody is named."""
    keys = list(table.primary_key.columns)
    columns = [each for each in table.c if _is_searched(each)]
    rows = connection.execute(
        select(*keys, *map(_lying, columns)), execution_options={"yield_per": _PAGE}
    )
    return [
        tuple(row[: len(keys)])
        for row in rows
        if any(
            words.replaced(text) != text
            for column, kept in zip(columns, row[len(keys) :], strict=True)
            if (text := _text(connection, column.type, kept))
        )
    ]


def replace_in(
    connection: Connection, table: Table, rows: list[tuple[Any, ...]], words: Words
) -> int:
    """Puts the alias into rows, as they are by now; how many."""
    keys = list(table.primary_key.columns)
    columns = [each for each in table.c if _is_searched(each)]
    owner = [table.c[name] for name in ("person", "subject") if name in table.c][:1]
    for values in rows:
        term = [key == value for key, value in zip(keys, values, strict=True)]
        row = connection.execute(select(*owner, *map(_lying, columns)).where(*term)).first()
        if row is None:
            continue
        whose = row[0] if owner else None
        changed = {}
        for column, kept in zip(columns, row[len(owner) :], strict=True):
            text = _text(connection, column.type, kept)
            new = words.replaced(text)
            if new != text:
                changed[column.name] = _again(connection, column.type, new, whose)
        if changed:
            connection.execute(update(table).where(*term).values(**changed))
    return len(rows)


def _lying(column: Any) -> Any:
    """A column as it lies in the file."""
    kind = Text if isinstance(column.type, String | SealedText) else LargeBinary
    return type_coerce(column, kind).label(f"lying_{column.name}")


def keys_naming(connection: Connection, words: Words) -> list[str]:
    """A person's numbers and addresses, and what else in the store goes under one of them, such
    as an account that nobody was found for."""
    there = set(inspect(connection).get_table_names())
    found = dict.fromkeys(words.values)
    for column in _KEYS:
        if column.table.name in there:
            kept = connection.execute(select(column).distinct()).scalars()
            found |= dict.fromkeys(key for key in kept if key and words.replaced(key) != key)
    return list(found)


def drop_refused(connection: Connection, words: Words, sealer: Sealer | None) -> dict[str, int]:
    """Refused inputs that name somebody go, callbacks that no call was found for, and the words of
    audit entries."""
    return {
        "refusals": _drop_refused(connection, words),
        "call_callbacks": _drop_callbacks(connection, words, sealer),
        "audit_words": audit.erase_words(connection, _audited(connection, words)),
    }


def _is_searched(column: Any) -> bool:
    if column.primary_key or column.name in _SIGNED:
        return False
    kinds = Sealed | SealedText | Text | LargeBinary
    is_id = isinstance(column.type, String) and (column.type.length or 0) >= _ID
    return is_id or isinstance(column.type, kinds)


def _text(connection: Connection, kind: Any, kept: Any) -> str:
    """What stands in a column, in words; empty where it is none, or can be read no more."""
    if kept is None:
        return ""
    if isinstance(kind, SealedText):
        with suppress(BadInput):
            return kind.process_result_value(kept, connection.dialect) or ""
        return ""
    if isinstance(kept, str):
        return kept
    sealing = sealing_of(connection)
    with suppress(BadInput, UnicodeDecodeError):
        return (bytes(kept) if sealing is None else sealing.open(bytes(kept))).decode()
    return ""


def _again(connection: Connection, kind: Any, text: str, whose: str | None) -> Any:
    sealing = sealing_of(connection)
    known = whose if whose and sealing and sealing.knows("default", whose) else None
    if isinstance(kind, SealedText):
        return OwnedText(text, person=known)
    return text if isinstance(kind, String) else Owned(text.encode(), person=known)


def _drop_refused(connection: Connection, words: Words) -> int:
    table = schema.refusals
    rows = connection.execute(select(table))
    named = [row.id for row in rows.all() if words.stands_in(_refused(row))]
    for start in range(0, len(named), _PAGE):
        connection.execute(delete(table).where(table.c.id.in_(named[start : start + _PAGE])))
    return len(named)


def _drop_callbacks(connection: Connection, words: Words, sealer: Sealer | None) -> int:
    if sealer is None or not inspect(connection).has_table("call_callbacks"):
        return 0
    named = [
        (provider, key)
        for provider, key, body in calls.orphans(connection)
        if words.stands_in(sealer.open("default", body, calls.CALLBACK))
    ]
    for provider, key in named:
        calls.drop_callback(connection, provider, key)
    return len(named)


def _refused(row: Any) -> str:
    raw = bytes(row.raw).decode("utf-8", "replace")
    return f"{raw} {row.reason} {row.place} {row.source}"


def _audited(connection: Connection, words: Words) -> list[int]:
    sealing = sealing_of(connection)
    found = []
    for number, body in connection.execute(
        select(audit.audit_words.c.number, audit.audit_words.c.body)
    ):
        try:
            text = bytes(body) if sealing is None else sealing.open(bytes(body))
        except BadInput:
            continue
        if words.stands_in(text.decode("utf-8", "replace")):
            found.append(int(number))
    return found

"""Finds a person's name, numbers and addresses in a store, and puts an alias in their place."""

import json
import re
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

import msgspec
from sqlalchemy import (
    Connection,
    LargeBinary,
    Table,
    Text,
    delete,
    inspect,
    select,
    type_coerce,
    update,
)

from engine.errors import BadInput
from engine.store import audit, schema
from engine.store.sealed import Owned, OwnedText, Sealed, SealedText, sealing_of

#: The chain proves the first two as they lie. Entries of the directory and refused inputs go as a
#: whole; the rest says nothing about people watched.
_UNTOUCHED = frozenset(
    {
        *("audit", "audit_words", "vault", "snapshots", "users", "sessions"),
        *("directory", "refusals", "erasures"),
    }
)
_PAGE = 1_000


class Words:
    """Finds a person's values in a text, however they were written, and puts the alias there.

    Args:
        person: their id; inputs that were refused are searched for it, too.
    """

    def __init__(self, values: Iterable[str], person: str, alias: str) -> None:
        forms: set[str] = set()
        for value in values:
            forms |= {value, msgspec.json.encode(value).decode()[1:-1], json.dumps(value)[1:-1]}
        longest = sorted(forms, key=len, reverse=True)
        self._pattern = re.compile(
            "|".join(rf"(?<!\w){re.escape(form)}(?!\w)" for form in longest) or r"(?!)"
        )
        self._id = json.dumps(person)
        self._alias = alias

    def replaced(self, text: str) -> str:
        """The text with the alias."""
        return self._pattern.sub(self._alias, text)

    def stands_in(self, text: str) -> bool:
        """Whether the person is named, or meant by their id."""
        return self._id in text or self._pattern.search(text) is not None


def searched(connection: Connection) -> list[Table]:
    """The tables of a store in which somebody may be named."""
    there = set(inspect(connection).get_table_names()) - _UNTOUCHED
    return [
        table
        for table in schema.metadata.sorted_tables
        if table.name in there and any(map(_is_searched, table.c))
    ]


def replace_words(connection: Connection, words: Words) -> dict[str, int]:
    """Does all of it in one transaction, as in a back-up; how many rows changed."""
    counts = {
        table.name: replace_in(connection, table, find(connection, table, words), words)
        for table in searched(connection)
    }
    counts |= drop_refused(connection, words)
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
    kind = Text if isinstance(column.type, Text | SealedText) else LargeBinary
    return type_coerce(column, kind).label(f"lying_{column.name}")


def drop_refused(connection: Connection, words: Words) -> dict[str, int]:
    """Refused inputs that name somebody go, and the words of audit entries that do."""
    return {
        "refusals": _drop_refused(connection, words),
        "audit_words": audit.erase_words(connection, _audited(connection, words)),
    }


def _is_searched(column: Any) -> bool:
    kinds = Sealed | SealedText | Text | LargeBinary
    return isinstance(column.type, kinds) and not column.primary_key


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
    return text if isinstance(kind, Text) else Owned(text.encode(), person=known)


def _drop_refused(connection: Connection, words: Words) -> int:
    table = schema.refusals
    rows = connection.execute(select(table.c.id, table.c.raw, table.c.reason, table.c.place))
    named = [
        row.id
        for row in rows.all()
        if words.stands_in(f"{bytes(row.raw).decode('utf-8', 'replace')} {row.reason} {row.place}")
    ]
    for start in range(0, len(named), _PAGE):
        connection.execute(delete(table).where(table.c.id.in_(named[start : start + _PAGE])))
    return len(named)


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

"""Walks through the sealed columns of a store and hands each value, as it lies, to be sealed anew.

Works in pages by primary key, so that it can go on where it stopped; on the engine's database and
on its back-ups alike.
"""

import base64
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    LargeBinary,
    MetaData,
    Table,
    Text,
    bindparam,
    func,
    inspect,
    literal,
    select,
    tuple_,
    update,
)

from engine.model.cameras_clips import ClipState
from engine.store import audit, camera_schema, schema
from engine.store.sealed import TEXT_MARK, Sealed, SealedText

PAGE = 500

#: A row's columns by name, sealed ones as they lie in the file, without the mark of texts.
Row = dict[str, Any]
#: Of a row, those of its columns that change.
Change = Callable[[str, Row], Row]


class Lying:
    """A table with its sealed columns as they lie.

    Attributes:
        sealed: names of the sealed columns.
    """

    def __init__(self, table: Table) -> None:
        self.name = str(table.name)
        self.sealed = [str(each.name) for each in table.c if _is_sealed(each)]
        self._texts = {each.name for each in table.c if isinstance(each.type, SealedText)}
        self._shadow = Table(table.name, MetaData(), *(_shadow(each) for each in table.c))
        self._keys = list(self._shadow.primary_key.columns)

    def page(self, connection: Connection, after: str) -> tuple[list[Row], str]:
        """The next rows, and where they end; `after` is where the last ones did."""
        wanted = select(self._shadow).order_by(*self._keys).limit(PAGE)
        if after:
            place = [
                literal(value, key.type)
                for value, key in zip(msgspec.json.decode(after), self._keys, strict=True)
            ]
            wanted = wanted.where(
                tuple_(*self._keys) > tuple_(*place) if len(place) > 1 else self._keys[0] > place[0]
            )
        rows = [self._plain(dict(each._mapping)) for each in connection.execute(wanted)]
        ends = [rows[-1][each.name] for each in self._keys] if rows else []
        return rows, msgspec.json.encode(ends).decode() if rows else ""

    def count(self, connection: Connection) -> int:
        """How many sealed values there may be."""
        rows = connection.execute(select(func.count()).select_from(self._shadow)).scalar_one()
        return int(rows) * len(self.sealed)

    def put(self, connection: Connection, changes: list[tuple[Row, Row]]) -> None:
        """Writes changed columns as they are to lie, each beside the row as it was."""
        alike: dict[tuple[str, ...], list[Row]] = {}
        for row, changed in changes:
            values = {f"new_{name}": self._marked(name, told) for name, told in changed.items()}
            values |= {f"key_{each.name}": row[each.name] for each in self._keys}
            alike.setdefault(tuple(sorted(changed)), []).append(values)
        for names, rows in alike.items():
            mine = [each == bindparam(f"key_{each.name}") for each in self._keys]
            new: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names}
            connection.execute(update(self._shadow).where(*mine).values(new), rows)

    def _plain(self, row: Row) -> Row:
        for name in self.sealed:
            value = row[name]
            if isinstance(value, memoryview):
                row[name] = bytes(value)
            elif name in self._texts and value is not None:
                is_sealed = value.startswith(TEXT_MARK)
                row[name] = (
                    base64.b64decode(value.removeprefix(TEXT_MARK)) if is_sealed else value.encode()
                )
        return row

    def _marked(self, name: str, value: Any) -> Any:
        if name in self._texts and isinstance(value, bytes):
            return TEXT_MARK + base64.b64encode(value).decode()
        return value


def tables(connection: Connection, also: tuple[str, ...] = ()) -> list[Lying]:
    """Those of a store that have sealed columns, and some that hold sealed values otherwise; small
    ones first, as what they hold is needed at once."""
    there = set(inspect(connection).get_table_names())
    found = [
        Lying(table)
        for table in schema.metadata.sorted_tables
        if table.name in there and (table.name in also or any(map(_is_sealed, table.c)))
    ]
    return sorted(found, key=lambda each: (each.name in ("journal", "findings"), each.name))


def audited_keys(connection: Connection, head: int) -> set[bytes]:
    """The first bytes of the audit log's sealed words: the chain proves those as they lie, so they
    are never sealed anew."""
    if not inspect(connection).has_table(audit.audit_words.name):
        return set()
    begins = func.substr(audit.audit_words.c.body, 1, head)
    rows = connection.execute(select(begins).distinct())
    return {bytes(row[0]) for row in rows if row[0]}


def recording_clips(connection: Connection) -> set[str]:
    """Ids of the clips that are being written."""
    wanted = select(camera_schema.clips.c.id).where(
        camera_schema.clips.c.state == ClipState.RECORDING.value
    )
    return set(connection.execute(wanted).scalars())


def values(row: Row, names: list[str]) -> Iterator[tuple[str, bytes]]:
    """The sealed columns of a row that hold something."""
    for name in names:
        if row[name]:
            yield name, bytes(row[name])


def _is_sealed(column: Column[Any]) -> bool:
    return isinstance(column.type, Sealed | SealedText)


def _shadow(column: Column[Any]) -> Column[Any]:
    kind: Any = column.type
    if isinstance(kind, Sealed):
        kind = LargeBinary()
    elif isinstance(kind, SealedText):
        kind = Text()
    elif isinstance(kind, schema.Instant):
        kind = BigInteger()  # as it lies, so that it can stand in a place as well
    return Column(column.name, kind, primary_key=column.primary_key)

"""A whole SQLite store into an empty PostgreSQL database, in one transaction, proved row by row.

Nothing is there until everything is: cut off at any moment, the database is as empty as before and
the move begins anew. The tables are read as they lie, so that none can be forgotten.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import (
    Boolean,
    Connection,
    Inspector,
    MetaData,
    Table,
    delete,
    func,
    insert,
    inspect,
    select,
)

from engine.errors import BadInput, Conflict, StorageFailed
from engine.store.vault import vault

#: Rows between two reports of progress.
_CHUNK = 2_000
#: Made by the database itself, or by whoever works on it.
_NOT_MOVED = frozenset({"alembic_version", "leadership", "vault"})
_HASH_MODULUS = 2**256


class MovedTable(msgspec.Struct, frozen=True):
    """A table as both databases have it now."""

    name: str
    rows: int
    #: Of the set of its rows, in hexadecimal; their order does not matter.
    digest: str


#: Told the table at work, and of all steps how many are done and how many there are; may raise to
#: stop the move.
Told = Callable[[str, int, int], None]


class Course:
    """How far a move is. Each row is two steps: written there, and read back.

    Args:
        rows: of all tables that are to be moved.
    """

    def __init__(self, told: Told, rows: int) -> None:
        self._told = told
        self._all = 2 * rows
        self._done = self._within = 0

    def at(self, table: str, steps: int) -> None:
        """So many steps of a table are done."""
        self._within = steps
        self._told(table, self._done + steps, self._all)

    def end(self, table: str, rows: int) -> None:
        """All of a table is done."""
        self.at(table, 2 * rows)
        self._done += self._within


def total_rows(source: Connection) -> int:
    """How many rows a move has to carry."""
    return sum(_count(source, each) for each in _tables(source))


def refuse_unless_empty(target: Connection) -> None:
    """Whatever tables there are must be empty.

    Raises:
        Conflict: names a table that has rows.
    """
    own = [vault] if inspect(target).has_table(vault.name) else []
    for table in (*_tables(target), *own):
        rows = _count(target, table)
        if rows:
            raise Conflict(
                f"the database is not empty: its table {table.name} has {rows:,} rows; "
                "give an empty one"
            )


def move(source: Connection, target: Connection, course: Course) -> list[MovedTable]:
    """Copies every table, reads it back and compares; commit the target afterwards.

    Raises:
        BadInput: a row that PostgreSQL cannot keep; names the table and the row.
        StorageFailed: what was read back is not what was written.
    """
    there = {each.name: each for each in _tables(target)}
    moved = []
    for table in _tables(source):
        if table.name not in there:
            raise StorageFailed(f"the database has no table {table.name}; is it of this version?")
        moved.append(_move_table(source, target, table, there[table.name], course))
    return moved


def is_there(source: Connection, target: Connection, course: Course) -> list[MovedTable] | None:
    """The tables, if a move that was cut off after its end has brought every row there already.

    None: the target is empty, or holds something else.
    """
    there = {each.name: each for each in _tables(target)}
    found = []
    for table in _tables(source):
        if table.name not in there:
            return None
        total = _count(source, table)
        if _count(target, there[table.name]) != total:
            return None
        ours, theirs = (
            _digest_of(connection, each, there[table.name])
            for connection, each in ((source, table), (target, there[table.name]))
        )
        if ours != theirs:
            return None
        course.end(table.name, total)
        found.append(MovedTable(str(table.name), total, ours))
    return found


def _digest_of(connection: Connection, table: Table, there: Table) -> str:
    names = [each.name for each in there.columns]
    truths = [isinstance(there.c[name].type, Boolean) for name in names]
    digest = _Digest()
    for values in _rows(connection, table, names, truths):
        digest.add(values)
    return digest.hex()


def keep_vault(target: Connection, body: bytes) -> None:
    """The vault's content, wrapped anew, in the same transaction."""
    target.execute(delete(vault))
    target.execute(insert(vault).values(id=1, body=body))


def _move_table(
    source: Connection, target: Connection, table: Table, there: Table, course: Course
) -> MovedTable:
    total = _count(source, table)
    names = [each.name for each in table.columns]
    truths = [isinstance(there.c[name].type, Boolean) for name in names]
    written = _Digest()
    course.at(table.name, 0)
    driver: Any = target.connection.driver_connection
    columns = ", ".join(f'"{name}"' for name in names)
    with (
        driver.cursor() as cursor,
        cursor.copy(f'COPY "{table.name}" ({columns}) FROM STDIN') as copy,
    ):
        for values in _rows(source, table, names, truths):
            _refuse_what_cannot_be_kept(table, names, values)
            copy.write_row(values)
            written.add(values)
            if written.rows % _CHUNK == 0:
                course.at(table.name, written.rows)
    read = _Digest()
    for values in _rows(target, there, names, truths):
        read.add(values)
        if read.rows % _CHUNK == 0:
            course.at(table.name, total + read.rows)
    if (read.rows, read.hex()) != (written.rows, written.hex()) or read.rows != total:
        raise StorageFailed(
            f"table {table.name}: {total:,} rows were to be moved, {read.rows:,} are there, "
            f"{'and' if read.rows == total else 'or'} their content differs; nothing was moved"
        )
    _count_on(target, there)
    course.end(table.name, total)
    return MovedTable(str(table.name), total, read.hex())


def _rows(
    connection: Connection, table: Table, names: Sequence[str], truths: Sequence[bool]
) -> Iterator[list[Any]]:
    """Values as Python has them, alike from both databases."""
    bare = select(*(table.c[name] for name in names))
    options = {"yield_per": _CHUNK} | ({} if _is_sqlite(connection) else {"stream_results": True})
    with connection.execute(bare, execution_options=options) as rows:
        for row in rows:
            yield [
                value if value is None else bool(value) if truth else _plain(value)
                for value, truth in zip(row, truths, strict=True)
            ]


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview) else value


def _refuse_what_cannot_be_kept(table: Table, names: Sequence[str], values: list[Any]) -> None:
    for name, value in zip(names, values, strict=True):
        if isinstance(value, str) and "\0" in value:
            raise BadInput(
                f"table {table.name}, the row that begins with {values[0]!r}: its {name} holds a "
                "NUL character, which PostgreSQL does not keep; nothing was moved"
            )


class _Digest:
    """Of a set of rows: the sum of their hashes, so that no sorting is needed."""

    def __init__(self) -> None:
        self.rows = 0
        self._sum = 0
        self._encode = msgspec.msgpack.Encoder().encode

    def add(self, values: list[Any]) -> None:
        self.rows += 1
        digest = hashlib.sha256(self._encode(values)).digest()
        self._sum = (self._sum + int.from_bytes(digest, "big")) % _HASH_MODULUS

    def hex(self) -> str:
        return f"{self._sum:064x}"


def _count_on(target: Connection, table: Table) -> None:
    """What numbers rows by itself goes on after the highest."""
    (key,) = tuple(table.primary_key.columns)[:1]
    sequence = target.execute(
        select(func.pg_get_serial_sequence(f'"{table.name}"', key.name))
    ).scalar()
    if sequence is None:
        return
    highest = target.execute(select(func.max(key))).scalar()
    if highest is not None:
        target.execute(select(func.setval(sequence, highest)))


def _tables(connection: Connection) -> list[Table]:
    """Every table of a store but what is the database's own, by name."""
    inspector: Inspector = inspect(connection)
    names = sorted(set(inspector.get_table_names()) - _NOT_MOVED)
    lying = MetaData()
    lying.reflect(connection, only=names)
    return [lying.tables[name] for name in names if not name.startswith("sqlite_")]


def _count(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def _is_sqlite(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"

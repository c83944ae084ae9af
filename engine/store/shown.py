"""A store that shows one moment: its tables are views of what was known then.

Everything is written once, each row with the span of time in which it held. The tables that
questions are asked of are views that let through what holds at the moment shown, so every question
works in a replay as it does live, and another moment costs nothing.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, Index, MetaData, Table, event, text

from engine.store import schema
from engine.store.call_schema import calls
from engine.store.database import Database

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
#: Until further notice.
FOREVER = datetime(9999, 1, 1, tzinfo=UTC)
_TIMED = (
    schema.journal,
    schema.findings,
    schema.alerts,
    schema.alert_entries,
    schema.verifications,
    schema.lockouts,
    calls,
)


class ShownStore:
    """A new store in a file of its own; what was there before is gone.

    `show` may be called while questions run on other threads: each statement sees one moment.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._unlink()
        self._moment_us = 0
        self.database = Database(f"sqlite:///{path}")
        event.listen(self.database.engine, "connect", self._prepare)
        self.database.migrate()
        self._recorded = {table.name: _recorded(table) for table in _TIMED}
        with self.database.begin() as connection:
            for table in _TIMED:
                self._replace(connection, table)

    def remove(self) -> None:
        """Closes it; its files go."""
        self.database.close()
        self._unlink()

    def _unlink(self) -> None:
        for end in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + end).unlink(missing_ok=True)

    def _prepare(self, connection: Any, _record: object) -> None:
        # Made again from the recording at any time, so nothing of it needs to survive a crash.
        connection.execute("PRAGMA synchronous=OFF")
        connection.create_function("shown_moment", 0, lambda: self._moment_us)

    def _replace(self, connection: Connection, table: Table) -> None:
        recorded = self._recorded[table.name]
        connection.execute(text(f"DROP TABLE {table.name}"))
        recorded.create(connection)
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        # The inner SELECT makes SQLite ask for the moment once a statement, not once a row.
        connection.execute(
            text(
                f"CREATE VIEW {table.name} AS SELECT {names} FROM {recorded.name} "  # noqa: S608
                "WHERE shown_from <= (SELECT shown_moment()) "
                "AND shown_until > (SELECT shown_moment())"
            )
        )

    def show(self, moment: datetime) -> None:
        """From now on questions are answered as at that moment, its own events included."""
        self._moment_us = _microseconds(moment) or 0

    def keep(self, connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """Writes rows of a table; each has `shown_from`, and `shown_until` where it ended."""
        if not rows:
            return
        recorded = self._recorded[table.name]
        columns = [(each.name, isinstance(each.type, schema.Instant)) for each in recorded.columns]
        # Straight to the driver: half of all the work of a replay would be SQLAlchemy's.
        values = [
            tuple([_microseconds(row[name]) if at else row[name] for name, at in columns])
            for row in ({"shown_until": FOREVER, **each} for each in rows)
        ]
        places = ", ".join("?" * len(columns))
        connection.exec_driver_sql(
            f"INSERT INTO {recorded.name} VALUES ({places})",  # noqa: S608 - our own names
            values,
        )


def _microseconds(instant: datetime | None) -> int | None:
    if instant is None:
        return None
    since = instant - _EPOCH
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def _recorded(table: Table) -> Table:
    """The table's columns without its keys: one thing may stand in it many times."""
    span = (Column("shown_from", schema.Instant), Column("shown_until", schema.Instant))
    columns = [Column(column.name, column.type) for column in table.columns]
    recorded = Table(f"recorded_{table.name}", MetaData(), *columns, *span)
    for index in table.indexes:
        Index(f"recorded_{index.name}", *(recorded.c[column.name] for column in index.columns))
    key = [recorded.c[column.name] for column in table.primary_key]
    Index(f"recorded_{table.name}_key", *key)
    return recorded

"""The wrapped keys of people, apart from what they seal, so that no back-up of the store has them.

With SQLite they lie in a file of their own, `person-keys.db`, of which one copy is kept and brought
up to date at each destruction. With PostgreSQL they are two tables that a dump must leave out.
"""

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import Column, LargeBinary, MetaData, String, Table, delete, insert, select, update

from engine.store.database import Database
from engine.store.schema import Instant

#: Apart from the store's own tables: migrations and back-ups never touch these.
keys_metadata = MetaData()

person_keys = Table(
    "person_keys",
    keys_metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("tenant", String(200), nullable=False),
    Column("person", String(200), nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
)

#: Who was erased. A store that was restored from a back-up is made to forget them again.
erased_people = Table(
    "erased_people",
    keys_metadata,
    Column("tenant", String(200), primary_key=True),
    Column("person", String(200), primary_key=True),
    Column("alias", String(40), nullable=False),
    Column("at", Instant, nullable=False),
)

#: Keys that have a successor: nothing is sealed with them any more, what was is opened.
retired_keys = Table(
    "retired_keys",
    keys_metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("successor", LargeBinary, nullable=False),
)


class KeyTable:
    """Both tables. Every method is on disk when it returns.

    Args:
        copy: where the one copy of the file goes; None on PostgreSQL.
    """

    def __init__(self, database: Database, copy: Path | None = None) -> None:
        self._database = database
        self._copy = copy
        with database.begin(writes=True) as connection:
            keys_metadata.create_all(connection)

    def all(self) -> list[tuple[bytes, str, str, bytes]]:
        """Id, tenant, person and wrapped key of each."""
        with self._database.begin() as connection:
            rows = connection.execute(select(person_keys)).all()
        return [(bytes(row[0]), row[1], row[2], bytes(row[3])) for row in rows]

    def add(self, rows: list[tuple[bytes, str, str, bytes]]) -> None:
        """New keys."""
        names = ("id", "tenant", "person", "wrapped")
        with self._database.begin(writes=True) as connection:
            connection.execute(
                insert(person_keys), [dict(zip(names, row, strict=True)) for row in rows]
            )

    def renew(
        self,
        added: list[tuple[bytes, str, str, bytes]],
        old: list[tuple[bytes, bytes]],
        successors: list[tuple[bytes, bytes]],
    ) -> None:
        """New keys beside the old ones, which are wrapped anew, too; all or none."""
        names = ("id", "tenant", "person", "wrapped")
        with self._database.begin(writes=True) as connection:
            for key_id, wrapped in old:
                row = update(person_keys).where(person_keys.c.id == key_id)
                connection.execute(row.values(wrapped=wrapped))
            if added:
                connection.execute(
                    insert(person_keys), [dict(zip(names, row, strict=True)) for row in added]
                )
                # Of a key that was renewed before the newest is the successor.
                connection.execute(
                    insert(retired_keys),
                    [{"id": key_id, "successor": new} for key_id, new in successors],
                )
        self._settle()

    def successors(self) -> dict[bytes, bytes]:
        """The key that took each old one's place."""
        with self._database.begin() as connection:
            rows = connection.execute(select(retired_keys)).all()
        return {bytes(row.id): bytes(row.successor) for row in rows}

    def drop(self, ids: list[bytes]) -> None:
        """Old keys go for ever."""
        with self._database.begin(writes=True) as connection:
            for key_id in ids:
                connection.execute(delete(person_keys).where(person_keys.c.id == key_id))
                connection.execute(delete(retired_keys).where(retired_keys.c.id == key_id))
        self._settle()

    def destroy(self, tenant: str, person: str, alias: str, at: datetime) -> int:
        """The keys of somebody go, that they were erased stays; how many keys that were."""
        mine = (person_keys.c.tenant == tenant, person_keys.c.person == person)
        gone = (erased_people.c.tenant == tenant, erased_people.c.person == person)
        with self._database.begin(writes=True) as connection:
            keys = select(person_keys.c.id).where(*mine)
            connection.execute(delete(retired_keys).where(retired_keys.c.id.in_(keys)))
            count = connection.execute(delete(person_keys).where(*mine)).rowcount
            connection.execute(delete(erased_people).where(*gone))
            row = insert(erased_people).values(tenant=tenant, person=person, alias=alias, at=at)
            connection.execute(row)
        self._settle()
        return int(count)

    def erased(self) -> list[tuple[str, str, str, datetime]]:
        """Tenant, id, alias and instant of everybody who was erased."""
        with self._database.begin() as connection:
            rows = connection.execute(select(erased_people).order_by(erased_people.c.at)).all()
        return [(row[0], row[1], row[2], row[3]) for row in rows]

    def _settle(self) -> None:
        """Nothing of the old content stays in the log or in the copy."""
        self._database.truncate_log()
        self.keep_copy()

    def keep_copy(self) -> None:
        """Brings the copy up to date: without these keys a back-up of the store is unreadable."""
        path = self._database.path
        if path is None or self._copy is None:
            return
        self._copy.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._copy.with_suffix(".part")
        unfinished.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(unfinished)) as copy:
            source.backup(copy)
        os.replace(unfinished, self._copy)

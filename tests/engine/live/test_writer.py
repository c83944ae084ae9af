"""The writer beside other connections to the same store."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, text

from engine.live.writer import Writer
from engine.store.database import Database


def test_a_write_that_reads_first_waits_for_whoever_has_the_lock(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    database = Database(f"sqlite:///{path}")
    with database.begin(writes=True) as connection:
        connection.execute(text("CREATE TABLE counts (number INTEGER)"))
    writer = Writer(database)

    def count(connection: Connection) -> int:
        known = connection.execute(text("SELECT count(*) FROM counts")).scalar_one()
        connection.execute(text("INSERT INTO counts VALUES (:number)"), {"number": known})
        return int(known)

    async def work() -> None:
        loop = asyncio.get_running_loop()
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            other.execute("INSERT INTO counts VALUES (7)")
            # The write has long begun by then; without waiting it would have failed at once.
            loop.call_later(0.3, other.execute, "COMMIT")
            assert await writer.do(count) == 1
        assert writer.ok

    asyncio.run(work())
    writer.close()
    database.close()

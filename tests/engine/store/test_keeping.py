"""Backups that restore, sealed days that hold everything, directories that remember."""

import asyncio
import sqlite3
from datetime import timedelta
from pathlib import Path

import pyarrow.parquet as parquet
import pytest

from engine.errors import StorageFailed
from engine.live.housekeeping import round_of
from engine.model.directory import DirectoryContent
from engine.store import directory
from engine.store.database import Database
from tests.engine.live_engine import lines, running
from tests.engine.scene import at, fix, world
from tests.engine.stores import only_sqlite


@only_sqlite
def test_a_backup_is_made_once_a_day_and_opens_like_the_original(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, clock):
            await engine.ingest(lines(fix(-3), fix(-2)), source="test")
            await round_of(engine, data_dir)
            await round_of(engine, data_dir)
            for _ in range(9):
                clock.advance(timedelta(days=1))
                await round_of(engine, data_dir)

    asyncio.run(work())
    files = sorted((data_dir / "backups").glob("*.db"))
    assert len(files) == 7
    restored = Database(f"sqlite:///{files[0]}")
    restored.migrate()
    restored.close()
    with sqlite3.connect(files[0]) as copy:
        assert copy.execute("select count(*) from journal").fetchone() == (2,)


def test_a_day_is_sealed_when_nothing_more_comes_and_leaves_the_hot_table_later(
    data_dir: Path,
) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, clock):
            await engine.ingest(lines(*(fix(-n) for n in range(1, 50))), source="test")
            archive = data_dir / "archive" / "journal-2026-03-02.parquet"
            clock.advance(timedelta(hours=40))
            await round_of(engine, data_dir)
            assert not archive.exists()
            clock.advance(timedelta(hours=40))
            await round_of(engine, data_dir)
            table = parquet.read_table(archive)
            assert table.num_rows == 49
            assert table.column("event_id").to_pylist() == sorted(
                table.column("event_id").to_pylist(),
                key=lambda each: -float(each.split("-")[2]),
            )
            assert _count(engine.database) == 49
            clock.advance(timedelta(days=40))
            await round_of(engine, data_dir)
            assert _count(engine.database) == 0

    asyncio.run(work())


def test_an_archive_that_was_changed_keeps_its_rows(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, clock):
            await engine.ingest(lines(fix(-1)), source="test")
            clock.advance(timedelta(days=4))
            await round_of(engine, data_dir)
            archive = data_dir / "archive" / "journal-2026-03-02.parquet"
            archive.write_bytes(archive.read_bytes() + b"x")
            clock.advance(timedelta(days=40))
            await round_of(engine, data_dir)
            assert _count(engine.database) == 1

    asyncio.run(work())


def test_a_corrupt_database_is_said_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "broken.db"
    path.write_bytes(b"this is no database" * 100)
    database = Database(f"sqlite:///{path}")
    with pytest.raises(StorageFailed, match="backups"):
        database.migrate()
    database.close()


def test_every_version_of_the_directory_is_kept_with_its_date(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'd.db'}")
    database.migrate()
    (first, *_) = world().sites.values()
    content = DirectoryContent(sites=(first,))
    with database.begin() as connection:
        assert directory.put(connection, content, at(0))[0].change == "added"
        assert not directory.put(connection, content, at(1))
        renamed = DirectoryContent(
            sites=tuple(world(name="New name").sites[each.id] for each in (first,))
        )
        assert directory.compare(connection, renamed)[0].change == "changed"
        directory.put(connection, renamed, at(2))
        assert directory.load(connection).sites[0].name == "New name"
    database.close()
    with sqlite3.connect(tmp_path / "d.db") as raw:
        rows = raw.execute("select since, until from directory order by since").fetchall()
    assert [until is None for _, until in rows] == [False, True]


def _count(database: Database) -> int:
    with database.begin() as connection:
        return int(connection.exec_driver_sql("select count(*) from journal").scalar_one())

"""The doctor on a workstation's own store: what is wrong, where, and how to mend it."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from engine.errors import BadInput
from engine.store.database import Database, newest_migration
from noc_console import store_checks

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with one event, received an hour ago."""
    made = tmp_path / "noc-console.db"
    database = Database(f"sqlite:///{made}")
    database.migrate()
    database.close()
    received(made, NOW - timedelta(hours=1))
    return made


def received(path: Path, at: datetime) -> None:
    change(path, "delete from journal")
    change(
        path,
        "insert into journal (sequence, source, event_id, kind, tenant, occurred_at, received_at, "
        "late, raw) values (1, 'x', '1', 'x', 'x', 0, ?, 0, x'00')",
        int(at.timestamp() * 1e6),
    )


def change(path: Path, sql: str, *values: int) -> None:
    with closing(sqlite3.connect(path)) as store, store:
        store.execute(sql, values)


def test_a_sound_store_is_well_and_one_that_is_not_there_too(path: Path, tmp_path: Path) -> None:
    assert store_checks.store(path) == (True, f"sound, its tables are of step {newest_migration()}")
    assert store_checks.store(tmp_path / "none.db")[0]
    assert store_checks.backups(tmp_path / "none.db", NOW)[0]
    assert store_checks.clock(tmp_path / "none.db", NOW)[0]


def test_old_tables_are_brought_up_and_newer_ones_need_a_newer_program(path: Path) -> None:
    change(path, "update alembic_version set version_num = '0001'")
    ok, said = store_checks.store(path)
    assert ok
    assert "at its next start" in said
    change(path, "update alembic_version set version_num = '9999'")
    ok, said = store_checks.store(path)
    assert not ok
    assert str(path) in said
    assert "update the program" in said


def test_a_broken_file_is_named_and_what_to_restore(path: Path) -> None:
    path.write_bytes(b"nothing" * 1_000)
    with pytest.raises(BadInput, match=r"noc-console\.db: .*restore the newest file of .*backups"):
        store_checks.store(path)
    path.unlink()
    path.mkdir()
    with pytest.raises(BadInput, match="may this user read it"):
        store_checks.store(path)


def test_a_missing_or_old_back_up_is_told(path: Path) -> None:
    assert "none yet" in store_checks.backups(path, NOW)[1]
    ok, said = store_checks.backups(path, NOW + timedelta(days=3))
    assert not ok
    assert str(path.parent / "backups") in said
    made = path.parent / "backups" / "noc-console-2026-11-20.db"
    made.parent.mkdir()
    made.touch()
    os.utime(made, ((NOW - timedelta(days=1)).timestamp(),) * 2)
    assert store_checks.backups(path, NOW)[0]
    ok, said = store_checks.backups(path, NOW + timedelta(days=2))
    assert not ok
    assert "2026-11-20" in said


def test_a_clock_that_went_back_is_told(path: Path) -> None:
    assert store_checks.clock(path, NOW)[0]
    ok, said = store_checks.clock(path, NOW - timedelta(hours=2))
    assert not ok
    assert "set it" in said
    assert not store_checks.clock(path, datetime(1970, 1, 1, tzinfo=UTC))[0]

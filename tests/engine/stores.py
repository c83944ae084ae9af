"""The store that engine tests run on: SQLite, or PostgreSQL where `NOC_TEST_STORE` says so."""

import hashlib
import os
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import text

from engine.settings import EngineSettings
from engine.store.database import Database
from engine.store.vault import DatabaseKeep
from noc_console.benchmarks.database_server import Server

#: Whether this run is the one on PostgreSQL.
ON_POSTGRES = os.environ.get("NOC_TEST_STORE") == "postgresql"

PASSPHRASE = "the same for every engine"  # noqa: S105 - of stores that end with the test
_WITH_TABLES = "with_tables"
_made: set[str] = set()

#: For what PostgreSQL does in its own way: files, backups, full disks.
only_sqlite = pytest.mark.skipif(ON_POSTGRES, reason="about an SQLite file")


def settings_on(folder: Path) -> EngineSettings:
    """What an engine of a data folder is told; a shared store's vault needs a passphrase."""
    passphrase = PASSPHRASE if ON_POSTGRES else None
    return EngineSettings(data_dir=folder, store=store_of(folder), passphrase=passphrase)


def store_of(folder: Path) -> str:
    """A database's URL for a data folder, the same each time; empty: SQLite in the folder."""
    if not ON_POSTGRES:
        return ""
    name = "t" + hashlib.sha256(str(folder).encode()).hexdigest()[:20]
    url = _server().database(name, like=_WITH_TABLES)
    _made.add(name)
    return url


@cache
def _server() -> Server:
    """With a database that has all tables, so that tests need not make them each time."""
    server = Server()
    database = Database(server.database(_WITH_TABLES))
    database.migrate()
    database.close()
    return server


def forget() -> None:
    """Removes what the test that has ended kept."""
    while _made:
        _server().drop(_made.pop())


def close() -> None:
    """Ends the server, if one was started."""
    if _server.cache_info().currsize:
        _server().stop()


def opened_store(folder: Path) -> Database:
    """The store of an engine that has ended, with the keys that open what is sealed in it."""
    # Heavy, and the interface's tests need none of it.
    from engine.person_keys import seal_store
    from engine.runtime import open_vault

    told = settings_on(folder)
    database = Database(told.database_url)
    seal_store(database, open_vault(told, database), folder)
    return database


def change_store(folder: Path, sql: str) -> None:
    """Does what somebody else may do to the store of an engine that has ended."""
    database = Database(settings_on(folder).database_url)
    with database.begin() as connection:
        connection.execute(text(sql))
    database.close()


def kept_vault(folder: Path) -> bytes:
    """The vault as it lies on a disk."""
    if not ON_POSTGRES:
        return (folder / "vault.json").read_bytes()
    database = Database(store_of(folder))
    body = DatabaseKeep(database).read()
    database.close()
    assert body is not None
    return body

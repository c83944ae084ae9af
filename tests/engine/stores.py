"""The store that engine tests run on: SQLite, or PostgreSQL where `NOC_TEST_STORE` says so."""

import hashlib
import os
from functools import cache
from pathlib import Path

import pytest

from tests.peers.postgres import Server

#: Whether this run is the one on PostgreSQL.
ON_POSTGRES = os.environ.get("NOC_TEST_STORE") == "postgresql"

#: For what PostgreSQL does in its own way: files, backups, full disks.
only_sqlite = pytest.mark.skipif(ON_POSTGRES, reason="about an SQLite file")


def store_of(folder: Path) -> str:
    """A database's URL for a data folder, the same each time; empty: SQLite in the folder."""
    if not ON_POSTGRES:
        return ""
    name = "t" + hashlib.sha256(str(folder).encode()).hexdigest()[:20]
    return _server().database(name)


@cache
def _server() -> Server:
    return Server()


def close() -> None:
    """Ends the server, if one was started."""
    if _server.cache_info().currsize:
        _server().stop()

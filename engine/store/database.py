"""Opens the database: pragmas, migrations, errors turned into ours."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DataError, DBAPIError

from engine.errors import BadInput, StorageFailed
from engine.store.sealed import Sealing, give

#: Before the random part of the name under which a server lists an engine's connections.
APPLICATION = "noc-engine-"
#: Of connections that only read, which nobody needs to end.
_READER = "noc-reader-"
#: A connection whose other end is gone without a word fails after six seconds, not after the
#: quarter of an hour that TCP allows. Both ends look: a server keeps locks for whom it believes in.
NOTICING: dict[str, Any] = {
    "connect_timeout": 5,
    "keepalives_idle": 3,
    "keepalives_interval": 1,
    "keepalives_count": 3,
    "tcp_user_timeout": 6_000,
    "options": "-c tcp_keepalives_idle=3 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=3 "
    "-c tcp_user_timeout=6000",
}

_MIGRATIONS = Path(__file__).parent / "migrations"


class Database:
    """One database; SQLite in WAL mode with full synchronisation, or PostgreSQL.

    Power-cut simulation lost acknowledged events with synchronous NORMAL and none with FULL.
    Connections may be used from any thread, one thread at a time.

    Args:
        read_only: a server refuses whatever would change something.
    """

    def __init__(self, url: str, *, read_only: bool = False) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.url.get_backend_name() == "postgresql":
            self.url = self.url.set(drivername="postgresql+psycopg")
        #: How the server lists our connections.
        self.application = f"{_READER if read_only else APPLICATION}{secrets.token_hex(8)}"
        self.engine = _engine(self.url, self.is_sqlite, self.application, read_only=read_only)
        self._writing = self.engine.execution_options(writes=True)
        #: What opens personal columns; None where nothing is sealed, as in a replay.
        self.sealing: Sealing | None = None

    @property
    def path(self) -> Path | None:
        """The file of an SQLite database."""
        name = self.url.database
        return Path(name) if self.is_sqlite and name and name != ":memory:" else None

    def migrate(self) -> None:
        """Brings the tables up to this version.

        Raises:
            StorageFailed: the database is corrupt, newer than this program, or cannot be written.
        """
        from alembic import command
        from alembic.config import Config
        from alembic.util import CommandError

        config = Config()
        config.set_main_option("script_location", str(_MIGRATIONS))
        config.set_main_option("path_separator", "os")
        try:
            with self.begin(writes=True) as connection:
                if self.is_sqlite:
                    self._check(connection)
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
        except CommandError as newer:
            raise StorageFailed(
                f"{self.url.render_as_string()}: made by a newer version of this program; "
                "update it, or restore the last backup"
            ) from newer

    def _check(self, connection: Connection) -> None:
        answer = connection.execute(text("PRAGMA quick_check(1)")).scalar()
        if answer != "ok":
            raise StorageFailed(
                f"{self.url.database}: the database is corrupt ({answer}); "
                "restore the newest file of the folder `backups` beside it"
            )

    @contextmanager
    def begin(self, *, writes: bool = False) -> Iterator[Connection]:
        """A transaction; committed at the end, rolled back on any error.

        Args:
            writes: takes SQLite's lock for writers at the beginning and waits for it. A transaction
                that reads first is refused at once where another connection has that lock, be it
                a reader that only looks at the log's head again.

        Raises:
            StorageFailed: full disk, lost connection, corrupt file.
            BadInput: a value that this database cannot hold; the store itself is well.
        """
        try:
            with (self._writing if writes else self.engine).begin() as connection:
                yield connection
        except DataError as refused:
            raise BadInput(f"a value in it cannot be stored ({_plain(refused.orig)})") from refused
        except DBAPIError as failed:
            raise StorageFailed(f"{self.url.database}: {_plain(failed.orig)}") from failed
        except self._driver.DataError as refused:
            raise BadInput(f"a value in it cannot be stored ({_plain(refused)})") from refused
        except self._driver.Error as failed:
            raise StorageFailed(f"{self.url.database}: {_plain(failed)}") from failed

    @property
    def _driver(self) -> Any:
        """Its own errors come where it is used directly, as for COPY."""
        return self.engine.dialect.loaded_dbapi

    def seal_with(self, sealing: Sealing) -> None:
        """From now on personal columns are sealed and opened with it; see `engine.store.sealed`."""
        self.sealing = sealing
        give(self.engine.dialect, sealing)

    def truncate_log(self) -> bool:
        """Empties SQLite's write-ahead log, so that nothing erased stays in it.

        Returns:
            Whether it is empty; False while somebody reads from it.
        """
        if not self.is_sqlite:
            return True
        with self.engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            busy = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return not busy

    def compact(self) -> None:
        """Writes an SQLite file anew, so that nothing stays in pages that are free."""
        with self.engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            driver.execute("VACUUM")

    def close(self) -> None:
        """Closes all connections."""
        self.engine.dispose()

    def size_bytes(self) -> int:
        """Of the SQLite file and its log, or of the database on its server; 0 where unknown."""
        path = self.path
        if not self.is_sqlite:
            with self.begin() as connection:
                return int(
                    connection.execute(
                        text("SELECT pg_database_size(current_database())")
                    ).scalar_one()
                )
        if path is None:
            return 0
        files = (path, path.with_name(path.name + "-wal"))
        return sum(each.stat().st_size for each in files if each.exists())


def newest_migration() -> str:
    """The step that tables of this version are at."""
    from alembic.script import ScriptDirectory

    return str(ScriptDirectory(str(_MIGRATIONS)).get_current_head())


def is_known_step(step: str) -> bool:
    """Whether tables of a step can be brought up to this version; newer ones cannot."""
    from alembic.script import ScriptDirectory

    known = ScriptDirectory(str(_MIGRATIONS)).walk_revisions()
    return any(each.revision == step for each in known)


def _engine(url: URL, is_sqlite: bool, application: str, *, read_only: bool) -> Engine:
    if not is_sqlite:
        told = {**NOTICING, "application_name": application}
        if read_only:
            told["options"] += " -c default_transaction_read_only=on"
        return create_engine(url, pool_pre_ping=True, connect_args=told, hide_parameters=True)
    told_sqlite = {"check_same_thread": False, "timeout": 30}
    # Values never stand in logs or errors.
    engine = create_engine(url, connect_args=told_sqlite, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _pragmas(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "secure_delete=ON",
            "cache_size=-65536",
            "temp_store=MEMORY",
            # 16 MB. With the usual 1,000 pages one commit in a hundred waited for the whole file.
            "wal_autocheckpoint=4000",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _plain(said: BaseException | None) -> str:
    """The driver's words without statement and values, which may be personal data."""
    words = str(said)
    if "No space left" in words:
        return (
            "the disk of the database server is full; free some space there, the engine goes on by "
            "itself"
        )
    if "full" in words:
        return "the disk is full; free some space, the engine goes on by itself"
    if "malformed" in words or "not a database" in words:
        return f"the database is corrupt ({words}); restore the newest file of `backups`"
    return words

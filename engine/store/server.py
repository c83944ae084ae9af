"""What a PostgreSQL server says of itself; for the doctor."""

import msgspec
from sqlalchemy import Connection, text

#: Each of them off, and a power cut loses what was acknowledged.
_DURABLE = ("fsync", "full_page_writes", "synchronous_commit")
#: Who but the engine's own role and the superusers may read or change a table of ours; `public` is
#: everybody. Covers grants, roles that are in the owner's, and roles that may read everything.
_OTHERS = """
WITH ours AS (
    SELECT oid FROM pg_class
    WHERE relnamespace = to_regnamespace(current_schema()) AND relkind IN ('r', 'p', 'v', 'm')
), asked AS (
    SELECT rolname FROM pg_roles
    WHERE NOT rolsuper AND rolname <> current_user AND rolname !~ '^pg_'
    UNION ALL SELECT 'public'
), may AS (
    SELECT rolname,
        has_any_column_privilege(rolname, oid, 'SELECT') AS reads,
        has_table_privilege(rolname, oid, 'INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER')
            OR has_any_column_privilege(rolname, oid, 'INSERT, UPDATE') AS writes
    FROM asked CROSS JOIN ours
)
SELECT rolname, bool_or(writes) FROM may WHERE reads OR writes GROUP BY rolname ORDER BY rolname
"""
#: As servers before version 15 have it: whoever logs in makes tables and functions beside ours.
_EVERYBODY_MAKES = "SELECT has_schema_privilege('public', current_schema(), 'CREATE')"
#: A megabyte: more than what is free in files that are there already.
_ROOM = """
CREATE TEMPORARY TABLE room ON COMMIT DROP AS
SELECT repeat(md5(n::text), 200) FROM generate_series(1, 200) AS n
"""
_ARCHIVING_FAILS = (
    "SELECT last_failed_time > coalesce(last_archived_time, '-infinity') FROM pg_stat_archiver"
)

_MAY_CREATE = (
    "SELECT coalesce(has_schema_privilege(current_user, current_schema(), 'CREATE'), false)"
)
_FOLDER = "SELECT coalesce(max(setting), '') FROM pg_settings WHERE name = 'data_directory'"


class ServerFacts(msgspec.Struct, frozen=True):
    """A server and the database on it.

    Attributes:
        careless: settings that are off and must be on.
        clock: seconds since 1970, UTC.
        step: of its tables; None where there are none yet.
        is_ruler: our role is a superuser; `everybody_makes`: any role may add to our schema.
        others: roles that may read our tables, and whether they may change them; `public` is all.
        is_encrypted: our connection is.
        archives: whether it keeps its write-ahead log for restoring; `archiving_fails`: the last
            attempt did.
        may_create: whether whoever asks may make tables.
        folder: where its data lies on its machine; empty: it tells only its administrators.
    """

    version: str
    careless: tuple[str, ...]
    clock: float
    step: str | None
    is_ruler: bool
    everybody_makes: bool
    others: tuple[tuple[str, bool], ...]
    is_encrypted: bool
    archives: bool
    archiving_fails: bool
    encoding: str
    may_create: bool
    folder: str


def has_room(connection: Connection) -> None:
    """Fails where the server's disk is full; what it writes for that goes with the transaction."""
    connection.execute(text(_ROOM))


def server_facts(connection: Connection) -> ServerFacts:
    """Cheap questions; none changes anything."""

    def said(question: str) -> str:
        return str(connection.execute(text(question)).scalar())

    has_tables = said("SELECT to_regclass('alembic_version')") != "None"
    return ServerFacts(
        version=said("SHOW server_version").split()[0],
        careless=tuple(each for each in _DURABLE if said(f"SHOW {each}") == "off"),
        clock=float(said("SELECT extract(epoch FROM clock_timestamp())")),
        step=said("SELECT version_num FROM alembic_version") if has_tables else None,
        is_ruler=said("SELECT rolsuper FROM pg_roles WHERE rolname = current_user") == "True",
        everybody_makes=said(_EVERYBODY_MAKES) == "True",
        others=tuple((row[0], row[1]) for row in connection.execute(text(_OTHERS))),
        is_encrypted=said("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()") == "True",
        archives=said("SHOW archive_mode") != "off",
        archiving_fails=said(_ARCHIVING_FAILS) == "True",
        encoding=said("SHOW server_encoding"),
        may_create=said(_MAY_CREATE) == "True",
        folder=said(_FOLDER),
    )

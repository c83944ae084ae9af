"""What a PostgreSQL server says of itself; for the doctor."""

import msgspec
from sqlalchemy import Connection, text

#: Each of them off, and a power cut loses what was acknowledged.
_DURABLE = ("fsync", "full_page_writes", "synchronous_commit")
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
        archives: whether it keeps its write-ahead log for restoring; `archiving_fails`: the last
            attempt did.
        may_create: whether whoever asks may make tables.
        folder: where its data lies on its machine; empty: it tells only its administrators.
    """

    version: str
    careless: tuple[str, ...]
    clock: float
    step: str | None
    archives: bool
    archiving_fails: bool
    encoding: str
    may_create: bool
    folder: str


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
        archives=said("SHOW archive_mode") != "off",
        archiving_fails=said(_ARCHIVING_FAILS) == "True",
        encoding=said("SHOW server_encoding"),
        may_create=said(_MAY_CREATE) == "True",
        folder=said(_FOLDER),
    )

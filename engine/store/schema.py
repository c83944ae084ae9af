"""Every table. Instants are microseconds since 1970 UTC, so that SQLite and PostgreSQL sort alike.

What is asked for has its own column; the whole value lies beside it as JSON in `body`, sealed.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeDecorator

from engine.store.sealed import Sealed, SealedText

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
#: SQLite makes only INTEGER PRIMARY KEY a row id; PostgreSQL needs 64 bits.
RowId = BigInteger().with_variant(Integer, "sqlite")


class Instant(TypeDecorator[datetime]):
    """An aware datetime, kept as microseconds since 1970 UTC."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """To the database."""
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """From the database, in UTC."""
        return None if value is None else _EPOCH + timedelta(microseconds=value)


metadata = MetaData()

journal = Table(
    "journal",
    metadata,
    Column("sequence", RowId, primary_key=True, autoincrement=False),
    Column("source", String(200), nullable=False),
    Column("event_id", String(200), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("tenant", String(200), nullable=False),
    Column("person", String(200)),
    Column("site", String(200)),
    Column("occurred_at", Instant, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("held_until", Instant),
    Column("late", Boolean, nullable=False, default=False),
    Column("raw", Sealed, nullable=False),
    UniqueConstraint("source", "event_id", name="one_event"),
    Index("journal_person", "person", "occurred_at"),
    Index("journal_site", "site", "occurred_at"),
    Index("journal_time", "occurred_at"),
    Index("journal_received", "received_at"),
    Index("journal_held", "held_until"),
)

findings = Table(
    "findings",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("detection", String(80), nullable=False),
    Column("subject", String(200), nullable=False),
    Column("site", String(200)),
    Column("tenant", String(200), nullable=False),
    Column("occurred_at", Instant, nullable=False),
    Column("alert", String(60)),
    Column("shadow", Boolean, nullable=False),
    Column("withdrawn", Boolean, nullable=False, default=False),
    Column("body", Sealed, nullable=False),
    Index("findings_alert", "alert"),
    Index("findings_subject", "subject", "occurred_at"),
    Index("findings_time", "occurred_at"),
)

alerts = Table(
    "alerts",
    metadata,
    Column("id", String(60), primary_key=True),
    Column("number", BigInteger, nullable=False, unique=True),
    Column("tenant", String(200), nullable=False),
    Column("state", String(20), nullable=False),
    Column("is_open", Boolean, nullable=False),
    Column("severity", String(10), nullable=False),
    Column("priority", Integer, nullable=False),
    Column("subject", String(200), nullable=False),
    Column("site", String(200)),
    Column("created_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
    Column("body", Sealed, nullable=False),
    Index("alerts_open", "is_open", "priority"),
    Index("alerts_subject", "subject", "created_at"),
    Index("alerts_created", "created_at"),
)

alert_entries = Table(
    "alert_entries",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("alert", String(60), nullable=False),
    Column("at", Instant, nullable=False),
    Column("who", String(200), nullable=False),
    Column("action", String(40), nullable=False),
    Column("detail", SealedText, nullable=False),
    Column("version", Integer, nullable=False),
    Column("command", SealedText, nullable=False, server_default=""),
    UniqueConstraint("alert", "version", "action", name="one_entry"),
    Index("entries_time", "at"),
)

refusals = Table(
    "refusals",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("source", String(200), nullable=False),
    Column("reason", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("raw", Sealed, nullable=False),
    Column("size_bytes", BigInteger, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("sent_again_at", Instant),
    Index("refusals_source", "source", "received_at"),
)

verifications = Table(
    "verifications",
    metadata,
    Column("id", String(500), primary_key=True),
    Column("person", String(200), nullable=False),
    Column("occurred_at", Instant, nullable=False),
    Column("flagged", Boolean, nullable=False),
    Column("verdict", String(20)),
    Column("body", Sealed, nullable=False),
    Index("verifications_person", "person", "occurred_at"),
    Index("verifications_flagged", "flagged", "verdict"),
)

lockouts = Table(
    "lockouts",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("person", String(200), nullable=False),
    Column("event", String(500), nullable=False, unique=True),
    Column("locked_at", Instant, nullable=False),
    Column("lifted_at", Instant),
    Column("body", Sealed, nullable=False),
    Index("lockouts_person", "person", "lifted_at"),
)

directory = Table(
    "directory",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("id", String(500), primary_key=True),
    Column("since", Instant, primary_key=True),
    Column("until", Instant),
    Column("body", Sealed, nullable=False),
    Index("directory_current", "until"),
)

#: Append-only: what stands is the newest `after` of each scope and field; null is inherited.
setting_changes = Table(
    "setting_changes",
    metadata,
    Column("number", RowId, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("who", String(200), nullable=False),
    Column("reason", Text, nullable=False),
    Column("tenant", String(200)),
    Column("client", String(200)),
    Column("site", String(200)),
    Column("detection", String(80), nullable=False),
    Column("field", String(80), nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Index("setting_changes_detection", "detection", "number"),
)

#: Append-only: what stands is the newest of each detection and tenant (null: everywhere).
playbooks = Table(
    "playbooks",
    metadata,
    Column("number", RowId, primary_key=True, autoincrement=False),
    Column("detection", String(80), nullable=False),
    Column("tenant", String(200)),
    Column("at", Instant, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("playbooks_detection", "detection", "number"),
)

handovers = Table(
    "handovers",
    metadata,
    Column("number", RowId, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

#: Append-only: whom alerts are told outside the console; the newest holds.
notice_settings = Table(
    "notice_settings",
    metadata,
    Column("number", RowId, primary_key=True, autoincrement=True),
    Column("at", Instant, nullable=False),
    Column("who", String(200), nullable=False),
    Column("body", LargeBinary, nullable=False),
)

notices = Table(
    "notices",
    metadata,
    Column("id", String(200), primary_key=True),
    Column("alert", String(60), nullable=False),
    Column("state", String(20), nullable=False),
    Column("at", Instant, nullable=False),
    Column("next_at", Instant, nullable=False),
    Column("body", Sealed, nullable=False),
    Index("notices_waiting", "state", "next_at"),
    Index("notices_time", "at"),
)

#: Append-only: what people decided about the actions proposed for staff of shops.
retail_decisions = Table(
    "retail_decisions",
    metadata,
    Column("number", RowId, primary_key=True, autoincrement=True),
    Column("action", String(80), nullable=False),
    Column("at", Instant, nullable=False),
    Column("who", String(200), nullable=False),
    Column("do", String(20), nullable=False),
    Column("note", SealedText, nullable=False),
    Index("retail_decisions_action", "action", "number"),
)

snapshots = Table(
    "snapshots",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("at", Instant, nullable=False),
    Column("sequence", BigInteger, nullable=False),
    Column("body", Sealed, nullable=False),
)

archived_days = Table(
    "archived_days",
    metadata,
    Column("day", String(10), primary_key=True),
    Column("file", Text, nullable=False),
    Column("rows", BigInteger, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("archived_at", Instant, nullable=False),
    Column("removed", Boolean, nullable=False, default=False),
)

"""Tables of verification calls.

Numbers, one-time codes, duress digits and recordings are sealed; see `engine.vault`.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
)

from engine.store.schema import Instant, RowId, metadata
from engine.store.sealed import Sealed

#: One row an attempt. `number` and `code` are sealed, `fingerprint` is the number's keyed
#: hash, `spoken` the script as it was filled in.
calls = Table(
    "calls",
    metadata,
    Column("id", String(60), primary_key=True),
    Column("verification", String(60), nullable=False),
    Column("tenant", String(200), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("state", String(20), nullable=False),
    Column("is_over", Boolean, nullable=False),
    Column("person", String(200)),
    Column("site", String(200)),
    Column("alert", String(60)),
    Column("provider", String(40), nullable=False),
    Column("provider_id", String(200), nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("number", Sealed),
    Column("code", Sealed),
    Column("spoken", Sealed),
    Column("queued_at", Instant, nullable=False),
    Column("dialled_at", Instant),
    Column("updated_at", Instant, nullable=False),
    Column("next_at", Instant),
    Column("cost", Float, nullable=False),
    Column("reviewed", Boolean, nullable=False),
    Column("is_automatic", Boolean, nullable=False),
    Column("answer", String(20)),
    Column("body", Sealed, nullable=False),
    Index("calls_time", "queued_at"),
    Index("calls_open", "is_over", "next_at"),
    Index("calls_alert", "alert"),
    Index("calls_person", "person", "queued_at"),
    Index("calls_site", "site", "queued_at"),
    Index("calls_dialled", "dialled_at"),
    Index("calls_verification", "verification"),
)

#: Every callback once. `body` is sealed, and only there while no call is known that it belongs to.
call_callbacks = Table(
    "call_callbacks",
    metadata,
    Column("provider", String(40), primary_key=True),
    Column("id", String(200), primary_key=True),
    Column("call", String(60)),
    Column("heard_at", Instant, nullable=False),
    Column("body", Sealed),
    Index("call_callbacks_time", "heard_at"),
)

#: Append-only: what stands is the newest of each key (`rules`, `paused`, `provider.<id>`).
call_settings = Table(
    "call_settings",
    metadata,
    Column("number", RowId, primary_key=True, autoincrement=True),
    Column("at", Instant, nullable=False),
    Column("who", String(200), nullable=False),
    Column("key", String(80), nullable=False),
    Column("value", LargeBinary, nullable=False),
    Index("call_settings_key", "key", "number"),
)

call_scripts = Table(
    "call_scripts",
    metadata,
    Column("id", String(80), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("state", String(20), nullable=False),
    Column("body", LargeBinary, nullable=False),
)

#: Append-only: what stands is the newest of each person.
call_consents = Table(
    "call_consents",
    metadata,
    Column("number", RowId, primary_key=True, autoincrement=True),
    Column("person", String(200), nullable=False),
    Column("at", Instant, nullable=False),
    Column("body", Sealed, nullable=False),
    Index("call_consents_person", "person", "number"),
)

call_duress = Table(
    "call_duress",
    metadata,
    Column("person", String(200), primary_key=True),
    Column("digits", Sealed, nullable=False),
)

#: When a recording was kept that only its provider still has to delete.
ONLY_THERE = datetime(1970, 1, 1, tzinfo=UTC)
call_recordings = Table(
    "call_recordings",
    metadata,
    Column("call", String(60), primary_key=True),
    Column("kept_at", Instant, nullable=False),
    Column("content", Sealed, nullable=False),
)

#: Those of this file, in the order in which a migration makes them.
TABLES = (
    calls,
    call_callbacks,
    call_settings,
    call_scripts,
    call_consents,
    call_duress,
    call_recordings,
)

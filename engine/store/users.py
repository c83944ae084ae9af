"""Users and sessions. Passwords and tokens are kept as hashes, one-time secrets sealed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Index,
    Integer,
    LargeBinary,
    Row,
    String,
    Table,
    Text,
    delete,
    false,
    insert,
    select,
    update,
)

from engine.model.access import Role, Scope, User
from engine.store.schema import Instant, metadata

users = Table(
    "users",
    metadata,
    Column("name", String(80), primary_key=True),
    Column("folded", String(200), nullable=False, unique=True),
    Column("full_name", String(200), nullable=False),
    Column("role", String(20), nullable=False),
    Column("scope", Text, nullable=False),
    Column("password", Text, nullable=False),
    Column("totp", LargeBinary),
    Column("totp_step", Integer, nullable=False, default=0),
    Column("disabled", Boolean, nullable=False, default=False),
    Column("must_change", Boolean, nullable=False, default=False),
    Column("created_at", Instant, nullable=False),
    Column("last_seen_at", Instant),
    Column("issuer", String(500), nullable=False, default="", server_default=""),
    Column("subject", String(255), nullable=False, default="", server_default=""),
    Column("by_claims", Boolean, nullable=False, default=False, server_default=false()),
    Column("touched", Text, nullable=False, default="{}", server_default="{}"),
)

sessions = Table(
    "sessions",
    metadata,
    Column("token", String(64), primary_key=True),
    Column("user", String(80), nullable=False),
    Column("began_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=False),
    Column("used_at", Instant),
    Column("place", String(80), nullable=False, default="", server_default=""),
    Index("sessions_user", "user"),
)


class KeptUser(msgspec.Struct, frozen=True, kw_only=True):
    """A user with what only the engine sees.

    Attributes:
        password: argon2id's own form.
        totp: the authenticator's secret, sealed.
        totp_step: the last step of 30 s whose code was used.
        issuer: the provider at which `user.subject` is somebody.
        by_claims: the role follows what that provider says; nobody has given it here.
        touched: who else has made it, or set password, role, scope or way to log in, and when last.
    """

    user: User
    password: str
    totp: bytes | None = None
    totp_step: int = 0
    issuer: str = ""
    by_claims: bool = False
    touched: dict[str, datetime] = {}


class KeptSession(msgspec.Struct, frozen=True, kw_only=True):
    """A session under the hash of its token.

    Attributes:
        place: where it was opened from, such as an address; empty where that was not kept.
    """

    token: str
    user: str
    began_at: datetime
    ends_at: datetime
    used_at: datetime | None = None
    place: str = ""


def all_users(connection: Connection) -> list[KeptUser]:
    """Everybody, by name."""
    return [_kept(row) for row in connection.execute(select(users).order_by(users.c.name))]


def put_user(connection: Connection, kept: KeptUser) -> None:
    """Writes a user, new or changed."""
    row = _row(kept)
    changed = connection.execute(
        update(users).where(users.c.name == kept.user.name).values(**row)
    ).rowcount
    if not changed:
        connection.execute(insert(users).values(**row))


def open_session(connection: Connection, made: KeptSession, now: datetime) -> None:
    """Keeps a session; those that have ended go."""
    connection.execute(delete(sessions).where(sessions.c.ends_at <= now))
    connection.execute(insert(sessions).values(**msgspec.structs.asdict(made)))


def standing_sessions(connection: Connection, now: datetime) -> list[KeptSession]:
    """Sessions that have not ended."""
    rows: Sequence[Row[Any]] = connection.execute(
        select(sessions).where(sessions.c.ends_at > now)
    ).all()
    return [KeptSession(**row._mapping) for row in rows]


def close_sessions(connection: Connection, tokens: Sequence[str]) -> None:
    """Ends sessions."""
    connection.execute(delete(sessions).where(sessions.c.token.in_(tokens)))


def note_used(connection: Connection, used: Sequence[KeptSession]) -> None:
    """Keeps when sessions were last used."""
    for each in used:
        connection.execute(
            update(sessions).where(sessions.c.token == each.token).values(used_at=each.used_at)
        )


def _row(kept: KeptUser) -> dict[str, Any]:
    user = kept.user
    return {
        "name": user.name,
        "folded": user.name.casefold(),
        "full_name": user.full_name,
        "role": user.role.value if user.role else "",
        "scope": msgspec.json.encode(user.scope).decode(),
        "password": kept.password,
        "totp": kept.totp,
        "totp_step": kept.totp_step,
        "disabled": user.disabled,
        "must_change": user.must_change,
        "created_at": user.created_at,
        "last_seen_at": user.last_seen_at,
        "issuer": kept.issuer,
        "subject": user.subject,
        "by_claims": kept.by_claims,
        "touched": msgspec.json.encode(kept.touched).decode(),
    }


def _kept(row: Row[Any]) -> KeptUser:
    return KeptUser(
        user=User(
            name=row.name,
            full_name=row.full_name,
            role=Role(row.role) if row.role else None,
            scope=msgspec.json.decode(row.scope, type=Scope),
            disabled=row.disabled,
            has_totp=row.totp is not None,
            must_change=row.must_change,
            created_at=row.created_at,
            last_seen_at=row.last_seen_at,
            subject=row.subject,
            by_provider=not row.password,
        ),
        password=row.password,
        totp=None if row.totp is None else bytes(row.totp),
        totp_step=row.totp_step,
        issuer=row.issuer,
        by_claims=row.by_claims,
        touched=msgspec.json.decode(row.touched, type=dict[str, datetime]),
    )

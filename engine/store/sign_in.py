"""Which provider's accounts are let in; every change is kept."""

from datetime import datetime

import msgspec
from sqlalchemy import Column, Connection, LargeBinary, String, Table, insert, select

from engine.clock import Clock
from engine.model.sign_in import SignInSettings
from engine.store.schema import Instant, RowId, metadata

#: Append-only; the newest holds.
sign_in_settings = Table(
    "sign_in_settings",
    metadata,
    Column("number", RowId, primary_key=True, autoincrement=True),
    Column("at", Instant, nullable=False),
    Column("who", String(200), nullable=False),
    Column("body", LargeBinary, nullable=False),
)


def standing(connection: Connection) -> SignInSettings:
    """What is set now; before the first change nobody signs in that way."""
    body = connection.execute(
        select(sign_in_settings.c.body).order_by(sign_in_settings.c.number.desc()).limit(1)
    ).scalar()
    return SignInSettings() if body is None else msgspec.json.decode(body, type=SignInSettings)


def keep(connection: Connection, settings: SignInSettings, who: str, clock: Clock) -> None:
    """Other settings; those before stay."""
    row = {"at": clock.now(), "who": who, "body": msgspec.json.encode(settings)}
    connection.execute(insert(sign_in_settings).values(**row))


def changed_since(connection: Connection, since: datetime) -> list[tuple[str, datetime]]:
    """Who has changed the settings since an instant, and when."""
    found = connection.execute(
        select(sign_in_settings.c.who, sign_in_settings.c.at).where(sign_in_settings.c.at > since)
    )
    return [(row.who, row.at) for row in found]

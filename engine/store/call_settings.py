"""Rules and providers of calls, scripts, consents and duress digits."""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, delete, func, insert, select

from engine.model.call_scripts import Script
from engine.model.calls import Consent
from engine.store.call_schema import call_consents, call_duress, call_scripts, call_settings
from engine.store.record import put_rows
from engine.store.sealed import Owned

_encode = msgspec.json.Encoder().encode


def standing(connection: Connection) -> dict[str, bytes]:
    """The newest value of each key."""
    newest = select(func.max(call_settings.c.number)).group_by(call_settings.c.key)
    rows = connection.execute(
        select(call_settings.c.key, call_settings.c.value).where(call_settings.c.number.in_(newest))
    )
    return {row.key: bytes(row.value) for row in rows}


def keep(connection: Connection, key: str, value: bytes, who: str, at: datetime) -> None:
    """A new value; the ones before stay."""
    connection.execute(insert(call_settings).values(at=at, who=who, key=key, value=value))


def scripts(connection: Connection) -> list[Script]:
    """Every version that people saved, or whose state they changed."""
    rows = connection.execute(
        select(call_scripts.c.body).order_by(call_scripts.c.id, call_scripts.c.version)
    )
    return [msgspec.json.decode(row.body, type=Script) for row in rows]


def keep_scripts(connection: Connection, changed: list[Script]) -> None:
    """Versions as they are now."""
    rows = [
        {
            "id": each.id,
            "version": each.version,
            "state": each.state.value,
            "body": _encode(each),
        }
        for each in changed
    ]
    put_rows(connection, call_scripts, rows)


def consents(connection: Connection) -> list[Consent]:
    """The newest of each person."""
    newest = select(func.max(call_consents.c.number)).group_by(call_consents.c.person)
    rows = connection.execute(
        select(call_consents.c.body).where(call_consents.c.number.in_(newest))
    )
    return [msgspec.json.decode(row.body, type=Consent) for row in rows]


def keep_consent(connection: Connection, given: Consent, at: datetime) -> None:
    """What somebody said; what was said before stays."""
    body = Owned(_encode(given), person=given.person)
    row = {"person": given.person, "at": at, "body": body}
    connection.execute(insert(call_consents).values(**row))


def duress(connection: Connection) -> dict[str, bytes]:
    """Sealed digits by person."""
    rows = connection.execute(select(call_duress.c.person, call_duress.c.digits))
    return {row.person: bytes(row.digits) for row in rows}


def keep_duress(connection: Connection, person: str, sealed: bytes | None) -> None:
    """Somebody's digit of duress; None: no longer one."""
    connection.execute(delete(call_duress).where(call_duress.c.person == person))
    if sealed is not None:
        connection.execute(
            insert(call_duress).values(person=person, digits=Owned(sealed, person=person))
        )

"""Settings of notices, every change kept; and the notices themselves."""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, func, insert, select

from engine.model.notices import Delivery, Notice, NoticeSettings
from engine.store.record import put_rows
from engine.store.schema import notice_settings, notices


def standing(connection: Connection) -> tuple[NoticeSettings, datetime | None]:
    """What is set now, and since when; before the first change the defaults: nothing is sent."""
    row = connection.execute(
        select(notice_settings).order_by(notice_settings.c.number.desc()).limit(1)
    ).first()
    if row is None:
        return NoticeSettings(), None
    return msgspec.json.decode(row.body, type=NoticeSettings), row.at


def keep_settings(connection: Connection, settings: NoticeSettings, who: str, at: datetime) -> None:
    """Other settings; those before stay."""
    body = msgspec.json.encode(settings)
    connection.execute(insert(notice_settings).values(at=at, who=who, body=body))


def keep(connection: Connection, changed: list[Notice]) -> None:
    """Notices as they are now."""
    rows = [
        {
            "id": each.id,
            "alert": each.alert,
            "state": each.state.value,
            "at": each.at,
            "next_at": each.next_at,
            "body": msgspec.json.encode(each),
        }
        for each in changed
    ]
    put_rows(connection, notices, rows)


def waiting(connection: Connection) -> list[Notice]:
    """Those that are still to be sent, the first due first."""
    rows = connection.execute(
        select(notices.c.body)
        .where(notices.c.state == Delivery.WAITING.value)
        .order_by(notices.c.next_at)
    )
    return [msgspec.json.decode(row.body, type=Notice) for row in rows]


def newest(connection: Connection, limit: int = 100) -> list[Notice]:
    """Notices, newest first."""
    rows = connection.execute(
        select(notices.c.body).order_by(notices.c.at.desc(), notices.c.id).limit(limit)
    )
    return [msgspec.json.decode(row.body, type=Notice) for row in rows]


def known(connection: Connection, since: datetime) -> set[str]:
    """Ids of the notices since an instant."""
    rows = connection.execute(select(notices.c.id).where(notices.c.at >= since))
    return {row.id for row in rows}


def count_waiting(connection: Connection) -> int:
    """How many are still to be sent."""
    wanted = select(func.count()).where(notices.c.state == Delivery.WAITING.value)
    return int(connection.execute(wanted).scalar_one())

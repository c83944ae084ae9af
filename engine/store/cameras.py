"""Settings of cameras and their activations in the store, and the events that set them off."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal

import msgspec
from sqlalchemy import ColumnElement, Connection, func, insert, or_, select, update

from engine.model.cameras_clips import Activation
from engine.model.sight import WHOLE_SIGHT, Sight
from engine.store.camera_schema import camera_activations, camera_settings
from engine.store.schema import journal
from engine.store.seeing import seen

_encode = msgspec.json.Encoder().encode


def put_setting(
    connection: Connection,
    kind: Literal["options", "zones", "rules"],
    camera: str,
    body: Any,
    who: str,
    now: datetime,
) -> int:
    """Keeps a setting of a camera (of all: `""`); answers its number."""
    done = connection.execute(
        insert(camera_settings).values(
            kind=kind, camera=camera, body=_encode(body), who=who, at=now
        )
    )
    return int(done.inserted_primary_key[0]) if done.inserted_primary_key else 0


def settings_of(connection: Connection, kind: str) -> dict[str, tuple[int, bytes]]:
    """What stands of a kind, by camera, with its number."""
    newest = (
        select(func.max(camera_settings.c.number))
        .where(camera_settings.c.kind == kind)
        .group_by(camera_settings.c.camera)
    )
    rows = connection.execute(select(camera_settings).where(camera_settings.c.number.in_(newest)))
    return {row.camera: (int(row.number), bytes(row.body)) for row in rows}


def put_activation(connection: Connection, said: Activation) -> None:
    """Keeps an activation, or what more is known of it."""
    values = {
        "at": said.at,
        "rule": said.rule,
        "site": said.site,
        "alert": said.alert,
        "body": _encode(said),
    }
    table = camera_activations
    done = connection.execute(update(table).where(table.c.id == said.id).values(**values))
    if not done.rowcount:
        connection.execute(insert(table).values(id=said.id, **values))


def activations(
    connection: Connection,
    limit: int,
    alert: str | None = None,
    site: str | None = None,
    sight: Sight = WHOLE_SIGHT,
) -> list[Activation]:
    """Activations at sites in sight or at several sites, newest first."""
    table = camera_activations
    terms: list[ColumnElement[bool]] = []
    if not sight.is_whole:
        terms.append(or_(table.c.site.is_(None), *seen(connection, sight, table.c.site)))
    if alert is not None:
        terms.append(table.c.alert == alert)
    if site is not None:
        terms.append(table.c.site == site)
    rows = connection.execute(
        select(table.c.body).where(*terms).order_by(table.c.at.desc()).limit(limit)
    )
    return [msgspec.json.decode(row.body, type=Activation) for row in rows]


def events(connection: Connection, refs: Sequence[str]) -> list[dict[str, Any]]:
    """The events that a finding cites (`source:id`), as they were sent; unknown ones left out."""
    found = []
    for source, _, name in (each.partition(":") for each in refs):
        row = connection.execute(
            select(journal.c.raw).where(journal.c.source == source, journal.c.event_id == name)
        ).first()
        if row is not None:
            found.append(msgspec.json.decode(row.raw, type=dict[str, Any]))
    return found

"""The index of clips: what was recorded, what is still there, what was deleted."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from engine.errors import NotFound
from engine.model.cameras_clips import Activation, Clip, ClipPage, ClipState, Deletion
from engine.model.sight import WHOLE_SIGHT, Sight
from engine.store.camera_schema import camera_activations, clip_deletions, clips
from engine.store.seeing import seen

_encode = msgspec.json.Encoder().encode
_CHUNK = 1_000
#: Activations of one alert that are looked through, and clips so found.
_MOST_ACTIVATIONS, _MOST_SHARED = 2_000, 10_000


def add_clip(connection: Connection, clip: Clip) -> None:
    """Enters a clip that is being recorded, unless it is known."""
    known = select(clips.c.id).where(clips.c.id == clip.id)
    if connection.execute(known).first() is None:
        connection.execute(insert(clips).values(**_columns(clip), activity=b"[]"))


def keep_clip(connection: Connection, clip: Clip, activity: Sequence[int] | None = None) -> None:
    """Writes what has become of a clip."""
    values = _columns(clip)
    if activity is not None:
        values["activity"] = _encode(list(activity))
    connection.execute(update(clips).where(clips.c.id == clip.id).values(**values))


def clip(connection: Connection, clip_id: str) -> Clip:
    """One clip.

    Raises:
        NotFound.
    """
    return _clip(_row(connection, clip_id))


def clip_activity(connection: Connection, clip_id: str) -> tuple[Clip, list[int]]:
    """One clip with its bytes of movement by second.

    Raises:
        NotFound.
    """
    row = _row(connection, clip_id)
    return _clip(row), msgspec.json.decode(row.activity, type=list[int])


class ClipFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which clips are asked for; None does not filter. The span is one that they touch.

    Attributes:
        alert, activation: that began the clip, or for which it goes on: several may share one.
    """

    camera: str | None = None
    site: str | None = None
    alert: str | None = None
    activation: str | None = None
    state: str | None = None
    held: bool | None = None
    since: datetime | None = None
    until: datetime | None = None
    with_deleted: bool = False


def find_clips(
    connection: Connection,
    wanted: ClipFilter,
    limit: int,
    offset: int = 0,
    sight: Sight = WHOLE_SIGHT,
) -> ClipPage:
    """Clips in sight, newest first."""
    terms = [*_terms(wanted), *_wanted_by(connection, wanted)]
    terms += seen(connection, sight, clips.c.site)
    rows = connection.execute(
        select(clips)
        .where(*terms)
        .order_by(clips.c.began_at.desc(), clips.c.id)
        .limit(limit)
        .offset(offset)
    )
    found = tuple(_clip(row) for row in rows)
    total = connection.execute(select(func.count()).select_from(clips).where(*terms)).scalar_one()
    return ClipPage(clips=found, total=int(total))


def known_clips(connection: Connection) -> dict[str, Clip]:
    """Every clip, by id."""
    return {row.id: _clip(row) for row in connection.execute(select(clips))}


def deletable(
    connection: Connection,
    before: datetime | None,
    limit: int,
    sites: tuple[frozenset[str], bool] = (frozenset(), True),
) -> list[Clip]:
    """Closed clips that nobody holds, oldest first; only those ended before, where given.

    Args:
        sites: of these alone, or with True of all but these.
    """
    terms: list[ColumnElement[bool]] = [
        clips.c.state.in_((ClipState.COMPLETE, ClipState.CUT_OFF)),
        clips.c.held.is_(False),
    ]
    if before is not None:
        terms.append(clips.c.ended_at < before)
    named, is_rest = sites
    terms.append(clips.c.site.not_in(named) if is_rest else clips.c.site.in_(named))
    rows = connection.execute(select(clips).where(*terms).order_by(clips.c.began_at).limit(limit))
    return [_clip(row) for row in rows]


def of_alerts(connection: Connection, alerts: Sequence[str]) -> list[Clip]:
    """Clips that alerts set off and that are still there."""
    found: list[Clip] = []
    for start in range(0, len(alerts), _CHUNK):
        chunk = alerts[start : start + _CHUNK]
        rows = connection.execute(
            select(clips).where(clips.c.alert.in_(chunk), clips.c.state != ClipState.DELETED)
        )
        found += [_clip(row) for row in rows]
    return found


def note_deletion(connection: Connection, gone: Clip, report: Deletion) -> None:
    """A clip's file is gone: its row says so, the report is kept."""
    connection.execute(
        update(clips).where(clips.c.id == gone.id).values(**_columns(gone), activity=b"[]")
    )
    connection.execute(
        insert(clip_deletions).values(deleted_at=report.deleted_at, body=_encode(report))
    )


def deletions(connection: Connection, limit: int) -> list[Deletion]:
    """What was deleted, newest first."""
    rows = connection.execute(
        select(clip_deletions.c.body).order_by(clip_deletions.c.number.desc()).limit(limit)
    )
    return [msgspec.json.decode(row.body, type=Deletion) for row in rows]


class ClipTotals(msgspec.Struct, frozen=True, kw_only=True):
    """What the index says of the room that clips take."""

    clips: int
    bytes: int
    held_bytes: int
    oldest_at: datetime | None


def totals(connection: Connection) -> ClipTotals:
    """Counts and sizes of clips that are there."""
    there = clips.c.state != ClipState.DELETED
    row = connection.execute(
        select(func.count(), func.coalesce(func.sum(clips.c.bytes), 0), func.min(clips.c.began_at))
        .select_from(clips)
        .where(there)
    ).one()
    held = connection.execute(
        select(func.coalesce(func.sum(clips.c.bytes), 0)).where(there, clips.c.held.is_(True))
    ).scalar_one()
    return ClipTotals(clips=int(row[0]), bytes=int(row[1]), held_bytes=int(held), oldest_at=row[2])


def _row(connection: Connection, clip_id: str) -> Any:
    row = connection.execute(select(clips).where(clips.c.id == clip_id)).first()
    if row is None:
        raise NotFound(f"there is no clip {clip_id}")
    return row


def _clip(row: Any) -> Clip:
    return msgspec.json.decode(row.body, type=Clip)


def _columns(clip: Clip) -> dict[str, Any]:
    return {
        "id": clip.id,
        "camera": clip.camera,
        "site": clip.site,
        "state": clip.state.value,
        "began_at": clip.began_at,
        "ended_at": clip.ended_at,
        "bytes": clip.bytes,
        "held": clip.held,
        "alert": clip.alert,
        "activation": clip.activation,
        "body": _encode(clip),
    }


def _wanted_by(connection: Connection, wanted: ClipFilter) -> list[ColumnElement[bool]]:
    """The clips of an alert or an activation, whatever began them."""
    terms: list[ColumnElement[bool]] = []
    asked = select(camera_activations.c.body).limit(_MOST_ACTIVATIONS)
    for column, key, value in (
        (clips.c.alert, camera_activations.c.alert, wanted.alert),
        (clips.c.activation, camera_activations.c.id, wanted.activation),
    ):
        if value is None:
            continue
        rows = connection.execute(asked.where(key == value))
        said = [msgspec.json.decode(row.body, type=Activation) for row in rows]
        shared = {each.clip for one in said for each in one.cameras if each.clip}
        terms.append((column == value) | clips.c.id.in_(sorted(shared)[:_MOST_SHARED]))
    return terms


def _terms(wanted: ClipFilter) -> list[ColumnElement[bool]]:
    terms: list[ColumnElement[bool]] = []
    for name in ("camera", "site", "state", "held"):
        value = getattr(wanted, name)
        if value is not None:
            terms.append(clips.c[name] == value)
    if wanted.since is not None:
        terms.append(clips.c.ended_at >= wanted.since)
    if wanted.until is not None:
        terms.append(clips.c.began_at <= wanted.until)
    if not wanted.with_deleted and wanted.state is None:
        terms.append(clips.c.state != ClipState.DELETED)
    return terms

"""Clips: the index, their films in ranges, thumbnails, bookmarks, the room they take."""

import asyncio
import hashlib
import re
import secrets
from collections.abc import Iterator
from datetime import datetime

from litestar import Request, Response, get, post
from litestar.response import Stream

from engine.api.access import SEEN, Principal, needs
from engine.api.alerts import ask
from engine.api.seeing import seen_storage
from engine.cameras import pictures
from engine.cameras.camera import Camera
from engine.cameras.desk import Cameras
from engine.errors import BadInput, NotFound
from engine.live.engine import Engine
from engine.model.cameras_clips import (
    Bookmark,
    BookmarkWanted,
    Clip,
    ClipPage,
    ClipStorage,
    Deletion,
    MotionBar,
)
from engine.model.sight import Sight
from engine.store import camera_marks
from engine.store import clips as store

_PRIVATE = {"Cache-Control": "no-store", "Accept-Ranges": "bytes"}
#: Rows of one answer.
_MOST = 10_000
_RANGE = re.compile(r"^bytes=(\d*)-(\d*)$")


def seen(cameras: Cameras, sight: Sight, camera: str) -> Camera:
    """A camera that the caller sees.

    Raises:
        NotFound: also where it is out of scope: nobody learns that it exists.
    """
    found = cameras.fleet.get(camera)
    if not sight.site(found.entry.site):
        raise NotFound(f"there is no camera {camera}; import it with the directory")
    return found


async def _clip(cameras: Cameras, sight: Sight, clip: str) -> Clip:
    found = await cameras.clips.get(clip)
    if not sight.site(found.site):
        raise NotFound(f"there is no clip {clip}")
    return found


@get("/v1/clips", opt=needs("camera.view", scope=SEEN))
async def list_clips(
    engine: Engine,
    cameras: Cameras,
    sight: Sight,
    camera: str | None = None,
    site: str | None = None,
    alert: str | None = None,
    activation: str | None = None,
    held: bool | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    with_deleted: bool = False,
    limit: int = 500,
    offset: int = 0,
) -> ClipPage:
    """Clips, newest first; `since` and `until` bound a span that they touch."""
    if any(each is not None and each.tzinfo is None for each in (since, until)):
        raise BadInput("since and until need an offset, such as 2026-03-02T10:00:00Z")
    wanted = store.ClipFilter(
        camera=camera,
        site=site,
        alert=alert,
        activation=activation,
        held=held,
        since=since,
        until=until,
        with_deleted=with_deleted,
    )
    count = max(1, min(limit, 5_000))
    page = await ask(engine, lambda c: store.find_clips(c, wanted, count, max(0, offset), sight))
    shown = tuple(cameras.clips.as_now(each) for each in page.clips)
    return ClipPage(clips=shown, total=page.total)


@get("/v1/clips/storage", opt=needs("camera.view", scope=SEEN))
async def show_storage(cameras: Cameras, sight: Sight) -> ClipStorage:
    """The room that clips take, measured now."""
    return seen_storage(sight, await cameras.room.look())


@get("/v1/clips/deletions", opt=needs("camera.view", scope=SEEN))
async def list_deletions(engine: Engine, sight: Sight, limit: int = 500) -> tuple[Deletion, ...]:
    """What was deleted, when and why; newest first."""
    count = max(1, min(limit, _MOST))
    found = await ask(engine, lambda c: store.deletions(c, count if sight.is_whole else _MOST))
    return tuple([each for each in found if sight.site(each.site)][:count])


@get("/v1/clips/{clip:str}", opt=needs("camera.view", scope=SEEN))
async def show_clip(cameras: Cameras, sight: Sight, clip: str) -> Clip:
    """One clip."""
    return await _clip(cameras, sight, clip)


@get("/v1/clips/{clip:str}/media", opt=needs("camera.view", audit="clip.view", scope=SEEN))
async def clip_media(
    request: Request[object, object, object],  # type: ignore[type-var]
    cameras: Cameras,
    sight: Sight,
    clip: str,
) -> Stream:
    """The film as it was recorded (fragmented MP4), all of it or a range of bytes."""
    await _clip(cameras, sight, clip)
    _, length, _ = await cameras.clips.media(clip, 0, 0)
    begin, end, is_part = _span(request.headers.get("range"), length)
    found, _, parts = await cameras.clips.media(clip, begin, end)
    headers = {**_PRIVATE, "Content-Length": str(end - begin), "X-SHA256": found.sha256}
    if is_part:
        headers["Content-Range"] = f"bytes {begin}-{end - 1}/{length}"
    status = 206 if is_part else 200
    return Stream(_filled(parts), status_code=status, media_type="video/mp4", headers=headers)


def _filled(parts: Iterator[bytes]) -> Iterator[bytes]:
    return (each for each in parts if each)


def _span(said: str | None, length: int) -> tuple[int, int, bool]:
    """First byte, byte after the last, and whether only a part was asked for (RFC 9110, 14.2)."""
    if said is None:
        return 0, length, False
    found = _RANGE.match(said.strip())
    if found is None or found.groups() == ("", ""):
        raise BadInput(f"range {said[:60]!r} is not understood; write bytes=FIRST-LAST")
    first, last = found.groups()
    if not first:
        begin, end = max(0, length - int(last)), length
    else:
        begin, end = int(first), min(length, int(last) + 1) if last else length
    if begin >= end:
        raise BadInput(f"range {said[:60]!r} lies behind the end; the film has {length} bytes")
    return begin, end, True


@get("/v1/clips/{clip:str}/mp4", opt=needs("clip.export", audit="clip.export", scope=SEEN))
async def export_clip(cameras: Cameras, sight: Sight, clip: str) -> Response[bytes]:
    """The clip as an ordinary MP4 that every player opens; nothing is coded anew.

    What was recorded is compared with its SHA-256 before.
    """
    await _clip(cameras, sight, clip)
    found, film = await cameras.clips.film(clip)
    was = found.sha256
    if was and (await asyncio.to_thread(hashlib.sha256, film)).hexdigest() != was:
        raise BadInput(f"clip {clip} is not as it was recorded: its SHA-256 is another")
    name = f"{found.id}.mp4"
    return Response(
        await asyncio.to_thread(pictures.as_mp4, film),
        media_type="video/mp4",
        headers={**_PRIVATE, "Content-Disposition": f'attachment; filename="{name}"'},
    )


@get("/v1/clips/{clip:str}/thumbnail", opt=needs("camera.view", scope=SEEN))
async def clip_thumbnail(
    cameras: Cameras, sight: Sight, clip: str, at_s: float = 0.0, width: int = 240
) -> Response[bytes]:
    """The picture at a second of the clip, as a small JPEG."""
    await _clip(cameras, sight, clip)
    _, film = await cameras.clips.film(clip)
    picture = await asyncio.to_thread(
        pictures.thumbnail, film, max(0.0, at_s), max(32, min(width, 1_920))
    )
    return Response(picture, media_type="image/jpeg", headers={"Cache-Control": "no-store"})


@get("/v1/clips/{clip:str}/motion", opt=needs("camera.view", scope=SEEN))
async def clip_motion(cameras: Cameras, sight: Sight, clip: str) -> MotionBar:
    """How much moves in it, by second."""
    await _clip(cameras, sight, clip)
    return await cameras.clips.motion(clip)


@post(
    "/v1/cameras/{camera:str}/bookmarks",
    status_code=200,
    opt=needs("camera.mark", audit="camera.bookmark", scope=SEEN),
)
async def add_bookmark(
    engine: Engine,
    cameras: Cameras,
    principal: Principal,
    sight: Sight,
    camera: str,
    data: BookmarkWanted,
) -> Bookmark:
    """Marks a moment of a camera."""
    seen(cameras, sight, camera)
    if data.at is not None and data.at.tzinfo is None:
        raise BadInput("the moment needs an offset, such as 2026-03-02T10:00:00Z")
    mark = Bookmark(
        id=f"bm-{secrets.token_hex(8)}",
        camera=camera,
        at=data.at or engine.clock.now(),
        note=data.note,
        who=principal.name,
        alert=data.alert,
    )
    await engine.writer.do(camera_marks.add_bookmark, mark)
    return mark


@get("/v1/bookmarks", opt=needs("camera.view", scope=SEEN))
async def list_bookmarks(
    engine: Engine,
    cameras: Cameras,
    sight: Sight,
    camera: str | None = None,
    limit: int = 500,
) -> tuple[Bookmark, ...]:
    """Marked moments, newest first."""
    count = max(1, min(limit, _MOST))
    found = await ask(
        engine, lambda c: camera_marks.bookmarks(c, camera, count if sight.is_whole else _MOST)
    )
    known = {each.id: each.entry.site for each in cameras.fleet.cameras.values()}
    shown = [each for each in found if sight.site(known.get(each.camera))]
    return tuple(shown[:count])


HANDLERS = (
    *(list_clips, show_storage, list_deletions, show_clip, clip_media, export_clip),
    *(clip_thumbnail, clip_motion, add_bookmark, list_bookmarks),
)

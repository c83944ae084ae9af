"""Cameras of a replay: the films that came along with the recording, and nothing to be told."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from litestar import Response, get, post

from engine.api.access import needs, nothing_of
from engine.api.app import Extension
from engine.cameras.media import Films
from engine.cameras.opening import Address
from engine.cameras.rules import shipped
from engine.errors import NotFound
from engine.live.engine import Engine
from engine.model.cameras_clips import Activation, Bookmark, ClipPage, ClipStorage
from engine.model.cameras_live import CameraState, CameraView, StreamAddress
from engine.model.cameras_rules import ActivationRules
from engine.model.directory import Camera

#: A recording is a file of the machine on which it is played; who cut it has decided what is in it.
_OF_THE_FILE = nothing_of("all of it comes from a file that the caller has")


class ReplayFilms:
    """Which film shows what a camera saw.

    Args:
        began_at: the recording's beginning: films begin there, and again at their end.
    """

    def __init__(self, films: Films, began_at: datetime) -> None:
        self._films = films
        self.began_at = began_at.astimezone(UTC)

    def of(self, camera: Camera) -> Path | None:
        """The camera's film; None where none came along."""
        film = self._films.of_camera(camera.id)
        if film is not None:
            return film
        name = (camera.url or "").removeprefix("file:")
        path = self._films.folder_of(name) / name
        return path if name and "/" not in name and path.is_file() else None


@get("/v1/cameras", opt=needs("camera.view", scope=_OF_THE_FILE))
async def list_cameras(
    engine: Engine, replay_films: ReplayFilms, site: str | None = None
) -> tuple[CameraView, ...]:
    """Cameras of the recording; those with a film can be looked at."""
    known = sorted(engine.directory.cameras.values(), key=lambda each: (each.site, each.id))
    return tuple(_view(each, replay_films) for each in known if site is None or each.site == site)


def _view(camera: Camera, replay_films: ReplayFilms) -> CameraView:
    film = replay_films.of(camera)
    return CameraView(
        id=camera.id,
        site=camera.site,
        name=camera.name,
        role=camera.role,
        registers=camera.registers,
        location=camera.location,
        state=CameraState.LIVE if film else CameraState.NEVER_TRIED,
        since=replay_films.began_at,
        why="" if film else "the recording holds no film of this camera",
        address=f"file:{film.name}" if film else "",
    )


@post(
    "/v1/cameras/{camera:str}/stream", status_code=200, opt=needs("camera.view", scope=_OF_THE_FILE)
)
async def stream_address(
    engine: Engine, replay_films: ReplayFilms, camera: str
) -> Response[StreamAddress]:
    """Where its film lies."""
    found = engine.directory.cameras.get(camera)
    film = replay_films.of(found) if found is not None else None
    if film is None:
        raise NotFound(f"the recording holds no film of camera {camera}")
    address = Address(f"file:{film}")
    body = StreamAddress(
        camera=camera,
        url=address.full(),
        options=address.options(),
        loops=True,
        loop_began_at=replay_films.began_at,
        expires_at=datetime.now(UTC) + timedelta(hours=12),
    )
    return Response(body, headers={"Cache-Control": "no-store"})


@get("/v1/cameras/rules", opt=needs("camera.view", scope=_OF_THE_FILE))
async def show_rules() -> ActivationRules:
    """The rules that come with the program."""
    return shipped()


@get("/v1/cameras/activations", opt=needs("camera.view", scope=_OF_THE_FILE))
async def list_activations() -> tuple[Activation, ...]:
    """A replay brings up no cameras."""
    return ()


@get("/v1/clips", opt=needs("camera.view", scope=_OF_THE_FILE))
async def list_clips() -> ClipPage:
    """A replay records nothing."""
    return ClipPage(clips=(), total=0)


@get("/v1/clips/storage", opt=needs("camera.view", scope=_OF_THE_FILE))
async def show_storage() -> ClipStorage:
    """A replay records nothing, so it takes no room."""
    return ClipStorage(
        state="ok",
        used_bytes=0,
        quota_bytes=0,
        free_bytes=0,
        held_bytes=0,
        clips=0,
        retention_days=0,
    )


@get("/v1/bookmarks", opt=needs("camera.view", scope=_OF_THE_FILE))
async def list_bookmarks() -> tuple[Bookmark, ...]:
    """A replay keeps no marks."""
    return ()


def extension(replay_films: ReplayFilms) -> Extension:
    """What a replay answers about cameras."""
    handlers = (
        *(list_cameras, stream_address, show_rules, list_activations, list_clips),
        *(show_storage, list_bookmarks),
    )
    return Extension(handlers, {"replay_films": replay_films})

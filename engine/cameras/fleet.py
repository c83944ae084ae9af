"""All cameras: kept in step with the directory, kept open, watched, told about."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from engine.cameras.camera import Camera
from engine.cameras.clips import Clips
from engine.cameras.keeping import Kept
from engine.cameras.recording import Written
from engine.errors import NotFound, StorageFailed
from engine.live.engine import Engine
from engine.model.cameras import CameraStatus
from engine.model.cameras_clips import Clip
from engine.model.cameras_live import CameraOptions, CameraState, CameraView, Zone
from engine.model.cameras_settings import CameraSettings
from engine.model.news import CamerasChanged

logger = logging.getLogger(__name__)

#: Events about cameras come from this source.
SOURCE = "cameras"
_TICK_S = 0.5
#: The directory is looked through this often, seconds; imports are noticed at once.
_SYNC_S = 5.0
#: A camera is said to be offline after so long, so that one lost packet is no event. Seconds.
_OFFLINE_S = 5.0


@dataclass(frozen=True, slots=True)
class _Said:
    """What was last told of a camera as an event."""

    state: str
    number: int


class Fleet:
    """Belongs to the engine's loop."""

    def __init__(self, engine: Engine, settings: CameraSettings, kept: Kept, clips: Clips) -> None:
        self.engine = engine
        self.settings = settings
        self.kept = kept
        self.clips = clips
        self.cameras: dict[str, Camera] = {}
        #: Told of each clip that begins: (camera, clip).
        self.on_clip: Callable[[str, str], None] = lambda camera, clip: None
        self._changed: set[str] = set()
        self._gone: set[str] = set()
        self._said: dict[str, _Said] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._sync_due = 0.0
        clips.on_end.append(self._clip_ended)

    def get(self, camera: str) -> Camera:
        """One camera.

        Raises:
            NotFound.
        """
        found = self.cameras.get(camera)
        if found is None:
            self.sync()
            found = self.cameras.get(camera)
        if found is None:
            raise NotFound(f"there is no camera {camera}; import it with the directory")
        return found

    def of_site(self, site: str) -> list[Camera]:
        """The cameras of a site, by id."""
        return sorted(
            (each for each in self.cameras.values() if each.entry.site == site),
            key=lambda each: each.id,
        )

    def views(self, cameras: Iterable[Camera]) -> tuple[CameraView, ...]:
        """As consoles see them."""
        return tuple(each.view(self.kept.address(each.entry)) for each in cameras)

    def sync(self) -> None:
        """Takes over what has changed in the directory; opens the ready ones."""
        known = self.engine.directory.cameras
        for gone in [each for each in self.cameras if each not in known]:
            self.cameras.pop(gone).close()
            self._said.pop(gone, None)
            self._gone.add(gone)
        for entry in known.values():
            held = self.cameras.get(entry.id)
            if held is None:
                self.cameras[entry.id] = self._made(entry.id)
            elif held.entry is not entry:
                moved = held.entry.url != entry.url
                held.entry = entry
                if moved:
                    held.reopen()
        self._choose_ready()

    def _made(self, camera: str) -> Camera:
        entry = self.engine.directory.cameras[camera]

        made = Camera(
            entry,
            self.settings,
            self.clips,
            lambda: self.kept.of(self.cameras[camera].entry)(),
            lambda: self.kept.has_address(made.entry),
            self.note,
            self._call,
        )
        made.on_clip = lambda clip: self.on_clip(camera, clip)
        made.options = self.kept.options_of(camera)
        made.zones = self.kept.zones.get(camera, ())
        self._changed.add(camera)
        return made

    def _choose_ready(self) -> None:
        if not self.settings.enabled:
            return
        room = self.settings.ready_max
        wished = sorted(
            (each for each in self.cameras.values() if each.has_address),
            key=lambda each: (each.options.ready is not True, each.entry.role == "other", each.id),
        )
        for camera in wished:
            is_ready = room > 0 and camera.options.ready is not False
            room -= is_ready
            camera.is_ready = is_ready
            if is_ready:
                camera.open()

    async def set_options(self, camera: str, options: CameraOptions, who: str) -> None:
        """Changes a camera's options; a new address is connected to at once.

        Raises:
            NotFound, BadInput.
        """
        held = self.get(camera)
        before = held.options
        await self.kept.put_options(camera, options, who)
        held.options = options
        self._choose_ready()
        if (before.url, before.transport) != (options.url, options.transport):
            held.reopen()
        self.note(camera)

    async def set_zones(self, camera: str, zones: tuple[Zone, ...], who: str) -> None:
        """Changes a camera's zones.

        Raises:
            NotFound, BadInput.
        """
        held = self.get(camera)
        await self.kept.put_zones(camera, zones, who)
        held.zones = zones
        self.note(camera)

    def want(self, camera: Camera, seconds: float) -> None:
        """Keeps a camera open for a while although it is not a ready one."""
        camera.wanted_until = max(camera.wanted_until, time.monotonic() + seconds)
        camera.open()

    async def run(self) -> None:
        """For ever: follows the directory, watches, tells."""
        self._loop = asyncio.get_running_loop()
        while True:
            now = self._loop.time()
            if now >= self._sync_due:
                self._sync_due = now + _SYNC_S
                self.sync()
            for camera in list(self.cameras.values()):
                camera.look()
            await self._tell_events()
            self._tell_consoles()
            await asyncio.sleep(_TICK_S)

    async def stop(self) -> None:
        """Ends every stream; clips are closed by their library."""
        for camera in self.cameras.values():
            camera.close()

    def note(self, camera: str) -> None:
        """From any thread: something about the camera is to be told."""
        self._changed.add(camera)

    def _call(self, what: object) -> None:
        """From any thread: runs it on the loop."""
        loop = self._loop
        if loop is not None and callable(what):
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(what)

    def _clip_ended(self, clip: Clip, written: Written) -> None:
        camera = self.cameras.get(clip.camera)
        if camera is not None:
            camera.clip_ended(clip.id)

    def _tell_consoles(self) -> None:
        if not self._changed and not self._gone:
            return
        changed, self._changed = self._changed, set()
        gone, self._gone = self._gone - set(self.cameras), set()
        cameras = [self.cameras[each] for each in sorted(changed) if each in self.cameras]
        self.engine.hub.tell(CamerasChanged(cameras=self.views(cameras), gone=tuple(sorted(gone))))

    async def _tell_events(self) -> None:
        for camera in list(self.cameras.values()):
            state = _reported(camera)
            said = self._said.get(camera.id)
            if state is None or (said.state if said else "") == state:
                continue
            number = said.number + 1 if said else 1
            try:
                # Cameras that are well say nothing for days: no feed that could fall silent.
                await self.engine.follow(self._event(camera, state, number))
            except StorageFailed as failed:
                logger.error("an event of a camera waits", extra={"why": str(failed)})
                return
            self._said[camera.id] = _Said(state, number)

    def _event(
        self, camera: Camera, state: Literal["online", "offline", "tampered"], number: int
    ) -> CameraStatus:
        now = self.engine.event_clock.now()
        return CameraStatus(
            id=f"{camera.id}|{state}|{now.isoformat()}|{number}",
            source=SOURCE,
            occurred_at=now,
            tenant=tenant_of(self.engine, camera.entry.site),
            camera=camera.id,
            site=camera.entry.site,
            state=state,
        )


def _reported(camera: Camera) -> Literal["online", "offline", "tampered"] | None:
    """What its events should say now; None leaves it as it was."""
    match camera.state:
        case CameraState.LIVE:
            return "online"
        case CameraState.TAMPERED:
            return "tampered"
        case CameraState.LOST if camera.lost_s >= _OFFLINE_S:
            return "offline"
    return None


def tenant_of(engine: Engine, site: str) -> str:
    """Whose site it is."""
    found = engine.directory.sites.get(site)
    return found.tenant if found else "default"

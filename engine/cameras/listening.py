"""Listens to the devices and analytics of a site: one task each on the side loop."""

import asyncio
import concurrent.futures
import logging
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

from engine.cameras import frigate, metadata_stream, onvif_events
from engine.cameras.fleet import Fleet
from engine.cameras.metadata import TrackedObject
from engine.cameras.observing import Observer, within
from engine.cameras.side_loop import SideLoop
from engine.model.cameras_live import Credentials, Sighting
from engine.model.cameras_settings import CameraSettings
from engine.model.directory import OnvifAddress

logger = logging.getLogger(__name__)

_LOOK_S = 2.0
#: A device says only that something moves, not how sure it is.
_SURE = 0.8
#: Cameras whose events are listened to; each costs a connection.
_MOST = 500
#: Observations of devices' own analytics come from this source.
_METADATA = "onvif-metadata"
#: An object may be unseen for so long and still be the same one, seconds.
_UNSEEN_S = 10.0
#: Frigate tells of an object when it has moved, not at each picture: drawn for so long, seconds.
_FOLLOWED_S = 10.0


@dataclass(frozen=True, slots=True)
class _Listening:
    address: OnvifAddress
    tasks: "tuple[concurrent.futures.Future[None], ...]"


class Listeners:
    """Belongs to the engine's loop; what it begins runs on the side loop."""

    def __init__(
        self, fleet: Fleet, observer: Observer, side: SideLoop, settings: CameraSettings
    ) -> None:
        self._fleet = fleet
        self._observer = observer
        self._side = side
        self._settings = settings
        self._devices: dict[str, _Listening] = {}
        #: Objects that a device follows, by camera and id there: when they were last seen.
        self._followed: dict[str, dict[str, float]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None

    async def run(self) -> None:
        """For ever: listens to every device of the directory, and to Frigate where it is set."""
        self._loop = asyncio.get_running_loop()
        if self._settings.frigate.host:
            kept = self._fleet.kept
            self._side.begin(
                lambda: frigate.follow(
                    self._settings.frigate, lambda: kept.credentials("frigate"), self._seen_there
                )
            )
        while True:
            self._keep_up()
            await asyncio.sleep(_LOOK_S)

    def _keep_up(self) -> None:
        for camera in list(self._fleet.cameras.values())[:_MOST]:
            address, held = camera.entry.onvif, self._devices.get(camera.id)
            if held is not None and held.address != address:
                for task in held.tasks:
                    task.cancel()
                del self._devices[camera.id]
                held = None
            if address is not None and held is None:
                self._devices[camera.id] = _Listening(address, self._begin(camera.id, address))

    def _begin(
        self, camera: str, address: OnvifAddress
    ) -> "tuple[concurrent.futures.Future[None], ...]":
        async def told(label: str, began: bool, name: str) -> None:
            await self._over(self._told(camera, label, began, name))

        async def met(clock_offset_s: float | None, has_ptz: bool) -> None:
            await self._over(self._met(camera, clock_offset_s, has_ptz))

        async def seen(objects: tuple[TrackedObject, ...]) -> None:
            await self._over(self._tracked(camera, objects))

        def login() -> Credentials | None:
            return self._fleet.kept.credentials(camera)

        begun = []
        if self._settings.onvif_events:
            events = partial(onvif_events.listen, camera, address, login, told, met)
            begun.append(self._side.begin(events))
        if self._settings.onvif_metadata:
            metadata = partial(metadata_stream.follow, camera, address, login, seen)
            begun.append(self._side.begin(metadata))
        return tuple(begun)

    async def _met(self, camera: str, clock_offset_s: float | None, has_ptz: bool) -> None:
        known = self._fleet.cameras.get(camera)
        if known is not None:
            known.device_offset_s, known.has_ptz = clock_offset_s, has_ptz
            self._fleet.note(camera)

    async def _tracked(self, camera: str, objects: tuple[TrackedObject, ...]) -> None:
        """What a device's own analytics see: each object that it can name is one observation."""
        sights = [
            Sighting(label=each.label, confidence=each.confidence, box=each.box)
            for each in objects
            if each.box is not None
        ]
        self._observer.sight(camera, _METADATA, sights)
        now = time.monotonic()
        held = self._followed.get(camera, {})
        held = {name: seen for name, seen in held.items() if now - seen < _UNSEEN_S}
        new = [each for each in objects if each.is_named and each.id not in held]
        self._followed[camera] = held | {each.id: now for each in objects if each.is_named}
        for each in new:
            # Devices count their objects anew after a restart.
            name = f"{camera}|{each.id}|{datetime.now(UTC).isoformat()}"
            await self._observer.observe(
                _METADATA, name, camera, each.label, each.confidence, box=each.box
            )

    async def _told(self, camera: str, label: str, began: bool, name: str) -> None:
        if label == "tampered":
            self._observer.tampered(camera, began)
        if began:
            await self._observer.observe("onvif", f"{camera}|{name}", camera, label, _SURE)

    async def _seen_there(self, seen: frigate.Seen | frigate.Followed) -> None:
        """On the side loop: Frigate saw something."""
        await self._over(self._seen(seen))

    async def _seen(self, seen: frigate.Seen | frigate.Followed) -> None:
        for camera in self._fleet.cameras.values():
            if seen.camera in (camera.options.frigate, camera.id):
                self._sight(camera.id, seen)
                if isinstance(seen, frigate.Followed):
                    return
                await self._observer.observe(
                    "frigate",
                    seen.name,
                    camera.id,
                    seen.label,
                    seen.confidence,
                    wall=seen.at,
                    box=seen.box,
                )
                return

    def _sight(self, camera: str, seen: frigate.Seen | frigate.Followed) -> None:
        box = within(seen.box)
        sights = (
            [Sighting(label=seen.label, confidence=min(1.0, seen.confidence), box=box)]
            if box is not None
            else []
        )
        self._observer.sight(camera, f"frigate {seen.name}", sights, _FOLLOWED_S)

    async def _over(self, work: Any) -> None:
        """From the side loop: runs it on the engine's and waits for it there."""
        if self._loop is None:
            work.close()
            return
        await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._loop))

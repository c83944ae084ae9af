"""Follows a device's metadata: asks where it is, reads it in a thread, again when it breaks."""

import asyncio
import contextlib
import logging
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable

import av
from av.error import FFmpegError

from engine.cameras.metadata import MetadataReader, TrackedObject
from engine.cameras.onvif_device import connected
from engine.cameras.opening import OPEN_S, Address, meaning
from engine.errors import NocError, SourceUnavailable
from engine.model.cameras_live import Credentials
from engine.model.directory import OnvifAddress

logger = logging.getLogger(__name__)

_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 1.0, 30.0
#: A device without metadata is asked again after so long: somebody may have switched it on.
_NONE_PAUSE_S = 600.0
#: Nothing moves and nothing is sent: after so long the connection is made anew, seconds.
_SILENT_S = 60.0
#: Frames are told at most so often, seconds; devices send one for each picture.
_EVERY_S = 0.2
_WAITING = 100

#: Told of the objects of a frame, on the side loop.
Told = Callable[[tuple[TrackedObject, ...]], Awaitable[None]]


async def follow(
    name: str, address: OnvifAddress, credentials: Callable[[], Credentials | None], told: Told
) -> None:
    """Follows a device for ever; pauses grow from 1 to 30 s while it fails."""
    pause_s = _FIRST_PAUSE_S
    failing = False
    while True:
        try:
            known = credentials()
            async with connected(address, known) as device:
                url = await device.metadata_address()
            if url is None:
                await asyncio.sleep(_NONE_PAUSE_S)
                continue
            async for frame in _Reading(name, Address(url, known)).frames():
                if failing:
                    logger.info("a device's metadata is back", extra={"camera": name})
                failing, pause_s = False, _FIRST_PAUSE_S
                await told(frame)
        except NocError as broken:
            if not failing:
                why = str(broken)
                logger.warning("a device's metadata broke off", extra={"camera": name, "why": why})
            failing = True
        await told(())
        await asyncio.sleep(pause_s)
        pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)


class _Reading:
    """One connection, read in a thread; belongs to the side loop."""

    def __init__(self, name: str, address: Address) -> None:
        self._name = name
        self._address = address
        self._loop = asyncio.get_running_loop()
        self._heard: asyncio.Queue[tuple[TrackedObject, ...] | NocError] = asyncio.Queue(_WAITING)
        self._stop = threading.Event()

    async def frames(self) -> AsyncIterator[tuple[TrackedObject, ...]]:
        """Frames until it breaks off.

        Raises:
            SourceUnavailable, AccessRefused, BadInput: why it did.
        """
        # A daemon: a demuxer that never returns must not keep the engine from ending.
        threading.Thread(target=self._run, name=f"metadata-{self._name}", daemon=True).start()
        try:
            while True:
                heard = await self._heard.get()
                if isinstance(heard, NocError):
                    raise heard
                yield heard
        finally:
            self._stop.set()

    def _run(self) -> None:
        try:
            self._read()
            failed: NocError = SourceUnavailable("the device ended its metadata")
        except NocError as why:
            failed = why
        except (FFmpegError, OSError, ValueError) as broken:
            failed = meaning(broken, self._address)
        self._hand_over(failed)

    def _read(self) -> None:
        options = {
            **self._address.options(),
            "allowed_media_types": "data",
            "timeout": str(round(_SILENT_S * 1_000_000)),
        }
        reader, due = MetadataReader(), 0.0
        shown: tuple[TrackedObject, ...] = ()
        timeout = (OPEN_S, _SILENT_S)
        with av.open(self._address.full(), "r", options=options, timeout=timeout) as container:
            for packet in container.demux():
                if self._stop.is_set():
                    return
                for frame in reader.feed(bytes(packet)):
                    now = time.monotonic()
                    ended = bool(shown) and not frame
                    if (frame and now >= due) or ended:
                        due, shown = now + _EVERY_S, frame
                        self._hand_over(frame)

    def _hand_over(self, heard: tuple[TrackedObject, ...] | NocError) -> None:
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._put, heard)

    def _put(self, heard: tuple[TrackedObject, ...] | NocError) -> None:
        if self._heard.full():
            # The newest frame counts; an end must not be lost.
            self._heard.get_nowait()
        self._heard.put_nowait(heard)

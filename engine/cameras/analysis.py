"""Has the analyser's process look at the cameras that want it, and takes what it says."""

import asyncio
import contextlib
import logging
import sys

import msgspec

from engine.cameras.analysis_lines import Said, Watched
from engine.cameras.fleet import Fleet
from engine.cameras.observing import Observer
from engine.errors import NocError

logger = logging.getLogger(__name__)

_LOOK_S = 1.0
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 1.0, 30.0
_STOP_S = 3.0


class Analysis:
    """Belongs to the engine's loop. No process runs while no camera wants it."""

    def __init__(self, fleet: Fleet, observer: Observer) -> None:
        self._fleet = fleet
        self._observer = observer
        self._process: asyncio.subprocess.Process | None = None
        self._told: list[Watched] = []
        self._number = 0

    async def run(self) -> None:
        """For ever; a process that ends is begun again."""
        pause_s = _FIRST_PAUSE_S
        while True:
            if not self._wanted():
                await asyncio.sleep(_LOOK_S)
                continue
            try:
                await self._session()
            except OSError as failed:
                logger.error("the analyser does not start", extra={"why": str(failed)})
            logger.warning("the analyser's process has ended")
            await asyncio.sleep(pause_s)
            pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)

    async def _session(self) -> None:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "engine.cameras.analysis_worker"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        self._told = []
        telling = asyncio.create_task(self._keep_telling(self._process))
        try:
            assert self._process.stdout is not None
            async for line in self._process.stdout:
                await self._take(line)
        finally:
            telling.cancel()
            await self._end()

    async def _keep_telling(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdin is not None
        with contextlib.suppress(ConnectionError):
            while True:
                wanted = self._wanted()
                if wanted != self._told:
                    self._told = wanted
                    process.stdin.write(msgspec.json.encode(wanted) + b"\n")
                    await process.stdin.drain()
                await asyncio.sleep(_LOOK_S)

    def _wanted(self) -> list[Watched]:
        found = []
        for camera in self._fleet.cameras.values():
            if not camera.options.analyse:
                continue
            address = self._fleet.kept.address(camera.entry, low=True)
            if address is None:
                continue
            with contextlib.suppress(NocError):
                found.append(
                    Watched(
                        camera=camera.id,
                        url=address.full(),
                        options=address.options(),
                        is_file=address.is_file,
                        zones=camera.zones,
                        loop_began=camera.loop_began if address.is_file else None,
                    )
                )
        return found

    async def _take(self, line: bytes) -> None:
        said = msgspec.json.decode(line, type=Said)
        camera = self._fleet.cameras.get(said.camera)
        if camera is None:
            return
        if said.cpu is not None:
            camera.analysis_cpu = said.cpu
            return
        if said.now is not None:
            self._observer.sight(said.camera, "analyser", said.now)
            return
        if said.label == "tampered":
            self._observer.tampered(said.camera, said.began)
        if said.began:
            self._number += 1
            when = said.at.isoformat() if said.at else ""
            await self._observer.observe(
                "analyser",
                f"{said.camera}|{said.label}|{when}|{self._number}",
                said.camera,
                said.label,
                said.confidence,
                box=said.box,
            )

    async def stop(self) -> None:
        """Ends the process."""
        await self._end()

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is None or process.returncode is not None:
            return
        if process.stdin is not None:
            process.stdin.close()
        try:
            await asyncio.wait_for(process.wait(), _STOP_S)
        except TimeoutError:
            process.kill()
            await process.wait()

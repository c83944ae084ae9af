"""Keeps the console's engine running: starts it, notices its end, starts it again."""

import asyncio
import logging
from pathlib import Path

from engine.address import Address
from engine.errors import SourceUnavailable
from noc_console.worker import EngineProcess

logger = logging.getLogger(__name__)

_LONGEST_PAUSE_S = 10.0


class Supervisor:
    """One engine process for the life of the console."""

    def __init__(self, folder: Path, arguments: tuple[str, ...] = ()) -> None:
        self.process = EngineProcess(folder, arguments)
        self._starting = asyncio.Lock()
        self._address: Address | None = None
        self._pause_s = 0.0
        #: Why the engine has to stand still; empty: it may run.
        self._held = ""
        self.starts = 0

    def launch(self) -> None:
        """Lets the engine begin while the window is still being made."""
        self.process.launch()

    async def engine(self) -> Address:
        """The running engine's address; starts it when it is not running.

        Raises:
            SourceUnavailable: it is held; or it does not start: asked again, it is tried again,
                after pauses that grow to 10 s.
        """
        async with self._starting:
            if self._held:
                raise SourceUnavailable(self._held)
            if self._address is not None and self.process.is_running:
                return self._address
            if self._pause_s:
                await asyncio.sleep(self._pause_s)
            self.starts += 1
            if self.starts > 1:
                logger.warning("engine ended, starting it again", extra={"start": self.starts})
            try:
                self._address = await self.process.start()
            except SourceUnavailable:
                self._pause_s = min(_LONGEST_PAUSE_S, max(0.5, self._pause_s * 2))
                raise
            self._pause_s = 0.0
            return self._address

    async def stop(self) -> None:
        """Stops the engine."""
        await self.process.stop()

    async def hold(self, why: str) -> None:
        """Stops the engine; whoever asks for it is told why, until it is let go."""
        self._held = why
        async with self._starting:
            await self.process.stop()

    def let_go(self) -> None:
        """It starts when it is asked for."""
        self._held = ""

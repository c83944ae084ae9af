"""The worker process that shows a recording: one at a time, beside the live engine."""

from pathlib import Path

from engine.address import Address
from engine.errors import SourceUnavailable
from noc_console.worker import EngineProcess


class ReplayWorkers:
    """Starts a worker for a recording and ends the one before; see `ui.replay.session.Workers`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: EngineProcess | None = None

    async def start(self, recording: Path) -> Address:
        """Ends the last one, starts a new one and waits until it answers.

        Raises:
            SourceUnavailable: it did not start; in its own words where it said any.
        """
        await self.stop()
        self._process = EngineProcess(self._folder, (f"--replay={recording}",))
        try:
            return await self._process.start()
        except SourceUnavailable as failed:
            words = str(failed).rpartition("noc-console: ")[2]
            raise SourceUnavailable(words) from failed

    async def stop(self) -> None:
        """Ends it; nothing when there is none. Interrupted, it can be called again."""
        if self._process is not None:
            await self._process.stop()
            self._process = None

"""The engine as a worker process: started, waited for, watched, stopped."""

import asyncio
import contextlib
import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from engine.address import Address, find
from engine.errors import SourceUnavailable

#: Longer than recovery of a large store takes on a machine that is busy otherwise, seconds; that an
#: engine has ended is told at once.
START_S = 180.0
_STOP_S = 15.0
_LOOK_S = 0.05


class EngineProcess:
    """One engine process of a data folder.

    Args:
        environment: in addition to this process's own.

    Polled, not awaited: child watching differs between event loops and Qt's has none.
    """

    def __init__(
        self,
        folder: Path,
        arguments: tuple[str, ...] = (),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.folder = folder
        self._arguments = arguments
        self._environment = {**os.environ, **(environment or {}), "NOC_DATA_DIR": str(folder)}
        self._process: subprocess.Popen[bytes] | None = None
        #: Launched, and nobody has waited for it yet.
        self._is_launched = False

    @property
    def is_running(self) -> bool:
        """Whether the process lives."""
        return self._process is not None and self._process.poll() is None

    @property
    def pid(self) -> int:
        """Of the process; 0 before the first start."""
        return self._process.pid if self._process else 0

    async def start(self) -> Address:
        """Starts it, unless it was launched before, and waits until it answers.

        Raises:
            SourceUnavailable: it ended at once, or is not ready in time; with its last words.
        """
        if not self._is_launched:
            self.launch()
        self._is_launched = False
        assert self._process is not None
        return await self._ready(self._process)

    def launch(self) -> None:
        """Starts the process and returns at once; `start` then only waits."""
        self._is_launched = True
        self.folder.mkdir(parents=True, exist_ok=True)
        self._close_pipe()
        with (self.folder / "engine.log").open("ab") as log:
            # Not awaited: starting is quick, and Qt's event loop watches no children.
            self._process = subprocess.Popen(
                [sys.executable, "-m", "noc_console", "engine", "--attached", *self._arguments],
                # The engine ends when this pipe closes, so it never outlives the console.
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=log,
                env=self._environment,
            )

    async def _ready(self, process: subprocess.Popen[bytes]) -> Address:
        deadline = asyncio.get_running_loop().time() + START_S
        while asyncio.get_running_loop().time() < deadline:
            with contextlib.suppress(SourceUnavailable):
                address = find(self.folder)
                if address.pid == process.pid:
                    return address
            if process.poll() is not None:
                raise SourceUnavailable(f"the engine ended at once: {self._last_words()}")
            await asyncio.sleep(_LOOK_S)
        raise SourceUnavailable(f"the engine was not ready within {START_S:.0f} s")

    async def stop(self) -> None:
        """Asks it to stop; kills it when it does not."""
        process = self._process
        if process is not None and process.poll() is None:
            process.terminate()
            for _ in range(round(_STOP_S / _LOOK_S)):
                if process.poll() is not None:
                    break
                await asyncio.sleep(_LOOK_S)
            else:
                process.kill()
                process.wait()
        self._close_pipe()

    def _close_pipe(self) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()

    def _last_words(self) -> str:
        lines = (self.folder / "engine.log").read_text("utf-8", errors="replace").splitlines()
        said = [line for line in lines[-20:] if line.strip()]
        return _plain(said[-1])[:400] if said else "it said nothing"


def _plain(line: str) -> str:
    """A line of the log in words; one of an error by its last line."""
    try:
        told = json.loads(line)
    except ValueError:
        return line
    error = str(told.get("error", "")).strip().rpartition("\n")[2]
    return error or str(told.get("message", line))


@asynccontextmanager
async def started_engine(folder: Path, arguments: tuple[str, ...] = ()) -> AsyncIterator[Address]:
    """An engine for the time of the block."""
    process = EngineProcess(folder, arguments)
    try:
        yield await process.start()
    finally:
        await process.stop()

"""The same recording with other thresholds, on a thread of its own, and what that changes."""

import asyncio
from collections.abc import Callable, Sequence

from engine.detect.settings import Override, Settings, parse_assignments
from engine.detections.catalogue import CATALOGUE
from engine.errors import Conflict, NocError
from engine.model.finding import Finding
from engine.model.replay import Comparison, Phase, WhatIf
from engine.recordings.comparing import compare
from engine.recordings.overrides import overrides_of
from engine.recordings.reading import Recording
from engine.recordings.replaying import Replay
from engine.replaying.progress import Cancelled, Progress


class WhatIfs:
    """One question at a time; the last answer stays. Belongs to the event loop."""

    def __init__(self, recording: Recording, found: Callable[[], Sequence[Finding] | None]) -> None:
        self._recording = recording
        self._found = found
        self._progress = Progress()
        self._changes: tuple[str, ...] = ()
        self._comparison: Comparison | None = None
        self._task: asyncio.Task[None] | None = None

    def ask(self, changes: Sequence[str]) -> WhatIf:
        """Begins to work on another set of thresholds.

        Raises:
            ConfigError: a change names no known option or a value out of range.
            Conflict: the recording is still being read, or another question is under way.
        """
        overrides = parse_assignments(changes)
        Settings(CATALOGUE, [*overrides_of(self._recording), *overrides])
        before = self._found()
        if before is None:
            raise Conflict("The recording is still being read; wait until it is ready.")
        if self._progress.is_running:
            raise Conflict("Another what-if is under way; cancel it or wait for it.")
        self._changes, self._comparison = tuple(changes), None
        self._progress.begin()
        self._task = asyncio.create_task(self._work(before, overrides), name="what-if")
        return self.state()

    async def _work(self, before: Sequence[Finding], overrides: Sequence[Override]) -> None:
        try:
            self._comparison = await asyncio.to_thread(self._replayed, before, overrides)
        except Cancelled:
            self._progress.end(Phase.CANCELLED)
        except NocError as failed:
            self._progress.end(Phase.FAILED, str(failed))
        except BaseException:
            self._progress.end(Phase.FAILED, "It ended early; the engine's log says why.")
            raise
        else:
            self._progress.end(Phase.DONE)

    def _replayed(self, before: Sequence[Finding], overrides: Sequence[Override]) -> Comparison:
        replay = Replay(self._recording, overrides)
        self._progress.advance(0)
        self._progress.size(len(replay.events))
        replay.play(self._progress.advance)
        return compare(before, replay.findings, self._recording)

    def cancel(self) -> WhatIf:
        """Ends the work under way; there is no answer then."""
        self._progress.cancel()
        return self.state()

    async def stop(self) -> None:
        """Ends what is under way and waits for it."""
        self._progress.cancel()
        await self.wait()

    async def wait(self) -> None:
        """Waits until nothing is under way any more."""
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)

    def state(self) -> WhatIf:
        """How far it is, and the answer once there is one."""
        return WhatIf(
            work=self._progress.work(), changes=self._changes, comparison=self._comparison
        )

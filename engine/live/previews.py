"""Previews of changed settings: each in a process of its own, watched from the engine's loop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
import sys
import time
from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from engine.detect.actions import has_mode
from engine.detect.changing import with_changes
from engine.errors import BadInput, Conflict, NotFound
from engine.model.settings import Preview, PreviewState, SettingsChange
from engine.recordings.preview_worker import Said
from engine.recordings.previewing import Layers, Task

if TYPE_CHECKING:
    from engine.live.engine import Engine

logger = logging.getLogger(__name__)

#: Previews remembered for consoles that ask late.
_KEPT = 8
#: The longest line: two lists of findings with their evidence. Bytes.
_LINE = 64 * 1024 * 1024


class Previews:
    """One preview at a time; belongs to the event loop."""

    def __init__(self) -> None:
        self._known: dict[str, Preview] = {}
        self._running: dict[str, asyncio.Task[None]] = {}

    def get(self, preview_id: str) -> Preview:
        """How far it is, or what it found.

        Raises:
            NotFound: there is none, or it is long ago.
        """
        found = self._known.get(preview_id)
        if found is None:
            raise NotFound(f"there is no preview {preview_id!r} any more; start it again")
        return found

    def start(self, task: Task) -> Preview:
        """Begins one.

        Raises:
            Conflict: another one is under way.
        """
        if self._running:
            raise Conflict("another preview is running; wait for its end, or cancel it there")
        made = Preview(id=secrets.token_hex(6), state=PreviewState.RUNNING)
        self._known[made.id] = made
        for old in list(self._known)[:-_KEPT]:
            del self._known[old]
        running = asyncio.create_task(self._run(made.id, task), name="preview")
        self._running[made.id] = running
        running.add_done_callback(lambda _: self._running.pop(made.id, None))
        return made

    async def cancel(self, preview_id: str) -> Preview:
        """Ends it; what it had found is forgotten. One that is done stays as it is."""
        running = self._running.get(preview_id)
        if running is not None:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            if self.get(preview_id).state is PreviewState.RUNNING:
                self._change(preview_id, state=PreviewState.CANCELLED)
        return self.get(preview_id)

    async def close(self) -> None:
        """Ends whatever runs."""
        for each in list(self._running):
            await self.cancel(each)

    async def _run(self, preview_id: str, task: Task) -> None:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "engine.recordings.preview_worker"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            limit=_LINE,
        )
        try:
            await self._follow(preview_id, process, task)
        finally:
            await _ended(process)

    async def _follow(
        self, preview_id: str, process: asyncio.subprocess.Process, task: Task
    ) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(msgspec.json.encode(task) + b"\n")
        began = 0.0
        async for line in process.stdout:
            said = msgspec.json.decode(line, type=Said)
            if said.error:
                self._change(preview_id, state=PreviewState.FAILED, error=said.error)
                return
            if said.result is not None:
                self._change(preview_id, state=PreviewState.DONE, result=said.result)
                return
            began = began or time.monotonic()  # the process took its time to begin
            self._advance(preview_id, said, time.monotonic() - began)
        self._change(
            preview_id,
            state=PreviewState.FAILED,
            error="the preview's process ended without an answer; engine.log says why",
        )

    def _advance(self, preview_id: str, said: Said, elapsed_s: float) -> None:
        rate = said.done / elapsed_s if elapsed_s > 0.1 else 0.0
        left = (said.total - said.done) / rate if rate else None
        self._change(
            preview_id,
            done=said.done,
            total=said.total,
            rate=round(rate, 1),
            remaining_s=None if left is None else round(left, 1),
        )

    def _change(self, preview_id: str, **changes: object) -> None:
        known = self._known.get(preview_id)
        if known is not None:
            self._known[preview_id] = replace(known, **changes)


async def _ended(process: asyncio.subprocess.Process) -> None:
    """Leaves neither the process nor one of its pipes behind; its errors go to our log."""
    with contextlib.suppress(ProcessLookupError):
        process.kill()
    if process.stdin is not None:
        process.stdin.close()
    _, said = await process.communicate()
    if said:
        # Through our log, which leaves people out.
        text = said.decode("utf-8", "replace")
        logger.error("a preview's process said", extra={"said": text})


def task_of(engine: Engine, wanted: SettingsChange, days: float) -> Task:
    """The task that previews a change over the last days of event time; nothing is kept.

    Raises:
        BadInput, NotFound, Conflict: the change would be refused.
    """
    thresholds = engine.thresholds
    wanted = thresholds.checked(wanted, engine.directory)
    if wanted.changes and not any(has_mode(each.detection) for each in wanted.changes):
        raise BadInput("what is done about alerts changes no finding; there is nothing to preview")
    stored = with_changes(thresholds.stored, wanted)
    until = engine.event_clock.now()
    sealing = engine.database.sealing
    return Task(
        keys={} if sealing is None else sealing.handed_over(),
        database_url=engine.database.url.render_as_string(hide_password=False),
        since=until - timedelta(days=days),
        until=until,
        changed=tuple(sorted({each.detection for each in wanted.changes})),
        before=Layers((*thresholds.recorded, *thresholds.stored), thresholds.told),
        now=Layers((*thresholds.recorded, *stored), thresholds.told),
    )

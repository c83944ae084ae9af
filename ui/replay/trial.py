"""A what-if as the console sees it: the thresholds to try, progress, what they change."""

import asyncio
from collections.abc import Awaitable

from PySide6.QtCore import QObject, Signal

from engine.client import EngineClient
from engine.errors import NocError
from engine.model.replay import Phase, WhatIf
from engine.remote import replay as remote
from ui.replay.session import ReplaySession, Stage

_LOOK_S = 0.2


class Trial(QObject):
    """Follows the session: a new recording begins with no changes and no answer."""

    changed = Signal()
    detections_loaded = Signal(list)
    refused = Signal(str)

    def __init__(self, session: ReplaySession, parent: QObject) -> None:
        super().__init__(parent)
        self.changes: list[str] = []
        self.answer = WhatIf()
        self._session = session
        self._tasks: set[asyncio.Task[None]] = set()
        session.marks_changed.connect(self._begin_anew)

    @property
    def is_running(self) -> bool:
        """Whether a what-if is under way."""
        return self.answer.work.phase is Phase.RUNNING

    def _begin_anew(self) -> None:
        self.answer = WhatIf()
        self.changed.emit()
        if self._session.stage is Stage.READY:
            self.detections_loaded.emit(self._session.detections)

    def add(self, change: str) -> None:
        """One more threshold; another value of the same option replaces the first."""
        option = change.partition("=")[0]
        self.changes = [each for each in self.changes if each.partition("=")[0] != option]
        self.changes.append(change)
        self.changed.emit()

    def remove(self, change: str) -> None:
        """Takes a threshold back."""
        self.changes = [each for each in self.changes if each != change]
        self.changed.emit()

    def run(self) -> None:
        """Begins; `changed` tells of progress and answer."""
        client = self._session.client
        if client is None:
            self.refused.emit(self.tr("Open a recording first; then it can be tried."))
        elif not self.changes:
            self.refused.emit(self.tr("Add a threshold to change first."))
        elif not self.is_running:
            self._spawn(self._run(client))

    def cancel(self) -> None:
        """Ends the work under way."""
        client = self._session.client
        if client is not None and self.is_running:
            self._spawn(self._cancel(client))

    async def _cancel(self, client: EngineClient) -> None:
        try:
            await remote.cancel_what_if(client)
        except NocError as failed:
            self.refused.emit(str(failed))

    async def _run(self, client: EngineClient) -> None:
        try:
            self._take(await remote.ask_what_if(client, tuple(self.changes)))
            while self.is_running and client is self._session.client:
                await asyncio.sleep(_LOOK_S)
                self._take(await remote.what_if(client))
        except NocError as failed:
            self.answer = WhatIf()
            self.changed.emit()
            self.refused.emit(str(failed))

    def _take(self, answer: WhatIf) -> None:
        self.answer = answer
        self.changed.emit()

    async def stop(self) -> None:
        """Ends what is under way, for the end of the program."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _spawn(self, work: Awaitable[None]) -> None:
        task: asyncio.Task[None] = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

"""Cutting a span out of the live store, as the console sees it."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from engine.address import Address
from engine.client import EngineClient
from engine.errors import NocError
from engine.model.replay import Cut, CutQuestion, Phase
from engine.remote import replay as remote

_LOOK_S = 0.2


class Cutting(QObject):
    """Asks the live engine for a recording.

    `done` carries the path of the finished recording, which lies on this machine.
    """

    changed = Signal()
    done = Signal(str)
    refused = Signal(str)

    def __init__(self, find_live: Callable[[], Awaitable[Address]], parent: QObject) -> None:
        super().__init__(parent)
        self.cut = Cut()
        self._find_live = find_live
        self._task: asyncio.Task[None] | None = None
        self._client: EngineClient | None = None

    @property
    def is_running(self) -> bool:
        """Whether a recording is being written."""
        return self._task is not None and not self._task.done()

    def begin(self, since: datetime, until: datetime, name: str = "") -> None:
        """Begins; `changed` tells of progress."""
        if not self.is_running:
            question = CutQuestion(since=since, until=until, name=name)
            self._task = asyncio.ensure_future(self._work(question))

    def cancel(self) -> None:
        """Ends the cut under way; nothing is kept of it."""
        if self._client is not None and self.is_running:
            self._cancelling = asyncio.ensure_future(self._cancel(self._client))

    async def _cancel(self, client: EngineClient) -> None:
        try:
            await remote.cancel_cut(client)
        except NocError as failed:
            self.refused.emit(str(failed))

    async def _work(self, question: CutQuestion) -> None:
        try:
            self._client = EngineClient(await self._find_live())
            self._take(await remote.begin_cut(self._client, question))
            while self.cut.work.phase is Phase.RUNNING:
                await asyncio.sleep(_LOOK_S)
                self._take(await remote.cut(self._client))
        except NocError as failed:
            self._take(Cut())
            self.refused.emit(str(failed))
            return
        finally:
            if self._client is not None:
                await self._client.close()
                self._client = None
        if self.cut.work.phase is Phase.DONE:
            self.done.emit(self.cut.path)
        elif self.cut.work.phase is Phase.FAILED:
            self.refused.emit(self.cut.work.error)

    def _take(self, cut: Cut) -> None:
        self.cut = cut
        self.changed.emit()

    async def stop(self) -> None:
        """Ends what is under way, for the end of the program."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

"""What view-models have in common that ask an engine which may be lost."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from engine.client import EngineClient
from engine.errors import NocError

FindClient = Callable[[], EngineClient | None]


class EngineTasks(QObject):
    """Work in the background that asks an engine, ended together.

    Args:
        client: the engine's client of the moment; None while the engine is lost.
    """

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._tasks: set[asyncio.Task[None]] = set()

    async def stop(self) -> None:
        """Ends what is under way."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


class EngineModel(EngineTasks):
    """Asks in the background; what failed is a sentence.

    Attributes:
        stale: why what is shown may be old; empty while it is not.
        error: why the last question failed; empty when it did not.
        is_loading: a first answer is on its way.
        absent: why there is nothing to ask at all, such as in a replay; empty otherwise.
    """

    changed = Signal()
    said = Signal(str)

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.stale = ""
        self.error = ""
        self.is_loading = False
        self.absent = ""

    @Slot(str)
    def set_stale(self, words: str) -> None:
        """The engine is lost (says why), or back (empty)."""
        was, self.stale = self.stale, words
        self.changed.emit()
        # A pane that was opened before the engine answered has asked nobody.
        if not words and (was or self.error):
            self.refresh()

    def refresh(self) -> None:
        """Asks again."""

    def forget(self) -> None:
        """Another engine is followed: what was known is another one's."""

    def _ask(self, question: Callable[[EngineClient], Coroutine[Any, Any, None]]) -> None:
        """Asks for what is shown; a failure becomes `error`."""
        self._spawn(self._answered(question))

    def _do(self, order: Callable[[EngineClient], Coroutine[Any, Any, None]]) -> None:
        """Does what somebody wants; a refusal is `said` and changes nothing that is shown."""
        self._spawn(self._obeyed(order))

    async def _answered(
        self, question: Callable[[EngineClient], Coroutine[Any, Any, None]]
    ) -> None:
        client = self._client()
        if self.absent:
            self.error = self.absent
        elif client is None:
            self.error = self.tr("The engine does not answer; it is being looked for.")
        else:
            try:
                await question(client)
            except NocError as failed:
                self.error = str(failed)
            else:
                self.error = ""
        self.is_loading = False
        self.changed.emit()

    async def _obeyed(self, order: Callable[[EngineClient], Coroutine[Any, Any, None]]) -> None:
        client = self._client()
        if client is None or self.absent:
            self.said.emit(self.absent or self.tr("The engine is lost; nothing was done."))
            return
        try:
            await order(client)
        except NocError as refused:
            self.said.emit(sentence(str(refused)))


def sentence(words: str) -> str:
    """As a sentence begins and ends.

    >>> sentence("the number is not known")
    'The number is not known.'
    """
    words = words.strip()
    if not words:
        return words
    return words[0].upper() + words[1:] + ("" if words[-1] in ".!?…" else ".")

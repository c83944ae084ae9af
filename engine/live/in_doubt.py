"""Commits that failed without a word whether they happened: a connection may break after the server
has committed and before it has said so."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence

from engine.live.writer import Writer
from engine.store import journal

logger = logging.getLogger(__name__)


class InDoubt:
    """What there is to do about each if it happened. Belongs to the event loop."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._waiting: deque[tuple[int, Callable[[], Awaitable[None]]]] = deque()
        self._settling = asyncio.Lock()

    def add(self, given: Sequence[int | None], go_on: Callable[[], Awaitable[None]]) -> None:
        """A commit of events has failed.

        Args:
            given: their places in the journal; None for those that were there before.
        """
        new = [each for each in given if each is not None]
        if new:
            self._waiting.append((new[0], go_on))

    async def settle(self) -> None:
        """Looks which of them happened, and goes on with those.

        Raises:
            StorageFailed: the store does not tell yet.
        """
        async with self._settling:
            while self._waiting:
                sequence, go_on = self._waiting[0]
                is_kept = await asyncio.to_thread(self._is_kept, sequence)
                self._waiting.popleft()
                if is_kept:
                    logger.warning("a commit that failed had been kept", extra={"at": sequence})
                    await go_on()

    def _is_kept(self, sequence: int) -> bool:
        with self._writer.database.begin() as connection:
            # Waits for a transaction that the server has not given up yet.
            if self._writer.fence is not None:
                self._writer.fence(connection)
            return journal.has(connection, sequence)

"""The writer thread: the only one that changes the database, one transaction at a time."""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection

from engine.errors import StorageFailed
from engine.store.database import Database

P = ParamSpec("P")
T = TypeVar("T")

#: A write that takes longer than this holds everything up: the disk or the server hangs, seconds.
_HANGS_S = 10.0
#: What failed counts for so long; whoever fails tries again sooner.
_TROUBLED_S = 10.0


class Writer:
    """Runs functions of a connection on its own thread, each in a transaction of its own.

    Attributes:
        is_reached: whether a database on a server is there.
        fence: run first in every transaction; raises where this engine may not write any more.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        # By kind of work, when and why it failed.
        self._troubles: dict[str, tuple[float, str]] = {}
        self.is_reached = True
        self._began: float | None = None
        self.fence: Callable[[Connection], None] | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store-writer")

    @property
    def trouble(self) -> str:
        """Why a write failed just now, and how to mend it; empty when its like succeeded since.

        On a full disk small ones go on succeeding in files that are there already.
        """
        now = time.monotonic()
        fresh = [said for at, said in self._troubles.values() if now - at < _TROUBLED_S]
        return fresh[-1] if fresh else ""

    @property
    def ok(self) -> bool:
        """Whether writes succeed and the one under way does not hang."""
        began = self._began
        hangs = began is not None and time.monotonic() - began > _HANGS_S
        return self.is_reached and not self.trouble and not hangs

    async def do(
        self,
        work: Callable[Concatenate[Connection, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """The result of `work(connection, …)`, after it is on disk.

        Raises:
            StorageFailed: nothing of it was written.
        """

        def transaction() -> T:
            self._began = time.monotonic()
            try:
                with self.database.begin(writes=True) as connection:
                    if self.fence is not None:
                        self.fence(connection)
                    return work(connection, *args, **kwargs)
            finally:
                self._began = None

        kind = getattr(work, "__qualname__", "")
        try:
            result = await asyncio.get_running_loop().run_in_executor(self._thread, transaction)
        except StorageFailed as failed:
            self._troubles.pop(kind, None)
            self._troubles[kind] = (time.monotonic(), str(failed))
            raise
        self._troubles.pop(kind, None)
        return result

    async def run(self, work: Callable[[], T]) -> T:
        """Runs work that opens its own connection, such as a backup, between transactions."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def close(self) -> None:
        """Waits for the write under way, then ends the thread."""
        self._thread.shutdown(wait=True)

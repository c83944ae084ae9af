"""The writer thread: the only one that changes the database, one transaction at a time."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection

from engine.errors import StorageFailed
from engine.store.database import Database

P = ParamSpec("P")
T = TypeVar("T")


class Writer:
    """Runs functions of a connection on its own thread, each in a transaction of its own.

    Attributes:
        ok: whether the last write succeeded.
        fence: run first in every transaction; raises where this engine may not write any more.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self.ok = True
        self.fence: Callable[[Connection], None] | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store-writer")

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
            with self.database.begin(writes=True) as connection:
                if self.fence is not None:
                    self.fence(connection)
                return work(connection, *args, **kwargs)

        try:
            result = await asyncio.get_running_loop().run_in_executor(self._thread, transaction)
        except StorageFailed:
            self.ok = False
            raise
        self.ok = True
        return result

    async def run(self, work: Callable[[], T]) -> T:
        """Runs work that opens its own connection, such as a backup, between transactions."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def close(self) -> None:
        """Waits for the write under way, then ends the thread."""
        self._thread.shutdown(wait=True)

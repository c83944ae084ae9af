"""A wire between an engine and its database that can be cut, at a commit or at any moment."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from enum import StrEnum
from itertools import cycle


class Moment(StrEnum):
    """When a connection is cut."""

    BEFORE = "before the server is asked to commit"
    AFTER = "after it was asked, before it has answered"
    COPYING = "among the rows"


class Wire:
    """Passes bytes on between whoever connects here and a server on loopback.

    Args:
        seed: of the order of moments.
    """

    def __init__(self, server_port: int, seed: int) -> None:
        self._server_port = server_port
        self._moments = cycle(random.Random(seed).sample(list(Moment), len(Moment)))
        self._open: set[asyncio.StreamWriter] = set()
        self._armed: Moment | None = None
        self._server: asyncio.Server | None = None
        #: How often it was cut, by moment.
        self.cuts = dict.fromkeys(Moment, 0)

    @property
    def port(self) -> int:
        """Where to connect."""
        assert self._server is not None
        return int(self._server.sockets[0].getsockname()[1])

    async def open(self) -> None:
        """Listens."""
        self._server = await asyncio.start_server(self._join, "127.0.0.1", 0)

    async def close(self) -> None:
        """Cuts everything and listens no more."""
        assert self._server is not None
        self._server.close()
        for each in list(self._open):
            each.transport.abort()
        await self._server.wait_closed()

    def arm(self) -> None:
        """The next transaction that brings events is cut, at each of the moments in turn."""
        self._armed = next(self._moments)

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            there, onward = await asyncio.open_connection("127.0.0.1", self._server_port)
        except OSError:
            writer.transport.abort()
            return
        both = {writer, onward}
        self._open |= both
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._ask(reader, onward, both))
                group.create_task(self._answer(there, writer, both))
        finally:
            self._open -= both

    async def _ask(
        self, reader: asyncio.StreamReader, onward: asyncio.StreamWriter, both: set
    ) -> None:
        brings_events = False
        with suppress(OSError):
            while said := await reader.read(65_536):
                brings_events |= b"COPY journal" in said
                at_commit = b"COMMIT\0" in said
                if brings_events and self._is_now(at_commit, b"COPY journal" in said):
                    await self._cut(said, onward, both)
                    return
                brings_events &= not at_commit
                onward.write(said)
                await onward.drain()
        self._end(both)

    async def _answer(
        self, there: asyncio.StreamReader, writer: asyncio.StreamWriter, both: set
    ) -> None:
        with suppress(OSError):
            while said := await there.read(65_536):
                writer.write(said)
                await writer.drain()
        self._end(both)

    def _is_now(self, at_commit: bool, at_copy: bool) -> bool:
        if self._armed is None:
            return False
        return at_copy if self._armed is Moment.COPYING else at_commit

    async def _cut(self, said: bytes, onward: asyncio.StreamWriter, both: set) -> None:
        assert self._armed is not None
        moment, self._armed = self._armed, None
        self.cuts[moment] += 1
        if moment is Moment.AFTER:
            # The server is told in full; nobody hears its answer.
            (here,) = both - {onward}
            here.transport.abort()
            with suppress(OSError):
                onward.write(said)
                await onward.drain()
                onward.write_eof()
        else:
            self._end(both)

    def _end(self, both: set) -> None:
        for each in both:
            each.transport.abort()


@asynccontextmanager
async def wire_to(server_port: int, seed: int) -> AsyncIterator[Wire]:
    """A wire to a server for as long as a test lasts."""
    wire = Wire(server_port, seed)
    await wire.open()
    try:
        yield wire
    finally:
        await wire.close()

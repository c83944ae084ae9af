"""The engine's client, against a server that counts its connections."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager

import pytest
from websockets.asyncio.server import ServerConnection, serve

from engine.address import Address
from engine.client import EngineClient
from engine.errors import NocError
from tests.until import until

#: Not what was asked for; the connection could be used again.
ANSWER = b"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}"


class Peer:
    """Takes connections and answers, or not."""

    def __init__(self, answer: bytes) -> None:
        self._answer = answer
        self.open = 0

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.open += 1
        try:
            while await reader.read(4096):
                writer.write(self._answer)
        finally:
            self.open -= 1
            writer.close()


@asynccontextmanager
async def met(answer: bytes) -> AsyncIterator[tuple[Peer, EngineClient]]:
    peer = Peer(answer)
    async with await asyncio.start_server(peer, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        yield peer, EngineClient(Address(url=f"http://127.0.0.1:{port}", token=str(port), pid=0))


@pytest.mark.parametrize("turns", range(12))
def test_closing_while_connections_are_made_leaves_none_open(turns: int) -> None:
    async def story() -> None:
        async with met(ANSWER) as (peer, client):
            asked = [asyncio.ensure_future(client.health()) for _ in range(5)]
            for _ in range(turns):
                await asyncio.sleep(0)
            await client.close()
            for each in await asyncio.gather(*asked, return_exceptions=True):
                assert isinstance(each, NocError)
            await until(lambda: peer.open == 0)

    asyncio.run(story())


def test_whoever_gives_up_waiting_is_not_told_that_the_engine_is_lost() -> None:
    async def story() -> None:
        async with met(b"") as (peer, client):
            asked = asyncio.ensure_future(client.health())
            await until(lambda: peer.open > 0)
            asked.cancel()
            with pytest.raises(asyncio.CancelledError):
                await asked
            await client.close()

    asyncio.run(story())


async def wait(connection: ServerConnection) -> None:
    await connection.wait_closed()


@pytest.mark.parametrize("turns", range(4))
def test_news_given_up_twice_leave_no_connection_open(turns: int) -> None:
    async def story() -> None:
        async with serve(wait, "127.0.0.1", 0, ping_interval=None) as server:
            port = server.sockets[0].getsockname()[1]
            client = EngineClient(Address(url=f"http://127.0.0.1:{port}", token="", pid=0))

            async def listen() -> None:
                async with aclosing(client.news(0, "")) as told:
                    async for _ in told:
                        pass

            listening = asyncio.ensure_future(listen())
            await until(lambda: len(server.connections) == 1)
            listening.cancel()
            for _ in range(turns):
                await asyncio.sleep(0)
            listening.cancel()
            with pytest.raises(asyncio.CancelledError):
                await listening
            await client.close()
            # Each open connection has a task that keeps it alive; the server's have none here.
            assert not [each for each in asyncio.all_tasks() if "keepalive" in repr(each)]

    asyncio.run(story())

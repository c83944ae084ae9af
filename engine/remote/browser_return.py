"""Where a browser comes back to after a sign-in: this machine's loopback, for one request.

RFC 8252 (7.3): only a browser on the very machine that began can get there, so nobody can be made
to sign in for somebody else's console.
"""

import asyncio
from contextlib import suppress
from urllib.parse import parse_qs, urlsplit

from engine.errors import Conflict

#: A request line with a long code; what is longer is no browser that comes back. Bytes.
_MAX_LINE = 16 * 1024
_HOST = "127.0.0.1"
_READ_S = 5.0


class BrowserReturn:
    """Listens for one browser. Belongs to the event loop.

    Args:
        said: the plain sentence that the browser shows; `strange`: to one of another sign-in.

    Attributes:
        state: only who brings it is the one; set once the sign-in has begun.
    """

    def __init__(self, said: str, strange: str) -> None:
        self._said = said
        self._strange = strange
        self.state = ""
        self._server: asyncio.Server | None = None
        self._answers: asyncio.Queue[dict[str, str]] = asyncio.Queue(1)

    async def listen(self, port: int = 0) -> str:
        """Begins; the address for the provider.

        Raises:
            Conflict: another program has the port.
        """
        try:
            self._server = await asyncio.start_server(self._meet, _HOST, port, limit=_MAX_LINE)
        except OSError as taken:
            raise Conflict(
                f"port {port} of this machine is taken; end the program that has it, or set "
                "another port for the sign-in"
            ) from taken
        return f"http://{_HOST}:{self._server.sockets[0].getsockname()[1]}/"

    async def answer(self) -> dict[str, str]:
        """What the browser brings: `code` and `state`, or `error`."""
        return await self._answers.get()

    async def close(self) -> None:
        """Listens no more."""
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, ValueError, asyncio.TimeoutError, asyncio.IncompleteReadError):
            async with asyncio.timeout(_READ_S):
                line = (await reader.readline()).decode("ascii", "replace")
                while (await reader.readline()).strip():
                    pass  # Headers say nothing here, but browsers wait until they were read.
            told = _told(line)
            is_ours = bool(self.state) and told.get("state") == self.state
            writer.write(_page(self._said if is_ours else self._strange) if told else _nothing())
            await writer.drain()
            if is_ours and not self._answers.full():
                self._answers.put_nowait(told)
        writer.close()


def _told(line: str) -> dict[str, str]:
    """What a request line brings; empty where it is another one, such as for an icon."""
    words = line.split()
    if len(words) != 3 or words[0] != "GET":
        return {}
    parts = urlsplit(words[1])
    told = {name: values[0] for name, values in parse_qs(parts.query).items()}
    return told if parts.path == "/" and "state" in told else {}


def _page(said: str) -> bytes:
    body = f"{said}\n".encode()
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
        "X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\n"
        f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    return head.encode() + body


def _nothing() -> bytes:
    return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"

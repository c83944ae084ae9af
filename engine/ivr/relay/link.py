"""The engine's end of the relay: dials out, takes callbacks, answers them."""

import asyncio
import logging
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidStatus, WebSocketException

from engine.clock import Clock
from engine.errors import ConfigError, StorageFailed
from engine.ivr.relay.messages import ENGINE_PATH, Passed, Replied
from engine.ivr.webhooks import Webhooks
from engine.listening import is_loopback

logger = logging.getLogger(__name__)

#: Pauses between attempts to connect, seconds; the last one repeats.
_PAUSES_S = (0.5, 1.0, 2.0, 5.0, 10.0)
#: Answered side by side: a call's callbacks come together, and the desk takes them in turn.
_AT_ONCE = 16


@dataclass(slots=True)
class Link:
    """How the connection stands."""

    is_connected: bool = False
    since: datetime | None = None
    why: str = "not connected yet"
    taken: int = 0


class RelayLink:
    """Keeps the connection to a relay. Belongs to the event loop.

    Args:
        url: `wss://host[:port]`; `ws://` on this machine only.
        token: what the relay admits; asked anew for each attempt, None while it was not set.
        authority: a file with the certificate of whoever vouches for the relay's; None: the
            system's.

    Raises:
        ConfigError: the address is none that may be used.
    """

    def __init__(
        self,
        webhooks: Webhooks,
        url: str,
        token: Callable[[], str | None],
        clock: Clock,
        authority: Path | None = None,
    ) -> None:
        parts = urlsplit(url)
        here = is_loopback(parts.hostname or "")
        if parts.scheme != "wss" and not (parts.scheme == "ws" and here):
            raise ConfigError(
                f"[calls] relay = {url!r}: write wss://HOST:PORT; without TLS only on this machine"
            )
        self.state = Link()
        self._webhooks = webhooks
        self._url = url.rstrip("/") + ENGINE_PATH
        self._token = token
        self._clock = clock
        self._tls = None
        if parts.scheme == "wss":
            self._tls = _trust(authority)

    async def run(self) -> None:
        """For ever; a broken connection is made again, and what was kept meanwhile comes then."""
        tries = 0
        while True:
            try:
                token = self._token()
                if token:
                    await self._attend(token)
                    tries = 0
                else:
                    self._lost("it has no token yet; run `noc-console call relay-token`")
            except (OSError, TimeoutError, WebSocketException) as lost:
                self._lost(_words(lost))
            await asyncio.sleep(_PAUSES_S[min(tries, len(_PAUSES_S) - 1)])
            tries += 1

    async def _attend(self, token: str) -> None:
        async with connect(
            self._url,
            additional_headers={"Authorization": f"Bearer {token}"},
            ssl=self._tls,
            open_timeout=8,
            ping_interval=15,
            max_size=2**20,
            proxy=None if self._tls is None else True,
        ) as socket:
            self.state.is_connected, self.state.since = True, self._clock.now()
            self.state.why = ""
            logger.info("relay connected")
            room = asyncio.Semaphore(_AT_ONCE)
            async with asyncio.TaskGroup() as group:
                with suppress(WebSocketException):
                    async for message in socket:
                        await room.acquire()
                        answering = group.create_task(self._answer(socket, message))
                        answering.add_done_callback(lambda _: room.release())
        self._lost("the relay closed the connection")

    async def _answer(self, socket: ClientConnection, message: str | bytes) -> None:
        try:
            passed = msgspec.json.decode(message, type=Passed)
            reply = await self._webhooks.answer(passed.delivery)
        except (msgspec.MsgspecError, UnicodeDecodeError) as broken:
            logger.error("the relay says what cannot be read", extra={"why": str(broken)})
            return
        except StorageFailed as failed:
            # Not answered: the relay keeps it and passes it on again.
            logger.error("callback not kept", extra={"why": str(failed)})
            return
        self.state.taken += 1
        replied = Replied(number=passed.number, reply=reply)
        try:
            await socket.send(msgspec.json.encode(replied).decode())
        except WebSocketException:
            return  # It comes again, and is known then.

    def _lost(self, why: str) -> None:
        if self.state.is_connected or self.state.why != why:
            logger.warning("relay away", extra={"why": why})
        self.state.is_connected, self.state.since = False, self._clock.now()
        self.state.why = why


def _trust(authority: Path | None) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=str(authority) if authority else None)
    except OSError as broken:
        raise ConfigError(f"[calls] relay_ca = {str(authority)!r}: {broken}") from broken


def _words(lost: Exception) -> str:
    if isinstance(lost, ssl.SSLError):
        return "the relay's certificate is not trusted; give its authority's file as `relay_ca`"
    if isinstance(lost, InvalidStatus) and lost.response.status_code in (401, 403):
        return "the relay refuses this engine's token; set the same on both sides"
    return f"the relay does not answer ({type(lost).__name__})"

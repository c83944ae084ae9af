"""The relay's own server: providers on one side, the engine's WebSocket on the other.

It proves each callback, keeps it on disk, passes it on and waits briefly for the engine's answer.
While the engine is away people on the line are asked to wait, then told that they are called again;
what they pressed is kept like everything else.
"""

import asyncio
import hmac
import logging
from collections import Counter
from typing import Any
from urllib.parse import parse_qs, quote, urlencode

import msgspec
from litestar import Litestar, Request, WebSocket, get, post, websocket
from litestar.di import NamedDependency, Provide
from litestar.exceptions import WebSocketDisconnect
from litestar.response import Response

from engine.errors import StorageFailed
from engine.ivr.providers.addresses import WEBHOOKS
from engine.ivr.relay.keeping import Kept
from engine.ivr.relay.messages import ENGINE_PATH, Passed, Replied
from engine.ivr.relay.words import words
from engine.ivr.twiml import waiting
from engine.ivr.webhooks import MOST_BYTES, Delivery, Proof, Refused, Reply
from engine.ivr.wire_form import answer_of, delivery_of

logger = logging.getLogger(__name__)

#: Providers wait 15 s for instructions; people on the line should not wait long in silence.
ANSWER_S = 5.0
#: How often somebody is asked to wait while the engine is away.
_WAITS = 4
_SPOKEN = ("voice", "gather")
#: RFC 6455: 1008 policy violation; 4001: another engine has taken the place.
_REFUSED, _REPLACED = 1008, 4001


class Relay:
    """Belongs to the event loop.

    Args:
        token: the engine's; see `noc-console relay token`.
    """

    def __init__(self, proof: Proof, kept: Kept, token: str, *, answer_s: float = ANSWER_S) -> None:
        self.kept = kept
        self.counts: Counter[str] = Counter()
        self._proof = proof
        self._expected = f"Bearer {token}".encode()
        self._answer_s = answer_s
        self._socket: WebSocket[Any, Any, Any] | None = None
        self._sending = asyncio.Lock()
        self._asked: dict[int, asyncio.Future[Reply]] = {}

    @property
    def is_connected(self) -> bool:
        """Whether the engine has dialled in."""
        return self._socket is not None

    def admits(self, authorization: str | None) -> bool:
        """Whether that is the engine."""
        return hmac.compare_digest((authorization or "").encode(), self._expected)

    async def take(self, delivery: Delivery) -> Reply:
        """What a provider is answered."""
        try:
            _, what, _ = self._proof.check(delivery)
            number = await asyncio.to_thread(self.kept.put, delivery)
        except Refused as refused:
            self.counts[refused.reason] += 1
            return Reply(status=refused.status)
        except StorageFailed as full:
            logger.error("callback not kept", extra={"why": str(full)})
            self.counts["not kept"] += 1
            return Reply(status=503)
        self.counts["taken"] += 1
        reply = await self._asked_for(number, delivery)
        if reply is not None:
            return reply
        return self._hold(delivery) if what in _SPOKEN else Reply(status=204)

    async def _asked_for(self, number: int, delivery: Delivery) -> Reply | None:
        """The engine's answer; None where it is away or slow: it still gets the callback."""
        if self._socket is None:
            return None
        answer = self._asked.setdefault(number, asyncio.get_running_loop().create_future())
        try:
            await self._pass(Passed(number=number, delivery=delivery))
            return await asyncio.wait_for(answer, self._answer_s)
        except (TimeoutError, WebSocketDisconnect, OSError, RuntimeError):
            return None
        finally:
            self._asked.pop(number, None)

    async def _pass(self, passed: Passed) -> None:
        if self._socket is not None:
            async with self._sending:
                await self._socket.send_text(msgspec.json.encode(passed).decode())

    def _hold(self, delivery: Delivery) -> Reply:
        told = parse_qs(delivery.query)
        language, wait, end = words(told.get("lang", ["en"])[0])
        count = _whole(told.get("wait", ["0"])[0])
        if count >= _WAITS:
            return Reply(status=200, twiml=waiting(language, (end,), ""))
        provider, _, rest = delivery.path.removeprefix(WEBHOOKS).partition("/")
        key = rest.partition("/")[2]
        query = urlencode({"lang": language, "wait": count + 1})
        path = f"{WEBHOOKS}{quote(provider)}/voice/{quote(key)}"
        return Reply(
            status=200,
            twiml=waiting(language, (wait,), f"{self._proof.public_url}{path}?{query}", 3),
        )

    async def attend(self, socket: WebSocket[Any, Any, Any]) -> None:
        """Serves the engine until its connection ends; a new engine takes the old one's place."""
        old, self._socket = self._socket, socket
        if old is not None:
            await _closed(old)
        logger.info("engine connected", extra={"waiting": len(self.kept)})
        resending = asyncio.create_task(self._resend(), name="resend")
        try:
            while True:
                text = await socket.receive_text()
                await self._settle(msgspec.json.decode(text, type=Replied))
        except (WebSocketDisconnect, OSError, RuntimeError, ValueError) as ended:
            logger.info("engine away", extra={"why": type(ended).__name__})
        finally:
            resending.cancel()
            if self._socket is socket:
                self._socket = None

    async def _resend(self) -> None:
        """What waited, oldest first."""
        for number in self.kept.numbers():
            try:
                delivery = await asyncio.to_thread(self.kept.get, number)
            except StorageFailed as broken:
                logger.error("callback cannot be read", extra={"why": str(broken)})
                continue
            await self._pass(Passed(number=number, delivery=delivery))

    async def _settle(self, replied: Replied) -> None:
        await asyncio.to_thread(self.kept.drop, replied.number)
        answer = self._asked.get(replied.number)
        if answer is not None and not answer.done():
            answer.set_result(replied.reply)


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 4 else _WAITS


async def _closed(socket: WebSocket[Any, Any, Any]) -> None:
    try:
        await socket.close(_REPLACED, "another engine has connected")
    except (WebSocketDisconnect, OSError, RuntimeError):
        return


@post(
    [WEBHOOKS + "{provider:str}/{what:str}", WEBHOOKS + "{provider:str}/{what:str}/{key:str}"],
    status_code=200,
    request_max_body_size=MOST_BYTES + 1,
)
async def receive(request: Request[Any, Any, Any], relay: NamedDependency[Relay]) -> Response[str]:
    """A provider's callback."""
    return answer_of(await relay.take(await delivery_of(request)))


@websocket(ENGINE_PATH)
async def engine(socket: WebSocket[Any, Any, Any], relay: NamedDependency[Relay]) -> None:
    """The engine dials in."""
    if not relay.admits(socket.headers.get("authorization")):
        relay.counts["engine refused"] += 1
        await socket.close(_REFUSED, "the relay's token is missing or wrong")
        return
    await socket.accept()
    await relay.attend(socket)


@get("/health")
async def health(
    request: Request[Any, Any, Any], relay: NamedDependency[Relay]
) -> Response[dict[str, Any]]:
    """That it runs; with the token also how it does."""
    if not relay.admits(request.headers.get("authorization")):
        return Response({"ok": True})
    told = {"ok": True, "connected": relay.is_connected, "waiting": len(relay.kept)}
    return Response({**told, "counts": dict(relay.counts)})


def build(relay: Relay) -> Litestar:
    """The application; nothing runs until a server runs it."""
    return Litestar(
        route_handlers=[receive, engine, health],
        dependencies={"relay": Provide(lambda: relay, sync_to_thread=False)},
        openapi_config=None,
        logging_config=None,
        signature_types=[Relay],
    )

"""The engine's client: what the console and the command line use, and nothing else.

One object a program; all calls from the event loop that made it.
"""

import asyncio
import ssl
from collections.abc import AsyncGenerator, Iterable
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import urlencode

import httpx
import msgspec
from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

from engine.address import Address
from engine.errors import (
    AccessRefused,
    BadInput,
    Conflict,
    NocError,
    NotFound,
    NotPermitted,
    SourceUnavailable,
    StorageFailed,
    TooManyRequests,
    WouldHide,
)
from engine.model.alert import Alert
from engine.model.answers import AlertDetail, AlertPage, Health, PersonPage, Quality, Sites
from engine.model.answers import TrackPoint as TrackPoint
from engine.model.command import Command
from engine.model.directory import DirectoryContent
from engine.model.finding import Finding
from engine.model.intake import Receipt
from engine.model.news import News, PersonSeen

T = TypeVar("T")

_KINDS: dict[str, type[NocError]] = {
    kind.__name__: kind
    for kind in (
        *(AccessRefused, NotPermitted, BadInput, Conflict, NotFound),
        *(SourceUnavailable, StorageFailed, TooManyRequests, WouldHide),
    )
}
#: An engine that does not answer within this is shown as lost, seconds.
TIMEOUT_S = 10.0
#: What is asked when a client closes has so long to be answered, seconds.
_GRACE_S = 3.0


class EngineClient:
    """Questions, commands and news of one engine.

    Args:
        operator: who sits here; stands in the histories.

    Every call raises SourceUnavailable when the engine does not answer, and otherwise the error
    that the engine said.
    """

    def __init__(self, address: Address, operator: str = "operator") -> None:
        self.address = address
        self._headers = {
            "Authorization": f"Bearer {address.token}",
            "X-Operator": operator.encode("ascii", "replace").decode(),
        }
        trust = _trust(address)
        self._tls = trust if address.url.startswith("https:") else None
        self._http = httpx.AsyncClient(
            base_url=address.url,
            headers=self._headers,
            timeout=TIMEOUT_S,
            trust_env=False,
            verify=trust,
        )
        self._asked: set[asyncio.Task[httpx.Response]] = set()
        #: News that are said goodbye to; not given up halfway: the connection would stay open.
        self._parting: set[asyncio.Task[None]] = set()

    async def close(self) -> None:
        """Closes the connections; whoever waits too long for an answer gets SourceUnavailable."""
        # httpx forgets a connection that is being made while it closes: it would stay open.
        if self._asked:
            await asyncio.wait(self._asked, timeout=_GRACE_S)
        while self._asked:
            for asked in self._asked:
                asked.cancel()
            await asyncio.gather(*self._asked, return_exceptions=True)
        await asyncio.gather(*self._parting, return_exceptions=True)
        await self._http.aclose()

    async def health(self) -> Health:
        """The engine's state."""
        return await self.get("/v1/health", Health)

    async def alerts(
        self, show: str = "open", limit: int = 50_000, after: int | None = None
    ) -> AlertPage:
        """The queue by priority, then age; with `after`, by number from above that one."""
        more = {} if after is None else {"after": after}
        return await self.get("/v1/alerts", AlertPage, show=show, limit=limit, **more)

    async def alert(self, alert_id: str) -> AlertDetail:
        """Everything about one alert."""
        return await self.get(f"/v1/alerts/{alert_id}", AlertDetail)

    async def sites(self) -> Sites:
        """All sites and how they stand."""
        return await self.get("/v1/sites", Sites)

    async def names(self) -> dict[str, str]:
        """Names of people by id."""
        return await self.get("/v1/names", dict[str, str])

    async def places(self) -> list[PersonSeen]:
        """Everybody's newest place."""
        return await self.get("/v1/people", list[PersonSeen])

    async def person(self, person_id: str) -> PersonPage:
        """A person, the shifts around now, the latest alerts."""
        return await self.get(f"/v1/people/{person_id}", PersonPage)

    async def track(self, person_id: str, since: datetime, until: datetime) -> list[TrackPoint]:
        """A person's positions in a span of event time."""
        return await self.get(
            f"/v1/people/{person_id}/track",
            list[TrackPoint],
            since=since.isoformat(),
            until=until.isoformat(),
        )

    async def findings(self, since: datetime, until: datetime) -> list[Finding]:
        """Findings of a span of event time, in reading order."""
        return await self.get(
            "/v1/findings",
            list[Finding],
            since=since.isoformat(),
            until=until.isoformat(),
            limit=100_000,
        )

    async def quality(self, hours: float = 24.0) -> Quality:
        """Measured alarm quality."""
        return await self.get("/v1/quality", Quality, hours=hours)

    async def command(self, alert_id: str, command: Command) -> Alert:
        """Does one thing to one alert."""
        return await self.post(f"/v1/alerts/{alert_id}/commands", Alert, command)

    async def ingest(
        self, lines: Iterable[bytes], source: str, history: bool | None = None
    ) -> Receipt:
        """Hands in events; returns once they are on disk."""
        params: dict[str, Any] = {"source": source}
        if history is not None:
            params["history"] = str(history).lower()
        return await self._send("POST", "/v1/events", Receipt, params, b"\n".join(lines), 120.0)

    async def put_directory(
        self, content: DirectoryContent, *, dry_run: bool
    ) -> list[dict[str, str]]:
        """Imports directory entries, or says what that would change."""
        body = msgspec.json.encode(content)
        params = {"dry_run": str(dry_run).lower()}
        return await self._send("POST", "/v1/directory", list[dict[str, str]], params, body, 120.0)

    async def get(self, path: str, kind: type[T], **params: Any) -> T:
        """Asks a question that has no method here; see `engine.remote`."""
        return await self._send("GET", path, kind, params)

    async def post(self, path: str, kind: type[T], body: Any, **params: Any) -> T:
        """Sends a command that has no method here; `body` as JSON."""
        return await self._send("POST", path, kind, params, msgspec.json.encode(body))

    async def put(self, path: str, kind: type[T], body: Any) -> T:
        """Puts something in the place of what is there; `body` as JSON."""
        return await self._send("PUT", path, kind, {}, msgspec.json.encode(body))

    async def order(self, method: str, path: str, body: Any) -> None:
        """Sends a command that has no answer but that it is done; `body` as JSON."""
        await self._answer(method, path, {}, msgspec.json.encode(body), TIMEOUT_S)

    async def read(self, path: str, span: str = "", **params: Any) -> bytes:
        """Fetches a picture or a film; `span` as in `Range`, such as `bytes=0-65535`."""
        more = {"Range": span} if span else {}
        return (await self._answer("GET", path, params, None, 120.0, more)).content

    async def fetch(self, path: str, body: Any) -> bytes:
        """Fetches a file that a question in JSON describes."""
        return (await self._answer("POST", path, {}, msgspec.json.encode(body), 120.0)).content

    async def send_raw(self, path: str, kind: type[T], body: bytes, params: dict[str, Any]) -> T:
        """Sends bytes that are not JSON; waits longer, since they may be many."""
        return await self._send("POST", path, kind, params, body, 120.0)

    async def news(self, after: int, epoch: str) -> AsyncGenerator[News, None]:
        """News after a number, until the connection breaks.

        Raises:
            SourceUnavailable: the connection could not be made or broke off; ask again with the
                last number.
        """
        query = urlencode({"after": after, "epoch": epoch})
        url = f"{self.address.url.replace('http', 'ws', 1)}/v1/news?{query}"
        decode = msgspec.json.Decoder(News).decode
        try:
            # Not compressed: the engine is near, and unpacking would be done between two frames.
            socket = await connect(
                url,
                additional_headers=self._headers,
                open_timeout=5,
                close_timeout=1,
                max_size=2**24,
                proxy=None,
                compression=None,
                ssl=self._tls,
            )
            try:
                async for message in socket:
                    yield decode(message)
            finally:
                parting = asyncio.ensure_future(socket.close())
                self._parting.add(parting)
                parting.add_done_callback(self._parting.discard)
                await asyncio.shield(parting)
        except (OSError, WebSocketException, TimeoutError) as broken:
            raise SourceUnavailable("the engine's news broke off") from broken
        raise SourceUnavailable("the engine closed the news")

    async def _send(
        self,
        method: str,
        path: str,
        kind: type[T],
        params: dict[str, Any],
        body: bytes | None = None,
        timeout_s: float = TIMEOUT_S,
    ) -> T:
        response = await self._answer(method, path, params, body, timeout_s)
        return msgspec.json.decode(response.content, type=kind)

    async def _answer(
        self,
        method: str,
        path: str,
        params: dict[str, Any],
        body: bytes | None,
        timeout_s: float,
        more: dict[str, str] | None = None,
    ) -> httpx.Response:
        headers = {"Content-Type": "application/json"} if body is not None else {}
        headers |= more or {}
        asked = asyncio.ensure_future(
            self._http.request(
                method, path, params=params, content=body, headers=headers, timeout=timeout_s
            )
        )
        self._asked.add(asked)
        asked.add_done_callback(self._answered)
        try:
            # Whoever gives up does not stop the question: cancelled while it closes connections
            # that were idle too long, httpx would leave some of them open.
            response = await asyncio.shield(asked)
        except asyncio.CancelledError:
            who = asyncio.current_task()
            if who is None or who.cancelling():
                raise
            raise SourceUnavailable(f"the engine at {self.address.url} was let go") from None
        except (TimeoutError, httpx.HTTPError, RuntimeError) as lost:
            # httpx says RuntimeError of a client that was closed meanwhile.
            raise SourceUnavailable(
                f"the engine at {self.address.url} does not answer ({type(lost).__name__})"
            ) from lost
        if response.status_code >= 400:
            raise _refusal(response)
        return response

    def _answered(self, asked: asyncio.Task[httpx.Response]) -> None:
        self._asked.discard(asked)
        if not asked.cancelled():
            # Perhaps nobody waits any more: a failure is nobody's then.
            asked.exception()


def _trust(address: Address) -> ssl.SSLContext:
    """Whom to trust. Reading the system's certificates takes 35 ms of the window's thread, for
    nothing where the connection is not encrypted: an empty context trusts nobody."""
    if not address.url.startswith("https:"):
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    trust = ssl.create_default_context(cafile=address.ca or None)
    if address.pid and address.ca:
        # It was published by its own process, with its own certificate and no other.
        trust.check_hostname = False
        trust.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    return trust


def _refusal(response: httpx.Response) -> NocError:
    try:
        problem = msgspec.json.decode(response.content, type=dict[str, str])
    except msgspec.MsgspecError:
        problem = {}
    kind = _KINDS.get(problem.get("kind", ""), NocError)
    return kind(problem.get("error", f"the engine answered {response.status_code}"))

"""HTTP interfaces of other systems: sign in, ask, and say in our own errors what went wrong."""

import asyncio
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import httpx
import msgspec

from engine import __version__
from engine.clock import Clock
from engine.connectors.tokens import Tokens
from engine.errors import AccessRefused, BadInput, ConfigError, SourceUnavailable

#: An answer larger than this is no page of records, bytes.
_MAX_BYTES = 64 * 1024 * 1024
_TIMEOUT_S = 30.0
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


class HttpApi:
    """One interface; belongs to the event loop.

    Args:
        name: of the connector, for what it says.
        per_minute: requests at most, evenly spread; the other side's own limits come on top.

    Attributes:
        skew_s: how far its clock is ahead of ours, by the `Date` of its newest answer.

    Raises:
        ConfigError: the address is not https, which secrets need beyond this machine.
    """

    def __init__(
        self,
        name: str,
        base_url: str,
        tokens: Tokens,
        clock: Clock,
        *,
        per_minute: float = 60.0,
        proxy: str = "",
    ) -> None:
        parts = urlsplit(base_url)
        if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
            raise ConfigError(f"{name}: {base_url!r:.80} is not https; a token would go in clear")
        self._name = name
        self._tokens = tokens
        self._clock = clock
        self._gap_s = 60.0 / per_minute
        self._free_at = 0.0
        self.skew_s: float | None = None
        self._http = httpx.AsyncClient(
            base_url=base_url.rstrip("/") + "/",
            timeout=_TIMEOUT_S,
            trust_env=False,
            proxy=proxy or None,
            headers={"User-Agent": f"NOC-Console/{__version__}", "Accept": "application/json"},
        )

    async def close(self) -> None:
        """Closes the connections."""
        await self._http.aclose()

    async def get(self, path: str, params: dict[str, Any] | None = None) -> Any:
        """Asks; the answer as JSON."""
        return await self._ask("GET", path, params=params)

    async def post(self, path: str, body: Any) -> Any:
        """Asks with a body; only for questions that change nothing, since it is repeated."""
        return await self._ask("POST", path, json=body)

    async def _ask(self, method: str, path: str, **more: Any) -> Any:
        """
        Raises:
            SourceUnavailable: no answer, 429 or 5xx, with the wait that was asked for.
            AccessRefused: the token is wrong and could not be renewed.
            ConfigError: there is no such thing at this address.
            BadInput: the answer is no JSON.
        """
        used = self._tokens.current()
        status, headers, content = await self._send(method, path, used, **more)
        if status == 401 and self._tokens.can_renew:
            await self._tokens.renew(self._http, used)
            status, headers, content = await self._send(
                method, path, self._tokens.current(), **more
            )
        self._judge(status, headers, path)
        try:
            return msgspec.json.decode(content)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as broken:
            raise SourceUnavailable(
                f"{self._name}: /{path} answered with something that is no JSON ({broken}); "
                "a proxy or a page of maintenance stands in between"
            ) from broken

    async def _send(
        self, method: str, path: str, token: str, **more: Any
    ) -> tuple[int, httpx.Headers, bytes]:
        await self._keep_pace()
        try:
            async with self._http.stream(
                method, path, headers={"Authorization": f"Bearer {token}"}, **more
            ) as response:
                self._note_skew(response.headers)
                content = bytearray()
                async for piece in response.aiter_bytes():
                    content += piece
                    if len(content) > _MAX_BYTES:
                        raise BadInput(f"{self._name}: the answer is larger than 64 MiB")
                return response.status_code, response.headers, bytes(content)
        except (httpx.HTTPError, TimeoutError, OSError) as lost:
            raise SourceUnavailable(
                f"{self._name}: {self._http.base_url.host} does not answer "
                f"({type(lost).__name__}); it is asked again"
            ) from lost

    async def _keep_pace(self) -> None:
        loop = asyncio.get_running_loop()
        wait_s = self._free_at - loop.time()
        self._free_at = max(self._free_at, loop.time()) + self._gap_s
        # A pause of up to a second's worth of requests may come at once.
        if wait_s > max(1.0, self._gap_s):
            await asyncio.sleep(wait_s)

    def _note_skew(self, headers: httpx.Headers) -> None:
        theirs = _http_date(headers.get("date", ""))
        if theirs is not None:
            self.skew_s = round((theirs - self._clock.now()).total_seconds(), 1)

    def _judge(self, status: int, headers: httpx.Headers, path: str) -> None:
        if status < 300:
            return
        if status == 429 or status >= 500:
            raise SourceUnavailable(
                f"{self._name}: /{path} answered {status}; it is asked again later",
                self._retry_after_s(headers),
            )
        if status in (401, 403):
            raise AccessRefused(
                f"{self._name}: the token may not read /{path} ({status}); "
                "make a new one with the rights to read it and enter it"
            )
        raise ConfigError(
            f"{self._name}: /{path} answered {status}; look at the address and the version"
        )

    def _retry_after_s(self, headers: httpx.Headers) -> float | None:
        """Seconds, or a date by the other side's clock."""
        told = headers.get("retry-after", "").strip()
        if not told:
            return None
        try:
            return max(0.0, min(float(told), 3600.0))
        except ValueError:
            pass
        until = _http_date(told)
        if until is None:
            return None
        now = _http_date(headers.get("date", "")) or self._clock.now()
        return max(0.0, min((until - now).total_seconds(), 3600.0))


def _http_date(text: str) -> datetime | None:
    try:
        at = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)

"""Signed requests to the caller's own server, in order or out of it, once or twice, at once or
late."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import aiohttp

from tests.peers.twilio.signing import signed


@dataclass(frozen=True)
class Delivered:
    """A callback as it was sent, and what came back; status 0: nobody was there."""

    kind: str
    url: str
    form: tuple[tuple[str, str], ...]
    status: int
    body: bytes


@dataclass
class Callbacks:
    """Sends what a provider sends by itself.

    Attributes:
        header, secret: of the signature.
        times: how often each status callback comes.
        late_s: each waits that long.
        held: while true, status callbacks wait for `release`.
    """

    header: str
    secret: str
    times: int = 1
    late_s: float = 0.0
    held: bool = False
    delivered: list[Delivered] = field(default_factory=list)
    _waiting: list[tuple[str, str, tuple[tuple[str, str], ...]]] = field(default_factory=list)

    async def tell(self, kind: str, url: str, form: Sequence[tuple[str, str]]) -> None:
        """A callback whose answer does not matter."""
        if not url:
            return
        if self.held:
            self._waiting.append((kind, url, tuple(form)))
            return
        if self.late_s:
            await asyncio.sleep(self.late_s)
        for _ in range(self.times):
            await self.ask(kind, url, form)

    async def ask(self, kind: str, url: str, form: Sequence[tuple[str, str]]) -> Delivered:
        """A callback whose answer is followed."""
        headers = {self.header: signed(self.secret, url, form), "I-Twilio-Idempotency-Token": "1"}
        status, body = 0, b""
        try:
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=15)) as session,
                session.post(url, data=list(form), headers=headers) as answer,
            ):
                status, body = answer.status, await answer.read()
        except (aiohttp.ClientError, TimeoutError):
            pass  # A provider goes on as if nothing had been said.
        sent = Delivered(kind, url, tuple(form), status, body)
        self.delivered.append(sent)
        return sent

    async def release(self, order: Sequence[int] | None = None) -> None:
        """Sends what was held, in this order of their numbers (default: newest first)."""
        waiting, self._waiting, self.held = self._waiting, [], False
        for index in order if order is not None else range(len(waiting) - 1, -1, -1):
            await self.tell(*waiting[index])

"""The news ring: what was told lately, for any number of listeners, in bounded memory."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import msgspec

from engine.model.news import Reset

#: News kept for those who reconnect or are slow; about 20 MB at most.
KEPT = 20_000


class Hub:
    """Numbers news, keeps the newest, wakes listeners. Belongs to the event loop.

    Attributes:
        epoch: another one after each start of the engine: numbers begin again.
    """

    def __init__(self) -> None:
        self.epoch = uuid4().hex
        self.number = 0
        self._ring: deque[bytes] = deque(maxlen=KEPT)
        self._listeners: set[asyncio.Event] = set()
        self._encode = msgspec.json.Encoder().encode

    @property
    def listeners(self) -> int:
        """How many are listening now."""
        return len(self._listeners)

    def tell(self, news: Any) -> None:
        """Gives the news its number and passes it on."""
        self.number += 1
        msgspec.structs.force_setattr(news, "number", self.number)
        self._ring.append(self._encode(news))
        for listener in self._listeners:
            listener.set()

    async def listen(self, after: int, epoch: str) -> AsyncIterator[bytes]:
        """News after a number, as JSON, for ever; a `Reset` first where they are gone.

        A listener that falls behind the ring gets a `Reset` too: it costs no memory here.
        """
        woken = asyncio.Event()
        self._listeners.add(woken)
        try:
            if epoch != self.epoch or after > self.number:
                yield self._reset()
                after = self.number
            while True:
                oldest = self.number - len(self._ring)
                if after < oldest:
                    yield self._reset()
                    after = self.number
                while after < self.number:
                    index = after - (self.number - len(self._ring))
                    if index < 0:
                        break
                    after += 1
                    yield self._ring[index]
                if after >= self.number:
                    woken.clear()
                    await woken.wait()
        finally:
            self._listeners.discard(woken)

    def _reset(self) -> bytes:
        return self._encode(Reset(number=self.number, epoch=self.epoch))

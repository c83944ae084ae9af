"""Runs a source that is pulled: asks, hands in, keeps the cursor, waits, tries again.

The order is what makes it safe: directory entries, refused records, events, and only after all of
it is on disk the cursor. A crash in between brings the same delivery again; events are told apart
by their ids, refused records by what they are.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from engine.clock import Clock
from engine.connectors.backoff import Backoff
from engine.connectors.contract import Delivery, Door, Pulled
from engine.connectors.cursors import Cursors
from engine.errors import (
    AccessRefused,
    BadInput,
    ConfigError,
    NocError,
    SourceUnavailable,
    StorageFailed,
)
from engine.model.connectors import ConnectorCounts, ConnectorState

logger = logging.getLogger(__name__)

#: A clock this far off is worth a word, seconds.
_SKEW_S = 30.0
#: Wrong credentials do not mend themselves: look again only so often, seconds.
_ACT_S = 300.0


class Standing:
    """How one connector is doing; belongs to the event loop."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.state = ConnectorState.STARTING
        self.says = "Starting."
        self.counts = ConnectorCounts()
        self.left_out: Counter[str] = Counter()
        self.last_at: datetime | None = None
        self.next_at: datetime | None = None
        self.failures = 0

    def took(self, delivery: Delivery, accepted: int, duplicates: int) -> None:
        """Counts what was kept."""
        now = self.counts
        self.counts = ConnectorCounts(
            records=now.records + delivery.records,
            used=now.used + delivery.used,
            refused=now.refused + len(delivery.refused),
            left_out=now.left_out + delivery.left_out.total(),
            events=now.events + len(delivery.events),
            accepted=now.accepted + accepted,
            duplicates=now.duplicates + duplicates,
        )
        self.left_out += delivery.left_out
        if delivery.records:
            self.last_at = self._clock.now()

    def worked(self, says: str, state: ConnectorState = ConnectorState.WORKING) -> None:
        """It does what it should."""
        self.state, self.says, self.failures = state, says, 0

    def failed(self, says: str, state: ConnectorState = ConnectorState.FAILING) -> None:
        """It does not."""
        self.state, self.says = state, says
        self.failures += 1

    def waits(self, seconds: float) -> None:
        """When it will ask again."""
        self.next_at = self._clock.now() + timedelta(seconds=seconds)


async def hand_in(
    door: Door, delivery: Delivery, source: str, standing: Standing, *, again: bool
) -> None:
    """Keeps one delivery; on disk when this returns.

    Raises:
        StorageFailed: not all of it was kept; hand it in again.
    """
    if delivery.directory is not None:
        await door.know(delivery.directory)
    if delivery.refused:
        await door.refuse(delivery.refused, source=source, again=again)
    accepted = duplicates = 0
    if delivery.events:
        receipt = await door.ingest(delivery.events, source=source, where=source)
        accepted, duplicates = receipt.accepted + receipt.held, receipt.duplicates
    standing.took(delivery, accepted, duplicates)


class Puller:
    """One pulled source.

    Args:
        name: of the connector and its cursor; `source`: what its events are said to come from.
        every_s: between two rounds that found nothing new.
        pause: waits so many seconds or until woken; tests give their own.
    """

    def __init__(
        self,
        name: str,
        source: str,
        pulled: Pulled,
        door: Door,
        cursors: Cursors,
        standing: Standing,
        every_s: float,
        pause: Callable[[float], Awaitable[None]] | None = None,
    ) -> None:
        self._name = name
        self._source = source
        self._pulled = pulled
        self._door = door
        self._cursors = cursors
        self._standing = standing
        self._every_s = every_s
        self._pause = pause or self._wait
        self._woken = asyncio.Event()
        self._backoff = Backoff()
        #: What is in flight may have been kept before, in part: after a start or a failure.
        self._again = True

    def wake(self) -> None:
        """Asks at once instead of at the next turn."""
        self._woken.set()

    async def run(self) -> None:
        """Goes on until cancelled."""
        while True:
            pause_s = await self.turn()
            self._standing.waits(pause_s)
            await self._pause(pause_s)

    async def turn(self) -> float:
        """One round over everything new.

        Returns:
            How long to wait before the next, seconds.
        """
        try:
            await self._round()
        except SourceUnavailable as failed:
            return self._failed(failed, failed.retry_after_s)
        except (StorageFailed, BadInput) as failed:
            return self._failed(failed)
        except (AccessRefused, ConfigError) as refused:
            self._again = True
            self._standing.failed(str(refused), ConnectorState.NEEDS_YOU)
            logger.warning("connector needs somebody", extra={"connector": self._name})
            return _ACT_S
        except NocError as failed:
            return self._failed(failed)
        self._backoff.worked()
        self._standing.worked(self._words(), ConnectorState.WAITING)
        return self._every_s

    async def _round(self) -> None:
        cursor = await asyncio.to_thread(self._cursors.read, self._name)
        async for delivery in self._pulled.deliveries(cursor):
            await hand_in(self._door, delivery, self._source, self._standing, again=self._again)
            await asyncio.to_thread(self._cursors.keep, self._name, delivery.cursor)
            self._backoff.worked()
            self._standing.worked(self._words())
        self._again = False

    def _failed(self, failed: NocError, told_s: float | None = None) -> float:
        self._again = True
        if not self._standing.failures:
            logger.warning("connector fails", extra={"connector": self._name, "why": str(failed)})
        self._standing.failed(str(failed))
        return self._backoff.failed(told_s)

    def _words(self) -> str:
        skew_s = self._pulled.skew_s
        if skew_s is None or abs(skew_s) < _SKEW_S:
            return "Everything new is in."
        side = "ahead of" if skew_s > 0 else "behind"
        return (
            f"Everything new is in; its clock is {abs(skew_s):,.0f} s {side} this machine's: "
            "set one of them right, or times of this source cannot be compared."
        )

    async def _wait(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        except TimeoutError:
            pass
        self._woken.clear()

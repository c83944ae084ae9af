"""Standing by: one engine of a shared database works, the others wait to take over."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

from engine.errors import Conflict
from engine.live.writer import Writer
from engine.store.leadership import Leadership

logger = logging.getLogger(__name__)

#: A free lock is noticed within this, seconds.
_LOOK_S = 0.2
#: The holder makes sure of its lock so often, seconds.
_CHECK_S = 1.0


class Steps:
    """How long each step of a take-over took, for the log; seconds."""

    def __init__(self) -> None:
        self._last = time.monotonic()
        self.took: dict[str, float] = {}

    def done(self, step: str) -> None:
        """A step has ended and the next one begins."""
        now = time.monotonic()
        self.took[f"{step}_s"] = round(now - self._last, 3)
        self._last = now


async def wait_for_turn(leadership: Leadership, *meanwhile: Callable[[], Awaitable[None]]) -> None:
    """Returns once this engine is the one that works.

    Args:
        meanwhile: each runs for ever; cancelled when the turn comes.
    """
    if await asyncio.to_thread(leadership.try_take):
        return
    logger.info("standing by: another engine works, or the database is away")
    running = [asyncio.ensure_future(each()) for each in meanwhile]
    try:
        # Only the server knows; there is no event to wait for.
        while not await asyncio.to_thread(leadership.try_take):  # noqa: ASYNC110
            await asyncio.sleep(_LOOK_S)
    finally:
        for each in running:
            each.cancel()
        await asyncio.gather(*running, return_exceptions=True)
    logger.info("taking over")


async def keep_turn(leadership: Leadership, writer: Writer) -> None:
    """For as long as this engine works.

    Args:
        writer: told whether the database is there, also while nothing is written.

    Raises:
        Conflict: another engine has taken over; this one has to end.
    """
    # Only the server knows; there is no event to wait for.
    while await asyncio.to_thread(leadership.still_holds):
        writer.is_reached = leadership.is_reached
        await asyncio.sleep(_CHECK_S)
    raise Conflict("another engine has taken over this database; this one ends")

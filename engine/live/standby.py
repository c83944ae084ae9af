"""Standing by: one engine of a shared database works, the others wait to take over."""

import asyncio
import logging

from engine.errors import Conflict
from engine.store.leadership import Leadership

logger = logging.getLogger(__name__)

#: A free lock is noticed within this, seconds.
_LOOK_S = 0.5
#: The holder makes sure of its lock so often, seconds.
_CHECK_S = 1.0


async def wait_for_turn(leadership: Leadership) -> None:
    """Returns once this engine is the one that works."""
    told = False
    while not await asyncio.to_thread(leadership.try_take):
        if not told:
            logger.info("standing by: another engine works, or the database is away")
            told = True
        await asyncio.sleep(_LOOK_S)
    if told:
        logger.info("taking over")


async def keep_turn(leadership: Leadership) -> None:
    """For as long as this engine works.

    Raises:
        Conflict: another engine has taken over; this one has to end.
    """
    # Only the server knows; there is no event to wait for.
    while await asyncio.to_thread(leadership.still_holds):  # noqa: ASYNC110
        await asyncio.sleep(_CHECK_S)
    raise Conflict("another engine has taken over this database; this one ends")

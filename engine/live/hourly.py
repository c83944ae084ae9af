"""Work of once an hour."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from engine.errors import StorageFailed

logger = logging.getLogger(__name__)

#: Wall seconds.
_EVERY_S = 3_600.0


async def hourly(what: str, work: Callable[[], Awaitable[object]]) -> None:
    """Does it now and once an hour, for ever; a failing store is waited for."""
    while True:
        try:
            await work()
        except StorageFailed as failed:
            logger.error("%s failed", what, extra={"why": str(failed)})
        await asyncio.sleep(_EVERY_S)

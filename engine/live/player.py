"""Plays a recording into a running engine, as if it were happening."""

import asyncio
import logging
from datetime import datetime

from engine.clock import Clock
from engine.errors import StorageFailed
from engine.model.intake import Intake

logger = logging.getLogger(__name__)

_EVERY_S = 0.2


async def play(intake: Intake, lines: list[tuple[datetime, bytes]], clock: Clock) -> None:
    """Delivers each line when the recording's clock reaches it, then ends.

    Args:
        lines: in order of event time.
        clock: the recording's.
    """
    place = 0
    while place < len(lines):
        now = clock.now()
        start = place
        while place < len(lines) and lines[place][0] <= now:
            place += 1
        if place > start:
            chunk = [raw for _, raw in lines[start:place]]
            try:
                await intake.ingest(chunk, source="recording", where="recording", history=False)
            except StorageFailed:
                place = start
        await asyncio.sleep(_EVERY_S)
    logger.info("recording played to its end", extra={"events": place})

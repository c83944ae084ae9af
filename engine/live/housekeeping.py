"""What is done once in a while: backup, sealing of past days, removal of what is archived."""

import asyncio
import logging
from pathlib import Path

from engine.errors import StorageFailed
from engine.live.engine import Engine
from engine.store.archive import ARCHIVE, drop_cold, next_sealed_day, seal
from engine.store.backup import back_up

logger = logging.getLogger(__name__)

_EVERY_S = 600.0


async def keep_house(engine: Engine, folder: Path) -> None:
    """For ever, every ten minutes; a failure is told and tried again."""
    while True:
        try:
            await round_of(engine, folder)
        except StorageFailed as failed:
            logger.error("housekeeping failed", extra={"why": str(failed)})
        await asyncio.sleep(_EVERY_S)


async def round_of(engine: Engine, folder: Path) -> None:
    """One round: at most one backup and one sealed day, so that no round takes long."""
    now = engine.clock.now()
    made = await asyncio.to_thread(back_up, engine.database, folder / "backups", now)
    if made:
        logger.info("backed up", extra={"file": made.name})
    archive = folder / ARCHIVE
    day = await engine.writer.do(next_sealed_day, now)
    if day is not None:
        path = await engine.writer.do(seal, day, archive, now)
        logger.info("sealed a day", extra={"file": path.name})
    removed = await engine.writer.do(drop_cold, archive, now)
    if removed:
        logger.info("removed archived events", extra={"events": removed})

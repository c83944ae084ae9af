"""What lies on one engine's own disk under new keys: its clips, and the days it has archived.

The engine that works does so for its own disk as it walks through the store. The others of a shared
control room do it standing by: each sees in the store that keys were renewed, seals its files anew
and says so there; until all have said it the old keys stay.
"""

import asyncio
import logging
import secrets
import socket
import time
from collections.abc import Callable
from pathlib import Path

from engine.clock import Clock
from engine.errors import NocError, StorageFailed
from engine.model.keys import Walk, WalkCounts
from engine.person_keys import PersonKeys
from engine.privacy.rekeying import Rekeyer
from engine.store import archive, key_engines, key_walks
from engine.store.database import Database
from engine.vault import Vault

logger = logging.getLogger(__name__)

#: How often a stand-by looks for renewed keys, seconds.
_LOOK_S = 5.0
#: A copy that has not been written to for so long was given up, seconds.
_GIVEN_UP_S = 3_600.0
#: In the data folder; names its engine over restarts and other host names.
_IDENTITY = "engine-id"

#: The vault of a store and the keys of its people, as they lie there now.
Opened = Callable[[Database], tuple[Vault, PersonKeys]]


def identity(folder: Path) -> str:
    """By which a data folder's engine is known to the others; made once."""
    path = folder / _IDENTITY
    if not path.exists():
        unfinished = path.with_suffix(".part")
        unfinished.write_text(secrets.token_hex(8), "ascii")
        unfinished.replace(path)
    return path.read_text("ascii").strip()


def host() -> str:
    """How an engine is named to people."""
    return socket.gethostname()[:200]


class OwnDisk:
    """Of an engine that stands by. Its steps are safe to do again, also after kill -9.

    Args:
        opened: opens with the keys of the moment.
        folder: the data folder.
        clips: where clips lie.
    """

    def __init__(
        self, database: Database, opened: Opened, folder: Path, clips: Path, clock: Clock
    ) -> None:
        self._database = database
        self._opened = opened
        self._folder = folder
        self._clips = clips
        self._clock = clock
        self._is_stopping = False

    async def run(self) -> None:
        """Until cancelled; then it waits for the file that is under way."""
        looking: asyncio.Future[WalkCounts | None] | None = None
        try:
            while True:
                looking = asyncio.ensure_future(asyncio.to_thread(self.look))
                try:
                    await asyncio.shield(looking)
                except NocError as failed:
                    logger.warning("own files wait for new keys", extra={"why": str(failed)})
                await asyncio.sleep(_LOOK_S)
        finally:
            self._is_stopping = True
            if looking is not None:
                await asyncio.gather(looking, return_exceptions=True)
            self.close()

    def close(self) -> None:
        """Closes its connections."""
        self._database.close()

    def look(self) -> WalkCounts | None:
        """Seals anew where keys were renewed since; None where nothing was to be done.

        Raises:
            StorageFailed: a file cannot be written, or the store is away; done again at the next.
        """
        mine = identity(self._folder)
        with self._database.begin() as connection:
            done = key_engines.meet(connection, mine, host(), self._clock.now())
            walk = key_walks.newest(connection)
        if walk is None or walk.kind is not Walk.RENEW or walk.number <= done:
            return None
        vault, keys = self._opened(self._database)
        counts = WalkCounts()
        if not self._sealed(Rekeyer(vault, keys, renews=True), counts):
            return None
        with self._database.begin() as connection:
            key_engines.through(connection, mine, walk.number)
        logger.info("own files lie under new keys", extra={"files": counts.renewed})
        return counts

    def _sealed(self, rekeyer: Rekeyer, counts: WalkCounts) -> bool:
        """Whether all of it was done."""
        for path in clip_files(self._clips):
            if self._is_stopping:
                return False
            try:
                rekeyer.clip(path, counts)
            except OSError as failed:
                raise StorageFailed(f"{path}: cannot be sealed anew ({failed})") from failed
        with self._database.begin() as connection:
            days = archive.days(connection)
        for day in days:
            if self._is_stopping:
                return False
            with self._database.begin() as connection:
                rekeyer.day(connection, self._folder / archive.ARCHIVE, day, counts)
        return True


def clip_files(folder: Path) -> list[Path]:
    """By name; what a crash has left half copied goes."""
    if not folder.is_dir():
        return []
    now = time.time()
    for part in folder.glob("*/*.part"):
        if now - part.stat().st_mtime > _GIVEN_UP_S:
            part.unlink(missing_ok=True)
    return sorted(folder.glob("*/*.clip"), key=lambda each: each.name)

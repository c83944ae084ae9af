"""What a stand-by gets ready for its turn, so that it works within seconds when that comes.

It builds an engine and an application like the working one's on a database from which it may only
read, and follows the journal. Whatever goes wrong here is told and tried again; a stand-by that is
not ready takes over all the same, from the snapshot.

The line is told the journal as it grows (`engine.live.following`); what that says is forgotten once
the store has it. At its turn the line is taken up, unless directory, settings or erasures changed:
then, as after any start, the snapshot has to do. Parts are made anew from the store; the
application, which takes the longest, is only given them (`engine.api.given`).
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from litestar import Litestar

from engine.api.app import build, give
from engine.api.given import Given
from engine.errors import BadInput
from engine.live.engine import Engine
from engine.live.following import Follower
from engine.live.standby import Steps
from engine.person_keys import PersonKeys
from engine.settings import EngineSettings
from engine.store.basis import Basis, basis
from engine.store.database import Database
from engine.store.leadership import Leadership

logger = logging.getLogger(__name__)

#: How often the journal is looked at, and how long after a failure all begins anew, seconds.
_LOOK_S = 0.5
_AGAIN_S = 5.0
#: So often keys are asked for within one look.
_NEW_PEOPLE = 20


class Prepared(Protocol):
    """An engine that has not been started."""

    @property
    def engine(self) -> Engine:
        """With its line."""

    @property
    def keys(self) -> PersonKeys:
        """That open what is personal."""


class Rehearsal:
    """Of one stand-by. Belongs to the event loop.

    Args:
        build: an engine on a database; may raise whatever it likes.
        make: the application of such an engine.
    """

    def __init__(
        self,
        told: EngineSettings,
        build: Callable[[EngineSettings, Database], Prepared],
        make: Callable[[EngineSettings, Database], Litestar],
    ) -> None:
        self._told = told
        self._build = build
        self._make = make
        #: Ready to be given to the parts of the engine that works; None: not made yet.
        self.app: Litestar | None = None
        #: Has told the journal; None: not ready yet.
        self.follower: Follower | None = None
        self.basis: Basis | None = None

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            try:
                await self._follow()
            except Exception as failed:  # noqa: BLE001 - the turn must be waited for all the same
                why = f"{type(failed).__name__}: {failed}"[:300]
                logger.warning("standing by without following", extra={"why": why})
                await asyncio.sleep(_AGAIN_S)
            self.follower = None

    async def _follow(self) -> None:
        """Until what was told no longer holds."""
        database = Database(self._told.database_url, read_only=True)
        try:
            began = await asyncio.to_thread(_basis, database)
            built = await asyncio.to_thread(self._build, self._told, database)
            follower = Follower(built.engine)
            now = began
            while now.is_of(began):
                await self._catch_up(follower, built.keys)
                self.follower, self.basis = follower, began
                if self.app is None:
                    self.app = await asyncio.to_thread(self._make, self._told, database)
                    logger.info("standing by, following the journal")
                await asyncio.sleep(_LOOK_S)
                now = await asyncio.to_thread(_basis, database)
            logger.info("standing by, beginning anew: directory or settings have changed")
        finally:
            with contextlib.suppress(Exception):
                database.close()

    @staticmethod
    async def _catch_up(follower: Follower, keys: PersonKeys) -> None:
        """Somebody new has a key before anything about them is kept: it is there when it is asked
        for, but more may have come meanwhile."""
        for _ in range(_NEW_PEOPLE):
            try:
                await follower.catch_up()
            except BadInput:
                await asyncio.to_thread(keys.refresh)
            else:
                return
        await follower.catch_up()


@dataclass(frozen=True, slots=True)
class Turn:
    """How an engine came to work.

    Attributes:
        leadership: of a shared store; None: nobody else could work on it.
        rehearsal: None where nobody had to wait.
    """

    leadership: Leadership | None
    rehearsal: Rehearsal | None
    steps: Steps

    def app(self, given: Given) -> Litestar:
        """The one that was made beforehand, or a new one."""
        made = self.rehearsal.app if self.rehearsal is not None else None
        return made if made is not None and give(made, given) else build(given)


def _basis(database: Database) -> Basis:
    with database.begin() as connection:
        return basis(connection)

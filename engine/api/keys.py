"""How the store's keys stand, and new ones."""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from litestar import get, post

from engine.api.access import WHOLE, Principal, needs
from engine.api.app import Extension
from engine.api.part import Part
from engine.errors import NocError
from engine.live.engine import Engine
from engine.model.keys import KeyState
from engine.person_keys import PersonKeys
from engine.privacy.key_walk import KeyWalker
from engine.vault import Vault

logger = logging.getLogger(__name__)

#: Between two pages, so that events never wait for more than one.
_BREATH_S = 0.02
#: After a failure, and while there is nothing to do.
_PAUSE_S = 30.0


class KeyDesk:
    """Walks through everything that is sealed, in the background. Belongs to the event loop."""

    def __init__(
        self, engine: Engine, vault: Vault, keys: PersonKeys, folder: Path, clips: Path
    ) -> None:
        self._engine = engine
        self._wanted = asyncio.Event()
        self._turn = asyncio.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._walker = KeyWalker(engine.database, vault, keys, self._do, folder, clips)

    def _do(self, work: Callable[..., Any], *args: Any) -> Any:
        """On the writer, asked by a pool thread."""
        assert self._loop is not None
        asked = asyncio.run_coroutine_threadsafe(self._engine.writer.do(work, *args), self._loop)
        return asked.result()

    async def state(self) -> KeyState:
        """How the keys stand."""
        return await asyncio.to_thread(self._walker.state)

    async def forget(self, engine: str, who: str) -> KeyState:
        """An engine that will not come back is waited for no more."""
        self._loop = asyncio.get_running_loop()
        now = self._engine.clock.now()
        await asyncio.to_thread(self._walker.forget, engine, who, now)
        self._wanted.set()
        return await self.state()

    async def renew(self, who: str) -> KeyState:
        """Begins; it goes on by itself."""
        self._loop = asyncio.get_running_loop()
        async with self._turn:
            await asyncio.to_thread(self._walker.begin, who, self._engine.clock)
        self._wanted.set()
        return await self.state()

    async def run(self) -> None:
        """For ever; a failure is told and tried again."""
        self._loop = asyncio.get_running_loop()
        is_first = True
        while True:
            try:
                async with self._turn:
                    if is_first:
                        now = self._engine.clock.now()
                        await asyncio.to_thread(self._walker.meet, now)
                        await asyncio.to_thread(self._walker.begin_sealing, self._engine.clock)
                        is_first = False
                    walk = await asyncio.to_thread(self._walker.step, self._engine.clock)
            except NocError as failed:
                logger.error("keys wait", extra={"why": str(failed)})
                walk = None
            is_idle = walk is None or walk.waits or walk.ended_at is not None
            await self._pause(_PAUSE_S if is_idle else _BREATH_S)

    async def _pause(self, seconds: float) -> None:
        self._wanted.clear()
        try:
            async with asyncio.timeout(seconds):
                await self._wanted.wait()
        except TimeoutError:
            return

    async def stop(self) -> None:
        """Waits for the step that is under way; it goes on at the next start."""
        self._walker.is_stopping = True
        async with self._turn:
            return


@get("/v1/keys", opt=needs("privacy.view", scope=WHOLE))
async def show_keys(key_desk: KeyDesk) -> KeyState:
    """What holds the master key, and how far keys have been renewed."""
    return await key_desk.state()


@post("/v1/keys/renew", status_code=200, opt=needs("privacy.manage", scope=WHOLE))
async def renew_keys(key_desk: KeyDesk, principal: Principal) -> KeyState:
    """New keys for everybody; everything is sealed anew in the background."""
    return await key_desk.renew(principal.name)


@post(
    "/v1/keys/engines/{engine_id:str}/forget",
    status_code=200,
    opt=needs("privacy.manage", scope=WHOLE),
)
async def forget_engine(key_desk: KeyDesk, principal: Principal, engine_id: str) -> KeyState:
    """A renewal does not wait any more for an engine that will not come back."""
    return await key_desk.forget(engine_id, principal.name)


def part(engine: Engine, vault: Vault, keys: PersonKeys, folder: Path, clips: Path) -> Part:
    """The keys of a live engine."""
    desk = KeyDesk(engine, vault, keys, folder, clips)
    extension = Extension((show_keys, renew_keys, forget_engine), {"key_desk": desk})
    return Part("keys", extension, (desk.run,), desk.stop)

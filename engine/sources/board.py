"""The connectors of a running engine: started, changed, paused, tested, ended."""

import asyncio
import logging
import secrets
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import msgspec

from engine.connectors.contract import Hooked
from engine.connectors.cursors import Cursors
from engine.connectors.kinds import KINDS, Kind, Made, Tools, kind_of
from engine.connectors.listening import Listener
from engine.connectors.pulling import Puller, Standing, hand_in
from engine.connectors.settings import DeviceSettings
from engine.connectors.whose import Whose
from engine.errors import AccessRefused, BadInput, Conflict, NocError, NotFound
from engine.live.engine import Engine
from engine.model.connectors import (
    ConnectorPage,
    ConnectorState,
    ConnectorStatus,
    ConnectorTest,
    ConnectorWanted,
)
from engine.sources.credentials import Credentials, Entered
from engine.sources.door import EngineDoor
from engine.sources.trying import heard
from engine.store import connectors as stored
from engine.store.connectors import KeptConnector
from engine.vault import Vault

logger = logging.getLogger(__name__)

_TEST_S = 30.0


class Running:
    """One connector as it is now."""

    def __init__(self, kept: KeptConnector, kind: Kind, standing: Standing, *, fixed: bool) -> None:
        self.kept = kept
        self.kind = kind
        self.standing = standing
        self.fixed = fixed
        self.made: Made | None = None
        self.puller: Puller | None = None
        self.task: asyncio.Task[None] | None = None

    @property
    def source(self) -> str:
        """Under which its events come."""
        return str(self.kept.settings.get("source") or self.kept.name)


class SourceBoard:
    """Every connector by name; belongs to the event loop.

    Args:
        cursors: where the sources were read to.
    """

    def __init__(
        self, engine: Engine, vault: Vault, whose: Whose, cursors: Cursors, told: DeviceSettings
    ) -> None:
        self._engine = engine
        self._vault = vault
        self._credentials = Credentials(vault)
        self._cursors = cursors
        self._door = EngineDoor(engine)
        self._tools = Tools(vault, whose, engine.clock)
        self._told = told
        self._running: dict[str, Running] = {}
        self._changing = asyncio.Lock()

    async def run(self) -> None:
        """Starts everything that is set up, then waits; the connectors have tasks of their own."""
        for kind, told in self._told.connectors():
            values = msgspec.to_builtins(told)
            name = values.pop("name")
            self._begin(KeptConnector(name=name, kind=kind, settings=values), fixed=True)

        def ask() -> list[KeptConnector]:
            with self._engine.database.begin() as connection:
                return stored.standing(connection)

        for kept in await asyncio.to_thread(ask):
            if kept.name not in self._running:
                self._begin(kept, fixed=False)
        await asyncio.Event().wait()

    async def stop(self) -> None:
        """Ends every connector; what was not acknowledged is asked for again."""
        for name in list(self._running):
            await self._end(name)

    def page(self) -> ConnectorPage:
        """All connectors and all kinds."""
        return ConnectorPage(
            connectors=tuple(self.status(name) for name in sorted(self._running)),
            kinds=tuple(kind.described() for kind in KINDS.values()),
        )

    def status(self, name: str) -> ConnectorStatus:
        """One connector.

        Raises:
            NotFound: there is none of that name.
        """
        running = self._get(name)
        standing, kind = running.standing, running.kind
        skew_s = getattr(running.made, "skew_s", None)
        return ConnectorStatus(
            name=name,
            kind=running.kept.kind,
            source=running.source,
            state=standing.state,
            says=standing.says,
            fixed=running.fixed,
            settings=running.kept.settings,
            counts=standing.counts,
            left_out=dict(standing.left_out.most_common(30)),
            last_at=standing.last_at,
            next_at=standing.next_at,
            failures=standing.failures,
            skew_s=skew_s,
            secrets=kind.secrets,
            has_secrets=tuple(each for each in kind.secrets if self._credentials.get(name, each)),
            hook=f"/v1/hooks/{name}/{self._credentials.hook(name)}" if kind.hooked else "",
        )

    def trouble(self) -> dict[str, str]:
        """What is wrong, by source; for the table of feeds."""
        bad = (ConnectorState.FAILING, ConnectorState.NEEDS_YOU)
        return {
            each.source: each.standing.says
            for each in self._running.values()
            if each.standing.state in bad
        }

    async def put(self, wanted: ConnectorWanted, who: str) -> ConnectorStatus:
        """Adds or changes a connector; it holds at once and after a restart.

        Raises:
            BadInput, ConfigError: a setting cannot be.
            Conflict: it stands in the configuration.
        """
        kind = self._check(wanted)
        async with self._changing:
            self._credentials.keep(wanted.name, wanted.secrets)
            kept = KeptConnector(
                name=wanted.name,
                kind=kind.name,
                settings=wanted.settings,
                paused=wanted.paused,
            )
            await self._engine.writer.do(
                stored.keep, wanted.name, kept, who, self._engine.clock.now()
            )
            await self._end(wanted.name)
            self._begin(kept, fixed=False)
        return self.status(wanted.name)

    async def remove(self, name: str, who: str) -> None:
        """Ends a connector and forgets its secrets and cursor; its events stay."""
        running = self._get(name)
        self._refuse_fixed(running)
        async with self._changing:
            await self._engine.writer.do(stored.keep, name, None, who, self._engine.clock.now())
            await self._end(name)
            self._credentials.forget(name, running.kind.secrets)
            await asyncio.to_thread(self._cursors.forget, name)

    async def pause(self, name: str, paused: bool, who: str) -> ConnectorStatus:
        """Pauses a connector or lets it go on; one of the configuration only until a restart."""
        running = self._get(name)
        async with self._changing:
            kept = msgspec.structs.replace(running.kept, paused=paused)
            if not running.fixed:
                now = self._engine.clock.now()
                await self._engine.writer.do(stored.keep, name, kept, who, now)
            await self._end(name)
            self._begin(kept, fixed=running.fixed)
        return self.status(name)

    async def read_again(self, name: str) -> ConnectorStatus:
        """Reads a source from its beginning; what is known already changes nothing."""
        running = self._get(name)
        async with self._changing:
            await self._end(name)
            await asyncio.to_thread(self._cursors.forget, name)
            self._begin(running.kept, fixed=running.fixed)
        return self.status(name)

    def wake(self, name: str) -> ConnectorStatus:
        """Asks a pulled source at once."""
        running = self._get(name)
        if running.puller is not None:
            running.puller.wake()
        return self.status(name)

    async def test(self, name: str) -> ConnectorTest:
        """Tries a connector with what it is set to."""
        kept = self._get(name).kept
        return await self._tested(kept, self._tools)

    async def try_wanted(self, wanted: ConnectorWanted) -> ConnectorTest:
        """Tries a connector before it is saved; nothing is kept.

        Raises:
            BadInput, ConfigError: a setting cannot be.
        """
        kind = kind_of(wanted.kind)
        kept = KeptConnector(name=wanted.name, kind=kind.name, settings=wanted.settings)
        tools = Tools(Entered(self._vault, wanted), self._tools.whose, self._tools.clock)
        return await self._tested(kept, tools)

    async def _tested(self, kept: KeptConnector, tools: Tools) -> ConnectorTest:
        began = time.perf_counter()
        made: Made | None = None
        try:
            made = self._make(kept, tools)
            running = self._running.values()
            at_work = ((each.kept.name, each.made, each.standing) for each in running)
            async with asyncio.timeout(_TEST_S):
                says = heard(kept.name, made, at_work) or await made.test()
                ok = True
        except NocError as failed:
            says, ok = str(failed), False
        except TimeoutError:
            says, ok = f"{kept.name}: no answer within {_TEST_S:.0f} s", False
        finally:
            if made is not None and not isinstance(made, Listener):
                await made.close()
        return ConnectorTest(
            ok=ok,
            says=says,
            took_ms=round((time.perf_counter() - began) * 1000, 1),
            skew_s=getattr(made, "skew_s", None),
        )

    async def hook(self, name: str, secret: str, headers: Mapping[str, str], body: bytes) -> None:
        """Takes a webhook; on disk when this returns.

        Raises:
            AccessRefused: the path or the signature is wrong.
        """
        running = self._running.get(name)
        right = self._credentials.hook(name) if running and running.kind.hooked else ""
        if not right or not secrets.compare_digest(secret, right):
            raise AccessRefused("there is no such hook")
        assert running is not None
        made: Any = running.made
        if made is None:
            raise Conflict(f"{name} is paused; send it again later")
        hooked: Hooked = made
        delivery = await hooked.hook(headers, body)
        await hand_in(self._door, delivery, running.source, running.standing, again=True)
        if delivery.left_out and running.puller is not None:
            # What a webhook only announces is asked for at once.
            running.puller.wake()

    def keep_secret(self, name: str, field: str, value: str) -> None:
        """Keeps a secret of a connector; the running one uses it with its next request.

        Raises:
            NotFound: no such connector; BadInput: it has no such secret.
        """
        running = self._get(name)
        if field not in running.kind.secrets:
            has = ", ".join(running.kind.secrets) or "none"
            raise BadInput(f"{name} has no secret {field!r:.40}; it has {has}")
        self._credentials.put(name, field, value)
        self.wake(name)

    def _check(self, wanted: ConnectorWanted) -> Kind:
        kind = kind_of(wanted.kind)
        held = self._running.get(wanted.name)
        if held is not None:
            self._refuse_fixed(held)
            if held.kept.kind != wanted.kind:
                raise Conflict(f"{wanted.name} is of kind {held.kept.kind}; choose another name")
        unknown = [each for each in wanted.secrets if each not in kind.secrets]
        if unknown:
            raise BadInput(f"{kind.title} has no secret {unknown[0]!r:.40}")
        made = kind.make(kind.told(wanted.name, wanted.settings), self._tools)
        if not isinstance(made, Listener):
            # Only made to see whether it can be; it has no connection yet.
            asyncio.get_running_loop().create_task(made.close())
        return kind

    def _refuse_fixed(self, running: Running) -> None:
        if running.fixed:
            raise Conflict(
                f"{running.kept.name} stands in the configuration; change it under "
                f"[[connectors.{running.kept.kind}]] there"
            )

    def _get(self, name: str) -> Running:
        running = self._running.get(name)
        if running is None:
            raise NotFound(f"there is no connector {name!r:.60}")
        return running

    def _make(self, kept: KeptConnector, tools: Tools) -> Made:
        kind = kind_of(kept.kind)
        return kind.make(kind.told(kept.name, kept.settings), tools)

    def _begin(self, kept: KeptConnector, *, fixed: bool) -> None:
        standing = Standing(self._engine.clock)
        running = Running(kept, kind_of(kept.kind), standing, fixed=fixed)
        self._running[kept.name] = running
        if kept.paused:
            standing.worked("Paused; nothing is read.", ConnectorState.PAUSED)
            return
        try:
            made = running.made = self._make(kept, self._tools)
        except NocError as wrong:
            standing.failed(str(wrong), ConnectorState.NEEDS_YOU)
            return
        name = f"connector {kept.name}"
        if isinstance(made, Listener):
            work = made.run(self._door, standing)
        else:
            every_s = float(getattr(self._settings_of(kept), "every_s", 30.0))
            running.puller = Puller(
                kept.name, running.source, made, self._door, self._cursors, standing, every_s
            )
            work = running.puller.run()
        running.task = asyncio.create_task(self._guarded(work, standing, kept.name), name=name)

    def _settings_of(self, kept: KeptConnector) -> Any:
        return kind_of(kept.kind).told(kept.name, kept.settings)

    async def _guarded(self, work: Any, standing: Standing, name: str) -> None:
        """A fault of one connector's own ends that connector, not the engine."""
        try:
            await work
        except asyncio.CancelledError:
            raise
        except Exception as fault:
            logger.exception("connector ended", extra={"connector": name})
            standing.failed(
                f"{name} ended by a fault of its own ({type(fault).__name__}); its log says more; "
                "pause it and let it go on to start it again",
                ConnectorState.NEEDS_YOU,
            )

    async def _end(self, name: str) -> None:
        running = self._running.pop(name, None)
        if running is None:
            return
        if running.task is not None:
            running.task.cancel()
            with suppress(asyncio.CancelledError):
                await running.task
        if running.made is not None and not isinstance(running.made, Listener):
            await running.made.close()

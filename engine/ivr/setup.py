"""What administrators change: providers, rules, scripts; and the month's figures."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Literal

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection

from engine.errors import BadInput, NocError
from engine.ivr import figures
from engine.ivr.desk import CallDesk
from engine.ivr.ledger import month_of
from engine.model.audit import AuditEntry
from engine.model.call_providers import (
    CallCosts,
    CallRules,
    ProviderChange,
    ProviderPage,
    ProviderTest,
)
from engine.model.call_scripts import Script
from engine.model.news import CallSetupChanged
from engine.model.sight import WHOLE_SIGHT, Sight
from engine.store import call_settings
from engine.store import calls as stored
from engine.store.audit import note
from engine.vault import Vault


class Setup:
    """Belongs to the event loop."""

    def __init__(self, desk: CallDesk, vault: Vault) -> None:
        self._desk = desk
        self._vault = vault

    async def keep_provider(self, wanted: ProviderChange, who: str, origin: str) -> ProviderPage:
        """Adds or changes a provider.

        Raises:
            BadInput: the rate or a kind makes no sense.
        """
        desk = self._desk
        config = wanted.config
        before = desk.providers.configs.get(config.id)
        if not config.kinds:
            raise BadInput(f"provider {config.id}: name at least one kind: voice, sms or whatsapp")
        if before is not None and before.type is not config.type:
            raise BadInput(f"provider {config.id} is of type {before.type}; use another id")
        kept = set(before.secrets if before else ())
        kept |= {name for name, secret in wanted.credentials.items() if secret}
        kept -= {name for name, secret in wanted.credentials.items() if not secret}
        config = replace(config, secrets=tuple(sorted(kept)))
        await desk.rules.keep_provider(config, who, desk.now)
        for name, secret in wanted.credentials.items():
            key = f"provider.{config.id}.{name}"
            if secret:
                self._vault.put(key, secret)
            else:
                self._vault.forget(key)
        await self._note(who, "provider.set", config.id, origin, before, config)
        old = desk.providers.put(config)
        if old is not None:
            await old.close()
        desk.woken.set()
        self._tell("providers")
        return desk.providers.page(desk.now)

    async def drop_provider(self, provider_id: str, who: str, origin: str) -> ProviderPage:
        """Removes a provider.

        Raises:
            NotFound, BadInput.
        """
        desk = self._desk
        before = desk.providers.config(provider_id)
        old = desk.providers.drop(provider_id)
        await desk.rules.drop_provider(provider_id, who, desk.now)
        await self._note(who, "provider.drop", provider_id, origin, before, None)
        if old is not None:
            await old.close()
        self._tell("providers")
        return desk.providers.page(desk.now)

    async def test(self, provider_id: str) -> ProviderTest:
        """Asks a provider for something harmless; a failure is the answer, no error. One that
        answers well is asked for calls again at once.

        Raises:
            NotFound: it cannot be asked at all.
        """
        provider = self._desk.providers.get(provider_id)
        began = time.perf_counter()
        try:
            detail, ok = await provider.test(), True
        except NocError as failed:
            detail, ok = str(failed), False
        else:
            self._desk.providers.health(provider_id).succeeded(self._desk.now)
            self._desk.woken.set()
        return ProviderTest(ok=ok, detail=detail, took_ms=(time.perf_counter() - began) * 1000)

    async def change_rules(self, wanted: CallRules, who: str, origin: str) -> CallRules:
        """Changes the rules; they hold from the next call on.

        Raises:
            BadInput: a value makes no sense.
        """
        desk = self._desk
        if bool(wanted.quiet_from) != bool(wanted.quiet_until):
            raise BadInput("quiet hours need both a beginning and an end, or neither")
        before = desk.rules.shown
        after = await desk.rules.change(wanted, who, desk.now)
        await self._note(who, "call.rules", "calls", origin, before, after)
        self._tell("rules")
        return after

    def _tell(self, what: Literal["rules", "providers", "scripts"]) -> None:
        self._desk.engine.hub.tell(CallSetupChanged(what=what))

    async def _note(
        self, who: str, what: str, subject: str, origin: str, before: object, after: object
    ) -> None:
        entry = AuditEntry(
            at=self._desk.engine.clock.now(),
            who=who,
            what=what,
            subject=subject,
            before=_changed(before, after),
            after=_changed(after, before),
            origin=origin,
        )
        await self._desk.engine.writer.do(note, entry)

    async def save_script(self, draft: Script, who: str) -> Script:
        """Keeps a draft as a new version; what is wrong with it may be mended later."""
        desk = self._desk
        if draft.id != f"{draft.kind}.{draft.language}":
            raise BadInput(f"the script's id has to be {draft.kind}.{draft.language}")
        return await self._kept([desk.scripts.drafted(draft, who, desk.engine.clock.now())])

    async def approve_script(self, script_id: str, version: int, who: str) -> Script:
        """Approves a draft.

        Raises:
            NotFound, Conflict, BadInput: see `ScriptBook.approved`.
        """
        desk = self._desk
        now = desk.engine.clock.now()
        return await self._kept([desk.scripts.approved(script_id, version, who, now)])

    async def activate_script(self, script_id: str, version: int) -> Script:
        """Uses an approved version from the next call on.

        Raises:
            NotFound, Conflict, BadInput: see `ScriptBook.activated`.
        """
        changed = self._desk.scripts.activated(script_id, version)
        return await self._kept(changed)

    async def _kept(self, changed: list[Script]) -> Script:
        await self._desk.engine.writer.do(call_settings.keep_scripts, changed)
        for each in changed:
            self._desk.scripts.put(each)
        self._tell("scripts")
        return changed[-1]

    async def costs(self, month: str, sight: Sight = WHOLE_SIGHT) -> CallCosts:
        """A month's money and what it brought, of calls in sight; empty: this month.

        Raises:
            BadInput: no month.
        """
        desk = self._desk
        now = desk.now
        month = month or month_of(now)
        try:
            began = datetime.strptime(f"{month}-01 +0000", "%Y-%m-%d %z")
        except ValueError as wrong:
            raise BadInput(f"{month!r} is no month; write it like 2026-03") from wrong
        until = (began + timedelta(days=32)).replace(day=1)

        def ask(connection: Connection) -> figures.Month:
            calls = stored.between(connection, began, until)
            calls = [each for each in calls if sight.about(each.site, each.person)]
            return figures.Month(calls, began, until, now)

        asked: Callable[[Connection], figures.Month] = ask
        return figures.costs(await desk.engine.ask(asked), desk)


def _changed(one: object, other: object) -> str:
    """The fields in which a value differs from another, as JSON; secrets are never among them."""
    if not isinstance(one, msgspec.Struct):
        return ""
    theirs = msgspec.structs.asdict(other) if isinstance(other, msgspec.Struct) else {}
    mine = msgspec.structs.asdict(one)
    differing = {key: value for key, value in mine.items() if theirs.get(key, ...) != value}
    return msgspec.json.encode(differing).decode()

"""Takes callbacks in: each once, in any order, kept before it is believed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace
from sqlalchemy import Connection

from engine.ivr import dialogue
from engine.ivr.hearing import folded, packed, unpacked
from engine.ivr.provider import Callback, Prompt, TextReply
from engine.model.calls import Call, CallKind, NextStep
from engine.store import calls as stored
from engine.vault import Vault

if TYPE_CHECKING:
    from engine.ivr.desk import CallDesk

#: Callbacks that no call is known for wait so long for it.
_ORPHANS = timedelta(hours=1)


class Ear:
    """Belongs to the event loop."""

    def __init__(self, desk: CallDesk, vault: Vault) -> None:
        self._desk = desk
        self._vault = vault
        self._forgot = desk.now

    async def hear(self, callback: Callback) -> Prompt | None:
        """Takes in what a provider tells; in any order, twice, late.

        Returns:
            What is to be said next on a voice call that is known.

        Raises:
            StorageFailed: it was not kept; the provider has to tell it again.
        """
        desk = self._desk
        async with desk.turn:
            call = await self._called(callback)
            if call is None:
                await self._keep(callback)
                return None
            talk = await desk.talk(call)
            changed, is_fresh = await self._taken(call, callback, talk)
        if is_fresh and changed.next_step is NextStep.ACT:
            await desk.actor.act(changed.id)
        if changed.is_over:
            desk.woken.set()
        return dialogue.following(changed, talk) if changed.kind is CallKind.VOICE else None

    async def was_heard(self, provider: str, callback_id: str) -> bool:
        """Whether a callback was told before."""
        return not await self._desk.engine.ask(
            lambda connection: stored.is_new(connection, provider, callback_id)
        )

    async def adopt_orphans(self) -> None:
        """Hears kept callbacks again whose call has become known meanwhile."""
        desk = self._desk
        for provider, key, body in await desk.engine.ask(stored.orphans):
            callback = unpacked(self._vault.open("default", body, stored.CALLBACK))
            if await self._called(callback) is not None:
                await desk.engine.writer.do(stored.drop_callback, provider, key)
                await self.hear(callback)
        if desk.now - self._forgot > _ORPHANS / 10:
            self._forgot = desk.now
            await desk.engine.writer.do(stored.forget_orphans, desk.now - _ORPHANS)

    async def _called(self, callback: Callback) -> Call | None:
        desk = self._desk
        if isinstance(callback, TextReply):
            tenants = {each.tenant for each in desk.engine.directory.people.values()}
            return await desk.book.texted(callback.number, tenants | {"default"})
        call = await desk.book.find(callback.provider, callback.key, callback.provider_id)
        if call is not None and call.provider and call.provider != callback.provider:
            desk.count("of another provider")
            return None
        return call

    async def _taken(
        self, call: Call, callback: Callback, talk: dialogue.Talk
    ) -> tuple[Call, bool]:
        """Folds a callback into its call, in one transaction with the note that it was heard."""
        desk, now = self._desk, self._desk.now
        if await self.was_heard(callback.provider, callback.id):
            desk.count("told before")
            return call, False
        changed = desk.reconciler.settled(folded(call, callback, talk, now))
        if changed.answer is not call.answer:
            changed = replace(changed, next_step=NextStep.ACT, next_at=now)
        changed = desk.following(changed)

        def heard(connection: Connection) -> None:
            stored.note_callback(connection, callback.provider, callback.id, now, call.id)

        await desk.book.change(changed, also=heard)
        return await desk.book.get(call.id), True

    async def _keep(self, callback: Callback) -> None:
        """Keeps a callback that no call is known for: it may have overtaken its own call."""
        desk = self._desk
        desk.count("of no known call")
        body = self._vault.seal("default", packed(callback), stored.CALLBACK)
        await desk.engine.writer.do(
            stored.note_callback, callback.provider, callback.id, desk.now, None, body
        )

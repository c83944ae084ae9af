"""Calls in memory and on disk: every change is written before anybody is told of it."""

import base64
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection

from engine.errors import NotFound
from engine.ivr.dialogue import Talk
from engine.ivr.ledger import Ledger, month_began
from engine.ivr.planning import Plan, mask
from engine.live.engine import Engine
from engine.model.call_providers import CallRules
from engine.model.call_scripts import Script
from engine.model.calls import Call, CallKind, CallState, Transition
from engine.model.news import CallChanged
from engine.store import calls as stored
from engine.vault import Vault

#: Calls that are over stay in memory so long, for callbacks that come late.
_STAY = timedelta(hours=1)
#: Those whose provider has not named a price, or still has a recording for us, so long.
_AWAITS = timedelta(hours=24)
#: What the sealed values of a call are sealed for; see `Vault.seal`.
NUMBER = "calls.number"
CODE = "calls.code"
_SOUND = "calls.recording"


class Book:
    """Belongs to the event loop; whoever changes a call holds the desk's lock.

    Attributes:
        open: calls that are under way, wait, or ended lately, by id.
        newly_named: a provider's id of a call has become known.
    """

    def __init__(self, engine: Engine, vault: Vault, ledger: Ledger) -> None:
        self.open: dict[str, Call] = {}
        self.newly_named = True
        self._engine = engine
        self._vault = vault
        self._ledger = ledger
        self._beside: dict[str, stored.Beside] = {}

    def load(self, connection: Connection, now: datetime) -> None:
        """What the store knows; before anything else."""
        for call in stored.unfinished(connection):
            self.open[call.id] = call
        since = min(month_began(now), now - timedelta(days=1))
        for call in stored.dialled_since(connection, since):
            self._ledger.dialled(call)
            if call.is_over and _awaits(call, now):
                self.open[call.id] = call

    async def add(self, plan: Plan, made: Call, code: str = "") -> Call:
        """A new attempt, on disk."""
        beside = stored.Beside(
            number=self._vault.seal(plan.tenant, plan.number, NUMBER),
            fingerprint=self._vault.fingerprint(plan.tenant, plan.number),
            spoken=msgspec.json.encode(plan.script),
            code=self._vault.seal(plan.tenant, code, CODE) if code else None,
        )
        await self._engine.writer.do(stored.add, made, beside)
        self._beside[made.id] = beside
        self._remember(made)
        return made

    async def change(
        self, *changed: Call, also: Callable[[Connection], None] | None = None
    ) -> None:
        """Writes calls as they are now, and whatever belongs with it, then tells of it."""
        newer = [replace(each, version=each.version + 1) for each in changed]
        await self._engine.writer.do(_write, newer, also)
        for each in newer:
            self._remember(each)

    def _remember(self, call: Call) -> None:
        before = self.open.get(call.id)
        if call.provider_id and (before is None or not before.provider_id):
            self.newly_named = True
        self.open[call.id] = call
        self._ledger.priced(call)
        self._engine.hub.tell(CallChanged(call=call))

    async def get(self, call_id: str) -> Call:
        """A call by its id.

        Raises:
            NotFound.
        """
        held = self.open.get(call_id)
        if held is None:
            held = await self._engine.ask(lambda connection: stored.one(connection, call_id))
        if held is None:
            raise NotFound(f"there is no call {call_id}")
        return held

    async def find(self, provider: str, key: str, provider_id: str) -> Call | None:
        """The call that a callback is about."""
        held = self.open.get(key)
        if held is None and provider_id:
            same = (each for each in self.open.values() if each.provider_id == provider_id)
            held = next((each for each in same if each.provider == provider), None)
        if held is not None:
            return held

        def ask(connection: Connection) -> Call | None:
            if key:
                return stored.one(connection, key)
            return stored.by_provider_id(connection, provider, provider_id)

        return await self._engine.ask(ask) if key or provider_id else None

    async def texted(self, number: str, tenants: set[str]) -> Call | None:
        """The newest text that was sent to a number."""
        prints = [
            each for tenant in sorted(tenants) for each in self._vault.fingerprints(tenant, number)
        ]

        def ask(connection: Connection) -> Call | None:
            kinds = (CallKind.SMS.value, CallKind.WHATSAPP.value)
            found = [stored.of_number(connection, each, kinds) for each in prints]
            every = [call for calls in found for call in calls]
            return max(every, key=lambda each: each.queued_at, default=None)

        kept = await self._engine.ask(ask)
        return None if kept is None else self.open.get(kept.id, kept)

    async def beside(self, call: Call) -> stored.Beside:
        """What of a call never leaves the engine.

        Raises:
            NotFound: it was erased.
        """
        held = self._beside.get(call.id)
        if held is None:
            held = await self._engine.ask(lambda each: stored.beside(each, call.id))
        if held is None:
            raise NotFound(f"the number of call {call.id} was erased")
        self._beside[call.id] = held
        return held

    async def number(self, call: Call) -> str:
        """In clear; for dialling, and for those who may see it."""
        return self._vault.open(call.tenant, (await self.beside(call)).number, NUMBER)

    async def talk(self, call: Call, rules: CallRules, duress: str) -> Talk:
        """What its conversation needs.

        Raises:
            NotFound: its words were deleted.
        """
        beside = await self.beside(call)
        if not beside.spoken:
            raise NotFound(f"the words of call {call.id} were deleted")
        script = msgspec.json.decode(beside.spoken, type=Script)
        code = self._vault.open(call.tenant, beside.code, CODE) if beside.code else ""
        return Talk(script, duress, code, rules.operator_number, rules.repeats)

    def erase(self, person: str) -> int:
        """Lets go of somebody's calls, so that nothing writes them again; how many."""
        mine = [key for key, call in self.open.items() if call.person == person]
        for key in mine:
            del self.open[key]
            self._beside.pop(key, None)
        return len(mine)

    def drop_words(self, call: Call) -> None:
        """Forgets what the store has just deleted."""
        self._beside.pop(call.id, None)

    def sealed_sound(self, tenant: str, content: bytes) -> bytes:
        """A recording as it is kept; from any thread."""
        return self._vault.seal(tenant, base64.b64encode(content).decode(), _SOUND)

    def opened_sound(self, tenant: str, sealed: bytes) -> bytes:
        """A recording as it was fetched; from any thread."""
        return base64.b64decode(self._vault.open(tenant, sealed, _SOUND))

    def forget(self, now: datetime) -> None:
        """Lets go of calls that were over long ago; the store keeps them."""
        for key, call in list(self.open.items()):
            if not call.is_over or call.next_at is not None or _awaits(call, now):
                continue
            if now - call.updated_at > _STAY:
                del self.open[key]
                self._beside.pop(key, None)


def _awaits(call: Call, now: datetime) -> bool:
    """Whether an ended call's provider has still to say something about it."""
    if call.is_simulated or not call.provider_id or now - call.updated_at > _AWAITS:
        return False
    return not call.is_priced or (call.recording is None and bool(call.recording_ref))


def _write(
    connection: Connection, changed: list[Call], also: Callable[[Connection], None] | None
) -> None:
    stored.change(connection, changed)
    if also is not None:
        also(connection)


def new_call(
    plan: Plan,
    who: str,
    now: datetime,
    *,
    records: bool,
    currency: str,
    simulated: bool,
    before: Call | None = None,
    due_at: datetime | None = None,
) -> Call:
    """An attempt as it enters the queue; `before` is the one that it follows."""
    key = f"c-{secrets.token_hex(8)}"
    return Call(
        id=key,
        verification=before.verification if before else key,
        attempt=before.attempt + 1 if before else 1,
        kind=plan.kind,
        state=CallState.QUEUED,
        number=mask(plan.number),
        person=plan.person.id if plan.person else None,
        site=plan.site.id if plan.site else None,
        alert=plan.alert.id if plan.alert else None,
        name=plan.name,
        language=plan.script.language,
        script=plan.script.id,
        script_version=plan.script.version,
        placed_by=who,
        reason=plan.reason,
        queued_at=now,
        due_at=due_at or now,
        updated_at=now,
        urgency=plan.urgency,
        transitions=(Transition(state=CallState.QUEUED, at=now, heard_at=now),),
        cost_estimated=plan.cost,
        currency=currency,
        records=records,
        summary="Waits for its turn.",
        liveness=plan.liveness,
        follow_up=plan.follow_up,
        is_simulated=simulated,
        escalates_on=plan.script.escalates_on,
        tenant=plan.tenant,
    )

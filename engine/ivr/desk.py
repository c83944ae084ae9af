"""The call desk: takes orders, hears callbacks, keeps the ladder going. Belongs to the event loop.

Everything that changes a call holds `turn`, is on disk before anybody acts on it, and is told as
news. Requests to providers go out without `turn`, so that a slow one holds up nobody.
"""

import asyncio
import logging
import secrets
from datetime import datetime, timedelta

from msgspec.structs import replace
from sqlalchemy import Connection

from engine.errors import Conflict, NocError
from engine.ivr import checks, dialogue, states
from engine.ivr.acting import Actor
from engine.ivr.book import Book, new_call
from engine.ivr.consents import Consents
from engine.ivr.dialling import Dialler
from engine.ivr.hearing import folded, packed, unpacked
from engine.ivr.ladder import stepped, summary
from engine.ivr.ledger import Ledger
from engine.ivr.planning import Plan, Planner
from engine.ivr.provider import Callback, Prompt, RecordingReady, TextReply
from engine.ivr.choosing import Providers
from engine.ivr.rules import Rules
from engine.ivr.scheduler import Scheduler
from engine.ivr.scripts import ScriptBook
from engine.ivr.simulated import SIMULATED
from engine.live.engine import Engine
from engine.model.calls import (
    Call,
    CallKind,
    CallPreview,
    CallQuestion,
    CallQueue,
    CallState,
    NextStep,
)
from engine.model.news import CallQueueChanged
from engine.store import calls as stored
from engine.vault import Vault

logger = logging.getLogger(__name__)

#: Callbacks that no call is known for wait so long for it.
_ORPHANS = timedelta(hours=1)
_ORPHAN = "calls.callback"


class CallDesk:
    """See the module.

    Args:
        providers, scripts, consents, rules: as they were loaded; see `engine.ivr.part`.
    """

    def __init__(
        self,
        engine: Engine,
        vault: Vault,
        ledger: Ledger,
        providers: Providers,
        scripts: ScriptBook,
        consents: Consents,
        rules: Rules,
    ) -> None:
        self.engine = engine
        self.ledger = ledger
        self.providers = providers
        self.scripts = scripts
        self.consents = consents
        self.rules = rules
        self.book = Book(engine, vault, ledger)
        self.planner = Planner(engine, providers, scripts)
        self.scheduler = Scheduler(providers, ledger)
        #: Refused, repeated and unknown callbacks since the start, by reason.
        self.refused: dict[str, int] = {}
        self.turn = asyncio.Lock()
        self.woken = asyncio.Event()
        self.dialler = Dialler(self)
        self.actor = Actor(self)
        self._vault = vault
        providers.listen(self.hear)

    @property
    def now(self) -> datetime:
        """The clock by which calls are dated."""
        return self.engine.event_clock.now()

    # Orders.

    async def preview(self, question: CallQuestion) -> CallPreview:
        """What would happen now, or why it cannot.

        Raises:
            BadInput, NotFound: the question names nothing, too much, or something unknown.
        """
        plan = await self.planner.plan(question, self.rules.now)
        return self._shown(plan)

    def _shown(self, plan: Plan) -> CallPreview:
        rules, now = self.rules.now, self.now
        consent = self.consents.of(plan.person)
        script, provider = plan.script, plan.provider
        told = checks.warnings(plan, consent, self.ledger, self.providers, rules, now)
        records = self._records(plan)
        blank = new_call(plan, "", now, records=records, currency=rules.currency, simulated=False)
        talk = dialogue.Talk(script)
        is_voice = plan.kind is CallKind.VOICE
        text = " ".join(dialogue.opening(blank, talk).say) if is_voice else script.text
        return CallPreview(
            refusal=self.refusal(plan) or checks.provider_refusal(plan, self.providers, now),
            kind=plan.kind,
            person=blank.person,
            site=blank.site,
            alert=blank.alert,
            name=plan.name,
            number=blank.number,
            language=script.language,
            script=script.id,
            script_version=script.version,
            text=text,
            replies={each.key: each.meaning.value for each in script.answers},
            provider=provider.id if provider else "",
            provider_name=provider.name if provider else "",
            is_simulated=provider is not None and provider.id == SIMULATED.id,
            cost_estimated=plan.cost,
            currency=rules.currency,
            records=records,
            expected_at=self.scheduler.expected(self.waiting(), now, plan.urgency),
            warnings=tuple(told),
        )

    def refusal(self, plan: Plan, waiting: int | None = None) -> str:
        """Why the plan's person may not be reached now, whatever the provider."""
        if waiting is None:
            waiting = sum(
                each.person is not None
                and plan.person is not None
                and each.person == plan.person.id
                and each.kind is CallKind.VOICE
                for each in self.waiting()
            )
        return checks.standing_refusal(
            plan,
            self.consents.of(plan.person),
            self.ledger,
            self.providers,
            self.rules.now,
            self.now,
            waiting,
        )

    async def place(self, question: CallQuestion, who: str) -> Call:
        """Queues a call; its turn comes at once where nothing more urgent waits.

        Raises:
            Conflict: a check failed; the sentence says which.
            BadInput, NotFound: see `preview`.
        """
        plan = await self.planner.plan(question, self.rules.now)
        why = self.refusal(plan) or checks.provider_refusal(plan, self.providers, self.now)
        if why:
            raise Conflict(why)
        return await self.queue(plan, who)

    async def queue(
        self, plan: Plan, who: str, before: Call | None = None, due_at: datetime | None = None
    ) -> Call:
        """A new attempt enters the queue."""
        rules = self.rules.now
        code = ""
        if plan.kind is not CallKind.VOICE:
            code = f"{secrets.randbelow(9_000) + 1_000}"
        elif plan.liveness and plan.site:
            code = rules.site_codes.get(plan.site.id, "")
        made = new_call(
            plan,
            who,
            self.now,
            records=self._records(plan),
            currency=rules.currency,
            simulated=plan.provider is not None and plan.provider.id == SIMULATED.id,
            before=before,
            due_at=due_at,
        )
        made = replace(made, expected_at=self.scheduler.expected(self.waiting(), self.now, 0))
        async with self.turn:
            await self.book.add(plan, made, code)
        self.told_queue()
        self.woken.set()
        return made

    def _records(self, plan: Plan) -> bool:
        rules, consent = self.rules.now, self.consents.of(plan.person)
        if plan.kind is not CallKind.VOICE or not rules.record or plan.provider is None:
            return False
        return plan.provider.id == SIMULATED.id or bool(consent and consent.recording)

    async def hang_up(self, call_id: str, who: str) -> Call:
        """Ends a call, or takes it out of the queue; its ladder ends too.

        Raises:
            NotFound, Conflict: it is over.
        """
        call = await self.book.get(call_id)
        if call.is_over and call.next_step in (NextStep.NONE, NextStep.ACT):
            raise Conflict("this call is over")
        async with self.turn:
            call = await self.book.get(call_id)
            why = f"hung up by {who}"
            changed = replace(call, followed=True, next_step=NextStep.NONE, next_at=None)
            if call.dialled_at is None:
                changed = states.came_into(changed, CallState.CANCELLED, self.now, self.now, why)
            await self.book.change(replace(changed, summary=f"{summary(changed)}"))
        if call.provider_id and not call.is_over:
            await self.providers.get(call.provider).hang_up(call.provider_id)
        self.told_queue()
        return await self.book.get(call_id)

    async def take_over(self, call_id: str, who: str, number: str) -> Call:
        """Joins an operator to a running call.

        Raises:
            Conflict: it is not connected, or its provider cannot join anybody.
        """
        return await self.dialler.take_over(call_id, who, number)

    async def pause(self, who: str, is_paused: bool) -> CallQueue:
        """Automatic calls wait, or go on; those of operators always go out."""
        await self.rules.pause(who, self.now, is_paused)
        self.told_queue()
        self.woken.set()
        return self.show_queue()

    def show_queue(self) -> CallQueue:
        """What waits, most urgent first, with its expected times."""
        paused = self.rules.paused
        following = [
            each
            for each in self.book.open.values()
            if each.next_at is not None and each.next_step is not NextStep.ACT
        ]
        return CallQueue(
            is_paused=paused.is_paused,
            paused_by=paused.by,
            paused_at=paused.at,
            waiting=self.scheduler.entries(self.waiting(), self.now, is_paused=paused.is_paused),
            following=tuple(sorted(following, key=lambda each: each.next_at or self.now)),
            calls_per_s=self.scheduler.calls_per_s(),
        )

    def waiting(self) -> list[Call]:
        """Calls that were not dialled yet."""
        return [
            each
            for each in self.book.open.values()
            if each.state is CallState.QUEUED and each.dialled_at is None
        ]

    @staticmethod
    def attempts(connection: Connection, verification: str) -> list[Call]:
        """All attempts of a verification, in order."""
        return stored.attempts(connection, verification)

    def told_queue(self) -> None:
        """Tells consoles that the queue is another one."""
        paused = self.rules.paused.is_paused
        news = CallQueueChanged(waiting=len(self.waiting()), is_paused=paused)
        self.engine.hub.tell(news)

    # Callbacks.

    async def opening(self, call_id: str) -> Prompt:
        """What is said first; for providers that ask when somebody picks up."""
        call = await self.book.get(call_id)
        return dialogue.opening(call, await self._talk(call))

    async def hear(self, callback: Callback) -> Prompt | None:
        """Takes in what a provider tells; in any order, twice, late.

        Returns:
            What is to be said next, after an input or a pick-up of a call that is known.

        Raises:
            StorageFailed: it was not kept; the provider has to tell it again.
        """
        async with self.turn:
            call = await self._called(callback)
            if call is None:
                await self._keep(callback)
                return None
            talk = await self._talk(call)
            changed, is_fresh = await self._taken(call, callback, talk)
        if is_fresh and changed.next_step is NextStep.ACT:
            await self.actor.act(changed.id)
        if is_fresh and isinstance(callback, RecordingReady):
            self.dialler.fetch_later(changed, callback)
        if changed.is_over:
            self.woken.set()
        return dialogue.following(changed, talk) if changed.kind is CallKind.VOICE else None

    async def _called(self, callback: Callback) -> Call | None:
        if isinstance(callback, TextReply):
            tenants = {each.tenant for each in self.engine.directory.people.values()}
            return await self.book.texted(callback.number, tenants | {"default"})
        call = await self.book.find(callback.provider, callback.key, callback.provider_id)
        if call is not None and call.provider and call.provider != callback.provider:
            self.count("of another provider")
            return None
        return call

    async def _talk(self, call: Call) -> dialogue.Talk:
        duress = self.consents.duress_of(call.person, call.tenant)
        return await self.book.talk(call, self.rules.now, duress)

    async def _taken(
        self, call: Call, callback: Callback, talk: dialogue.Talk
    ) -> tuple[Call, bool]:
        """Folds a callback into its call, in one transaction with the note that it was heard."""
        now = self.now
        known = await self.engine.ask(
            lambda connection: not stored.is_new(connection, callback.provider, callback.id)
        )
        if known:
            self.count("told before")
            return call, False
        changed = self.settled(folded(call, callback, talk, now))
        if changed.answer is not call.answer:
            changed = replace(changed, next_step=NextStep.ACT, next_at=now)
        changed = self.following(changed)

        def heard(connection: Connection) -> None:
            stored.note_callback(connection, callback.provider, callback.id, now, call.id)

        await self.book.change(changed, also=heard)
        return await self.book.get(call.id), True

    def settled(self, call: Call) -> Call:
        """The call with its cost, where its end is known and the provider named none."""
        return self.dialler.settled(call)

    def following(self, call: Call) -> Call:
        """The call with what follows it, and the sentence of where it stands."""
        can_text = bool(self.providers.candidates(CallKind.SMS))
        changed = stepped(call, self.rules.now, can_text=can_text)
        if changed.answer is None:
            changed = replace(changed, summary=summary(changed))
        return changed

    async def _keep(self, callback: Callback) -> None:
        """Keeps a callback that no call is known for: it may have overtaken its own call."""
        self.count("of no known call")
        body = self._vault.seal("default", packed(callback), _ORPHAN)
        await self.engine.writer.do(
            stored.note_callback, callback.provider, callback.id, self.now, None, body
        )

    async def adopt_orphans(self) -> None:
        """Hears kept callbacks again whose call has become known meanwhile."""
        for provider, key, body in await self.engine.ask(stored.orphans):
            callback = unpacked(self._vault.open("default", body, _ORPHAN))
            if await self._called(callback) is not None:
                await self.engine.writer.do(stored.drop_callback, provider, key)
                await self.hear(callback)
        await self.engine.writer.do(stored.forget_orphans, self.now - _ORPHANS)

    def count(self, why: str) -> None:
        """Notes a callback that changed nothing."""
        self.refused[why] = self.refused.get(why, 0) + 1

    # The clock.

    async def tick(self) -> None:
        """Does what is due: answers not yet acted upon, ladders, the queue, reconciliation."""
        now = self.now
        for call in [*self.book.open.values()]:
            if call.next_at is not None and call.next_at <= now:
                try:
                    await self.actor.follow(call.id)
                except NocError as failed:
                    logger.error("step failed", extra={"call": call.id, "why": str(failed)})
        await self.dialler.dial_due(now)
        self.dialler.reconcile(now)
        self.book.forget(now)
        self.ledger.forget(now)

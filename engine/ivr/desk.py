"""The call desk: takes orders, hears callbacks, keeps the ladder going. Belongs to the event loop.

Everything that changes a call holds `turn`, is on disk before anybody acts on it, and is told as
news. Requests to providers go out without `turn`, so that a slow one holds up nobody.
"""

import asyncio
import logging
import secrets
from collections.abc import Callable, Sequence
from datetime import datetime

from msgspec.structs import replace
from sqlalchemy import Connection

from engine.errors import Conflict, NocError, NotFound
from engine.ivr import checks, dialogue, states
from engine.ivr.acting import Actor
from engine.ivr.book import Book, new_call
from engine.ivr.choosing import Providers
from engine.ivr.consents import Consents
from engine.ivr.dialling import Dialler
from engine.ivr.ear import Ear
from engine.ivr.ladder import stepped, summary
from engine.ivr.ledger import Ledger
from engine.ivr.planning import Plan, Planner, e164
from engine.ivr.previewing import preview_of
from engine.ivr.provider import Callback, Prompt
from engine.ivr.reconciling import Reconciler
from engine.ivr.recordings import Recordings
from engine.ivr.retention import Retention
from engine.ivr.rules import Rules
from engine.ivr.scheduler import Scheduler
from engine.ivr.scripts import ScriptBook
from engine.ivr.self_check import SelfCheck
from engine.ivr.simulated import SIMULATED
from engine.live.engine import Engine
from engine.model.audit import AuditEntry
from engine.model.call_detail import CallDetail
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
from engine.store import audit
from engine.store import calls as stored
from engine.vault import Vault

logger = logging.getLogger(__name__)


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
        self.ear = Ear(self, vault)
        self.reconciler = Reconciler(self)
        self.recordings = Recordings(self)
        self.retention = Retention(self)
        self.actor = Actor(self)
        self.self_check = SelfCheck(self)
        self._vault = vault
        providers.listen(self.hear)
        engine.forgetting.append(self.forget)
        engine.remembering.append(lambda: list(self.book.open.values()))

    @property
    def now(self) -> datetime:
        """The clock by which calls are dated."""
        return self.engine.event_clock.now()

    async def forget(self, person: str, alerts: Sequence[str]) -> dict[str, int]:
        """Somebody is being erased: no recording stays at a provider, nothing in memory."""
        wanted = stored.Wanted(person=person, limit=100_000)
        calls, _ = await self.engine.ask(lambda connection: stored.page(connection, wanted))
        for call in calls:
            if call.recording_ref:
                await self.retention.erase(call, self.now)
        async with self.turn:
            self.consents.erase(person)
            return {"calls in memory": self.book.erase(person)}

    # Orders.

    async def preview(self, question: CallQuestion) -> CallPreview:
        """What would happen now, or why it cannot.

        Raises:
            BadInput, NotFound: the question names nothing, too much, or something unknown.
        """
        plan = await self.planner.plan(question, self.rules.now)
        return preview_of(self, plan)

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
            records=self.records(plan),
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

    def records(self, plan: Plan) -> bool:
        """Whether the call would be recorded: only with consent on file."""
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
        call = await self.book.get(call_id)
        if call.state not in (CallState.ANSWERED, CallState.IN_PROGRESS):
            raise Conflict("nobody is on the line; a call can be taken over once it is picked up")
        provider = self.providers.get(call.provider)
        if not provider.capabilities().joins:
            raise Conflict("this provider cannot join anybody to a running call")
        target = number or self.rules.now.operator_number
        if not target and not call.is_simulated:
            raise Conflict("say on which number you are to be rung, or set one up under Rules")
        if target:
            target = e164(target, self.rules.now.country)
        await provider.join(call.provider_id, dialogue.joining(call, target))
        summary = f"{who} has taken the call over."
        return await self.change(
            call_id, lambda now: replace(now, joined_by=who, followed=True, summary=summary)
        )

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
            if each.next_at is not None and each.next_step not in (NextStep.ACT, NextStep.NONE)
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

    def acts_on_alerts(self, call: Call | None = None) -> bool:
        """Whether calls may change alerts: real ones, and simulated ones in training."""
        if self.rules.now.training:
            return True
        return self.providers.has_real if call is None else not call.is_simulated

    def told_queue(self) -> None:
        """Tells consoles that the queue is another one."""
        paused = self.rules.paused.is_paused
        news = CallQueueChanged(waiting=len(self.waiting()), is_paused=paused)
        self.engine.hub.tell(news)

    async def detail(self, call_id: str) -> CallDetail:
        """One call with the others of its verification and what was said.

        Raises:
            NotFound.
        """
        call = await self.book.get(call_id)
        attempts = await self.engine.ask(
            lambda connection: stored.attempts(connection, call.verification)
        )
        try:
            talk = await self.talk(call)
        except NotFound:
            return CallDetail(call=call, attempts=tuple(attempts), spoken=())
        asked = dialogue.opening(call, talk).say
        return CallDetail(
            call=call,
            attempts=tuple(attempts),
            spoken=asked if call.kind is CallKind.VOICE else (talk.script.text,),
            turns=dialogue.conversation(call, talk),
        )

    async def reveal(self, call_id: str, entry: AuditEntry) -> str:
        """A number in clear, for somebody whose wish stands in the audit log first.

        Raises:
            NotFound: no such call, or its number was erased.
        """
        number = await self.book.number(await self.book.get(call_id))
        await self.engine.writer.do(audit.note, entry)
        return number

    async def change(self, call_id: str, how: Callable[[Call], Call]) -> Call:
        """Changes what people say of a call, such as a review.

        Raises:
            NotFound.
        """
        async with self.turn:
            await self.book.change(how(await self.book.get(call_id)))
            return await self.book.get(call_id)

    # Callbacks.

    async def opening(self, call_id: str) -> Prompt:
        """What is said first; for providers that ask when somebody picks up."""
        call = await self.book.get(call_id)
        return dialogue.opening(call, await self.talk(call))

    async def hear(self, callback: Callback) -> Prompt | None:
        """Takes in what a provider tells; see `engine.ivr.ear.Ear.hear`."""
        return await self.ear.hear(callback)

    async def was_heard(self, provider: str, callback_id: str) -> bool:
        """Whether a callback was told before."""
        return await self.ear.was_heard(provider, callback_id)

    def count(self, why: str) -> None:
        """Notes a callback that changed nothing."""
        self.refused[why] = self.refused.get(why, 0) + 1

    async def talk(self, call: Call) -> dialogue.Talk:
        """What a call's conversation needs.

        Raises:
            NotFound: its number was erased.
        """
        duress = self.consents.duress_of(call.person, call.tenant)
        return await self.book.talk(call, self.rules.now, duress)

    def following(self, call: Call) -> Call:
        """The call with what follows it, and the sentence of where it stands."""
        can_text = bool(self.providers.candidates(CallKind.SMS))
        changed = stepped(call, self.rules.now, can_text=can_text)
        if changed.answer is None:
            changed = replace(changed, summary=summary(changed))
        return changed

    # The clock.

    async def tick(self) -> None:
        """Does what is due: answers to act upon, ladders, the queue, reconciliation, self-check."""
        now = self.now
        if self.book.newly_named:
            self.book.newly_named = False
            await self.ear.adopt_orphans()
        for call in [*self.book.open.values()]:
            if call.next_at is not None and call.next_at <= now:
                try:
                    await self.actor.follow(call.id)
                except NocError as failed:
                    logger.error("step failed", extra={"call": call.id, "why": str(failed)})
        await self.dialler.dial_due(now)
        self.reconciler.reconcile(now)
        self.recordings.look(now)
        await self.self_check.look(now)
        self.book.forget(now)
        self.ledger.forget(now)

    async def stop(self) -> None:
        """Cuts requests off; the next start reconciles them."""
        await self.dialler.stop()
        await self.providers.close()

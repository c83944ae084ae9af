"""Requests to providers: each attempt goes out once.

Before a request goes out the attempt is on disk with its key and the time. Whatever happens then
(time-out, lost connection, kill -9), the attempt is looked up by that key before anything of its
verification is dialled again.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from datetime import datetime
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from engine.errors import AccessRefused, NocError
from engine.ivr import checks, dialogue, states
from engine.ivr.provider import (
    Dial,
    NotPlaced,
    OutcomeUnknown,
    Placed,
    TextOut,
)
from engine.model.call_providers import ProviderConfig
from engine.model.calls import Call, CallKind, CallQuestion, CallState, NextStep

if TYPE_CHECKING:
    from engine.ivr.desk import CallDesk

logger = logging.getLogger(__name__)

#: A request that hangs is given up after this, wall seconds; its outcome is then unknown.
REQUEST_S = 15.0
#: Requests under way at once; more would only wait at the provider.
_AT_ONCE = 40


class Dialler:
    """Belongs to the event loop."""

    def __init__(self, desk: CallDesk) -> None:
        self._desk = desk
        self._tasks: set[asyncio.Task[None]] = set()
        #: Calls that a request is under way for.
        self.busy: set[str] = set()

    async def dial_due(self, now: datetime) -> None:
        """Gives turns to calls as the providers' rates allow."""
        desk = self._desk
        paused = desk.rules.paused.is_paused
        chosen: dict[tuple[CallKind, tuple[str, ...], bool], ProviderConfig | None] = {}
        for call in desk.scheduler.due(desk.waiting(), now, is_paused=paused):
            if len(self._tasks) >= _AT_ONCE:
                return
            if call.id in self.busy:
                continue
            alike = (call.kind, call.tried, self._exempt(call))
            if alike not in chosen:
                chosen[alike] = self._chosen(call, now, exempt=alike[2])
            config = chosen[alike]
            if config is None:
                await self._stale(call, now)
            elif desk.scheduler.is_free(config, now):
                await self._turn(call, config, now)
                chosen.clear()

    async def _turn(self, call: Call, config: ProviderConfig, now: datetime) -> None:
        self.busy.add(call.id)
        begun = await self._begin(call, config, now)
        if begun is None:
            self.busy.discard(call.id)
        else:
            self._desk.scheduler.took(config, begun, now)
            self.spawn(self._request(begun, config))

    def _chosen(self, call: Call, now: datetime, *, exempt: bool) -> ProviderConfig | None:
        """The provider to ask: the first by priority that is healthy and within its limits."""
        providers = self._desk.providers
        for config in providers.candidates(call.kind):
            if config.id in call.tried:
                continue
            if not providers.refusal(config, call.cost_estimated, now, exempt=exempt):
                return config
        return None

    def _exempt(self, call: Call) -> bool:
        alert = self._desk.engine.desk.open.by_id.get(call.alert or "")
        return alert is not None and alert.severity.rank == 0

    async def _stale(self, call: Call, now: datetime) -> None:
        """A call that no provider takes: refused by all, or waiting too long."""
        candidates = self._desk.providers.candidates(call.kind)
        if candidates and all(each.id in call.tried for each in candidates):
            await self.ended(call.id, CallState.FAILED, "no provider took it")
        elif now - call.due_at > checks.STALE:
            await self.ended(call.id, CallState.FAILED, "its turn did not come within 30 min")

    async def _begin(self, call: Call, config: ProviderConfig, now: datetime) -> Call | None:
        """Checks once more, then puts the attempt on disk as dialled; None: it may not be."""
        desk = self._desk
        why = await self._refusal(call)
        if why:
            await self.ended(call.id, CallState.CANCELLED, why)
            return None
        async with desk.turn:
            newest = desk.book.open.get(call.id)
            if newest is None or newest.state is not CallState.QUEUED:
                return None
            able = desk.providers.get(config.id).capabilities()
            begun = replace(
                newest,
                provider=config.id,
                dialled_at=now,
                expected_at=None,
                outcome_unknown=True,
                is_simulated=able.is_simulated,
                records=newest.records and able.records,
                updated_at=now,
                summary="The provider is being asked.",
            )
            desk.ledger.dialled(begun)
            await desk.book.change(begun)
        desk.told_queue()
        return desk.book.open[call.id]

    async def _refusal(self, call: Call) -> str:
        """Why it may no longer go out; what was true when it was queued may not be now."""
        desk = self._desk
        if call.alert is not None and call.is_automatic:
            alert = desk.engine.desk.open.by_id.get(call.alert)
            if alert is None or not alert.is_open:
                return "the alert was settled meanwhile"
        question = CallQuestion(
            alert=call.alert,
            person=call.person if call.alert is None else None,
            site=call.site if call.alert is None and call.person is None else None,
            kind=call.kind,
            liveness=call.liveness,
        )
        if call.alert is None and call.person is None:
            return ""  # A free number: nothing about it can have changed.
        try:
            plan = await desk.planner.plan(question, desk.rules.now)
        except NocError as gone:
            return str(gone)
        return desk.refusal(plan, waiting=0)

    async def _request(self, call: Call, config: ProviderConfig) -> None:
        desk = self._desk
        health = desk.providers.health(config.id)
        try:
            async with asyncio.timeout(REQUEST_S):
                placed = await self._sent(call, config)
        except NotPlaced as refused:
            if not refused.is_ours:
                health.failed(desk.now, str(refused))
            await self._not_placed(call, config, refused)
        except AccessRefused as refused:
            health.failed(desk.now, str(refused))
            await self._not_placed(call, config, NotPlaced(str(refused)))
        except (OutcomeUnknown, NocError, TimeoutError) as unknown:
            why = str(unknown) or "it did not answer in time"
            health.failed(desk.now, why)
            logger.warning("outcome unknown", extra={"call": call.id, "why": why})
            desk.reconciler.look_soon(call)
        else:
            health.succeeded(desk.now)
            await self._placed(call, placed)
        finally:
            self.busy.discard(call.id)
            desk.woken.set()

    async def _sent(self, call: Call, config: ProviderConfig) -> Placed:
        desk = self._desk
        provider = desk.providers.get(config.id)
        number = await desk.book.number(call)
        duress = desk.consents.duress_of(call.person, call.tenant)
        talk = await desk.book.talk(call, desk.rules.now, duress)
        if call.kind is not CallKind.VOICE:
            text = talk.script.text.replace("{code}", talk.code)
            return await provider.send_text(TextOut(call.id, number, text, call.language))
        opening = dialogue.opening(call, talk)
        ring_s = desk.rules.now.ring_s
        return await provider.place(Dial(call.id, number, opening, call.records, ring_s=ring_s))

    async def _placed(self, call: Call, placed: Placed) -> None:
        desk = self._desk
        async with desk.turn:
            # Callbacks may have overtaken the answer.
            newest = replace(await desk.book.get(call.id), outcome_unknown=False)
            if not newest.provider_id:
                newest = replace(newest, provider_id=placed.provider_id)
            now = desk.now
            at = call.dialled_at or now
            await desk.book.change(desk.following(states.came_into(newest, placed.state, at, now)))

    async def _not_placed(self, call: Call, config: ProviderConfig, why: NotPlaced) -> None:
        """Nobody's phone rang, so another provider may be asked for the same attempt."""
        desk = self._desk
        tried = (*call.tried, config.id)
        others = [each for each in desk.providers.candidates(call.kind) if each.id not in tried]
        words = f"{config.name}: {why}" + (f" ({why.code})" if why.code else "")
        if why.is_ours or not others:
            follows = not why.never_again
            await self.ended(call.id, CallState.FAILED, words, tried=tried, follows=follows)
            return
        async with desk.turn:
            newest = await desk.book.get(call.id)
            again = replace(
                newest,
                tried=tried,
                provider="",
                dialled_at=None,
                outcome_unknown=False,
                summary=f"{words}. {others[0].name} is asked next.",
            )
            await desk.book.change(again)

    async def ended(
        self,
        call_id: str,
        state: CallState,
        why: str,
        *,
        tried: tuple[str, ...] = (),
        follows: bool = True,
    ) -> None:
        """An attempt came to its end without its provider saying so.

        Args:
            follows: whether trying again makes sense; if not, it is escalated at once.
        """
        desk = self._desk
        async with desk.turn:
            call = await desk.book.get(call_id)
            call = replace(call, tried=tried or call.tried, outcome_unknown=False)
            ended = desk.following(states.came_into(call, state, desk.now, desk.now, why))
            if not follows and ended.next_step is not NextStep.NONE:
                ended = replace(ended, next_step=NextStep.ESCALATE, next_at=desk.now)
            await desk.book.change(ended)
        desk.told_queue()

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        """Runs beside the loop; a failure is logged, never lost."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (failed := task.exception()) is not None:
            logger.error("request failed", exc_info=failed)

    async def idle(self) -> None:
        """Returns once no request is under way."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def stop(self) -> None:
        """Cuts requests off; the next start reconciles them."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

"""What became of attempts that nothing was heard of: providers are asked, nothing is guessed."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from engine.errors import NocError
from engine.ivr import states
from engine.ivr.choosing import settled
from engine.ivr.dialling import REQUEST_S
from engine.ivr.provider import Found
from engine.model.calls import Call, CallKind, CallState, NextStep

if TYPE_CHECKING:
    from engine.ivr.desk import CallDesk

logger = logging.getLogger(__name__)

#: A connected call that nothing is heard of for so long is looked up.
_SILENT = timedelta(seconds=45)
#: How often a provider is asked that tells nothing by itself.
_POLL = timedelta(seconds=2)
_FIRST_WAIT = timedelta(seconds=2)
#: An attempt whose outcome cannot be found out for so long is escalated to a person.
_OVERDUE = timedelta(minutes=5)
#: Providers know the price of a call a while after its end.
_PRICED_AFTER = timedelta(seconds=60)
#: It is asked for less and less often until it is known; see `engine.ivr.book` for how long.
_LONGEST_PRICE = timedelta(hours=1)
_LONGEST_WAIT = timedelta(minutes=1)
_NEVER = datetime.max.replace(tzinfo=UTC)


class Reconciler:
    """Belongs to the event loop."""

    def __init__(self, desk: CallDesk) -> None:
        self._desk = desk
        #: When a call is looked up next, and how long it waited before.
        self._look: dict[str, tuple[datetime, timedelta]] = {}

    def look_soon(self, call: Call) -> None:
        """The call's request brought no answer."""
        self._look[call.id] = (self._desk.now + _FIRST_WAIT, _FIRST_WAIT)

    def reconcile(self, now: datetime) -> None:
        """Asks providers about attempts that they should have told more of by now."""
        for call in list(self._desk.book.open.values()):
            if call.dialled_at is None or call.id in self._desk.dialler.busy:
                continue
            if now >= (self._price_due(call) if call.is_over else self._due(call)):
                self._desk.dialler.busy.add(call.id)
                self._desk.dialler.spawn(self._look_up(call))

    def _price_due(self, call: Call) -> datetime:
        """When an ended call's price is asked for, where its provider is a real one."""
        if call.is_simulated or not call.provider_id or call.is_priced:
            return _NEVER
        planned = self._look.get(call.id)
        return planned[0] if planned is not None else call.updated_at + _PRICED_AFTER

    def _due(self, call: Call) -> datetime:
        planned = self._look.get(call.id)
        if planned is not None:
            return planned[0]
        assert call.dialled_at is not None
        if call.outcome_unknown:
            return call.dialled_at
        if call.kind is not CallKind.VOICE and call.state is CallState.IN_PROGRESS:
            return _NEVER  # It waits for a person.
        try:
            polls = self._desk.providers.get(call.provider).capabilities().polls
        except NocError:
            polls = False
        return call.updated_at + (_POLL if polls else _SILENT)

    async def _look_up(self, call: Call) -> None:
        desk = self._desk
        assert call.dialled_at is not None
        first = _PRICED_AFTER if call.is_over else _FIRST_WAIT / 2
        _, waited = self._look.get(call.id, (desk.now, first))
        try:
            number = await desk.book.number(call)
            async with asyncio.timeout(REQUEST_S):
                found = await desk.providers.get(call.provider).look_up(
                    call.kind, call.id, call.provider_id, number, call.dialled_at
                )
            await self._found(call, found)
            if call.is_over:
                longer = min(waited * 4, _LONGEST_PRICE)
                self._look[call.id] = (desk.now + longer, longer)
        except (NocError, TimeoutError) as failed:
            logger.info("look-up failed", extra={"call": call.id, "why": str(failed)})
            longer = min(waited * 2, _LONGEST_PRICE if call.is_over else _LONGEST_WAIT)
            self._look[call.id] = (desk.now + longer, longer)
            await self._overdue(call)
        finally:
            self._desk.dialler.busy.discard(call.id)

    async def _overdue(self, call: Call) -> None:
        """Calls a person in where it stays unknown: nothing may be dialled again, for the phone
        may have rung. The provider goes on being asked."""
        desk = self._desk
        assert call.dialled_at is not None
        if not call.outcome_unknown or desk.now - call.dialled_at < _OVERDUE:
            return
        async with desk.turn:
            newest = await desk.book.get(call.id)
            waits = newest.follow_up and not newest.followed and newest.next_at is None
            if newest.outcome_unknown and waits:
                await desk.book.change(
                    replace(newest, next_step=NextStep.ESCALATE, next_at=desk.now)
                )

    async def _found(self, call: Call, found: Found | None) -> None:
        desk = self._desk
        if found is None:
            self._look.pop(call.id, None)
            await desk.dialler.ended(call.id, CallState.FAILED, "the provider never took it")
            return
        polls = desk.providers.get(call.provider).capabilities().polls
        wait = _POLL if polls else _SILENT
        self._look[call.id] = (desk.now + wait, _FIRST_WAIT)
        async with desk.turn:
            before = await desk.book.get(call.id)
            known = replace(
                before,
                outcome_unknown=False,
                provider_id=before.provider_id or found.provider_id,
            )
            now = desk.now
            if found.answered_by:
                known = states.picked_up(known, found.answered_by, min(found.at, now), now)
            known = states.came_into(known, found.state, min(found.at, now), now, found.why)
            if found.duration_s is not None:
                known = replace(known, duration_s=found.duration_s)
            known = _priced(known, found)
            if known.is_over:
                self._look.pop(call.id, None)
            known = desk.following(self.settled(known))
            if replace(known, updated_at=before.updated_at) != before:
                await desk.book.change(known)

    def settled(self, call: Call) -> Call:
        """The call with what it cost by its provider's prices, once it is over."""
        config = self._desk.providers.configs.get(call.provider)
        if not call.is_over or call.cost_settled is not None or config is None:
            return call
        if call.kind is CallKind.VOICE and call.duration_s is None and call.at(CallState.ANSWERED):
            return call
        return replace(call, cost_settled=settled(config, call.kind, call.duration_s or 0.0))


def _priced(call: Call, found: Found) -> Call:
    """The call with what its provider charged, where that is in our currency."""
    if found.cost is None:
        return call
    if found.currency not in ("", call.currency):
        return replace(call, is_priced=True)
    return replace(call, cost_settled=abs(found.cost), is_priced=True)

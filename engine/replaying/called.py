"""Recorded calls as they stood at each moment, and a call desk that shows them."""

from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from engine.ivr import states
from engine.ivr.desk import CallDesk
from engine.ivr.ladder import summary
from engine.model.calls import Call, CallQuestion, CallQueue, CallState, NextStep
from engine.store import calls as stored

#: One version of a call and when it came about.
Version = tuple[datetime, Call]


class ShownCallDesk(CallDesk):
    """Answers questions about the moment shown; the store refuses every order."""

    def show_queue(self) -> CallQueue:
        """What waited then."""
        with self.engine.database.begin() as connection:
            standing = stored.unfinished(connection)
        self.book.open = {each.id: each for each in standing}
        try:
            return super().show_queue()
        finally:
            self.book.open = {}

    async def place(self, question: CallQuestion, who: str) -> Call:
        """Refuses, as everything that would change something."""
        await self._refuse()
        return await super().place(question, who)

    async def hang_up(self, call_id: str, who: str) -> Call:
        """Refuses."""
        await self._refuse()
        return await super().hang_up(call_id, who)

    async def take_over(self, call_id: str, who: str, number: str) -> Call:
        """Refuses."""
        await self._refuse()
        return await super().take_over(call_id, who, number)

    async def _refuse(self) -> None:
        """A replay's writer says why nothing can be changed."""
        await self.engine.writer.do(lambda _: None)


def versions(call: Call) -> list[Version]:
    """How a call stood after each thing that happened to it, the newest last.

    What is only known of its end (its cost, the review, what followed) is part of the last version.
    """
    happened = {call.queued_at, *(each.at for each in call.transitions)}
    happened |= {each.at for each in call.responses}
    if call.dialled_at is not None:
        happened.add(call.dialled_at)
    last = max(call.updated_at, *happened)
    moments = sorted(happened - {last})
    return [*((at, _as_of(call, at)) for at in moments), (last, call)]


def _as_of(call: Call, at: datetime) -> Call:
    dialled = call.dialled_at is not None and call.dialled_at <= at
    begun = replace(
        call,
        state=states.furthest(each.state for each in call.transitions if each.at <= at),
        transitions=tuple(each for each in call.transitions if each.at <= at),
        responses=tuple(each for each in call.responses if each.at <= at),
        updated_at=at,
        provider=call.provider if dialled else "",
        provider_id=call.provider_id if dialled else "",
        dialled_at=call.dialled_at if dialled else None,
        answered_by=call.answered_by if _picked_up(call, at) else "",
        answer=None,
        answered_s=None,
        duration_s=None,
        cost_settled=None,
        recording=None,
        transcript="",
        review=None,
        joined_by="",
        followed=False,
        next_step=NextStep.NONE,
        next_at=None,
    )
    begun = states.answered(begun)
    return replace(begun, summary=call.summary if begun.answer else summary(begun))


def in_order(calls: Iterable[Call]) -> list[Version]:
    """Every version of every call in order of time."""
    every = [version for call in calls for version in versions(call)]
    return sorted(every, key=lambda each: (each[0], each[1].id))


def rows(calls: Iterable[Call]) -> list[dict[str, object]]:
    """Rows for a shown store, each with the span in which it held; nothing of them is secret."""
    made: list[dict[str, object]] = []
    for call in calls:
        told = versions(call)
        ends = [at for at, _ in told[1:]]
        for place, (at, version) in enumerate(told):
            row: dict[str, object] = {
                **stored.call_row(version),
                "fingerprint": "",
                "number": None,
                "code": None,
                "spoken": None,
                "shown_from": at,
            }
            if place < len(ends):
                row["shown_until"] = ends[place]
            made.append(row)
    return made


def _picked_up(call: Call, at: datetime) -> bool:
    picked_up = call.at(CallState.ANSWERED)
    return picked_up is not None and picked_up <= at

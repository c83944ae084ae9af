"""Deliveries on their way into one transaction, and their receipts."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from engine.detect.feeds import AHEAD, HISTORY_AGE, Feeds
from engine.model.envelope import Envelope
from engine.model.intake import Receipt, RefusedLine
from engine.model.refusal import Refusal

Fresh = tuple[int, Envelope, bool]


class Waiting:
    """One delivery; `receipt` is done once it is on disk, or has failed."""

    def __init__(
        self,
        events: list[tuple[Envelope, bytes]],
        refused: list[Refusal],
        history: bool | None,
    ) -> None:
        self.events = events
        self.refused = refused
        self.history = history
        self.receipt: asyncio.Future[Receipt] = asyncio.get_running_loop().create_future()
        self.answer = Receipt()


class Batch:
    """Several deliveries in one transaction."""

    def __init__(self, waiting: list[Waiting]) -> None:
        self._waiting = waiting
        self.duplicates = 0

    def add(self, waiting: Waiting) -> None:
        """One more delivery."""
        self._waiting.append(waiting)

    @property
    def size(self) -> int:
        """Number of events."""
        return sum(len(each.events) for each in self._waiting)

    @property
    def events(self) -> list[tuple[Envelope, bytes]]:
        """All events in order of arrival."""
        return [event for each in self._waiting for event in each.events]

    @property
    def refused(self) -> list[Refusal]:
        """All refused inputs."""
        return [refusal for each in self._waiting for refusal in each.refused]

    @property
    def refused_count(self) -> int:
        """How many were refused."""
        return sum(len(each.refused) for each in self._waiting)

    def settle(self, sequences: Sequence[int | None], event_now: datetime) -> list[Fresh]:
        """Makes the receipts.

        Returns:
            (sequence, event, held) of what is new, in order of arrival.
        """
        fresh: list[Fresh] = []
        place = 0
        for each in self._waiting:
            numbers = sequences[place : place + len(each.events)]
            place += len(each.events)
            each.answer = self._answer(each, numbers, event_now, fresh)
        return fresh

    def open_feeds(self, event_now: datetime, feeds: Feeds) -> bool:
        """Makes each source known before its events are told; whether any brings history."""
        history = False
        for each in self._waiting:
            for source, times in _times(each, event_now).items():
                past = _is_past(each, times, event_now)
                feeds.open(source, min(times), event_now, history=past)
                history |= past
        return history

    def hear(self, sequences: Sequence[int | None], event_now: datetime, feeds: Feeds) -> None:
        """Notes each source's progress; after its events were told, not before."""
        place = 0
        for each in self._waiting:
            _hear(each, sequences[place : place + len(each.events)], event_now, feeds)
            place += len(each.events)

    def _answer(
        self,
        waiting: Waiting,
        numbers: Sequence[int | None],
        event_now: datetime,
        fresh: list[Fresh],
    ) -> Receipt:
        held = 0
        for (event, _), number in zip(waiting.events, numbers, strict=True):
            if number is None:
                continue
            ahead = event.occurred_at > event_now + AHEAD
            held += ahead
            fresh.append((number, event, ahead))
        duplicates = sum(number is None for number in numbers)
        self.duplicates += duplicates
        return Receipt(
            accepted=len(numbers) - duplicates - held,
            duplicates=duplicates,
            refused=len(waiting.refused),
            held=held,
            reasons=tuple(
                RefusedLine(line=int(each.where.rpartition(":")[2]), reason=each.reason)
                for each in waiting.refused[:100]
            ),
        )

    def acknowledge(self) -> None:
        """Everything is on disk: the senders may forget it."""
        for each in self._waiting:
            if not each.receipt.done():
                each.receipt.set_result(each.answer)

    def fail(self, why: Exception) -> None:
        """Nothing was kept: the senders must send it again."""
        for each in self._waiting:
            if not each.receipt.done():
                each.receipt.set_exception(why)


def _times(waiting: Waiting, event_now: datetime) -> dict[str, list[datetime]]:
    """Event times by source; those that are held for the future say nothing yet."""
    times: dict[str, list[datetime]] = {}
    for event, _ in waiting.events:
        if event.occurred_at <= event_now + AHEAD:
            times.setdefault(event.source, []).append(event.occurred_at)
    return times


def _is_past(waiting: Waiting, times: list[datetime], event_now: datetime) -> bool:
    if waiting.history is not None:
        return waiting.history
    return max(times) < event_now - HISTORY_AGE


def _hear(
    waiting: Waiting, numbers: Sequence[int | None], event_now: datetime, feeds: Feeds
) -> None:
    new: dict[str, int] = {}
    sent: dict[str, int] = {}
    for (event, _), number in zip(waiting.events, numbers, strict=True):
        sent[event.source] = sent.get(event.source, 0) + 1
        new[event.source] = new.get(event.source, 0) + (number is not None)
    for source, times in _times(waiting, event_now).items():
        feed = feeds.heard(source, max(times), event_now, new[source])
        feed.duplicates += sent[source] - new[source]
    for refusal in waiting.refused:
        known = feeds.by_source.get(refusal.source)
        if known is not None:
            known.refused += 1

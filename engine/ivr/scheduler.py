"""Whose turn it is: the call rate of the providers, spent on the most urgent first.

Urgency is compared in steps as wide as a step of severity; within a step sites take turns, so that
one site with many alerts does not keep the others waiting. Pure but for what it remembers of its
own decisions.
"""

from collections import defaultdict, deque
from collections.abc import Sequence
from datetime import datetime, timedelta

from engine.ivr.choosing import Providers
from engine.ivr.ledger import Ledger
from engine.model.call_providers import ProviderConfig
from engine.model.calls import Call, CallKind, QueueEntry

#: Bounds of the steps: the priorities of critical, high, medium and low alerts as
#: `engine.alerts.priority` makes them, at the confidence from which calls are placed.
_STEPS = (77, 50, 30, 10)
#: So long a site's turns count when sites take turns.
_MEMORY = timedelta(minutes=10)


class Scheduler:
    """Belongs to the event loop."""

    def __init__(self, providers: Providers, ledger: Ledger) -> None:
        self._providers = providers
        self._ledger = ledger
        self._free: dict[str, datetime] = {}
        self._served: deque[tuple[datetime, str]] = deque()

    def order(self, waiting: Sequence[Call], now: datetime) -> list[Call]:
        """The order in which calls get their turns."""
        while self._served and self._served[0][0] < now - _MEMORY:
            self._served.popleft()
        turns: defaultdict[tuple[int, str], int] = defaultdict(int)
        for _, site in self._served:
            turns[(-1, site)] += 1
        keyed = []
        for call in sorted(waiting, key=lambda each: (-each.urgency, each.queued_at, each.id)):
            step = _step(call.urgency)
            site = call.site or call.id
            place = turns[(-1, site)] + turns[(step, site)]
            turns[(step, site)] += 1
            keyed.append(((-step, place, -call.urgency, call.queued_at, call.id), call))
        return [call for _, call in sorted(keyed, key=lambda each: each[0])]

    def due(self, waiting: Sequence[Call], now: datetime, *, is_paused: bool) -> list[Call]:
        """Calls that may be dialled as far as their time and the pause switch go, in order."""
        ready = [
            each for each in waiting if each.due_at <= now and not (is_paused and each.is_automatic)
        ]
        return self.order(ready, now)

    def is_free(self, config: ProviderConfig, now: datetime) -> bool:
        """Whether a provider's call rate allows a request now."""
        return self._free.get(config.id, now) <= now

    def took(self, config: ProviderConfig, call: Call, now: datetime) -> None:
        """A request goes out: the provider's next one waits, the site has had its turn."""
        self._free[config.id] = now + timedelta(seconds=1 / self.rate(config))
        if call.site:
            self._served.append((now, call.site))

    def rate(self, config: ProviderConfig) -> float:
        """Requests a second: as set up, or as few as the provider itself takes."""
        own = self._providers.get(config.id).capabilities().per_s
        return min(config.limits.per_s, own) if own else config.limits.per_s

    def calls_per_s(self) -> float:
        """Of the voice provider that is asked first."""
        first = self._providers.candidates(CallKind.VOICE)
        return self.rate(first[0]) if first else 0.0

    def entries(
        self, waiting: Sequence[Call], now: datetime, *, is_paused: bool
    ) -> tuple[QueueEntry, ...]:
        """The queue with its expected times."""
        made = []
        place: defaultdict[str, int] = defaultdict(int)
        for number, call in enumerate(self.order(waiting, now), start=1):
            at, why = self._reckoned(call, now, place)
            if is_paused and call.is_automatic:
                why = "Automatic calls are paused."
            made.append(QueueEntry(place=number, call=call, expected_at=at, why=why))
        return tuple(made)

    def _reckoned(
        self, call: Call, now: datetime, place: defaultdict[str, int]
    ) -> tuple[datetime, str]:
        candidates = self._providers.candidates(call.kind)
        if not candidates:
            return now, "No provider is set up for it."
        config = candidates[0]
        limits = config.limits
        begins = max(now, self._free.get(config.id, now))
        waits = self._ledger.free_at(
            config.id, now, limits.per_hour, limits.per_day, place[config.id] + 1
        )
        behind = timedelta(seconds=place[config.id] / self.rate(config))
        place[config.id] += 1
        at = max(begins + behind, waits, call.due_at)
        if call.due_at > now and at == call.due_at:
            return at, "Waits before it tries again."
        if waits > begins + behind:
            return at, f"{config.name} has reached its limit for now."
        return at, "Waits for its turn."

    def expected(self, waiting: Sequence[Call], now: datetime, urgency: int) -> datetime | None:
        """When a call of that urgency would have its turn, if it were queued now."""
        candidates = self._providers.candidates(CallKind.VOICE)
        if not candidates:
            return None
        config = candidates[0]
        step = _step(urgency)
        ahead = sum(_step(each.urgency) >= step and each.due_at <= now for each in waiting)
        begins = max(now, self._free.get(config.id, now))
        return begins + timedelta(seconds=ahead / self.rate(config))


def _step(urgency: int) -> int:
    return sum(urgency >= each for each in _STEPS)

"""What was dialled and what it cost, counted for limits and budgets. Pure memory."""

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from engine.model.calls import Call, CallKind

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


class Ledger:
    """Counts of the last hour and day, money of the month. Belongs to the event loop.

    Args:
        calls: what was dialled since the month began (and in the last day), any order.
    """

    def __init__(self, calls: Iterable[Call] = ()) -> None:
        self._by_person: defaultdict[str, list[datetime]] = defaultdict(list)
        self._by_provider: defaultdict[str, list[datetime]] = defaultdict(list)
        self._money: dict[str, tuple[str, str, float]] = {}
        self._spent: defaultdict[tuple[str, str], float] = defaultdict(float)
        for call in sorted(calls, key=lambda each: (each.dialled_at or each.queued_at, each.id)):
            self.dialled(call)

    def dialled(self, call: Call) -> None:
        """An attempt is about to go out."""
        at = call.dialled_at
        if at is None:
            return
        if call.kind is CallKind.VOICE and call.person:
            insort(self._by_person[call.person], at)
        insort(self._by_provider[call.provider], at)
        self.priced(call)

    def priced(self, call: Call) -> None:
        """What a dialled attempt costs as far as is known now."""
        if call.dialled_at is None:
            return
        cost = call.cost_estimated if call.cost_settled is None else call.cost_settled
        old = self._money.get(call.id)
        if old is not None:
            month, provider, was = old
            self._spent[(month, provider)] -= was
            self._spent[(month, "")] -= was
        month = month_of(call.dialled_at)
        self._money[call.id] = (month, call.provider, cost)
        self._spent[(month, call.provider)] += cost
        self._spent[(month, "")] += cost

    def of_person(self, person: str, now: datetime) -> int:
        """Calls to somebody within the last hour."""
        return _since(self._by_person[person], now - HOUR)

    def of_provider(self, provider: str, now: datetime, span: timedelta) -> int:
        """Requests to a provider within an hour or a day."""
        return _since(self._by_provider[provider], now - span)

    def free_at(
        self, provider: str, now: datetime, per_hour: int, per_day: int, nth: int = 1
    ) -> datetime:
        """When a provider's limits allow the `nth` request from now; `now` where they do already.

        What goes out before it counts as going out now.
        """
        at = now
        for span, limit in ((HOUR, per_hour), (DAY, per_day)):
            if limit == 0:
                return now + DAY
            rounds, left = divmod(nth - 1, limit)
            within = [each for each in self._by_provider[provider] if each > now - span]
            missing = len(within) + left + 1 - limit
            if missing > 0:
                frees = [*within, *([now] * limit)][missing - 1] + span
                at = max(at, frees + rounds * span)
            else:
                at = max(at, now + rounds * span)
        return at

    def spent(self, month: str, provider: str = "", without: str = "") -> float:
        """Money of a month, of one provider or of all but one."""
        money = self._spent[(month, provider)]
        return max(0.0, money - (self._spent[(month, without)] if without else 0.0))

    def forget(self, now: datetime) -> None:
        """Months before the last one are no longer counted."""
        oldest = month_of(now - timedelta(days=62))
        for key, (month, _, _) in list(self._money.items()):
            if month < oldest:
                del self._money[key]


def month_of(at: datetime) -> str:
    """A month as `2026-03`, UTC."""
    return f"{at.astimezone(UTC):%Y-%m}"


def month_began(at: datetime) -> datetime:
    """The first instant of its month, UTC."""
    return at.astimezone(UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def _since(held: list[datetime], since: datetime) -> int:
    """How many are later; what is older than a day before that goes."""
    del held[: bisect_right(held, since - DAY)]
    return len(held) - bisect_right(held, since)

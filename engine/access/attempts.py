"""Wrong passwords cost time: first seconds, then the door stays shut for a while."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

from engine.errors import AccessRefused

#: So many may be wrong before it costs anything: people mistype.
FREE = 4
#: After so many the door stays shut for `SHUT`.
MANY = 10
SHUT = timedelta(minutes=15)
#: The longest pause before that.
_LONGEST = timedelta(seconds=60)
#: Counted anew after so long without a wrong one.
_FORGOTTEN = timedelta(hours=1)
#: A place is shut after so many times as many wrong log-ins as a name: many people may share it.
_SHARED = 10
#: Names and addresses remembered at most; the one not heard of for longest goes first.
_REMEMBERED = 10_000


@dataclass(slots=True)
class _Count:
    wrong: int
    last: datetime


class Attempts:
    """Counts by user name, or by where they come from. Belongs to the event loop.

    Args:
        patience: so many wrong ones cost what one costs otherwise.
    """

    def __init__(self, patience: int = 1) -> None:
        self._patience = patience
        self._counts: OrderedDict[str, _Count] = OrderedDict()

    def shut_until(self, key: str, now: datetime) -> datetime | None:
        """When the next attempt is listened to; None: now."""
        count = self._counts.get(key)
        if count is None or now - count.last > _FORGOTTEN:
            return None
        until = count.last + _pause(count.wrong // self._patience)
        return until if until > now else None

    def wrong(self, key: str, now: datetime) -> None:
        """One more was wrong."""
        count = self._counts.get(key)
        if count is None or now - count.last > _FORGOTTEN:
            count = _Count(0, now)
        count.wrong += 1
        count.last = now
        self._counts[key] = count
        self._counts.move_to_end(key)
        while len(self._counts) > _REMEMBERED:
            self._counts.popitem(last=False)

    def right(self, key: str) -> None:
        """It was somebody who may."""
        self._counts.pop(key, None)


class Door:
    """Where people log in: shut for a name, or for a place, after wrong ones."""

    def __init__(self) -> None:
        self._names = Attempts()
        self._places = Attempts(patience=_SHARED)

    def shut_until(self, name: str, place: str, now: datetime) -> datetime | None:
        """When the next attempt is listened to; None: now.

        Args:
            place: where it comes from; empty where only the name counts.
        """
        by_name = self._names.shut_until(name.casefold(), now)
        return by_name or self._places.shut_until(place, now)

    def refuse_shut(self, name: str, place: str, now: datetime) -> None:
        """Sends away whoever has to wait.

        Raises:
            AccessRefused: says for how long.
        """
        until = self.shut_until(name, place, now)
        if until is not None:
            wait = max(1, round((until - now).total_seconds()))
            raise AccessRefused(f"too many wrong log-ins; try again in {wait} s")

    def wrong(self, name: str, place: str, now: datetime) -> None:
        """One more was wrong."""
        self._names.wrong(name.casefold(), now)
        if place:
            self._places.wrong(place, now)

    def right(self, name: str) -> None:
        """It was somebody who may; what their place has guessed is not forgiven."""
        self._names.right(name.casefold())


def _pause(wrong: int) -> timedelta:
    if wrong < FREE:
        return timedelta()
    if wrong >= MANY:
        return SHUT
    return min(_LONGEST, timedelta(seconds=2.0 ** (wrong - FREE)))

"""Wrong passwords cost time: first seconds, then the door stays shut for a while."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

#: So many may be wrong before it costs anything: people mistype.
FREE = 4
#: After so many the door stays shut for `SHUT`.
MANY = 10
SHUT = timedelta(minutes=15)
#: The longest pause before that.
_LONGEST = timedelta(seconds=60)
#: Counted anew after so long without a wrong one.
_FORGOTTEN = timedelta(hours=1)
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


def _pause(wrong: int) -> timedelta:
    if wrong < FREE:
        return timedelta()
    if wrong >= MANY:
        return SHUT
    return min(_LONGEST, timedelta(seconds=2.0 ** (wrong - FREE)))

"""How often one caller may change something, try to log in or knock at a door for devices.

Questions are not limited, and neither are events that a logged-in source hands in: both wait in
queues of their own. Everything else is far below these limits in the busiest control room; who is
above them is a program that has gone wild, or somebody guessing.
"""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from engine.errors import TooManyRequests

#: Callers remembered at most; the one not heard of for longest goes first.
_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, and so many a second from then on."""

    burst: float
    a_second: float


#: A change of shift of a large room behind one address.
LOG_INS = Rate(40, 2)
#: Orders of one session: bulk commands are one request.
ORDERS = Rate(600, 100)
#: One address may stand for a proxy with thousands of trackers, or for a provider of calls.
DEVICES = Rate(5_000, 1_000)
#: Wrong tokens, passwords and signatures of devices, by address.
WRONG = Rate(30, 0.5)


class Buckets:
    """One bucket a caller: each request takes a token out, time puts them back.

    Args:
        now: seconds that only go forward. Belongs to the event loop.
    """

    def __init__(self, rate: Rate, now: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._now = now
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait_s(self, caller: str) -> float:
        """How long until the caller may ask again; 0: now."""
        left, since = self._left.get(caller, (self._rate.burst, self._now()))
        left += (self._now() - since) * self._rate.a_second
        return max(0.0, (1.0 - left) / self._rate.a_second)

    def take(self, caller: str) -> None:
        """Counts one request, allowed or not."""
        now = self._now()
        left, since = self._left.get(caller, (self._rate.burst, now))
        left = min(self._rate.burst, left + (now - since) * self._rate.a_second)
        self._left[caller] = (max(0.0, left - 1.0), now)
        self._left.move_to_end(caller)
        while len(self._left) > _REMEMBERED:
            self._left.popitem(last=False)


class Limits:
    """The limits of one engine's interface."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._buckets = {rate: Buckets(rate, now) for rate in (LOG_INS, ORDERS, DEVICES, WRONG)}
        #: How many requests were sent away, for the metrics.
        self.sent_away = 0

    def check(self, rate: Rate, caller: str) -> None:
        """Counts one request.

        Raises:
            TooManyRequests: says how long to wait.
        """
        self.is_free(rate, caller)
        self._buckets[rate].take(caller)

    def is_free(self, rate: Rate, caller: str) -> None:
        """Goes on only where the caller may ask.

        Raises:
            TooManyRequests: says how long to wait.
        """
        wait = self._buckets[rate].wait_s(caller)
        if wait > 0:
            self.sent_away += 1
            seconds = math.ceil(wait)
            raise TooManyRequests(f"too many requests; try again in {seconds} s", seconds)

    def note_wrong(self, caller: str) -> None:
        """A device's proof was wrong."""
        self._buckets[WRONG].take(caller)

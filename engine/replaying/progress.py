"""How far long work on another thread has come, and whether it is still wanted."""

import time
from collections.abc import Callable

from engine.model.replay import Phase, Work


class Cancelled(Exception):
    """Somebody does not want the work any more."""


class Progress:
    """Written by the thread that works, read by the one that tells people.

    Args:
        now_s: a clock that never goes back, seconds.
    """

    def __init__(self, now_s: Callable[[], float] = time.monotonic) -> None:
        self._now_s = now_s
        self._phase = Phase.IDLE
        self._began_s = self._ended_s = 0.0
        self._done = self._total = 0
        self._error = ""
        self._wanted = True

    def begin(self) -> None:
        """Work begins."""
        self._phase, self._wanted, self._error = Phase.RUNNING, True, ""
        self.size(0)

    def size(self, total: int) -> None:
        """How much there is to do has become known; what comes now is counted."""
        self._done, self._total, self._began_s = 0, total, self._now_s()

    def advance(self, more: int) -> None:
        """So many more are done.

        Raises:
            Cancelled: nobody wants it any more.
        """
        if not self._wanted:
            raise Cancelled
        self._done += more

    def cancel(self) -> None:
        """It is not wanted any more; it ends at the next step."""
        self._wanted = False

    def end(self, phase: Phase, error: str = "") -> None:
        """Work has ended."""
        self._phase, self._error, self._ended_s = phase, error, self._now_s()

    @property
    def is_running(self) -> bool:
        """Whether work is under way."""
        return self._phase is Phase.RUNNING

    def work(self) -> Work:
        """As people are told."""
        until = self._now_s() if self.is_running else self._ended_s
        elapsed_s = max(1e-6, until - self._began_s)
        rate = self._done / elapsed_s
        left = (self._total - self._done) / rate if self.is_running and rate else None
        return Work(
            phase=self._phase,
            done=self._done,
            total=self._total,
            rate_per_s=round(rate, 1),
            left_s=None if left is None else round(max(0.0, left), 1),
            error=self._error,
        )

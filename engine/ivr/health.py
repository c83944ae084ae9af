"""How a provider has done lately, and the circuit breaker that keeps a failing one from use."""

from collections import deque
from datetime import datetime, timedelta

from engine.model.call_providers import ProviderHealth

#: Requests that the success rate looks back over.
_LAST = 20
#: Failures in a row that open the breaker.
_IN_A_ROW = 3
_FIRST_PAUSE = timedelta(seconds=30)
_LONGEST_PAUSE = timedelta(minutes=15)


class Health:
    """One provider's; pure memory, made anew at each start."""

    def __init__(self) -> None:
        self._last: deque[bool] = deque(maxlen=_LAST)
        self._in_a_row = 0
        self._pause = _FIRST_PAUSE
        self._open_until: datetime | None = None
        self._failing_since: datetime | None = None
        self._error = ""
        self._error_at: datetime | None = None
        self._ok_at: datetime | None = None

    def is_usable(self, now: datetime) -> bool:
        """Whether it may be asked: closed, or open long enough that one request tries it."""
        return self._open_until is None or now >= self._open_until

    @property
    def failing_since(self) -> datetime | None:
        """Since when the breaker has kept it from use; None: it does not."""
        return self._failing_since

    @property
    def is_proved(self) -> bool:
        """Whether the last request was taken; False also before the first."""
        return bool(self._last) and self._last[-1]

    @property
    def failures(self) -> tuple[int, str]:
        """How many in a row, and what was said of the last."""
        return self._in_a_row, self._error

    def succeeded(self, now: datetime) -> None:
        """It took a request; the breaker closes."""
        self._last.append(True)
        self._in_a_row = 0
        self._pause = _FIRST_PAUSE
        self._open_until = self._failing_since = None
        self._ok_at = now

    def failed(self, now: datetime, why: str) -> None:
        """It failed or did not answer. Every further failure keeps it from use twice as long."""
        self._last.append(False)
        self._in_a_row += 1
        self._error, self._error_at = why[:400], now
        if self._in_a_row >= _IN_A_ROW:
            self._open_until = now + self._pause
            self._failing_since = self._failing_since or now
            self._pause = min(self._pause * 2, _LONGEST_PAUSE)

    def shown(self, now: datetime, used: tuple[int, int], spent: float) -> ProviderHealth:
        """As consoles see it.

        Args:
            used: requests within the hour and the day.
        """
        return ProviderHealth(
            success=sum(self._last) / len(self._last) if self._last else None,
            requests=len(self._last),
            last_error=self._error,
            last_error_at=self._error_at,
            last_ok_at=self._ok_at,
            is_open=not self.is_usable(now),
            open_until=self._open_until,
            used_hour=used[0],
            used_day=used[1],
            spent_month=spent,
        )

"""Where the time comes from: the wall, a test, or a recording played at some speed."""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time as an aware UTC datetime; never goes through a module-level function."""

    def now(self) -> datetime:
        """The present instant on this clock, UTC."""
        ...


class WallClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Wall time, UTC; jumps when the machine's clock is set."""
        return datetime.now(UTC)


class SimulatedClock:
    """Stands still until told to move; for replay and for tests."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def now(self) -> datetime:
        """The instant it was last set to."""
        return self._now

    def set(self, instant: datetime) -> None:
        """Moves to `instant`; may also go back, as real clocks do."""
        self._now = instant

    def advance(self, by: timedelta) -> None:
        """Moves on by a duration."""
        self._now += by


class PlayClock:
    """A recording's clock: starts at `start`, runs at `speed` times real time, then stands still.

    Measured from the monotonic clock, so setting the machine's clock does not move it.

    Args:
        until: where it stands still; None: it goes on.
    """

    def __init__(self, start: datetime, speed: float, until: datetime | None = None) -> None:
        self._start = start
        self._speed = speed
        self._until = until
        self._began = time.monotonic()

    def now(self) -> datetime:
        """The recorded instant that is playing now, UTC."""
        played = self._start + timedelta(seconds=(time.monotonic() - self._began) * self._speed)
        return played if self._until is None else min(played, self._until)

    @property
    def is_over(self) -> bool:
        """Whether it stands still."""
        return self._until is not None and self.now() >= self._until

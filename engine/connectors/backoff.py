"""How long to wait before trying again."""

import random

_FIRST_S = 0.5
_LONGEST_S = 60.0


class Backoff:
    """Pauses that double from 0.5 s to a minute, with jitter, so that many do not come at once."""

    def __init__(self, longest_s: float = _LONGEST_S) -> None:
        self._longest_s = longest_s
        self._next_s = _FIRST_S
        self.failures = 0

    def failed(self, told_s: float | None = None) -> float:
        """Seconds to wait after a failure; never less than the other side asked for."""
        self.failures += 1
        pause_s = self._next_s * random.uniform(0.5, 1.0)
        self._next_s = min(self._next_s * 2, self._longest_s)
        return pause_s if told_s is None else max(pause_s, told_s)

    def worked(self) -> None:
        """Begins anew with short pauses."""
        self._next_s = _FIRST_S
        self.failures = 0

"""A person's history score: flagged checks, flagged places and confirmed cases, fading with age."""

from datetime import datetime, timedelta
from math import exp

import msgspec

#: What counts, and for how long; detection catalogue, *Fraud score*.
WINDOW = timedelta(days=30)
#: After this an entry counts half: last week's case says something, last month's little.
HALF_LIFE = timedelta(days=10)
#: A confirmed case alone keeps the score above 0.6 for a week.
FLAGGED_VERIFICATION = 0.25
FLAGGED_LOCATION = 0.20
CONFIRMED = 1.50
#: Newest entries kept; more in 30 days change nothing at a score near 1.
_KEPT = 64


class Entry(msgspec.Struct, frozen=True):
    """One item of the history."""

    at: datetime
    weight: float
    about: str


class History(msgspec.Struct):
    """What is held against a person; bounded."""

    entries: list[Entry] = []

    def add(self, at: datetime, weight: float, about: str) -> None:
        """Adds an item; the same `about` again counts once."""
        kept = [each for each in self.entries if each.about != about and each.at >= at - WINDOW]
        self.entries = [*kept[-(_KEPT - 1) :], Entry(at, weight, about)]

    def remove(self, about: str) -> None:
        """Takes an item back: it was cleared by a reviewer."""
        self.entries = [each for each in self.entries if each.about != about]

    def score(self, now: datetime) -> float:
        """0 to 1: 1 - exp(-sum of weights, each halved every `HALF_LIFE`), over `WINDOW`."""
        total = 0.0
        for each in self.entries:
            age = now - each.at
            if timedelta() <= age <= WINDOW:
                total += each.weight * 0.5 ** (age / HALF_LIFE)
        return 1.0 - exp(-total)

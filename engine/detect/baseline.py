"""What is normal: mean and spread that follow slowly, and counts per business day."""

from math import sqrt

import msgspec


class Moments(msgspec.Struct):
    """Mean and variance of a stream, older values fading (Welford's recurrence with decay).

    Attributes:
        seen: how many values there were; `weight`: what of them still counts.

    >>> few = Moments()
    >>> for value in (4.0, 6.0, 4.0, 6.0): few.add(value)
    >>> few.seen, round(few.mean, 2), round(few.sd, 2)
    (4, 5.0, 1.0)
    """

    seen: int = 0
    weight: float = 0.0
    mean: float = 0.0
    square: float = 0.0

    def add(self, value: float, memory: float = 500.0) -> None:
        """Takes a value in; after `memory` values it counts for about a third."""
        keep = 1.0 - 1.0 / memory
        self.seen += 1
        self.weight = self.weight * keep + 1.0
        before = value - self.mean
        self.mean += before / self.weight
        self.square = self.square * keep + before * (value - self.mean)

    @property
    def sd(self) -> float:
        """Standard deviation of what still counts."""
        return sqrt(max(0.0, self.square / self.weight)) if self.weight else 0.0

    def above(self, value: float) -> float:
        """How many standard deviations a value is above the mean; infinite where all were alike."""
        if value <= self.mean:
            return 0.0
        return (value - self.mean) / self.sd if self.sd > 0 else float("inf")


def pooled(many: list[Moments]) -> Moments:
    """Several streams as one, each by its weight."""
    whole = Moments()
    for each in many:
        if not each.weight:
            continue
        weight = whole.weight + each.weight
        apart = each.mean - whole.mean
        whole.square += each.square + apart * apart * whole.weight * each.weight / weight
        whole.mean += apart * each.weight / weight
        whole.weight = weight
        whole.seen += each.seen
    return whole


class DayCount(msgspec.Struct):
    """Something counted per business day: today, and the moments of the days before."""

    day: str = ""
    today: float = 0.0
    past: Moments = msgspec.field(default_factory=Moments)
    told: bool = False

    def turn(self, day: str) -> None:
        """It is that day now; the last one counts as over. Days nobody worked count as nothing."""
        if day > self.day:
            if self.day:
                self.past.add(self.today, memory=30.0)
            self.day, self.today, self.told = day, 0.0, False

    def add(self, day: str, amount: float = 1.0) -> float:
        """Counts; the day's sum so far."""
        self.turn(day)
        self.today += amount
        return self.today

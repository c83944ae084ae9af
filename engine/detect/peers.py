"""A share (cash of takings, voids of sales) per person and business day, against the colleagues."""

from math import sqrt

import msgspec

from engine.detect.baseline import Moments, pooled

#: People and days kept per site: a large shop for a month. The longest silent go first.
_PEOPLE = 60
_DAYS_REMEMBERED = 20.0


class Portion(msgspec.Struct):
    """One person: today's part and whole, and the shares of the days before."""

    day: str = ""
    part: float = 0.0
    whole: float = 0.0
    past: Moments = msgspec.field(default_factory=Moments)
    told: bool = False

    @property
    def share(self) -> float:
        """Today's part of the whole, 0 while there is none."""
        return self.part / self.whole if self.whole else 0.0


class Normal(msgspec.Struct, frozen=True):
    """What is normal among the others: mean and spread of `people` over `days` of theirs."""

    mean: float
    sd: float
    people: int
    days: int

    def limit(self, sigmas: float, sample: float) -> float:
        """So many standard deviations above the mean, the chance of a small sample allowed for.

        Args:
            sample: how many independent choices today's share rests on.
        """
        chance = self.mean * (1.0 - self.mean) / max(1.0, sample)
        return self.mean + sigmas * sqrt(self.sd * self.sd + chance)


class Portions(msgspec.Struct):
    """Everybody at one site."""

    of: dict[str, Portion] = {}

    def add(self, person: str, day: str, part: float, whole: float, *, least: float) -> Portion:
        """Adds to a person's day.

        Args:
            least: a day with a smaller whole says nothing and is not remembered.
        """
        mine = self.of.get(person)
        if mine is None:
            if len(self.of) >= _PEOPLE:
                del self.of[min(self.of, key=lambda each: (self.of[each].day, each))]
            mine = self.of[person] = Portion(day)
        if day > mine.day:
            if mine.whole >= least:
                mine.past.add(mine.share, memory=_DAYS_REMEMBERED)
            mine.day, mine.part, mine.whole, mine.told = day, 0.0, 0.0, False
        mine.part += part
        mine.whole += whole
        return mine

    def others(self, person: str) -> Normal:
        """The days of all but this person."""
        past = [each.past for name, each in self.of.items() if name != person and each.past.seen]
        whole = pooled(past)
        return Normal(whole.mean, whole.sd, len(past), whole.seen)

"""Where things stand on the picture of a person's day; without a widget."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from engine.model.retail_risk import Component, DayEntry, RiskDay

#: The picture is at least so long, and has so much room at either end.
_LEAST = timedelta(hours=2)
_MARGIN = 0.04
#: Distances between the hours written below; the first that fits is taken.
_TICKS = tuple(timedelta(minutes=each) for each in (5, 15, 30, 60, 120, 180, 360, 720, 1440))


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the day, from the left to the right of the picture."""

    since: datetime
    until: datetime

    def part(self, at: datetime) -> float:
        """0 at the left, 1 at the right; beyond for what lies outside."""
        return (at - self.since) / (self.until - self.since)

    def at(self, part: float) -> datetime:
        """The instant at a part of the width."""
        return self.since + (self.until - self.since) * part

    def zoomed(self, around: float, factor: float, whole: "Span") -> "Span":
        """Nearer (below 1) or farther, with what is at `around` left where it is; never beyond
        the whole."""
        length = (self.until - self.since) * factor
        length = max(timedelta(minutes=10), min(length, whole.until - whole.since))
        since = self.at(around) - length * around
        since = max(whole.since, min(since, whole.until - length))
        return Span(since, since + length)


def span_of(day: RiskDay) -> Span:
    """From the first to the last that is told, with some room."""
    if not day.entries:
        return Span(day.since, day.until)
    first, last = day.entries[0].at, day.entries[-1].at
    length = max(_LEAST, last - first)
    middle = first + (last - first) / 2
    half = length * (0.5 + _MARGIN)
    return Span(middle - half, middle + half)


def hours(span: Span, most: int, zone_shift: timedelta) -> list[datetime]:
    """Round instants on the wall clock, at most so many."""
    length = span.until - span.since
    step = next((each for each in _TICKS if length / each <= max(1, most)), _TICKS[-1])
    local = span.since + zone_shift
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    number = -((midnight - local) // step)
    marks = []
    while (at := midnight + number * step - zone_shift) <= span.until:
        if at >= span.since:
            marks.append(at)
        number += 1
    return marks


def running(entries: Sequence[DayEntry], of: Component | None) -> list[tuple[datetime, float]]:
    """When a component's sum (None: the total) changed, and to what."""
    name = of.value if of is not None else "score"
    found: list[tuple[datetime, float]] = []
    for each in entries:
        if each.after is not None:
            value = getattr(each.after, name)
            if not found or found[-1][1] != value:
                found.append((each.at, value))
    return found


def nearest(
    places: Sequence[tuple[float, float]], x: float, y: float, within_px: float
) -> int | None:
    """Which of some points is nearest; None when all are farther than that."""
    best, least = None, within_px**2
    for number, (px, py) in enumerate(places):
        apart = (px - x) ** 2 + (py - y) ** 2
        if apart <= least:
            best, least = number, apart
    return best

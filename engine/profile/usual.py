"""A person's usual range of a measure: median and spread, robust against the odd day."""

from collections.abc import Sequence
from math import atan2, cos, pi, sin
from statistics import median

from engine.model.pages import Metric

#: With fewer days a measure abstains.
ENOUGH_DAYS = 10
#: Median absolute deviation to standard deviation of a normal distribution.
_SCALE = 1.4826
#: So many deviations are usual: in a normal distribution 99 days of 100.
_REACH = 2.5
_CLOCK = 1440.0


def compare(
    name: str, unit: str, least: float, today: float | None, past: Sequence[float | None]
) -> Metric:
    """Today's value beside the values of past days.

    Args:
        least: half of the narrowest range that makes sense, in the measure's unit, so that a
            person who is always on the minute is not odd for being late by two.
        past: a value per day, None where nothing was known.
    """
    known = [each for each in past if each is not None]
    if unit == "clock":
        known, today = _unrolled(known, today)
    if len(known) < ENOUGH_DAYS:
        return Metric(name=name, unit=unit, today=today, days=len(known))
    middle = median(known)
    spread = _SCALE * median(abs(each - middle) for each in known)
    half = max(least, _REACH * spread)
    low, high = middle - half, middle + half
    if unit != "clock" and min(known) >= 0:
        low = max(0.0, low)
    if unit == "share":
        high = min(1.0, high)
    far = 0
    if today is not None:
        far = sum(abs(each - middle) >= abs(today - middle) for each in known)
    return Metric(
        name=name,
        unit=unit,
        today=today,
        middle=middle,
        low=low,
        high=high,
        days=len(known),
        as_far=far,
    )


def _unrolled(known: list[float], today: float | None) -> tuple[list[float], float | None]:
    """Times of day on a line round their circular mean, so that 23:50 and 00:10 are near."""
    told = known or ([today] if today is not None else [])
    if not told:
        return known, today
    angles = [each / _CLOCK * 2 * pi for each in told]
    mean = atan2(sum(map(sin, angles)), sum(map(cos, angles))) / (2 * pi) * _CLOCK

    def near(value: float) -> float:
        return mean % _CLOCK + (value - mean + _CLOCK / 2) % _CLOCK - _CLOCK / 2

    return [near(each) for each in known], None if today is None else near(today)

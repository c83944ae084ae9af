"""How facts are said in a sentence: durations, distances, lists."""

from collections.abc import Sequence
from datetime import timedelta


def duration(span: timedelta) -> str:
    """A span as people say it.

    >>> duration(timedelta(minutes=3)), duration(timedelta(hours=16, minutes=5))
    ('3 min', '16 h 5 min')
    """
    seconds = round(span.total_seconds())
    if seconds < 60:
        return f"{seconds} s"
    hours, minutes = divmod(seconds // 60, 60)
    if not hours:
        return f"{minutes} min"
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


def distance(metres: float) -> str:
    """A distance as people say it.

    >>> distance(118_400), distance(1_240), distance(85)
    ('118 km', '1.2 km', '85 m')
    """
    if metres >= 10_000:
        return f"{metres / 1000:,.0f} km"
    return f"{metres / 1000:.1f} km" if metres >= 1_000 else f"{metres:.0f} m"


def listed(names: Sequence[str], most: int = 5) -> str:
    """Names in a row, the rest counted.

    >>> listed(["A", "B", "C"]), listed(list("ABCDEFG"), most=3)
    ('A, B and C', 'A, B, C and 4 more')
    """
    if len(names) > most:
        return ", ".join(names[:most]) + f" and {len(names) - most} more"
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)

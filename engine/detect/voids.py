"""Voids of a person, counted by business day."""

from engine.detect.business_day import day_of
from engine.detect.contract import Context, State
from engine.model.retail import PosVoid


class Voids(State):
    """Voids of the business day."""

    day: str = ""
    count: int = 0


def count_void(event: PosVoid, state: Voids, context: Context) -> int:
    """Which void of the day this is, from 1 on."""
    day = day_of(event.occurred_at, event.site, context.directory)
    if day != state.day:
        state.day, state.count = day, 0
    state.count += 1
    return state.count

"""A recording's clock stands still where the recording is over."""

from datetime import UTC, datetime, timedelta

from engine.clock import PlayClock

BEGINS = datetime(2026, 3, 6, 13, tzinfo=UTC)


def test_it_stands_still_at_the_end() -> None:
    ends = BEGINS + timedelta(hours=12)
    clock = PlayClock(BEGINS, 1e12, ends)
    while not clock.is_over:
        pass
    assert clock.now() == clock.now() == ends


def test_before_it_runs_and_without_an_end_it_goes_on() -> None:
    clock = PlayClock(BEGINS, 1.0, BEGINS + timedelta(hours=12))
    assert BEGINS <= clock.now() < BEGINS + timedelta(hours=1)
    assert not clock.is_over
    assert not PlayClock(BEGINS, 1e12).is_over

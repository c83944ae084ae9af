"""How far deadlines may be judged while sources load, catch up, or have stopped."""

from datetime import UTC, datetime, timedelta

from engine.detect.feeds import PATIENCE, Feeds

NOW = datetime(2026, 3, 6, 13, tzinfo=UTC)
MONTH_AGO = NOW - timedelta(days=30)


def loading() -> Feeds:
    feeds = Feeds()
    feeds.open("csv", MONTH_AGO, NOW, history=True)
    feeds.heard("csv", MONTH_AGO + timedelta(hours=1), NOW, 10)
    return feeds


def test_history_is_judged_in_its_own_time_while_it_loads() -> None:
    soon = NOW + PATIENCE / 2
    assert loading().reach("csv", soon) == MONTH_AGO + timedelta(hours=1)


def test_the_present_goes_on_once_the_load_is_over() -> None:
    later = NOW + PATIENCE
    assert loading().reach("csv", later) == later


def test_who_never_spoke_holds_nothing_up() -> None:
    assert loading().reach("app", NOW) == NOW
    assert loading().reach(None, NOW) == NOW

"""Two people at one alert know of each other."""

from datetime import UTC, datetime, timedelta

from engine.live.presence import FORGOTTEN_AFTER, Presence

NOW = datetime(2026, 3, 6, 13, tzinfo=UTC)


def where(presence: Presence) -> dict[str, str]:
    return {each.who: each.alert for each in presence.all()}


def test_only_moves_are_news() -> None:
    presence = Presence()
    assert presence.note("asha", "al-1", NOW)
    assert not presence.note("asha", "al-1", NOW + timedelta(seconds=10))
    assert presence.note("ravi", "al-1", NOW)
    assert where(presence) == {"asha": "al-1", "ravi": "al-1"}
    assert presence.note("asha", "", NOW)
    assert where(presence) == {"ravi": "al-1"}


def test_who_fell_silent_has_left() -> None:
    presence = Presence()
    presence.note("asha", "al-1", NOW)
    assert not presence.forget_silent(NOW + FORGOTTEN_AFTER)
    assert presence.forget_silent(NOW + FORGOTTEN_AFTER + timedelta(seconds=1))
    assert where(presence) == {}

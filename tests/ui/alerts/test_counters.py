"""Counters that are read across a hall."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from engine.model.kinds import Severity
from engine.model.news import FeedStatus, Pulse
from tests.ui.alerts.test_queue_model import NOW, alert
from ui.alerts.counters import Counters
from ui.theme import DARK, HIGH_CONTRAST

FEED = FeedStatus(
    source="gps",
    last_event_at=None,
    arrived_at=None,
    events=1,
    refused=0,
    duplicates=0,
    late=0,
    lag_s=0.0,
    rate_per_min=0.0,
    silent=True,
)


def pulse(*feeds: FeedStatus) -> Pulse:
    return Pulse(now=NOW, event_now=NOW, events=1, queue=0, examine_ms=(0.1, 0.1, 0.1), feeds=feeds)


def shown(qtbot: QtBot) -> Counters:
    counters = Counters(DARK)
    qtbot.addWidget(counters)
    counters.resize(480, 700)
    counters.show()
    return counters


def test_every_open_alert_counts_and_the_next_deadline_is_named(qtbot: QtBot) -> None:
    counters = shown(qtbot)
    assert "Waiting for the engine" in counters.sentence
    assert "– CRITICAL" in counters.sentence
    counters.set_stale("")
    soon = alert(3, 50, severity=Severity.CRITICAL, acknowledge_by=NOW + timedelta(seconds=41))
    taken = alert(4, 50, assignee="asha")
    counters.show_alerts([alert(1, 50), soon, taken], NOW)
    counters.show_pulse(pulse())
    words = counters.sentence
    assert words.startswith("1 CRITICAL, 2 HIGH, 0 MEDIUM, 0 LOW")
    assert f"next due: {soon.label}  0:41" in words
    assert "nobody has taken: 2" in words
    assert counters.accessibleDescription() == words


def test_a_silent_feed_and_a_lost_engine_are_said(qtbot: QtBot) -> None:
    counters = shown(qtbot)
    counters.set_stale("")
    counters.show_alerts([], NOW)
    counters.show_pulse(pulse(FEED))
    assert "◆ 1 of 1 silent" in counters.sentence
    before = counters.grab().toImage()
    counters.set_stale("Engine lost, reconnecting")
    assert counters.sentence.startswith("Engine lost")
    assert counters.grab().toImage() != before
    counters.set_theme(HIGH_CONTRAST)
    counters.resize(100, 40)
    assert not counters.grab().isNull()

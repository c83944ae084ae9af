"""The bar at the top: in a narrow window the least important makes room, and comes back."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from engine.model.kinds import Severity
from engine.model.news import Pulse
from tests.ui.alerts.test_queue_model import NOW, alert
from ui.shell.top_bar import TopBar
from ui.theme import DARK


def words(bar: TopBar) -> list[str]:
    """What can be read whole."""
    shown: list[QWidget] = [*bar.findChildren(QLabel), *bar.findChildren(QToolButton)]
    return [
        each.text()  # type: ignore[attr-defined]
        for each in shown
        if each.isVisibleTo(bar) and each.width() >= each.minimumSizeHint().width()
    ]


def test_clock_and_load_give_way_and_come_back(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    bar = TopBar(DARK, "control-room-operator", around)
    around.show()
    bar.count([alert(1, 90)], NOW)
    bar.show_budget(0.42, 0.8, "")
    bar.show_calls(12, 3, paused=True)
    bar.show_load(14)
    at = datetime(2026, 3, 6, 13, 7, tzinfo=UTC)
    second = Pulse(now=at, event_now=at, events=9, queue=0, examine_ms=(0, 0, 0), play_speed=30)
    bar.pulse(second, ZoneInfo("Asia/Kolkata"))
    whole = bar.layout()
    assert whole is not None
    bar.resize(1920, bar.height())
    qtbot.waitUntil(lambda: "13:07:00 UTC" in words(bar))
    assert "control-room-operator" in words(bar)
    bar.resize(1000, bar.height())
    qtbot.waitUntil(lambda: "13:07:00 UTC" not in words(bar))
    assert whole.minimumSize().width() <= 1000
    kept = {"18:37:00 IST", "engine ok", f"{DARK.severities[Severity.HIGH].shape} 1"}
    qtbot.waitUntil(lambda: kept <= set(words(bar)))
    bar.resize(1920, bar.height())
    qtbot.waitUntil(lambda: "13:07:00 UTC" in words(bar))
    bar.pulse(replace(second, play_speed=0.0, play_name="Night"), ZoneInfo("Asia/Kolkata"))
    qtbot.waitUntil(lambda: "DEMO  Night  is over" in words(bar))

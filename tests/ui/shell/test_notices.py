"""What is heard: new, free, urgent alerts; not the old, the muted, the ordinary."""

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.model.alert import AlertState
from engine.model.kinds import Severity
from engine.model.news import Pulse
from tests.ui.alerts.test_queue_model import NOW, alert
from ui.shell.notices import Notices
from ui.shell.preferences import Preferences
from ui.theme import DARK


class Heard:
    def __init__(self, path: Path, qtbot: QtBot) -> None:
        self.sounds: list[str] = []
        window = QWidget()
        qtbot.addWidget(window)
        self.notices = Notices(
            DARK,
            Preferences(path / "asha.ini"),
            window,
            self.sounds.append,
        )
        self.notices.pulsed(Pulse(now=NOW, event_now=NOW, events=0, queue=0, examine_ms=(0, 0, 0)))


@pytest.fixture
def heard(tmp_path: Path, qtbot: QtBot) -> Heard:
    return Heard(tmp_path, qtbot)


def test_a_new_urgent_alert_sounds_once(heard: Heard) -> None:
    heard.notices.arrived(alert(1, 90))
    heard.notices.arrived(replace(alert(1, 90), version=2))
    assert heard.sounds == ["high"]


def test_quiet_severities_and_mute_are_kept(heard: Heard) -> None:
    heard.notices.arrived(alert(1, 90, severity=Severity.MEDIUM))
    heard.notices.toggle_mute()
    heard.notices.arrived(alert(2, 90))
    assert heard.sounds == []


def test_what_was_there_before_or_is_taken_or_old_makes_no_sound(heard: Heard) -> None:
    heard.notices.loaded([alert(1, 90)])
    heard.notices.arrived(alert(1, 90))
    heard.notices.arrived(alert(2, 90, state=AlertState.ACKNOWLEDGED))
    heard.notices.arrived(alert(3, 90, created_at=NOW - timedelta(minutes=5)))
    assert heard.sounds == []


def test_a_storm_does_not_howl_but_ends_with_its_worst(heard: Heard, qtbot: QtBot) -> None:
    for number in range(20):
        severity = Severity.CRITICAL if number == 13 else Severity.HIGH
        heard.notices.arrived(alert(number, 90, severity=severity))
    assert heard.sounds == ["high"]
    qtbot.waitUntil(lambda: heard.sounds == ["high", "critical"])


def test_a_severity_can_be_made_heard_and_says_so(heard: Heard) -> None:
    heard.notices.toggle_sound("medium")
    heard.notices.arrived(alert(1, 90, severity=Severity.MEDIUM))
    assert heard.sounds == ["medium", "medium"]
    heard.notices.toggle_sound("medium")
    heard.notices.arrived(alert(2, 90, severity=Severity.MEDIUM))
    assert heard.sounds == ["medium", "medium"]

"""Words are asked for in the bar's own place; several alerts get a preview first."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.model.alert import Outcome
from engine.model.command import Acknowledge, Close, Reopen, Resolve, Shelve, Transfer, Validate
from engine.model.kinds import Severity
from tests.ui.alerts.test_queue_model import alert
from ui.alerts.action_bar import ActionBar


def made(qtbot: QtBot, *alerts: object) -> tuple[ActionBar, list[object]]:
    bar = ActionBar(None)  # type: ignore[arg-type]
    qtbot.addWidget(bar)
    bar.choose(list(alerts))  # type: ignore[arg-type]
    bar.show()
    asked: list[object] = []
    bar.requested.connect(asked.append)
    return bar, asked


def test_one_alert_is_acknowledged_at_once(qtbot: QtBot) -> None:
    bar, asked = made(qtbot, alert(1, 50))
    bar.acknowledge()
    assert asked == [Acknowledge()]
    assert not bar.is_asking


def test_several_are_counted_first(qtbot: QtBot) -> None:
    bar, asked = made(qtbot, alert(1, 50), alert(2, 50), alert(3, 90, severity=Severity.CRITICAL))
    bar.acknowledge()
    assert asked == []
    assert bar._asking.text() == "Acknowledge 3 alerts (2 high, 1 critical)"
    qtbot.keyClick(bar._words, Qt.Key.Key_Return)
    assert asked == [Acknowledge()]


def test_resolving_asks_what_it_was_and_why(qtbot: QtBot) -> None:
    bar, asked = made(qtbot, alert(1, 50))
    bar.resolve()
    bar._choice.setCurrentText("false positive")
    bar._words.setText("seen on camera")
    qtbot.keyClick(bar._words, Qt.Key.Key_Return)
    assert asked == [Resolve(outcome=Outcome.FALSE_POSITIVE, note="seen on camera")]


def test_shelving_needs_a_reason_and_escape_goes_back(qtbot: QtBot) -> None:
    bar, asked = made(qtbot, alert(1, 50))
    bar.shelve()
    qtbot.keyClick(bar._words, Qt.Key.Key_Return)
    assert asked == []
    bar._choice.setCurrentIndex(1)
    bar._words.setText("works on the gate")
    qtbot.keyClick(bar._words, Qt.Key.Key_Return)
    assert asked == [Shelve(minutes=30, reason="works on the gate")]
    bar.rest()
    assert not bar.is_asking


def test_a_command_that_is_done_late_takes_nothing_that_is_being_written(qtbot: QtBot) -> None:
    bar, asked = made(qtbot, alert(1, 50))
    bar.acknowledge()
    bar.note()
    bar._words.setText("half a sen")
    assert not bar.done()
    assert bar.words == "half a sen"
    qtbot.keyClick(bar._words, Qt.Key.Key_Return)
    assert bar.words == "half a sen"  # until it is kept
    assert bar.done()
    assert not bar.is_asking
    assert len(asked) == 2


def test_an_alert_is_given_away_judged_and_opened_again_in_the_same_place(qtbot: QtBot) -> None:
    bar, asked = made(qtbot, alert(1, 50, validation=2))
    bar.transfer()
    qtbot.keyClick(bar._words, Qt.Key.Key_Return)
    assert asked == []  # to whom?
    qtbot.keyClicks(bar._words, "ravi")
    qtbot.keyClick(bar._words, Qt.Key.Key_Return)
    bar.rest()
    bar.validate()
    assert bar._choice.currentData() == 2  # what stands is proposed
    bar._choice.setCurrentIndex(3)
    qtbot.keyClick(bar._words, Qt.Key.Key_Return)
    bar.rest()
    bar.reopen()
    qtbot.keyClicks(bar._words, "seen again")
    qtbot.keyClick(bar._words, Qt.Key.Key_Return)
    bar.close_settled()
    assert asked == [
        Transfer(to="ravi"),
        Validate(level=3, sentence=""),
        Reopen(note="seen again"),
        Close(),
    ]

"""Cards of what goes on, the queue below with its switch."""

import time
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from engine.errors import SourceUnavailable
from engine.model.calls import CallState, NextStep
from engine.model.news import CallQueueChanged
from tests.ui.calls.answers import Answers
from tests.ui.calls.samples import NOW, ago, answered, call, missed, queue_of
from tests.ui.nested import run
from tests.until import until
from ui.calls.book import CallBook
from ui.calls.now_pane import CallsNowPane
from ui.calls.words import CallWords
from ui.theme import DARK, LIGHT


def made(qtbot: QtBot, engine: Answers) -> tuple[CallBook, CallsNowPane]:
    book = CallBook(lambda: engine)
    book.now = NOW
    pane = CallsNowPane(book, CallWords(book), lambda key: key, DARK)
    qtbot.addWidget(pane)
    pane.resize(520, 900)
    pane.show()
    return book, pane


def states(pane: CallsNowPane) -> list[str]:
    column = pane._column
    cards = [column.itemAt(place).widget() for place in range(column.count())]
    return [each.state.text() for each in cards if each in pane.cards.values()]


def test_the_most_urgent_call_is_first(qapp: QApplication, qtbot: QtBot) -> None:
    book, pane = made(qtbot, Answers())
    assert "Asking the engine" in pane.empty.text()
    book.take_call(call("A", (CallState.QUEUED, 9.0), (CallState.RINGING, 5.0), urgency=40))
    book.take_call(call("B", (CallState.QUEUED, 9.0), (CallState.IN_PROGRESS, 5.0), urgency=90))
    book.take_call(missed("C", 12, next_step=NextStep.RETRY, next_at=NOW + timedelta(seconds=60)))
    book.take_call(answered("D", 5))
    assert states(pane) == ["● In the call", "● Ringing", "◆ No answer", "✓ All well"]
    assert not pane.empty.isVisible()


def test_names_from_outside_are_text(qapp: QApplication, qtbot: QtBot) -> None:
    book, pane = made(qtbot, Answers())
    hostile = "<img src=x onerror=alert(1)><b>b</b>" + "W" * 300
    book.take_call(answered("A", 5, name=hostile, site=hostile, summary=hostile))
    book.take_call(missed("B", 5, name=hostile, next_step=NextStep.RETRY))
    labels = pane.findChildren(QLabel)
    assert any(hostile in each.text() for each in labels)
    assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}
    assert pane.minimumSizeHint().width() < 520, "a long name must not widen the pane"


def test_an_older_version_changes_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    book, pane = made(qtbot, Answers())
    book.take_call(answered("A", 5))
    book.take_call(call("A", (CallState.QUEUED, 9.0), (CallState.RINGING, 5.0)))
    assert states(pane) == ["✓ All well"]


def test_what_ended_leaves_after_a_while(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    book, pane = made(qtbot, Answers())
    book.take_call(answered("A", 5))
    book.now = NOW + timedelta(hours=1)
    book._drop_old()
    book.changed.emit()
    assert states(pane) == ["✓ All well"], "a fast recording leaves time to read"
    monkeypatch.setattr(time, "monotonic", lambda: float("inf"))
    book._drop_old()
    book.changed.emit()
    assert states(pane) == []


def test_the_queue_says_who_paused_it_and_since_when(qapp: QApplication, qtbot: QtBot) -> None:
    async def work() -> None:
        engine = Answers()
        waiting = call("Q", name="Meera Joshi", urgency=64)
        engine.given["/v1/calls/queue"] = queue_of(waiting)
        engine.given["/v1/calls/queue/pause"] = queue_of(
            waiting, is_paused=True, paused_by="asha", paused_at=ago(95)
        )
        book, pane = made(qtbot, engine)
        book.take_queue(CallQueueChanged(waiting=1, is_paused=False))
        await until(lambda: pane.queue.rows.rowCount() == 1)
        shown = [column.text(pane.queue.rows.rows[0]) for column in pane.queue.rows.columns]
        assert shown == ["1", "Meera Joshi", "64", "0:04", "the provider's rate"]
        assert pane.queue.title.text() == "WAITING  1"
        pane.queue.pause.click()
        await until(lambda: book.is_paused)
        assert pane.queue.held.text().startswith("◆ asha paused automatic calls 1:35 ago.")
        assert pane.queue.pause.text() == "Resume calls"
        pane.queue.table.table.selectRow(0)
        pane.queue.out.click()
        await until(lambda: ("/v1/calls/Q/hang-up", {}) in engine.sent)
        await book.stop()

    run(work())


def test_a_lost_engine_is_said_and_nothing_can_be_paused(qapp: QApplication, qtbot: QtBot) -> None:
    async def work() -> None:
        engine = Answers()
        engine.given["/v1/calls/queue"] = SourceUnavailable("the engine does not answer")
        book, pane = made(qtbot, engine)
        book.refresh()
        await until(lambda: "does not answer" in pane.empty.text())
        book.set_stale("Engine lost, reconnecting")
        assert pane.stale.isVisible()
        assert not pane.queue.pause.isEnabled()
        pane.set_theme(LIGHT)
        await book.stop()

    run(work())

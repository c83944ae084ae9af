"""The list of calls and the review desk: filters, listening, marking, the next unreviewed."""

from collections.abc import Callable, Coroutine
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.errors import AccessRefused
from engine.model.approvals import Approval, ApprovalState
from engine.model.calls import CallPage, CallState, Listening
from tests.ui.calls.answers import Answers
from tests.ui.calls.samples import answered, call, missed, reviewed
from tests.ui.nested import run
from tests.until import until
from ui.calls.log import CallLog
from ui.calls.log_page import LogPage
from ui.calls.words import CallWords
from ui.theme import DARK, HIGH_CONTRAST

Story = Callable[[Answers, CallLog, LogPage], Coroutine[Any, Any, None]]


def told(qtbot: QtBot, engine: Answers, story: Story) -> None:
    async def work() -> None:
        log = CallLog(lambda: engine)  # type: ignore[arg-type, return-value]
        page = LogPage(log, CallWords(log), lambda key: key, DARK)
        qtbot.addWidget(page)
        page.resize(1300, 800)
        page.show()
        log.set_seen(True)
        await until(lambda: not log.is_loading)
        try:
            await story(engine, log, page)
        finally:
            await log.stop()

    run(work())


def cells(page: LogPage, row: int) -> list[str]:
    return [column.text(page.rows.rows[row]) for column in page.rows.columns]


def test_a_call_is_read_heard_and_marked(qapp: QApplication, qtbot: QtBot) -> None:
    first = answered("K1", 100)

    async def story(engine: Answers, log: CallLog, page: LogPage) -> None:
        assert cells(page, 0)[1:3] == ["✓ all well", "Ravi Patil · PUNE"]
        assert cells(page, 1)[1] == "◆ no answer"
        assert page.count.text() == "2 of 2 calls"
        page.table.table.selectRow(0)
        await until(lambda: log.detail is not None)
        desk = page.desk
        assert desk.title.text() == "Ravi Patil · PUNE"
        assert [each.words for each in desk.rows.rows][-2:] == [
            "1 → all well. The alert was marked as verified.",
            "ended",
        ]
        assert not any("listen" in path for path, _ in engine.sent), "nobody has listened yet"
        desk.play_or_listen()
        await until(lambda: log.sound is not None)
        assert desk.sound.time.text() == "0:00 / 0:06"
        engine.given["/v1/calls/K1/review"] = reviewed(first, "right")
        desk.mark_right()
        await until(lambda: desk.verdict.isVisible())
        assert desk.verdict.text() == "✓ right marked by asha"
        assert cells(page, 0)[-1] == "✓ right"
        assert engine.sent[-1] == ("/v1/calls/K1/review", {"verdict": "right", "note": ""})
        page.set_theme(HIGH_CONTRAST)

    told(qtbot, Answers(first, missed("K2", 900)), story)


def test_a_call_that_goes_on_is_followed(qapp: QApplication, qtbot: QtBot) -> None:
    ringing = call("K1", (CallState.QUEUED, 9.0), (CallState.RINGING, 5.0))

    async def story(engine: Answers, log: CallLog, page: LogPage) -> None:
        log.select("K1")
        await until(lambda: log.detail is not None)
        assert [each.words for each in page.desk.rows.rows] == ["waiting", "ringing"]
        log.take_call(answered("K1", 1, version=9, verification=ringing.verification))
        assert page.desk.rows.rows[-1].words == "ended"
        assert page.desk.outcome.text() == "✓ all well"
        log.take_call(missed("K9", -60, verification=ringing.verification))
        assert page.desk.rows.rows[-1].words == "Call 2: no answer"
        log.take_call(ringing)
        assert page.desk.outcome.text() == "✓ all well", "old news change nothing"

    told(qtbot, Answers(ringing), story)


def test_a_filter_does_not_change_what_is_read(qapp: QApplication, qtbot: QtBot) -> None:
    calls = [answered(f"K{number}", 100.0 * number) for number in (1, 2, 3)]

    async def story(engine: Answers, log: CallLog, page: LogPage) -> None:
        page.table.table.selectRow(1)
        await until(lambda: log.detail is not None)
        engine.given["/v1/calls"] = CallPage(calls=(calls[0], calls[2]), total=2)
        log.refresh()
        await until(lambda: log.total == 2)
        assert log.selected == "K2"
        assert page.table.current is None
        page.table.table.selectRow(1)
        assert log.selected == "K3"

    told(qtbot, Answers(*calls), story)


def test_wrong_asks_for_a_word_why(qapp: QApplication, qtbot: QtBot) -> None:
    first = answered("K1", 100)

    async def story(engine: Answers, log: CallLog, page: LogPage) -> None:
        log.select("K1")
        await until(lambda: log.detail is not None)
        desk = page.desk
        desk.mark_wrong()
        assert desk.note.hasFocus()
        assert engine.sent == []
        qtbot.keyClicks(desk.note, "a colleague answered")
        engine.given["/v1/calls/K1/review"] = reviewed(first, "wrong", "a colleague answered")
        qtbot.keyClick(desk.note, Qt.Key.Key_Return)
        await until(lambda: desk.verdict.text() == "✗ wrong marked by asha: a colleague answered")

    told(qtbot, Answers(first), story)


def test_what_was_said_is_deleted_by_two_people(qapp: QApplication, qtbot: QtBot) -> None:
    first = answered("K1", 100)
    waits = Approval(
        id="a1",
        kind="call.erase",
        title="Delete what was said on a call",
        subject="K1",
        reason="asked for",
        proposed_by="asha",
        proposed_at=first.queued_at,
        expires_at=first.queued_at,
    )

    async def story(engine: Answers, log: CallLog, page: LogPage) -> None:
        said: list[str] = []
        log.said.connect(said.append)
        log.select("K1")
        await until(lambda: log.detail is not None)
        desk = page.desk
        desk.erase.click()
        assert desk.note.hasFocus(), "a reason is asked for"
        assert engine.sent == []
        qtbot.keyClicks(desk.note, "asked for")
        engine.given["/v1/calls/K1/erase"] = waits
        desk.erase.click()
        await until(lambda: bool(said))
        assert "when somebody else presses the same" in said[0]
        assert engine.sent[-1] == ("/v1/calls/K1/erase", {"reason": "asked for"})
        done = "recording and words are deleted, also at the provider"
        engine.given["/v1/calls/K1/erase"] = replace(waits, state=ApprovalState.DONE, result=done)
        desk.erase.click()
        await until(lambda: len(said) == 2)
        assert said[1].startswith("Recording and words are deleted")

    told(qtbot, Answers(first), story)


def test_the_next_unreviewed_follows_the_one_that_is_read(qapp: QApplication, qtbot: QtBot) -> None:
    calls = [answered(f"K{number}", 100.0 * number) for number in (1, 2, 3)]

    async def story(engine: Answers, log: CallLog, page: LogPage) -> None:
        log.select("K1")
        engine.given["/v1/calls"] = CallPage(calls=(calls[0], calls[2]), total=2)
        log.select_next_unreviewed()
        await until(lambda: log.selected == "K3")
        assert page.table.current.id == "K3"
        engine.given["/v1/calls"] = CallPage(calls=(), total=0)
        said: list[str] = []
        log.said.connect(said.append)
        log.select_next_unreviewed()
        await until(lambda: said == ["Every ended call is reviewed."])

    told(qtbot, Answers(*calls), story)


def test_who_may_not_listen_or_reveal_reads_why(qapp: QApplication, qtbot: QtBot) -> None:
    async def story(engine: Answers, log: CallLog, page: LogPage) -> None:
        said: list[str] = []
        log.said.connect(said.append)
        engine.given["/v1/calls/K1/listen"] = AccessRefused("listening needs recording.listen")
        engine.given["/v1/calls/K1/reveal"] = AccessRefused("revealing needs phone.reveal")
        log.select("K1")
        await until(lambda: log.detail is not None)
        page.desk.play_or_listen()
        await until(lambda: log.sound_said == "Listening needs recording.listen.")
        page.desk.reveal.click()
        await until(lambda: said == ["Revealing needs phone.reveal."])
        assert page.desk.number.text() == "****4821"

    told(qtbot, Answers(answered("K1", 100)), story)


def test_a_revealed_number_is_forgotten_with_the_call(qapp: QApplication, qtbot: QtBot) -> None:
    async def story(engine: Answers, log: CallLog, page: LogPage) -> None:
        log.select("K1")
        await until(lambda: log.detail is not None)
        page.desk.reveal.click()
        await until(lambda: page.desk.number.text() == "+919800004821")
        log.select("K2")
        await until(lambda: log.detail is not None)
        assert page.desk.number.text() == "****4821"

    told(qtbot, Answers(answered("K1", 100), answered("K2", 200)), story)


def test_a_recording_that_is_no_sound_says_so(qapp: QApplication, qtbot: QtBot) -> None:
    async def story(engine: Answers, log: CallLog, page: LogPage) -> None:
        engine.given["/v1/calls/K1/listen"] = Listening(
            media_type="text/html", content=b"<html>", peaks=()
        )
        log.select("K1")
        await until(lambda: log.detail is not None)
        page.desk.play_or_listen()
        await until(lambda: "cannot be played: it is not a WAV file" in log.sound_said)
        assert log.sound is None

    told(qtbot, Answers(answered("K1", 100)), story)


def test_a_filter_asks_the_engine_and_says_when_nothing_fits(
    qapp: QApplication, qtbot: QtBot
) -> None:
    async def story(engine: Answers, log: CallLog, page: LogPage) -> None:
        engine.given["/v1/calls"] = CallPage(calls=(), total=0)
        box = page.filters.state
        box.setCurrentIndex(box.findData("busy"))
        box.activated.emit(box.currentIndex())
        await until(lambda: log.total == 0 and not log.is_loading)
        path, params = engine.asked[-1]
        assert path == "/v1/calls"
        assert params["show"] == "busy"
        assert page.table._empty.text() == "No call fits the filter."
        day = page.filters.day
        day.setCurrentIndex(1)
        day.activated.emit(1)
        await until(lambda: "since" in engine.asked[-1][1])
        since, until_ = engine.asked[-1][1]["since"], engine.asked[-1][1]["until"]
        assert since < until_

    told(qtbot, Answers(answered("K1", 100)), story)

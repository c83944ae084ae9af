"""C shows what a call would be like; Enter places it, Escape closes; a refusal is a sentence."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from engine.errors import AccessRefused, BadInput
from engine.model.calls import CallQuestion, CallState, Meaning
from tests.ui.calls.answers import Answers
from tests.ui.calls.samples import NOW, answered, call, preview
from tests.ui.nested import run
from tests.until import until
from ui.calls.book import CallBook
from ui.calls.placing import Placing
from ui.calls.strip import CallStrip
from ui.calls.words import CallWords
from ui.theme import DARK


class Bench:
    """A strip under something that has the keyboard."""

    def __init__(self, qtbot: QtBot, engine: Answers) -> None:
        self.engine = engine
        self.window = QWidget()
        qtbot.addWidget(self.window)
        words = CallWords(self.window)
        self.book = CallBook(lambda: engine, self.window)
        self.book.now = NOW
        self.placing = Placing(lambda: engine, self.window)  # type: ignore[arg-type, return-value]
        self.strip = CallStrip(self.placing, self.book, words, lambda key: key, DARK, self.window)
        self.before = QLineEdit(self.window)
        column = QVBoxLayout(self.window)
        column.addWidget(self.before)
        column.addWidget(self.strip)
        self.window.resize(500, 600)
        self.window.show()
        self.before.setFocus()
        self.strip.show_alert("A9")

    async def asked(self) -> None:
        self.strip.ask()
        await until(lambda: self.placing.preview is not None or bool(self.placing.why_not))

    async def stop(self) -> None:
        await self.placing.stop()
        await self.book.stop()


def test_enter_places_what_was_previewed(qapp: QApplication, qtbot: QtBot) -> None:
    async def work() -> None:
        engine = Answers()
        engine.given["placed"] = call("N1", alert="A9")
        bench = Bench(qtbot, engine)
        assert not bench.strip.isVisible()
        await bench.asked()
        form = bench.strip.form
        assert form.who.text() == "Ravi Patil   ****4821"
        assert form.cost.text() == "Simulated phone · ~ ₹2.50"
        assert "नमस्ते" in form.text.text()
        assert form.replies.text().startswith("1  सब ठीक है")
        assert form.language.currentText() == "Hindi"
        assert "nobody's phone rings" in form.note.text()
        assert bench.strip.hasFocus()
        qtbot.keyClick(bench.strip, Qt.Key.Key_Return)
        await until(lambda: bench.placing.question is None)
        assert engine.sent[-1] == ("/v1/calls", CallQuestion(alert="A9"))
        assert bench.strip.card.isVisible()
        assert bench.before.hasFocus(), "the keyboard is back where it was"
        await bench.stop()

    run(work())


def test_escape_places_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    async def work() -> None:
        bench = Bench(qtbot, Answers())
        await bench.asked()
        qtbot.keyClick(bench.strip, Qt.Key.Key_Escape)
        assert not bench.strip.isVisible()
        assert bench.before.hasFocus()
        assert all(path != "/v1/calls" for path, _ in bench.engine.sent)
        await bench.stop()

    run(work())


def test_another_language_is_previewed_anew(qapp: QApplication, qtbot: QtBot) -> None:
    async def work() -> None:
        engine = Answers()
        bench = Bench(qtbot, engine)
        bench.strip.form.offer(engine.given["/v1/calls/scripts"])
        await bench.asked()
        engine.given["/v1/calls/preview"] = preview(language="ta", text="வணக்கம்")
        bench.placing.change(language="ta")
        await until(lambda: bench.strip.form.text.text() == "வணக்கம்")
        assert engine.sent[-1] == (
            "/v1/calls/preview",
            CallQuestion(alert="A9", language="ta"),
        )
        assert bench.strip.form.language.currentText() == "Tamil"
        await bench.stop()

    run(work())


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (
            preview(refusal="no consent of Ravi Patil to be called is on file"),
            "◆ No consent of Ravi Patil to be called is on file.",
        ),
        (
            AccessRefused("placing calls needs the permission call.place"),
            "◆ Placing calls needs the permission call.place.",
        ),
    ],
)
def test_why_it_cannot_be_placed_stands_there(
    qapp: QApplication, qtbot: QtBot, answer: object, sentence: str
) -> None:
    async def work() -> None:
        engine = Answers()
        engine.given["/v1/calls/preview"] = answer
        bench = Bench(qtbot, engine)
        await bench.asked()
        await until(lambda: bench.strip.form.note.text() == sentence)
        assert not bench.strip.form.place.isEnabled()
        qtbot.keyClick(bench.strip, Qt.Key.Key_Return)
        assert all(path != "/v1/calls" for path, _ in engine.sent)
        await bench.stop()

    run(work())


def test_a_refusal_when_placing_keeps_the_strip_open(qapp: QApplication, qtbot: QtBot) -> None:
    async def work() -> None:
        engine = Answers()
        engine.given["placed"] = BadInput("the month's budget is spent")
        bench = Bench(qtbot, engine)
        await bench.asked()
        qtbot.keyClick(bench.strip, Qt.Key.Key_Return)
        await until(lambda: "The month's budget is spent." in bench.strip.form.note.text())
        assert bench.strip.is_asking
        await bench.stop()

    run(work())


def test_another_alert_forgets_the_half_placed_call(qapp: QApplication, qtbot: QtBot) -> None:
    async def work() -> None:
        bench = Bench(qtbot, Answers())
        await bench.asked()
        bench.strip.show_alert("A10")
        assert not bench.strip.is_asking
        assert not bench.strip.isVisible()
        await bench.stop()

    run(work())


def test_the_call_that_goes_on_is_shown_under_its_alert(qapp: QApplication, qtbot: QtBot) -> None:
    async def work() -> None:
        bench = Bench(qtbot, Answers())
        ringing = call("R1", (CallState.QUEUED, 9.0), (CallState.RINGING, 5.0), alert="A9")
        bench.book.take_call(ringing)
        card = bench.strip.card
        assert card.isVisible()
        assert card.state.text() == "● Ringing"
        assert card.timer.text() == "0:05"
        bench.book.now = NOW + timedelta(seconds=3)
        bench.book.ticked.emit()
        assert card.timer.text() == "0:08"
        bench.book.take_call(answered("R1", 1, alert="A9", version=9))
        assert card.state.text() == "✓ All well"
        assert card.inputs.text() == "1  →  all well"
        assert not card.hang_up.isVisible()
        bench.strip.show_alert("A10")
        assert not bench.strip.isVisible()
        await bench.stop()

    run(work())


def test_duress_never_looks_like_all_well(qapp: QApplication, qtbot: QtBot) -> None:
    async def work() -> None:
        bench = Bench(qtbot, Answers())
        bench.book.take_call(answered("R1", 1, alert="A9", answer=Meaning.DURESS))
        assert bench.strip.card.state.text() == "▲ Duress"
        await bench.stop()

    run(work())

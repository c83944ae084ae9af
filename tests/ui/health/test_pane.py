"""The health pane on a real engine: figures that add up, refusals mended, nothing rendered."""

import os
import signal
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.model.health import DeadLetter, DeadLetterPage
from noc_console.worker import started_engine
from tests.engine.api.test_api import mocked
from tests.ui.nested import run
from tests.until import until
from ui.health.letters import DeadLetters
from ui.health.model import HealthModel
from ui.health.pane import HealthPane
from ui.room import Room
from ui.theme import DARK, HIGH_CONTRAST

HOSTILE = (
    b'{"type":"position.fix","source":"<img src=x onerror=alert(1)>","id":"<b>1</b>",'
    b'"occurred_at":"<script>alert(1)</script>"}'
)


def texts(pane: HealthPane) -> str:
    """All that the pane's labels say."""
    return "\n".join(each.text() for each in pane.findChildren(QLabel))


async def shows_what_adds_up(pane: HealthPane, model: HealthModel) -> None:
    """Received is the sum of what became of it."""
    await until(lambda: model.page is not None and model.page.counts.received == 5)
    assert "= 2 accepted + 1 duplicates + 2 refused + 0 held" in texts(pane)
    await until(lambda: pane.feeds.model.rowCount() == 1)
    (feed,) = pane.feeds.model.rows
    shown = [column.text(feed) for column in pane.feeds.model.columns]
    assert shown[:2] == ["test", "✓ well"]
    assert "✓ writes succeed" in texts(pane)
    await until(lambda: len(model.samples) >= 2)


async def mends_and_sends_again(pane: HealthPane, model: HealthModel, qtbot: QtBot) -> None:
    """The reason, the text as it came, the new answer; then it is gone from the list."""
    letters = pane.letters
    await until(lambda: letters.model.rowCount() == 2)
    letters.source.setCurrentIndex(letters.source.findData("test"))
    letters.source.activated.emit(letters.source.currentIndex())
    await until(lambda: letters.model.rowCount() == 1)
    letters.view.table.selectRow(0)
    assert letters.raw.toPlainText() == '{"type":"position.fix"'
    letters.raw.setFocus()
    qtbot.keyClick(letters.raw, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: letters.answer.text().startswith("◆ Refused again"))
    assert letters.model.rowCount() == 1
    letters.raw.selectAll()
    letters.raw.insertPlainText(mocked(7).decode())
    qtbot.keyClick(letters.raw, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: letters.answer.text() == "✓ Accepted and judged.")
    await until(lambda: letters.model.rowCount() == 0)


async def shows_hostile_text_as_text(pane: HealthPane) -> None:
    """Markup in a source, a reason or the input stays letters."""
    letters = pane.letters
    letters.source.setCurrentIndex(0)
    letters.source.activated.emit(0)
    await until(lambda: letters.model.rowCount() == 1)
    letters.view.table.selectRow(0)
    assert letters.raw.toPlainText() == HOSTILE.decode()
    shown = [column.text(letters.model.rows[0]) for column in letters.model.columns]
    assert shown[1] == "<img src=x onerror=alert(1)>"
    for label in pane.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()


def test_health_tells_what_is_wrong_and_lets_it_be_mended(
    qapp: QApplication, qtbot: QtBot, data_dir: Path
) -> None:
    async def work() -> None:
        async with started_engine(data_dir) as address:
            client = EngineClient(address, "asha")

            async def engine() -> object:
                return address

            room = Room(engine, "asha", qapp)  # type: ignore[arg-type]
            model = HealthModel(lambda: client, qapp)
            room.pulsed.connect(model.take_pulse)
            room.went_stale.connect(model.set_stale)
            pane = HealthPane(model, DARK)
            qtbot.addWidget(pane)
            assert "Waiting for the engine" in texts(pane)
            sent = [mocked(1), mocked(1), mocked(2), b'{"type":"position.fix"', HOSTILE]
            await client.ingest(sent, "test")
            pane.show()
            pane.activateWindow()
            room.start()
            await shows_what_adds_up(pane, model)
            await mends_and_sends_again(pane, model, qtbot)
            await shows_hostile_text_as_text(pane)
            qtbot.keyClick(pane, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
            await until(lambda: "noc-console-support-" in pane.said.text())
            pane.set_theme(HIGH_CONTRAST)
            os.kill(address.pid, signal.SIGKILL)
            await until(pane.stale.isVisible)
            assert pane.feeds.model.columns[1].text(pane.feeds.model.rows[0]) == "? not known"
            await room.stop()
            await model.stop()
            await client.close()

    run(work())


def test_a_large_refusal_is_shown_by_its_beginning(qapp: QApplication, qtbot: QtBot) -> None:
    letters = DeadLetters(DARK)
    qtbot.addWidget(letters)
    letter = DeadLetter(
        id=1,
        source="x",
        reason="too large",
        where="POST:1",
        raw="<b>" * 21_000,
        size_bytes=10_000_000,
        cut=True,
        received_at=datetime.now(UTC),
    )
    page = DeadLetterPage(total=1, letters=(letter,), sources={"x": 1}, reasons={"too large": 1})
    letters.show_page(page, "", "")
    assert len(letters.raw.toPlainText()) == 16_000
    assert letters.raw.isReadOnly()
    assert "its first 16,000 characters" in letters.why.text()
    assert "Only its beginning was kept" in letters.why.text()

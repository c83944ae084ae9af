"""The playbooks page on a real engine, by keyboard; an alert shows what was edited."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.model.directory import DirectoryContent
from noc_console.worker import started_engine
from tests.engine.api.test_api import mocked
from tests.engine.scene import world
from tests.ui.nested import run
from tests.until import until
from ui.settings.playbooks_model import PlaybooksModel
from ui.settings.playbooks_page import PlaybooksPage
from ui.theme import DARK, LIGHT

SPOOFING = "location.gps_spoofing"
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


async def writes(page: PlaybooksPage, qtbot: QtBot, words: str) -> None:
    (line,) = page.steps.viewport().findChildren(QLineEdit)
    line.setText(words)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    await until(lambda: not page.steps.viewport().findChildren(QLineEdit))


async def edits_by_keys(page: PlaybooksPage, model: PlaybooksModel, qtbot: QtBot) -> None:
    """Finds the alert, writes a step, moves it up, takes one out, is asked why, saves."""
    qtbot.keyClicks(page.search, "position cannot be true")
    await until(lambda: model.chosen == SPOOFING)
    before = page.steps.steps
    page.steps.setCurrentRow(0)
    qtbot.keyClick(page.steps, Qt.Key.Key_Insert)
    await writes(page, qtbot, "Ask for <b>a photo</b>")
    assert page.steps.steps == (before[0], "Ask for <b>a photo</b>", *before[1:])
    qtbot.keyClick(page.steps, Qt.Key.Key_Up, ALT)
    page.steps.setCurrentRow(1)
    qtbot.keyClick(page.steps, Qt.Key.Key_Delete)
    assert page.steps.steps == ("Ask for <b>a photo</b>", *before[1:])
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    assert "in a few words why" in page.answer.text()
    page.reason.setText("the client wants photos")
    qtbot.keyClick(page.reason, Qt.Key.Key_Return)
    await until(lambda: page.answer.text().startswith("✓ Saved"))
    assert not page.is_edited
    assert page.rows.columns[3].text(page.rows.rows[0]) == "set here"
    await until(lambda: page.versions.rowCount() == 1)


async def goes_back(page: PlaybooksPage, model: PlaybooksModel, qtbot: QtBot) -> None:
    """For a tenant it is inherited; taken back everywhere, and taken up again from the history."""
    page.tenant.setCurrentIndex(page.tenant.findData("default"))
    page.tenant.activated.emit(page.tenant.currentIndex())
    await until(lambda: model.page is not None and model.page.tenant == "default")
    assert page.rows.columns[3].text(page.rows.rows[0]) == "everywhere"
    assert not page.inherit.isEnabled()
    page.tenant.setCurrentIndex(0)
    page.tenant.activated.emit(0)
    await until(lambda: page.inherit.isEnabled())
    page.reason.setText("no photos after all")
    qtbot.keyClick(page, Qt.Key.Key_Delete, CTRL)
    await until(lambda: page.versions.rowCount() == 2)
    assert page.rows.columns[3].text(page.rows.rows[0]) == "shipped"
    page.history.table.selectRow(1)
    qtbot.keyClick(page.history.table, Qt.Key.Key_Return)
    assert page.steps.steps[0] == "Ask for <b>a photo</b>"
    assert page.is_edited
    qtbot.keyClick(page, Qt.Key.Key_Backspace, CTRL)
    assert not page.is_edited


def test_a_playbook_is_edited_by_keyboard_and_alerts_show_it(
    qapp: QApplication, qtbot: QtBot, data_dir: Path
) -> None:
    async def story() -> None:
        async with started_engine(data_dir) as address:
            client = EngineClient(address, "asha")
            known = world()
            content = DirectoryContent(
                sites=tuple(known.sites.values()), people=tuple(known.people.values())
            )
            await client.put_directory(content, dry_run=False)
            await client.ingest([mocked(1)], "test")
            model = PlaybooksModel(lambda: client)
            page = PlaybooksPage(model, DARK)
            qtbot.addWidget(page)
            page.resize(1200, 800)
            page.show()
            await until(lambda: model.page is not None)
            await edits_by_keys(page, model, qtbot)
            (alert,) = (await client.alerts()).alerts
            assert (await client.alert(alert.id)).playbook[0] == "Ask for <b>a photo</b>"
            await goes_back(page, model, qtbot)
            page.set_theme(LIGHT)
            await model.stop()
            await client.close()

    run(story())


def test_a_lost_engine_saves_nothing_and_says_so(qapp: QApplication, qtbot: QtBot) -> None:
    async def story() -> None:
        model = PlaybooksModel(lambda: None)
        page = PlaybooksPage(model, DARK)
        qtbot.addWidget(page)
        page.show()
        model.set_stale("Engine lost, reconnecting")
        assert page.stale.isVisible()
        model.choose(SPOOFING)
        model.save(("Call",), "because")
        await until(lambda: "nothing was saved" in page.answer.text())
        await model.stop()

    run(story())

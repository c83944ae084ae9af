"""The page of actions by severity on a real engine: ticks, sentences, inheritance, refusals."""

import asyncio
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.model.directory import DirectoryContent
from engine.model.kinds import Severity
from engine.model.settings import ACTIONS, SettingScope
from noc_console.worker import started_engine
from tests.engine.api.test_api import mocked
from tests.engine.scene import world
from tests.ui.nested import run
from tests.until import until
from ui.settings.actions_page import ActionsPage
from ui.settings.model import SettingsModel
from ui.theme import DARK, LIGHT
from ui.words import span_of_minutes

CTRL = Qt.KeyboardModifier.ControlModifier
HIGH = f"{ACTIONS}.high"


class Local:
    """What a console does alone, kept in memory."""

    def __init__(self) -> None:
        self.heard, self.told = ["critical"], ["critical"]

    def sounds(self) -> list[str]:
        return self.heard

    def notices(self) -> list[str]:
        return self.told

    def toggle_sound(self, severity: str) -> None:
        self.heard = sorted(set(self.heard) ^ {severity})

    def toggle_notice(self, severity: str) -> None:
        self.told = sorted(set(self.told) ^ {severity})


def tick(page: ActionsPage, row: str, field: str) -> QCheckBox:
    box = page.grid.cells[row, field].box
    assert isinstance(box, QCheckBox)
    return box


async def saved(page: ActionsPage, model: SettingsModel, qtbot: QtBot, why: str) -> None:
    """Says why, by keyboard."""
    page.changes.reason.setText(why)
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    await until(lambda: not model.edits and not model.is_saving)


async def sets_what_high_alerts_do(page: ActionsPage, model: SettingsModel, qtbot: QtBot) -> None:
    """A tick, a figure and a person; the sentence follows before anything is saved."""
    sentence = page.sentences[Severity.HIGH]
    assert sentence.text() == (
        "Opens the place's cameras at once, calls by itself when sure by at least 80%. Goes to the "
        "next in the chain when nobody has acknowledged it within 3 min or resolved it within 2 h."
    )
    tick(page, HIGH, "hold_clips").click()
    page.grid.cells[HIGH, "acknowledge_minutes"].box.setValue(5)  # type: ignore[call-overload]
    assert "holds their clips as evidence" in sentence.text()
    assert "acknowledged it within 5 min" in sentence.text()
    assert page.grid.cells[HIGH, "hold_clips"].origin.text() == "not saved"
    page.offer_people({"G1": "Guard One", "G2": "G2"})
    page.security.line.setText("stranger")  # set, as typing opens a list over the window
    qtbot.keyClick(page.security.line, Qt.Key.Key_Return)
    await asyncio.sleep(0)
    assert page.security.keys == ()
    page.security.line.setText("g1")
    qtbot.keyClick(page.security.line, Qt.Key.Key_Return)
    await until(lambda: page.security.keys == ("G1",))
    assert page.security.chips["G1"].text() == "Guard One  G1  ×"
    await saved(page, model, qtbot, "evidence was lost twice")
    assert page.grid.cells[HIGH, "hold_clips"].origin.text() == "set here"
    what = page.history.rows.columns[2].text
    told = [what(each) for each in page.history.rows.rows]
    assert "High alerts · Clips under legal hold, everywhere: inherited → yes" in told


async def a_site_inherits_and_returns(
    page: ActionsPage, model: SettingsModel, qtbot: QtBot
) -> None:
    page.scopes.choose(SettingScope(site="PUNE"))
    await until(lambda: model.page is not None and model.page.scope.site == "PUNE")
    cell = page.grid.cells[HIGH, "hold_clips"]
    assert (cell.origin.text(), page.security.keys) == ("everywhere", ("G1",))
    tick(page, HIGH, "hold_clips").click()
    await saved(page, model, qtbot, "no cameras of ours there")
    assert (cell.origin.text(), tick(page, HIGH, "hold_clips").isChecked()) == ("set here", False)
    tick(page, HIGH, "hold_clips").setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Delete, CTRL)
    assert tick(page, HIGH, "hold_clips").isChecked(), "as everywhere, once it is saved"
    await saved(page, model, qtbot, "as everywhere")
    assert cell.origin.text() == "everywhere"


def test_what_a_severity_does_is_set_said_and_inherited(
    qapp: QApplication, qtbot: QtBot, data_dir: Path
) -> None:
    data_dir.mkdir(exist_ok=True)
    (data_dir / "config.toml").write_text("[shops]\npreserve = false\n", "utf-8")

    async def story() -> None:
        async with started_engine(data_dir) as address:
            client = EngineClient(address, "asha")
            known = world()
            content = DirectoryContent(
                sites=tuple(known.sites.values()), people=tuple(known.people.values())
            )
            await client.put_directory(content, dry_run=False)
            model, local = SettingsModel(lambda: client, pack=ACTIONS), Local()
            page = ActionsPage(model, local, DARK)
            qtbot.addWidget(page)
            page.resize(1600, 900)
            assert "Waiting for the engine" in page.waiting.text()
            page.show()
            await until(lambda: model.page is not None)
            fixed = tick(page, f"{ACTIONS}.critical", "hold_clips")
            assert (fixed.isEnabled(), fixed.isChecked()) == (False, False)
            await sets_what_high_alerts_do(page, model, qtbot)
            await a_site_inherits_and_returns(page, model, qtbot)
            heard = page.grid.local["high", "sound"].box
            assert isinstance(heard, QCheckBox)
            heard.click()
            assert local.heard == ["critical", "high"]
            assert "sounds at this console" in page.sentences[Severity.HIGH].text()
            await client.ingest([mocked(1)], "test")

            async def is_raised() -> bool:
                return bool((await client.alerts()).alerts)

            await until(is_raised)
            (alert,) = (await client.alerts()).alerts
            assert alert.acknowledge_by is not None
            cell = page.grid.cells[f"{ACTIONS}.{alert.severity.value}", "acknowledge_minutes"]
            given = (alert.acknowledge_by - alert.created_at).total_seconds() / 60
            assert span_of_minutes(given) == span_of_minutes(cell.box.value())  # type: ignore[union-attr]
            page.forbid("This is a replay")
            assert not page.grid.cells[HIGH, "place_call"].isEnabled()
            page.set_theme(LIGHT)
            model.set_stale("The engine is lost.")
            assert page.stale.text() == "The engine is lost."
            await model.stop()
            await client.close()

    run(story())

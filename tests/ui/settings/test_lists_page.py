"""The page of lists on a real engine: one list, every rule that has it; wrong entries are named."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.model.settings import SettingScope
from engine.remote import settings
from noc_console.worker import started_engine
from tests.ui.nested import run
from tests.until import until
from ui.settings.lists_page import ListsPage
from ui.settings.model import SettingsModel
from ui.theme import DARK, LIGHT

CTRL = Qt.KeyboardModifier.ControlModifier
HIGH_THEFT, VPN = "high_theft_categories", "vpn_networks"


def types(page: ListsPage, name: str, text: str) -> None:
    """Writes a list and goes on to something else."""
    field = page.fields[name]
    field.entries.setPlainText(text)
    field.entries.left.emit()


def test_a_list_is_changed_for_every_rule_that_has_it(
    qapp: QApplication, qtbot: QtBot, data_dir: Path
) -> None:
    async def story() -> None:
        async with started_engine(data_dir) as address:
            client = EngineClient(address, "asha")
            model = SettingsModel(lambda: client)
            page = ListsPage(model, DARK)
            qtbot.addWidget(page)
            page.resize(1400, 900)
            assert "Waiting for the engine" in page.waiting.text()
            page.show()
            await until(lambda: VPN in page.fields)
            assert "tobacco" in page.fields[HIGH_THEFT].entries.toPlainText()
            types(page, VPN, "185.159.156.0/22, 300.1.1.1/8")
            page.changes.reason.setText("the new provider")
            qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
            await until(lambda: "'300.1.1.1/8' is no network" in page.changes.said.text())
            types(page, VPN, "185.159.156.0/22\n 10.8.0.0/16,")
            types(page, HIGH_THEFT, "whisky, razors")
            assert "Not saved yet" in page.fields[HIGH_THEFT].about.text()
            qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
            await until(lambda: not model.edits and not model.is_saving)
            assert page.fields[VPN].entries.toPlainText() == "185.159.156.0/22, 10.8.0.0/16"
            held = await settings.settings_page(client, SettingScope())
            told = [
                value.value
                for row in held.detections
                for value in row.options
                if value.name == HIGH_THEFT
            ]
            assert len(told) > 3
            assert set(told) == {"whisky, razors"}
            page.set_theme(LIGHT)
            page.forbid("This is a replay")
            assert page.fields[VPN].entries.isReadOnly()
            await model.stop()
            await client.close()

    run(story())

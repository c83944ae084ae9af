"""Retention and a person's rights in the window, on a real engine."""

import os
import zipfile
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.model.directory import DirectoryContent
from noc_console.worker import started_engine
from tests.engine.scene import world
from tests.ui.nested import run
from tests.until import until
from ui.privacy.model import RetentionModel, Rights
from ui.privacy.page import RetentionSettings
from ui.privacy.person_rights import PersonRights
from ui.theme import DARK


def test_rules_show_their_conflicts_and_a_hold_stands_against_erasure(
    qapp: QApplication, qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    async def work() -> None:
        async with started_engine(data_dir) as address:
            client = EngineClient(address, "anna")
            known = world()
            content = DirectoryContent(
                sites=tuple(known.sites.values()), people=tuple(known.people.values())
            )
            await client.put_directory(content, dry_run=False)
            retention, rights = RetentionModel(lambda: client), Rights(lambda: client)
            page = RetentionSettings(retention, DARK)
            qtbot.addWidget(page)
            page.resize(1500, 820)
            page.show()
            await until(lambda: page.rules.model.rowCount() >= 7)
            assert page.country.findText("IN") >= 0
            page.rules.table.selectRow(0)
            await until(lambda: bool(page.purpose.text()))
            page.most.setValue(30)
            qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
            assert "Say why" in page.said.text()
            page.reason.setText("our counsel says so")
            qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
            await until(lambda: any(each.conflict for each in page.rules.model.rows))
            assert "90 days are too many" in page.rules.model.rows[0].conflict
            await until(lambda: page.paper.count() == 4)
            assert "Raw positions" in page.text.toPlainText()
            row = PersonRights(rights)
            qtbot.addWidget(row)
            row.show_person("G1")
            row.resize(1200, 40)
            row.show()
            qtbot.mouseClick(row.hold, Qt.MouseButton.LeftButton)
            qtbot.keyClicks(row.reason, "case 7")
            qtbot.keyClick(row.reason, Qt.Key.Key_Return)
            await until(lambda: "On legal hold" in row.about.text())
            qtbot.mouseClick(row.erase, Qt.MouseButton.LeftButton)
            qtbot.keyClicks(row.reason, "asked in writing")
            qtbot.keyClick(row.reason, Qt.Key.Key_Return)
            await until(lambda: "legal hold 1 by anna" in row.about.text())
            retention.refresh()
            await until(lambda: page.holds.model.rowCount() == 1)
            target = tmp_path / "kept.zip"
            rights.export("G1", target)
            await until(lambda: str(target) in row.about.text())
            with zipfile.ZipFile(target) as archive:
                kept = msgspec.json.decode(archive.read("everything.json"))
            assert kept["name"] == "Guard 1"
            if place := os.environ.get("NOC_PICTURES"):
                page.grab().save(f"{place}/retention.png")
                row.grab().save(f"{place}/rights.png")
            await retention.stop()
            await rights.stop()
            await client.close()

    run(work())

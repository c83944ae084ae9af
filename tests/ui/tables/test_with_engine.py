"""What a pane shows lies in a file, as it is filtered, on a real engine."""

import csv
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.model.directory import DirectoryContent
from engine.model.tables import TableWanted
from noc_console.worker import started_engine
from tests.engine.api.test_api import mocked
from tests.engine.scene import world
from tests.ui.nested import run
from tests.until import until
from ui.tables.button import ExportButton
from ui.tables.model import TablesModel
from ui.theme import DARK


def only(folder: Path, form: str) -> Path:
    (found,) = folder.glob(f"alerts-*.{form}")
    return found


def test_the_filtered_queue_is_written_where_it_says(
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
            await client.ingest([mocked(1), mocked(2, person="G2")], "test")

            async def are_two() -> bool:
                return (await client.alerts()).total == 2

            await until(are_two)
            first, second = (await client.alerts()).alerts
            folder, told = tmp_path, []
            model = TablesModel(lambda: client, lambda: folder)
            model.said.connect(told.append)
            pane = QWidget()
            qtbot.addWidget(pane)
            shown = [second.id]
            button = ExportButton(
                model, DARK, "alerts", lambda: TableWanted(alerts=tuple(shown)), pane
            )
            words = [each.text() for each in button.menu().actions()]
            assert words == ["As an Excel workbook", "As CSV"]
            button.menu().actions()[1].trigger()
            await until(lambda: bool(told))
            path = only(tmp_path, "csv")
            assert str(path) in told[0]
            (row,) = csv.DictReader(path.read_text("utf-8-sig").splitlines())
            assert row["Alert"] == second.label
            shown.insert(0, first.id)
            button.save("xlsx")
            await until(lambda: len(told) == 2)
            assert only(tmp_path, "xlsx").read_bytes().startswith(b"PK")
            folder = tmp_path / "nowhere"
            button.save("xlsx")
            await until(lambda: len(told) == 3)
            assert "cannot be written" in told[2]
            await model.stop()
            await client.close()

    run(work())

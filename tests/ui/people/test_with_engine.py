"""Both pages on a real engine: from events to what an operator reads."""

from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.model.directory import DirectoryContent
from engine.model.news import AlertChanged
from noc_console.worker import started_engine
from tests.engine.live_engine import lines
from tests.engine.scene import BASE, PUNE, event, face, fix, punch, world
from tests.ui.nested import run
from tests.ui.people.test_pane import cells, said
from tests.ui.stage import until
from ui.people.file import PersonFile
from ui.people.pane import PersonPane
from ui.sites.file import SiteFile
from ui.sites.pane import SitePane
from ui.theme import DARK


async def filled(client: EngineClient) -> None:
    """A guard at work who has just sent a position that cannot be true."""
    known = world()
    content = DirectoryContent(
        sites=tuple(known.sites.values()),
        people=tuple(known.people.values()),
        assignments=known.assignments,
        checkpoints=tuple(known.checkpoints.values()),
    )
    await client.put_directory(content, dry_run=False)
    ago = (datetime.now(UTC) - BASE) / timedelta(minutes=1)
    told = [
        punch(ago - 50, biometric=face(), location=PUNE),
        *(fix(ago - minute, accuracy_m=8.0) for minute in (40, 30, 20)),
        event("checkpoint.scanned", ago - 25, checkpoint="K1", person="G1", site="PUNE"),
        fix(ago - 1, mock_location=True),
    ]
    before = await client.alerts()
    assert (await client.ingest(lines(*told), "test")).accepted == len(told)
    async with aclosing(client.news(before.news_number, before.epoch)) as told_of:
        async for news in told_of:
            if isinstance(news, AlertChanged):
                return


def test_from_events_to_the_pages(qapp: QApplication, qtbot: QtBot, data_dir: Path) -> None:
    async def work() -> None:
        async with started_engine(data_dir) as address:
            client = EngineClient(address, "asha")
            person, site = PersonFile(lambda: client), SiteFile(lambda: client)
            page, place = PersonPane(person, DARK), SitePane(site, DARK)
            for pane in (page, place):
                qtbot.addWidget(pane)
                pane.show()
            try:
                await filled(client)
                page.show_person("G1")
                await until(lambda: person.metrics is not None and page.alerts.rows.rowCount() > 0)
                await reads_the_person(page, qtbot)
                place.show_site("PUNE")
                await until(lambda: site.page is not None)
                reads_the_site(place)
            finally:
                await person.stop()
                await site.stop()
                await client.close()

    run(work())


async def reads_the_person(page: PersonPane, qtbot: QtBot) -> None:
    assert "Guard 1   GUARD1" in said(page)
    assert "Position cannot be true" in cells(page.alerts.view)[0]
    measured = {row[0]: row for row in cells(page.metrics)}
    assert measured["Position fixes"][1] in ("1", "2", "3", "4")
    assert measured["Tour coverage"][1] == "unknown"
    chosen: list[str] = []
    page.alert_chosen.connect(chosen.append)
    # The last thing that happened is the finding; Enter goes to its alert.
    for key in (Qt.Key.Key_End, Qt.Key.Key_Return):
        qtbot.keyClick(page.strip.canvas, key)
    assert chosen


def reads_the_site(place: SitePane) -> None:
    assert "Nobody is needed now; 1 there" in place.head.staffing.text()
    ((state, who, _, _),) = cells(place.presence.view)
    assert state.endswith("not rostered")
    assert who == "Guard 1"
    assert "Position cannot be true" in cells(place.alerts.view)[0]

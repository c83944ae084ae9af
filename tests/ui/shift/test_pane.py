"""The shift pane on a real engine: signed by both, what is hidden is counted, figures are shown."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.model.alert import Outcome
from engine.model.command import Acknowledge, Resolve, Shelve
from engine.model.directory import DirectoryContent
from noc_console.worker import started_engine
from tests.engine.api.test_api import mocked
from tests.engine.scene import world
from tests.ui.nested import run
from tests.until import until
from ui.shift.model import ShiftModel
from ui.shift.pane import ShiftPane
from ui.theme import DARK, LIGHT


async def one_alert(client: EngineClient) -> str:
    known = world()
    content = DirectoryContent(
        sites=tuple(known.sites.values()), people=tuple(known.people.values())
    )
    await client.put_directory(content, dry_run=False)
    await client.ingest([mocked(1)], "test")

    async def is_raised() -> bool:
        return bool((await client.alerts()).alerts)

    await until(is_raised)
    (alert,) = (await client.alerts()).alerts
    return alert.id


def test_a_shift_is_handed_over_and_signed_by_both(
    qapp: QApplication, qtbot: QtBot, data_dir: Path
) -> None:
    async def story() -> None:
        async with started_engine(data_dir) as address:
            asha, ravi = EngineClient(address, "asha"), EngineClient(address, "ravi")
            alert = await one_alert(asha)
            await asha.command(alert, Acknowledge())
            model = ShiftModel(lambda: asha)
            pane = ShiftPane(model, DARK, lambda: "asha")
            theirs = ShiftModel(lambda: ravi)
            other = ShiftPane(theirs, DARK, lambda: "ravi")
            for each in (pane, other):
                qtbot.addWidget(each)
                each.resize(1400, 800)
                each.show()
            await until(lambda: "1 promised" in pane.handover.counts.text())
            pane.handover.sign.click()
            assert "Name who takes over" in pane.handover.answer.text()
            qtbot.keyClicks(pane.handover.to, "ravi")
            pane.handover.note.setText("<b>keys</b> at the desk")
            pane.handover.sign.click()
            await until(lambda: "✓ Signed" in pane.handover.answer.text())
            theirs.load()
            await until(lambda: other.handover.take.isEnabled())
            assert "asha hands over to you: <b>keys</b>" in other.handover.waiting.text()
            assert not pane.handover.take.isEnabled()
            other.handover.take.click()
            await until(lambda: "yours now" in other.handover.answer.text())
            assert (await ravi.alert(alert)).alert.assignee == "ravi"
            await ravi.command(alert, Shelve(minutes=30, reason="gate works"))
            theirs.load()
            await until(lambda: other.hidden.rowCount() == 1)
            assert other.tabs.tabText(1) == "Kept from the queue: 1"
            assert other.hidden.columns[6].text(other.hidden.rows[0]) == "gate works"
            assert "healthy" in other.quality._figures["load"].text()
            outcome = Outcome.CONFIRMED_FRAUD
            await ravi.command(alert, Resolve(outcome=outcome, note="seen on camera 3"))
            theirs.load()
            await until(lambda: other.quality.rows.rowCount() == 1)
            (judged,) = other.quality.rows.rows
            words = [each.text(judged) for each in other.quality.rows.columns]
            assert words == ["Position cannot be true", "too few judged"]
            other.set_theme(LIGHT)
            for each in (model, theirs):
                await each.stop()
            for client in (asha, ravi):
                await client.close()

    run(story())


def test_a_lost_engine_is_said(qapp: QApplication, qtbot: QtBot) -> None:
    async def story() -> None:
        model = ShiftModel(lambda: None)
        pane = ShiftPane(model, DARK, lambda: "asha")
        qtbot.addWidget(pane)
        pane.show()
        model.set_stale("Engine lost, reconnecting")
        assert pane.stale.isVisible()
        assert "Waiting for the engine" in pane.handover.counts.text()
        model.give("ravi", "")
        await until(lambda: "nothing was done" in pane.handover.answer.text())
        await model.stop()

    run(story())

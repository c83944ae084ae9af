"""The sites page on a real engine: hours and areas typed, refused, kept, taken back."""

from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.remote.site_plans import site_plan
from noc_console.worker import started_engine
from tests.engine.shop import content
from tests.ui.nested import run
from tests.until import until
from ui.settings.sites_model import SitesModel
from ui.settings.sites_page import SitesPage
from ui.theme import DARK

CTRL = Qt.KeyboardModifier.ControlModifier


async def saved(page: SitesPage, qtbot: QtBot, why: str) -> None:
    page.reason.setText(why)
    qtbot.keyClick(page.reason, Qt.Key.Key_Return)
    await until(lambda: page.answer.text().startswith("✓ Saved"))
    assert not page.is_edited


async def finds_the_shop(page: SitesPage, model: SitesModel, qtbot: QtBot) -> None:
    page.offer({"SHOP1": "Denver", "SHOP2": "Longmont"})
    page.site.setText("shop1")  # set, as typing opens a list over the window
    qtbot.keyClick(page.site, Qt.Key.Key_Return)
    await until(lambda: model.plan is not None)
    assert page.hours.fields[0].text() == "08:00 – 18:00"
    assert "America/Denver" in page.standing.text()


async def sets_hours(page: SitesPage, model: SitesModel, qtbot: QtBot) -> None:
    """What cannot be read is said by its day, what cannot be is refused by the engine."""
    monday, sunday = page.hours.fields[0], page.hours.fields[6]
    monday.clear()
    qtbot.keyClicks(monday, "from nine")
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    assert page.hours.fault.text().startswith("Monday: write hours like 8-18")
    monday.clear()
    qtbot.keyClicks(monday, "9-9")
    page.reason.setText("summer")
    qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    await until(lambda: "opens and closes at 09:00" in page.answer.text())
    assert page.is_edited
    monday.clear()
    qtbot.keyClicks(monday, "9-20")
    page.hours.alike.click()
    sunday.clear()
    page.hours.day.setDate(QDate(2026, 12, 24))
    qtbot.keyClicks(page.hours.hours, "22-2")
    qtbot.keyClicks(page.hours.why, "night sale")
    qtbot.keyClick(page.hours.why, Qt.Key.Key_Return)
    await saved(page, qtbot, "summer")
    assert model.plan is not None
    assert model.plan.hours is not None
    assert model.plan.hours.week == (("09:00", "20:00"),) * 6 + (None,)
    (day,) = model.plan.hours.days
    assert (day.day, day.hours, day.why) == ("2026-12-24", ("22:00", "02:00"), "night sale")


async def sets_areas(page: SitesPage, client: EngineClient, qtbot: QtBot) -> None:
    """A camera leaves its area when another one gets it; a till may be new."""
    areas = page.areas
    qtbot.keyClick(page, Qt.Key.Key_Insert)
    qtbot.keyClicks(areas.name, "Tills")
    areas.tills.line.setText("R7")
    qtbot.keyClick(areas.tills.line, Qt.Key.Key_Return)
    await until(lambda: areas.tills.keys == ("R7",))
    areas.cameras.item(1).setCheckState(Qt.CheckState.Checked)
    areas.add.click()
    qtbot.keyClicks(areas.name, "Desk")
    assert areas.cameras.item(1).text() == "Till, in Tills"
    areas.cameras.item(1).setCheckState(Qt.CheckState.Checked)
    await saved(page, qtbot, "rebuilt")
    plan = await site_plan(client, "SHOP1")
    kept = {each.name: (each.registers, each.cameras) for each in plan.areas}
    assert kept == {"Desk": ((), ("CAM-TILL",)), "Tills": (("R7",), ())}


async def goes_back(page: SitesPage, model: SitesModel, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Delete, CTRL)
    await saved(page, qtbot, "the summer is over")
    assert model.plan is not None
    assert model.plan.hours is not None
    assert model.plan.hours.week is None
    assert model.plan.hours.days
    assert not page.imported.isEnabled()


def test_hours_and_areas_are_set_by_keyboard(
    qapp: QApplication, qtbot: QtBot, data_dir: Path
) -> None:
    async def story() -> None:
        async with started_engine(data_dir) as address:
            client = EngineClient(address, "asha")
            await client.put_directory(content(), dry_run=False)
            model = SitesModel(lambda: client)
            page = SitesPage(model, DARK)
            qtbot.addWidget(page)
            page.resize(1280, 660)
            page.show()
            await finds_the_shop(page, model, qtbot)
            await sets_hours(page, model, qtbot)
            await sets_areas(page, client, qtbot)
            await goes_back(page, model, qtbot)
            page.forbid("replay", "This is a replay.")
            assert page.hours.fields[0].isReadOnly()
            assert not page.save.isEnabled()
            await model.stop()
            await client.close()

    run(story())

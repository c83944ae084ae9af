"""The retail workspace on a real engine process that has judged a small day of trade."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.address import Address
from engine.client import EngineClient
from engine.model.envelope import Envelope
from engine.model.retail_risk import ActionKind, ActionState, Level
from engine.remote import retail as remote
from noc_console.replay_workers import ReplayWorkers
from noc_console.worker import EngineProcess
from tests.engine.scene import BASE
from tests.engine.shop import content, flow, item, refund, sale, seen, void
from tests.ui.nested import run
from tests.until import until
from ui.cameras.till_picture import TillPicture
from ui.panes import Panes
from ui.replay.view_model import ReplayModel
from ui.retail.day import is_step
from ui.retail.pane import Page
from ui.room import Room
from ui.shell.preferences import Preferences
from ui.theme import DARK, LIGHT
from ui.window import ConsoleWindow

KIN = "kin@mail.example"
DAY = [
    sale(5, "A1", items=[item("X1", 90, 2, discount_pct=45)], customer=KIN),
    void(9, "A1", 99, original="sale5A1", approved_by=None),
    sale(12, "A1", items=[item("X1", 90, 1, discount_pct=45)], customer=KIN),
    flow(20, "A1", out=847),
    seen(30, "furtive"),
    sale(40, "A2", 25, approved_by="M1"),
    refund(50, "A3", 90, original_total=100, original_staff="A2"),
]
YESTERDAY = (datetime.now(UTC) - timedelta(days=1)).date()
MOUSE = Qt.MouseButton.LeftButton


def recent(event: Envelope) -> bytes:
    """The event, brought to yesterday: the engine's clock is the wall's."""
    moved = event.occurred_at + (YESTERDAY - BASE.date())
    return msgspec.json.encode(msgspec.structs.replace(event, occurred_at=moved))


def test_a_day_of_a_shop_from_risk_to_decision(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    engine = EngineProcess(tmp_path / "engine")
    addresses: list[Address] = []

    async def find() -> Address:
        return addresses[0]

    room = Room(find, "asha", qapp)
    window = ConsoleWindow(room, DARK, Preferences(tmp_path / "asha.ini"))
    window.resize(1600, 900)
    replays = ReplayModel(
        ReplayWorkers(tmp_path / "replay"), find, tmp_path / "recent.json", window
    )
    panes = Panes(window, replays)

    async def work() -> None:
        addresses.append(await engine.start())
        await fed(addresses[0])
        window.open()
        room.start()
        try:
            await until(lambda: window.desk.model.rowCount() > 0)
            await an_alert_shows_the_day(window, panes)
            await staff_stand_by_risk(window, panes, qtbot)
            await a_day_runs_up(window, panes, qtbot)
            await a_transaction_is_read(panes, qtbot)
            await a_ring_is_drawn(panes, qtbot)
            await a_suspension_needs_another_person(panes, addresses[0])
            await the_week_is_reviewed(panes)
            await the_business_adds_up(panes)
            window.set_theme(LIGHT)
            await engine.stop()
            await what_is_old_says_so(panes)
        finally:
            window.close()
            await panes.stop()
            await room.stop()
            await engine.stop()

    run(work())
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


async def fed(address: Address) -> None:
    """Until the engine has judged the day."""
    client = EngineClient(address, "asha")
    await client.put_directory(content(), dry_run=False)
    receipt = await client.ingest([recent(each) for each in DAY], "test")
    assert receipt.accepted == len(DAY)

    async def judged() -> bool:
        table = await remote.staff_risk(client, YESTERDAY.isoformat())
        rings = await remote.rings(client)
        return bool(rings.rings) and {"A1", "A2", "A3"} <= {each.person for each in table.rows}

    await until(judged)
    await client.close()


async def an_alert_shows_the_day(window: ConsoleWindow, panes: Panes) -> None:
    """The alert about somebody of the staff has chosen their day before anybody asks for it."""
    retail = panes.retail
    place = [each.subject for each in window.desk.model.everything].index("A1")
    window.desk.show_alert(window.desk.model.everything[place].id)
    await until(lambda: retail.day.person == "A1")
    window.workspaces.show("retail")
    await until(lambda: retail.day.day is not None)
    assert retail.day.day is not None
    assert retail.day.day.day == YESTERDAY.isoformat()


async def staff_stand_by_risk(window: ConsoleWindow, panes: Panes, qtbot: QtBot) -> None:
    """Worst first; filters, a store with everybody of it, and the way back."""
    retail, page = panes.retail, panes.retail.risk_page
    retail.risk.show_day(YESTERDAY.isoformat())
    await until(lambda: page.rows.rowCount() >= 3)
    first = page.rows.rows[0]
    assert (first.person, first.now.level) == ("A1", Level.HIGH)
    assert page.rows.index(0, 2).data() == "◆ HIGH ⚑"
    page.table.table.setFocus()
    qtbot.keyClick(page.table.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.table.table, Qt.Key.Key_Down)
    second = page.table.current
    assert second is not None
    await until(lambda: retail.day.day is not None and retail.day.day.person == second.person)
    await the_day_read_stays(window, panes)
    page.filters.levels[Level.HIGH].click()
    assert [each.person for each in page.rows.rows] == ["A1"]
    page.filters.words.setText("nobody of that name")
    assert page.rows.rowCount() == 0
    assert page.table._empty.text() == "Nobody fits the filter."
    page.filters.clear()
    store = next(at for at, each in enumerate(page.stores.rows) if each.site == "SHOP1")
    assert page.stores.rows[store].people == 10
    page.by_store.table.selectRow(store)
    page.by_store.table.activated.emit(page.stores.index(store, 0))
    await until(lambda: page.rows.rowCount() == 10)
    assert page.filters.site.currentText() == "Denver"
    retail.risk.show_site("")
    await until(lambda: 0 < page.rows.rowCount() < 10)


async def the_day_read_stays(window: ConsoleWindow, panes: Panes) -> None:
    """The alert that was worked on last is told anew, as whenever it changes."""
    day, shown = panes.retail.day, window.desk.detail.shown
    assert shown is not None
    assert shown.alert.subject == "A1" != day.person
    read, told = day.person, []
    window.desk.focused.connect(lambda detail, _: told.append(detail.alert.id))
    window.room.ask_detail(shown.alert.id)
    await until(lambda: bool(told))
    assert day.person == read


async def a_day_runs_up(window: ConsoleWindow, panes: Panes, qtbot: QtBot) -> None:
    """Each step names rule, points and evidence; the picture and the list are one."""
    retail, pane = panes.retail, panes.retail.day_pane
    retail.risk_page.choose("A1")
    await until(lambda: retail.day.day is not None and retail.day.day.person == "A1")
    day = retail.day.day
    assert day is not None
    steps = pane.rows.rows
    assert steps == [each for each in day.entries if is_step(each)]
    for lane in ("staff", "pos", "network", "camera"):
        counted = sum(each.counted for each in steps if each.lane == lane)
        assert abs(counted - getattr(day.total, lane)) < 1e-6
    assert f"{day.total.score:.2f}" in pane.level.text()
    assert "critical flags" in pane.because.text()
    pane.only.click()
    assert len(pane.rows.rows) == len(day.entries)
    pane.only.click()
    canvas = pane.canvas
    wanted = next(each for each in steps if each.kind == "network.external_upload")
    qtbot.mouseClick(canvas, MOUSE, pos=canvas._spot(wanted).toPoint())
    assert pane.entry is not None
    assert pane.entry.lane == "network"
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert pane.entry is not None
    assert pane.entry.at <= wanted.at
    assert pane.entry.kind != "network.external_upload"
    pane.finding_chosen.emit(wanted.finding, "A1")
    assert window.workspaces.current == "alerts"
    shown = window.desk.queue.table.currentIndex()
    assert shown.isValid()
    window.workspaces.show("retail")


async def a_transaction_is_read(panes: Panes, qtbot: QtBot) -> None:
    """Enter on a step of the till: lines, payments, who the customer is, the register's day."""
    retail, pane, till = panes.retail, panes.retail.day_pane, panes.retail.till_pane
    moments: list[tuple[str, str, datetime]] = []
    retail.moment_chosen.connect(lambda *each: moments.append(each))
    place = next(at for at, each in enumerate(pane.rows.rows) if each.ref == DAY[0].ref)
    pane.steps.table.selectRow(place)
    pane.steps.table.setFocus()
    qtbot.keyClick(pane.steps.table, Qt.Key.Key_Return)
    await until(lambda: retail.till.journal is not None)
    view = retail.till.view
    assert view is not None
    assert moments == [("SHOP1", "R1", view.event.at)]
    assert till.isVisible(), "whoever reads the journal stays there"
    sheet = till.sheet
    assert sheet.amount.text() == "99.00"
    assert "Staff A1: same email (family)" in sheet.warnings.text()
    assert sheet.lists.tabText(0) == "Lines 1"
    assert till.rows.rowCount() == 5
    assert till.journal.current.ref == view.event.ref
    refunded = [each.kind for each in till.rows.rows].index("pos.refund")
    till.journal.table.selectRow(refunded)
    await until(lambda: retail.till.view is not None and retail.till.view.event.staff == "A3")
    assert sheet.amount.text() == "90.00"
    assert len(moments) == 2
    shown = till.picture.currentWidget()
    assert isinstance(shown, TillPicture)
    assert "No camera" in shown.empty.text()
    assert shown.empty.isVisible()


async def a_ring_is_drawn(panes: Panes, qtbot: QtBot) -> None:
    """Who is joined by what, in the picture and as rows; a row leads to its transaction."""
    retail, page = panes.retail, panes.retail.rings_page
    retail.pane.show_page(Page.RINGS)
    await until(lambda: page.rows.rowCount() > 0)
    titles = [each.finding.detection for each in page.rows.rows]
    page.table.table.selectRow(titles.index("ring.customer_collusion"))
    assert page.canvas.ring is not None
    assert {each.kind for each in page.canvas.ring.nodes} >= {"person", "customer"}
    assert page.edges.rowCount() == len(page.canvas.ring.edges)
    page.canvas.setFocus()
    qtbot.keyClick(page.canvas, Qt.Key.Key_Down)
    assert page.canvas.chosen
    row = next(at for at, (_, each) in enumerate(page.edges.rows) if each.event)
    page.joins.table.selectRow(row)
    page.joins.table.activated.emit(page.edges.index(row, 0))
    event = page.edges.rows[row][1].event
    await until(lambda: retail.till.view is not None and retail.till.view.event.ref == event)


async def a_suspension_needs_another_person(panes: Panes, address: Address) -> None:
    """One confirms and is told plainly; the other, at another console, brings it into force."""
    retail, page = panes.retail, panes.retail.actions_page
    retail.pane.show_page(Page.ACTIONS)
    await until(lambda: page.rows.rowCount() > 0)
    kinds = [each.kind for each in page.rows.rows]
    page.table.table.selectRow(kinds.index(ActionKind.SUSPEND_ACCESS))
    box = page.box
    assert "Two people" in box.second.text()
    assert not box.buttons["decline"].isEnabled(), "declining needs a note"
    box.buttons["confirm"].click()
    await until(lambda: "A second person is needed" in box.second.text())
    assert not box.buttons["confirm"].isEnabled()
    assert "asha confirmed" in box.history.text()
    action = page.table.current
    other = EngineClient(address, "ben")
    await remote.decide(other, action.id, "confirm", "seen on the clip")
    await other.close()
    retail.actions.refresh()
    await until(lambda: page.table.current.state is ActionState.IN_FORCE)
    assert "ben confirmed: seen on the clip" in box.history.text()
    assert not box.buttons["lift"].isEnabled()
    box.note.setText("it was the brother")
    box.buttons["lift"].click()
    await until(lambda: page.table.current.state is ActionState.LIFTED)


async def the_week_is_reviewed(panes: Panes) -> None:
    """What is not grave waits for the week's review, is settled, and stays settled."""
    retail, page = panes.retail, panes.retail.reviews_page
    retail.pane.show_page(Page.REVIEWS)
    await until(lambda: retail.reviews.queue is not None)
    if not page.rows.rowCount():
        retail.reviews.step(-1)  # on a Monday yesterday was of another week
    await until(lambda: page.rows.rowCount() > 0)
    assert [each.person for each in page.rows.rows] == ["A3"]
    assert "pos." not in page.rows.index(0, 3).data(), "rules have names"
    page.table.table.selectRow(0)
    page.box.buttons["done"].click()
    await until(lambda: page.rows.rows[0].action.state is ActionState.DONE)
    assert page.count.text() == "0 of 1 wait"


async def the_business_adds_up(panes: Panes) -> None:
    """The week in plain numbers, and in charts that say the same."""
    retail, page = panes.retail, panes.retail.trade_page
    retail.pane.show_page(Page.TRADE)
    await until(lambda: retail.trade.view is not None and retail.trade.view.is_whole)
    rows = page.rows.rows
    assert {each.name for each in rows} == {"Denver"}, "nothing was told of Longmont"
    assert sum(each.sales for each in rows) == 3
    assert sum(each.refunded for each in rows) == 90
    assert page.charts[1].accessibleName().endswith("90")


async def what_is_old_says_so(panes: Panes) -> None:
    """The engine is gone: what is known stays and says that it is old; the rest says why not."""
    retail, page = panes.retail, panes.retail.trade_page
    await until(lambda: bool(page.trouble.text()))
    assert page.is_filled
    retail.day.show("A2", "SHOP1")
    pane = retail.day_pane
    await until(lambda: "cannot be shown" in pane.notice.text())
    assert not pane.is_filled

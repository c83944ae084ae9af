"""Approvals in the window, on a real engine: one proposes, another one decides by keyboard."""

import os
from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.address import Address
from engine.client import EngineClient
from engine.errors import SourceUnavailable
from engine.model.approvals import Approval, ApprovalPage, Barred
from engine.model.directory import DirectoryContent
from engine.model.privacy import HoldWish
from engine.remote import privacy
from noc_console.worker import started_engine
from tests.engine.scene import world
from tests.ui.nested import run
from tests.until import until
from ui.access.approvals_model import ApprovalsModel
from ui.access.approvals_pane import ApprovalsPane
from ui.access.reveals_model import RevealsModel
from ui.access.reveals_pane import RevealsPane
from ui.room import Room
from ui.shell.actions import Actions
from ui.shell.preferences import Preferences
from ui.theme import DARK

STATE = 6
#: So many people have a number.
PHONES = 3


class Seat:
    """Somebody's console: a room that follows the engine, and the pane."""

    def __init__(self, app: QApplication, qtbot: QtBot, address: Address, who: str, folder: Path):
        async def found() -> Address:
            return address

        self.room = Room(found, who, app)
        room = self.room
        self.model = ApprovalsModel(room.connected, room.session, lambda: room.operator)
        room.told.connect(self.model.hear)
        room.caught_up.connect(self.model.refresh)
        room.went_stale.connect(self.model.set_stale)
        frame = QWidget()
        actions = Actions(frame, Preferences(folder / f"{who}.ini"))
        self.pane = ApprovalsPane(self.model, room.name, actions, DARK, frame)
        self.pane.resize(1300, 500)
        frame.resize(1300, 500)
        qtbot.addWidget(frame)
        frame.show()
        self.frame = frame
        room.start()

    @property
    def states(self) -> list[str]:
        table = self.pane.table
        return [table.index(row, STATE).data() for row in range(table.rowCount())]

    def press(self, qtbot: QtBot, key: Qt.Key, words: str) -> None:
        """A key on the list, a note, Return."""
        qtbot.keyClick(self.pane.list.table, key)
        assert self.pane.note.isVisible()
        qtbot.keyClicks(self.pane.note, words)
        qtbot.keyClick(self.pane.note, Qt.Key.Key_Return)

    async def leave(self) -> None:
        await self.model.stop()
        await self.room.stop()


def test_what_one_proposes_waits_for_another_who_decides_by_keyboard(
    qapp: QApplication, qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    async def work() -> None:
        async with started_engine(data_dir) as address:
            anna = EngineClient(address, "anna")
            known = world()
            people = tuple(
                replace(each, phone=f"+9198765{number:05}" if number < PHONES else None)
                for number, each in enumerate(known.people.values())
            )
            await anna.put_directory(
                DirectoryContent(sites=tuple(known.sites.values()), people=people), dry_run=False
            )
            first = Seat(qapp, qtbot, address, "anna", tmp_path)
            second = Seat(qapp, qtbot, address, "ben", tmp_path)
            await until(lambda: first.model.page is not None and second.model.page is not None)
            assert second.states == []
            await privacy.set_hold(anna, HoldWish(person="G1", held=True, reason="case 7"))
            lift = HoldWish(person="G1", held=False, reason="the case is closed")
            await privacy.set_hold(anna, lift)
            # The news bring it to both; nobody has asked again.
            await until(lambda: second.states == ["◆ waits for you"])
            await until(lambda: first.states == ["○ waits for somebody else"])
            assert (first.model.mine, second.model.mine) == (0, 1)
            assert second.pane.table.index(0, 1).data() == "Guard 1"
            assert "the case is closed" in second.pane.reason.text()

            qtbot.keyClick(first.pane.list.table, Qt.Key.Key_A)
            assert not first.pane.note.isVisible()
            assert "somebody else" in first.pane.said.text()
            first.press(qtbot, Qt.Key.Key_R, "not yet")
            await until(lambda: second.states == ["– refused"])
            await until(lambda: "not yet" in second.pane.standing.text())

            await privacy.set_hold(anna, lift)
            await until(lambda: second.model.mine == 1 and len(second.states) == 2)
            second.pane.list.table.selectRow(0)
            if place := os.environ.get("NOC_PICTURES"):
                second.pane.grab().save(f"{place}/approvals.png")
            qtbot.keyClick(second.pane.list.table, Qt.Key.Key_R)
            qtbot.keyClick(second.pane.note, Qt.Key.Key_Return)
            assert second.pane.note.isVisible()
            qtbot.keyClick(second.pane.note, Qt.Key.Key_Escape)
            assert not second.pane.note.isVisible()
            second.press(qtbot, Qt.Key.Key_A, "agreed")
            await until(lambda: "✓ done" in first.states)
            await until(lambda: "is lifted" in second.pane.said.text())
            assert (await privacy.retention(anna)).holds[0].lifted_by == "anna and ben"
            await numbers_are_seen(qtbot, first, second)
            await anna.close()
            await first.leave()
            await second.leave()

    run(work())


async def numbers_are_seen(qtbot: QtBot, first: Seat, second: Seat) -> None:
    """The first asks for many numbers; once the second has agreed, they can be seen."""
    model = RevealsModel(first.room.connected)
    first.room.told.connect(model.hear)
    pane = RevealsPane(model)
    qtbot.addWidget(pane)
    pane.resize(420, 460)
    pane.show()
    pane.show_sites(first.room.sites.values())
    assert pane.site.keys
    qtbot.keyClick(pane.reason, Qt.Key.Key_Return)
    assert "Say why" in pane.said.text()
    qtbot.keyClicks(pane.reason, "rung by hand")
    qtbot.keyClick(pane.reason, Qt.Key.Key_Return)
    await until(lambda: second.model.mine == 1)
    assert not pane.see.isEnabled()
    second.pane.list.table.selectRow(0)
    second.press(qtbot, Qt.Key.Key_A, "agreed")
    await until(lambda: pane.see.isEnabled())
    assert "ben has agreed" in pane.standing.text()
    assert pane.table.rowCount() == 0
    pane.see.click()
    await until(lambda: pane.table.rowCount() == PHONES)
    if place := os.environ.get("NOC_PICTURES"):
        pane.grab().save(f"{place}/numbers.png")
    pane.hide()
    assert pane.table.rowCount() == 0
    await model.stop()


def test_it_says_what_will_appear_and_why_there_is_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    async def nowhere() -> Address:
        raise SourceUnavailable("no engine is running here")

    frame = QWidget()
    qtbot.addWidget(frame)
    room = Room(nowhere, "anna", frame)
    model = ApprovalsModel(lambda: None, room.session, lambda: "anna")
    actions = Actions(frame, Preferences(tmp_path / "anna.ini"))
    pane = ApprovalsPane(model, room.name, actions, DARK, frame)
    assert "appears here" in pane.list._empty.text()

    async def work() -> None:
        model.refresh()
        await until(lambda: "does not answer" in pane.list._empty.text())
        model.set_stale("Engine lost")
        assert not pane.stale.isHidden()
        await model.stop()

    run(work())


def test_it_says_why_somebody_is_no_second_person(qtbot: QtBot, tmp_path: Path) -> None:
    frame = QWidget()
    qtbot.addWidget(frame)
    room = Room(lambda: None, "asha", frame)  # type: ignore[arg-type]
    model = ApprovalsModel(lambda: None, room.session, lambda: "asha")
    pane = ApprovalsPane(
        model, room.name, Actions(frame, Preferences(tmp_path / "asha.ini")), DARK, frame
    )
    now = model.now
    waits = Approval(
        id="p1",
        kind="hold.lift",
        title="Lift a hold",
        subject="G1",
        reason="the case is closed",
        proposed_by="boss",
        proposed_at=now,
        expires_at=now + timedelta(hours=24),
    )
    for barred, words in ((Barred.ONE_HAND, "that of boss"), (Barred.MADE_LATER, "made after")):
        model.page = ApprovalPage(approvals=(waits,), waiting=1, barred={"p1": barred})
        model.changed.emit()
        assert model.mine == 0
        assert words in pane.standing.text()
        assert not pane.approve.isEnabled()
        assert words in pane.approve.toolTip()
        qtbot.keyClick(pane.list.table, Qt.Key.Key_A)
        assert words in pane.said.text()

"""Logging in at the console, on a real engine: nothing is seen before, and a lock keeps it so."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.model.access import NewUser, Role
from engine.remote import access
from noc_console.replay_workers import ReplayWorkers
from noc_console.supervisor import Supervisor
from tests.ui.nested import run
from tests.until import until
from ui.panes import Panes
from ui.replay.view_model import ReplayModel
from ui.room import Room
from ui.shell.preferences import Preferences
from ui.theme import DARK
from ui.window import ConsoleWindow

DEMO = Path(__file__).parents[3] / "resources" / "demo" / "night-shift.nocrec"
RIGHT = "correct horse battery"
FRESH = "staple battery horse"


def test_somebody_logs_in_works_locks_and_leaves(
    qapp: QApplication, qtbot: QtBot, data_dir: Path
) -> None:
    supervisor = Supervisor(data_dir, ("--play", str(DEMO), "--speed", "60"))
    room = Room(supervisor.engine, "workstation", qapp)
    window = ConsoleWindow(room, DARK, Preferences(data_dir / "console.ini"))
    replays = ReplayModel(
        ReplayWorkers(data_dir / "replay"), supervisor.engine, data_dir / "recent.json", window
    )
    panes = Panes(window, replays)
    page = panes.access.page

    async def work() -> None:
        machine = EngineClient(await supervisor.engine())
        await access.make_user(
            machine, NewUser(name="asha", role=Role.ADMINISTRATOR, password=RIGHT)
        )
        await machine.close()
        window.open()
        room.start()
        try:
            await until(page.isVisible)
            assert not window.desk.model.everything
            await logs_in(panes, qtbot)
            await makes_somebody(window, panes, qtbot)
            await locks(window, panes, qtbot)
            await loses_the_session_behind_the_lock(window, panes, qtbot)
            window.actions_by_name["console.logout"].trigger()
            await until(lambda: page.isVisible() and page.name.isVisible())
            await logs_in_first(panes, qtbot)
        finally:
            window.close()
            await panes.stop()
            await room.stop()
            await supervisor.stop()

    run(work())
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


async def logs_in(panes: Panes, qtbot: QtBot) -> None:
    """A wrong password is refused in a sentence, the right one shows the room."""
    page, window = panes.access.page, panes._window
    page.name.setText("asha")
    page.password.setText("not this one, no")
    qtbot.keyClick(page.password, Qt.Key.Key_Return)
    await until(lambda: "wrong" in page.said.text())
    page.password.setText(RIGHT)
    qtbot.keyClick(page.password, Qt.Key.Key_Return)
    await until(lambda: not page.isVisible())
    await until(lambda: bool(window.desk.model.everything), 60)
    assert window.room.operator == "asha"


async def makes_somebody(window: ConsoleWindow, panes: Panes, qtbot: QtBot) -> None:
    """An operator is made in the Users workspace, and it stands in the audit log."""
    desk = panes.access
    window.workspaces.show("people")
    await until(lambda: desk.directory.users is not None and len(desk.directory.users) == 1)
    desk.users.new.click()
    desk.users.name.setText("ravi")
    desk.users.password.setText(RIGHT)
    qtbot.mouseClick(desk.users.save, Qt.MouseButton.LeftButton)
    table = desk.users.table
    await until(lambda: table.rowCount() == 2)
    assert [table.index(row, 2).data() for row in range(2)] == ["Administrator", "Operator"]
    desk.log.refresh()
    await until(lambda: desk.log.page is not None and desk.log.page.total >= 2)
    desk.audit.verify.click()
    await until(lambda: "as they were written" in desk.audit.result.text())


async def locks(window: ConsoleWindow, panes: Panes, qtbot: QtBot) -> None:
    """Nothing is seen but counts; the same person opens it again."""
    page = panes.access.page
    window.actions_by_name["console.lock"].trigger()
    await until(page.isVisible)
    assert page.geometry() == window.rect()
    assert "critical" in page.waiting.text()
    page.password.setText("not this one, no")
    qtbot.keyClick(page.password, Qt.Key.Key_Return)
    await until(lambda: "wrong" in page.said.text())
    page.password.setText(RIGHT)
    qtbot.keyClick(page.password, Qt.Key.Key_Return)
    await until(lambda: not page.isVisible())


async def loses_the_session_behind_the_lock(
    window: ConsoleWindow, panes: Panes, qtbot: QtBot
) -> None:
    """It was ended elsewhere: logging in anew opens the screen as well; the queue has the keys."""
    page, session = panes.access.page, window.room.session
    window.desk.to_queue()
    window.actions_by_name["console.lock"].trigger()
    await until(page.isVisible)
    assert session.client is not None
    await access.log_out(session.client)
    window.room.reload()
    await until(page.name.isVisible)
    page.name.setText("asha")
    page.password.setText(RIGHT)
    qtbot.keyClick(page.password, Qt.Key.Key_Return)
    await until(lambda: not page.isVisible())
    assert window.focusWidget() in (window.desk.queue.table, window.desk.queue.group_table)


async def logs_in_first(panes: Panes, qtbot: QtBot) -> None:
    """A first password is changed before anything is seen; an operator sees no users."""
    page, desk = panes.access.page, panes.access
    page.name.setText("ravi")
    page.password.setText(RIGHT)
    qtbot.keyClick(page.password, Qt.Key.Key_Return)
    await until(page.again.isVisible)
    page.password.setText(RIGHT)
    page.again.setText(FRESH)
    qtbot.keyClick(page.again, Qt.Key.Key_Return)
    assert panes._window.focusWidget() is page.once_more
    page.once_more.setText("another one, mistyped")
    qtbot.keyClick(page.once_more, Qt.Key.Key_Return)
    assert "differ" in page.said.text()
    page.once_more.setText(FRESH)
    qtbot.keyClick(page.once_more, Qt.Key.Key_Return)
    assert not page.go.isEnabled()
    await until(lambda: not page.isVisible())
    desk.directory.refresh()
    await until(lambda: "user.manage" in desk.directory.error)

"""The window on a real engine: it fills, obeys keys, notices a lost engine and comes back."""

import os
import signal
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from noc_console.supervisor import Supervisor
from tests.ui import nested
from tests.until import until
from ui.room import Room
from ui.shell.preferences import Preferences
from ui.theme import DARK
from ui.window import ConsoleWindow

DEMO = Path(__file__).parents[2] / "resources" / "demo" / "night-shift.nocrec"


async def works_by_keys_alone(window: ConsoleWindow, qtbot: QtBot) -> None:
    """An alert arrives, is read, taken and resolved."""
    queue, bar = window.desk.queue, window.desk.bar
    await until(lambda: queue.current is not None)
    first = queue.current
    assert first is not None
    await until(lambda: any(first.reason == each.text() for each in labels(window)))
    qtbot.keyClick(window, Qt.Key.Key_A)
    await until(lambda: queue.current is not None and queue.current.assignee == "asha")
    qtbot.keyClick(window, Qt.Key.Key_R)
    assert bar.is_asking
    bar._words.setText("seen on camera")
    qtbot.keyClick(bar._words, Qt.Key.Key_Return)
    await until(lambda: window.desk.model.row_of(first.id) is None)
    await until(lambda: not bar.is_asking)


async def survives_its_engine(window: ConsoleWindow, supervisor: Supervisor, qtbot: QtBot) -> None:
    """The engine is killed: said at once, back with queue and half-written note."""
    await until(lambda: window.desk.model.rowCount() >= 2)
    numbers = {each.number for each in window.desk.model.alerts}
    qtbot.keyClick(window, Qt.Key.Key_N)
    window.desk.bar._words.setText("half a sen")
    os.kill(supervisor.process.pid, signal.SIGKILL)
    # Not only because it has been silent for a while.
    await until(lambda: window.stale.isVisible() and "Engine lost" in window.stale.text())
    await until(lambda: not window.stale.isVisible())
    assert supervisor.starts == 2
    client = window.room.client
    # One may be settled meanwhile, because its guard answers.
    assert numbers <= {each.number for each in (await client.alerts(show="all")).alerts}

    async def shows_what_is_open() -> bool:
        told = {each.number for each in (await client.alerts()).alerts}
        return told == {each.number for each in window.desk.model.everything}

    await until(shows_what_is_open)
    assert window.desk.bar.words == "half a sen"


def labels(window: ConsoleWindow) -> list[QLabel]:
    """What the detail says."""
    return window.desk.detail.findChildren(QLabel)


def test_an_operator_works_and_the_engine_may_die(
    qapp: QApplication, qtbot: QtBot, data_dir: Path
) -> None:
    """One story, one window: a process makes its web view once, as the program does."""
    supervisor = Supervisor(data_dir, ("--play", str(DEMO), "--speed", "240"))
    room = Room(supervisor.engine, "asha", qapp)
    window = ConsoleWindow(room, DARK, Preferences(data_dir / "asha.ini"))

    async def work() -> None:
        window.open()
        room.start()
        try:
            await works_by_keys_alone(window, qtbot)
            await survives_its_engine(window, supervisor, qtbot)
        finally:
            await room.stop()
            await supervisor.stop()
            window.close()

    nested.run(work())
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)

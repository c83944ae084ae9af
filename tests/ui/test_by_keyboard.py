"""A shift without a mouse: each main task by its keys, in the whole window on a real engine.

`test_on_x.py` runs this file once more on a real X server.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.model.alert import AlertState
from noc_console.replay_workers import ReplayWorkers
from noc_console.supervisor import Supervisor
from tests.engine.replaying.staging import evening
from tests.ui import nested
from tests.ui.stage import until
from ui.panes import Panes
from ui.replay.session import Stage
from ui.replay.view_model import ReplayModel
from ui.room import Room
from ui.shell.preferences import Preferences
from ui.theme import DARK, apply
from ui.window import ConsoleWindow

DEMO = Path(__file__).parents[2] / "resources" / "demo" / "night-shift.nocrec"
Key, Held = Qt.Key, Qt.KeyboardModifier


class Seat:
    """Whoever sits at the window; keys go where the keyboard is."""

    def __init__(self, app: QApplication, qtbot: QtBot, folder: Path) -> None:
        apply(app, DARK)
        self._qtbot = qtbot
        self.folder = folder
        self.supervisor = Supervisor(folder, ("--play", str(DEMO), "--speed", "240"))
        self.room = Room(self.supervisor.engine, "asha", app)
        self.window = ConsoleWindow(self.room, DARK, Preferences(folder / "asha.ini"))
        workers = ReplayWorkers(folder / "replay")
        recent = folder / "recent.json"
        self.replays = ReplayModel(workers, self.supervisor.engine, recent, self.window)
        self.panes = Panes(self.window, self.replays)

    async def sit_down(self) -> None:
        self.window.open()
        self.room.start()
        # Without a window manager nobody else gives it the keyboard.
        self.window.activateWindow()
        await until(self.window.isActiveWindow)
        await until(lambda: self.window.desk.queue.current is not None)

    async def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
        await until(lambda: QApplication.focusWidget() is not None)
        self._qtbot.keyClick(QApplication.focusWidget(), key, held)

    async def write(self, words: str) -> None:
        self._qtbot.keyClicks(QApplication.focusWidget(), words)
        await self.press(Key.Key_Return)

    async def leave(self) -> None:
        await self.panes.stop()
        await self.room.stop()
        await self.supervisor.stop()
        self.window.close()


def test_a_shift_without_a_mouse(qapp: QApplication, qtbot: QtBot, data_dir: Path) -> None:
    seat = Seat(qapp, qtbot, data_dir)

    async def work() -> None:
        try:
            await seat.sit_down()
            await works_on_an_alert(seat)
            await finds_a_person(seat)
            await changes_the_workspace(seat)
            await steps_through_a_replay(seat)
        finally:
            await seat.leave()

    nested.run(work())
    seat.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


async def works_on_an_alert(seat: Seat) -> None:
    """Takes the most urgent one, notes, escalates, resolves it; acknowledges the next."""
    desk = seat.window.desk
    await until(lambda: any(each.assignee is None for each in desk.model.everything))
    free = next(each for each in desk.model.everything if each.assignee is None)
    await seat.press(Key.Key_T)
    await until(lambda: desk.queue.current is not None and desk.queue.current.id == free.id)
    await until(lambda: desk.queue.current.assignee == "asha")
    await until(lambda: desk.detail.shown is not None and desk.detail.shown.alert.id == free.id)
    await seat.press(Key.Key_N)
    await seat.write("called the guard")
    await until(lambda: any("called the guard" in each for each in history(seat)))
    await seat.press(Key.Key_E)
    await until(lambda: desk.queue.current is not None and desk.queue.current.escalation > 0)
    await seat.press(Key.Key_R)
    await until(lambda: desk.bar.is_asking)
    await seat.press(Key.Key_Tab)
    await seat.write("he was there")
    await until(lambda: desk.model.row_of(free.id) is None)
    await until(lambda: desk.queue.current is not None)
    await acknowledges_the_next(seat)


async def acknowledges_the_next(seat: Seat) -> None:
    """One may leave the queue at that moment, because its guard answers a call; then another."""
    desk = seat.window.desk
    for _ in range(5):
        await until(lambda: desk.queue.current is not None)
        await seat.press(Key.Key_J)
        await seat.press(Key.Key_K)
        chosen = desk.queue.current.id
        await seat.press(Key.Key_A)
        await until(lambda chosen=chosen: state_of(seat, chosen) in (AlertState.ACKNOWLEDGED, None))
        if state_of(seat, chosen) is AlertState.ACKNOWLEDGED:
            return
    raise AssertionError("nothing could be acknowledged")


def history(seat: Seat) -> list[str]:
    shown = seat.window.desk.detail.shown
    return [each.detail for each in shown.history] if shown is not None else []


def state_of(seat: Seat, alert: str) -> AlertState | None:
    found = (each for each in seat.window.desk.model.everything if each.id == alert)
    return next((each.state for each in found), None)


async def finds_a_person(seat: Seat) -> None:
    window = seat.window
    key, name = next(
        (key, name) for key, name in seat.room.names.items() if key not in seat.room.sites
    )
    await seat.press(Key.Key_K, Held.ControlModifier)
    await until(window.palette_overlay.isVisible)
    await seat.write(name)
    await until(lambda: not window.palette_overlay.isVisible())
    profile = seat.panes.person_file
    await until(lambda: profile.profile is not None and profile.profile.person.name == name)
    assert seat.panes.person.isVisible()
    assert key


async def changes_the_workspace(seat: Seat) -> None:
    window = seat.window
    for number, each in enumerate(window.workspaces.all()[:9], 1):
        await seat.press(Key(Key.Key_0 + number), Held.ControlModifier)
        await until(lambda each=each: window.workspaces.current == each.name)
    await seat.press(Key.Key_1, Held.ControlModifier)
    await until(lambda: window.workspaces.current == "alerts")
    await until(window.desk.queue.table.hasFocus)


async def steps_through_a_replay(seat: Seat) -> None:
    """Opens a recording by its path, steps to a finding and one on, goes back to the present."""
    window, session = seat.window, seat.replays.session
    number = [each.name for each in window.workspaces.all()].index("replay") + 1
    await seat.press(Key(Key.Key_0 + number % 10), Held.ControlModifier)
    await until(lambda: window.workspaces.current == "replay")
    recording = evening(seat.folder / "evening")
    seat.panes.replay.opening.path.setFocus()
    await until(seat.panes.replay.opening.path.hasFocus)
    await seat.write(str(recording.path))
    await until(lambda: session.stage is Stage.READY)
    await until(seat.panes.replay.scrub.hasFocus)
    for place in (0, 1):
        await seat.press(Key.Key_Period)
        await until(
            lambda place=place: (
                session.state is not None and session.state.stepped_to == session.marks[place]
            )
        )
    assert window.replaying.text().startswith("REPLAY")
    await until(lambda: window.desk.queue.current is not None)
    assert not window.actions_by_name["alert.resolve"].isEnabled()
    await seat.press(Key.Key_W, Held.ControlModifier)
    await until(lambda: session.stage is Stage.EMPTY)
    await until(lambda: window.actions_by_name["alert.resolve"].isEnabled())

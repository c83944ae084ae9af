"""The replay pane by keyboard, on a real worker process."""

from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from engine.address import Address
from engine.client import EngineClient
from engine.errors import SourceUnavailable
from engine.model.command import AddNote
from engine.model.recording import Action
from noc_console.replay_workers import ReplayWorkers
from tests.engine.replaying.staging import evening
from tests.ui import nested
from tests.ui.stage import until
from ui.replay.pane import ReplayPane
from ui.replay.session import Stage
from ui.replay.view_model import ReplayModel
from ui.room import Room
from ui.shell.actions import Actions
from ui.shell.preferences import Preferences
from ui.theme import DARK, LIGHT

Key = Qt.Key


async def no_live_engine() -> Address:
    raise SourceUnavailable("no engine is running here")


class Desk:
    """A pane on a real worker, and the keys of whoever sits there."""

    def __init__(self, qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
        self.folder = folder
        workers = ReplayWorkers(folder / "replay")
        self.model = ReplayModel(workers, no_live_engine, folder / "recent.json", qapp)
        self.owner = QWidget()
        self.actions = Actions(self.owner, Preferences(folder / "asha.ini"))
        self.pane = ReplayPane(self.model, DARK, self.actions, None)
        self.session = self.model.session
        self.found: list[Callable[[], Awaitable[Address]]] = []
        self.alerts: list[str] = []
        self.banners: list[str] = []
        self.ended: list[bool] = []
        self.pane.replay_began.connect(self.found.append)
        self.pane.alert_chosen.connect(self.alerts.append)
        self.pane.banner_changed.connect(self.banners.append)
        self.pane.replay_ended.connect(lambda: self.ended.append(True))
        self._qtbot = qtbot

    def press(self, key: Qt.Key, at: QWidget | None = None, ctrl: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        self._qtbot.keyClick(at or self.pane.focusWidget() or self.pane, key, held)

    def write(self, words: str, at: QWidget) -> None:
        at.setFocus()
        self._qtbot.keyClicks(at, words)
        self.press(Key.Key_Return, at)

    async def opened(self, *acted_after: timedelta) -> None:
        """Somebody has acted so long after its beginning, on an alert that it does not have."""
        recording = evening(self.folder / "evening")
        lines = (
            Action(
                at=recording.head.starts_at + each,
                alert="AL-0",
                who="asha",
                command=AddNote(note="asked the guard"),
            )
            for each in acted_after
        )
        done = b"".join(msgspec.json.encode(each) + b"\n" for each in lines)
        (recording.path / "actions.ndjson").write_bytes(done)
        self.pane.show()
        self.write(str(recording.path), self.pane.opening.path)
        await until(lambda: self.session.stage is Stage.READY)

    def said(self) -> list[str]:
        return [each.text() for each in self.pane.findChildren(QLabel) if each.isVisible()]


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    yield (made := Desk(qapp, qtbot, tmp_path))
    made.pane.close()
    made.pane.deleteLater()
    made.owner.deleteLater()
    made.model.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def on_the_loop(desk: Desk, story: Callable[[], Awaitable[None]]) -> None:
    async def work() -> None:
        try:
            await story()
        finally:
            await desk.model.stop()

    nested.run(work())


def test_an_evening_is_played_and_searched_by_keys(desk: Desk) -> None:
    async def story() -> None:
        desk.pane.show()
        assert any("Open a recording" in each for each in desk.said())
        await desk.opened(timedelta(hours=-9), timedelta(hours=1), timedelta(hours=1))
        pane, session = desk.pane, desk.session
        state = session.state
        assert state is not None
        assert len(desk.found) == 1
        assert desk.banners[-1].startswith("REPLAY")
        assert pane.scrub.isVisible()
        pane.tabs.setCurrentWidget(pane.actions_done)
        assert any(each.startswith("3 of 3 actions are left out") for each in desk.said())
        assert not any("does not say what operators did" in each for each in desk.said())
        pane.tabs.setCurrentIndex(0)
        pane.scrub.setFocus()
        for number in range(3):
            desk.press(Key.Key_Period)
            await until(lambda number=number: len(desk.alerts) == number + 1)
        assert session.state is not None
        assert session.state.stepped_to == session.marks[2]
        assert desk.alerts == [each.alert for each in session.marks[:3]]
        assert any(session.marks[2].reason in each for each in desk.said())
        desk.press(Key.Key_Comma)
        await until(lambda: len(desk.alerts) == 4)
        assert desk.alerts[3] == session.marks[1].alert
        await another_key_steps(desk)
        await speeds_and_ends(desk)
        await a_room_follows(desk)
        desk.press(Key.Key_W, pane.scrub, ctrl=True)
        await until(lambda: session.stage is Stage.EMPTY)
        assert desk.ended == [True]
        assert desk.banners[-1] == ""
        assert not pane.scrub.isVisible()

    on_the_loop(desk, story)


async def another_key_steps(desk: Desk) -> None:
    """As chosen in the overlay of keys; the usual one means nothing then."""
    desk.actions.remap("replay.next", "P")
    assert desk.pane.steering.tip("next") == "To the next finding (P)"
    told = len(desk.alerts)
    for at in (desk.pane.findings.view, desk.pane.scrub):
        at.setFocus()
        desk.press(Key.Key_P, at)
        await until(lambda told=told: len(desk.alerts) == told + 1)
        told += 1
    desk.actions.usual("replay.next")


async def speeds_and_ends(desk: Desk) -> None:
    session, scrub = desk.session, desk.pane.scrub

    def moment_is(end: str) -> bool:
        state = session.state
        return state is not None and state.moment == getattr(state, end)

    desk.press(Key.Key_End, scrub)
    await until(lambda: moment_is("ends_at"))
    desk.press(Key.Key_Home, scrub)
    await until(lambda: moment_is("begins_at"))
    for _ in range(4):  # faster than any answer comes
        desk.press(Key.Key_BracketRight, scrub)
    desk.press(Key.Key_BracketLeft, scrub)
    await until(lambda: bool(session.state and session.state.speed == 10))
    desk.press(Key.Key_Space, scrub)
    await until(lambda: bool(session.state and session.state.playing))
    await until(lambda: not moment_is("begins_at"))
    desk.press(Key.Key_Space, scrub)
    await until(lambda: bool(session.state and not session.state.playing))
    stood = session.state.moment if session.state else None
    desk.press(Key.Key_Right, scrub)
    minute = timedelta(minutes=1)
    await until(lambda: bool(session.state and stood and session.state.moment == stood + minute))


async def a_room_follows(desk: Desk) -> None:
    """What the shell does with the finder: its view-model shows the recorded moment."""
    queue: dict[str, object] = {}
    room = Room(desk.found[0], "asha", desk.pane)
    room.loaded.connect(lambda alerts: (queue.clear(), queue.update({a.id: a for a in alerts})))
    room.start()
    try:
        desk.press(Key.Key_End, desk.pane.scrub)
        await until(lambda: len(queue) >= 4)
        desk.press(Key.Key_Home, desk.pane.scrub)
        await until(lambda: not queue)
    finally:
        await room.stop()


def test_other_thresholds_are_tried_and_read(desk: Desk) -> None:
    async def story() -> None:
        await desk.opened()
        tab = desk.pane.what_if
        desk.pane.tabs.setCurrentWidget(tab)
        editor = tab.editor
        place = editor.detection.findText("Task overdue")
        editor.detection.setCurrentIndex(place)
        editor.option.setCurrentIndex(editor.option.count() - 1)
        assert editor.value.text() == "on"
        editor.value.clear()
        desk.write("off", editor.value)
        assert desk.model.trial.changes == ["compliance.task_sla.mode=off"]
        desk.press(Key.Key_Return, editor.value, ctrl=True)
        await until(lambda: bool(tab.table.rows))
        rows = {each.detection: each for each in tab.table.rows}
        off = rows["compliance.task_sla"]
        assert (off.now, off.missed, off.new) == (0, off.before, 0)
        assert off.before > 0
        assert all(each.missed == 0 for name, each in rows.items() if name != off.detection)
        assert tab.fates.rows[0][0] == "missed"
        assert desk.pane.score.table.rows
        editor.changes.setCurrentRow(0)
        editor.changes.setFocus()
        desk.press(Key.Key_Delete, editor.changes)
        assert desk.model.trial.changes == []
        desk.pane.set_theme(LIGHT)

    on_the_loop(desk, story)


def test_what_cannot_be_opened_is_said_and_another_one_opens(desk: Desk) -> None:
    async def story() -> None:
        desk.pane.show()
        desk.write(str(desk.folder / "nothing.nocrec"), desk.pane.opening.path)
        await until(lambda: desk.session.stage is Stage.FAILED)
        assert any("there is no such recording" in each for each in desk.said())
        assert not desk.found
        desk.pane.opening.path.clear()
        await desk.opened()
        assert [each.name for each in desk.session.recent.known] == [desk.session.state.name]

    on_the_loop(desk, story)


def test_a_worker_that_dies_is_noticed_and_panes_go_back(desk: Desk) -> None:
    async def story() -> None:
        await desk.opened()
        process = desk.session._workers._process
        process._process.kill()
        await until(lambda: desk.session.stage is Stage.FAILED)
        assert desk.ended == [True]
        assert any("cannot go on" in each for each in desk.said())

    on_the_loop(desk, story)


def test_a_replay_takes_no_orders(desk: Desk) -> None:
    from engine.errors import Conflict
    from engine.model.command import Acknowledge

    async def story() -> None:
        await desk.opened()
        client = EngineClient(await desk.found[0]())
        mark = desk.session.marks[0]
        desk.session.seek(mark.at)
        await until(lambda: bool(desk.session.state and desk.session.state.passed))
        with pytest.raises(Conflict, match="This is a replay"):
            await client.command(mark.alert, Acknowledge())
        await client.close()

    on_the_loop(desk, story)


def test_no_live_store_to_cut_from_is_said(desk: Desk) -> None:
    async def story() -> None:
        desk.pane.show()
        desk.pane.opening.cut.click()
        desk.pane.opening.cut_row.begin.click()
        await until(lambda: any("no engine is running" in each for each in desk.said()))

    on_the_loop(desk, story)

"""One replay as the console sees it: its worker, its moment, its findings."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from engine.address import Address
from engine.client import EngineClient
from engine.errors import NocError, SourceUnavailable
from engine.model.replay import (
    ActionMark,
    FindingMark,
    Pause,
    Phase,
    Play,
    ReplayOrder,
    ReplayState,
    Seek,
    SetSpeed,
    Step,
    TunedDetection,
)
from engine.model.score import Score
from engine.remote import replay as remote
from ui.replay.recent import RecentRecordings
from ui.vocabulary.said import title

#: Times real time, slowest first; 0 is as fast as the console follows.
SPEEDS = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 1000.0, 0.0)
#: How often the worker is asked where it stands, seconds.
_LOOK_S = 0.2

#: Finds the engine that panes are to follow.
FindEngine = Callable[[], Awaitable[Address]]


class Stage(StrEnum):
    """What the pane shows."""

    EMPTY = "empty"
    OPENING = "opening"
    READING = "reading"
    READY = "ready"
    FAILED = "failed"


class Workers(Protocol):
    """Starts the process that shows a recording, and ends it."""

    async def start(self, recording: Path) -> Address:
        """Ends the last one, starts a new one and waits until it answers.

        Raises:
            SourceUnavailable: it did not start, in its own words.
        """
        ...

    async def stop(self) -> None:
        """Ends it; nothing when there is none."""
        ...


class ReplaySession(QObject):
    """Opens recordings one at a time and steers the one that is open.

    Runs on the event loop of the window's thread. `began` carries the finder of the engine that
    panes follow from then on; `ended` sends them back to the live one.
    """

    began = Signal(object)
    ended = Signal()
    changed = Signal()
    marks_changed = Signal()
    moment_changed = Signal(object)
    banner_changed = Signal(str)
    stepped = Signal(object)
    refused = Signal(str)

    def __init__(self, workers: Workers, recent: RecentRecordings, parent: QObject) -> None:
        super().__init__(parent)
        self.recent = recent
        self.stage = Stage.EMPTY
        self.state: ReplayState | None = None
        self.marks: list[FindingMark] = []
        self.actions: list[ActionMark] = []
        self.score: Score | None = None
        self.error = ""
        self.path = ""
        self.client: EngineClient | None = None
        self.detections: list[TunedDetection] = []
        self._names: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._workers = workers
        self._opening: asyncio.Task[None] | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._closing: asyncio.Future[None] | None = None
        self._wanted: datetime | None = None
        self._speed: float | None = None
        self._answers = 0
        self._banner = ""
        self._followed = False

    def name(self, key: str | None) -> str:
        """What people call a person or site of the recording; the id where that is unknown."""
        return self._names.get(key or "", key or "")

    def title(self, detection: str) -> str:
        """What people call a detection; the id where that is unknown."""
        return title(self._titles.get(detection, detection))

    @property
    def banner(self) -> str:
        """For the top of the window while a recorded moment is shown; else empty."""
        return self._banner

    def open(self, path: str) -> None:
        """Opens another recording; the one that was open is closed."""
        self._replace(self._open(str(Path(path.strip()).expanduser())))

    def close(self) -> None:
        """Ends the replay; panes go back to the live engine."""
        self._replace(self._close())

    async def stop(self) -> None:
        """Ends everything, for the end of the program."""
        self.close()
        if self._opening is not None:
            await self._opening
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._closing is not None:
            await self._closing

    def _replace(self, work: Awaitable[None]) -> None:
        before = self._opening

        async def after() -> None:
            if before is not None:
                before.cancel()
                await asyncio.gather(before, return_exceptions=True)
            await work

        self._opening = asyncio.ensure_future(after())

    async def _close(self) -> None:
        self._leave()
        self._set(Stage.EMPTY)
        await self._workers.stop()

    def _leave(self) -> None:
        """Nothing is shown any more; panes are told once."""
        self.state, self.marks, self.score, self._wanted = None, [], None, None
        self.actions = []
        client, self.client = self.client, None
        if client is not None:
            self._closing = asyncio.ensure_future(client.close())
        self._show_banner("")
        if self._followed:
            self._followed = False
            self.ended.emit()
        self.marks_changed.emit()

    async def _open(self, path: str) -> None:
        self._leave()
        self.path = path
        self._set(Stage.OPENING)
        try:
            address = await self._workers.start(Path(path))
            self.client = EngineClient(address)
            await self._follow(self.client, address)
        except NocError as failed:
            self._leave()
            self._set(Stage.FAILED, str(failed))
            await self._workers.stop()

    async def _follow(self, client: EngineClient, address: Address) -> None:
        self._set(Stage.READING)
        while True:
            before = self._answers
            state = await remote.replay_state(client)
            # What was asked before an order was answered may be older than the answer.
            if before == self._answers:
                self._take(state)
            assert self.state is not None
            phase = self.state.work.phase
            if phase is Phase.FAILED:
                raise SourceUnavailable(self.state.work.error)
            if phase is Phase.DONE and self.stage is Stage.READING:
                await self._begin(client, address)
            await asyncio.sleep(_LOOK_S)

    async def _begin(self, client: EngineClient, address: Address) -> None:
        assert self.state is not None
        self.marks = await remote.replay_findings(client)
        self.actions = await remote.replay_actions(client)
        self.score = (await remote.replay_score(client)).score
        self._names = await client.names()
        self._names.update((each.id, each.name) for each in (await client.sites()).sites)
        known = await remote.tuned_detections(client)
        # The system's own checks look at live sources; a recording has none.
        self.detections = [each for each in known if not each.id.startswith("system.")]
        self._titles = {each.id: each.title for each in known}
        self.recent.note(self.path, self.state.name)

        async def find() -> Address:
            if self.client is not client:
                raise SourceUnavailable("the replay has ended")
            return address

        self._followed = True
        self._set(Stage.READY)
        self.marks_changed.emit()
        self.began.emit(find)
        self._announce()

    def _take(self, state: ReplayState) -> None:
        before, self.state = self.state, state
        if before == state:
            return
        self.changed.emit()
        if self.stage is Stage.READY:
            self._announce()
            if state.stepped_to is not None and (
                before is None or before.stepped_to != state.stepped_to
            ):
                self.stepped.emit(state.stepped_to)

    def _announce(self) -> None:
        state = self.state
        assert state is not None
        self.moment_changed.emit(state.moment)
        moment = state.moment.astimezone(UTC)
        self._show_banner(
            self.tr("REPLAY  {name}  {moment} UTC").format(
                name=state.name, moment=f"{moment:%Y-%m-%d %H:%M:%S}"
            )
        )

    def _show_banner(self, words: str) -> None:
        if words != self._banner:
            self._banner = words
            self.banner_changed.emit(words)

    def _set(self, stage: Stage, error: str = "") -> None:
        self.stage, self.error = stage, error
        self.changed.emit()

    def play_or_pause(self) -> None:
        """Plays when it stands, stands when it plays."""
        if self.state is not None:
            self._order(Pause() if self.state.playing else Play())

    def step(self, *, back: bool = False) -> None:
        """Goes to the next finding, or to the one before."""
        self._order(Step(back=back))

    def change_speed(self, by: int) -> None:
        """So many steps faster; negative is slower."""
        if self.state is None or self.stage is not Stage.READY:
            return
        # Keys come faster than answers: steps count from what was asked for last.
        now = self.state.speed if self._speed is None else self._speed
        at = min(range(len(SPEEDS)), key=lambda place: _distance(SPEEDS[place], now))
        under_way = self._speed is not None
        self._speed = SPEEDS[min(max(at + by, 0), len(SPEEDS) - 1)]
        if not under_way:
            self._spawn(self._change_speed())

    async def _change_speed(self) -> None:
        try:
            while (wanted := self._speed) is not None:
                await self._obey(SetSpeed(speed=wanted))
                if self._speed == wanted:
                    break
        finally:
            self._speed = None

    def seek(self, moment: datetime) -> None:
        """Shows another moment; while one is on its way only the newest wish counts."""
        if self.stage is not Stage.READY:
            return
        under_way, self._wanted = self._wanted is not None, moment
        if not under_way:
            self._spawn(self._seek())

    async def _seek(self) -> None:
        try:
            while self._wanted is not None:
                wanted = self._wanted
                await self._obey(Seek(to=wanted))
                if self._wanted == wanted:
                    break
        finally:
            self._wanted = None

    def _order(self, order: ReplayOrder) -> None:
        if self.stage is Stage.READY:
            self._spawn(self._obey(order))

    async def _obey(self, order: ReplayOrder) -> None:
        client = self.client
        if client is None:
            return
        try:
            state = await remote.order_replay(client, order)
        except NocError as refused:
            self.refused.emit(str(refused))
            return
        if client is self.client:
            self._answers += 1
            self._take(state)

    def _spawn(self, work: Awaitable[None]) -> None:
        task: asyncio.Task[None] = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _distance(speed: float, other: float) -> float:
    """Between two speeds, where 0 is faster than any."""
    return 0.0 if speed == other else abs((speed or 1e9) - (other or 1e9))

"""The whole console on a recorded moment: the same pictures on every machine and every day."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from engine.address import Address
from engine.errors import SourceUnavailable
from noc_console.replay_workers import ReplayWorkers
from tests.ui import nested
from ui.panes import Panes
from ui.replay.session import Stage
from ui.replay.view_model import ReplayModel
from ui.room import Room
from ui.shell.preferences import Preferences
from ui.theme import DARK, apply
from ui.window import ConsoleWindow


async def until(claim: Callable[[], object], seconds: float = 90.0) -> None:
    """Waits for what a user would see."""
    began = time.monotonic()
    while not claim():
        assert time.monotonic() - began < seconds, "it did not happen"
        await asyncio.sleep(0.05)


async def _no_live_engine() -> Address:
    raise SourceUnavailable("no engine is running here")


class Staged:
    """A window on a replay worker."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app = app
        apply(app, DARK)
        room = Room(_no_live_engine, "asha", app)
        preferences = Preferences(folder / "asha.ini")
        self.window = ConsoleWindow(room, DARK, preferences)
        self.window.resize(1760, 900)
        self.window.theme_changed.connect(lambda theme: apply(app, theme))
        workers = ReplayWorkers(folder / "replay")
        self.replays = ReplayModel(workers, _no_live_engine, folder / "recent.json", self.window)
        self.panes = Panes(self.window, self.replays)
        self.room = room

    def play(self, story: Callable[["Staged"], Coroutine[Any, Any, None]]) -> None:
        """Opens the window, lets a story happen, takes everything down."""

        async def work() -> None:
            self.room.start()
            self.window.open()
            try:
                await story(self)
            finally:
                self.window.close()
                await self.panes.stop()
                await self.room.stop()

        nested.run(work())
        self.window.deleteLater()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    async def open(self, recording: Path, moment: datetime) -> None:
        """Opens a recording at a moment, standing still, and selects the most urgent alert."""
        session, desk = self.replays.session, self.window.desk
        session.open(str(recording))
        await until(lambda: session.stage is Stage.READY)
        session.seek(moment)
        await until(lambda: session.state is not None and session.state.moment == moment)
        await until(lambda: desk.model.rowCount() > 0)
        desk.queue.table.selectRow(0)
        await until(lambda: desk.detail.shown is not None)

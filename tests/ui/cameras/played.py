"""The desk of cameras on a real engine, while a story is told."""

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from engine.client import EngineClient
from tests.ui.cameras.scene import engine_with_cameras
from tests.ui.nested import run
from tests.until import until
from ui.cameras.desk import CamerasDesk
from ui.room import Room
from ui.shell.actions import Actions
from ui.shell.preferences import Preferences
from ui.theme import DARK


class Desk:
    """The desk of cameras on an engine, in a window of its own."""

    def __init__(self, app: QObject, client: EngineClient, folder: Path) -> None:
        async def address() -> Any:
            return client.address

        self.window = QWidget()
        self.window.resize(1280, 720)
        self.room = Room(address, "asha", app)
        self.cameras = CamerasDesk(self.room, DARK, self.window, folder / "kept")
        self.actions = Actions(self.window, Preferences(folder / "asha.ini"))
        self.cameras.add_actions(self.actions)
        self.cameras.pane.setGeometry(0, 0, 1280, 720)
        self.said: list[str] = []
        self.cameras.said.connect(self.said.append)


def play(
    app: QApplication,
    folder: Path,
    urls: dict[str, str],
    story: Callable[[Desk, EngineClient], Coroutine[Any, Any, None]],
) -> None:
    """An engine, a desk, a story, and everything down again."""

    async def work() -> None:
        async with engine_with_cameras(folder, urls) as client:
            desk = Desk(app, client, folder)
            desk.room.start()
            desk.window.show()
            try:
                await until(lambda: len(desk.cameras.book.cameras) == 4)
                await story(desk, client)
            finally:
                desk.window.close()
                await desk.cameras.stop()
                await desk.room.stop()
                desk.window.deleteLater()

    run(work())

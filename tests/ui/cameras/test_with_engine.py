"""The panes on a real engine with cameras that show films: what an operator sees and does."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.remote import cameras as remote
from tests.engine.cameras.films import write_film
from tests.ui.cameras.scene import engine_with_cameras
from tests.ui.nested import run
from tests.until import until
from ui.cameras.desk import CamerasDesk
from ui.cameras.feed import FeedState
from ui.room import Room
from ui.shell.actions import Actions
from ui.shell.preferences import Preferences
from ui.theme import DARK


@pytest.fixture(scope="session")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty seconds that go round."""
    return write_film(tmp_path_factory.mktemp("films") / "walk.mp4", 20)


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


def test_pictures_move_and_a_bad_camera_says_why(
    qapp: QApplication, qtbot: QtBot, data_dir: Path, film: Path
) -> None:
    urls = {"CAM-R": f"file:{film}", "CAM-D": "rtsp://127.0.0.1:9/none", "CAM-M": f"file:{film}"}

    async def story(desk: Desk, _: EngineClient) -> None:
        cameras, grid = desk.cameras, desk.cameras.pane.grid
        cameras.show_site("PUNE")
        assert grid.shown == ("CAM-R", "CAM-B", "CAM-D")
        live, refused, lost = grid.tiles[:3]
        await until(lambda: live.feed is not None and live.feed.picture is not None)
        assert live.feed is not None
        first = live.feed.picture
        await until(lambda: live.feed is not None and live.feed.picture is not first)
        assert live.feed.standing.state is FeedState.LIVE
        assert "LIVE" in live.accessibleName()
        await until(lambda: lost.feed is not None and lost.feed.standing.state is FeedState.LOST)
        await until(
            lambda: refused.feed is not None and refused.feed.standing.state is FeedState.REFUSED
        )
        assert refused.feed is not None
        assert "has no address" in refused.feed.standing.why
        shown = live.grab().toImage()
        assert shown.pixelColor(shown.width() // 2, shown.height() // 2).lightness() > 40
        qtbot.keyClick(grid.tile, Qt.Key.Key_Return)
        assert [each.isVisible() for each in grid.tiles[:3]] == [True, False, False]
        assert lost.feed is None  # what nobody sees is not read
        qtbot.keyClick(grid.tile, Qt.Key.Key_Return)
        qtbot.keyClick(grid.tile, Qt.Key.Key_Right)
        assert grid.camera == "CAM-B"
        qtbot.keyClick(grid.tile, Qt.Key.Key_9)
        assert grid.size_now == 9

    play(qapp, data_dir, urls, story)


def test_a_picture_is_zoomed_kept_marked_and_recorded_by_keys(
    qapp: QApplication, qtbot: QtBot, data_dir: Path, film: Path
) -> None:
    async def story(desk: Desk, client: EngineClient) -> None:
        cameras, grid = desk.cameras, desk.cameras.pane.grid
        cameras.show_camera("CAM-R")
        await until(lambda: grid.tile.feed is not None and grid.tile.feed.picture is not None)
        for _ in range(4):
            qtbot.keyClick(grid.tile, Qt.Key.Key_Plus)
        assert grid.tile.region.width() < 0.5
        before = grid.tile.region.left()
        qtbot.keyClick(grid.tile, Qt.Key.Key_Right)
        assert grid.tile.region.left() > before
        qtbot.keyClick(grid.tile, Qt.Key.Key_Home)
        assert not grid.tile.is_zoomed
        await until(lambda: cameras.book.cameras["CAM-R"].state == "live")
        qtbot.keyClick(grid.tile, Qt.Key.Key_I)
        await until(lambda: any("is kept" in each for each in desk.said))
        (picture,) = (data_dir / "kept").glob("*.jpg")
        assert picture.read_bytes().startswith(b"\xff\xd8")
        qtbot.keyClick(grid.tile, Qt.Key.Key_B)
        await until(lambda: any("is marked" in each for each in desk.said))
        (mark,) = await remote.bookmarks(client)
        assert (mark.camera, mark.who) == ("CAM-R", "asha")
        qtbot.keyClick(grid.tile, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: cameras.book.cameras["CAM-R"].recording > 0)
        await until(lambda: "by asha" in grid.tile.overlay.rule)
        qtbot.keyClick(grid.tile, Qt.Key.Key_P)
        assert cameras.pane.pad.isVisible()
        assert "cannot be turned" in cameras.pane.pad.said.text()

    play(qapp, data_dir, {"CAM-R": f"file:{film}"}, story)


def test_a_lost_engine_leaves_the_list_and_says_so(
    qapp: QApplication, data_dir: Path, film: Path
) -> None:
    async def story(desk: Desk, client: EngineClient) -> None:
        listing = desk.cameras.list
        await until(lambda: listing.tree.topLevelItemCount() == 2)
        listing.find_box.setText("mumbai")
        hidden = [
            listing.tree.topLevelItem(place).isHidden()
            for place in range(listing.tree.topLevelItemCount())
        ]
        assert sorted(hidden) == [False, True]
        assert "4 cameras" in listing.counts.text()
        desk.cameras.book.set_stale("Engine lost, reconnecting")
        assert "lost" in listing.stale.text()
        assert listing.tree.topLevelItemCount() == 2
        await asyncio.sleep(0)

    play(qapp, data_dir, {"CAM-R": f"file:{film}"}, story)

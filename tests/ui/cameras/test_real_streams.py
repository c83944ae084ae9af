"""Tiles of a real RTSP server that dies, changes its codec, refuses or never answers."""

import socket
from pathlib import Path

from PySide6.QtWidgets import QApplication

from engine.client import EngineClient
from engine.model.cameras_live import Credentials
from engine.remote import cameras as remote
from tests.engine.cameras.films import write_film
from tests.engine.cameras.peer import RtspPeer, free_port
from tests.ui.cameras.played import Desk, play
from tests.until import until
from ui.cameras.feed import FeedState
from ui.cameras.tile import Tile

CANARY, RIGHT = "canary-5e0", "right"


def test_a_real_stream_dies_says_when_and_comes_back_while_the_others_go_on(
    qapp: QApplication, data_dir: Path, film: Path, tmp_path: Path
) -> None:
    other_codec = write_film(tmp_path / "walk265.mp4", 20, codec="libx265")
    with RtspPeer(f"main={film}") as peer:

        async def story(desk: Desk, _: EngineClient) -> None:
            cameras, grid = desk.cameras, desk.cameras.pane.grid
            cameras.show_site("PUNE")
            real, other = grid.tile_of("CAM-R"), grid.tile_of("CAM-D")
            assert real is not None
            assert other is not None
            await until(lambda: is_in(real, FeedState.LIVE) and is_in(other, FeedState.LIVE))
            for back in (film, other_codec):
                peer.kill()
                await until(lambda: is_in(real, FeedState.LOST))
                assert "LOST" in real.accessibleName()
                last = real.feed.picture if real.feed is not None else None
                assert other.feed is not None
                before = other.feed.picture
                await until(
                    lambda before=before: (
                        other.feed is not None and other.feed.picture is not before
                    )
                )
                peer.start(f"main={back}")
                await until(lambda: is_in(real, FeedState.LIVE))
                assert real.feed is not None
                assert real.feed.picture is not last
            await until(lambda: cameras.book.cameras["CAM-R"].codec == "hevc")

        urls = {"CAM-R": peer.url("main"), "CAM-D": f"file:{film}"}
        play(qapp, data_dir, urls, story)


def test_a_tile_says_a_wrong_password_and_an_unreachable_camera_plainly(
    qapp: QApplication, data_dir: Path, film: Path
) -> None:
    with (
        RtspPeer(f"main={film}", user="noc", password=RIGHT) as peer,
        socket.create_server(("127.0.0.1", 0)) as silent,
    ):
        urls = {
            "CAM-R": peer.url("main"),
            "CAM-D": f"rtsp://127.0.0.1:{free_port()}/main",
            "CAM-B": f"rtsp://127.0.0.1:{silent.getsockname()[1]}/main",
        }

        async def story(desk: Desk, client: EngineClient) -> None:
            cameras, grid = desk.cameras, desk.cameras.pane.grid
            wrong = Credentials(user="noc", password=CANARY)
            await remote.set_credentials(client, "CAM-R", wrong)
            cameras.show_site("PUNE")
            said = {
                "CAM-R": ("NO PICTURE", "The camera refuses its name or password"),
                "CAM-D": ("LOST", "Nothing listens at the camera's address"),
                "CAM-B": ("LOST", "The camera does not answer in time"),
            }
            for camera, (state, why) in said.items():
                tile = grid.tile_of(camera)
                assert tile is not None
                await until(lambda tile=tile, why=why: why in in_the_middle(tile))
                assert state in tile.accessibleName()
                assert "Tried again at" in in_the_middle(tile)
                assert CANARY not in tile.accessibleName() + in_the_middle(tile)

        play(qapp, data_dir, urls, story)


def in_the_middle(tile: Tile) -> str:
    """The sentence on a tile whose picture is not live."""
    return tile.look.words.sentence(tile.feed.standing, tile.view) if tile.feed else ""


def is_in(tile: Tile, state: FeedState) -> bool:
    """How a tile's stream is."""
    return tile.feed is not None and tile.feed.standing.state is state

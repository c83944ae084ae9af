"""Small tiles show a camera's low stream, the one that is looked at its main one."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from engine.client import EngineClient
from engine.model.cameras_live import CameraOptions, Profile
from engine.remote import cameras as remote
from tests.engine.cameras.films import write_film
from tests.ui.cameras.played import Desk, play
from tests.until import until
from ui.cameras.grid import Grid
from ui.cameras.quality import USUAL_PX, low_of, wants_low
from ui.cameras.zoom import WHOLE


def profile(url: str, width: int, codec: str = "H264", source: str = "vs") -> Profile:
    return Profile(token=url, name=url, codec=codec, width=width, url=url, source=source)


def test_a_tile_changes_its_stream_only_where_the_low_one_has_too_few_pixels() -> None:
    assert wants_low(USUAL_PX, is_low=False)
    assert not wants_low(USUAL_PX + 1, is_low=False)
    assert wants_low(320, is_low=False, low_px=320)
    assert not wants_low(330, is_low=False, low_px=320)
    assert wants_low(330, is_low=True, low_px=320), "a border that moved a little"
    assert not wants_low(401, is_low=True, low_px=320)


@pytest.mark.parametrize(
    ("others", "chosen"),
    [
        ((), None),
        ((profile("b", 3840),), None),
        ((profile("b", 1280), profile("c", 640)), "c"),
        ((profile("b", 640, "H265"), profile("c", 704)), "c"),
        ((profile("b", 176), profile("c", 640)), "c"),
        ((profile("b", 640, source="other lens"),), None),
        ((profile("metadata", 0),), None),
    ],
)
def test_the_stream_for_small_tiles_is_the_smallest_useful_one_of_the_same_lens(
    others: tuple[Profile, ...], chosen: str | None
) -> None:
    found = low_of((profile("a", 3840, "H265"), *others), "a")
    assert (found.url if found else None) == chosen
    assert low_of(others, "elsewhere") is None


def test_the_low_stream_in_small_tiles_the_main_one_where_somebody_looks(
    qapp: QApplication, data_dir: Path, film: Path, tmp_path: Path
) -> None:
    low = write_film(tmp_path / "low.mp4", 20, size=(160, 90))

    async def story(desk: Desk, client: EngineClient) -> None:
        grid = desk.cameras.pane.grid
        grid._settling.setInterval(20)
        for camera, url in (("CAM-R", low), ("CAM-D", low), ("CAM-B", "nowhere.mp4")):
            await remote.set_options(client, camera, CameraOptions(low_url=f"file:{url}"))
        desk.cameras.pane.setGeometry(0, 0, 290, 300)  # places of some 140 pixels
        desk.cameras.show_site("PUNE")
        current = grid.camera
        (other,) = {"CAM-R", "CAM-D"} - {current}
        shown = {current: 320, other: 160, "CAM-B": 320}  # a low stream that fails is none
        await until(lambda: {each: wide(grid, each) for each in shown} == shown)
        grid.choose(grid.placed.index(other))
        await until(lambda: wide(grid, other) == 320)  # once somebody rests there
        grid.choose(grid.placed.index("CAM-B"))
        await until(lambda: wide(grid, other) == 160)
        tile = grid.tiles[grid.placed.index(other)]
        for _ in range(3):
            tile.zoom(closer=True)
        await until(lambda: wide(grid, other) == 320)  # looked at more closely
        tile.zoom_to(WHOLE)
        await until(lambda: wide(grid, other) == 160)
        desk.cameras.pane.setGeometry(0, 0, 1280, 720)
        await until(lambda: {wide(grid, each) for each in shown} == {320})

    urls = {camera: f"file:{film}" for camera in ("CAM-R", "CAM-D", "CAM-B")}
    play(qapp, data_dir, urls, story)


def wide(grid: Grid, camera: str) -> int:
    """Pixels across of the newest picture in its tile, as the camera sent it; 0: none yet."""
    tile = grid.tile_of(camera)
    picture = tile.feed.picture if tile is not None and tile.feed is not None else None
    return picture.width if picture is not None else 0

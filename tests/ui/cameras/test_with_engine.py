"""The panes on a real engine with cameras that show films: what an operator sees and does."""

import asyncio
import hashlib
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.model.cameras import CameraObservation
from engine.model.cameras_live import CameraOptions
from engine.model.retail import PosSale
from engine.remote import cameras as remote
from tests.ui.cameras.played import Desk, play
from tests.until import until
from ui.cameras.clips_page import ClipsPage
from ui.cameras.desk import CamerasDesk
from ui.cameras.feed import Feed, FeedState
from ui.cameras.film import FilmFeed
from ui.cameras.tile import Tile


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
        grid.tiles[1].dropped.emit("CAM-R")
        assert not cameras.following.is_on
        assert "Shift+V" in desk.said[-1]
        assert cameras.pane.follow.text() == "Follow again"
        qtbot.mouseClick(cameras.pane.follow, Qt.MouseButton.LeftButton)
        assert cameras.following.is_on
        assert cameras.pane.follow.text() == "Follow alerts"
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


def test_what_was_recorded_is_found_played_held_and_exported(
    qapp: QApplication, qtbot: QtBot, data_dir: Path, film: Path
) -> None:
    async def story(desk: Desk, client: EngineClient) -> None:
        cameras = desk.cameras
        page, model = cameras.clips_page, cameras.clips
        cameras.show_site("PUNE")
        await until(lambda: len(live(cameras)) >= 2)
        cameras.record()
        await until(lambda: bool(cameras.book.activations))
        (made,) = cameras.book.sorted_log()
        await asyncio.sleep(1.5)  # so that there is something to be seen
        await remote.end_activation(client, made.id)
        cameras.footage.setGeometry(0, 0, 1280, 500)
        cameras.footage.show()
        await until(
            lambda: sum(each.state == "complete" for each in model.clips) >= 2 or again(page)
        )
        await until(lambda: len(model.thumbnails) >= 2)
        page.clip_list.selectAll()
        qtbot.keyClick(page.clip_list, Qt.Key.Key_Space)
        await until(lambda: len(model.films) == 2)
        tiles = page.player.tiles[:2]
        await until(lambda: all(tile.feed and tile.feed.picture for tile in tiles))
        ended = min(each.ended_at.timestamp() for each in model.open_clips)
        began = max(each.began_at.timestamp() for each in model.open_clips)
        page.player.clock.play(0.0)
        for moment in ((began + ended) / 2, began + 0.1):
            page.player.seek(moment)
            await until(lambda moment=moment: all(abs(at(t) - moment) < 0.3 for t in tiles))
        await until(lambda: len(model.motions) == 2)
        page.player.seek(began + 1.0)
        qtbot.keyClick(page.clip_list, Qt.Key.Key_B)
        await until(lambda: len(model.marks) == 2)
        page.player.seek(began)
        qtbot.keyClick(page.player.timeline, Qt.Key.Key_M)
        assert abs(page.player.clock.now - (began + 1.0)) < 0.01
        cameras.footage.show_page(cameras.marks_page)
        marks = cameras.marks_page.view
        await until(lambda: cameras.marks_page.rows.rowCount() == 2)
        marks.table.selectRow(1)
        qtbot.keyClick(marks.table, Qt.Key.Key_Return)
        await until(lambda: len(model.open_clips) == 1)
        await until(lambda: page.player.clock.now >= began + 0.99)
        assert page.isVisible()
        page.clip_list.selectAll()
        page.reason.setText("Claim 4711")
        page.hold.click()
        await until(lambda: all(each.held for each in model.clips))
        assert page.hold.text() == "Lift hold"
        page.export.click()
        await until(lambda: len(list((data_dir / "kept").glob("*.mp4.sha256"))) == 2)
        for path in (data_dir / "kept").glob("*.mp4"):
            sums = path.with_name(f"{path.name}.sha256").read_text("utf-8")
            assert f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}" in sums
            assert any(each.sha256 in sums for each in model.clips)
        page.filters.camera.setCurrentIndex(page.filters.camera.findData("CAM-R"))
        page.filters.camera.activated.emit(0)
        await until(lambda: {each.camera for each in model.clips} == {"CAM-R"})

    urls = {camera: f"file:{film}" for camera in ("CAM-R", "CAM-D")}
    play(qapp, data_dir, urls, story)


async def shows_for(client: EngineClient, seconds: float) -> bool:
    """The engine keeps so much of the past of a camera."""
    return any(each.preroll_s > seconds for each in await remote.cameras(client))


def at(tile: Tile) -> float:
    """The moment of a recorded picture."""
    assert isinstance(tile.feed, FilmFeed)
    return tile.feed.at


def live(cameras: CamerasDesk) -> list[str]:
    """Cameras from which the engine has pictures."""
    return [each.id for each in cameras.book.cameras.values() if each.state == "live"]


def again(page: ClipsPage) -> bool:
    """Clips have no news of their own: asked again, as a user would."""
    page.filters.changed.emit(page.filters.wanted)
    return False


def test_the_last_minute_plays_where_the_live_picture_stands(
    qapp: QApplication, qtbot: QtBot, data_dir: Path, film: Path
) -> None:
    async def story(desk: Desk, client: EngineClient) -> None:
        cameras, grid = desk.cameras, desk.cameras.pane.grid
        cameras.show_camera("CAM-R")
        await until(lambda: live(cameras) == ["CAM-R"])
        await until(lambda: shows_for(client, 1.5))
        qtbot.keyClick(grid.tile, Qt.Key.Key_L)
        await until(lambda: isinstance(grid.tile.feed, FilmFeed))
        await until(lambda: grid.tile.feed is not None and grid.tile.feed.picture is not None)
        assert "▶" in grid.tile.look.chip(grid.tile)[0]
        qtbot.keyClick(grid.tile, Qt.Key.Key_L)
        assert isinstance(grid.tile.feed, Feed)

    play(qapp, data_dir, {"CAM-R": f"file:{film}"}, story)


def test_zones_are_drawn_by_keys_and_a_rule_is_changed(
    qapp: QApplication, qtbot: QtBot, data_dir: Path, film: Path
) -> None:
    async def story(desk: Desk, client: EngineClient) -> None:
        cameras = desk.cameras
        page, rules = cameras.zones_page, cameras.rules_page
        cameras.footage.setGeometry(0, 0, 1280, 500)
        cameras.footage.show()
        cameras.show_camera("CAM-R")
        cameras.footage.show_page(page)
        await until(lambda: cameras.zones.draft.camera == "CAM-R" and page.new.isEnabled())
        page.new.click()
        for way in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down):
            for _ in range(5):
                qtbot.keyClick(page.canvas, way)
            qtbot.keyClick(page.canvas, Qt.Key.Key_Space)
        qtbot.keyClick(page.canvas, Qt.Key.Key_Return)
        qtbot.keyClicks(page.name, " at the till")
        page.keep.click()
        await until(lambda: bool(cameras.zones.draft.kept))
        (zone,) = await remote.zones(client, "CAM-R")
        assert (zone.name, len(zone.points)) == ("Zone 1 at the till", 4)
        assert zone.points[0] == (0.4, 0.5)
        cameras.footage.show_page(rules)
        await until(lambda: rules.rows.rowCount() > 3)
        rules.view.table.selectRow(0)
        first = rules.rows.rows[0]
        assert rules.title.text() == first.title
        rules.mode.setCurrentIndex(rules.mode.findData("shadow"))
        rules.save.click()
        await until(lambda: "In force" in rules.said.text())
        now = {each.id: each.mode for each in (await remote.rules(client)).tiers}
        assert now[first.id] == "shadow"

    play(qapp, data_dir, {"CAM-R": f"file:{film}"}, story)


def test_what_is_seen_is_drawn_on_the_picture_and_a_posted_sight_brings_the_camera_up(
    qapp: QApplication, qtbot: QtBot, data_dir: Path, film: Path
) -> None:
    async def story(desk: Desk, client: EngineClient) -> None:
        cameras, grid = desk.cameras, desk.cameras.pane.grid
        await remote.set_options(client, "CAM-R", CameraOptions(analyse=True))
        cameras.show_camera("CAM-R")
        tile = grid.tile
        posted = CameraObservation(
            id="1",
            source="analytics",
            occurred_at=datetime.now(UTC),
            camera="CAM-B",
            site="PUNE",
            label="safe_open",
            confidence=0.91,
            box=(0.1, 0.2, 0.3, 0.4),
        )
        rules = await remote.rules(client)
        always = [replace(each, trigger=replace(each.trigger, where=())) for each in rules.tiers]
        await remote.set_rules(client, replace(rules, tiers=tuple(always)))
        await client.ingest([msgspec.json.encode(posted)], "analytics")
        await until(lambda: "CAM-B" in grid.shown)  # nobody chose it: the rule did
        brought = grid.tile_of("CAM-B")
        assert brought is not None
        assert "Safe seen open" in brought.overlay.rule
        assert [(each.box, each.words) for each in brought.overlay.live] == [
            ((0.1, 0.2, 0.3, 0.4), "safe open  91%")
        ]
        cameras.show_camera("CAM-R")
        tile = grid.tile
        await until(lambda: bool(tile.overlay.live), 60)
        first = tile.overlay.live
        assert first[0].words.startswith("motion")
        await until(lambda: tile.overlay.live not in (first, ()))  # it goes along
        qtbot.keyClick(tile, Qt.Key.Key_O)
        assert not tile.overlay.live

    play(qapp, data_dir, {"CAM-R": f"file:{film}"}, story)


def test_a_moment_of_the_till_brings_the_register_and_what_it_rang_up(
    qapp: QApplication, data_dir: Path, film: Path
) -> None:
    async def story(desk: Desk, client: EngineClient) -> None:
        grid = desk.cameras.pane.grid
        now = datetime.now(UTC)
        sold = PosSale(
            id="1",
            source="pos",
            occurred_at=now,
            transaction="T1",
            site="PUNE",
            register="R1",
            staff="S1",
            items=(),
            total=12.5,
            payments=(),
        )
        await client.ingest([msgspec.json.encode(sold)], "test")
        desk.cameras.show_moment("PUNE", "R1", now)
        assert grid.shown[0] == "CAM-R"
        await until(lambda: bool(grid.tiles[0].overlay.lines))
        assert "12.50" in grid.tiles[0].overlay.lines[0]
        await until(lambda: any("Nothing was recorded at" in each for each in desk.said))

    play(qapp, data_dir, {"CAM-R": f"file:{film}"}, story)

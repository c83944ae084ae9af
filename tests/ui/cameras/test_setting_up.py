"""Cameras set up in the window, against a device over real SOAP and a real engine."""

import re
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.model.cameras_live import Found
from engine.remote import cameras as remote
from tests.engine.cameras.films import write_film
from tests.peers.onvif_device import LOGIN, OnvifPeer
from tests.ui.cameras.played import Desk, play
from tests.until import until
from ui.cameras.feed import FeedState


def test_a_found_device_is_asked_kept_turned_set_and_removed(
    qapp: QApplication, qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    film = write_film(tmp_path / "walk.mp4", 6)
    ahead = re.compile(r"its clock is (2:5|3:0)\d min ahead")

    async def story(desk: Desk, client: EngineClient) -> None:
        page, grid = desk.cameras.setup_page, desk.cameras.pane.grid
        form, said = page.form, page.said
        desk.cameras.footage.setGeometry(0, 0, 1280, 600)
        desk.cameras.footage.show_page(page)
        desk.cameras.footage.show()
        await until(lambda: len(form.site.keys) == 2)
        page.keep.click()
        assert "needs a name" in said.text()
        page.search.click()  # a real probe, by multicast
        here = Found(host="127.0.0.1", port=peer.port, name="Back yard", hardware="P-1")
        await until(lambda: here in page.found.rows, 60)
        page.found_view.table.selectRow(page.found.rows.index(here))
        assert (form.name.text(), form.host.text()) == ("Back yard", "127.0.0.1")
        form.site.setText("pune")
        qtbot.keyClick(form.site, Qt.Key.Key_Return)
        assert form.site.key == "PUNE"
        qtbot.keyClicks(form.name, " 2")
        assert form.id.text() == "PUNE-BACK-YARD-2"
        form.user.setText(LOGIN[0])
        form.password.setText("wrong")
        page.ask.click()
        await until(lambda: "refuses its name or password" in said.text(), 60)
        form.password.setText(LOGIN[1])
        page.ask.click()
        await until(lambda: "can be turned" in said.text(), 60)
        assert "H265 3840×2160" in form.profile.currentText()
        assert form.url.text() == "rtsp://127.0.0.1:9/main"
        assert form.low_url.text() == "rtsp://127.0.0.1:9/sub"  # for small tiles
        assert "H264 640×360" in form.low_profile.currentText()
        page.test.click()
        await until(lambda: "nothing listens there" in said.text(), 60)
        form.url.setText(f"file:{film}")
        page.test.click()
        await until(lambda: "✓ H264 320×180" in said.text(), 60)
        form.role.setCurrentIndex(form.role.findData("gate"))
        page.keep.click()
        await until(lambda: "is set up" in said.text(), 60)
        await until(lambda: grid.camera == "PUNE-BACK-YARD-2")  # its picture shows it is right
        tile = grid.tile
        await until(lambda: tile.feed is not None and tile.feed.standing.state is FeedState.LIVE)
        assert (await remote.entry(client, "PUNE-BACK-YARD-2")).role == "gate"
        # A slow answer blurs what it says by some seconds.
        await until(lambda: bool(ahead.search(tile.accessibleName())), 60)
        await until(lambda: tile.view is not None and tile.view.has_ptz)
        assert form.password.text() == ""
        qtbot.keyClick(tile, Qt.Key.Key_P)
        qtbot.keyClick(tile, Qt.Key.Key_Right)
        await until(lambda: 'x="0.5" y="0.0"' in dict(peer.asked).get("ContinuousMove", ""), 60)
        qtbot.keyClick(tile, Qt.Key.Key_Plus)
        await until(lambda: 'x="0.5"/></ns0:Velocity>' in dict(peer.asked)["ContinuousMove"], 60)
        assert not tile.is_zoomed  # the lens does it
        await presets_and_picture(desk)
        page.remove.click()
        assert "PUNE-BACK-YARD-2" in desk.cameras.book.cameras  # once is not enough
        page.remove.click()
        await until(lambda: "PUNE-BACK-YARD-2" not in desk.cameras.book.cameras)
        await until(lambda: "PUNE-BACK-YARD-2" not in grid.placed)

    async def presets_and_picture(desk: Desk) -> None:
        control = desk.cameras.setup_page.control
        await until(lambda: control.presets.count() == 2, 60)
        await until(lambda: control.sliders["brightness"].isEnabled())
        assert not control.sliders["saturation"].isEnabled()  # the device has no such setting
        assert control.sliders["brightness"].value() == 50
        control.name.setText("gate")
        control.save.click()
        await until(lambda: control.presets.count() == 3, 60)
        control.presets.setCurrentRow(1)
        qtbot.keyClick(control.presets, Qt.Key.Key_Return)
        await until(lambda: "GotoPreset" in dict(peer.asked), 60)
        control.sliders["brightness"].setValue(100)
        control.apply.click()
        await until(lambda: peer.brightness == 90, 60)  # the most that it allows
        control.presets.setCurrentRow(0)
        control.forget.click()
        await until(lambda: list(peer.presets.values()) == ["fence", "gate"], 60)

    with OnvifPeer("rtsp://127.0.0.1:9/main", media2="yes") as peer:
        peer.join()
        peer.sub = "rtsp://127.0.0.1:9/sub"
        peer.clock = timedelta(minutes=3)
        play(qapp, data_dir, {}, story)

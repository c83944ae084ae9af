"""A camera's mark is dragged out of the map onto a place of the grid with a real mouse.

It needs a real X server, as `tests/ui/test_on_x.py` starts one: pages get no drags elsewhere.
"""

import shutil
import subprocess

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.map.scene import PATIENCE_MS, PUNE, Ask, State, at_pune, shows
from ui.cameras.tile import Tile
from ui.map.facts import CameraMark
from ui.map.view import SiteMap
from ui.theme import DARK


def drag(one: tuple[int, int], other: tuple[int, int]) -> "subprocess.Popen[bytes]":
    """Presses, moves as a hand does, lets go; in a process of its own."""
    words = ["mousemove", *map(str, one), "sleep", "0.3", "mousedown", "1"]
    for step in range(1, 21):
        x, y = (round(a + (b - a) * step / 20) for a, b in zip(one, other, strict=True))
        words += ["sleep", "0.05", "mousemove", str(x), str(y)]
    return subprocess.Popen(["xdotool", *words, "sleep", "0.3", "mouseup", "1"])


@pytest.mark.usefixtures("empty_map")
def test_a_mark_is_dragged_out_of_the_map_with_a_real_mouse(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    if QGuiApplication.platformName() != "xcb" or shutil.which("xdotool") is None:
        pytest.skip("needs a real X server and xdotool; installer/setup.sh dev installs them")
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(1000, 0, 640, 360)
    tile = Tile(DARK, window)
    tile.resize(640, 360)
    window.show()
    site_map.move(0, 0)
    site_map.set_sites([at_pune()])
    site_map.set_cameras([CameraMark("gate 7", "Gate", PUNE.lat + 0.0004, PUNE.lon, "online")])
    site_map.fit_all()
    shows(qtbot, state, cameras={"online": 1})
    place = ask(
        "(() => { const box = document.querySelector('.camera-mark').getBoundingClientRect();"
        "return [box.x + box.width / 2, box.y + box.height / 2]; })()"
    )
    assert isinstance(place, list)
    page = site_map.mapToGlobal(site_map.rect().topLeft())
    began = page.x() + round(place[0]), page.y() + round(place[1])
    middle = tile.mapToGlobal(tile.rect().center())
    with qtbot.waitSignal(tile.dropped, timeout=PATIENCE_MS) as dropped:
        hand = drag(began, (middle.x(), middle.y()))
    hand.wait(10)
    assert dropped.args == ["gate 7"]

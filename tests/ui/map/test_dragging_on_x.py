"""A camera's mark is dragged out of the map onto a place of the grid with a real mouse.

It needs a real X server, as `tests/ui/test_on_x.py` starts one: pages get no drags elsewhere.
"""

import shutil
import subprocess

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.map.scene import PATIENCE_MS, PUNE, Ask, State, at_pune, shows
from ui.cameras.tile import Tile
from ui.map.facts import CameraMark
from ui.map.view import SiteMap
from ui.theme import DARK

#: Between two movements of the hand, milliseconds.
STEP_MS = 50


def xdotool(*words: object) -> None:
    subprocess.run(["xdotool", *map(str, words)], check=True, timeout=60)


class Hand(QObject):
    """Draws with the button down until the tile has seen what is drawn over it; then lets go.

    While something is drawn, Qt runs a loop of its own: timers go on there.
    """

    def __init__(self, tile: Tile, began: QPoint, ends: QPoint) -> None:
        super().__init__(tile)
        self._began, self._ends = began, ends
        self._step = 0
        self._is_over = False
        tile.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._move)
        self._timer.start(STEP_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self._is_over |= event.type() is QEvent.Type.DragMove
        return False

    def _move(self) -> None:
        if self._is_over:
            self._timer.stop()
            xdotool("mouseup", 1)
            return
        self._step += 1
        share = min(1.0, self._step / 20)
        way = self._ends - self._began
        # At its end the hand goes on trembling: a page that is slow takes it for drawn late.
        x = self._began.x() + round(way.x() * share) + self._step % 2
        xdotool("mousemove", x, self._began.y() + round(way.y() * share))


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
    began = site_map.mapToGlobal(QPoint(round(place[0]), round(place[1])))
    xdotool("mousemove", began.x(), began.y())
    qtbot.waitUntil(lambda: ask("document.querySelector('.camera-mark:hover') ? 1 : 0") == 1)
    xdotool("mousedown", 1)
    with qtbot.waitSignal(tile.dropped, timeout=PATIENCE_MS) as dropped:
        Hand(tile, began, tile.mapToGlobal(tile.rect().center()))
    assert dropped.args == ["gate 7"]

"""The wall on the monitor that was chosen, of several; in a process of its own with three."""

import json
import subprocess
import sys
from pathlib import Path

_STORY = """
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QMenu

from ui.cameras.wall import CameraWall
from ui.shell.preferences import Preferences

app = QApplication(sys.argv)
window = QMainWindow()
window.resize(800, 600)
dock = QDockWidget("cameras", window)
window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
window.show()
said = []


def wall():
    made = CameraWall(lambda: dock, Preferences(Path(sys.argv[1])), window)
    made.said.connect(said.append)
    return made


def where():
    app.processEvents()
    return dock.screen().name() if dock.isFullScreen() else "place"


def menu(made):
    shown = QMenu(window)
    made.fill(shown)
    return shown.actions()


first = wall()
first.toggle()
print(where(), dock.geometry().getRect())
first.toggle()
print(where(), dock.isFloating())
print([each.isChecked() for each in menu(first)])
menu(first)[2].trigger()
print(where(), dock.geometry().getRect())
again = wall()
again.toggle()
print(where())
again.toggle()
print(where(), [each.text() for each in menu(again) if each.isChecked()])
again.toggle()
dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
again.toggle()
print(where(), said[-1])
"""


def test_the_wall_stands_on_the_chosen_monitor_and_goes_back(tmp_path: Path) -> None:
    screens = [
        {"name": name, "x": left, "y": 0, "width": wide, "height": high, "logicalDpi": 96, "dpr": 1}
        for name, left, wide, high in (
            ("DESK", 0, 1280, 800),
            ("LEFT", 1280, 1920, 1080),
            ("WALL", 3200, 1024, 768),
        )
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}))
    ran = subprocess.run(
        [
            *(sys.executable, "-c", _STORY, str(tmp_path / "asha.ini")),
            *("-platform", f"offscreen:configfile={config}"),
        ],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ran.stdout.splitlines() == [
        "LEFT (1280, 0, 1920, 1080)",  # the monitor beside the window's, as long as none is chosen
        "place False",
        "[False, True, False]",
        "WALL (3200, 0, 1024, 768)",
        "place",
        "WALL ['WALL · 1024×768']",  # remembered
        "place The arrangement is locked: the cameras stay where they are.",
    ], ran.stderr

"""The picture of a person's day grows with the day, unless somebody looks nearer."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.model.retail_risk import DayEntry
from tests.ui.retail.test_day_layout import day, entry
from ui.retail.day_canvas import DayCanvas
from ui.theme import DARK


def clicked_at_the_end(canvas: DayCanvas, qtbot: QtBot) -> list[DayEntry]:
    """What is found by clicking everywhere in the last third."""
    found: list[DayEntry] = []
    canvas.chosen.connect(found.append)
    width, height = canvas.width(), canvas.height()
    for x in range(width * 2 // 3, width, 12):
        for y in range(0, height, 8):
            qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    return found


def test_what_comes_later_is_in_the_picture(qapp: QApplication, qtbot: QtBot) -> None:
    canvas = DayCanvas(DARK)
    qtbot.addWidget(canvas)
    canvas.resize(600, 230)
    early, late = entry(60, 0.2), entry(400, 0.4)
    canvas.show_day(day(early))
    canvas.show_day(day(early, late))
    assert late in clicked_at_the_end(canvas, qtbot)


def test_who_looks_nearer_goes_on_looking_there(qapp: QApplication, qtbot: QtBot) -> None:
    canvas = DayCanvas(DARK)
    qtbot.addWidget(canvas)
    canvas.resize(600, 230)
    early, late = entry(60, 0.2), entry(400, 0.4)
    canvas.show_day(day(early))
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    canvas.show_day(day(early, late))
    assert late not in clicked_at_the_end(canvas, qtbot)

"""The day strip is read by keys, drawn at any size, and shows text as text."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent
from pytestqt.qtbot import QtBot

from tests.ui.people.world import day, hour
from ui.people.day_strip import DayStrip
from ui.theme import DARK, LIGHT

HOSTILE = "<img src=x onerror=alert(1)><b>" + "Venkatanarasimharajuvaripeta " * 20


@pytest.fixture
def strip(qtbot: QtBot) -> DayStrip:
    made = DayStrip(DARK)
    qtbot.addWidget(made)
    made.resize(900, 180)
    made.show()
    made.show_day(day())
    return made


def press(qtbot: QtBot, strip: DayStrip, *keys: Qt.Key) -> str:
    for key in keys:
        qtbot.keyClick(strip.canvas, key)
    return strip.line.text()


def test_arrow_keys_step_through_the_marks_in_order_of_time(strip: DayStrip, qtbot: QtBot) -> None:
    right = Qt.Key.Key_Right
    assert press(qtbot, strip, Qt.Key.Key_Home) == "07:00   Punched in at Ravi gate, check passed"
    assert press(qtbot, strip, right) == "07:00 to now (3 h 30 min)   Clocked in at Ravi gate"
    assert press(qtbot, strip, right).startswith("07:30 to 09:00 (1 h 30 min)   9 positions inside")
    assert press(qtbot, strip, right) == "08:00   Ravi left."
    assert press(qtbot, strip, right).endswith("Task “Ravi” at Ravi gate: overdue")
    assert press(qtbot, strip, right) == strip.canvas.accessibleDescription()
    assert press(qtbot, strip, Qt.Key.Key_Home, Qt.Key.Key_Left).startswith("07:00")


def test_up_and_down_change_the_lane_and_pass_empty_ones(strip: DayStrip, qtbot: QtBot) -> None:
    down = Qt.Key.Key_Down
    assert "inside the fence" in press(qtbot, strip, Qt.Key.Key_Home, down)
    assert "Task" in press(qtbot, strip, down)
    assert press(qtbot, strip, down) == "08:00   Ravi left."
    assert press(qtbot, strip, down) == "08:00   Ravi left."
    assert "Task" in press(qtbot, strip, Qt.Key.Key_Up)


def test_enter_and_a_double_click_choose_the_mark(strip: DayStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.mark_chosen) as chosen:
        press(qtbot, strip, Qt.Key.Key_Home, *[Qt.Key.Key_Right] * 3, Qt.Key.Key_Return)
    assert chosen.args[0].ref == "al-1"
    layout = strip.canvas._layout
    assert layout is not None
    place = QPoint(round(layout.x(hour(8))), round(layout.lane_rect(5).center().y()))
    press(qtbot, strip, Qt.Key.Key_Home)
    with qtbot.waitSignal(strip.mark_chosen) as chosen:
        qtbot.mouseClick(strip.canvas, Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(strip.canvas, Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args[0].ref == "al-1"


def test_keys_that_are_not_its_own_are_left_to_the_window(strip: DayStrip, qtbot: QtBot) -> None:
    said = press(qtbot, strip, Qt.Key.Key_Home)
    for key, held in (
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier),
    ):
        pressed = QKeyEvent(QEvent.Type.KeyPress, key, held)
        strip.canvas.keyPressEvent(pressed)
        assert not pressed.isAccepted()
    assert strip.line.text() == said


def test_the_same_mark_stays_under_the_keys_when_the_day_grows(
    strip: DayStrip, qtbot: QtBot
) -> None:
    said = press(qtbot, strip, Qt.Key.Key_Home, *[Qt.Key.Key_Right] * 3)
    strip.show_day(day(now=hour(11)))
    assert strip.line.text() == said


def test_a_source_never_heard_is_hatched_and_one_quiet_today_is_not(strip: DayStrip) -> None:
    layout = strip.canvas._layout
    assert layout is not None
    picture = strip.grab().toImage()

    def colours(lane: int) -> set[int]:
        rect = layout.lane_rect(lane)
        y = round(rect.center().y())
        return {picture.pixel(x, y) for x in range(round(rect.left() + 400), 880)}

    # Nothing, and a line each full hour; hatching has many shades.
    assert len(colours(2)) > len(colours(4))


def test_findings_keep_their_severitys_colour_in_both_themes(strip: DayStrip) -> None:
    layout = strip.canvas._layout
    assert layout is not None
    x, y = round(layout.x(hour(8))), round(layout.lane_rect(5).center().y())
    for theme in (DARK, LIGHT):
        strip.set_theme(theme)
        picture = strip.grab().toImage()
        assert near(picture, x, y, theme.severities["high"].colour)


def near(picture: QImage, x: int, y: int, colour: str) -> bool:
    points = [(x + dx, y + dy) for dx in range(-3, 4) for dy in range(-3, 4)]
    return any(picture.pixelColor(*point).name() == colour for point in points)


@pytest.mark.parametrize("size", [(260, 120), (3000, 600), (1, 1)])
def test_any_size_is_drawn(strip: DayStrip, size: tuple[int, int]) -> None:
    strip.resize(*size)
    assert not strip.grab().isNull()


def test_a_day_of_25_hours_says_one_hour_twice(strip: DayStrip) -> None:
    strip.resize(1900, 180)
    strip.show_day(
        day(
            timezone="Europe/Berlin",
            starts_at=hour(0).replace(month=10, day=24, hour=22, minute=0),
            ends_at=hour(0).replace(month=10, day=25, hour=23, minute=0),
        )
    )
    layout = strip.canvas._layout
    assert layout is not None
    labels = [label for _, label in layout.hours()]
    assert len(labels) == 25
    assert labels.count("02") == 2


def test_markup_and_length_stay_text_and_do_not_widen_it(strip: DayStrip, qtbot: QtBot) -> None:
    strip.show_day(day(HOSTILE))
    said = press(qtbot, strip, Qt.Key.Key_Home, *[Qt.Key.Key_Right] * 3)
    assert "<img src=x" in said
    assert strip.line.textFormat() is Qt.TextFormat.PlainText
    assert strip.minimumSizeHint().width() < 400


def test_says_what_it_is_waiting_for(qtbot: QtBot) -> None:
    empty = DayStrip(DARK)
    qtbot.addWidget(empty)
    assert "Choose a person" in empty.line.text()
    assert not empty.grab().isNull()

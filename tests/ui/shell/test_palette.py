"""The palette by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.shell.finder import Choice, Finder
from ui.shell.palette import Palette
from ui.theme import DARK


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    shown.resize(900, 600)
    qtbot.addWidget(shown)
    return shown


def opened(window: QWidget, ran: list[str]) -> tuple[Palette, QPushButton]:
    before = QPushButton("before", window)
    QVBoxLayout(window).addWidget(before)
    finder = Finder()
    finder.put(
        "sites",
        [
            Choice("site", name, "<b>S</b>", lambda name=name: ran.append(name))
            for name in ("Pune Mall 1", "Pune <script>", "Thane 4")
        ],
    )
    palette = Palette(finder.find, DARK, window)
    window.show()
    before.setFocus()
    palette.open()
    return palette, before


def test_type_move_and_choose(window: QWidget, qtbot: QtBot) -> None:
    ran: list[str] = []
    palette, before = opened(window, ran)
    qtbot.keyClicks(palette._line, "pune")
    assert [each.title for each in palette.choices] == ["Pune Mall 1", "Pune <script>"]
    qtbot.keyClick(palette._line, Qt.Key.Key_Down)
    qtbot.keyClick(palette._line, Qt.Key.Key_Return)
    assert ran == ["Pune <script>"]
    assert not palette.isVisible()
    assert window.focusWidget() is before


def test_escape_runs_nothing_and_gives_the_keyboard_back(window: QWidget, qtbot: QtBot) -> None:
    ran: list[str] = []
    palette, before = opened(window, ran)
    qtbot.keyClicks(palette._line, "thane")
    qtbot.keyClick(palette._line, Qt.Key.Key_Escape)
    assert (ran, palette.isVisible(), window.focusWidget() is before) == ([], False, True)


def test_says_so_when_nothing_is_found(window: QWidget, qtbot: QtBot) -> None:
    palette, _ = opened(window, [])
    qtbot.keyClicks(palette._line, "zzz")
    assert palette._none.isVisible()
    qtbot.keyClick(palette._line, Qt.Key.Key_Return)

"""The rail keeps every workspace in sight, whatever the height of the window."""

import pytest
from PySide6.QtWidgets import QMainWindow, QToolButton
from pytestqt.qtbot import QtBot

from ui.shell.arrangements import shipped
from ui.shell.rail import Rail
from ui.theme import DARK


@pytest.mark.parametrize("height", [1080, 720])
def test_every_workspace_is_in_sight(qtbot: QtBot, height: int) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    rail = Rail(shipped(), DARK, window)
    window.addToolBar(rail)
    window.resize(1280, height)
    window.show()
    buttons = {each.text(): each for each in rail.findChildren(QToolButton)}
    titles = [each.title for each in shipped()]
    qtbot.waitUntil(
        lambda: all(
            buttons[title].isVisible() and buttons[title].geometry().bottom() <= rail.height()
            for title in titles
        )
    )

"""The pages under the grid: which of them are there for whom."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.model.access import EVERYTHING, Me, Role
from ui.cameras.footage import FootagePane


def test_cameras_are_set_up_only_by_who_may(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    pane = FootagePane(window)
    clips, setup = QWidget(), QWidget()
    pane.add("Clips", clips)
    pane.add("Set up", setup)
    pane.show_page(setup)
    for permissions, is_there in ((("camera.view",), False), (("camera.manage",), True)):
        me = Me(
            name="indra",
            role=Role.INVESTIGATOR,
            scope=EVERYTHING,
            permissions=permissions,
            users=True,
        )
        pane.allow(setup, me)
        assert pane.tabs.isTabVisible(1) is is_there
        assert pane.tabs.isTabVisible(0)
    pane.allow(setup, Me(name="x", role=None, scope=EVERYTHING, permissions=(), users=True))
    assert pane.tabs.currentWidget() is clips

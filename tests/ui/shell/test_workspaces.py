"""Workspaces keep what the user made of them."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from ui.shell.arrangements import shipped
from ui.shell.preferences import Preferences
from ui.shell.workspaces import Split, Workspace, Workspaces, workspace_key

SHIPPED = (
    Workspace("alerts", "Alerts", "bell", Split(("queue", "map", "absent"), (60, 30, 10)), "queue"),
    Workspace("map", "Map", "map", "map", "map"),
    Workspace("wall", "Wall", "map", Split(("map", "queue"), (60, 40)), "map", is_fixed=True),
)


def opened(path: Path, qtbot: QtBot) -> tuple[QMainWindow, Workspaces]:
    window = QMainWindow()
    window.resize(1000, 600)
    qtbot.addWidget(window)
    workspaces = Workspaces(window, SHIPPED, Preferences(path / "asha.ini"))
    for name in ("queue", "map"):
        workspaces.add(name, name.title(), QLabel(name))
    window.show()
    workspaces.show("alerts")
    return window, workspaces


def shown(workspaces: Workspaces) -> set[str]:
    return {name for name in ("queue", "map") if workspaces.dock(name).isVisible()}


def test_each_workspace_shows_its_own_panes(tmp_path: Path, qtbot: QtBot) -> None:
    _, workspaces = opened(tmp_path, qtbot)
    assert shown(workspaces) == {"queue", "map"}
    workspaces.show("map")
    assert shown(workspaces) == {"map"}
    workspaces.show("alerts")
    assert shown(workspaces) == {"queue", "map"}


def test_what_was_closed_stays_closed_after_a_crash(tmp_path: Path, qtbot: QtBot) -> None:
    _, workspaces = opened(tmp_path, qtbot)
    workspaces.dock("map").close()
    qtbot.waitUntil(lambda: not workspaces._keeping.isActive())
    # No word of closing down: the next start finds what was kept along the way.
    _, again = opened(tmp_path, qtbot)
    assert shown(again) == {"queue"}
    again.arrange()
    assert shown(again) == {"queue", "map"}


def test_a_pane_that_is_asked_for_is_brought_in(tmp_path: Path, qtbot: QtBot) -> None:
    window, workspaces = opened(tmp_path, qtbot)
    workspaces.show("map")
    workspaces.reveal("queue")
    assert shown(workspaces) == {"queue", "map"}
    assert window.dockWidgetArea(workspaces.dock("queue")) != Qt.DockWidgetArea.NoDockWidgetArea


def test_a_wall_stays_as_it_is_shipped(tmp_path: Path, qtbot: QtBot) -> None:
    _, workspaces = opened(tmp_path, qtbot)
    workspaces.show("wall")
    assert shown(workspaces) == {"queue", "map"}
    dock = workspaces.dock("map")
    assert dock.features() == dock.DockWidgetFeature.NoDockWidgetFeatures
    workspaces.dock("queue").hide()
    workspaces.reveal("queue")
    assert shown(workspaces) == {"map"}
    workspaces.show("alerts")
    assert dock.features() & dock.DockWidgetFeature.DockWidgetMovable
    assert dock.titleBarWidget() is None
    workspaces.show("wall")
    assert shown(workspaces) == {"queue", "map"}


def test_going_to_the_wall_and_back_leaves_nothing_behind(tmp_path: Path, qtbot: QtBot) -> None:
    window, workspaces = opened(tmp_path, qtbot)

    def visited() -> int:
        workspaces.show("wall")
        workspaces.show("alerts")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(window.findChildren(QWidget))

    visited()
    once = visited()
    assert [visited() for _ in range(3)] == [once] * 3


def test_the_shipped_workspaces_have_keys_and_only_panes_that_there_are() -> None:
    names = [each.name for each in shipped()]
    assert {"alerts", "map", "wall", "investigation", "replay"} <= set(names)
    assert len(names) == len(set(names))
    keys = [workspace_key(place) for place in range(1, len(names) + 1)]
    assert all(keys)
    assert len(set(keys)) == len(keys)

"""Keys can be changed, are kept, and never belong to two actions."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.shell.actions import Actions
from ui.shell.keys_overlay import KeysOverlay
from ui.shell.preferences import Preferences


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    shown.resize(1000, 700)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def made(window: QWidget, path: Path, done: list[str]) -> Actions:
    actions = Actions(window, Preferences(path / "asha.ini"))
    actions.add("Alert", "alert.acknowledge", "Acknowledge", "A", lambda: done.append("a"))
    actions.add("Alert", "alert.resolve", "Resolve", "R", lambda: done.append("r"))
    return actions


def test_a_key_runs_its_action(window: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    done: list[str] = []
    made(window, tmp_path, done)
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_A)
    assert done == ["a"]


def test_letters_written_in_a_field_are_no_keys(
    window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    done: list[str] = []
    made(window, tmp_path, done)
    field = QLineEdit(window)
    QVBoxLayout(window).addWidget(field)
    field.show()
    field.setFocus()
    qtbot.keyClicks(field, "area")
    assert (done, field.text()) == ([], "area")


def test_a_changed_key_is_there_next_time(window: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    first = made(window, tmp_path, [])
    first.remap("alert.resolve", "X")
    again = made(QWidget(window), tmp_path, [])
    assert again.key("alert.resolve") == "X"
    again.usual("alert.resolve")
    assert again.key("alert.resolve") == "R"


def test_a_key_that_is_taken_is_refused_with_its_owner(window: QWidget, tmp_path: Path) -> None:
    actions = made(window, tmp_path, [])
    with pytest.raises(ValueError, match="A is the key of “Acknowledge”"):
        actions.remap("alert.resolve", "A")
    assert actions.key("alert.resolve") == "R"


def test_the_overlay_lists_every_action_and_says_what_is_taken(
    window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    actions = made(window, tmp_path, [])
    overlay = KeysOverlay(actions, window)
    overlay.toggle()
    fields = {each.accessibleName(): each for each in overlay._scroll.findChildren(QWidget)}
    assert {"Acknowledge", "Resolve"} <= set(fields)
    overlay._remap("alert.resolve", _field("A"))
    assert "Acknowledge" in overlay._said.text()
    qtbot.keyClick(overlay, Qt.Key.Key_Escape)
    assert not overlay.isVisible()


def _field(key: str) -> object:
    from PySide6.QtGui import QKeySequence
    from PySide6.QtWidgets import QKeySequenceEdit

    return QKeySequenceEdit(QKeySequence(key))


def test_what_cannot_be_done_says_why_in_its_tip_whatever_its_key(
    window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    done: list[str] = []
    actions = made(window, tmp_path, done)
    actions.offer("alert.resolve", why_not="This is a replay.")
    assert actions["alert.resolve"].toolTip() == "Resolve (R)\nThis is a replay."
    qtbot.keyClick(window, Qt.Key.Key_R)
    assert done == []
    actions.remap("alert.resolve", "X")
    assert actions["alert.resolve"].toolTip() == "Resolve (X)\nThis is a replay."
    actions.offer("alert.resolve")
    assert actions["alert.resolve"].toolTip() == "Resolve (X)"
    qtbot.keyClick(window, Qt.Key.Key_X)
    assert done == ["r"]

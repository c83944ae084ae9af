"""What a user chose is there next time."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.shell.preferences import Preferences


def test_values_survive_a_crash_right_after_they_were_chosen(tmp_path: Path, qtbot: QtBot) -> None:
    first = Preferences(tmp_path / "asha.ini")
    first.put("theme", "light")
    first.put("queue/hidden", ["client", "ग्राहक"])
    first.put_bytes("layout", b"\x00\xff")
    second = Preferences(tmp_path / "asha.ini")
    assert second.get("theme", "dark") == "light"
    assert second.get("queue/hidden", []) == ["client", "ग्राहक"]
    assert second.get_bytes("layout") == b"\x00\xff"


def test_what_makes_no_sense_is_as_if_nothing_were_there(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "asha.ini"
    path.write_text('[General]\ntheme={broken\nkeys="[1, 2]"\nlayout="\\"zz\\""\n')
    preferences = Preferences(path)
    assert preferences.get("theme", "dark") == "dark"
    assert preferences.get("keys", {}) == {}
    assert preferences.get_bytes("layout") == b""


def test_only_changes_are_told(tmp_path: Path, qtbot: QtBot) -> None:
    preferences = Preferences(tmp_path / "asha.ini")
    told: list[str] = []
    preferences.changed.connect(told.append)
    preferences.put("theme", "light")
    preferences.put("theme", "light")
    preferences.put("theme", None)
    assert told == ["theme", "theme"]
    assert preferences.get("theme", "dark") == "dark"

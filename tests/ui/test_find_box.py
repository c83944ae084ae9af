"""The line that finds people and sites, and the field for several: by name or id, no strangers."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.find_box import FindBox
from ui.keys_field import KeysField

PEOPLE = {"G1": "Asha Rao", "G2": "Asha Rao", "G3": "G3"}


def typed(qtbot: QtBot, line: QLineEdit, words: str) -> None:
    line.setText(words)  # set, as typing opens a list over the window
    qtbot.keyClick(line, Qt.Key.Key_Return)
    QCoreApplication.processEvents()


def test_it_finds_by_id_as_by_name_and_tells_namesakes_apart(
    qapp: QApplication, qtbot: QtBot
) -> None:
    line = FindBox("Find a person")
    qtbot.addWidget(line)
    line.offer(PEOPLE)
    typed(qtbot, line, "asha rao")
    assert line.key == ""  # two of them
    typed(qtbot, line, "g2")
    assert (line.key, line.text()) == ("G2", "Asha Rao  G2")
    typed(qtbot, line, "g3")
    assert line.text() == "G3"  # to whom names are not shown


def test_what_stands_there_is_what_is_meant(qapp: QApplication, qtbot: QtBot) -> None:
    line = FindBox("Find a person")
    qtbot.addWidget(line)
    line.offer(PEOPLE)
    typed(qtbot, line, "g1")
    line.setText("somebody else")
    line.editingFinished.emit()
    assert (line.key, line.text()) == ("G1", "Asha Rao  G1")


def test_several_are_taken_in_and_out(qapp: QApplication, qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    field = KeysField("Find a person", around)
    field.offer(PEOPLE)
    field.show_keys(("G9",))  # somebody whom the directory knows no more stays to be taken out
    typed(qtbot, field.line, "g1")
    typed(qtbot, field.line, "G1")
    typed(qtbot, field.line, "stranger")
    assert field.keys == ("G9", "G1")
    assert [each.text() for each in field.chips.values()] == ["G9  ×", "Asha Rao  G1  ×"]
    field.chips["G9"].click()
    assert field.keys == ("G1",)
    field.set_read_only(True)
    field.chips["G1"].click()
    assert field.keys == ("G1",)


def test_where_new_ids_may_be_one_is_kept_that_was_typed_and_left(
    qapp: QApplication, qtbot: QtBot
) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    field = KeysField("A till", around, is_free=True)
    field.offer({"R1": "Till 1"})
    field.line.setText("R7")
    field.line.editingFinished.emit()
    QCoreApplication.processEvents()
    typed(qtbot, field.line, "till 1")
    assert field.keys == ("R7", "R1")
    assert field.line.text() == ""

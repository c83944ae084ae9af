"""Rows move, come and go without a reset; the selection stays with its row."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from ui.row_table import ROW_ROLE, Column, RowTable


@dataclass(frozen=True)
class Thing:
    name: str
    size: int


def table() -> RowTable[Thing]:
    columns = (
        Column("Name", lambda each: each.name),
        Column("Size", lambda each: f"{each.size} kg", lambda each: each.size, figures=True),
    )
    return RowTable(columns, lambda each: each.name)


def names(model: RowTable[Thing]) -> str:
    return "".join(each.name for each in model.rows)


def test_it_keeps_qts_contract_while_rows_change(qtmodeltester: Any) -> None:
    model = table()
    qtmodeltester.check(model)
    model.show_rows([Thing("a", 3), Thing("b", 2), Thing("c", 1)])
    model.show_rows([Thing("c", 1), Thing("d", 9), Thing("a", 4)])
    assert names(model) == "cda"
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(model) == "dac"
    model.show_rows([])
    assert model.rowCount() == 0


def test_the_selection_stays_with_its_row(qtbot: QtBot) -> None:
    model = table()
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.show_rows([Thing("a", 10), Thing("b", 9)])
    view.selectionModel().setCurrentIndex(
        model.index(1, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    model.sort(1)
    model.show_rows([Thing("b", 90), Thing("c", 1), Thing("a", 10)])
    assert names(model) == "cab"
    assert view.currentIndex().data(ROW_ROLE) == Thing("b", 90)
    assert view.currentIndex().siblingAtColumn(1).data() == "90 kg"
    assert not resets

"""The tree of settings keeps Qt's contract and marks what is not saved."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from engine.detections.catalogue import CATALOGUE
from engine.live.thresholds import Thresholds
from engine.model.settings import MODE, SettingScope
from tests.engine.scene import world
from ui.settings.model import SettingsModel
from ui.settings.tree import ORIGIN, VALUE, SettingsTree
from ui.settings.typing_in import TypedValues
from ui.theme import DARK

FENCE, LIMIT = "location.geofence_violation", "geofence_threshold_m"


def filled(qapp: QApplication) -> tuple[SettingsModel, SettingsTree]:
    model = SettingsModel(lambda: None, qapp)
    tree = SettingsTree(model, DARK, qapp)
    model.page = Thresholds(CATALOGUE).page(SettingScope(), world())
    model.page_changed.emit()
    return model, tree


def test_it_keeps_qts_contract(qapp: QApplication, qtmodeltester: Any) -> None:
    _, tree = filled(qapp)
    qtmodeltester.check(tree)
    packs = [tree.index(row, 0).data() for row in range(tree.rowCount())]
    assert packs[:3] == ["ATTENDANCE", "BIOMETRIC", "LOCATION"]
    assert tree.rowCount(QModelIndex()) == len({each.meta.pack for each in CATALOGUE})


def test_what_is_typed_is_marked_and_taken_back(qapp: QApplication) -> None:
    model, tree = filled(qapp)
    value = tree.place_of(FENCE, LIMIT).siblingAtColumn(VALUE)
    assert tree.setData(value, "250", int(Qt.ItemDataRole.EditRole))
    assert (value.data(), value.siblingAtColumn(ORIGIN).data()) == (
        "250",
        "● not saved, was 200",
    )
    assert not tree.setData(value, "nan")
    assert value.data() == "250"
    assert tree.setData(value, "200")
    assert not model.edits
    assert tree.setData(tree.place_of(FENCE, MODE).siblingAtColumn(VALUE), "shadow")
    model.inherit(FENCE, MODE)
    assert not model.edits


def test_every_option_of_the_catalogue_has_a_name_a_range_and_takes_its_default(
    qapp: QApplication,
) -> None:
    model, _ = filled(qapp)
    assert model.page is not None
    for row in model.page.detections:
        for each in row.options:
            assert each.words[0].isalnum(), each.name
            assert each.kind in ("number", "whole number", "yes or no", "text"), each.name
            assert each.kind in ("yes or no", "text") or each.maximum is not None, each.name
            assert TypedValues(model).parsed(each, model.words.value(each.default)) == each.default
        assert len({(each.words, each.unit) for each in row.options}) == len(row.options)

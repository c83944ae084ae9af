"""Fields for figures: right-aligned, without arrows, with their unit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox

from ui.theme import tabular


def whole(least: int, most: int, unit: str = "") -> QSpinBox:
    """Whole numbers."""
    box = QSpinBox()
    box.setRange(least, most)
    box.setSuffix(unit)
    _dress(box)
    return box


def amount(least: float, most: float, unit: str = "") -> QDoubleSpinBox:
    """Amounts with two places."""
    box = QDoubleSpinBox()
    box.setRange(least, most)
    box.setDecimals(2)
    box.setSuffix(unit)
    _dress(box)
    return box


def _dress(box: QAbstractSpinBox) -> None:
    box.setGroupSeparatorShown(True)
    box.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    box.setAlignment(Qt.AlignmentFlag.AlignRight)
    box.setFont(tabular(box.font()))

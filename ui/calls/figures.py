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


def span(least: float, most: float, unit: str) -> QDoubleSpinBox:
    """Spans of time: halves are rare, and noughts behind the point say nothing."""
    box = _Span()
    box.setRange(least, most)
    box.setDecimals(1)
    box.setSuffix(unit)
    _dress(box)
    return box


class _Span(QDoubleSpinBox):
    def textFromValue(self, value: float) -> str:
        """`1,440`, `0.5`."""
        return f"{value:,.10g}"


def _dress(box: QAbstractSpinBox) -> None:
    box.setGroupSeparatorShown(True)
    box.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    box.setAlignment(Qt.AlignmentFlag.AlignRight)
    box.setFont(tabular(box.font()))

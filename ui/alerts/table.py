"""The look and the manners that the tables of alerts share."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.theme import BASE_PX, ROW_PX, SPACE, Theme, tabular

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """What is painted in one place.

    Attributes:
        tone: `text`, `secondary`, or a severity's name.
        is_shape: a severity's shape, larger and in the middle.
    """

    text: str
    tone: str = "text"
    right: bool = False
    is_shape: bool = False


class Cells(Protocol):
    """A model that says directly what is painted; asking through Qt's roles costs ten times as
    much, which counts when a clock ticks in every row."""

    def cell(self, row: int, column: int) -> Cell:
        """The cell as it is now."""
        ...


class RowsTable(QTableView):
    """Whole rows, no grid; letters belong to the window's actions."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFont(tabular(self.font()))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def set_row_height(self, height_px: int) -> None:
        """Dense or comfortable rows; the row at the top stays there."""
        top = self.rowAt(0)
        self.verticalHeader().setDefaultSectionSize(height_px)
        if top > 0:
            self.scrollTo(self.model().index(top, 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are the window's shortcuts, not a search in the table."""
        if event.text().isalnum() and not event.modifiers():
            event.ignore()
            return
        super().keyPressEvent(event)


class LinedRow(QStyledItemDelegate):
    """Severity in its colour, overdue countdowns in the strongest one, a line below each row."""

    def __init__(self, cells: Cells, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._cells = cells
        self._selection, self._line = QColor(theme.selection), QColor(theme.raised)
        self._tones = {
            "text": QColor(theme.text),
            "secondary": QColor(theme.secondary),
            **{name: QColor(each.colour) for name, each in theme.severities.items()},
        }
        self._elided: dict[tuple[str, int], str] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One cell."""
        cell = self._cells.cell(index.row(), index.column())
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._selection)
        painter.setPen(self._line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(self._tones[cell.tone])
        if cell.is_shape:
            font = QFont(option.font)
            font.setPixelSize(BASE_PX + 3)
            painter.setFont(font)
            painter.drawText(rect, _MIDDLE, cell.text)
            painter.setFont(option.font)
            return
        room = rect.adjusted(SPACE[0], 0, -SPACE[0], 0)
        text = self._fitting(cell.text, room.width(), painter)
        painter.drawText(room, _RIGHT if cell.right else _LEFT, text)

    def _fitting(self, text: str, width: int, painter: QPainter) -> str:
        known = self._elided.get((text, width))
        if known is None:
            if len(self._elided) > _REMEMBERED:
                self._elided.clear()
            known = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._elided[text, width] = known
        return known

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Rows of one height."""
        return QSize(super().sizeHint(option, index).width(), ROW_PX)


_MIDDLE = int(Qt.AlignmentFlag.AlignCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
)
_REMEMBERED = 4_000

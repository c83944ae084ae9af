"""Cells of the risk table: a sum as a bar with its figure, a trend as a line."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from engine.model.retail_risk import StaffRiskRow
from ui.row_table import ROW_ROLE
from ui.theme import SPACE, Theme, risk_colour, tabular

_Index = QModelIndex | QPersistentModelIndex
_FIGURE_PX = 28
_BAR_PX = 6
_DOT_PX = 2.5


class _Cell(QStyledItemDelegate):
    """Selection behind, then what a subclass draws."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, QColor(self.theme.selection))
        row = index.data(ROW_ROLE)
        if row is not None:
            self.draw(painter, room.adjusted(SPACE[1], 0, -SPACE[1], 0), row)
        painter.restore()

    def draw(self, painter: QPainter, room: QRectF, row: StaffRiskRow) -> None:
        """What stands in the cell."""
        raise NotImplementedError


class SumCell(_Cell):
    """A sum of 0 to 1: the bar for the eye, the figure for the mind."""

    def __init__(
        self, value: Callable[[StaffRiskRow], float], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(theme, parent)
        self._value = value

    def draw(self, painter: QPainter, room: QRectF, row: StaffRiskRow) -> None:
        """Nothing is written as a dash, so that what is there stands out."""
        value = self._value(row)
        figure = QRectF(room.right() - _FIGURE_PX, room.top(), _FIGURE_PX, room.height())
        painter.setFont(tabular(painter.font()))
        painter.setPen(QColor(self.theme.text if value else self.theme.disabled))
        flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(figure, flags, f"{value:.2f}" if value else "–")
        width = room.width() - _FIGURE_PX - SPACE[0]
        if width < SPACE[1]:
            return
        groove = QRectF(room.left(), room.center().y() - _BAR_PX / 2, width, _BAR_PX)
        painter.fillRect(groove, QColor(self.theme.raised))
        if value:
            part = QRectF(groove.left(), groove.top(), width * min(1.0, value), _BAR_PX)
            painter.fillRect(part, risk_colour(value, self.theme))


class TrendCell(_Cell):
    """The scores of the days before and today's as the last point, from 0 to 1."""

    def draw(self, painter: QPainter, room: QRectF, row: StaffRiskRow) -> None:
        """A line; the last point is filled."""
        values = (*row.trend, row.now.score)
        if len(values) < 2:
            return
        room = room.adjusted(_DOT_PX, SPACE[0], -_DOT_PX, -SPACE[0])
        step = room.width() / (len(values) - 1)
        places = [
            QPointF(room.left() + number * step, room.bottom() - room.height() * min(1.0, each))
            for number, each in enumerate(values)
        ]
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        painter.setPen(QPen(QColor(self.theme.secondary), 1.5))
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.text))
        painter.drawEllipse(places[-1], _DOT_PX, _DOT_PX)

"""Measures as a table: today's value, the usual range as a bar with today's mark, words."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from engine.model.pages import Metric
from ui.people.metric_words import MetricWords
from ui.row_table import ROW_ROLE, Column, RowTable
from ui.row_view import RowGrid
from ui.theme import SPACE, Theme

_BAR, _USUAL = 2, 3
#: Narrower than this the range is not written out, pixels.
_NARROW_PX = 620


class MetricsTable(RowGrid):
    """Read-only; one row a measure."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._theme = theme
        words = MetricWords()
        measure, day, bar, usual = words.headings()
        self.rows: RowTable[Metric] = RowTable(
            (
                Column(measure, words.name, width=174),
                Column(
                    day,
                    lambda m: words.value(m, m.today),
                    width=84,
                    figures=True,
                    colour=self._tint,
                ),
                Column(bar, lambda m: "", width=120),
                Column(usual, words.usual, width=172, colour=self._quiet),
                Column("", words.verdict, width=230, colour=self._tint),
            )
        )
        super().__init__(self.rows, parent)
        words.setParent(self)
        self.rows.setParent(self)
        self._bar = _RangeBar(theme, self)
        self.setItemDelegateForColumn(_BAR, self._bar)
        self.setAccessibleName(self.tr("Measures of the day beside the usual range"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the bar says the range alone."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < _NARROW_PX
        self.setColumnHidden(_USUAL, is_narrow)
        width = self.rows.columns[_BAR].width
        self.setColumnWidth(_BAR, width * 2 // 3 if is_narrow else width)

    def set_theme(self, theme: Theme) -> None:
        """Recolours."""
        self._theme = self._bar.theme = theme
        self.rows.repaint()

    def _tint(self, metric: Metric) -> str | None:
        if metric.today is None:
            return self._theme.secondary
        return self._theme.severities["high"].colour if metric.side else None

    def _quiet(self, _: Metric) -> str:
        return self._theme.secondary


class _RangeBar(QStyledItemDelegate):
    """The usual range as a band, today as a tick within it or an arrow beyond it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Hatched where no range is known."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metric: Metric | None = index.data(ROW_ROLE)
        room = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, QColor(self.theme.selection))
        room = room.adjusted(SPACE[1], 0, -SPACE[1], 0)
        if metric is not None and metric.low is not None and metric.high is not None:
            self._range(painter, room, metric, metric.low, metric.high)
        painter.restore()

    def _range(
        self, painter: QPainter, room: QRectF, metric: Metric, low: float, high: float
    ) -> None:
        span = max(high - low, 1e-9)
        first, last = low - span / 2, high + span / 2

        def x(value: float) -> float:
            part = (min(last, max(first, value)) - first) / (last - first)
            return room.left() + part * room.width()

        middle = room.center().y()
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.drawLine(QPointF(room.left(), middle), QPointF(room.right(), middle))
        band = QRectF(x(low), middle - SPACE[0], x(high) - x(low), 2 * SPACE[0])
        painter.fillRect(band, QColor(self.theme.line))
        if metric.middle is not None:
            painter.setPen(QPen(QColor(self.theme.secondary), 1))
            at = x(metric.middle)
            painter.drawLine(QPointF(at, band.top()), QPointF(at, band.bottom()))
        if metric.today is not None:
            self._today(painter, QPointF(x(metric.today), middle), metric.side or 0)

    def _today(self, painter: QPainter, at: QPointF, side: int) -> None:
        size = float(SPACE[0]) + 2
        if side == 0:
            painter.setPen(QPen(QColor(self.theme.text), 3, c=Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(at.x(), at.y() - size), QPointF(at.x(), at.y() + size))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.severities["high"].colour))
        tip, back = at.x() + side * size / 2, at.x() - side * size
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(tip, at.y()),
                    QPointF(back, at.y() - size),
                    QPointF(back, at.y() + size),
                ]
            )
        )

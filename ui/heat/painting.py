"""Paints the heatmap: cells, names, days and hours, the cursor."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen

from ui.heat.grid import Excerpt, pooled
from ui.heat.palette import colours, hatch, image
from ui.heat.scale import Scale, label_step
from ui.theme import ROW_PX, SMALL_PX, SPACE, Theme, tabular

#: The smallest ring that is seen round a cell, pixels.
_RING_PX = 8
#: Width of the gap between two days, in which their line is, pixels.
_DAY_PX = 3
#: From this height on rows are parted by a line, pixels.
_PARTED_PX = 8
#: Dates from long to short, for Qt.
_DAY_FORMS = ("ddd d MMM", "ddd d", "d")
Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Look:
    """One frame: what is shown, where, and where the cursor stands."""

    shown: Excerpt
    scale: Scale
    cells: QRect
    cursor: Cell | None
    pointed: Cell | None
    has_focus: bool


class HeatPainter:
    """Paints frames in a theme; keeps the picture of all rows while they fit."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        self.theme = theme
        self.font = tabular(font)
        self.font.setPixelSize(SMALL_PX)
        self._metrics = QFontMetrics(self.font)
        self._table = colours(theme)
        self._whole: tuple[Excerpt, int, QImage] | None = None

    @property
    def axis_px(self) -> int:
        """Height of days and hours above the cells."""
        return 2 * self._metrics.height() + SPACE[1]

    def paint(self, painter: QPainter, look: Look) -> None:
        """One frame."""
        painter.setFont(self.font)
        self._paint_cells(painter, look)
        self._paint_days(painter, look)
        self._paint_hours(painter, look)
        self._paint_names(painter, look)
        self._paint_cursor(painter, look)

    def _paint_cells(self, painter: QPainter, look: Look) -> None:
        scale, area = look.scale, look.cells
        bottom = min(area.height(), scale.full_height - scale.top)
        right = min(area.width(), scale.full_width - scale.left)
        filled = QRect(area.left(), area.top(), right, bottom)
        painter.save()
        painter.setClipRect(filled)
        hatch(painter, filled, self.theme)
        if scale.row_px < 1:
            whole = self._whole_picture(look.shown, area.height())
            target = QRect(area.left() - scale.left, area.top(), scale.full_width, area.height())
            painter.drawImage(target, whole)
        else:
            self._paint_some(painter, look)
        painter.restore()

    def _whole_picture(self, shown: Excerpt, height: int) -> QImage:
        kept = self._whole
        if kept is None or kept[0] is not shown or kept[1] != height:
            kept = (shown, height, image(pooled(shown.levels, height), self._table))
            self._whole = kept
        return kept[2]

    def _paint_some(self, painter: QPainter, look: Look) -> None:
        scale, area = look.scale, look.cells
        rows, hours = scale.visible_rows(), scale.visible_hours()
        if not rows or not hours:
            return
        levels = look.shown.levels[rows.start : rows.stop, hours.start : hours.stop]
        x, y = area.left() + scale.x_of(hours.start), area.top() + scale.y_of(rows.start)
        width = area.left() + scale.x_of(hours.stop) - x
        height = area.top() + scale.y_of(rows.stop) - y
        painter.drawImage(QRect(x, y, width, height), image(levels, self._table))
        if scale.row_px >= _PARTED_PX:
            painter.setPen(QColor(self.theme.panel))
            for row in rows:
                edge = area.top() + scale.y_of(row)
                painter.drawLine(area.left(), edge, area.right(), edge)

    def _paint_days(self, painter: QPainter, look: Look) -> None:
        """A line and a date where a day begins."""
        scale, area = look.scale, look.cells
        line = QColor(self.theme.secondary)
        for hour in scale.visible_hours():
            local = look.shown.local(hour)
            x = area.left() + scale.x_of(hour)
            if local.hour == 0:
                # Panel beside it: seen on the darkest colours of the ramp in every theme.
                for pen in (QPen(QColor(self.theme.panel), _DAY_PX), QPen(line)):
                    painter.setPen(pen)
                    painter.drawLine(x, SPACE[0], x, area.top() + area.height())
            if local.hour == 0 or hour == scale.visible_hours().start:
                self._paint_day(painter, look, hour, max(x, area.left()))
        painter.setPen(QColor(self.theme.line))
        painter.drawLine(area.left(), area.top() - 1, area.right(), area.top() - 1)

    def _paint_day(self, painter: QPainter, look: Look, hour: int, x: int) -> None:
        """The date, as long as there is room for it."""
        room = self._room_of_day(look, hour) - SPACE[1]
        local = look.shown.local(hour)
        forms = (day_words(local, form) for form in _DAY_FORMS)
        words = next((each for each in forms if self._metrics.horizontalAdvance(each) <= room), "")
        painter.setPen(QColor(self.theme.text))
        painter.drawText(x + SPACE[0], SPACE[0] + self._metrics.ascent(), words)

    def _room_of_day(self, look: Look, hour: int) -> float:
        left = 24 - look.shown.local(hour).hour
        return min(left, look.scale.visible_hours().stop - hour) * look.scale.hour_px

    def _paint_hours(self, painter: QPainter, look: Look) -> None:
        scale, area = look.scale, look.cells
        step = label_step(scale.hour_px, self._metrics.horizontalAdvance("00:00") + SPACE[1])
        painter.setPen(QColor(self.theme.secondary))
        base = area.top() - SPACE[0] - self._metrics.descent()
        for hour in scale.visible_hours():
            local = look.shown.local(hour)
            x = area.left() + scale.x_of(hour)
            if local.hour % step == 0 and x >= area.left() and step < 24:
                painter.drawText(x + SPACE[0], base, f"{local.hour:02}")

    def _paint_names(self, painter: QPainter, look: Look) -> None:
        scale, area = look.scale, look.cells
        width = area.left() - SPACE[2]
        if scale.names_fit:
            painter.save()
            painter.setClipRect(QRect(0, area.top(), area.left(), area.height()))
            for row in scale.visible_rows():
                place = QRect(SPACE[1], area.top() + scale.y_of(row), width, round(scale.row_px))
                self._paint_name(painter, look, row, place)
            painter.restore()
            return
        marked = look.pointed or look.cursor
        if marked is not None and marked[0] in scale.visible_rows():
            middle = area.top() + scale.y_of(marked[0]) + round(scale.row_px / 2)
            highest = area.top() + area.height() - ROW_PX
            top = max(area.top(), min(middle - ROW_PX // 2, highest))
            self._paint_name(painter, look, marked[0], QRect(SPACE[1], top, width, ROW_PX))

    def _paint_name(self, painter: QPainter, look: Look, row: int, place: QRect) -> None:
        is_marked = row in {cell[0] for cell in (look.cursor, look.pointed) if cell is not None}
        if is_marked:
            back = place.adjusted(-SPACE[0], 0, SPACE[0], 0)
            painter.fillRect(back, QColor(self.theme.selection))
        painter.setPen(QColor(self.theme.text if is_marked else self.theme.secondary))
        words = self._metrics.elidedText(
            one_line(look.shown.name(row)), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), words)

    def _paint_cursor(self, painter: QPainter, look: Look) -> None:
        painter.save()
        painter.setClipRect(look.cells.adjusted(-2, -2, 2, 2))
        if look.pointed is not None and look.pointed != look.cursor:
            painter.setPen(QPen(QColor(self.theme.text), 1))
            painter.drawRect(self._ring(look, look.pointed))
        if look.cursor is not None:
            colour = self.theme.focus if look.has_focus else self.theme.secondary
            ring = self._ring(look, look.cursor)
            # Dark below bright: seen on the darkest and on the brightest end of the ramp.
            painter.setPen(QPen(QColor(self.theme.window), 4))
            painter.drawRect(ring)
            painter.setPen(QPen(QColor(colour), 2))
            painter.drawRect(ring)
        painter.restore()

    def _ring(self, look: Look, cell: Cell) -> QRect:
        scale, area = look.scale, look.cells
        row, hour = cell
        x, y = scale.x_of(hour), scale.y_of(row)
        width = max(1, scale.x_of(hour + 1) - x)
        height = max(1, scale.y_of(row + 1) - y)
        ring = QRect(area.left() + x, area.top() + y, width, height)
        wider, higher = max(0, _RING_PX - width), max(0, _RING_PX - height)
        return ring.adjusted(
            -(wider // 2), -(higher // 2), wider - wider // 2, higher - higher // 2
        )


def day_words(local: datetime, form: str = _DAY_FORMS[0]) -> str:
    """`Mon 2 Mar`, in the user's language."""
    return QLocale().toString(QDate(local.year, local.month, local.day), form)


def one_line(text: str) -> str:
    """A name as a single line: line breaks and tabs would leave its place."""
    return " ".join(text.split())

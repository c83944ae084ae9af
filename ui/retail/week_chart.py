"""A small chart: one bar a week, the mean of the weeks before as a line, the newest as a figure."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import SMALL_PX, SPACE, TITLE_PX, Theme, tabular

_HEAD_PX, _FOOT_PX, _BAR_PX = 44, 18, 26


class WeekChart(QWidget):
    """Values of weeks, oldest first; `form` writes one of them, such as `{:.1f} %`."""

    def __init__(self, title: str, form: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._form, self._theme = title, form, theme
        self._weeks: tuple[tuple[str, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(120)

    def sizeHint(self) -> QSize:
        """Wide as there is room, low as a chart can be read."""
        return QSize(220, 150)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def show_weeks(self, weeks: Sequence[tuple[str, float]]) -> None:
        """Mondays and values, oldest first;."""
        self._weeks = tuple(weeks)
        said = ", ".join(f"{week}: {self._form.format(value)}" for week, value in weeks)
        self.setAccessibleName(f"{self._title}. {said}")
        self.update()

    @property
    def usual(self) -> float | None:
        """Mean of the weeks before the newest; None without any."""
        before = [value for _, value in self._weeks[:-1]]
        return sum(before) / len(before) if before else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Title, the newest value, bars, the usual as a dashed line, Mondays below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, room = self._theme, QRectF(self.rect())
        painter.fillRect(room, QColor(theme.panel))
        font = tabular(self.font())
        font.setPixelSize(SMALL_PX)
        painter.setFont(font)
        painter.setPen(QColor(theme.secondary))
        painter.drawText(room.adjusted(0, 0, 0, 0), int(Qt.AlignmentFlag.AlignTop), self._title)
        if self._weeks:
            self._paint_newest(painter, room)
            self._paint_bars(painter, room.adjusted(0, _HEAD_PX, 0, -_FOOT_PX))
        painter.end()

    def _paint_newest(self, painter: QPainter, room: QRectF) -> None:
        painter.save()
        font = tabular(self.font())
        font.setPixelSize(TITLE_PX)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.text))
        text = self._form.format(self._weeks[-1][1])
        box = room.adjusted(0, 16, 0, 0)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignTop), text)
        width = painter.fontMetrics().horizontalAdvance(text)
        painter.restore()
        if self.usual is not None:
            painter.setPen(QColor(self._theme.secondary))
            usual = self.tr("before {0}").format(self._form.format(self.usual))
            beside = room.adjusted(width + SPACE[1], 21, 0, 0)
            painter.drawText(beside, int(Qt.AlignmentFlag.AlignTop), usual)

    def _paint_bars(self, painter: QPainter, room: QRectF) -> None:
        theme = self._theme
        top = max(0.0, *(value for _, value in self._weeks), self.usual or 0.0) or 1.0
        step = room.width() / len(self._weeks)
        width = min(_BAR_PX, step - SPACE[0])
        newest = len(self._weeks) - 1
        every = max(1, int(48 / step) + 1) if step < 48 else 1
        for number, (week, value) in enumerate(self._weeks):
            left = room.left() + number * step
            height = room.height() * max(0.0, value) / top
            colour = QColor(theme.focus if number == newest else theme.unknown)
            painter.fillRect(QRectF(left, room.bottom() - height, width, height), colour)
            if (newest - number) % every == 0:
                painter.setPen(QColor(theme.secondary))
                below = QRectF(left, room.bottom() + 2, 60, _FOOT_PX - 2)
                painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), week[5:])
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        if self.usual is not None:
            y = room.bottom() - room.height() * max(0.0, self.usual) / top
            painter.setPen(QPen(QColor(theme.text), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))

"""A small chart of the last minutes: one figure, its line or lines, the scale they are drawn to."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import SMALL_PX, SPACE, TITLE_PX, Theme, tabular

#: Slots of the horizontal axis: one a second.
_SLOTS = 600
_HEIGHT_PX = 104


class Chart(QWidget):
    """Lines from the right, where now is; the first line is the one that matters most."""

    def __init__(self, title: str, empty: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._empty = empty
        self._theme = theme
        self._lines: tuple[Sequence[float], ...] = ()
        self._now = ""
        self._scale = ""
        self._stale = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)

    def sizeHint(self) -> QSize:
        """Four beside each other fill a pane."""
        return QSize(240, _HEIGHT_PX)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def set_stale(self, stale: bool) -> None:
        """Hatched while what is shown is old."""
        self._stale = stale
        self.update()

    def show_lines(self, lines: Sequence[Sequence[float]], now: str, scale: str) -> None:
        """Draws these lines.

        Args:
            lines: oldest value first, one a second, the most important line first.
            now: the newest figure in words.
            scale: the highest value drawn, in words.
        """
        self._lines, self._now, self._scale = tuple(lines), now, scale
        self.setAccessibleDescription(now)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Title and figure above, lines below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, area = self._theme, QRectF(self.rect())
        painter.fillRect(area, QColor(theme.panel))
        area.adjust(SPACE[2], SPACE[1], -SPACE[2], -SPACE[1])
        self._heading(painter, area)
        if not any(self._lines):
            self._text(painter, area, self._empty, SMALL_PX, theme.secondary, left=True, down=24)
            return
        self._text(painter, area, self._now, TITLE_PX, theme.text, left=True, down=16)
        plot = area.adjusted(0, 44, 0, 0)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        self._draw_lines(painter, plot)
        if self._stale:
            painter.fillRect(plot, QBrush(QColor(theme.unknown), Qt.BrushStyle.BDiagPattern))

    def _draw_lines(self, painter: QPainter, plot: QRectF) -> None:
        colours = (self._theme.focus, self._theme.secondary, self._theme.disabled)
        highest = max((max(each, default=0.0) for each in self._lines), default=0.0) or 1.0
        step = plot.width() / (_SLOTS - 1)
        for colour, line in reversed(list(zip(colours, self._lines, strict=False))):
            first = _SLOTS - len(line)
            points = [
                QPointF(
                    plot.left() + (first + place) * step,
                    plot.bottom() - 1 - value / highest * (plot.height() - 2),
                )
                for place, value in enumerate(line)
            ]
            painter.setPen(QPen(QColor(colour), 1.5))
            painter.drawPolyline(QPolygonF(points))

    def _heading(self, painter: QPainter, area: QRectF) -> None:
        """The title, and the scale where there is room for both."""
        colour = self._theme.secondary
        self._text(painter, area, self._title, SMALL_PX, colour, left=True)
        metrics = painter.fontMetrics()
        both = metrics.horizontalAdvance(self._title) + metrics.horizontalAdvance(self._scale)
        if both + SPACE[2] < area.width():
            self._text(painter, area, self._scale, SMALL_PX, colour, left=False)

    def _text(
        self,
        painter: QPainter,
        area: QRectF,
        words: str,
        size_px: int,
        colour: str,
        *,
        left: bool,
        down: int = 0,
    ) -> None:
        font = tabular(self.font())
        font.setPixelSize(size_px)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
        painter.drawText(area.adjusted(0, down, 0, 0), int(side | Qt.AlignmentFlag.AlignTop), words)

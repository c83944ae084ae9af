"""What the colours of the heatmap mean."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.heat.palette import hatch
from ui.theme import SMALL_PX, SPACE, Theme, risk_colour

_RAMP_PX, _HIGH_PX = 160, 12
_STOPS = 17


class HeatLegend(QWidget):
    """The ramp from 0 to 100, and the hatching of what is unknown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        font = self.font()
        font.setPixelSize(SMALL_PX)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            self.tr("Colours: risk from 0, dark blue, to 100, yellow; unknown is hatched grey")
        )

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Ramp, hatching, words."""
        metrics = QFontMetrics(self.font())
        words = "".join(self._words())
        width = metrics.horizontalAdvance(words) + _RAMP_PX + 2 * _HIGH_PX + 6 * SPACE[1]
        return QSize(width, max(_HIGH_PX, metrics.height()) + SPACE[0])

    def _words(self) -> tuple[str, str, str]:
        return self.tr("Risk 0"), "100", self.tr("Unknown")

    def paintEvent(self, event: QPaintEvent) -> None:
        """From left to right."""
        painter = QPainter(self)
        low, high, unknown = self._words()
        x = self._write(painter, 0, low)
        ramp = QRect(x, (self.height() - _HIGH_PX) // 2, _RAMP_PX, _HIGH_PX)
        gradient = QLinearGradient(ramp.left(), 0, ramp.right(), 0)
        for stop in range(_STOPS):
            along = stop / (_STOPS - 1)
            gradient.setColorAt(along, risk_colour(along, self._theme))
        painter.fillRect(ramp, gradient)
        x = self._write(painter, ramp.right() + SPACE[1], high) + SPACE[1]
        square = QRect(x, ramp.top(), 2 * _HIGH_PX, _HIGH_PX)
        hatch(painter, square, self._theme)
        painter.setPen(QColor(self._theme.line))
        painter.drawRect(square)
        self._write(painter, square.right() + SPACE[1], unknown)
        painter.end()

    def _write(self, painter: QPainter, x: int, words: str) -> int:
        painter.setPen(QColor(self._theme.secondary))
        width = QFontMetrics(self.font()).horizontalAdvance(words)
        place = QRect(x, 0, width + SPACE[0], self.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), words)
        return x + width + SPACE[1]

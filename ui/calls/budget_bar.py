"""A month's budget as a bar: spent, forecast, the mark at which it warns."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import RADIUS_PX, SMALL_PX, Theme, tabular

_HEIGHT_PX = 44
_BAR_PX = 14


class BudgetBar(QWidget):
    """Full width is the budget; what goes beyond is said, not drawn."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spent = self._forecast = 0.0
        self._warns_at = 0.8
        self._words = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(240, _HEIGHT_PX)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def show_shares(
        self, spent: float, forecast: float, warns_at: float, words: tuple[str, str]
    ) -> None:
        """Draws shares of the budget.

        Args:
            spent, forecast, warns_at: 1 is the whole budget.
            words: below the bar, left and right.
        """
        self._spent, self._forecast, self._warns_at = spent, forecast, warns_at
        self._words = words
        self.setAccessibleDescription(" · ".join(words))
        self.update()

    @property
    def colour(self) -> str:
        """Healthy below the mark, then high, then critical."""
        if self._spent >= 1:
            return self._theme.severities["critical"].colour
        if self._spent >= self._warns_at:
            return self._theme.severities["high"].colour
        return self._theme.healthy

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Forecast hatched behind what is spent, the mark over both."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, 4, self.width(), _BAR_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.raised))
        painter.drawRoundedRect(bar, RADIUS_PX, RADIUS_PX)
        for share, brush in (
            (self._forecast, QBrush(QColor(self._theme.unknown), Qt.BrushStyle.BDiagPattern)),
            (self._spent, QBrush(QColor(self.colour))),
        ):
            part = QRectF(bar)
            part.setWidth(bar.width() * min(1.0, max(0.0, share)))
            painter.setBrush(brush)
            painter.drawRoundedRect(part, RADIUS_PX, RADIUS_PX)
        self._draw_mark(painter, bar)
        self._draw_words(painter)

    def _draw_mark(self, painter: QPainter, bar: QRectF) -> None:
        x = bar.width() * self._warns_at
        painter.setPen(QPen(QColor(self._theme.text), 2))
        painter.drawLine(QLineF(x, bar.top() - 3, x, bar.bottom() + 3))
        painter.setPen(QColor(self._theme.secondary))
        self._set_font(painter)
        percent = f"{self._warns_at:.0%}"
        width = painter.fontMetrics().horizontalAdvance(percent)
        painter.drawText(QRectF(x - width, bar.bottom() + 4, 2 * width, 16), _MIDDLE, percent)

    def _draw_words(self, painter: QPainter) -> None:
        self._set_font(painter)
        painter.setPen(QColor(self._theme.secondary))
        line = QRectF(0, _BAR_PX + 8, self.width(), 16)
        for words, side in zip(self._words, (_LEFT, _RIGHT), strict=True):
            painter.drawText(line, side, words)

    def _set_font(self, painter: QPainter) -> None:
        font = tabular(self.font())
        font.setPixelSize(SMALL_PX)
        painter.setFont(font)


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_MIDDLE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)

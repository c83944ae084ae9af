"""The shapes of the severities, drawn: triangle, diamond, disc, ring, dot."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from engine.model.kinds import Severity


def draw_shape(
    painter: QPainter, severity: Severity, colour: QColor, x: float, y: float, size_px: float
) -> None:
    """Draws a severity's shape round a point; told apart without colour."""
    half = size_px / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    match severity:
        case Severity.CRITICAL:
            _draw_corners(painter, (x, y - half), (x + half, y + half), (x - half, y + half))
        case Severity.HIGH:
            _draw_corners(painter, (x, y - half), (x + half, y), (x, y + half), (x - half, y))
        case Severity.MEDIUM:
            painter.drawEllipse(QPointF(x, y), half * 0.85, half * 0.85)
        case Severity.LOW:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, 1.5))
            painter.drawEllipse(QPointF(x, y), half * 0.75, half * 0.75)
        case _:
            painter.drawEllipse(QPointF(x, y), half * 0.4, half * 0.4)


def _draw_corners(painter: QPainter, *corners: tuple[float, float]) -> None:
    painter.drawPolygon(QPolygonF([QPointF(*each) for each in corners]))

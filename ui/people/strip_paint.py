"""Paints the marks of a day strip; every kind by shape, not by colour alone."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from engine.model.pages import Mark, MarkKind, WorkState
from ui.theme import SPACE, Theme

Painting = Callable[[QPainter, QRectF, Mark, Theme], None]


def paint_mark(painter: QPainter, rect: QRectF, mark: Mark, theme: Theme) -> None:
    """One mark within its share of the lane; only round and slanting ones are smoothed."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, mark.kind in _SMOOTH)
    _PAINTINGS[mark.kind](painter, rect, mark, theme)


def hatch(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """What is unknown."""
    brush = QBrush(QColor(theme.unknown), Qt.BrushStyle.BDiagPattern)
    painter.fillRect(rect, brush)


def _band(rect: QRectF, part: float) -> QRectF:
    """The middle part of a rectangle's height."""
    height = rect.height() * part
    return QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height)


def _outline(painter: QPainter, rect: QRectF, colour: str, style: Qt.PenStyle) -> None:
    painter.setPen(QPen(QColor(colour), 1, style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(_band(rect, 0.84))


def _rostered(painter: QPainter, rect: QRectF, mark: Mark, theme: Theme) -> None:
    _outline(painter, rect, theme.secondary, Qt.PenStyle.DashLine)


def _on_post(painter: QPainter, rect: QRectF, mark: Mark, theme: Theme) -> None:
    painter.fillRect(_band(rect, 0.5), QColor(theme.healthy))


def _punch(painter: QPainter, rect: QRectF, mark: Mark, theme: Theme) -> None:
    """A triangle that points into the stay, or out of it."""
    half = rect.height() * 0.36
    middle = rect.center()
    forward = half if mark.kind is MarkKind.PUNCH_IN else -half
    painter.setPen(QPen(QColor(theme.panel), 1))
    bad = mark.text in ("failed", "low_quality")
    painter.setBrush(QColor(theme.severities["high"].colour if bad else theme.text))
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(middle.x(), middle.y() - half),
                QPointF(middle.x() + forward, middle.y()),
                QPointF(middle.x(), middle.y() + half),
            ]
        )
    )


def _check(painter: QPainter, rect: QRectF, mark: Mark, theme: Theme) -> None:
    radius = rect.height() * 0.2
    bad = mark.text in ("failed", "low_quality")
    painter.setPen(QPen(QColor(theme.panel), 1))
    painter.setBrush(QColor(theme.severities["high"].colour if bad else theme.text))
    painter.drawEllipse(rect.center(), radius, radius)


def _inside(painter: QPainter, rect: QRectF, mark: Mark, theme: Theme) -> None:
    painter.fillRect(_band(rect, 0.3), QColor(theme.healthy))


def _outside(painter: QPainter, rect: QRectF, mark: Mark, theme: Theme) -> None:
    """Higher than inside, and hatched, so that it is told apart without colour."""
    colour = QColor(theme.severities["high"].colour)
    band = _band(rect, 0.7)
    painter.fillRect(band, QBrush(colour, Qt.BrushStyle.FDiagPattern))
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(band)


def _somewhere(painter: QPainter, rect: QRectF, mark: Mark, theme: Theme) -> None:
    painter.fillRect(_band(rect, 0.14), QColor(theme.unknown))


def _phone(painter: QPainter, rect: QRectF, mark: Mark, theme: Theme) -> None:
    painter.fillRect(_band(rect, 0.4), QColor(theme.secondary))


def _task(painter: QPainter, rect: QRectF, mark: Mark, theme: Theme) -> None:
    """Open ones are hollow, done ones full, overdue ones hatched in the strongest colour."""
    band = _band(rect, 0.6)
    if mark.state is WorkState.OVERDUE:
        colour = QColor(theme.severities["critical"].colour)
        painter.fillRect(band, QBrush(colour, Qt.BrushStyle.FDiagPattern))
    else:
        colour = QColor(theme.secondary if mark.state is WorkState.CANCELLED else theme.focus)
    painter.setPen(QPen(colour, 1))
    is_done = mark.state in (WorkState.DONE, WorkState.DONE_LATE)
    painter.setBrush(colour if is_done else Qt.BrushStyle.NoBrush)
    painter.drawRect(band)


def _tour(painter: QPainter, rect: QRectF, mark: Mark, theme: Theme) -> None:
    """An outline filled from below as far as checkpoints were scanned."""
    missed = mark.state is WorkState.INCOMPLETE
    colour = QColor(theme.severities["high"].colour if missed else theme.secondary)
    band = _band(rect, 0.84)
    done = mark.count / mark.total if mark.total else 0.0
    fill = QColor(colour)
    fill.setAlphaF(0.35)
    painter.fillRect(
        QRectF(
            band.left(), band.bottom() - band.height() * done, band.width(), band.height() * done
        ),
        fill,
    )
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(band)


def _checkpoint(painter: QPainter, rect: QRectF, mark: Mark, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.text), 2))
    x = rect.center().x()
    band = _band(rect, 0.5)
    painter.drawLine(QPointF(x, band.top()), QPointF(x, band.bottom()))


def _finding(painter: QPainter, rect: QRectF, mark: Mark, theme: Theme) -> None:
    """The severity's own shape."""
    look = theme.severities[mark.severity.value if mark.severity else "info"]
    font = painter.font()
    font.setPixelSize(max(SPACE[2], round(rect.height() * 0.7)))
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(look.colour))
    room = rect.adjusted(-rect.height(), 0, rect.height(), 0)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, look.shape)
    painter.restore()


_SMOOTH = frozenset({MarkKind.PUNCH_IN, MarkKind.PUNCH_OUT, MarkKind.CHECK})
_PAINTINGS: dict[MarkKind, Painting] = {
    MarkKind.ROSTERED: _rostered,
    MarkKind.ON_POST: _on_post,
    MarkKind.PUNCH_IN: _punch,
    MarkKind.PUNCH_OUT: _punch,
    MarkKind.CHECK: _check,
    MarkKind.INSIDE: _inside,
    MarkKind.OUTSIDE: _outside,
    MarkKind.SOMEWHERE: _somewhere,
    MarkKind.PHONE: _phone,
    MarkKind.TASK: _task,
    MarkKind.TOUR: _tour,
    MarkKind.CHECKPOINT: _checkpoint,
    MarkKind.FINDING: _finding,
}

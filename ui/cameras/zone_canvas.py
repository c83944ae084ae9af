"""Draws zones on the picture, with the mouse and with keys."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from engine.model.cameras_live import Zone
from ui.cameras.feed import Feed
from ui.cameras.zoom import fitted
from ui.theme import SPACE, Theme

#: A corner is taken hold of within so many pixels; a key moves by these shares of the picture.
_HOLD_PX, _STEP, _FINE = 10, 0.02, 0.004
_LEAST, _MOST = 3, 64
_FILL = 50
_Point = tuple[float, float]


class ZoneCanvas(QWidget):
    """The picture with its zones. While one is drawn its corners are put one after the other.

    Signals: `changed` the corners of the chosen zone, as shares; `drawn` those of a new one;
    `picked` the place of a zone that was clicked.
    """

    changed = Signal(object)
    drawn = Signal(object)
    picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.feed: Feed | None = None
        self.zones: tuple[Zone, ...] = ()
        self.chosen = -1
        #: Corners put so far; None while nothing is drawn.
        self.drawing: list[_Point] | None = None
        self.cursor_at: _Point = (0.5, 0.5)
        self.corner = 0
        self._held: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumHeight(120)
        self.setAccessibleName(self.tr("Zones on the picture"))

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def set_feed(self, feed: Feed | None) -> None:
        """Where the picture comes from."""
        if self.feed is not None:
            self.feed.shown.disconnect(self.update)
        self.feed = feed
        if feed is not None:
            feed.shown.connect(self.update)
        self.update()

    def show_zones(self, zones: tuple[Zone, ...], chosen: int) -> None:
        """These zones, one of them chosen."""
        self.zones, self.chosen = zones, chosen
        self.update()

    def begin(self) -> None:
        """A new zone: corners follow."""
        self.drawing = []
        self.setFocus()
        self.update()

    def finish(self) -> None:
        """The new zone is closed, where it has corners enough."""
        points, self.drawing = self.drawing, None
        if points is not None and len(points) >= _LEAST:
            self.drawn.emit(tuple(points))
        self.update()

    @property
    def _shown(self) -> QRectF:
        picture = self.feed.picture if self.feed is not None else None
        room = QRectF(self.rect())
        return fitted(picture.image.size(), room) if picture is not None else room

    def _share(self, at: QPointF) -> _Point:
        shown = self._shown
        return (
            _kept((at.x() - shown.left()) / max(1.0, shown.width())),
            _kept((at.y() - shown.top()) / max(1.0, shown.height())),
        )

    def _pixel(self, point: _Point) -> QPointF:
        shown = self._shown
        return QPointF(
            shown.left() + point[0] * shown.width(), shown.top() + point[1] * shown.height()
        )

    @property
    def _points(self) -> tuple[_Point, ...]:
        return self.zones[self.chosen].points if 0 <= self.chosen < len(self.zones) else ()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Puts a corner, takes hold of one, or chooses a zone."""
        at = event.position()
        if self.drawing is not None:
            if len(self.drawing) < _MOST:
                self.drawing.append(self._share(at))
            self.update()
            return
        for place, point in enumerate(self._points):
            if (self._pixel(point) - at).manhattanLength() <= _HOLD_PX:
                self._held = self.corner = place
                self.update()
                return
        for place, zone in enumerate(self.zones):
            polygon = QPolygonF([self._pixel(each) for each in zone.points])
            if polygon.containsPoint(at, Qt.FillRule.OddEvenFill):
                self.picked.emit(place)
                return

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves the corner that is held."""
        self.cursor_at = self._share(event.position())
        if self._held is not None:
            self._move(self._held, self.cursor_at)
        elif self.drawing is not None:
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Lets go."""
        self._held = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Closes the new zone."""
        self.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the cross or a corner, Space puts one, Enter closes, Escape gives up."""
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = _FINE if fine else _STEP
        way = {
            Qt.Key.Key_Left: (-step, 0.0),
            Qt.Key.Key_Right: (step, 0.0),
            Qt.Key.Key_Up: (0.0, -step),
            Qt.Key.Key_Down: (0.0, step),
        }.get(Qt.Key(event.key()))
        if way is not None:
            self._go(way)
        elif self.drawing is not None and self._draw_key(Qt.Key(event.key())):
            pass
        elif event.key() == Qt.Key.Key_Space and self._points:
            self.corner = (self.corner + 1) % len(self._points)
        elif event.key() == Qt.Key.Key_Delete and len(self._points) > _LEAST:
            points = list(self._points)
            del points[self.corner % len(points)]
            self.changed.emit(tuple(points))
        else:
            super().keyPressEvent(event)
            return
        self.update()

    def _draw_key(self, key: Qt.Key) -> bool:
        if key is Qt.Key.Key_Space and self.drawing is not None:
            self.drawing.append(self.cursor_at)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif key is Qt.Key.Key_Escape:
            self.drawing = None
        elif key is Qt.Key.Key_Backspace and self.drawing:
            self.drawing.pop()
        else:
            return False
        return True

    def _go(self, way: _Point) -> None:
        if self.drawing is not None:
            self.cursor_at = (_kept(self.cursor_at[0] + way[0]), _kept(self.cursor_at[1] + way[1]))
        elif self._points:
            place = self.corner % len(self._points)
            x, y = self._points[place]
            self._move(place, (_kept(x + way[0]), _kept(y + way[1])))

    def _move(self, corner: int, to: _Point) -> None:
        points = list(self._points)
        points[corner] = to
        self.changed.emit(tuple(points))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, the zones, the corners of the chosen one."""
        painter = QPainter(self)
        theme = self._theme
        painter.fillRect(self.rect(), QColor(theme.window))
        picture = self.feed.picture if self.feed is not None else None
        if picture is not None:
            painter.drawImage(self._shown, picture.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, zone in enumerate(self.zones):
            self._paint_zone(painter, zone, is_chosen=place == self.chosen)
        if self.drawing is not None:
            self._paint_drawing(painter, self.drawing)
        if self.hasFocus():
            painter.setPen(QColor(theme.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _paint_zone(self, painter: QPainter, zone: Zone, *, is_chosen: bool) -> None:
        theme = self._theme
        colour = QColor(theme.unknown if zone.kind == "ignore" else theme.severities["low"].colour)
        painter.setPen(QPen(colour, 2 if is_chosen else 1))
        colour.setAlpha(_FILL)
        painter.setBrush(colour)
        polygon = QPolygonF([self._pixel(each) for each in zone.points])
        painter.drawPolygon(polygon)
        painter.setPen(QColor(theme.text))
        painter.drawText(polygon.boundingRect().topLeft() + QPointF(SPACE[0], 14), zone.name)
        if is_chosen:
            for place, each in enumerate(zone.points):
                is_it = place == self.corner % len(zone.points)
                painter.setBrush(QColor(theme.focus if is_it else theme.text))
                painter.drawEllipse(self._pixel(each), 4, 4)

    def _paint_drawing(self, painter: QPainter, points: list[_Point]) -> None:
        painter.setPen(QPen(QColor(self._theme.focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([self._pixel(each) for each in (*points, self.cursor_at)]))
        cross = self._pixel(self.cursor_at)
        painter.drawLine(cross - QPointF(8, 0), cross + QPointF(8, 0))
        painter.drawLine(cross - QPointF(0, 8), cross + QPointF(0, 8))
        for each in points:
            painter.drawEllipse(self._pixel(each), 4, 4)


def _kept(share: float) -> float:
    return round(min(1.0, max(0.0, share)), 4)

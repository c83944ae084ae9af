"""The picture of a person's day: four sources as lanes, points running up, the total above."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from engine.model.retail_risk import Component, DayEntry, RiskDay
from ui.people.clock import zone
from ui.retail.day import is_step
from ui.retail.day_layout import Span, hours, nearest, running, span_of
from ui.retail.words import component, points
from ui.theme import SMALL_PX, SPACE, Theme, tabular

_GUTTER_PX, _AXIS_PX, _END_PX = 92, 20, 14
_TOTAL_SHARE = 1.7
_MARK_PX, _HIT_PX = 12, 14
_TICK_PX = 5
#: Where the levels begin, as the risk chapter says.
_LEVELS = (0.2, 0.4, 0.6, 0.8)
_ZOOM = 0.8


class DayCanvas(QWidget):
    """`chosen` carries the entry that was clicked or stepped to; `opened` the one to look into."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._day: RiskDay | None = None
        self._span: Span | None = None
        self._whole: Span | None = None
        self.selected: DayEntry | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumHeight(150)

    def sizeHint(self) -> QSize:
        """Five lanes that can be read."""
        return QSize(600, 230)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def show_day(self, day: RiskDay) -> None:
        """Another day, or the same one with more in it."""
        known = self._day
        # Who has not looked nearer sees all of the day, also what has come since.
        is_whole = self._span == self._whole
        self._day = day
        self._whole = span_of(day)
        if is_whole:
            self._span = self._whole
        if known is None or (known.person, known.day, known.site) != (
            *(day.person, day.day, day.site),
        ):
            self._span, self.selected = self._whole, None
        words = self.tr("{0}, {1}: {2:.2f}").format(day.name, day.day, day.total.score)
        self.setAccessibleName(words)
        self.update()

    def select(self, entry: DayEntry | None) -> None:
        """Points to an entry."""
        self.selected = entry
        if entry is not None and self._span is not None and self._whole is not None:
            part = self._span.part(entry.at)
            if not 0 <= part <= 1:
                self._span = self._whole
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right step through what was found, Enter looks into it, + - 0 zoom."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            self._step(1 if key is Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected is not None:
            self.opened.emit(self.selected)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom(0.5, _ZOOM)
        elif key is Qt.Key.Key_Minus:
            self._zoom(0.5, 1 / _ZOOM)
        elif key is Qt.Key.Key_0:
            self._zoom(0.5, 1e6)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms round the pointer."""
        turned = event.angleDelta().y()
        if turned:
            room = self._room()
            around = min(1.0, max(0.0, (event.position().x() - room.left()) / room.width()))
            self._zoom(around, _ZOOM if turned > 0 else 1 / _ZOOM)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses what is under the pointer."""
        entry = self._under(event.position())
        if entry is not None:
            self.select(entry)
            self.chosen.emit(entry)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Looks into what is under the pointer."""
        entry = self._under(event.position())
        if entry is not None:
            self.opened.emit(entry)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Says what is under the pointer."""
        entry = self._under(event.position())
        self.setCursor(
            Qt.CursorShape.ArrowCursor if entry is None else Qt.CursorShape.PointingHandCursor
        )
        if entry is None or self._day is None:
            QToolTip.hideText()
            return
        when = f"{entry.at.astimezone(zone(self._day.timezone)):%H:%M:%S}"
        gives = f"  {points(entry.points)}" if entry.points else ""
        said = f"{when}  {entry.title}{gives}\n{entry.detail}"
        # As rich text it could be markup of somebody else's.
        escaped = said.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
        QToolTip.showText(event.globalPosition().toPoint(), escaped, self)

    def _step(self, by: int) -> None:
        found = [each for each in self._day.entries if is_step(each)] if self._day else []
        if not found:
            return
        place = found.index(self.selected) + by if self.selected in found else 0
        entry = found[max(0, min(place, len(found) - 1))]
        self.select(entry)
        self.chosen.emit(entry)

    def _zoom(self, around: float, factor: float) -> None:
        if self._span is not None and self._whole is not None:
            self._span = self._span.zoomed(around, factor, self._whole)
            self.update()

    def _room(self) -> QRectF:
        """Between the names, the axis and the edges."""
        whole = QRectF(self.rect())
        return whole.adjusted(_GUTTER_PX, SPACE[1], -_END_PX, -_AXIS_PX)

    def _lane(self, of: Component | None) -> QRectF:
        """The total above, then the four sources."""
        room = self._room()
        unit = room.height() / (_TOTAL_SHARE + len(Component))
        if of is None:
            return QRectF(room.left(), room.top(), room.width(), unit * _TOTAL_SHARE)
        place = list(Component).index(of)
        top = room.top() + unit * (_TOTAL_SHARE + place)
        return QRectF(room.left(), top, room.width(), unit)

    def _spot(self, entry: DayEntry) -> QPointF:
        """Where an entry's mark stands: a finding at the sum that it led to."""
        lane = self._lane(entry.lane)
        assert self._span is not None
        x = lane.left() + self._span.part(entry.at) * lane.width()
        if entry.after is None:
            return QPointF(x, lane.bottom() - _TICK_PX)
        return QPointF(x, self._height(lane, getattr(entry.after, entry.lane.value)))

    @staticmethod
    def _height(lane: QRectF, value: float) -> float:
        room = lane.height() - _MARK_PX
        return lane.bottom() - 2 - room * min(1.0, value)

    def _under(self, place: QPointF) -> DayEntry | None:
        if self._day is None or self._span is None:
            return None
        # Findings first: they stand on what happened.
        for wanted in (True, False):
            entries = [each for each in self._day.entries if is_step(each) is wanted]
            spots = [(spot.x(), spot.y()) for each in entries if (spot := self._spot(each))]
            found = nearest(spots, place.x(), place.y(), _HIT_PX if wanted else _HIT_PX / 2)
            if found is not None:
                return entries[found]
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lanes, running sums, what happened, what was found, the hours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.panel))
        font = tabular(self.font())
        font.setPixelSize(SMALL_PX)
        painter.setFont(font)
        day, span = self._day, self._span
        if day is not None and span is not None:
            self._paint_hours(painter, day, span)
            self._paint_total(painter, day, span)
            for lane in Component:
                self._paint_lane(painter, day, span, lane)
            self._paint_selected(painter, day)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.focus), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _paint_hours(self, painter: QPainter, day: RiskDay, span: Span) -> None:
        room, place = self._room(), zone(day.timezone)
        shift = span.since.astimezone(place).utcoffset() or timedelta()
        painter.setPen(QPen(QColor(self._theme.line), 1))
        marks = hours(span, int(room.width() / 70), shift)
        for at in marks:
            x = room.left() + span.part(at) * room.width()
            painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()))
        painter.setPen(QColor(self._theme.secondary))
        for at in marks:
            x = room.left() + span.part(at) * room.width()
            below = QRectF(x - 30, room.bottom() + 2, 60, _AXIS_PX - 2)
            text = f"{at.astimezone(place):%H:%M}"
            painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), text)

    def _paint_total(self, painter: QPainter, day: RiskDay, span: Span) -> None:
        lane, theme = self._lane(None), self._theme
        keys = ("low", "medium", "high", "critical")
        for start, key in zip(_LEVELS, keys, strict=True):
            known = theme.severities[key]
            y = self._height(lane, start)
            painter.setPen(QPen(QColor(known.colour), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(lane.left(), y), QPointF(lane.right(), y))
        self._name(painter, lane, self.tr("Total"), f"{day.total.score:.2f}", is_strong=True)
        self._paint_running(painter, lane, running(day.entries, None), span)

    def _paint_lane(self, painter: QPainter, day: RiskDay, span: Span, of: Component) -> None:
        lane, theme = self._lane(of), self._theme
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QPointF(SPACE[1], lane.top()), QPointF(lane.right(), lane.top()))
        total = getattr(day.total, of.value)
        self._name(painter, lane, component(of), f"{total:.2f}" if total else "–")
        self._paint_running(painter, lane, running(day.entries, of), span)
        painter.save()
        painter.setClipRect(lane.adjusted(-_MARK_PX, -_MARK_PX, _MARK_PX, 0))
        painter.setPen(QPen(QColor(theme.secondary), 1))
        for each in day.entries:
            if each.lane is of and not is_step(each):
                x = self._spot(each).x()
                painter.drawLine(QPointF(x, lane.bottom() - _TICK_PX), QPointF(x, lane.bottom()))
        written = -1e9
        for each in day.entries:
            if each.lane is of and each.severity is not None:
                written = self._paint_mark(painter, each, written)
        painter.restore()

    def _paint_mark(self, painter: QPainter, entry: DayEntry, written: float) -> float:
        """A severity's shape, and its points where the last ones leave room; where they end."""
        assert entry.severity is not None
        spot = self._spot(entry)
        known = self._theme.severities[entry.severity.value]
        box = QRectF(spot.x() - _MARK_PX / 2, spot.y() - _MARK_PX / 2, _MARK_PX, _MARK_PX)
        painter.setPen(QColor(known.colour))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), known.shape)
        text = points(entry.points)
        width = painter.fontMetrics().horizontalAdvance(text)
        left = spot.x() + _MARK_PX / 2 + 1
        if not entry.points or left < written + SPACE[0]:
            return written
        beside = QRectF(left, spot.y() - 7, width + 2, 14)
        painter.fillRect(beside, QColor(self._theme.panel))
        painter.setPen(QColor(self._theme.text))
        painter.drawText(beside, int(Qt.AlignmentFlag.AlignVCenter), text)
        return left + width

    def _paint_running(
        self, painter: QPainter, lane: QRectF, sums: Sequence[tuple[datetime, float]], span: Span
    ) -> None:
        """A step curve, filled below."""
        if not any(value for _, value in sums):
            return
        corners = [QPointF(lane.left(), self._height(lane, 0))]
        for at, value in sums:
            x = lane.left() + span.part(at) * lane.width()
            corners.append(QPointF(x, corners[-1].y()))
            corners.append(QPointF(x, self._height(lane, value)))
        corners.append(QPointF(lane.right(), corners[-1].y()))
        painter.save()
        painter.setClipRect(lane)
        fill = QColor(self._theme.focus)
        fill.setAlpha(40)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        foot = self._height(lane, 0)
        edge = [QPointF(corners[-1].x(), foot), QPointF(corners[0].x(), foot)]
        painter.drawPolygon(QPolygonF([*corners, *edge]))
        painter.setPen(QPen(QColor(self._theme.focus), 1.5))
        painter.drawPolyline(QPolygonF(corners))
        painter.restore()

    def _name(
        self, painter: QPainter, lane: QRectF, words: str, figure: str, *, is_strong: bool = False
    ) -> None:
        theme = self._theme
        box = QRectF(SPACE[1], lane.top() + 2, _GUTTER_PX - 2 * SPACE[1], 16)
        painter.setPen(QColor(theme.text if is_strong else theme.secondary))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft), words)
        painter.setPen(QColor(theme.text))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight), figure)

    def _paint_selected(self, painter: QPainter, day: RiskDay) -> None:
        entry = self.selected
        if entry is None:
            return
        spot, room = self._spot(entry), self._room()
        if not room.left() <= spot.x() <= room.right():
            return
        painter.setPen(QPen(QColor(self._theme.focus), 1))
        painter.drawLine(QPointF(spot.x(), room.top()), QPointF(spot.x(), room.bottom()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(spot, _MARK_PX * 0.7, _MARK_PX * 0.7)

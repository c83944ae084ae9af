"""The painted part of a day strip: hours, lanes, marks, the mark that has the keyboard."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.model.pages import LaneKind, Mark, PersonDay
from ui.people.mark_words import MarkWords
from ui.people.strip_layout import HOURS_PX, LANE_PX, NAMES_PX, StripLayout
from ui.people.strip_paint import hatch, paint_mark
from ui.theme import SMALL_PX, SPACE, Theme, tabular

_USUAL_LANE_PX = 24


class StripCanvas(QWidget):
    """Arrow keys step through marks, Enter chooses one."""

    stepped = Signal(object)
    chosen = Signal(object)

    def __init__(self, theme: Theme, words: MarkWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._layout: StripLayout | None = None
        self._current: int | None = None
        self._picture: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(HOURS_PX + len(LaneKind) * LANE_PX)

    @property
    def current(self) -> Mark | None:
        """The mark under the keys."""
        if self._layout is None or self._current is None:
            return None
        return self._layout.steps[self._current].mark

    def show_day(self, day: PersonDay | None) -> None:
        """Draws a day; the same mark stays under the keys if it is still there."""
        before = self.current
        self._layout = None if day is None else self._laid_out(day)
        self._current = self._found(before)
        self._picture = None
        self.update()
        self.stepped.emit(self.current)

    def step_to_ref(self, ref: str) -> bool:
        """Puts the first mark with this reference under the keys; False when there is none."""
        steps = self._layout.steps if self._layout is not None else ()
        found = next((number for number, each in enumerate(steps) if each.mark.ref == ref), None)
        if found is not None:
            self._step_to(found)
        return found is not None

    def set_theme(self, theme: Theme) -> None:
        """Recolours."""
        self._theme = theme
        self._picture = None
        self.update()

    def sizeHint(self) -> QSize:
        """Lanes of a comfortable height."""
        return QSize(640, HOURS_PX + len(LaneKind) * _USUAL_LANE_PX)

    def _laid_out(self, day: PersonDay) -> StripLayout:
        return StripLayout(day, float(self.width()), float(self.height()))

    def _found(self, mark: Mark | None) -> int | None:
        if mark is None or self._layout is None:
            return None
        for number, step in enumerate(self._layout.steps):
            same = (step.mark.kind, step.mark.at, step.mark.ref)
            if same == (mark.kind, mark.at, mark.ref):
                return number
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays out anew; the steps stay as they are."""
        super().resizeEvent(event)
        self._picture = None
        if self._layout is not None:
            self._layout = self._laid_out(self._layout.day)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first mark is under the keys from the start."""
        super().focusInEvent(event)
        if self._current is None and self._layout is not None and self._layout.steps:
            self._step_to(0)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right by time, up and down by lane."""
        target = self._target(event.key()) if self._layout and not event.modifiers() else None
        if target is not None:
            self._step_to(target)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.chosen.emit(self.current)
        else:
            event.ignore()

    def _target(self, key: int) -> int | None:
        layout = self._layout
        if layout is None or not layout.steps:
            return None
        last, here = len(layout.steps) - 1, self._current
        by_time = {
            Qt.Key.Key_Left: max(0, (here if here is not None else 1) - 1),
            Qt.Key.Key_Right: min(last, (here if here is not None else -1) + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if key in by_time:
            return by_time[Qt.Key(key)]
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return layout.in_lane(here, -1 if key == Qt.Key.Key_Up else 1)
        return None

    def _step_to(self, number: int) -> None:
        self._current = number
        self.update()
        self.stepped.emit(self.current)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a mark steps to it."""
        if self._layout is not None:
            hit = self._layout.at_point(event.position().x(), event.position().y())
            if hit is not None:
                self._step_to(hit)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click chooses."""
        if self.current is not None:
            self.chosen.emit(self.current)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The day, and a ring round the mark under the keys."""
        painter = QPainter(self)
        sharp = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != sharp:
            self._picture = self._painted()
        painter.drawPixmap(0, 0, self._picture)
        if self._layout is not None:
            self._paint_current(painter, self._layout)
        painter.end()

    def _painted(self) -> QPixmap:
        """All but the mark under the keys, kept until the day, the size or the theme changes."""
        density = self.devicePixelRatioF()
        picture = QPixmap(self.size() * density)
        picture.setDevicePixelRatio(density)
        picture.fill(QColor(self._theme.panel))
        if self._layout is None or picture.isNull():
            return picture
        painter = QPainter(picture)
        font = tabular(self.font())
        font.setPixelSize(SMALL_PX)
        painter.setFont(font)
        self._paint_hours(painter, self._layout)
        for number in range(len(self._layout.lanes)):
            self._paint_lane(painter, self._layout, number)
        for number, step in enumerate(self._layout.steps):
            paint_mark(painter, self._layout.rect(number), step.mark, self._theme)
        self._paint_now(painter, self._layout)
        painter.end()
        return picture

    def _paint_hours(self, painter: QPainter, layout: StripLayout) -> None:
        bottom = layout.lane_rect(len(layout.lanes) - 1).bottom()
        for x, label in layout.hours():
            painter.setPen(QPen(QColor(self._theme.line), 1))
            painter.drawLine(QPointF(x, HOURS_PX), QPointF(x, bottom))
            painter.setPen(QColor(self._theme.secondary))
            room = QRectF(x + SPACE[0] / 2, 0, 2 * NAMES_PX, HOURS_PX)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, label)

    def _paint_lane(self, painter: QPainter, layout: StripLayout, number: int) -> None:
        lane, rect = layout.lanes[number], layout.lane_rect(number)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.drawLine(QPointF(0, rect.bottom()), QPointF(rect.right(), rect.bottom()))
        painter.setPen(QColor(self._theme.secondary))
        names = QRectF(SPACE[1], rect.top(), NAMES_PX - SPACE[1] - SPACE[0], rect.height())
        painter.drawText(names, Qt.AlignmentFlag.AlignVCenter, self._words.lane(lane.kind))
        if not lane.marks:
            self._paint_nothing(painter, rect, lane.kind, lane.last_heard is not None)

    def _paint_nothing(
        self, painter: QPainter, rect: QRectF, kind: LaneKind, heard_before: bool
    ) -> None:
        said = self._words.unheard(kind, heard_before)
        width = painter.fontMetrics().horizontalAdvance(said) + 2 * SPACE[1]
        text = QRectF(rect.left() + SPACE[1], rect.top() + 1, width, rect.height() - 2)
        if kind is not LaneKind.FINDINGS and not heard_before:
            hatch(painter, rect.adjusted(0, 2, 0, -2), self._theme)
            painter.fillRect(text, QColor(self._theme.panel))
        painter.setPen(QColor(self._theme.secondary))
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, said)

    def _paint_now(self, painter: QPainter, layout: StripLayout) -> None:
        x = layout.now_x()
        if x is None:
            return
        bottom = layout.lane_rect(len(layout.lanes) - 1).bottom()
        painter.setPen(QPen(QColor(self._theme.text), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, HOURS_PX / 2), QPointF(x, bottom))

    def _paint_current(self, painter: QPainter, layout: StripLayout) -> None:
        if self._current is None:
            return
        rect = layout.rect(self._current).adjusted(-2, 1, 2, -1)
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(QColor(self._theme.focus), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 2, 2)

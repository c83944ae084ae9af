"""The time of the open clips: a row each with how much moves, and the moment that is shown."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from engine.model.cameras_clips import Bookmark, Clip, MotionBar
from ui.theme import SMALL_PX, SPACE, Theme, tabular

_ROW_PX, _FOOT_PX, _NAMES_PX = 20, 16, 120
#: Ticks at one of these distances, seconds: the first that leaves room.
_TICKS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600)
_TICK_PX = 70


class Timeline(QWidget):
    """Signals: `sought` a moment, seconds since 1970."""

    sought = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clips: tuple[Clip, ...] = ()
        self._names: Mapping[str, str] = {}
        self._motions: Mapping[str, MotionBar] = {}
        self._moment = 0.0
        self._marks: tuple[Bookmark, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Time of the clips"))

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def show_clips(
        self, clips: Sequence[Clip], names: Mapping[str, str], motions: Mapping[str, MotionBar]
    ) -> None:
        """The clips that are open."""
        self._clips, self._names, self._motions = tuple(clips), names, motions
        self.setFixedHeight(max(1, len(clips)) * _ROW_PX + _FOOT_PX + SPACE[0])
        self.update()

    def show_marks(self, marks: Sequence[Bookmark]) -> None:
        """Moments that somebody has marked; M and Shift+M go from one to the next."""
        self._marks = tuple(marks)
        self.update()

    def _next_mark(self, *, back: bool) -> float | None:
        began, ended = self.span
        shown = {each.camera for each in self._clips}
        found = sorted(
            at
            for each in self._marks
            if each.camera in shown and began <= (at := each.at.timestamp()) <= ended
        )
        if back:
            return max((at for at in found if at < self._moment - 0.5), default=None)
        return next((at for at in found if at > self._moment + 0.5), None)

    def set_moment(self, moment: float) -> None:
        """The moment that is shown."""
        if round(moment, 1) != round(self._moment, 1):
            self.update()
        self._moment = moment

    @property
    def span(self) -> tuple[float, float]:
        """From the first picture of all clips to the last."""
        if not self._clips:
            return 0.0, 1.0
        began = min(each.began_at.timestamp() for each in self._clips)
        ended = max(each.ended_at.timestamp() for each in self._clips)
        return began, max(ended, began + 1)

    def _x(self, at: float) -> float:
        began, ended = self.span
        return _NAMES_PX + (at - began) / (ended - began) * (self.width() - _NAMES_PX - SPACE[1])

    def _at(self, x: float) -> float:
        began, ended = self.span
        wide = max(1.0, self.width() - _NAMES_PX - SPACE[1])
        return began + min(1.0, max(0.0, (x - _NAMES_PX) / wide)) * (ended - began)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes there."""
        self.sought.emit(self._at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Goes along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.sought.emit(self._at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A second with the arrows, ten with Page, the ends with Home and End."""
        began, ended = self.span
        steps = {
            Qt.Key.Key_Left: self._moment - 1,
            Qt.Key.Key_Right: self._moment + 1,
            Qt.Key.Key_PageUp: self._moment - 10,
            Qt.Key.Key_PageDown: self._moment + 10,
            Qt.Key.Key_Home: began,
            Qt.Key.Key_End: ended,
        }
        if event.key() == Qt.Key.Key_M:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if (mark := self._next_mark(back=back)) is not None:
                self.sought.emit(mark)
            return
        wanted = steps.get(Qt.Key(event.key()))
        if wanted is None or event.modifiers():
            super().keyPressEvent(event)
        else:
            self.sought.emit(min(ended, max(began, wanted)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Rows, ticks, the moment."""
        painter = QPainter(self)
        theme = self._theme
        painter.fillRect(self.rect(), QColor(theme.panel))
        font = tabular(self.font())
        font.setPixelSize(SMALL_PX)
        painter.setFont(font)
        for row, clip in enumerate(self._clips):
            self._paint_row(painter, row, clip)
        self._paint_ticks(painter)
        if self._clips:
            x = self._x(self._moment)
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawLine(QPointF(x, 0), QPointF(x, len(self._clips) * _ROW_PX))
        if self.hasFocus():
            painter.setPen(QColor(theme.focus))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _paint_row(self, painter: QPainter, row: int, clip: Clip) -> None:
        theme, top = self._theme, row * _ROW_PX + 2.0
        name = painter.fontMetrics().elidedText(
            self._names.get(clip.camera, clip.camera),
            Qt.TextElideMode.ElideRight,
            _NAMES_PX - 2 * SPACE[1],
        )
        painter.setPen(QColor(theme.secondary))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(SPACE[1], top, _NAMES_PX, _ROW_PX - 4), int(middle), name)
        left, right = self._x(clip.began_at.timestamp()), self._x(clip.ended_at.timestamp())
        painter.fillRect(QRectF(left, top, right - left, _ROW_PX - 4), QColor(theme.raised))
        bar = self._motions.get(clip.id)
        if bar is not None:
            colour = QColor(theme.severities["low"].colour)
            for second, level in enumerate(bar.levels):
                if level:
                    x = self._x(bar.began_at.timestamp() + second)
                    wide = max(1.0, self._x(bar.began_at.timestamp() + second + 1) - x - 1)
                    high = max(1.0, min(1.0, level) * (_ROW_PX - 4))
                    painter.fillRect(QRectF(x, top + _ROW_PX - 4 - high, wide, high), colour)
        for gap in clip.gaps:
            one, other = self._x(gap.began_at.timestamp()), self._x(gap.ended_at.timestamp())
            hatch = QColor(theme.unknown)
            painter.fillRect(QRectF(one, top, max(2.0, other - one), _ROW_PX - 4), hatch)
        for mark in self._marks:
            at = mark.at.timestamp()
            if (
                mark.camera == clip.camera
                and clip.began_at.timestamp() <= at <= clip.ended_at.timestamp()
            ):
                x = self._x(at)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.text))
                painter.drawPolygon([QPointF(x - 4, top), QPointF(x + 4, top), QPointF(x, top + 7)])
        asked = self._x(clip.triggered_at.timestamp())
        painter.setPen(QPen(QColor(theme.severities["critical"].colour), 1))
        painter.drawLine(QPointF(asked, top), QPointF(asked, top + _ROW_PX - 4))

    def _paint_ticks(self, painter: QPainter) -> None:
        if not self._clips:
            return
        began, ended = self.span
        room = max(1.0, self.width() - _NAMES_PX)
        step = next((s for s in _TICKS_S if s / (ended - began) * room >= _TICK_PX), _TICKS_S[-1])
        at = began - began % step + step
        top = len(self._clips) * _ROW_PX
        painter.setPen(QColor(self._theme.secondary))
        while at <= ended:
            words = f"{datetime.fromtimestamp(at, UTC).astimezone():%H:%M:%S}"
            x = self._x(at)
            painter.drawLine(QPointF(x, top), QPointF(x, top + 3))
            wide = painter.fontMetrics().horizontalAdvance(words)
            painter.drawText(QPointF(x - wide / 2, top + _FOOT_PX - 1), words)
            at += step

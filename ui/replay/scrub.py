"""The bar of a recording: its time from left to right, every finding, the moment shown."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.model.replay import FindingMark
from ui.replay.shapes import draw_shape
from ui.theme import SMALL_PX, SPACE, Theme, tabular

_LANE_PX, _AXIS_PX, _MARK_PX = 12, 18, 9
_STEPS = tuple(
    timedelta(minutes=minutes) for minutes in (1, 5, 10, 15, 30, 60, 120, 240, 720, 1440)
)
#: Labels of the axis are at least so far apart.
_LABEL_PX = 84
#: A click this near to a mark means the mark.
_NEAR_PX = 5
_LANES = ("critical", "high", "medium", "low", "info")


class ScrubBar(QWidget):
    """One lane for each severity, so that marks of different weight never hide each other.

    `sought` carries a moment while the mouse drags or keys move; `mark_chosen` a mark.
    """

    sought = Signal(object)
    mark_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._since = self._until = datetime.min.replace(tzinfo=UTC)
        self._moment = self._since
        self._marks: list[FindingMark] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Time of the recording"))
        self.setToolTip(
            self.tr("Click or drag to a moment. Left and Right: one minute, Page keys: ten.")
        )
        font = tabular(self.font())
        font.setPixelSize(SMALL_PX)
        self.setFont(font)

    def set_theme(self, theme: Theme) -> None:
        """Draws itself in other colours."""
        self._theme = theme
        self.update()

    def set_span(self, since: datetime, until: datetime) -> None:
        """What the recording holds."""
        self._since, self._until = since, until
        self.update()

    def set_marks(self, marks: list[FindingMark]) -> None:
        """Findings, in order of time."""
        self._marks = marks
        self.update()

    def set_moment(self, moment: datetime) -> None:
        """The moment shown."""
        self._moment = moment
        self.setAccessibleDescription(f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC")
        self.update()

    def sizeHint(self) -> QSize:
        """Five lanes and the axis."""
        return QSize(480, len(_LANES) * _LANE_PX + _AXIS_PX + SPACE[1])

    def mark_at(self, x: float) -> FindingMark | None:
        """The nearest mark, where one is near."""
        near = min(self._marks, key=lambda each: abs(self._x(each.at) - x), default=None)
        return near if near is not None and abs(self._x(near.at) - x) <= _NEAR_PX else None

    def _left(self) -> float:
        return float(SPACE[2])

    def _wide(self) -> float:
        return max(1.0, self.width() - 2.0 * SPACE[2])

    def _x(self, moment: datetime) -> float:
        span = (self._until - self._since).total_seconds()
        part = (moment - self._since).total_seconds() / span if span > 0 else 0.0
        return self._left() + min(1.0, max(0.0, part)) * self._wide()

    def _moment_at(self, x: float) -> datetime:
        part = min(1.0, max(0.0, (x - self._left()) / self._wide()))
        return self._since + part * (self._until - self._since)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lanes, axis, marks, the moment; the ring when it has the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lanes = QRectF(self._left(), SPACE[0], self._wide(), len(_LANES) * _LANE_PX)
        painter.fillRect(lanes, QColor(self._theme.raised))
        if self._until > self._since:
            past = QRectF(lanes)
            past.setRight(self._x(self._moment))
            painter.fillRect(past, QColor(self._theme.selection))
            self._paint_axis(painter, lanes)
            self._paint_marks(painter, lanes)
            self._paint_moment(painter, lanes)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.focus), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(lanes.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()

    def _paint_axis(self, painter: QPainter, lanes: QRectF) -> None:
        fits = max(1, int(self._wide() // _LABEL_PX))
        span = self._until - self._since
        step = next((each for each in _STEPS if span / each <= fits), _STEPS[-1])
        midnight = self._since.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        at = midnight + ((self._since - midnight) // step + 1) * step
        day = ""
        while at < self._until:
            x = self._x(at)
            painter.setPen(QColor(self._theme.line))
            painter.drawLine(QPointF(x, lanes.top()), QPointF(x, lanes.bottom() + SPACE[0]))
            painter.setPen(QColor(self._theme.secondary))
            today = f"{at:%d %b}"
            words = (
                f"{at:%H:%M}"
                if today == day or step < timedelta(hours=1)
                else f"{today} {at:%H:%M}"
            )
            day = today
            box = QRectF(x - _LABEL_PX / 2, lanes.bottom() + SPACE[0] / 2, _LABEL_PX, _AXIS_PX)
            if box.left() >= 0 and box.right() <= self.width():
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            at += step

    def _paint_marks(self, painter: QPainter, lanes: QRectF) -> None:
        drawn: set[tuple[int, int]] = set()
        for mark in self._marks:
            lane = _LANES.index(mark.severity.value)
            x = self._x(mark.at)
            # Ten thousand findings cover each other; one shape a pixel is enough to see them.
            if (lane, round(x)) in drawn:
                continue
            drawn.add((lane, round(x)))
            y = lanes.top() + (lane + 0.5) * _LANE_PX
            severity = self._theme.severities[mark.severity.value]
            draw_shape(painter, mark.severity, QColor(severity.colour), x, y, _MARK_PX)

    def _paint_moment(self, painter: QPainter, lanes: QRectF) -> None:
        x = self._x(self._moment)
        painter.setPen(QPen(QColor(self._theme.text), 2))
        painter.drawLine(QPointF(x, 0), QPointF(x, lanes.bottom() + SPACE[0]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A mark that is near is chosen, else the moment sought."""
        if event.button() is not Qt.MouseButton.LeftButton or not self.isEnabled():
            return
        mark = self.mark_at(event.position().x())
        if mark is not None:
            self.mark_chosen.emit(mark)
        else:
            self.sought.emit(self._moment_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags the moment along."""
        if event.buttons() & Qt.MouseButton.LeftButton and self.isEnabled():
            self.sought.emit(self._moment_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One minute, or ten with the page keys; everything else is the pane's."""
        minutes = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageUp: -10,
            Qt.Key.Key_PageDown: 10,
        }.get(Qt.Key(event.key()))
        if minutes is None:
            event.ignore()
            return
        self.sought.emit(self._moment + timedelta(minutes=minutes))

    def event(self, event: QEvent) -> bool:
        """The tip of a mark says what was found."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            mark = self.mark_at(float(event.pos().x()))
            if mark is not None:
                word = self._theme.severities[mark.severity.value].word
                words = f"{mark.at.astimezone(UTC):%H:%M:%S} UTC  {word}  {mark.title}"
                QToolTip.showText(event.globalPos(), words, self)
                return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs another drawing."""
        if event.type() is QEvent.Type.FontChange:
            self.update()
        super().changeEvent(event)

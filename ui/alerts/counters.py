"""Big counters for a wall: how many alerts of which severity, what is due, whether all is heard."""

from collections import Counter
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from engine.model.alert import Alert, AlertState
from engine.model.kinds import Severity
from engine.model.news import Pulse
from ui.theme import COUNTER_PX, SMALL_PX, SPACE, Theme, tabular
from ui.words import countdown

_COUNTED = (Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW)
#: Of a row's height: its figure, its word.
_FIGURE, _WORD = 0.56, 0.2


class Counters(QWidget):
    """Painted as large as there is room, to be read across a hall; nothing can be done here."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._theme = theme
        #: None: nobody has told yet, which is not zero.
        self._counts: Counter[Severity] | None = None
        self._below: list[tuple[str, str]] = []
        self._stale = self.tr("Waiting for the engine …")
        self._due = ""
        self._free = 0
        self.setMinimumSize(220, 200)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def set_stale(self, words: str) -> None:
        """Why what is shown may be old; empty when it is not."""
        self._stale = words
        self.update()

    def show_alerts(self, alerts: list[Alert], now: datetime) -> None:
        """All open alerts, whatever the queue's filter."""
        self._counts = Counter(each.severity for each in alerts)
        waiting = [each for each in alerts if each.state is AlertState.NEW and each.acknowledge_by]
        due = min(waiting, key=lambda each: each.acknowledge_by or now, default=None)
        self._due = f"{due.label}  {countdown(due, now)}" if due else "–"
        self._free = sum(each.assignee is None for each in alerts)
        self.update()

    def show_pulse(self, pulse: Pulse) -> None:
        """The engine's second."""
        silent = sum(each.silent for each in pulse.feeds)
        every = len(pulse.feeds)
        self._below = [
            (self.tr("next due"), self._due),
            (self.tr("nobody has taken"), f"{self._free:,}"),
            (
                self.tr("feeds"),
                self.tr("◆ {0} of {1} silent").format(silent, every)
                if silent
                else self.tr("● all {0}").format(every),
            ),
        ]
        self.setAccessibleDescription(self.sentence)
        self.update()

    @property
    def sentence(self) -> str:
        """What it shows, for those who hear it."""
        severities = self._theme.severities
        parts = [f"{self._count(each)} {severities[each].word}" for each in _COUNTED]
        parts += [f"{name}: {value}" for name, value in self._below]
        return ", ".join([*([self._stale] if self._stale else []), *parts])

    def _count(self, severity: Severity) -> str:
        return "–" if self._counts is None else f"{self._counts[severity]:,}"

    def sizeHint(self) -> QSize:
        """A third of a wall."""
        return QSize(480, 600)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One row a severity, then the lines below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.panel))
        room = QRectF(self.rect()).adjusted(SPACE[4], SPACE[2], -SPACE[4], -SPACE[2])
        if self._stale:
            room = self._paint_stale(painter, room)
        lines = len(self._below)
        height = room.height() / (len(_COUNTED) + 0.45 * lines) if room.height() > 0 else 1.0
        for number, severity in enumerate(_COUNTED):
            box = QRectF(room.left(), room.top() + number * height, room.width(), height)
            self._paint_count(painter, box, severity)
        top = room.top() + len(_COUNTED) * height
        for number, (name, value) in enumerate(self._below):
            box = QRectF(room.left(), top + number * height * 0.45, room.width(), height * 0.45)
            self._paint_line(painter, box, name, value)
        painter.end()

    def _paint_stale(self, painter: QPainter, room: QRectF) -> QRectF:
        high = self._theme.severities["high"]
        painter.setPen(QColor(high.colour))
        painter.setFont(self._font(COUNTER_PX))
        box = QRectF(room)
        box.setHeight(min(room.height() / 4, COUNTER_PX * 3.0))
        wrapped = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
        painter.drawText(box, wrapped, f"{high.shape} {self._stale}")
        return room.adjusted(0, box.height(), 0, 0)

    def _paint_count(self, painter: QPainter, box: QRectF, severity: Severity) -> None:
        look = self._theme.severities[severity]
        count = 0 if self._counts is None else self._counts[severity]
        # What there is none of is quiet: colour only where there is something to see to.
        colour = QColor(look.colour if count and not self._stale else self._theme.secondary)
        painter.setPen(colour)
        painter.setFont(self._font(box.height() * _FIGURE))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(right), self._count(severity))
        painter.drawText(box, int(left), look.shape)
        shape = painter.fontMetrics().horizontalAdvance("▲") + SPACE[3]
        painter.setFont(self._font(box.height() * _WORD))
        painter.drawText(box.adjusted(shape, 0, 0, 0), int(left), look.word)
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _paint_line(self, painter: QPainter, box: QRectF, name: str, value: str) -> None:
        painter.setFont(self._font(box.height() * 0.4))
        painter.setPen(QColor(self._theme.secondary))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(left), name)
        painter.setPen(QColor(self._theme.text))
        painter.drawText(box, int(right), value)

    def _font(self, size_px: float) -> QFont:
        font = tabular(self.font())
        font.setPixelSize(max(SMALL_PX, int(size_px)))
        return font

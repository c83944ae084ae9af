"""The waveform of a recording: what was heard is bright, a click or an arrow key goes elsewhere."""

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.calls.player import Player
from ui.theme import SMALL_PX, SPACE, Theme, tabular

#: An arrow key goes so far, seconds; with Shift to the next tenth of the recording.
_STEP_S = 2.0
_HEIGHT_PX = 88
_FOOT_PX = 18
#: Marks of the time axis stand at least so far apart, pixels.
_MARK_PX = 72
_STEPS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600)


class Waveform(QWidget):
    """Draws what the player has loaded, and seeks in it."""

    def __init__(self, player: Player, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._theme = theme
        self._envelope = np.zeros((0, 2), np.float32)
        self._said = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Recording"))
        self.setToolTip(self.tr("Space plays and pauses, arrows seek, Home and End, or click"))
        player.moved.connect(self._on_moved)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(320, _HEIGHT_PX)

    def say(self, words: str) -> None:
        """A sentence instead of a waveform: none, loading, refused."""
        self._said = words
        self.setAccessibleDescription(words)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    @Slot(float)
    def _on_moved(self, _place_s: float) -> None:
        recording = self._player.recording
        if recording is not None:
            self.setAccessibleDescription(
                f"{clock(self._player.place_s)} / {clock(recording.length_s)}"
            )
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes where was clicked."""
        self.setFocus()
        self._seek_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follows the pointer while the button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek_to(event.position().x())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, arrows, Home, End."""
        recording = self._player.recording
        if recording is None:
            super().keyPressEvent(event)
            return
        coarse = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        step = recording.length_s / 10 if coarse else _STEP_S
        place = self._player.place_s
        if event.key() == Qt.Key.Key_Space:
            self._player.toggle()
        elif event.key() == Qt.Key.Key_Left:
            self._player.seek(place - step)
        elif event.key() == Qt.Key.Key_Right:
            self._player.seek(place + step)
        elif event.key() == Qt.Key.Key_Home:
            self._player.seek(0.0)
        elif event.key() == Qt.Key.Key_End:
            self._player.seek(recording.length_s)
        else:
            super().keyPressEvent(event)

    def _seek_to(self, x: float) -> None:
        recording = self._player.recording
        if recording is not None:
            self._player.seek(recording.length_s * x / max(1, self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The two halves of the wave, the place, the time below."""
        painter = QPainter(self)
        theme, area = self._theme, QRectF(self.rect())
        painter.fillRect(area, QColor(theme.raised))
        font = tabular(self.font())
        font.setPixelSize(SMALL_PX)
        painter.setFont(font)
        recording = self._player.recording
        if recording is None or self._said:
            painter.setPen(QColor(theme.secondary))
            inner = area.adjusted(SPACE[2], 0, -SPACE[2], 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(inner, int(flags), self._said)
            self._draw_focus(painter, area)
            return
        wave = area.adjusted(0, SPACE[0], 0, -_FOOT_PX)
        self._draw_marks(painter, wave, recording.length_s)
        self._draw_wave(painter, wave, self._player.place_s / max(recording.length_s, 1e-6))
        self._draw_focus(painter, area)

    def _draw_focus(self, painter: QPainter, area: QRectF) -> None:
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.focus), 1))
            painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))

    def _draw_wave(self, painter: QPainter, area: QRectF, part: float) -> None:
        columns = self.width()
        recording = self._player.recording
        assert recording is not None
        if len(self._envelope) != columns or self._shown is not recording:
            self._envelope, self._shown = recording.envelope(columns), recording
        middle, half = area.center().y(), area.height() / 2
        loudest = float(np.abs(self._envelope).max()) or 1.0
        heard = round(columns * part)
        lines = [
            QLineF(x, middle - high / loudest * half, x, middle - low / loudest * half + 1)
            for x, (low, high) in enumerate(self._envelope.tolist())
        ]
        for colour, these in (
            (self._theme.focus, lines[:heard]),
            (self._theme.secondary, lines[heard:]),
        ):
            painter.setPen(QPen(QColor(colour), 1))
            if these:
                painter.drawLines(these)
        x = area.width() * part
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.text), 1.5))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        painter.setBrush(QBrush(QColor(self._theme.text)))
        top = area.top()
        painter.drawPolygon(
            QPolygonF([QPointF(x - 4, top), QPointF(x + 4, top), QPointF(x, top + 6)])
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _draw_marks(self, painter: QPainter, wave: QRectF, length_s: float) -> None:
        fitting = max(1, int(wave.width() // _MARK_PX))
        step = next((each for each in _STEPS_S if length_s / each <= fitting), _STEPS_S[-1])
        for number in range(int(length_s // step) + 1):
            x = wave.width() * number * step / max(length_s, 1e-6)
            painter.setPen(QPen(QColor(self._theme.line), 1))
            painter.drawLine(QLineF(x, wave.top(), x, wave.bottom()))
            painter.setPen(QColor(self._theme.secondary))
            painter.drawText(QPointF(x + SPACE[0], self.height() - 5), clock(number * step))

    _shown: object = None


def clock(seconds: float) -> str:
    """Minutes and seconds.

    >>> clock(8.4), clock(75)
    ('0:08', '1:15')
    """
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02}"

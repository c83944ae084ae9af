"""The steps of a verification as a line: what was tried, what goes on, what would come next."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import SMALL_PX, SPACE, Theme, tabular


class Standing(Enum):
    """Where a step is."""

    DONE = "done"
    FAILED = "failed"
    NOW = "now"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Step:
    """One step in words, and where it is."""

    words: str
    standing: Standing


_HEIGHT_PX = 40
_DOT_PX = 5.0


class LadderView(QWidget):
    """Draws the steps from left to right; the present one is bright and filled."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, _HEIGHT_PX)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Draws these."""
        if tuple(steps) != self.steps:
            self.steps = tuple(steps)
            self.setAccessibleDescription(" · ".join(each.words for each in steps))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A dot and a word for each, a line between."""
        if not self.steps:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = tabular(self.font())
        font.setPixelSize(SMALL_PX)
        painter.setFont(font)
        room = self.width() / len(self.steps)
        middle = _DOT_PX + 4
        for number, step in enumerate(self.steps):
            x = room * number + _DOT_PX + 1
            if number:
                painter.setPen(QPen(QColor(self._theme.line), 1))
                painter.drawLine(
                    QLineF(x - room + _DOT_PX + SPACE[0], middle, x - _DOT_PX - SPACE[0], middle)
                )
            self._draw_dot(painter, QPointF(x, middle), step.standing)
            painter.setPen(QColor(self._colour(step.standing)))
            words = QRectF(x - _DOT_PX, middle + _DOT_PX + 3, room - SPACE[0], 18)
            elided = painter.fontMetrics().elidedText(
                step.words, Qt.TextElideMode.ElideRight, int(words.width())
            )
            painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft), elided)

    def _colour(self, standing: Standing) -> str:
        theme = self._theme
        return {
            Standing.DONE: theme.secondary,
            Standing.FAILED: theme.severities["high"].colour,
            Standing.NOW: theme.text,
            Standing.AHEAD: theme.secondary,
        }[standing]

    def _draw_dot(self, painter: QPainter, at: QPointF, standing: Standing) -> None:
        colour = QColor(self._theme.focus if standing is Standing.NOW else self._colour(standing))
        painter.setPen(QPen(colour, 1.5))
        filled = standing in (Standing.DONE, Standing.NOW)
        painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
        if standing is Standing.FAILED:
            reach = _DOT_PX - 1
            painter.drawLine(at + QPointF(-reach, -reach), at + QPointF(reach, reach))
            painter.drawLine(at + QPointF(-reach, reach), at + QPointF(reach, -reach))
            return
        painter.drawEllipse(at, _DOT_PX - 1, _DOT_PX - 1)

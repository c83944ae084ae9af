"""Levels as colours, and the hatching behind what is unknown."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from engine.model.heat import HIGHEST
from ui.heat.grid import Levels
from ui.theme import Theme, risk_colour

#: How strongly unknown hours are hatched, 0 to 255: seen, but quieter than any risk.
_HATCH_ALPHA = 110


def colours(theme: Theme) -> NDArray[np.uint32]:
    """Level to colour as premultiplied ARGB; unknown is transparent, the hatching shows through."""
    ramp = [risk_colour(risk / HIGHEST, theme).rgba() for risk in range(HIGHEST + 1)]
    table = np.zeros(256, np.uint32)
    table[1 : len(ramp) + 1] = ramp
    return table


def image(levels: Levels, table: NDArray[np.uint32]) -> QImage:
    """A pixel a cell."""
    pixels = np.ascontiguousarray(table[levels])
    height, width = pixels.shape
    seen = QImage(pixels.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied)
    # The picture only looks at the array's memory; a copy has its own.
    return seen.copy()


def hatch(painter: QPainter, area: QRect, theme: Theme) -> None:
    """Fills an area with the grey hatching that stands for unknown."""
    colour = QColor(theme.unknown)
    colour.setAlpha(_HATCH_ALPHA)
    painter.fillRect(area, QColor(theme.panel))
    painter.fillRect(area, QBrush(colour, Qt.BrushStyle.BDiagPattern))

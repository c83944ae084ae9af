"""The month's spending as a curve, against the budget and the mark at which it warns."""

import asyncio
import importlib
import math
from calendar import monthrange
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStackedWidget, QWidget

from engine.model.call_providers import CallCosts
from ui.calls.money import money
from ui.people.listing import notice
from ui.theme import SMALL_PX, Theme, tabular

#: Above the highest line, so that its label has room.
_HEADROOM = 1.12


class CostChart(QStackedWidget):
    """Spent so far as a step curve, the forecast dashed, budget and mark as lines.

    The plotting library is loaded beside the window's thread when there is something to draw.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._costs: CallCosts | None = None
        self._warns_at = 0.8
        self._library: Any = None
        self._plot: Any = None
        self._loading: asyncio.Future[Any] | None = None
        self.empty = notice(self.tr("The month's curve appears here."), self)
        self.addWidget(self.empty)
        self.setMinimumHeight(160)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        if self._plot is not None:
            self._draw()

    def show_costs(self, costs: CallCosts, warns_at: float) -> None:
        """Draws a month."""
        self._costs, self._warns_at = costs, warns_at
        if self._library is not None:
            self._draw()
        elif self._loading is None:
            self._loading = asyncio.ensure_future(self._load())

    async def _load(self) -> None:
        self._library = await asyncio.to_thread(importlib.import_module, "pyqtgraph")
        self._plot = self._library.PlotWidget(self)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.setAccessibleName(self.tr("Spending of the month"))
        self.addWidget(self._plot)
        self.setCurrentWidget(self._plot)
        self._draw()

    def _draw(self) -> None:
        costs, plot, library = self._costs, self._plot, self._library
        if costs is None:
            return
        theme = self._theme
        plot.clear()
        plot.setBackground(theme.panel)
        days = _days(costs.month)
        sums = _sums(costs, days)
        top = max(costs.budget, costs.forecast, sums[-1] if sums else 0.0, 1.0) * _HEADROOM
        plot.setXRange(0, days, padding=0.01)
        plot.setYRange(0, top, padding=0)
        self._axes(days, top, costs.currency)
        pen = library.mkPen
        fill = QColor(theme.focus)
        fill.setAlpha(48)
        if sums:
            places = list(range(len(sums) + 1))
            area = {"stepMode": "center", "pen": None, "fillLevel": 0, "brush": fill}
            plot.addItem(library.PlotCurveItem(places, sums, **area))
            corners = [(place + side, total) for place, total in enumerate(sums) for side in (0, 1)]
            plot.plot(*zip(*corners, strict=True), pen=pen(theme.focus, width=2))
            ahead = pen(theme.secondary, width=2, style=Qt.PenStyle.DashLine)
            plot.plot([len(sums), days], [sums[-1], costs.forecast], pen=ahead)
        for share, colour, words in (
            (1.0, theme.severities["critical"].colour, self.tr("budget {0}")),
            (self._warns_at, theme.severities["high"].colour, self.tr("warning {0}")),
        ):
            label = words.format(money(costs.budget * share, costs.currency, 0))
            line = library.InfiniteLine(
                pos=costs.budget * share,
                angle=0,
                pen=pen(colour, width=1),
                label=label,
                labelOpts={"position": 0.02, "color": colour, "anchors": [(0, 1), (0, 1)]},
            )
            plot.addItem(line)

    def _axes(self, days: int, top: float, currency: str) -> None:
        font = tabular(self.font())
        font.setPixelSize(SMALL_PX)
        ticks = [(day - 0.5, str(day)) for day in range(1, days + 1) if day == 1 or day % 5 == 0]
        for name in ("left", "bottom"):
            axis = self._plot.getAxis(name)
            axis.setPen(QColor(self._theme.line))
            axis.setTextPen(QColor(self._theme.secondary))
            axis.setTickFont(font)
        self._plot.getAxis("bottom").setTicks([ticks])
        self._plot.getAxis("left").setTicks([_sums_of_money(top, currency)])
        self._plot.showGrid(x=False, y=True, alpha=0.12)


def _sums_of_money(top: float, currency: str) -> list[tuple[float, str]]:
    """Four to eight round sums up to the top."""
    step = 10.0 ** math.floor(math.log10(top))
    while top / step < 4:
        step /= 2
    return [
        (number * step, money(number * step, currency, 0)) for number in range(int(top / step) + 1)
    ]


def _days(month: str) -> int:
    year, number = (int(each) for each in month.split("-"))
    return monthrange(year, number)[1]


def _sums(costs: CallCosts, days: int) -> list[float]:
    """What was spent up to the end of each day, to the last day that is told of."""
    last = max((int(day[-2:]) for day in costs.by_day), default=0)
    total, sums = 0.0, []
    for day in range(1, min(last, days) + 1):
        total += costs.by_day.get(f"{costs.month}-{day:02}", 0.0)
        sums.append(total)
    return sums

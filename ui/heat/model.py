"""The heatmap's view-model: asks the engine, keeps what is shown, says when that has changed."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.client import EngineClient
from engine.errors import NocError
from engine.model.heat import HeatOf, Rankings, RiskCell
from engine.remote import heat
from ui.heat.grid import Excerpt, Grid, Order, excerpt, grid_of
from ui.heat.ranking_model import in_name_order

#: Hours asked for; a day is the end of it.
WEEK_H, DAY_H = 168, 24
#: News of alerts lead to a new question at most this often; without news it is asked now and then,
#: because hours pass. Milliseconds.
EVERY_MS, AT_LEAST_MS = 5_000, 60_000
#: The engine rests so many times longer than it took to answer.
_RESTS = 10
#: A pointer that moves on sooner than this asks nothing, milliseconds.
_REST_MS = 120
#: While the engine is still reading its journal, it is asked again so soon, milliseconds.
_AGAIN_MS = 500


class HeatModel(QObject):
    """What the heatmap and the rankings show.

    Args:
        client: the engine's client, None while there is no engine.

    Attributes:
        shown: the matrix as it is shown; None until the first answer.
        cell: the newest reasons asked for; None while they are on their way.
        problem: why the newest question got no answer; empty when it did.
        stale: why all of this may be old; empty when it is not.
    """

    shown_changed = Signal()
    cell_changed = Signal()
    rankings_changed = Signal()
    state_changed = Signal()

    def __init__(self, client: Callable[[], EngineClient | None], parent: QObject | None) -> None:
        super().__init__(parent)
        self._client = client
        self.of = HeatOf.PEOPLE
        self.hours = WEEK_H
        self.order = Order.RISK
        self.sought = ""
        self.days = 7
        self.shown: Excerpt | None = None
        self.cell: RiskCell | None = None
        self.rankings: Rankings | None = None
        self.problem = ""
        self.stale = ""
        self._grid: Grid | None = None
        self._wanted: tuple[str, datetime] | None = None
        self._is_watched = False
        self._has_changed = True
        self._is_held = False
        self._is_unsorted = False
        self._is_stopped = False
        self._asked_at = 0.0
        self._took_ms = 0.0
        self._tasks: set[asyncio.Task[None]] = set()
        self._news = self._timer(EVERY_MS, self.refresh)
        self._again = self._timer(AT_LEAST_MS, self.refresh)
        self._rest = self._timer(_REST_MS, self._ask_wanted)

    def _timer(self, delay_ms: int, due: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(delay_ms)
        timer.timeout.connect(due)
        return timer

    def watch(self, *, is_watched: bool) -> None:
        """Whether somebody looks; while nobody does, nothing is asked."""
        self._is_watched = is_watched
        if is_watched and self._has_changed:
            self.refresh()

    @Slot()
    def note_change(self) -> None:
        """Alerts have changed: what is shown will be asked for anew, soon."""
        self._has_changed = True
        if self._is_watched and not self._news.isActive():
            since_ms = (time.monotonic() - self._asked_at) * 1_000
            every_ms = max(EVERY_MS, _RESTS * self._took_ms)
            self._news.start(max(0, round(every_ms - since_ms)))

    @Slot(str)
    def set_stale(self, words: str) -> None:
        """The engine is lost (with the reason), or back (empty)."""
        if words == self.stale:
            return
        self.stale = words
        self.state_changed.emit()
        if not words:
            self.note_change()

    def show(self, of: HeatOf) -> None:
        """People or sites."""
        if of is not self.of:
            self.of = of
            self._grid, self.shown, self.cell, self._wanted = None, None, None, None
            self.shown_changed.emit()
            self.cell_changed.emit()
            self.refresh()

    def arrange(
        self, hours: int | None = None, order: Order | None = None, sought: str | None = None
    ) -> None:
        """How many hours, in which order, and of whom only; None leaves it as it is."""
        self.hours = self.hours if hours is None else hours
        self.order = self.order if order is None else order
        self.sought = self.sought if sought is None else sought
        self._arrange()

    def hold(self, *, is_held: bool) -> None:
        """Keeps the order of rows while the pointer is among them; sorts them when it has left."""
        if is_held == self._is_held:
            return
        self._is_held = is_held
        if not is_held and self._is_unsorted:
            self._arrange()

    def _arrange(self, like: Excerpt | None = None) -> None:
        if self._grid is not None:
            self._is_unsorted = like is not None
            self.shown = excerpt(self._grid, self.hours, self.order, self.sought, like)
            self.shown_changed.emit()

    @Slot()
    def refresh(self) -> None:
        """Asks for the matrix and the rankings anew."""
        self._has_changed = False
        self._asked_at = time.monotonic()
        self._news.stop()
        self._again.start(AT_LEAST_MS)
        self._spawn(self._ask_matrix(self.of))
        self._spawn(self._ask_rankings(self.days))

    async def _ask_matrix(self, of: HeatOf) -> None:
        client = self._client()
        if client is None:
            self._has_changed = True
            return
        began = time.monotonic()
        matrix = await heat.risk_matrix(client, of, WEEK_H)
        self._took_ms = (time.monotonic() - began) * 1_000
        grid = await asyncio.to_thread(grid_of, matrix)
        if of is self.of:
            self._grid = grid
            if self._wanted is not None and self._wanted[0] not in grid.ids:
                self._wanted, self.cell = None, None
            self._arrange(self.shown if self._is_held else None)
            if self._wanted is not None:
                self._rest.start()
            if not grid.is_whole:
                self._again.start(_AGAIN_MS)

    def ask_rankings(self, days: int) -> None:
        """Rankings of the last days."""
        self.days = days
        self._spawn(self._ask_rankings(days))

    async def _ask_rankings(self, days: int) -> None:
        client = self._client()
        if client is None:
            return
        answer = await asyncio.to_thread(in_name_order, await heat.rankings(client, days))
        if days != self.days:
            return
        self.rankings = answer
        self.rankings_changed.emit()
        if answer.read_share < 1:
            QTimer.singleShot(_AGAIN_MS, self, lambda: self.ask_rankings(self.days))

    def want_cell(self, key: str, hour: datetime) -> None:
        """Asks why somebody has a risk, once the pointer rests; answers with `cell_changed`."""
        if self._wanted == (key, hour):
            return
        self._wanted = (key, hour)
        self.cell = None
        self.cell_changed.emit()
        self._rest.start()

    @Slot()
    def _ask_wanted(self) -> None:
        if self._wanted is not None:
            self._spawn(self._ask_cell(*self._wanted))

    async def _ask_cell(self, key: str, hour: datetime) -> None:
        client = self._client()
        if client is None:
            return
        cell = await heat.risk_cell(client, self.of, key, hour)
        if self._wanted == (key, hour):
            self.cell = cell
            self.cell_changed.emit()

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        if self._is_stopped:
            work.close()
            return
        task = asyncio.ensure_future(self._done(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _done(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except NocError as failed:
            self._say(str(failed))
            self._has_changed = True
        else:
            self._say("")

    def _say(self, problem: str) -> None:
        if problem != self.problem:
            self.problem = problem
            self.state_changed.emit()

    async def stop(self) -> None:
        """Ends what is under way; nothing is asked afterwards."""
        self._is_watched, self._is_stopped = False, True
        for timer in (self._news, self._again, self._rest):
            timer.stop()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

"""The risk of all sites in this hour, asked for while the map shows it."""

import asyncio
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.client import EngineClient
from engine.errors import NocError
from engine.model.heat import HIGHEST, UNKNOWN, HeatOf, RiskMatrix
from engine.remote.heat import risk_matrix
from ui.map.facts import SiteRisk

#: News of alerts lead to a new question at most this often; without news it is asked now and then,
#: because hours pass. Milliseconds.
_EVERY_MS, _AT_LEAST_MS = 5_000, 60_000


class RegionRisk(QObject):
    """View-model of the risk layer.

    Signals:
        changed: with a list of `SiteRisk`, one for each site of which anything is asked.
        failed: why there is no newer answer; what is shown stays.
    """

    changed = Signal(list)
    failed = Signal(str)

    def __init__(self, client: Callable[[], EngineClient | None], parent: QObject | None) -> None:
        super().__init__(parent)
        self._client = client
        self._is_watched = False
        self._asked_at = -float("inf")
        self._asking: asyncio.Task[None] | None = None
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self._ask)

    def watch(self, *, is_watched: bool) -> None:
        """Whether the layer is shown; while it is not, nothing is asked."""
        if is_watched == self._is_watched:
            return
        self._is_watched = is_watched
        if is_watched:
            self._ask()
        else:
            self._due.stop()

    @Slot()
    def note_change(self) -> None:
        """Something has happened that may weigh on a site."""
        since_ms = (time.monotonic() - self._asked_at) * 1_000
        wait_ms = max(0, round(_EVERY_MS - since_ms)) if since_ms < _EVERY_MS else 0
        if self._is_watched and (not self._due.isActive() or self._due.remainingTime() > wait_ms):
            self._due.start(wait_ms)

    @Slot()
    def forget(self) -> None:
        """Another engine is followed: what was known of this one does not count."""
        self.changed.emit([])
        self._asked_at = -float("inf")
        self.note_change()

    def close(self) -> None:
        """Ends what is under way; nothing is asked afterwards."""
        self._is_watched = False
        self._due.stop()
        if self._asking is not None:
            self._asking.cancel()

    @Slot()
    def _ask(self) -> None:
        self._asked_at = time.monotonic()
        self._due.start(_AT_LEAST_MS)
        if self._asking is None or self._asking.done():
            self._asking = asyncio.ensure_future(self._answer())

    async def _answer(self) -> None:
        client = self._client()
        if client is None:
            self._due.start(_EVERY_MS)
            return
        try:
            matrix = await risk_matrix(client, HeatOf.SITES, 1)
            risks = site_risks(matrix)
        except NocError as failure:
            self.failed.emit(str(failure))
            return
        if self._is_watched:
            self.changed.emit(risks)


def site_risks(matrix: RiskMatrix) -> list[SiteRisk]:
    """The newest hour of each site; unknown stays unknown.

    Raises:
        BadInput: the matrix is broken.
    """
    newest = matrix.cells()[matrix.hours - 1 :: matrix.hours]
    return [
        SiteRisk(site, None if cell == UNKNOWN else cell / HIGHEST)
        for site, cell in zip(matrix.ids, newest, strict=True)
    ]

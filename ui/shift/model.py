"""The view-model of the shift pane: the page to hand over, the ledger, the measured quality."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QObject, Signal

from engine.client import EngineClient
from engine.errors import NocError
from engine.model.answers import LedgerEntry, Quality
from engine.model.handover import Giving, Shift
from engine.remote import shift as remote
from engine.remote.replay import tuned_detections
from ui.engine_model import EngineTasks, FindClient


class ShiftModel(EngineTasks):
    """Asks while the pane is seen.

    Args:
        client: the client of the engine that is connected now; None while there is none.

    Signals: `said` carries a sentence and whether it is good news.
    """

    changed = Signal()
    said = Signal(str, bool)
    went_stale = Signal(str)

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self._asking = False
        self.shift: Shift | None = None
        self.ledger: list[LedgerEntry] = []
        self.quality: Quality | None = None
        #: What the detections are called, by id; empty until the engine has told it.
        self.titles: dict[str, str] = {}
        #: Why there are no figures, such as a missing permission.
        self.no_quality = ""
        self.hours = 24.0

    def load(self) -> None:
        """Asks for everything anew, unless an answer is still awaited."""
        if not self._asking:
            self._asking = True
            self._spawn(self._load())

    def set_stale(self, words: str) -> None:
        """The engine is lost, or back (empty)."""
        self.went_stale.emit(words)
        if not words and self.shift is not None:
            self.load()

    def choose_hours(self, hours: float) -> None:
        """Figures of so many last hours."""
        self.hours = hours
        self.load()

    def give(self, to: str, note: str) -> None:
        """Signs the page as it is now, for somebody who comes."""

        async def work(client: EngineClient) -> None:
            self.shift = await remote.give_shift(client, Giving(to=to, note=note))
            self.said.emit(self.tr("Signed; {name} signs next.").format(name=to), True)

        self._order(work)

    def take(self, number: int) -> None:
        """Signs a page that somebody has handed over."""

        async def work(client: EngineClient) -> None:
            self.shift = await remote.take_shift(client, number)
            self.said.emit(self.tr("Signed; what they had in hand is yours now."), True)

        self._order(work)

    def _order(self, work: Callable[[EngineClient], Awaitable[None]]) -> None:
        async def done() -> None:
            client = self._client()
            if client is None:
                self.said.emit(self.tr("The engine is lost; nothing was done."), False)
                return
            try:
                await work(client)
            except NocError as refused:
                self.said.emit(str(refused), False)
            self.changed.emit()

        self._spawn(done())

    async def _load(self) -> None:
        try:
            client = self._client()
            if client is None:
                return
            try:
                self.shift = await remote.shift(client)
                self.ledger = await remote.ledger(client)
            except NocError as failed:
                self.said.emit(str(failed), False)
                return
            try:
                quality = await client.quality(self.hours)
                if not quality.precision.keys() <= self.titles.keys():
                    known = await tuned_detections(client)
                    self.titles = {each.id: each.title for each in known}
                self.quality, self.no_quality = quality, ""
            except NocError as refused:
                self.quality, self.no_quality = None, str(refused)
            self.changed.emit()
        finally:
            self._asking = False

"""The view-model of the notices page: whom alerts are told by mail and webhook."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QObject, Signal

from engine.client import EngineClient
from engine.errors import NocError
from engine.model.notices import NoticePage, NoticeTest, NoticeWanted
from engine.remote import notices as remote
from ui.engine_model import EngineTasks, FindClient


class NoticesModel(EngineTasks):
    """Asks while the page is seen; every order says what came of it.

    Args:
        client: the client of the engine that is connected now; None while there is none.

    Signals: `said` carries a sentence and whether it is good news.
    """

    page_changed = Signal()
    saved = Signal()
    said = Signal(str, bool)
    went_stale = Signal(str)

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.page: NoticePage | None = None

    def load(self) -> None:
        """Asks anew."""
        self._spawn(self._load())

    def set_stale(self, words: str) -> None:
        """The engine is lost, or back (empty)."""
        self.went_stale.emit(words)
        if not words and self.page is not None:
            self.load()

    def save(self, wanted: NoticeWanted) -> None:
        """Keeps what is entered."""

        async def work(client: EngineClient) -> None:
            self.page = await remote.change_notices(client, wanted)
            self.saved.emit()
            self.page_changed.emit()
            self.said.emit(self.tr("Saved; it holds for what is told from now on."), True)

        self._order(self.tr("Saving …"), work)

    def try_one(self, wanted: NoticeTest) -> None:
        """Sends a test with what is entered; nothing is kept."""

        async def work(client: EngineClient) -> None:
            tried = await remote.try_notice(client, wanted)
            self.said.emit(tried.says, tried.ok)

        self._order(self.tr("Sending a test …"), work)

    def _order(self, words: str, work: Callable[[EngineClient], Awaitable[None]]) -> None:
        async def done() -> None:
            client = self._client()
            if client is None:
                self.said.emit(self.tr("The engine is lost; nothing was done."), False)
                return
            self.said.emit(words, True)
            try:
                await work(client)
            except NocError as refused:
                self.said.emit(str(refused), False)

        self._spawn(done())

    async def _load(self) -> None:
        client = self._client()
        if client is None:
            return
        try:
            self.page = await remote.notice_page(client)
        except NocError as failed:
            self.said.emit(str(failed), False)
            return
        self.page_changed.emit()

"""The provider whose accounts are let in, for its settings. A view-model without widgets."""

from PySide6.QtCore import Signal

from engine.client import EngineClient
from engine.errors import NotFound
from engine.model.sign_in import SignInPage, SignInWanted
from engine.remote import sign_in as remote
from ui.engine_model import EngineModel, FindClient


class ProviderModel(EngineModel):
    """Asked while it is seen. Signals: `told` what came of an order, and whether it is good news;
    `saved` that everything entered is kept."""

    told = Signal(str, bool)
    saved = Signal()

    def __init__(self, client: FindClient) -> None:
        super().__init__(client)
        self.page: SignInPage | None = None
        self.said.connect(lambda words: self.told.emit(words, False))

    def refresh(self) -> None:
        """Asks again."""
        self.is_loading = self.page is None
        self._ask(self._load)

    async def _load(self, client: EngineClient) -> None:
        try:
            self.page = await remote.page(client)
        except NotFound as none:
            raise NotFound(self.tr("A replay has no users; leave it to set up sign-ins.")) from none

    def save(self, wanted: SignInWanted) -> None:
        """Keeps what is entered."""

        async def work(client: EngineClient) -> None:
            self.page = await remote.change(client, wanted)
            self.saved.emit()
            self.changed.emit()
            self.told.emit(self.tr("Saved; it holds from the next log-in on."), True)

        self._do(work)

    def test(self, wanted: SignInWanted) -> None:
        """Asks the provider with what is entered; nothing is kept."""

        async def work(client: EngineClient) -> None:
            tried = await remote.test(client, wanted)
            self.told.emit(tried.says, tried.ok)

        self._do(work)

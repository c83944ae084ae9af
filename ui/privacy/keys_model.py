"""How the keys of what is sealed stand. Without a widget."""

from PySide6.QtCore import Signal

from engine.client import EngineClient
from engine.errors import NotFound
from engine.model.keys import KeyEngine, KeyState, KeyWalk
from engine.remote import keys
from ui.engine_model import EngineModel, FindClient

#: More is not said before the end: what is expected is an estimate.
_NEARLY = 0.99


class KeysModel(EngineModel):
    """Asked while it is seen. Signals: `told` what came of an order, and whether that is good."""

    told = Signal(str, bool)

    def __init__(self, client: FindClient) -> None:
        super().__init__(client)
        self.state: KeyState | None = None
        self.said.connect(lambda words: self.told.emit(words, False))

    @property
    def walk(self) -> KeyWalk | None:
        """What is under way; None where nothing is."""
        newest = self.state.newest if self.state is not None else None
        return newest if newest is not None and newest.ended_at is None else None

    @property
    def share(self) -> float | None:
        """How much of it is done, from 0 to 1; None where that is not known."""
        walk = self.walk
        if walk is None or not walk.expected:
            return None
        return min(_NEARLY, walk.counts.seen / walk.expected)

    def refresh(self) -> None:
        """Asks again."""
        self.is_loading = self.state is None
        self._ask(self._load)

    async def _load(self, client: EngineClient) -> None:
        try:
            self.state = await keys.state(client)
        except NotFound as none:
            raise NotFound(self.tr("A replay has no keys; leave it to see those.")) from none

    def renew(self) -> None:
        """Begins; it goes on by itself."""

        async def work(client: EngineClient) -> None:
            self.state = await keys.renew(client)
            self.changed.emit()
            self.told.emit(self.tr("Begun; it goes on by itself, over restarts as well."), True)

        self._do(work)

    def forget_engine(self, engine: KeyEngine) -> None:
        """It will not come back."""

        async def work(client: EngineClient) -> None:
            self.state = await keys.forget(client, engine.id)
            self.changed.emit()
            words = self.tr("{host} is waited for no more.").format(host=engine.host)
            self.told.emit(words, True)

        self._do(work)

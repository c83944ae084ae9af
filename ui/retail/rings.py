"""Rings of the last days, and the one that is looked at."""

from PySide6.QtCore import QObject

from engine.client import EngineClient
from engine.model.retail_rings import Ring, Rings
from engine.remote import retail as remote
from ui.engine_model import FindClient
from ui.retail.watching import Watching


class RingsModel(Watching):
    """All rings of the chain, the most severe first."""

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.rings: Rings | None = None

    @property
    def has_answer(self) -> bool:
        """Whether the engine has answered."""
        return self.rings is not None

    @property
    def all(self) -> tuple[Ring, ...]:
        """Rings, the most severe first."""
        return self.rings.rings if self.rings is not None else ()

    def forget(self) -> None:
        """Another engine is followed."""
        self.rings = None
        self._drop()

    async def _load(self, client: EngineClient, number: int) -> None:
        rings = await remote.rings(client)
        if self._is_newest(number):
            self.rings = rings

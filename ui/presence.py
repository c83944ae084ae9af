"""Which alert each operator has before them: heard from the engine, and told to it."""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from engine.client import EngineClient
from engine.errors import NocError
from engine.model.news import Looking
from engine.remote.presence import look_at

#: How often a console says which alert it shows, seconds.
_EVERY_S = 10


class Presence(QObject):
    """Who looks at what. Signals: `changed`."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._looking: tuple[Looking, ...] = ()

    def hear(self, looking: tuple[Looking, ...]) -> None:
        """Everybody, as the engine tells it."""
        self._looking = looking
        self.changed.emit()

    def others_at(self, alert_id: str, operator: str) -> tuple[str, ...]:
        """Who else than this operator looks at an alert."""
        return tuple(
            each.who for each in self._looking if each.alert == alert_id and each.who != operator
        )

    async def tell(
        self, connected: Callable[[], EngineClient | None], selected: Callable[[], str]
    ) -> None:
        """Says again and again where this console is, so that it is not taken to have left."""
        told = ""
        while True:
            for _ in range(_EVERY_S):
                await asyncio.sleep(1)
                if selected() != told:
                    break
            told, client = selected(), connected()
            if client is None:
                continue
            try:
                await look_at(client, told)
            except NocError:
                continue  # the room says that the engine is lost

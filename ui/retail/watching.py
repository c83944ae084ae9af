"""What view-models of shops have in common: asked while somebody looks, late answers dropped."""

from PySide6.QtCore import QObject, QTimer, Slot

from engine.client import EngineClient
from ui.engine_model import EngineModel, FindClient

#: After news it is asked again so late, milliseconds: a storm of alerts asks once.
_SETTLES_MS = 1_000


class Watching(EngineModel):
    """Asks once somebody looks, and again after news; a subclass says what, in `_load`."""

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.is_seen = False
        self._asked = 0
        self._missed = True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLES_MS)
        self._soon.timeout.connect(self.refresh)

    async def stop(self) -> None:
        """Ends what is under way."""
        self._soon.stop()
        await super().stop()

    @property
    def is_wanted(self) -> bool:
        """Whether there is anything to ask for."""
        return True

    @property
    def has_answer(self) -> bool:
        """Whether there is something to show."""
        raise NotImplementedError

    @property
    def trouble(self) -> str:
        """Why what is shown may be old; empty when it is not, or when nothing is shown."""
        if not self.has_answer:
            return ""
        if self.stale:
            return self.stale
        return self.tr("This is old: {0} F5 asks again.").format(self.error) if self.error else ""

    def set_seen(self, seen: bool) -> None:
        """Whether somebody looks; who looks again sees the present."""
        was, self.is_seen = self.is_seen, seen
        if seen and not was and self._missed:
            self.refresh()

    @Slot()
    def note_change(self) -> None:
        """Something happened that may change what is shown."""
        self._missed = True
        if self.is_seen and not self._soon.isActive():
            self._soon.start()

    @Slot()
    def refresh(self) -> None:
        """Asks again; what is shown stays until the answer is there."""
        if not self.is_seen:
            self._missed = True
            return
        if not self.is_wanted:
            return
        self._missed = False
        self._asked += 1
        if not self.has_answer:
            self.is_loading = True
            self.error = ""
            self.changed.emit()
        number = self._asked
        self._ask(lambda client: self._load(client, number))

    def _drop(self) -> None:
        """What is shown is of another subject: late answers about it are dropped, and it is asked
        for anew. Call it after the answer is forgotten."""
        self._asked += 1
        self._missed = True
        self.error = ""
        self.changed.emit()
        self.refresh()

    async def _load(self, client: EngineClient, number: int) -> None:
        """Asks, and keeps the answer if `number` is still the newest."""
        raise NotImplementedError

    def _is_newest(self, number: int) -> bool:
        return number == self._asked

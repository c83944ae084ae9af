"""The view-model of marked moments: all that may be seen, newest first."""

from PySide6.QtCore import QObject

from engine.client import EngineClient
from engine.model.cameras_clips import Bookmark
from engine.remote import cameras as remote
from ui.engine_model import EngineModel, FindClient


class MarksModel(EngineModel):
    """Asks while somebody looks, and when a moment was marked here.

    Attributes:
        is_known: a first answer has come.
    """

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.marks: tuple[Bookmark, ...] = ()
        self.is_known = False
        self.is_seen = False

    def set_seen(self, *, is_seen: bool) -> None:
        """Nothing is asked while nobody looks."""
        self.is_seen = is_seen
        if is_seen:
            self.refresh()

    def refresh(self) -> None:
        """Asks for the marks again."""
        if self.is_seen:
            self._ask(self._read)

    def forget(self) -> None:
        """Another engine is followed."""
        self.marks, self.is_known = (), False
        self.changed.emit()

    async def _read(self, client: EngineClient) -> None:
        self.marks = await remote.bookmarks(client)
        self.is_known = True

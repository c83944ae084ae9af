"""What view-models have in common that show one subject at a time, such as a person or a site."""

from enum import Enum

from PySide6.QtCore import QObject, QTimer

from engine.client import EngineClient
from engine.errors import NocError
from ui.engine_model import EngineModel, FindClient

#: While today is shown it is asked for again so often, milliseconds.
EVERY_MS = 15_000


class Loading(Enum):
    """Where the answer to the last question is."""

    NOTHING_ASKED = "nothing asked"
    UNDER_WAY = "under way"
    ARRIVED = "arrived"
    FAILED = "failed"


class SubjectModel(EngineModel):
    """Asks about one subject; late answers for others are dropped.

    Attributes:
        key: id of whom or what is shown; empty for nothing.
        date: the day of which it is shown, `2026-03-02`; empty for today.
        loading: where the answer to the last question is; see also `EngineModel`.
    """

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.key = ""
        self.date = ""
        self.loading = Loading.NOTHING_ASKED
        self._asked = 0
        self._watched = True
        self._again = QTimer(self)
        self._again.setInterval(EVERY_MS)
        self._again.timeout.connect(self.refresh_today)

    async def stop(self) -> None:
        """Ends every question under way."""
        self._again.stop()
        await super().stop()

    def show_key(self, key: str, date: str = "") -> None:
        """Shows another subject, or another of its days; `2026-03-02`, or empty for today."""
        if key != self.key:
            self._forget()
        self.key, self.date = key, date
        self.refresh()

    def refresh(self) -> None:
        """Asks everything again; what is shown stays until the answer is there."""
        self._begin()

    def _begin(self) -> None:
        if not self.key:
            return
        self._asked += 1
        if self.loading is not Loading.ARRIVED:
            self._set(Loading.UNDER_WAY)
        self._spawn(self._ask_newest(self._asked))
        self._again.start()

    @property
    def is_today(self) -> bool:
        """The day shown goes on."""
        return not self.date

    def refresh_today(self) -> None:
        """Asks again unless a past day is shown, the engine is lost, a question is under way, or
        nobody looks."""
        if self._watched and self.is_today and not self.stale and not self._tasks:
            self._begin()

    def set_watched(self, watched: bool) -> None:
        """Whether anybody looks; who looks again sees the present."""
        was, self._watched = self._watched, watched
        if watched and not was:
            self.refresh_today()

    def trouble(self, *, has_answer: bool) -> str:
        """Why what is shown may be old; empty when it is not, or when nothing is shown."""
        if self.stale or not has_answer or self.loading is not Loading.FAILED:
            return self.stale
        return self.tr("This is old: {0} Press F5 to ask again.").format(self.error)

    async def _ask_newest(self, number: int) -> None:
        client = self._client()
        if client is None:
            self._fail(number, self.tr("The engine does not answer; it is being looked for."))
            return
        try:
            await self._load(client, number)
        except NocError as failed:
            self._fail(number, str(failed))
            return
        if self._is_newest(number):
            self.error = ""
            self._set(Loading.ARRIVED)

    async def _load(self, client: EngineClient, number: int) -> None:
        """Asks and keeps the answers; those to an older question are not kept."""
        raise NotImplementedError

    def _forget(self) -> None:
        """Drops what was known of the subject before."""
        self.loading = Loading.NOTHING_ASKED

    def _is_newest(self, number: int) -> bool:
        return number == self._asked

    def _fail(self, number: int, words: str) -> None:
        if self._is_newest(number):
            self.error = words
            self._set(Loading.FAILED)

    def _set(self, loading: Loading) -> None:
        self.loading = loading
        self.changed.emit()

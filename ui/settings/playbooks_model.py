"""The view-model of the playbooks page: what holds in a scope, and steps that are not saved yet."""

from PySide6.QtCore import QObject, Signal

from engine.errors import NocError
from engine.model.playbooks import Playbook, PlaybookChange, PlaybookPage, PlaybookVersion
from engine.remote import playbooks as remote
from ui.engine_model import EngineTasks, FindClient


class PlaybooksModel(EngineTasks):
    """One kind of alert is edited at a time; its unsaved steps stay until saved or dropped.

    Args:
        client: the client of the engine that is connected now; None while there is none.

    Signals: `said` carries a sentence and whether it is good news.
    """

    page_changed = Signal()
    versions_changed = Signal()
    said = Signal(str, bool)
    saved = Signal()
    went_stale = Signal(str)

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.page: PlaybookPage | None = None
        self.versions: list[PlaybookVersion] = []
        self.tenant: str | None = None
        self.chosen = ""
        self.is_saving = False
        self.error = ""

    def playbook(self, detection: str) -> Playbook | None:
        """What holds for a kind of alert in this scope."""
        rows = self.page.playbooks if self.page else ()
        return next((each for each in rows if each.detection == detection), None)

    def load(self) -> None:
        """Asks for everything anew; unsaved steps stay."""
        self._spawn(self._load())

    def set_stale(self, words: str) -> None:
        """The engine is lost, or back (empty)."""
        self.went_stale.emit(words)
        if not words:
            self.load()

    def choose_tenant(self, tenant: str | None) -> None:
        """Another scope."""
        self.tenant = tenant
        self.load()

    def choose(self, detection: str) -> None:
        """Another kind of alert."""
        self.chosen = detection
        self._spawn(self._ask_versions())

    def save(self, steps: tuple[str, ...] | None, reason: str) -> None:
        """Keeps steps for the chosen kind, or with None goes back to what is inherited."""
        if self.chosen and not self.is_saving:
            self.is_saving = True
            self._spawn(self._save(steps, reason))

    async def _load(self) -> None:
        client = self._client()
        if client is None:
            return
        tenant = self.tenant
        try:
            page = await remote.playbook_page(client, tenant)
        except NocError as failed:
            self.error = str(failed)
            self.said.emit(self.error, False)
            return
        if tenant == self.tenant:
            self.page, self.error = page, ""
            self.page_changed.emit()
            await self._ask_versions()

    async def _ask_versions(self) -> None:
        client, detection = self._client(), self.chosen
        if client is None or not detection:
            return
        try:
            versions = await remote.playbook_versions(client, detection)
        except NocError as failed:
            self.said.emit(str(failed), False)
            return
        if detection == self.chosen:
            self.versions = versions
            self.versions_changed.emit()

    async def _save(self, steps: tuple[str, ...] | None, reason: str) -> None:
        client = self._client()
        try:
            if client is None or self.page is None:
                self.said.emit(self.tr("The engine is lost; nothing was saved."), False)
                return
            wanted = PlaybookChange(
                detection=self.chosen,
                tenant=self.tenant,
                steps=steps,
                reason=reason,
                expected_number=self.page.number,
            )
            self.page = await remote.change_playbook(client, wanted)
        except NocError as refused:
            self.said.emit(self.tr("Not saved: {why}").format(why=refused), False)
            return
        finally:
            self.is_saving = False
        self.saved.emit()
        self.page_changed.emit()
        self.said.emit(self.tr("Saved; alerts show it from now on."), True)
        await self._ask_versions()

"""What is kept for how long, and what is done for those whom it is about. Without a widget."""

import asyncio
from pathlib import Path

from engine.client import EngineClient
from engine.errors import NotFound
from engine.model.privacy import HoldWish, Paper, RetentionChange, RetentionPage
from engine.remote import privacy
from ui.engine_model import EngineModel, FindClient


class RetentionModel(EngineModel):
    """Everything that Settings, Retention shows."""

    def __init__(self, client: FindClient) -> None:
        super().__init__(client)
        self.page: RetentionPage | None = None
        self.papers: list[Paper] = []

    def refresh(self) -> None:
        """Asks again."""
        self.is_loading = self.page is None
        self._ask(self._load)

    async def _load(self, client: EngineClient) -> None:
        try:
            self.page = await privacy.retention(client)
        except NotFound as none:
            raise NotFound(
                self.tr("A replay keeps nothing; leave it to see what is kept for how long.")
            ) from none
        self.papers = await privacy.papers(client)

    def change(self, wanted: RetentionChange) -> None:
        """Another rule; what is wrong is `said`."""

        async def work(client: EngineClient) -> None:
            self.page = await privacy.change_retention(client, wanted)
            self.said.emit(self.tr("The rule is kept; it holds from the next deletion on."))
            self.changed.emit()

        self._do(work)

    def delete_now(self) -> None:
        """Deletes what is over its time; says how much."""

        async def work(client: EngineClient) -> None:
            done = await privacy.delete_now(client)
            gone, held = sum(each.deleted for each in done), sum(each.held for each in done)
            self.said.emit(
                self.tr("Deleted: {0:,}; kept by a legal hold: {1:,}.").format(gone, held)
            )
            await self._load(client)
            self.changed.emit()

        self._do(work)


class Rights(EngineModel):
    """What is done for one person on their request, or against it."""

    def export(self, person: str, target: Path) -> None:
        """Everything that is kept about them, into a file."""

        async def work(client: EngineClient) -> None:
            content = await privacy.export(client, person)
            try:
                await asyncio.to_thread(target.write_bytes, content)
            except OSError as failed:
                words = self.tr("{0} cannot be written ({1}); choose another place.")
                self.said.emit(words.format(target, failed.strerror))
                return
            self.said.emit(self.tr("Everything that is kept lies in {0}.").format(target))

        self._do(work)

    def hold(self, person: str, reason: str, *, held: bool) -> None:
        """Lays a legal hold, or proposes to lift it."""

        async def work(client: EngineClient) -> None:
            await privacy.set_hold(client, HoldWish(person=person, held=held, reason=reason))
            self.said.emit(
                self.tr("On legal hold: nothing about this person is deleted.")
                if held
                else self.tr("Proposed; another person has to confirm that the hold is lifted.")
            )

        self._do(work)

    def erase(self, person: str, reason: str) -> None:
        """Proposes to erase them."""

        async def work(client: EngineClient) -> None:
            await privacy.erase(client, person, reason)
            self.said.emit(
                self.tr("Proposed; another person has to confirm it. It cannot be undone.")
            )

        self._do(work)

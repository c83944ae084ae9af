"""Many telephone numbers: proposed, then seen while it is in force. Without a widget."""

from datetime import UTC, datetime

from PySide6.QtCore import Slot

from engine.client import EngineClient
from engine.errors import NotFound
from engine.model.news import ApprovalsChanged
from engine.model.reveals import Reveal, RevealedPerson, RevealWish
from engine.remote import reveals
from ui.engine_model import EngineModel, FindClient


class RevealsModel(EngineModel):
    """What whoever sits here may see now.

    Attributes:
        granted: the newest that is in force; None while none is.
        people: whose numbers are shown; nothing until they are asked for, nor after their time.
    """

    def __init__(self, client: FindClient) -> None:
        super().__init__(client)
        self.granted: Reveal | None = None
        self.people: list[RevealedPerson] = []

    @property
    def is_over(self) -> bool:
        """What was granted is not in force any more."""
        return self.granted is None or self.granted.until <= datetime.now(UTC)

    def refresh(self) -> None:
        """Asks what is in force."""
        self._ask(self._load)

    async def _load(self, client: EngineClient) -> None:
        try:
            found = await reveals.in_force(client)
        except NotFound as none:
            self.hide()
            raise NotFound(self.tr("A replay tells no numbers; leave it to see some.")) from none
        newest = max(found, key=lambda each: each.until, default=None)
        if newest is None or self.granted is None or newest.id != self.granted.id:
            self.people = []
        self.granted = newest

    @Slot(object)
    def hear(self, news: object) -> None:
        """Something was agreed to, perhaps this."""
        if isinstance(news, ApprovalsChanged):
            self.refresh()

    @Slot()
    def forget(self) -> None:
        """Another engine is followed, or somebody else sits here."""
        self.granted = None
        self.hide()

    @Slot()
    def hide(self) -> None:
        """Nothing is shown; what is in force can be asked for again."""
        self.people = []
        self.changed.emit()

    def propose(self, site: str, hours: int, reason: str) -> None:
        """Asks for a site's numbers, or with none for everybody's."""

        async def work(client: EngineClient) -> None:
            await reveals.propose(client, RevealWish(site=site, hours=hours, reason=reason))
            self.said.emit(self.tr("Proposed; once somebody else agrees, the numbers can be seen."))

        self._do(work)

    def show(self) -> None:
        """Asks for the numbers; that stands in the audit log."""
        granted = self.granted
        if granted is None:
            return

        async def work(client: EngineClient) -> None:
            self.people = await reveals.numbers(client, granted.id)
            self.changed.emit()

        self._do(work)

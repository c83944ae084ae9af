"""What waits for a second person. A view-model without widgets."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Slot

from engine.client import EngineClient
from engine.errors import NotFound
from engine.model.approvals import Approval, ApprovalPage, ApprovalState, Barred
from engine.model.news import ApprovalsChanged
from engine.remote import approvals
from ui.access.session import Session
from ui.engine_model import EngineModel, FindClient, sentence


class ApprovalsModel(EngineModel):
    """Proposals of the last 30 days; asked for anew as soon as the engine says that one changed.

    Args:
        operator: who sits here now.
    """

    def __init__(
        self,
        client: FindClient,
        session: Session,
        operator: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(client, parent)
        self._session = session
        self._operator = operator
        self.page: ApprovalPage | None = None

    @property
    def now(self) -> datetime:
        """The control room's clock."""
        return datetime.now(UTC)

    @property
    def mine(self) -> int:
        """How many wait for whoever sits here."""
        found = self.page.approvals if self.page else ()
        return sum(each.state is ApprovalState.WAITING and not self.why_not(each) for each in found)

    def is_own(self, each: Approval) -> bool:
        """Whether whoever sits here has proposed it."""
        return each.proposed_by.casefold() == self._operator().casefold()

    def why_not(self, each: Approval) -> str:
        """Why whoever sits here cannot agree to it; empty where they can."""
        if each.state is not ApprovalState.WAITING:
            return self.tr("It is decided already.")
        if each.expires_at <= self.now:
            return self.tr("Its time is up; it has to be proposed again.")
        if self.is_own(each):
            return self.tr("You have proposed it yourself; it waits for somebody else.")
        barred = self.page.barred.get(each.id) if self.page else None
        if barred is Barred.MADE_LATER:
            return self.tr("Your user was made after this was proposed; somebody else decides it.")
        if barred is Barred.ONE_HAND:
            return self.tr(
                "Within a day, your account and that of {0} were made, or given a password, a "
                "role or a sign-in, by one of you or by the same hand; somebody else decides it."
            ).format(each.proposed_by)
        needed = self.page.needs.get(each.kind, "") if self.page else ""
        if not needed:
            return self.tr("No part of this engine carries it out.")
        if not self._session.may(needed):
            return self.tr("Deciding it takes the permission {0}.").format(needed)
        return ""

    def refresh(self) -> None:
        """Asks again."""
        self.is_loading = self.page is None
        self._ask(self._load)

    async def _load(self, client: EngineClient) -> None:
        try:
            self.page = await approvals.page(client)
        except NotFound as none:
            self.page = None
            raise NotFound(
                self.tr("In a replay nothing waits for anybody; leave it to see what does.")
            ) from none

    def forget(self) -> None:
        """Another engine is followed."""
        self.page = None
        self.error = ""
        self.changed.emit()

    @Slot(object)
    def hear(self, news: object) -> None:
        """Something was proposed or decided."""
        if isinstance(news, ApprovalsChanged):
            self.refresh()

    def approve(self, each: Approval, note: str) -> None:
        """Agrees; what it came to is `said`."""

        async def work(client: EngineClient) -> None:
            done = await approvals.confirm(client, each.id, note)
            self.said.emit(sentence(done.result) or self.tr("You have agreed."))
            await self._show_anew(client)

        self._do(work)

    def refuse(self, each: Approval, note: str) -> None:
        """Says no, or takes one's own proposal back."""
        words = (
            self.tr("Your proposal is taken back.")
            if self.is_own(each)
            else self.tr("Refused; nothing was done.")
        )

        async def work(client: EngineClient) -> None:
            await approvals.decline(client, each.id, note)
            self.said.emit(words)
            await self._show_anew(client)

        self._do(work)

    async def _show_anew(self, client: EngineClient) -> None:
        await self._load(client)
        self.changed.emit()

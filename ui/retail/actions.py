"""What is proposed to be done about staff, and the week's reviews; decisions about both."""

from datetime import date, timedelta

from PySide6.QtCore import QObject

from engine.client import EngineClient
from engine.model.retail_risk import ActionList, RetailAction, ReviewQueue, ReviewRow
from engine.remote import retail as remote
from ui.engine_model import FindClient
from ui.retail.watching import Watching


class Deciding(Watching):
    """Decisions about actions; what is refused is `said`."""

    def decide(self, action: RetailAction, do: str, note: str) -> None:
        """Confirms, declines, settles or lifts."""

        async def order(client: EngineClient) -> None:
            self.take(await remote.decide(client, action.id, do, note))
            self.changed.emit()
            self.refresh()

        self._do(order)

    def take(self, action: RetailAction) -> None:
        """An action as it stands now."""
        raise NotImplementedError


class ActionsModel(Deciding):
    """Actions of the last two weeks.

    Attributes:
        open_only: without those that are done, declined or lifted.
    """

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.listed: ActionList | None = None
        self.open_only = True

    @property
    def has_answer(self) -> bool:
        """Whether the engine has answered."""
        return self.listed is not None

    @property
    def total(self) -> int:
        """All there are."""
        return len(self.listed.actions) if self.listed is not None else 0

    @property
    def actions(self) -> list[RetailAction]:
        """Those shown, the most severe first."""
        all_of_them = self.listed.actions if self.listed is not None else ()
        return [each for each in all_of_them if each.can or not self.open_only]

    def show_all(self, everything: bool) -> None:
        """Settled ones too, or only those that wait."""
        self.open_only = not everything
        self.changed.emit()

    def take(self, action: RetailAction) -> None:
        """An action as it stands now."""
        if self.listed is not None:
            known = self.listed
            changed = tuple(action if each.id == action.id else each for each in known.actions)
            self.listed = ActionList(actions=changed, now=known.now)

    def forget(self) -> None:
        """Another engine is followed."""
        self.listed = None
        self._drop()

    async def _load(self, client: EngineClient, number: int) -> None:
        listed = await remote.actions(client)
        if self._is_newest(number):
            self.listed = listed


class ReviewsModel(Deciding):
    """The weekly review queue.

    Attributes:
        week: a day of the week asked for; empty for the current one.
    """

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.queue: ReviewQueue | None = None
        self.week = ""

    @property
    def has_answer(self) -> bool:
        """Whether the engine has answered."""
        return self.queue is not None

    @property
    def rows(self) -> tuple[ReviewRow, ...]:
        """People to review, the worst first."""
        return self.queue.rows if self.queue is not None else ()

    def step(self, by: int) -> None:
        """Weeks back or on."""
        if self.queue is not None:
            self.week = (date.fromisoformat(self.queue.week) + timedelta(days=7 * by)).isoformat()
            self._anew()

    def take(self, action: RetailAction) -> None:
        """An action as it stands now; the row comes with the next answer."""

    def forget(self) -> None:
        """Another engine is followed."""
        self.week = ""
        self._anew()

    def _anew(self) -> None:
        self.queue = None
        self._drop()

    async def _load(self, client: EngineClient, number: int) -> None:
        queue = await remote.reviews(client, self.week or None)
        if self._is_newest(number):
            self.queue = queue

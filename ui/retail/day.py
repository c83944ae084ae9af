"""One person's business day at a store: what happened, and the points running up."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject

from engine.client import EngineClient
from engine.model.retail_risk import DayEntry, RiskDay
from engine.remote import retail as remote
from ui.engine_model import FindClient
from ui.retail.watching import Watching


class DayModel(Watching):
    """Follows the person chosen.

    Attributes:
        person: id; `site`: empty for the home site; `wanted`: day, empty for the current one.
    """

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.person = self.site = self.wanted = ""
        self._at: datetime | None = None
        self.day: RiskDay | None = None

    @property
    def is_wanted(self) -> bool:
        """Whether somebody is chosen."""
        return bool(self.person)

    @property
    def has_answer(self) -> bool:
        """Whether there is a day."""
        return self.day is not None

    def show(self, person: str, site: str = "", day: str = "", at: datetime | None = None) -> None:
        """Another person, store or day; the day by itself or by an instant in it."""
        shown = self.day
        same = (person, site) == (self.person, self.site)
        if same and day == self.wanted and at == self._at:
            return
        if same and shown is not None and (day == shown.day or _is_within(shown, at)):
            return
        self.person, self.site, self.wanted, self._at = person, site, day, at
        self.day = None
        self._drop()

    def step(self, by: int) -> None:
        """Days back or on."""
        if self.day is not None:
            wanted = date.fromisoformat(self.day.day) + timedelta(days=by)
            self.show(self.person, self.site, wanted.isoformat())

    def forget(self) -> None:
        """Nobody is shown."""
        self.show("")

    async def _load(self, client: EngineClient, number: int) -> None:
        day = await remote.risk_day(
            client, self.person, self.wanted or None, self.site or None, self._at
        )
        if self._is_newest(number):
            self.day = day


def is_step(entry: DayEntry) -> bool:
    """Whether a rule found something, rather than that something just happened."""
    return entry.finding is not None


def _is_within(day: RiskDay, at: datetime | None) -> bool:
    return at is not None and day.since <= at < day.until

"""What is known of one person, as the pane shows it; without a widget."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal, Slot

from engine.client import EngineClient
from engine.errors import NocError, SourceUnavailable
from engine.model.alert import Alert
from engine.model.pages import PersonDay, PersonMetrics, PersonProfile
from engine.model.verification import Verification
from engine.remote.pages import (
    lift_lockout,
    person_day,
    person_metrics,
    person_profile,
    review_check,
)
from ui.engine_model import FindClient
from ui.people.clock import local_day
from ui.subject_model import SubjectModel


class PersonFile(SubjectModel):
    """A person's profile, one day and its measures.

    The profile and the day arrive first (`changed`); measures look back a month and come after
    (`measured`).
    """

    measured = Signal()
    #: What was decided about the person, or why it was refused; and whether that is good news.
    said = Signal(str, bool)
    #: Measures look back a month; of a day that goes on they are asked for every so many times.
    MEASURED_EVERY = 4

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.profile: PersonProfile | None = None
        self.day: PersonDay | None = None
        self.metrics: PersonMetrics | None = None
        self._until_measured = 0
        self._decisions: set[asyncio.Task[None]] = set()

    def refresh(self) -> None:
        """Asks everything again, measures too."""
        self._until_measured = 0
        super().refresh()

    def step_day(self, by: int) -> None:
        """Goes days back or on, not beyond today."""
        if self.day is None:
            return
        wanted = date.fromisoformat(self.day.date) + timedelta(days=by)
        self.show_day(wanted.isoformat())

    def show_day(self, wanted: str) -> None:
        """Shows a day; today if it lies ahead or is empty."""
        self.show_key(self.key, "" if wanted >= self._today() else wanted)

    @Slot(object)
    def hear_alert(self, alert: Alert) -> None:
        """An alert is new or has changed."""
        if alert.subject == self.key:
            self.refresh_today()

    def lift_lockout(self, reason: str) -> None:
        """Unlocks the login; answers with `said`."""
        person = self.key

        async def lift(client: EngineClient) -> str:
            await lift_lockout(client, person, reason)
            return self.tr("The login is unlocked.")

        self._decide(lift)

    def review(self, check: Verification, *, is_confirmed: bool, reason: str) -> None:
        """What a check is held for; answers with `said`."""

        async def judge(client: EngineClient) -> str:
            await review_check(client, check.id, "confirmed" if is_confirmed else "cleared", reason)
            if is_confirmed:
                return self.tr("The check is confirmed; it counts in the history.")
            return self.tr("The check is cleared; it no longer counts in the history.")

        self._decide(judge)

    def _decide(self, work: Callable[[EngineClient], Awaitable[str]]) -> None:
        async def decide() -> None:
            client = self._client()
            try:
                if client is None:
                    raise SourceUnavailable(self.tr("The engine is lost; nothing was changed."))
                words = await work(client)
            except NocError as refused:
                self.said.emit(str(refused), False)
                return
            self.said.emit(words, True)
            self.refresh()

        task = asyncio.ensure_future(decide())
        self._decisions.add(task)
        task.add_done_callback(self._decisions.discard)

    async def stop(self) -> None:
        """Ends every question under way, after what was decided is sent."""
        await asyncio.gather(*self._decisions, return_exceptions=True)
        await super().stop()

    def _today(self) -> str:
        """The newest local day that the engine has told of."""
        return local_day(self.profile.now, self.profile.timezone) if self.profile else ""

    async def _load(self, client: EngineClient, number: int) -> None:
        key, wanted = self.key, self.date
        profile = await person_profile(client, key)
        day = await person_day(client, key, wanted)
        if not self._is_newest(number):
            return
        if self.day is not None and self.day.date != day.date:
            self.metrics = None
        self.profile, self.day = profile, day
        self.changed.emit()
        if self.metrics is not None and self._until_measured > 0:
            self._until_measured -= 1
            return
        metrics = await person_metrics(client, key, wanted)
        if self._is_newest(number):
            self.metrics = metrics
            self._until_measured = self.MEASURED_EVERY - 1
            self.measured.emit()

    def _forget(self) -> None:
        super()._forget()
        self.profile = self.day = self.metrics = None

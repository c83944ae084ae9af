"""What is known of one person, as the pane shows it; without a widget."""

from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal, Slot

from engine.client import EngineClient
from engine.model.alert import Alert
from engine.model.pages import PersonDay, PersonMetrics, PersonProfile
from engine.remote.pages import person_day, person_metrics, person_profile
from ui.people.asking import Asking, FindClient
from ui.people.clock import local_day


class PersonFile(Asking):
    """A person's profile, one day and its measures.

    The profile and the day arrive first (`changed`); measures look back a month and come after
    (`measured`).
    """

    measured = Signal()
    #: Measures look back a month; of a day that goes on they are asked for every so many times.
    MEASURED_EVERY = 4

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.profile: PersonProfile | None = None
        self.day: PersonDay | None = None
        self.metrics: PersonMetrics | None = None
        self._until_measured = 0

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

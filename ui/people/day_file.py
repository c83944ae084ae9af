"""One day of one person and nothing else: what stands beside an alert."""

from PySide6.QtCore import QObject, Slot

from engine.client import EngineClient
from engine.model.alert import Alert
from engine.model.pages import PersonDay
from engine.remote.pages import person_day
from ui.engine_model import FindClient
from ui.subject_model import SubjectModel


class DayFile(SubjectModel):
    """A day as lanes; while it is today, it is kept up to date."""

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.day: PersonDay | None = None

    @Slot(object)
    def hear_alert(self, alert: Alert) -> None:
        """An alert is new or has changed."""
        if alert.subject == self.key:
            self.refresh_today()

    @property
    def is_today(self) -> bool:
        """The day shown goes on."""
        day = self.day
        return not self.date or (day is not None and day.starts_at <= day.now < day.ends_at)

    def forget(self) -> None:
        """Nobody's day is shown any more; answers under way are dropped."""
        self.key = self.date = ""
        self._asked += 1
        self._forget()
        self.changed.emit()

    async def _load(self, client: EngineClient, number: int) -> None:
        day = await person_day(client, self.key, self.date)
        if self._is_newest(number):
            self.day = day

    def _forget(self) -> None:
        super()._forget()
        self.day = None

"""What is known of one site, as the pane shows it; without a widget."""

from datetime import date, timedelta

from PySide6.QtCore import QObject, Slot

from engine.client import EngineClient
from engine.model.alert import Alert
from engine.model.pages import SitePage
from engine.remote.pages import site_page
from ui.engine_model import FindClient
from ui.people.clock import local_day
from ui.subject_model import SubjectModel


class SiteFile(SubjectModel):
    """A site now, and the tours and tasks of one of its days."""

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.page: SitePage | None = None

    def step_day(self, by: int) -> None:
        """Goes days back or on, not beyond today."""
        if self.page is not None:
            wanted = date.fromisoformat(self.page.date) + timedelta(days=by)
            self.show_day(wanted.isoformat())

    def show_day(self, wanted: str) -> None:
        """Shows a day; today if it lies ahead or is empty."""
        page = self.page
        today = local_day(page.now, page.site.timezone) if page is not None else ""
        self.show_key(self.key, "" if wanted >= today else wanted)

    @Slot(object)
    def hear_alert(self, alert: Alert) -> None:
        """An alert is new or has changed."""
        if alert.site == self.key:
            self.refresh_today()

    async def _load(self, client: EngineClient, number: int) -> None:
        page = await site_page(client, self.key, self.date)
        if self._is_newest(number):
            self.page = page
            self.changed.emit()

    def _forget(self) -> None:
        super()._forget()
        self.page = None

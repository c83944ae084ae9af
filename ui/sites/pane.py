"""The page of a site: is it staffed, who is there, tours, tasks, alerts, people, master data."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from engine.model.alert import Alert
from engine.model.directory import Assignment
from engine.model.pages import Presence, SitePage, TaskRow, TourRow
from ui.people.clock import local_day
from ui.people.listing import Listing
from ui.sites.file import SiteFile
from ui.sites.head import SiteFacts, SiteHead
from ui.sites.lists import SiteLists
from ui.subject_page import SubjectPage
from ui.theme import Theme

#: Who is there, with all its columns, pixels.
_PRESENCE_PX = 560


class SitePane(SubjectPage):
    """One site; `show_site` fills it."""

    alert_chosen = Signal(str)
    person_chosen = Signal(str)
    plan_wanted = Signal(str)

    def __init__(self, view_model: SiteFile, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(view_model, theme, parent)
        self._file = view_model
        self._site_lists = SiteLists(self._lists, self)
        self.head = SiteHead(theme, self)
        self.presence = Listing(
            self._site_lists.presence(),
            self.tr("Nobody is rostered from now to 12 hours ahead, and nobody is punched in."),
            self,
        )
        self.presence.view.setAccessibleName(self.tr("Who should be there, and who is"))
        self._add_lists()
        self._lay_out()
        self._connect()
        self._show()

    def show_site(self, site: str) -> None:
        """Shows a site's today."""
        self._file.show_key(site)

    def set_theme(self, theme: Theme) -> None:
        """Recolours."""
        self._lists.theme = theme
        self.head.set_theme(theme)
        self.days.set_theme(theme)
        for each in (self.presence, self.tours, self.tasks, self.alerts, self.people):
            each.rows.repaint()

    def _add_lists(self) -> None:
        lists = self.lists
        self.tours = lists.add(
            self.tr("Tours"),
            self._site_lists.tours(),
            self.tr("No tour on this day. Tours appear once a source has planned them."),
        )
        self.tasks = lists.add(
            self.tr("Tasks"),
            self._site_lists.tasks(),
            self.tr("No task on this day, and none left open from the week before."),
        )
        self.alerts = lists.add(
            self.tr("Alerts"),
            self._lists.alerts(of_site=True),
            self.tr("No alert has been raised at this site."),
        )
        self.people = lists.add(
            self.tr("People"),
            self._lists.assignments(of_site=True),
            self.tr("Nobody is assigned here. Assignments are imported with the directory."),
        )
        self.facts = SiteFacts(self)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.facts)
        lists.addTab(scroll, self.tr("Site"))
        self.plan = QPushButton(self.tr("Hours and areas …"), self)
        self.plan.setToolTip(self.tr("When it is open, and what its tills and cameras are"))

    def _lay_out(self) -> None:
        self.head.add(self.plan)
        self.head.add(self.days)
        self._split.addWidget(self.presence)
        self._split.addWidget(self.lists)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([_PRESENCE_PX, _PRESENCE_PX])
        self._inner.addWidget(self.head)
        self._inner.addWidget(self._split, 1)

    def _connect(self) -> None:
        self.days.stepped.connect(self._file.step_day)
        self.plan.clicked.connect(lambda: self.plan_wanted.emit(self._file.key))
        self.alerts.view.chosen.connect(self._on_alert_chosen)
        for each in (self.presence, self.tours, self.tasks, self.people):
            each.view.chosen.connect(self._on_somebody_chosen)

    @Slot()
    def _show(self) -> None:
        page = self._file.page
        choose = self.tr(
            "Choose a site, in an alert, on the map or with Ctrl+K.\n"
            "Who is there, tours, tasks and alerts appear here."
        )
        self._stand(choose, has_answer=page is not None)
        if page is None:
            return
        self.head.show_page(page)
        today = local_day(page.now, page.site.timezone)
        self.days.show_day(page.date, is_today=page.date >= today)
        self.facts.show_page(page)
        self._fill(page)

    def _fill(self, page: SitePage) -> None:
        self._lists.names = page.names
        self._lists.timezone = page.site.timezone
        self._site_lists.now = page.now
        self.presence.put(page.presence)
        for listing, rows in (
            (self.tours, page.tours),
            (self.tasks, page.tasks),
            (self.alerts, page.alerts),
            (self.people, page.assigned),
        ):
            self.lists.fill(listing, rows)

    @Slot(object)
    def _on_alert_chosen(self, alert: Alert) -> None:
        self.alert_chosen.emit(alert.id)

    @Slot(object)
    def _on_somebody_chosen(self, row: Presence | TourRow | TaskRow | Assignment) -> None:
        self.person_chosen.emit(row.person)

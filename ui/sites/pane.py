"""The page of a site: is it staffed, who is there, tours, tasks, alerts, people, master data."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.model.alert import Alert
from engine.model.directory import Assignment
from engine.model.pages import Presence, SitePage, TaskRow, TourRow
from ui.people.asking import Loading
from ui.people.clock import local_day
from ui.people.day_bar import DayBar
from ui.people.listing import Listing, Listings, notice
from ui.people.lists import Lists
from ui.people.trouble import trouble_label
from ui.sites.file import SiteFile
from ui.sites.head import SiteFacts, SiteHead
from ui.sites.lists import SiteLists
from ui.theme import SPACE, Theme

#: Narrower than this the lists stand under who is there, pixels.
_BESIDE_PX = 1100
#: Who is there, with all its columns, pixels.
_PRESENCE_PX = 560


class SitePane(QWidget):
    """One site; `show_site` fills it."""

    alert_chosen = Signal(str)
    person_chosen = Signal(str)

    def __init__(self, view_model: SiteFile, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._file = view_model
        self._lists = Lists(theme, self)
        self._site_lists = SiteLists(self._lists, self)
        self._stale = trouble_label(self)
        self.notice = notice("", self)
        self.head = SiteHead(theme, self)
        self.days = DayBar(theme, self)
        self.presence = Listing(
            self._site_lists.presence(),
            self.tr("Nobody is rostered from now to 12 hours ahead, and nobody is punched in."),
            self,
        )
        self.presence.view.setAccessibleName(self.tr("Who should be there, and who is"))
        self.lists = Listings(self)
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

    def _lay_out(self) -> None:
        self.head.add(self.days)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.presence)
        self._split.addWidget(self.lists)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([_PRESENCE_PX, _PRESENCE_PX])
        content = QWidget(self)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE[1])
        inner.addWidget(self.head)
        inner.addWidget(self._split, 1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.notice)
        self._pages.addWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        layout.setSpacing(SPACE[1])
        layout.addWidget(self._stale)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._file.changed.connect(self._show)
        self.days.stepped.connect(self._file.step_day)
        self.days.today_chosen.connect(self._on_today_chosen)
        self.days.refresh_chosen.connect(self._file.refresh)
        self.alerts.view.chosen.connect(self._on_alert_chosen)
        for each in (self.presence, self.tours, self.tasks, self.people):
            each.view.chosen.connect(self._on_somebody_chosen)

    def showEvent(self, event: QShowEvent) -> None:
        """What is looked at is kept up to date."""
        super().showEvent(event)
        self._file.set_watched(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: the engine is left in peace."""
        super().hideEvent(event)
        self._file.set_watched(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lists go under who is there where there is no room beside."""
        super().resizeEvent(event)
        beside = event.size().width() >= _BESIDE_PX
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self._split.orientation() is not wanted:
            self._split.setOrientation(wanted)

    @Slot()
    def _show(self) -> None:
        page = self._file.page
        self._show_trouble()
        if page is None:
            self.notice.setText(self._why_empty())
            self._pages.setCurrentIndex(0)
            return
        self._pages.setCurrentIndex(1)
        self.head.show_page(page)
        today = local_day(page.now, page.site.timezone)
        self.days.show_day(page.date, is_today=page.date >= today)
        self.facts.show_page(page)
        self._fill(page)

    def _show_trouble(self) -> None:
        words = self._file.trouble(has_answer=self._file.page is not None)
        self._stale.setText(words)
        self._stale.setVisible(bool(words))

    def _why_empty(self) -> str:
        file = self._file
        if file.loading is Loading.FAILED:
            return self.tr("The page cannot be shown: {0}\nPress F5 to ask again.").format(
                file.failure
            )
        if file.loading is Loading.UNDER_WAY:
            return self.tr("Asking the engine about {0} …").format(file.key)
        return self.tr(
            "Choose a site, in an alert, on the map or with Ctrl+K.\n"
            "Who is there, tours, tasks and alerts appear here."
        )

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

    @Slot()
    def _on_today_chosen(self) -> None:
        self._file.show_day("")

    @Slot(object)
    def _on_alert_chosen(self, alert: Alert) -> None:
        self.alert_chosen.emit(alert.id)

    @Slot(object)
    def _on_somebody_chosen(self, row: Presence | TourRow | TaskRow | Assignment) -> None:
        self.person_chosen.emit(row.person)

"""The page of a person: who, the day as a strip, measures beside the usual, and the lists."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from engine.model.alert import Alert
from engine.model.directory import Assignment, Shift
from engine.model.finding import Finding
from engine.model.pages import Mark, MarkKind, PersonProfile
from engine.model.verification import Verification
from ui.people.asking import Loading
from ui.people.clock import local_day
from ui.people.day_bar import DayBar
from ui.people.day_strip import DayStrip
from ui.people.decisions import Decisions
from ui.people.file import PersonFile
from ui.people.head import PersonHead
from ui.people.listing import Listings, notice
from ui.people.lists import Lists
from ui.people.metrics_table import MetricsTable
from ui.people.trouble import trouble_label
from ui.theme import SPACE, Theme

#: Narrower than this the lists stand under the measures, pixels.
_BESIDE_PX = 1100
#: The measures with the beginning of their words, pixels.
_MEASURES_PX = 760


class PersonPane(QWidget):
    """One person; `show_person` fills it."""

    alert_chosen = Signal(str)
    site_chosen = Signal(str)
    person_chosen = Signal(str)
    #: Whose page is shown; empty while there is none.
    shown = Signal(str)

    def __init__(self, view_model: PersonFile, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._file = view_model
        self._lists = Lists(theme, self)
        self._stale = trouble_label(self)
        self.notice = notice("", self)
        self.head = PersonHead(theme, self)
        self.decisions = Decisions(view_model, theme, self)
        self.days = DayBar(theme, self)
        self.strip = DayStrip(theme, self)
        self.metrics = MetricsTable(theme, self)
        self.lists = Listings(self)
        self._add_lists()
        self._lay_out()
        self._connect()
        self._show()

    def show_person(self, person: str) -> None:
        """Shows somebody's today."""
        self._file.show_key(person)

    def add_below(self, row: QWidget) -> None:
        """A row at the foot of the page."""
        self._inner.addWidget(row)

    def set_theme(self, theme: Theme) -> None:
        """Recolours."""
        self._lists.theme = theme
        for part in (self.head, self.decisions, self.days, self.strip, self.metrics):
            part.set_theme(theme)
        for each in self._all_lists:
            each.rows.repaint()

    def _add_lists(self) -> None:
        lists, columns = self.lists, self._lists
        self.alerts = lists.add(
            self.tr("Alerts"),
            columns.alerts(of_site=False),
            self.tr("No alert has been raised about this person."),
        )
        self.checks = lists.add(
            self.tr("Checks"),
            columns.checks(),
            self.tr("No check is kept. Biometric checks and punches with a place appear here."),
        )
        self.findings = lists.add(
            self.tr("Findings"),
            columns.findings(),
            self.tr("The rules have found nothing in 30 days."),
        )
        self.shifts = lists.add(
            self.tr("Shifts"),
            columns.shifts(),
            self.tr("No shift from two days ago to a week ahead. Rosters are imported or sent."),
        )
        self.sites = lists.add(
            self.tr("Sites"),
            columns.assignments(of_site=False),
            self.tr("Assigned to no site. Assignments are imported with the directory."),
        )
        self._all_lists = (self.alerts, self.checks, self.findings, self.shifts, self.sites)

    def _lay_out(self) -> None:
        self.head.add(self.days)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._measures = QStackedWidget(self)
        self._measures.addWidget(
            notice(self.tr("Measuring the day and the 30 days before it …"), self)
        )
        self._measures.addWidget(self.metrics)
        self._split.addWidget(self._measures)
        self._split.addWidget(self.lists)
        self._split.setStretchFactor(0, 4)
        self._split.setStretchFactor(1, 3)
        self._split.setSizes([_MEASURES_PX, _MEASURES_PX])
        content = QWidget(self)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE[1])
        inner.addWidget(self.head)
        inner.addWidget(self.decisions)
        inner.addWidget(self.strip)
        inner.addWidget(self._split, 1)
        self._inner = inner
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
        self._file.measured.connect(self._show_metrics)
        self.days.stepped.connect(self._file.step_day)
        self.days.today_chosen.connect(self._on_today_chosen)
        self.days.refresh_chosen.connect(self._file.refresh)
        self.head.manager_chosen.connect(self.person_chosen)
        self.strip.mark_chosen.connect(self._on_mark_chosen)
        self.checks.view.pointed.connect(self.decisions.choose)
        self.alerts.view.chosen.connect(self._on_alert_chosen)
        self.findings.view.chosen.connect(self._on_finding_chosen)
        for each in (self.checks, self.shifts, self.sites):
            each.view.chosen.connect(self._on_place_chosen)

    def showEvent(self, event: QShowEvent) -> None:
        """What is looked at is kept up to date."""
        super().showEvent(event)
        self._file.set_watched(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: the engine is left in peace."""
        super().hideEvent(event)
        self._file.set_watched(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lists go under the measures where there is no room beside them."""
        super().resizeEvent(event)
        beside = event.size().width() >= _BESIDE_PX
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self._split.orientation() is not wanted:
            self._split.setOrientation(wanted)

    @Slot()
    def _show(self) -> None:
        file = self._file
        self._show_trouble()
        if file.profile is None or file.day is None:
            self.notice.setText(self._why_empty())
            self._pages.setCurrentIndex(0)
            self.shown.emit("")
            return
        self.shown.emit(file.profile.person.id)
        self._pages.setCurrentIndex(1)
        self.head.show_profile(file.profile)
        self.decisions.show_profile(file.profile)
        today = local_day(file.profile.now, file.profile.timezone)
        self.days.show_day(file.day.date, is_today=file.day.date >= today)
        self.strip.show_day(file.day)
        self._fill(file.profile)
        self._show_metrics()

    def _show_trouble(self) -> None:
        words = self._file.trouble(has_answer=self._file.profile is not None)
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
            "Choose a person, in an alert, on the map or with Ctrl+K.\n"
            "Their day, measures, alerts and checks appear here."
        )

    def _fill(self, profile: PersonProfile) -> None:
        self._lists.names = profile.names
        self._lists.timezone = profile.timezone
        for listing, rows in (
            (self.alerts, profile.alerts),
            (self.checks, profile.verifications),
            (self.findings, profile.findings),
            (self.shifts, profile.shifts),
            (self.sites, profile.assignments),
        ):
            self.lists.fill(listing, rows)

    @Slot()
    def _show_metrics(self) -> None:
        metrics = self._file.metrics
        self.metrics.rows.put(metrics.metrics if metrics is not None else ())
        self._measures.setCurrentIndex(1 if metrics is not None else 0)

    @Slot()
    def _on_today_chosen(self) -> None:
        self._file.show_day("")

    @Slot(object)
    def _on_mark_chosen(self, mark: Mark) -> None:
        if mark.kind is MarkKind.FINDING and mark.ref:
            self.alert_chosen.emit(mark.ref)
        elif mark.site:
            self.site_chosen.emit(mark.site)

    @Slot(object)
    def _on_alert_chosen(self, alert: Alert) -> None:
        self.alert_chosen.emit(alert.id)

    @Slot(object)
    def _on_finding_chosen(self, finding: Finding) -> None:
        profile = self._file.profile
        alert = profile.alert_of.get(finding.id) if profile is not None else None
        if alert:
            self.alert_chosen.emit(alert)

    @Slot(object)
    def _on_place_chosen(self, row: Verification | Shift | Assignment) -> None:
        if row.site:
            self.site_chosen.emit(row.site)

"""The page of a person: who, the day as a strip, measures beside the usual, and the lists."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from engine.model.alert import Alert
from engine.model.directory import Assignment, Shift
from engine.model.finding import Finding
from engine.model.pages import Mark, MarkKind, PersonProfile
from engine.model.verification import Verification
from ui.people.clock import local_day
from ui.people.day_strip import DayStrip
from ui.people.decisions import Decisions
from ui.people.file import PersonFile
from ui.people.head import PersonHead
from ui.people.listing import notice
from ui.people.metrics_table import MetricsTable
from ui.subject_page import SubjectPage
from ui.theme import Theme

#: The measures with the beginning of their words, pixels.
_MEASURES_PX = 760


class PersonPane(SubjectPage):
    """One person; `show_person` fills it."""

    alert_chosen = Signal(str)
    site_chosen = Signal(str)
    person_chosen = Signal(str)
    #: Whose page is shown; empty while there is none.
    shown = Signal(str)

    def __init__(self, view_model: PersonFile, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(view_model, theme, parent)
        self._file = view_model
        self.head = PersonHead(theme, self)
        self.decisions = Decisions(view_model, theme, self)
        self.strip = DayStrip(theme, self)
        self.metrics = MetricsTable(theme, self)
        self._add_lists()
        self._lay_out()
        self._connect()
        self._show()

    def show_person(self, person: str) -> None:
        """Shows somebody's today."""
        self._file.show_key(person)

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
        for part in (self.head, self.decisions, self.strip):
            self._inner.addWidget(part)
        self._inner.addWidget(self._split, 1)

    def _connect(self) -> None:
        self._file.measured.connect(self._show_metrics)
        self.days.stepped.connect(self._file.step_day)
        self.head.manager_chosen.connect(self.person_chosen)
        self.strip.mark_chosen.connect(self._on_mark_chosen)
        self.checks.view.pointed.connect(self.decisions.choose)
        self.alerts.view.chosen.connect(self._on_alert_chosen)
        self.findings.view.chosen.connect(self._on_finding_chosen)
        for each in (self.checks, self.shifts, self.sites):
            each.view.chosen.connect(self._on_place_chosen)

    @Slot()
    def _show(self) -> None:
        file = self._file
        choose = self.tr(
            "Choose a person, in an alert, on the map or with Ctrl+K.\n"
            "Their day, measures, alerts and checks appear here."
        )
        self._stand(choose, has_answer=file.profile is not None and file.day is not None)
        if file.profile is None or file.day is None:
            self.shown.emit("")
            return
        self.shown.emit(file.profile.person.id)
        self.head.show_profile(file.profile)
        self.decisions.show_profile(file.profile)
        today = local_day(file.profile.now, file.profile.timezone)
        self.days.show_day(file.day.date, is_today=file.day.date >= today)
        self.strip.show_day(file.day)
        self._fill(file.profile)
        self._show_metrics()

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
        self.metrics.rows.show_rows(metrics.metrics if metrics is not None else ())
        self._measures.setCurrentIndex(1 if metrics is not None else 0)

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

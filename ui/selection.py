"""One selection: the alert, person or site chosen in one pane is shown by the others."""

from PySide6.QtCore import QObject, Slot

from engine.model.alert import Alert
from engine.model.answers import AlertDetail, TrackPoint
from engine.model.finding import Finding
from engine.model.kinds import SubjectKind
from ui.alerts.shops import is_about_shop
from ui.people.day_pane import DayPane
from ui.people.pane import PersonPane
from ui.retail.desk import RetailDesk
from ui.sites.pane import SitePane
from ui.window import ConsoleWindow


class Selection(QObject):
    """Follows the alert that is worked on; what somebody opened by hand is left to them.

    An alert is told again each time it changes. Pages follow when another one is chosen, not then,
    and not when it leaves the queue and its neighbour takes its place.
    """

    def __init__(
        self,
        window: ConsoleWindow,
        person: PersonPane,
        site: SitePane,
        day: DayPane,
        retail: RetailDesk,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._person, self._site, self._day, self._retail = person, site, day, retail
        #: The alert that was followed last; whether a page was opened by hand since.
        self._beside, self._is_by_hand = "", False
        window.room.left.connect(self._on_left)
        window.desk.focused.connect(self._on_focused)
        window.workspaces.switched.connect(self._on_switched)
        window.desk.detail.day_chosen.connect(self._show_shop_day)
        retail.person_chosen.connect(self.show_person)
        retail.alert_chosen.connect(self.show_alert)
        retail.finding_chosen.connect(self._show_finding)

    @Slot(str)
    def show_person(self, person: str) -> None:
        """The person's page, in whatever workspace is open."""
        self._is_by_hand = True
        self._window.workspaces.reveal("person", over="alert")
        self._person.show_person(person)

    @Slot(str)
    def show_site(self, site: str) -> None:
        """The site's page, in whatever workspace is open."""
        self._is_by_hand = True
        self._window.workspaces.reveal("site", over="alert")
        self._site.show_site(site)

    @Slot(str)
    def show_alert(self, alert: str) -> None:
        """The alert, among the others."""
        self._window.workspaces.show("alerts")
        self._window.desk.show_alert(alert)

    @Slot(str, str)
    def _show_finding(self, finding: str, person: str) -> None:
        """The open alert that rests on a finding; else the newest about the person."""
        alerts = [each for each in self._window.desk.model.everything if each.subject == person]
        resting = [each for each in alerts if finding in each.findings]
        newest = max(resting or alerts, key=lambda each: each.last_at, default=None)
        if newest is not None:
            self.show_alert(newest.id)
        else:
            self._window.status.say(self.tr("No open alert rests on that."))

    @Slot(object)
    def _show_shop_day(self, finding: Finding) -> None:
        """The person's day in the shop, at what was found."""
        self._window.workspaces.show("retail")
        self._retail.show_day(finding.subject, finding.site or "", finding.occurred_at)

    @Slot()
    def _on_left(self) -> None:
        """Another engine is followed: its alerts may have the same ids."""
        self._beside, self._is_by_hand = "", False

    @Slot()
    def _on_switched(self) -> None:
        shown = self._window.desk.detail.shown
        if shown is not None:
            self._follow(shown.alert)

    @Slot(object, list)
    def _on_focused(self, detail: AlertDetail, _track: list[TrackPoint]) -> None:
        """The alert's person and site, where their panes are open, and the day as a strip."""
        alert = detail.alert
        if alert.subject_kind is SubjectKind.PERSON:
            self._day.show_day_of(alert.subject, alert.occurred_at, alert.id)
        else:
            self._day.show_nobody(self.tr("This alert is not about one person."))
        self._follow(alert)

    def _follow(self, alert: Alert) -> None:
        before, self._beside = self._beside, alert.id
        is_another = alert.id != before
        is_chosen = is_another and self._window.desk.model.row_of(before) is not None
        is_person = alert.subject_kind is SubjectKind.PERSON
        if is_person and is_about_shop(alert) and is_another:
            is_read = self._retail.day_pane.isVisible() and self._retail.day.is_wanted
            if is_chosen or not is_read:
                self._retail.show_day(alert.subject, alert.site or "", alert.occurred_at)
        if self._is_by_hand and not is_chosen:
            return
        self._is_by_hand = False
        if is_person and self._person.isVisible():
            self._person.show_person(alert.subject)
        if alert.site and self._site.isVisible():
            self._site.show_site(alert.site)

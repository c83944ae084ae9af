"""Which open alert a finding belongs to."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

from engine.alerts.rules import CONSEQUENCES
from engine.model.alert import Alert, AlertState
from engine.model.finding import Finding
from engine.model.kinds import SubjectKind


class OpenAlerts:
    """Open alerts, found by subject and by site. Values are replaced, never changed."""

    def __init__(self) -> None:
        self.by_id: dict[str, Alert] = {}
        self._of_subject: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._at_site: defaultdict[str, set[str]] = defaultdict(set)

    def put(self, alert: Alert) -> None:
        """Adds an alert or its newer version."""
        self.by_id[alert.id] = alert
        self._of_subject[alert.tenant, alert.subject].add(alert.id)
        if alert.site:
            self._at_site[alert.site].add(alert.id)

    def drop(self, alert_id: str) -> None:
        """Forgets an alert that needs nobody any more."""
        alert = self.by_id.pop(alert_id, None)
        if alert is None:
            return
        self._of_subject[alert.tenant, alert.subject].discard(alert_id)
        if alert.site:
            self._at_site[alert.site].discard(alert_id)

    def about(self, tenant: str, subject: str) -> list[Alert]:
        """Alerts about a subject."""
        return [self.by_id[each] for each in self._of_subject.get((tenant, subject), ())]

    def at_site(self, site: str | None) -> list[Alert]:
        """Alerts at a site."""
        return [self.by_id[each] for each in self._at_site.get(site or "", ())]

    def for_finding(
        self, finding: Finding, group: str, groups: dict[str, str], window: timedelta
    ) -> Alert | None:
        """The open alert that the finding joins: same subject (or the site itself), related kind,
        near in event time; the newest of several.

        Args:
            group: of the finding's detection; `groups`: detection to group.
        """
        candidates = self.about(finding.tenant, finding.subject)
        if finding.site:
            candidates += [
                each
                for each in self.at_site(finding.site)
                if SubjectKind.SITE in (each.subject_kind, finding.subject_kind)
            ]
        fitting = [
            each
            for each in candidates
            if each.state in _JOINABLE
            and abs(finding.occurred_at - each.last_at) <= window
            and (
                finding.detection in each.detections
                or (group and any(groups.get(kind) == group for kind in each.detections))
            )
        ]
        return max(fitting, key=lambda each: (each.last_at, each.number), default=None)

    def cause_of(self, finding: Finding) -> Alert | None:
        """An open alert that explains the finding, such as a feed that has gone silent."""
        return _first(
            each
            for each in self.by_id.values()
            if each.is_open
            and not each.ended
            and any(finding.detection in CONSEQUENCES.get(kind, ()) for kind in each.detections)
        )


_JOINABLE = frozenset(
    {
        AlertState.NEW,
        AlertState.ACKNOWLEDGED,
        AlertState.INVESTIGATING,
        AlertState.ESCALATED,
    }
)


def _first(alerts: Iterable[Alert]) -> Alert | None:
    return next(iter(alerts), None)

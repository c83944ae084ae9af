"""How urgent an alert is, 0 to 100: severity first, then everything that tells two alike apart."""

from datetime import datetime

from engine.model.alert import Alert
from engine.model.kinds import Severity

#: 25 apart at the top, so that no pile of extras lifts a high above a critical.
_BASE = {
    Severity.CRITICAL: 70.0,
    Severity.HIGH: 46.0,
    Severity.MEDIUM: 26.0,
    Severity.LOW: 10.0,
    Severity.INFO: 0.0,
}


def priority(alert: Alert, now: datetime, *, site_open: int, subject_before: int) -> int:
    """Severity (70), confidence (10), the site's open alerts (6), the subject's alerts of the last
    30 days (6), and how much of the time to acknowledge is used up (8).

    Args:
        site_open: other open alerts at the site.
        subject_before: earlier alerts about the subject.
    """
    points = _BASE[alert.severity]
    points += 10 * alert.confidence
    points += min(6.0, 2.0 * site_open)
    points += min(6.0, 2.0 * subject_before)
    points += 8 * _time_used(alert, now)
    return max(0, min(100, round(points)))


def _time_used(alert: Alert, now: datetime) -> float:
    """In quarters, so that a standing queue does not change every second."""
    if alert.acknowledge_by is None:
        return 0.0
    allowed = (alert.acknowledge_by - alert.created_at).total_seconds()
    used = (now - alert.created_at).total_seconds() / allowed if allowed > 0 else 1.0
    return int(min(1.0, max(0.0, used)) * 4) / 4

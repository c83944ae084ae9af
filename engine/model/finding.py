"""What a detection says: one finding, its evidence, and the end of a condition."""

from datetime import datetime
from typing import Any

import msgspec

from engine.model.kinds import Severity, SubjectKind


class Finding(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=False):
    """One claim of one detection about one subject.

    Attributes:
        id: hash of the detection, its subject and the events it rests on; repeating is harmless.
        occurred_at: event time at which the rule's condition was met, UTC.
        reason: one plain sentence for an operator.
        evidence: named facts, units in the names (`distance_m`, `speed_kmh`).
        events: `source:id` of the events it rests on, in time order.
        contributions: feature to its share of the score; adds up to `evidence["score"]`.
        episode: names the standing condition, so that its end can be told; empty for a moment.
        late: the event came later than its source's allowed lateness.
        shadow: recorded for measurement only; raises no alert.
        settings: hash of the thresholds that were in force.
        escalate_at: hand the alert to the supervisor then, if the episode still stands.
    """

    id: str
    detection: str
    subject: str
    subject_kind: SubjectKind
    site: str | None
    occurred_at: datetime
    severity: Severity
    confidence: float
    reason: str
    evidence: dict[str, Any]
    events: tuple[str, ...]
    contributions: dict[str, float] = {}
    episode: str = ""
    late: bool = False
    shadow: bool = False
    tenant: str = "default"
    settings: str = ""
    escalate_at: datetime | None = None


class Clearance(msgspec.Struct, frozen=True, kw_only=True):
    """The condition behind a finding has ended by itself (post covered, guard active again)."""

    detection: str
    subject: str
    episode: str
    occurred_at: datetime
    reason: str


class Withdrawal(msgspec.Struct, frozen=True, kw_only=True):
    """A finding that late but allowed events have proved wrong.

    Attributes:
        occurred_at: event time of the finding withdrawn.
    """

    finding: str
    detection: str
    subject: str
    occurred_at: datetime


#: What examining events can yield, in the order of its effect on alerts.
Verdict = Finding | Clearance | Withdrawal


def in_reading_order(finding: Finding) -> tuple[datetime, str, str, str]:
    """Sort key of findings files: time, then detection, then subject, then id."""
    return finding.occurred_at, finding.detection, finding.subject, finding.id

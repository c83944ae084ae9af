"""Alerts: what an operator works on, and every change of one."""

from datetime import datetime
from enum import StrEnum

import msgspec

from engine.model.kinds import Severity, SubjectKind


class AlertState(StrEnum):
    """Where an alert stands."""

    NEW = "new"
    ACKNOWLEDGED = "acknowledged"
    INVESTIGATING = "investigating"
    ESCALATED = "escalated"
    RESOLVED = "resolved"
    CLOSED = "closed"


#: States in which somebody still has to do something.
OPEN_STATES = frozenset(
    {
        AlertState.NEW,
        AlertState.ACKNOWLEDGED,
        AlertState.INVESTIGATING,
        AlertState.ESCALATED,
    }
)


class Outcome(StrEnum):
    """What it turned out to be; the first and third ask for a note."""

    CONFIRMED_FRAUD = "confirmed_fraud"
    GENUINE_INCIDENT = "genuine_incident"
    FALSE_POSITIVE = "false_positive"
    BENIGN = "benign"
    DUPLICATE = "duplicate"
    TEST = "test"


#: What each level of validation means, from 0.
VALIDATION_SENTENCES = (
    "Nothing is known.",
    "Unverified: one signal.",
    "Probable: two independent signals or one answered call.",
    "Confirmed by camera or person.",
    "Confirmed, with threat to life.",
)


class Alert(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One row of the queue. Every change makes a new value with a higher `version`.

    Attributes:
        id: from its first finding's id, so that recovery cannot double it.
        number: people say `A-10423`.
        priority: 0 to 100, higher first.
        occurred_at, last_at: event time of its first and its newest finding, UTC.
        created_at, updated_at, acknowledge_by, resolve_by, shelved_until: the control room's
            clock, UTC (the wall; in a demonstration events have another time).
        count: findings that joined, repeats included.
        escalation: 0 operator, 1 supervisor, 2 on-call manager.
        validation: 0 nothing known, 1 unverified, 2 probable, 3 confirmed, 4 threat to life.
        ended: the condition has ended by itself.
        withdrawn: late events have shown that it never held.
        parent: the alert under which this consequence is folded, if any.
        steps_done: playbook steps done, by index.
        playbook: number of the edited playbook by which they are counted, 0 for the shipped one;
            None: no step was done yet.
    """

    id: str
    number: int
    title: str
    reason: str
    severity: Severity
    confidence: float
    priority: int
    subject: str
    subject_kind: SubjectKind
    site: str | None
    client: str | None
    detections: tuple[str, ...]
    findings: tuple[str, ...]
    state: AlertState
    occurred_at: datetime
    last_at: datetime
    created_at: datetime
    updated_at: datetime
    acknowledge_by: datetime | None = None
    resolve_by: datetime | None = None
    count: int = 1
    assignee: str | None = None
    outcome: Outcome | None = None
    escalation: int = 0
    validation: int = 1
    validation_sentence: str = ""
    shelved_until: datetime | None = None
    shelve_reason: str = ""
    ended: bool = False
    withdrawn: bool = False
    chattering: bool = False
    stale: bool = False
    late: bool = False
    parent: str | None = None
    steps_done: tuple[int, ...] = ()
    playbook: int | None = None
    tenant: str = "default"
    version: int = 1

    @property
    def label(self) -> str:
        """What people call it."""
        return f"A-{self.number}"

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self.state in OPEN_STATES

    @property
    def is_shelved(self) -> bool:
        """Whether it is put away for a while."""
        return self.shelved_until is not None


class AlertEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One change in an alert's history.

    Attributes:
        at: the control room's clock, UTC.
        who: a user, or `engine`.
        action: `created`, `joined`, `acknowledged`, `escalated`, `shelved`, `note`, ….
        detail: one plain sentence.
        version: of the alert after the change.
        command: what somebody asked for, as JSON, so that it can be done again in a replay; empty
            for what the engine did by itself.
    """

    alert: str
    at: datetime
    who: str
    action: str
    detail: str
    version: int
    command: str = ""


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """What an operation did: alerts as they are now, and the entries for their history."""

    alerts: tuple[Alert, ...] = ()
    entries: tuple[AlertEntry, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.alerts or self.entries)

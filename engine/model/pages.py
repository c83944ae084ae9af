"""What the pages of a person and of a site answer: one local day, measures, who is there."""

from datetime import datetime
from enum import StrEnum

import msgspec

from engine.model.alert import Alert
from engine.model.directory import Assignment, Checkpoint, Person, Shift, Site, SpecialDay
from engine.model.finding import Finding
from engine.model.kinds import Severity
from engine.model.news import SiteStatus
from engine.model.verification import Lockout, Verification


class LaneKind(StrEnum):
    """A lane of a day: one source of knowledge about a person."""

    ATTENDANCE = "attendance"
    POSITIONS = "positions"
    PHONE = "phone"
    TASKS = "tasks"
    TOURS = "tours"
    FINDINGS = "findings"


class MarkKind(StrEnum):
    """What a mark on a lane stands for."""

    ROSTERED = "rostered"
    ON_POST = "on_post"
    PUNCH_IN = "punch_in"
    PUNCH_OUT = "punch_out"
    CHECK = "check"
    INSIDE = "inside"
    OUTSIDE = "outside"
    SOMEWHERE = "somewhere"
    PHONE = "phone"
    TASK = "task"
    TOUR = "tour"
    CHECKPOINT = "checkpoint"
    FINDING = "finding"


class WorkState(StrEnum):
    """How a task or a tour stands."""

    PLANNED = "planned"
    OPEN = "open"
    STARTED = "started"
    OVERDUE = "overdue"
    DONE = "done"
    DONE_LATE = "done_late"
    INCOMPLETE = "incomplete"
    CANCELLED = "cancelled"


class Mark(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One instant or span of a day, in UTC.

    Attributes:
        until: the end of a span; None for an instant.
        going_on: the span had not ended; `until` is then the moment of asking.
        site: where, if known.
        text: a title, a name, a result or a reason, as a source or rule gave it.
        count: events behind it, or checkpoints done; `total` checkpoints planned.
        ref: the alert of a finding, the shift, task or tour otherwise.
    """

    kind: MarkKind
    at: datetime
    until: datetime | None = None
    going_on: bool = False
    site: str | None = None
    text: str = ""
    count: int = 0
    total: int = 0
    state: WorkState | None = None
    severity: Severity | None = None
    ref: str = ""


class Lane(msgspec.Struct, frozen=True, kw_only=True):
    """One source's marks, in order of time.

    Attributes:
        left_off: marks beyond the limit, not sent.
        last_heard: the newest event of this source up to the end of the day; None when it has
            never been heard within the reach of the question.
    """

    kind: LaneKind
    marks: tuple[Mark, ...] = ()
    left_off: int = 0
    last_heard: datetime | None = None


class PersonDay(msgspec.Struct, frozen=True, kw_only=True):
    """A person's local day.

    Attributes:
        date: `2026-03-02` in `timezone`.
        starts_at, ends_at: its midnights in UTC; 23 or 25 hours apart when clocks change.
        now: the event clock when asked; the rest of the day lies ahead.
        names: of the sites that marks speak of.
    """

    person: str
    date: str
    timezone: str
    starts_at: datetime
    ends_at: datetime
    now: datetime
    lanes: tuple[Lane, ...]
    names: dict[str, str] = {}


class Metric(msgspec.Struct, frozen=True, kw_only=True):
    """One measure of a day beside what is usual for the person at that time of day.

    Attributes:
        unit: count, share (0 to 1), minutes, hours, metres, km, km/h, per hour, or clock (minutes
            after local midnight).
        today: None when nothing is known.
        middle, low, high: median and usual range; None with fewer than ten days to go by. For a
            clock they may lie below 0 or above 1440, round midnight.
        days: days that had a value.
        as_far: of these, how many lay at least as far from the middle as today.
    """

    name: str
    unit: str
    today: float | None = None
    middle: float | None = None
    low: float | None = None
    high: float | None = None
    days: int = 0
    as_far: int = 0

    @property
    def side(self) -> int | None:
        """-1 below, 0 within, 1 above the usual range; None when that cannot be said."""
        if self.today is None or self.low is None or self.high is None:
            return None
        return (self.today > self.high) - (self.today < self.low)


class PersonMetrics(msgspec.Struct, frozen=True, kw_only=True):
    """All measures of a person's day; past days are measured to the same time of day."""

    person: str
    date: str
    until: datetime
    metrics: tuple[Metric, ...]


class PersonProfile(msgspec.Struct, frozen=True, kw_only=True):
    """A person: who, where, when, and what is held against them; the phone number is masked.

    Attributes:
        history_score: of the fraud rules, 0 to 1, now; None while they know nothing of the person.
        alerts: open ones first, then the newest.
        verifications, findings: newest first; `alert_of` has the alert of a finding by its id.
        names: of the sites and people that are spoken of.
    """

    person: Person
    now: datetime
    timezone: str
    assignments: tuple[Assignment, ...] = ()
    shifts: tuple[Shift, ...] = ()
    lockout: Lockout | None = None
    history_score: float | None = None
    alerts: tuple[Alert, ...] = ()
    verifications: tuple[Verification, ...] = ()
    findings: tuple[Finding, ...] = ()
    alert_of: dict[str, str] = {}
    names: dict[str, str] = {}


class PresenceState(StrEnum):
    """How somebody's being there compares with the roster; what needs somebody stands first."""

    MISSING = "missing"
    LEFT = "left"
    UNROSTERED = "unrostered"
    UNKNOWN = "unknown"
    ON_POST = "on_post"
    DUE = "due"


class Presence(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody rostered at a site round now, or punched in there.

    Attributes:
        since: of the punch in, or of the punch out when they have left.
    """

    person: str
    state: PresenceState
    shift: Shift | None = None
    since: datetime | None = None


class TourRow(msgspec.Struct, frozen=True, kw_only=True):
    """A tour of a site's day; `done` of `planned` checkpoints."""

    tour: str
    person: str
    starts_at: datetime
    ends_at: datetime
    state: WorkState
    planned: int
    done: int
    missed: tuple[str, ...] = ()
    last_scan: datetime | None = None
    mandatory: bool = True


class TaskRow(msgspec.Struct, frozen=True, kw_only=True):
    """A task of a site."""

    task: str
    person: str
    title: str
    priority: str
    state: WorkState
    assigned_at: datetime
    due_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None


class SitePage(msgspec.Struct, frozen=True, kw_only=True):
    """A site: what it is, who should be there and who is, tours and tasks of the day, alerts.

    Attributes:
        needed: guards that should be there now: the larger of the post's minimum and the roster.
        present: punched in now; None when no punch of this site is known.
        alerts: open ones about people who are there first, then those of the site.
        special_day: hours of this very day, where they differ from the weekday's.
        names: of the people that are spoken of.
    """

    site: Site
    status: SiteStatus
    now: datetime
    date: str
    client: str | None = None
    needed: int = 0
    rostered: int = 0
    present: int | None = None
    presence: tuple[Presence, ...] = ()
    tours: tuple[TourRow, ...] = ()
    tasks: tuple[TaskRow, ...] = ()
    alerts: tuple[Alert, ...] = ()
    assigned: tuple[Assignment, ...] = ()
    checkpoints: tuple[Checkpoint, ...] = ()
    cameras: int = 0
    special_day: SpecialDay | None = None
    names: dict[str, str] = {}

    @property
    def short(self) -> int | None:
        """Guards missing now; None when it is not known who is there."""
        return None if self.present is None else max(0, self.needed - self.present)

"""The contract of a detection: what it is told, what it may answer, what it may look at.

A detection is pure: it sees one event (or its own deadline, or the roster's news) at a time, its
bounded state for one key, its thresholds, and a read-only context. It answers with what it found,
what has ended, and when it wants to be woken. The runner owns keys, order, time and storage.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

import msgspec

from engine.directory.index import Directory
from engine.model.envelope import Envelope
from engine.model.finding import Finding
from engine.model.kinds import Severity, SubjectKind
from engine.model.roster import ShiftBegan, ShiftEnded, TimerDue

#: What a handler may be told.
Stimulus = Envelope | ShiftBegan | ShiftEnded | TimerDue


class Scope(StrEnum):
    """What a detection keeps its state by; the runner finds the key in each event.

    PERSON `event.person`; SITE `event.site`; DEVICE `event.device`; CAMERA `event.camera`, so that
    what the engine says of its cameras is no present of their site under which loaded history would
    have to wait; TASK `event.task`; TOUR `event.tour`, for scans without one the person's open tour
    at that site; TENANT is for the few rules that join people of several sites, and hears only what
    passes their `gates`. SOURCE is for checks of the system itself, which hear of no events. Of a
    till's event the person is its `staff`.
    """

    PERSON = "person"
    SITE = "site"
    DEVICE = "device"
    CAMERA = "camera"
    TASK = "task"
    TOUR = "tour"
    TENANT = "tenant"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Meta:
    """What people are told about a detection; the catalogue and the manual are made from it.

    Attributes:
        confidence: 0 to 1, the catalogue's; a finding may say another.
        checks: the playbook: what to look at, in order.
        related: groups of detections whose findings on one subject join one alert.
        clears: whether it tells when its condition has ended.
        alert_from: findings less severe than this raise no alert of their own: they are recorded,
            counted and shown as a trend, and join an alert that is open already.
        join_minutes: findings so far apart still join one alert; None: as the desk does it.
        each: of a rule that gives points, every finding counts in the window, not only one.
    """

    id: str
    title: str
    severity: Severity
    confidence: float
    subject: SubjectKind = SubjectKind.PERSON
    icon: str = "triangle-alert"
    checks: tuple[str, ...] = ()
    related: str = ""
    clears: bool = False
    alert_from: Severity = Severity.INFO
    join_minutes: float | None = None
    each: bool = False

    @property
    def pack(self) -> str:
        """The part of the id before the dot: attendance, location, …"""
        return self.id.partition(".")[0]


class Params(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Thresholds of a detection, with units in the names and reasons beside the defaults."""


class State(msgspec.Struct):
    """What a detection remembers for one key. Bounded. Serialised as MessagePack, so its fields
    are plain types, Structs, lists, dicts and sets with annotations."""


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """What was measured, units in the names; the reason may say nothing else."""


@dataclass(frozen=True, slots=True)
class Found:
    """The rule's condition is met.

    Attributes:
        at: event time at which it was met.
        refs: `source:id` of the events it rests on, in time order; empty when it rests on
            something that did not happen.
        identity: what tells two findings on the same events apart (a shift's id, a deadline). The
            finding's id is a hash of detection, subject, `refs` and `identity`.
        subject: of the finding where it is not the key itself.
        site: where; None when the claim is not about one site.
        episode: names a standing condition; the same episode is found once until cleared.
        contributions: feature to share of `evidence.score`.
        escalate_at: hand the alert to the supervisor then, if the episode still stands.
    """

    evidence: Evidence
    at: datetime
    refs: tuple[str, ...]
    identity: str = ""
    site: str | None = None
    subject: str | None = None
    severity: Severity | None = None
    confidence: float | None = None
    episode: str = ""
    contributions: Mapping[str, float] = field(default_factory=dict)
    escalate_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Cleared:
    """The condition named by `episode` has ended by itself; `reason` is a plain sentence."""

    at: datetime
    episode: str
    reason: str
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Wake:
    """Deliver a `TimerDue(at, about)` at that instant. A past instant is delivered at once.

    Deadlines are never cancelled: on being woken, look whether the matter still stands.
    """

    at: datetime
    about: str = ""


Answer = Found | Cleared | Wake
#: None, or what the handler has to say; most calls have nothing to say.
Answers = Iterable[Answer] | None


class Context(Protocol):
    """What a handler may look at. Valid during the call only.

    Attributes:
        key: the key of the state: a person, site, device, task or tour.
        directory: read-only.
        found: findings that earlier detections of the catalogue made on this very stimulus and
            key, for those that join others.
    """

    key: str
    directory: Directory
    found: list[Finding]


Handler = Callable[[Any, Any, Any, Context], Answers]


@dataclass(frozen=True, slots=True)
class Detection:
    """One detection, as the runner sees it.

    Attributes:
        on: stimulus type to handler `(stimulus, state, params, context) -> answers`.
        state: makes an empty state.
        explain: one plain sentence from the evidence and the directory's names.
        is_idle: whether the state says nothing more, so that the key may be forgotten.
        gates: which events of a type matter at all; needed for TENANT, whose one key must not hear
            of everything that happens anywhere.
        version: raised when the rule changes what it finds; goes into the finding's settings.
    """

    meta: Meta
    scope: Scope
    on: Mapping[type, Handler]
    explain: Callable[[Any, Directory], str]
    params: Params = field(default_factory=Params)
    state: type[State] = State
    is_idle: Callable[[Any], bool] | None = None
    gates: Mapping[type, Callable[[Any], bool]] = field(default_factory=dict)
    version: int = 1

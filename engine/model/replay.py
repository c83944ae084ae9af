"""A replay: where it stands, what it can be told, and what other thresholds would have found."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from engine.model.finding import Finding
from engine.model.kinds import Severity
from engine.model.score import Score


class Phase(StrEnum):
    """How far long work has come."""

    IDLE = "idle"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"


class Work(msgspec.Struct, frozen=True, kw_only=True):
    """Long work and its progress.

    Attributes:
        rate_per_s: of late; `left_s`: at that rate, None while unknown.
        error: why it failed, one sentence.
    """

    phase: Phase = Phase.IDLE
    done: int = 0
    total: int = 0
    rate_per_s: float = 0.0
    left_s: float | None = None
    error: str = ""


class FindingMark(msgspec.Struct, frozen=True, kw_only=True):
    """A finding on the replay's timeline, and the alert it belongs to."""

    id: str
    at: datetime
    detection: str
    title: str
    severity: Severity
    subject: str
    site: str | None
    alert: str | None
    reason: str


class ActionMark(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody did to an alert, on the replay's timeline; `action` as in the history."""

    at: datetime
    alert: str
    label: str
    title: str
    severity: Severity
    who: str
    action: str
    detail: str


class ReplayState(msgspec.Struct, frozen=True, kw_only=True):
    """Where a replay stands.

    Attributes:
        work: reading and judging the recording; commands are taken once it is done.
        starts_at, ends_at: what the recording holds; `begins_at`: where it is first shown.
        speed: times real time; 0 is as fast as the console follows.
        passed: findings up to `moment`, of `findings` in all.
        stepped_to: the finding that the last step went to, until the moment moves on.
        left_out: actions of operators that the recording tells and that could not be done again.
        labelled: the recording says what must be found, so it can be scored.
    """

    name: str
    description: str
    path: str
    work: Work
    starts_at: datetime
    ends_at: datetime
    begins_at: datetime
    moment: datetime
    playing: bool = False
    speed: float = 1.0
    events: int = 0
    refused: int = 0
    duplicates: int = 0
    findings: int = 0
    passed: int = 0
    stepped_to: FindingMark | None = None
    left_out: int = 0
    labelled: bool = False


class _Order(msgspec.Struct, frozen=True, kw_only=True, tag_field="do"):
    """Any order to a replay."""


class Play(_Order, frozen=True, kw_only=True, tag="play"):
    """Go on; at the end, from the beginning."""


class Pause(_Order, frozen=True, kw_only=True, tag="pause"):
    """Stand still."""


class SetSpeed(_Order, frozen=True, kw_only=True, tag="speed"):
    """Times real time; 0 is as fast as the console follows."""

    speed: Annotated[float, Meta(ge=0, le=1_000)]


class Seek(_Order, frozen=True, kw_only=True, tag="seek"):
    """Show another moment; before the beginning or after the end means there."""

    to: Annotated[datetime, Meta(tz=True)]


class Step(_Order, frozen=True, kw_only=True, tag="step"):
    """Go to the next finding, or with `back` to the one before, and stand still there."""

    back: bool = False


ReplayOrder = Play | Pause | SetSpeed | Seek | Step


class WhatIfQuestion(msgspec.Struct, frozen=True, kw_only=True):
    """Thresholds to try: `detection.option=value` or `detection.mode=off` each."""

    changes: Annotated[tuple[str, ...], Meta(min_length=1, max_length=200)]


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One detection with the thresholds of the recording, and with others.

    Attributes:
        missed: found before and not now; `new`: found now and not before.
    """

    detection: str
    before: int
    now: int
    both: int
    missed: int
    new: int


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """What other thresholds change.

    Attributes:
        both: found before and now, as found now.
        score_before, score_now: where the recording says what must be found.
    """

    detections: tuple[Difference, ...]
    missed: tuple[Finding, ...]
    new: tuple[Finding, ...]
    both: tuple[Finding, ...]
    score_before: Score | None = None
    score_now: Score | None = None


class WhatIf(msgspec.Struct, frozen=True, kw_only=True):
    """A what-if and how far it has come."""

    work: Work = Work()
    changes: tuple[str, ...] = ()
    comparison: Comparison | None = None


class Scored(msgspec.Struct, frozen=True, kw_only=True):
    """The recording's findings against its labels; None where it has none."""

    score: Score | None = None


class CutQuestion(msgspec.Struct, frozen=True, kw_only=True):
    """A span to be kept as a recording.

    Attributes:
        lead_hours: events before the span that go along, so that the rules know what led to it.
    """

    since: Annotated[datetime, Meta(tz=True)]
    until: Annotated[datetime, Meta(tz=True)]
    name: Annotated[str, Meta(max_length=200)] = ""
    lead_hours: Annotated[float, Meta(ge=0, le=24 * 31)] = 12.0


class Cut(msgspec.Struct, frozen=True, kw_only=True):
    """A recording that is being cut from the store, or the last one that was."""

    work: Work = Work()
    path: str = ""
    name: str = ""


class TunedDetection(msgspec.Struct, frozen=True, kw_only=True):
    """A detection whose thresholds a what-if can change, with what holds now."""

    id: str
    title: str
    options: dict[str, Any]
    mode: str

"""A tour ended with checkpoints missed.

Sees:
    The tour's plan, its scans, and its end (told by the guard, or by the plan).
Matters because:
    The places nobody walked past are the ones that will be asked about.
Wrong when:
    A tag is damaged: the same checkpoint is missed by everybody.
Source:
    Detection catalogue, `compliance.tour_incomplete`.
"""

from datetime import UTC, datetime, timedelta

from engine.detect.contract import (
    Answers,
    Context,
    Detection,
    Evidence,
    Found,
    Meta,
    Params,
    Scope,
    State,
    Wake,
)
from engine.detect.units import Minutes, Part
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.guarding import CheckpointScanned, TourCompleted, TourScheduled
from engine.model.kinds import Severity
from engine.model.roster import TimerDue

META = Meta(
    id="compliance.tour_incomplete",
    title="Tour with missed checkpoints",
    severity=Severity.HIGH,
    confidence=0.98,
    icon="list-x",
    checks=("Call the guard and ask about the missed checkpoints", "Look at their cameras"),
    related="duty",
)


class Limits(Params, frozen=True):
    """Shares of checkpoints that must be scanned, 0 to 1."""

    mandatory_coverage: Part = 1.0
    optional_coverage: Part = 0.8
    #: A tour that nobody ended is judged so long after its planned end, minutes: the regular round
    #: of this check, so that a guard on the last checkpoint is not accused.
    end_grace_minutes: Minutes = 15.0


class Tour(State):
    """The plan and what was scanned; plan and scans may come in any order."""

    person: str = ""
    site: str = ""
    ref: str = ""
    checkpoints: tuple[str, ...] = ()
    mandatory: bool = False
    ends_at: datetime | None = None
    scanned: set[str] = set()
    judged: bool = False


class Measured(Evidence, frozen=True):
    """What was missed."""

    person: str
    site: str
    tour: str
    mandatory: bool
    missed: tuple[str, ...]
    scanned: int
    planned: int
    coverage: float


def on_scheduled(event: TourScheduled, state: Tour, params: Limits, context: Context) -> Answers:
    """Notes the plan."""
    state.person, state.site, state.ref = event.person, event.site, event.ref
    state.checkpoints, state.mandatory = event.checkpoints, event.mandatory
    state.ends_at = event.ends_at.astimezone(UTC)
    due = state.ends_at + timedelta(minutes=params.end_grace_minutes)
    return (Wake(due, state.ends_at.isoformat()),)


def on_scan(event: CheckpointScanned, state: Tour, params: Limits, context: Context) -> Answers:
    """Notes a scan."""
    if len(state.scanned) < 1_000:
        state.scanned.add(event.checkpoint)
    return None


def on_completed(event: TourCompleted, state: Tour, params: Limits, context: Context) -> Answers:
    """The guard says it is done."""
    return _judge(event.occurred_at, (event.ref,), state, params, context)


def on_deadline(event: TimerDue, state: Tour, params: Limits, context: Context) -> Answers:
    """The plan says it is over."""
    if state.ends_at is None or state.ends_at.isoformat() != event.about:
        return None
    return _judge(event.occurred_at, (), state, params, context)


def _judge(
    at: datetime, refs: tuple[str, ...], state: Tour, params: Limits, context: Context
) -> Answers:
    if state.judged or not state.checkpoints:
        return None
    state.judged = True
    missed = tuple(each for each in state.checkpoints if each not in state.scanned)
    planned = len(state.checkpoints)
    coverage = (planned - len(missed)) / planned
    limit = params.mandatory_coverage if state.mandatory else params.optional_coverage
    if coverage >= limit:
        return None
    measured = Measured(
        person=state.person,
        site=state.site,
        tour=context.key,
        mandatory=state.mandatory,
        missed=missed,
        scanned=planned - len(missed),
        planned=planned,
        coverage=round(coverage, 4),
    )
    severity = META.severity if state.mandatory else Severity.MEDIUM
    return (Found(measured, at, (state.ref, *refs), "", state.site, state.person, severity),)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    points = names.checkpoints
    missed = [points[each].name if each in points else each for each in found.missed]
    return (
        f"{names.person_name(found.person)} ended the tour at {names.site_name(found.site)} with "
        f"{found.scanned} of {found.planned} checkpoints; missed: {listed(missed)}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.TOUR,
    on={
        TourScheduled: on_scheduled,
        CheckpointScanned: on_scan,
        TourCompleted: on_completed,
        TimerDue: on_deadline,
    },
    explain=explain,
    params=Limits(),
    state=Tour,
    is_idle=lambda state: state.judged or not state.checkpoints,
)

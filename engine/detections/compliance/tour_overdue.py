"""A mandatory tour is not begun.

Sees:
    Planned tours and checkpoint scans.
Matters because:
    Nobody walks the site; the first checkpoint is the proof.
Wrong when:
    The scanner is broken; positions of the guard show the round.
Source:
    Detection catalogue, `compliance.tour_overdue`.
"""

from datetime import UTC, datetime, timedelta

from engine.detect.contract import (
    Answers,
    Cleared,
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
from engine.detect.units import Minutes
from engine.detect.words import duration
from engine.directory.index import Directory
from engine.model.guarding import CheckpointScanned, TourCompleted, TourScheduled
from engine.model.kinds import Severity
from engine.model.roster import TimerDue

META = Meta(
    id="compliance.tour_overdue",
    title="Tour not begun",
    severity=Severity.HIGH,
    confidence=0.98,
    icon="footprints",
    checks=("Call the guard", "Look at the guard's positions on the map"),
    related="duty",
    clears=True,
)


class Limits(Params, frozen=True):
    """How long to wait."""

    #: After the planned start, minutes.
    tour_grace_minutes: Minutes = 30.0


class Tour(State):
    """The plan, and whether anything was scanned."""

    person: str = ""
    site: str = ""
    ref: str = ""
    starts_at: datetime | None = None
    begun: bool = False
    told: bool = False


class Measured(Evidence, frozen=True):
    """Which tour, and how late it is."""

    person: str
    site: str
    tour: str
    starts_at: datetime
    late_minutes: float


def on_scheduled(event: TourScheduled, state: Tour, params: Limits, context: Context) -> Answers:
    """Waits for a mandatory tour."""
    state.person, state.site, state.ref = event.person, event.site, event.ref
    if not event.mandatory:
        state.starts_at = None
        return None
    state.starts_at = event.starts_at.astimezone(UTC)
    due = state.starts_at + timedelta(minutes=params.tour_grace_minutes)
    return (Wake(due, state.starts_at.isoformat()),)


def on_begun(
    event: CheckpointScanned | TourCompleted, state: Tour, params: Limits, context: Context
) -> Answers:
    """The tour is under way."""
    state.begun = True
    if not state.told:
        return None
    state.told = False
    return (Cleared(event.occurred_at, context.key, "The tour has been begun.", state.person),)


def on_deadline(event: TimerDue, state: Tour, params: Limits, context: Context) -> Answers:
    """Fires when nothing was scanned in time."""
    starts_at = state.starts_at
    if state.begun or state.told or starts_at is None or starts_at.isoformat() != event.about:
        return None
    state.told = True
    late = event.occurred_at - starts_at
    measured = Measured(
        person=state.person,
        site=state.site,
        tour=context.key,
        starts_at=starts_at,
        late_minutes=round(late.total_seconds() / 60, 1),
    )
    return (
        Found(
            measured,
            event.occurred_at,
            (state.ref,),
            starts_at.isoformat(),
            state.site,
            state.person,
            episode=context.key,
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    late = duration(timedelta(minutes=found.late_minutes))
    return (
        f"{names.person_name(found.person)} has not begun the tour at "
        f"{names.site_name(found.site)} {late} after its start."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.TOUR,
    on={
        TourScheduled: on_scheduled,
        CheckpointScanned: on_begun,
        TourCompleted: on_begun,
        TimerDue: on_deadline,
    },
    explain=explain,
    params=Limits(),
    state=Tour,
    is_idle=lambda state: True,
)

"""Working more than 30 minutes before the shift's beginning or after its end.

Sees:
    Punches, log-ins and till events near a rostered shift, at its site.
Matters because:
    The quiet half hour before and after is when drawers are counted alone.
Wrong when:
    The shift was changed by word of mouth.
Source:
    Detection catalogue, `staff.shift_boundary`.

>>> META.severity.value, DETECTION.params.points
('low', 0.15)
"""

from datetime import timedelta
from typing import Any

from engine.detect.business_day import is_shop
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Hours, Minutes, Part
from engine.detect.words import duration
from engine.detect.working_hours import shift_near
from engine.directory.index import Directory
from engine.model.guarding import Punch
from engine.model.retail import PosRefund, PosSale, PosVoid, StaffLogin

META = rule(
    "staff.shift_boundary",
    "Working past the shift",
    0.15,
    "Ask the manager whether the shift was changed",
    confidence=0.7,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.15
    margin_minutes: Minutes = 30.0
    #: Further away it is no boundary of that shift any more.
    reach_hours: Hours = 4.0


class Told(State):
    """Boundaries told already, the newest last."""

    boundaries: list[str] = []


class Measured(Scored, frozen=True):
    """What was measured."""

    shift: str
    boundary: str
    minutes: float


def on_punch(event: Punch, state: Told, params: Limits, context: Context) -> Answers:
    """Clocking in long before, or out long after."""
    if not is_shop(event.site, context.directory):
        return None
    return _judged(event, state, params, context)


def on_work(
    event: StaffLogin | PosSale | PosVoid | PosRefund, state: Told, params: Limits, context: Context
) -> Answers:
    """Any work, too, when nobody clocked out."""
    return _judged(event, state, params, context)


def _judged(event: Any, state: Told, params: Limits, context: Context) -> Answers:
    at, roster = event.occurred_at, context.directory.roster
    margin = timedelta(minutes=params.margin_minutes)
    if roster.of_person(context.key, at, margin):
        return None
    reach = timedelta(hours=params.reach_hours)
    shift = shift_near(context.key, event.site, at, context.directory, reach)
    if shift is None:
        return None
    boundary = "beginning" if at < shift.starts_at else "end"
    name = f"{shift.id} {boundary}"
    if name in state.boundaries:
        return None
    state.boundaries = [*state.boundaries[-9:], name]
    apart = shift.starts_at - at if boundary == "beginning" else at - shift.ends_at
    minutes = round(apart.total_seconds() / 60, 1)
    return told(
        event,
        Measured(
            person=context.key,
            site=event.site,
            points=params.points,
            shift=shift.id,
            boundary=boundary,
            minutes=minutes,
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    when = "before the beginning" if found.boundary == "beginning" else "after the end"
    span = duration(timedelta(minutes=found.minutes))
    return (
        f"{names.person_name(found.person)} worked at {names.site_name(found.site)} {span} {when} "
        "of their shift."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={
        Punch: on_punch,
        StaffLogin: on_work,
        PosSale: on_work,
        PosVoid: on_work,
        PosRefund: on_work,
    },
    explain=explain,
    params=Limits(),
    state=Told,
    is_idle=lambda state: True,
)

"""Somebody works too long without a break.

Sees:
    Punches in and out; a gap under an hour does not end the work.
Matters because:
    A tired guard sees nothing, and long stays are the usual mark of padded hours.
Wrong when:
    The punch out was forgotten.
Source:
    Detection catalogue, `attendance.overtime`.
"""

from datetime import datetime, timedelta

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
from engine.detect.units import Hours, Minutes
from engine.detect.words import duration
from engine.directory.index import Directory
from engine.model.guarding import Punch
from engine.model.kinds import Severity
from engine.model.roster import TimerDue

META = Meta(
    id="attendance.overtime",
    title="Working too long",
    severity=Severity.MEDIUM,
    confidence=0.98,
    icon="timer",
    checks=(
        "Call the guard and ask whether they are still on post",
        "Ask the supervisor for relief",
        "If the punch out was forgotten, have it corrected",
    ),
    related="duty",
    clears=True,
)


class Limits(Params, frozen=True):
    """How long is too long, in hours, and what counts as a break, in minutes."""

    max_continuous_work_hours: Hours = 16.0
    #: Past this it is high; two shifts and four hours.
    high_after_hours: Hours = 20.0
    #: A shorter absence does not end the work.
    break_minutes: Minutes = 60.0


class Work(State):
    """The present stretch of work; `left_at` while clocked out."""

    began_at: datetime | None = None
    left_at: datetime | None = None
    site: str = ""
    ref: str = ""
    told: bool = False


class Measured(Evidence, frozen=True):
    """How long the stretch is and since when."""

    person: str
    site: str
    began_at: datetime
    worked_hours: float
    limit_hours: float


def on_punch(event: Punch, state: Work, params: Limits, context: Context) -> Answers:
    """Begins, goes on with, or interrupts a stretch of work."""
    if event.direction == "out":
        if state.began_at is None or state.left_at is not None:
            return None
        state.left_at = event.occurred_at
        if not state.told:
            return None
        return (Cleared(event.occurred_at, _episode(state), "The guard has clocked out."),)
    if state.began_at is not None and _goes_on(event, state, params):
        state.left_at = None
    else:
        state.began_at, state.left_at, state.told = event.occurred_at, None, False
        state.site, state.ref = event.site, event.ref
    name = state.began_at.isoformat()
    return (
        Wake(state.began_at + timedelta(hours=params.max_continuous_work_hours), name),
        Wake(state.began_at + timedelta(hours=params.high_after_hours), name),
    )


def _goes_on(event: Punch, state: Work, params: Limits) -> bool:
    if state.left_at is not None:
        return event.occurred_at - state.left_at < timedelta(minutes=params.break_minutes)
    assert state.began_at is not None
    return event.occurred_at - state.began_at < timedelta(hours=params.high_after_hours)


def on_deadline(event: TimerDue, state: Work, params: Limits, context: Context) -> Answers:
    """Fires the moment a limit passes with the guard still clocked in."""
    began_at = state.began_at
    if began_at is None or state.left_at is not None or began_at.isoformat() != event.about:
        return None
    worked = event.occurred_at - began_at
    limit_hours = params.max_continuous_work_hours
    if worked < timedelta(hours=limit_hours):
        return None
    high = worked >= timedelta(hours=params.high_after_hours)
    if state.told and not high:
        return None
    state.told = True
    measured = Measured(
        person=context.key,
        site=state.site,
        began_at=began_at,
        worked_hours=round(worked.total_seconds() / 3600, 2),
        limit_hours=params.high_after_hours if high else limit_hours,
    )
    return (
        Found(
            measured,
            at=event.occurred_at,
            refs=(state.ref,),
            identity="high" if high else "",
            site=state.site,
            severity=Severity.HIGH if high else None,
            episode=_episode(state),
        ),
    )


def _episode(state: Work) -> str:
    return f"since {state.began_at.isoformat() if state.began_at else ''}"


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    worked = duration(timedelta(hours=found.worked_hours))
    return (
        f"{names.person_name(found.person)} has worked {worked} without a break at "
        f"{names.site_name(found.site)}; the limit is {found.limit_hours:g} h."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={Punch: on_punch, TimerDue: on_deadline},
    explain=explain,
    params=Limits(),
    state=Work,
    is_idle=lambda state: state.left_at is not None,
)

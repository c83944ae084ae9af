"""Till or log-in activity of somebody who has clocked out.

Sees:
    Punches out, and log-ins and till events at the same site after them.
Matters because:
    Somebody else may be using the login.
Wrong when:
    A last customer after the terminal; raise `grace_minutes`.
Source:
    Detection catalogue, `staff.activity_after_clock_out`.

>>> META.severity.value, DETECTION.params.points
('low', 0.2)
"""

from datetime import datetime, timedelta

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Hours, Minutes, Part
from engine.detect.words import duration
from engine.directory.index import Directory
from engine.model.guarding import Punch
from engine.model.retail import PosRefund, PosSale, PosVoid, StaffLogin

META = rule(
    "staff.activity_after_clock_out",
    "Active after clocking out",
    0.2,
    "Look at the register camera: who used the login",
    confidence=0.8,
)


_WORDS = {StaffLogin: "logged in", PosSale: "sold", PosVoid: "voided", PosRefund: "refunded"}


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.2
    #: The clocks of terminal and till may differ.
    grace_minutes: Minutes = 0.0
    #: Later, a punch in was probably forgotten.
    within_hours: Hours = 12.0


class Left(State):
    """Where and when the person clocked out."""

    site: str = ""
    at: datetime | None = None
    ref: str = ""


class Measured(Scored, frozen=True):
    """What was measured."""

    clocked_out: datetime
    minutes: float
    what: str


def on_punch(event: Punch, state: Left, params: Limits, context: Context) -> Answers:
    """Follows who is in and who is out."""
    if event.direction == "out":
        state.site, state.at, state.ref = event.site, event.occurred_at, event.ref
    elif event.site == state.site:
        state.at = None
    return None


def on_work(
    event: StaffLogin | PosSale | PosVoid | PosRefund, state: Left, params: Limits, context: Context
) -> Answers:
    """Fires on each activity until the person clocks in again."""
    if state.at is None or event.site != state.site:
        return None
    if isinstance(event, StaffLogin) and not event.success:
        return None
    since = event.occurred_at - state.at
    if not timedelta(minutes=params.grace_minutes) < since <= timedelta(hours=params.within_hours):
        return None
    measured = Measured(
        person=context.key,
        site=event.site,
        points=params.points,
        clocked_out=state.at,
        minutes=round(since.total_seconds() / 60, 1),
        what=_WORDS[type(event)],
    )
    return told(event, measured, (state.ref,))


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} {found.what} at {names.site_name(found.site)} "
        f"{duration(timedelta(minutes=found.minutes))} after clocking out."
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
    state=Left,
    is_idle=lambda state: state.at is None,
)

"""Clocking in or logging in outside the shift, while the shop is closed.

Sees:
    Punches in and log-ins against the roster and the opening hours (08:00 to 18:00 where none
    are given).
Matters because:
    Alone in a closed shop there is nobody to see.
Wrong when:
    Stock is taken at night and the roster does not know of it.
Source:
    Detection catalogue, `staff.off_hours_access`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.25)
"""

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Minutes, Part
from engine.detect.working_hours import is_off_hours
from engine.directory.index import Directory
from engine.model.guarding import Punch
from engine.model.retail import StaffLogin

META = rule(
    "staff.off_hours_access",
    "At work while the shop is closed",
    0.25,
    "Ask the manager whether anybody was to be in",
    confidence=0.85,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.25
    margin_minutes: Minutes = 30.0


class Measured(Scored, frozen=True):
    """What was measured."""

    how: str
    local_time: str


def on_punch(event: Punch, state: State, params: Limits, context: Context) -> Answers:
    """Clocking in; out is always allowed."""
    return _told(event, "clocked in", params, context) if event.direction == "in" else None


def on_login(event: StaffLogin, state: State, params: Limits, context: Context) -> Answers:
    """A log-in that succeeded."""
    return _told(event, "logged in", params, context) if event.success else None


def _told(event: Punch | StaffLogin, how: str, params: Limits, context: Context) -> Answers:
    names, at = context.directory, event.occurred_at
    if not is_off_hours(at, context.key, event.site, names, params.margin_minutes):
        return None
    local = names.local(at, event.site)
    return told(
        event,
        Measured(
            person=context.key,
            site=event.site,
            points=params.points,
            how=how,
            local_time=f"{local:%H:%M}",
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} {found.how} at {found.local_time} at "
        f"{names.site_name(found.site)}, which is closed then, outside any shift of theirs."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={Punch: on_punch, StaffLogin: on_login},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)

"""Somebody logged in with a manager's credentials.

Sees:
    Log-ins whose `credentials_of` is a manager other than the person.
Matters because:
    With a manager's login everything else can be approved.
Wrong when:
    A manager asks somebody to open the till for them, which nobody should.
Source:
    Detection catalogue, `staff.manager_credentials_used`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.4)
"""

from engine.detect.basket import words
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Names, Part
from engine.directory.index import Directory
from engine.model.retail import StaffLogin

META = rule(
    "staff.manager_credentials_used",
    "A manager's login used by somebody else",
    0.4,
    "Change the code of the manager, and look who stood there",
    flag=True,
    confidence=0.9,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.4
    #: Roles that count as managers.
    manager_roles: Names = "manager, assistant manager, supervisor, owner, store manager"


class Measured(Scored, frozen=True):
    """What was measured."""

    credentials_of: str
    device: str | None


def detect(event: StaffLogin, state: State, params: Limits, context: Context) -> Answers:
    """Fires on a log-in that succeeded."""
    whose = event.credentials_of
    if not event.success or not whose or whose == event.person:
        return None
    if not _is_manager(whose, params, context.directory):
        return None
    return told(
        event,
        Measured(
            person=context.key,
            site=event.site,
            points=params.points,
            credentials_of=whose,
            device=event.device,
        ),
    )


def _is_manager(person: str, params: Limits, names: Directory) -> bool:
    found = names.people.get(person)
    if found is None:
        return False
    return found.role.lower() in words(params.manager_roles) or "approve" in found.permissions


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} logged in at {names.site_name(found.site)} with the "
        f"credentials of {names.person_name(found.credentials_of)}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={StaffLogin: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)

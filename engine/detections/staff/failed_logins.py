"""A refused log-in.

Sees:
    Log-ins whose `success` is false; each one counts.
Matters because:
    Guessing a colleague's code takes a few tries.
Wrong when:
    A mistyped code; one alone gives next to nothing.
Source:
    Detection catalogue, `staff.failed_logins`.

>>> META.severity.value, DETECTION.params.points
('info', 0.05)
"""

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Part
from engine.directory.index import Directory
from engine.model.retail import StaffLogin

META = rule(
    "staff.failed_logins",
    "Refused log-in",
    0.05,
    "Ask the person whether they forgot the code",
    confidence=0.6,
    each=True,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.05


class Measured(Scored, frozen=True):
    """What was measured."""

    device: str | None
    address: str | None


def detect(event: StaffLogin, state: State, params: Limits, context: Context) -> Answers:
    """Fires on each."""
    if event.success:
        return None
    return told(
        event,
        Measured(
            person=context.key,
            site=event.site,
            points=params.points,
            device=event.device,
            address=event.ip,
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"A log-in of {names.person_name(found.person)} was refused at "
        f"{names.site_name(found.site)}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={StaffLogin: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)

"""An approval by somebody whose shift does not cover the time.

Sees:
    Approved till events against the approver's roster; approvers whom the roster does not know
    are left alone.
Matters because:
    The manager's code works while the manager is at home.
Wrong when:
    A shift was swapped by word of mouth.
Source:
    Detection catalogue, `staff.absent_manager_approval`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.35)
"""

from datetime import timedelta

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Minutes, Part
from engine.detect.working_hours import is_rostered_lately
from engine.directory.index import Directory
from engine.model.retail import PosRefund, PosSale, PosVoid

META = rule(
    "staff.absent_manager_approval",
    "Approval by a manager who is off shift",
    0.35,
    "Ask the manager where they were, and who knows their code",
    flag=True,
    confidence=0.8,
)


_WORDS = {PosSale: "sale", PosVoid: "void", PosRefund: "refund"}


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.35
    #: Before and after the shift.
    margin_minutes: Minutes = 30.0


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    what: str
    approved_by: str


def detect(
    event: PosSale | PosVoid | PosRefund, state: State, params: Limits, context: Context
) -> Answers:
    """Fires further than the margin from any shift of the approver, anywhere."""
    approver, at, names = event.approved_by, event.occurred_at, context.directory
    if not approver:
        return None
    margin = timedelta(minutes=params.margin_minutes)
    if names.roster.of_person(approver, at, margin) or not is_rostered_lately(approver, at, names):
        return None
    measured = Measured(
        person=context.key,
        site=event.site,
        points=params.points,
        transaction=event.transaction,
        what=_WORDS[type(event)],
        approved_by=approver,
    )
    return told(event, measured)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.approved_by)}, named as approving a {found.what} of "
        f"{names.person_name(found.person)} at {names.site_name(found.site)}, was off shift then "
        f"({found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosSale: detect, PosVoid: detect, PosRefund: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)

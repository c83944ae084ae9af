"""More than five approvals by one manager on a business day.

Sees:
    Approved sales, voids and refunds per approver and day at the site.
Matters because:
    A code that is lent is used more often than a manager walks over.
Wrong when:
    A busy day of returns.
Source:
    Detection catalogue, `staff.manager_overrides`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.25)
"""

from engine.detect.business_day import day_of
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Part
from engine.directory.index import Directory
from engine.model.retail import PosRefund, PosSale, PosVoid

META = rule(
    "staff.manager_overrides",
    "Many approvals by one manager",
    0.25,
    "Ask the manager what was approved for whom",
    confidence=0.7,
)


#: Events named in the evidence.
_NAMED = 40


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.25
    approvals_over: Count = 5


class Approved(State):
    """Events approved today, by approver."""

    day: str = ""
    of: dict[str, list[str]] = {}


class Measured(Scored, frozen=True):
    """What was measured."""

    approvals: int
    staff: tuple[str, ...]


def detect(
    event: PosSale | PosVoid | PosRefund, state: Approved, params: Limits, context: Context
) -> Answers:
    """Fires once a day, on the approval that is too many."""
    approver = event.approved_by
    if not approver:
        return None
    day = day_of(event.occurred_at, event.site, context.directory)
    if day != state.day:
        state.day, state.of = day, {}
    mine = state.of.setdefault(approver, [])
    if len(mine) > _NAMED:
        return None
    mine.append(event.ref)
    if len(mine) != params.approvals_over + 1:
        return None
    measured = Measured(
        person=approver,
        site=event.site,
        points=params.points,
        approvals=len(mine),
        staff=(event.staff,),
    )
    return told(event, measured, mine)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} has approved {found.approvals} times at "
        f"{names.site_name(found.site)} today, the last time for "
        f"{names.person_name(found.staff[0])}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.SITE,
    on={PosSale: detect, PosVoid: detect, PosRefund: detect},
    explain=explain,
    params=Limits(),
    state=Approved,
    is_idle=lambda state: True,
)

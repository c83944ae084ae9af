"""A discount above the seller's own limit that no approval covers.

Sees:
    Line discounts against the seller's limit, and the approver's where one is named.
Matters because:
    It is the person who stretches their rights, whatever the till says of the sale.
Wrong when:
    The limit in the directory is older than the one in the till.
Source:
    Detection catalogue, `staff.discount_authority_exceeded`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.25)
"""

from engine.detect.basket import highest_discount, may_allow
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Part, Percent
from engine.directory.index import Directory
from engine.model.retail import PosSale

META = rule(
    "staff.discount_authority_exceeded",
    "Discount beyond own authority",
    0.25,
    "Read who approved it, and what they may approve",
    confidence=0.85,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.25
    #: Percentage points above the limit that are let pass.
    tolerance_points: Percent = 0.0


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    discount_pct: float
    limit_pct: float
    approved_by: str | None


def detect(event: PosSale, state: State, params: Limits, context: Context) -> Answers:
    """Fires above the limit; silent where none is known."""
    seller = context.directory.people.get(event.staff)
    limit = seller.discount_limit_pct if seller else None
    highest = highest_discount(event)
    if limit is None or highest <= limit + params.tolerance_points:
        return None
    if may_allow(highest, event.approved_by, context.directory):
        return None
    measured = Measured(
        person=context.key,
        site=event.site,
        points=params.points,
        transaction=event.transaction,
        discount_pct=highest,
        limit_pct=limit,
        approved_by=event.approved_by,
    )
    return told(event, measured)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} may give {found.limit_pct:g} % and gave "
        f"{found.discount_pct:g} % at {names.site_name(found.site)} (sale {found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosSale: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)

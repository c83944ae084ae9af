"""A discount above what the seller may give, that nobody with the authority approved.

Sees:
    Line discounts against the seller's limit in the directory, and the approver's.
Matters because:
    The limit exists because discounts beyond it are how goods leave at half price.
Wrong when:
    The limit in the directory is older than the one in the till.
Source:
    Detection catalogue, `pos.discount_over_authority`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.3)
"""

from engine.detect.basket import highest_discount, may_allow
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Part
from engine.directory.index import Directory
from engine.model.retail import PosSale

META = rule(
    "pos.discount_over_authority",
    "Discount beyond authority, unapproved",
    0.3,
    "Ask the manager whether this discount was allowed",
    flag=True,
    confidence=0.9,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.3


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    discount_pct: float
    limit_pct: float
    approved_by: str | None


def detect(event: PosSale, state: State, params: Limits, context: Context) -> Answers:
    """Fires above the seller's limit; silent where no limit is known."""
    seller = context.directory.people.get(event.staff)
    limit = seller.discount_limit_pct if seller else None
    highest = highest_discount(event)
    if (
        limit is None
        or highest <= limit
        or may_allow(highest, event.approved_by, context.directory)
    ):
        return None
    return told(
        event,
        Measured(
            person=event.staff,
            site=event.site,
            points=params.points,
            transaction=event.transaction,
            discount_pct=highest,
            limit_pct=limit,
            approved_by=event.approved_by,
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    approved = (
        f"; {names.person_name(found.approved_by)} approved beyond their own"
        if found.approved_by
        else ", unapproved"
    )
    return (
        f"{names.person_name(found.person)} gave {found.discount_pct:g} % at "
        f"{names.site_name(found.site)}, the limit is "
        f"{found.limit_pct:g} %{approved} (sale {found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosSale: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)

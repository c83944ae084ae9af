"""A refund by somebody else than the seller.

Sees:
    `original_staff` against who refunds; refunds that do not say are left alone.
Matters because:
    Who did not sell cannot know whether the goods were ever bought.
Wrong when:
    Shifts change between sale and return, as is ordinary; it only adds to other signs.
Source:
    Detection catalogue, `pos.refund_other_staff`.

>>> META.severity.value, DETECTION.params.points
('low', 0.15)
"""

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Part
from engine.directory.index import Directory
from engine.model.retail import PosRefund

META = rule(
    "pos.refund_other_staff",
    "Refund of a sale by somebody else",
    0.15,
    "Ask the seller whether they know of the return",
    confidence=0.6,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.15


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    amount: float
    original_staff: str


def detect(event: PosRefund, state: State, params: Limits, context: Context) -> Answers:
    """Fires when both are known and differ."""
    seller = event.original_staff
    if not seller or seller == event.staff:
        return None
    return told(
        event,
        Measured(
            person=event.staff,
            site=event.site,
            points=params.points,
            transaction=event.transaction,
            amount=event.amount,
            original_staff=seller,
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} refunded {found.amount:,.2f} at "
        f"{names.site_name(found.site)} for a sale by {names.person_name(found.original_staff)} "
        f"({found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosRefund: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)

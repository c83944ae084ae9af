"""A refund of more than 30 % of the sale it names.

Sees:
    The refund against `original_total`; refunds that do not say are left alone.
Matters because:
    Small corrections are ordinary, large ones pay.
Wrong when:
    Whole purchases are brought back, as happens daily at a returns desk: raise `part_over`
    there.
Source:
    Detection catalogue, `pos.refund_over_30pct`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.25)
"""

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Part
from engine.directory.index import Directory
from engine.model.retail import PosRefund

META = rule(
    "pos.refund_over_30pct",
    "Refund of a large part of the sale",
    0.25,
    "Compare the refund with the sale it names",
    confidence=0.6,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.25
    part_over: Part = 0.30


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    amount: float
    original_total: float
    part: float


def detect(event: PosRefund, state: State, params: Limits, context: Context) -> Answers:
    """Fires above the part, not at it."""
    total = event.original_total
    if not total or total <= 0 or event.amount <= params.part_over * total:
        return None
    part = round(event.amount / total, 4)
    return told(
        event,
        Measured(
            person=event.staff,
            site=event.site,
            points=params.points,
            transaction=event.transaction,
            amount=event.amount,
            original_total=total,
            part=part,
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} refunded {found.amount:,.2f} at "
        f"{names.site_name(found.site)}, {found.part:.0%} of the sale of "
        f"{found.original_total:,.2f} ({found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosRefund: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)

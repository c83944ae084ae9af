"""A refund of more than 30 % of the sale it names.

Sees:
    The refund against `original_total`, refunds that do not say are left alone; and how often the
    colleagues refund as large a part.
Matters because:
    Small corrections are ordinary, large ones pay.
Wrong when:
    Whole purchases are brought back, as happens daily at a returns desk; after some refunds by
    colleagues it is the custom of the shop. A refund without its receipt is never custom.
Source:
    Detection catalogue, `pos.refund_over_30pct`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.25)
"""

import msgspec

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.customs import Customs
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Part
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
    #: Where the colleagues' refunds are so large in this share of them, it is the custom of the
    #: shop. Refunds are rare: one in sixty sales, so few have to do.
    common_from: Part = 0.25
    common_after: Count = 5


#: Of a part, in per cent.
_WIDTH = 5.0


class Shop(State):
    """How large a part whom refunds here."""

    customs: Customs = msgspec.field(default_factory=Customs)


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    amount: float
    original_total: float
    part: float


def detect(event: PosRefund, state: Shop, params: Limits, context: Context) -> Answers:
    """Fires above the part, not at it, unless the colleagues do so all the time."""
    total = event.original_total
    if not total or total <= 0:
        return None
    part = round(event.amount / total, 4)
    above = event.amount > params.part_over * total
    common = above and state.customs.is_common(
        100 * params.part_over + _WIDTH,
        width=_WIDTH,
        but=event.staff,
        share=params.common_from,
        least=params.common_after,
    )
    state.customs.add(event.staff, 100 * part, width=_WIDTH)
    if not above or (common and event.receipt is not False):
        return None
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
    scope=Scope.SITE,
    on={PosRefund: detect},
    explain=explain,
    params=Limits(),
    state=Shop,
    version=2,
)

"""A sale with a line discounted by more than 20 %.

Sees:
    Each line of each sale, and how often the colleagues give as much.
Matters because:
    Most theft by discount starts just above what nobody asks about.
Wrong when:
    A clearance sale begins; within some hundred sales it is the custom of the shop.
Source:
    Detection catalogue, `pos.discount_over_20`.

>>> META.severity.value, DETECTION.params.points
('low', 0.15)
"""

import msgspec

from engine.detect.basket import highest_discount
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.customs import Customs
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Part, Percent
from engine.directory.index import Directory
from engine.model.retail import PosSale

META = rule(
    "pos.discount_over_20",
    "Discount over 20 %",
    0.15,
    "Read the discount reason and who approved it",
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.15
    discount_pct_over: Percent = 20.0
    #: Where the colleagues do so in this share of their sales, it is the custom of the shop.
    common_from: Part = 0.05
    common_after: Count = 100


_WIDTH = 5.0


class Shop(State):
    """How often whom gives which discounts here."""

    customs: Customs = msgspec.field(default_factory=Customs)


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    discount_pct: float


def detect(event: PosSale, state: Shop, params: Limits, context: Context) -> Answers:
    """Fires above the limit, unless the colleagues do so all the time."""
    highest = highest_discount(event)
    above = highest > params.discount_pct_over
    common = above and state.customs.is_common(
        params.discount_pct_over,
        width=_WIDTH,
        but=event.staff,
        share=params.common_from,
        least=params.common_after,
    )
    state.customs.add(event.staff, highest, width=_WIDTH)
    if not above or common:
        return None
    return told(
        event,
        Measured(
            person=event.staff,
            site=event.site,
            points=params.points,
            transaction=event.transaction,
            discount_pct=highest,
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} gave a discount of {found.discount_pct:g} % at "
        f"{names.site_name(found.site)} (sale {found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.SITE,
    on={PosSale: detect},
    explain=explain,
    params=Limits(),
    state=Shop,
)

"""Different discounts in one transaction.

Sees:
    The distinct line discounts of a sale, a code and a manual reason counting as one each
    beyond them.
Matters because:
    Stacked discounts hide how much was given away.
Wrong when:
    Promotions of several products begin to meet in one basket; soon it is the custom of the shop.
Source:
    Detection catalogue, `pos.multiple_discounts`.

>>> META.severity.value, DETECTION.params.points
('low', 0.2)
"""

import msgspec

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.customs import Customs
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Part, Percent
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.retail import PosSale

META = rule(
    "pos.multiple_discounts",
    "Several discounts in one sale",
    0.2,
    "Read which discounts were combined, and why",
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.2
    discounts: Count = 2
    #: Smaller ones are those of the shelf and of loyalty cards, which meet in any basket.
    discount_pct_from: Percent = 10.0
    #: Where the colleagues do so in this share of their sales, it is the custom of the shop.
    common_from: Part = 0.05
    common_after: Count = 100


class Shop(State):
    """How often whom gives which discounts here."""

    customs: Customs = msgspec.field(default_factory=Customs)


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    discounts: int
    percentages: tuple[float, ...]


def detect(event: PosSale, state: Shop, params: Limits, context: Context) -> Answers:
    """Fires from so many different discounts on."""
    rates = sorted(
        {
            each.discount_pct
            for each in event.items
            if each.discount_pct and each.discount_pct >= params.discount_pct_from
        }
    )
    stacked = bool(event.discount_code and event.discount_reason and rates)
    count = len(rates) + stacked
    many = count >= params.discounts
    common = many and state.customs.is_common(
        params.discounts,
        width=1.0,
        but=event.staff,
        share=params.common_from,
        least=params.common_after,
    )
    state.customs.add(event.staff, count, width=1.0)
    if not many or common:
        return None
    return told(
        event,
        Measured(
            person=event.staff,
            site=event.site,
            points=params.points,
            transaction=event.transaction,
            discounts=count,
            percentages=tuple(rates),
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    rates = listed([f"{each:g} %" for each in found.percentages])
    return (
        f"{names.person_name(found.person)} combined {found.discounts} discounts ({rates}) in sale "
        f"{found.transaction} at {names.site_name(found.site)}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.SITE,
    on={PosSale: detect},
    explain=explain,
    params=Limits(),
    state=Shop,
)

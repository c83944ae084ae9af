"""A discount on goods that are stolen often.

Sees:
    Discounted lines whose product is marked high-theft, or of a category in the list.
Matters because:
    They sell at once outside, so a cheap price pays at once.
Wrong when:
    The goods are on offer; raise `discount_pct_from` at that site while it lasts.
Source:
    Detection catalogue, `pos.high_theft_discount`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.25)
"""

from engine.detect.basket import HIGH_THEFT, high_theft_lines, highest_discount
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Names, Part, Percent
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.retail import PosSale

META = rule(
    "pos.high_theft_discount",
    "High-theft goods discounted",
    0.25,
    "See whether these goods are on offer at all",
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.25
    #: Less is what a loyalty card gives on everything.
    discount_pct_from: Percent = 10.0
    high_theft_categories: Names = HIGH_THEFT


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    skus: tuple[str, ...]
    discount_pct: float


def detect(event: PosSale, state: State, params: Limits, context: Context) -> Answers:
    """Fires from the discount on."""
    if highest_discount(event) < params.discount_pct_from:
        return None
    lines = [
        each
        for each in high_theft_lines(event.items, context.directory, params.high_theft_categories)
        if each.discount_pct and each.discount_pct >= params.discount_pct_from
    ]
    if not lines:
        return None
    measured = Measured(
        person=event.staff,
        site=event.site,
        points=params.points,
        transaction=event.transaction,
        skus=tuple(each.sku for each in lines),
        discount_pct=max(each.discount_pct or 0.0 for each in lines),
    )
    return told(event, measured)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} sold {listed(found.skus)}, often stolen, with "
        f"{found.discount_pct:g} % discount at {names.site_name(found.site)} (sale "
        f"{found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosSale: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)

"""A void of a discounted sale, or by somebody soon after giving a large discount.

Sees:
    Sales discounted by 20 % or more, and the voids that name them or follow them.
Matters because:
    First cheap, then free: the goods are gone before the void.
Wrong when:
    The discount was given by mistake and taken back.
Source:
    Detection catalogue, `pos.void_after_discount`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.3)
"""

from datetime import datetime, timedelta

import msgspec

from engine.detect.basket import highest_discount
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Minutes, Part, Percent
from engine.detect.words import duration
from engine.directory.index import Directory
from engine.model.retail import PosSale, PosVoid

META = rule(
    "pos.void_after_discount",
    "Discounted sale was voided",
    0.3,
    "See whether goods and money of the voided sale are there",
    confidence=0.85,
)


#: Discounted sales remembered per site, the newest; and for how long their voids are looked for.
_KEPT = 150
_LOOKED_FOR = timedelta(days=2)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.3
    discount_pct: Percent = 20.0
    within_minutes: Minutes = 10.0


class Discounted(msgspec.Struct, frozen=True):
    """A discounted sale."""

    at: datetime
    transaction: str
    staff: str
    discount_pct: float
    ref: str


class Recent(State):
    """Discounted sales, oldest first."""

    sales: list[Discounted] = []


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    amount: float
    sale: str
    discount_pct: float
    minutes: float


def on_sale(event: PosSale, state: Recent, params: Limits, context: Context) -> Answers:
    """Remembers a discounted sale."""
    highest = highest_discount(event)
    if highest >= params.discount_pct:
        sale = Discounted(event.occurred_at, event.transaction, event.staff, highest, event.ref)
        oldest = event.occurred_at - _LOOKED_FOR
        kept = [each for each in state.sales if each.at >= oldest]
        state.sales = [*kept, sale][-_KEPT:]
    return None


def on_void(event: PosVoid, state: Recent, params: Limits, context: Context) -> Answers:
    """Fires on the void of such a sale, or by its seller within the time."""
    since = event.occurred_at - timedelta(minutes=params.within_minutes)
    for sale in reversed(state.sales):
        named = event.original is not None and event.original == sale.transaction
        soon = sale.staff == event.staff and sale.at >= since
        if named or soon:
            minutes = (event.occurred_at - sale.at).total_seconds() / 60
            measured = Measured(
                person=event.staff,
                site=event.site,
                points=params.points,
                transaction=event.transaction,
                amount=abs(event.amount),
                sale=sale.transaction,
                discount_pct=sale.discount_pct,
                minutes=round(minutes, 1),
            )
            return told(event, measured, (sale.ref,))
    return None


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} voided {found.amount:,.2f} at "
        f"{names.site_name(found.site)} {duration(timedelta(minutes=found.minutes))} after "
        f"sale {found.sale} with {found.discount_pct:g} % discount ({found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.SITE,
    on={PosSale: on_sale, PosVoid: on_void},
    explain=explain,
    params=Limits(),
    state=Recent,
    is_idle=lambda state: True,
)

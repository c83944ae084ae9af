"""A void of much money, or of goods that are stolen often.

Sees:
    Amount and items of each void.
Matters because:
    The dearer the goods, the more often a void is a theft.
Wrong when:
    A customer changes their mind at the till over a large purchase.
Source:
    Detection catalogue, `pos.void_high_value`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.25)
"""

from engine.detect.basket import HIGH_THEFT, high_theft_lines
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Names, Part, Sum
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.retail import PosVoid

META = rule(
    "pos.void_high_value",
    "Void of high value",
    0.25,
    "See whether the goods went back on the shelf",
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.25
    amount: Sum = 200.0
    high_theft_categories: Names = HIGH_THEFT


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    amount: float
    skus: tuple[str, ...]


def detect(event: PosVoid, state: State, params: Limits, context: Context) -> Answers:
    """Fires from the amount on, or on a high-theft item whatever it costs."""
    lines = high_theft_lines(event.items, context.directory, params.high_theft_categories)
    amount = abs(event.amount)
    if amount < params.amount and not lines:
        return None
    skus = tuple(each.sku for each in lines)
    return told(
        event,
        Measured(
            person=event.staff,
            site=event.site,
            points=params.points,
            transaction=event.transaction,
            amount=amount,
            skus=skus,
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    goods = f" with {listed(found.skus)}" if found.skus else ""
    return (
        f"{names.person_name(found.person)} voided {found.amount:,.2f}{goods} at "
        f"{names.site_name(found.site)} ({found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosVoid: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)

"""A sale with a line discounted by more than 20 %.

Sees:
    Each line of each sale.
Matters because:
    Most theft by discount starts just above what nobody asks about.
Wrong when:
    A clearance sale is on; raise `discount_pct_over` at that site while it lasts.
Source:
    Detection catalogue, `pos.discount_over_20`.

>>> META.severity.value, DETECTION.params.points
('low', 0.15)
"""

from engine.detect.basket import highest_discount
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Part, Percent
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


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    discount_pct: float


def detect(event: PosSale, state: State, params: Limits, context: Context) -> Answers:
    """Fires above the limit, not at it."""
    highest = highest_discount(event)
    if highest <= params.discount_pct_over:
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
    scope=Scope.PERSON,
    on={PosSale: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)

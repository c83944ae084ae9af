"""Three or more units of high-theft goods in one sale.

Sees:
    Units of lines whose product is marked high-theft, or of a category in the list.
Matters because:
    Nobody needs five of the same razor; a reseller does.
Wrong when:
    A business buys its stock here.
Source:
    Detection catalogue, `pos.bulk_high_value`.

>>> META.severity.value, DETECTION.params.points
('low', 0.15)
"""

from engine.detect.basket import HIGH_THEFT, high_theft_lines
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Names, Part
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.retail import PosSale

META = rule(
    "pos.bulk_high_value",
    "Many high-theft units in one sale",
    0.15,
    "Look at the register camera: who carries the goods out",
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.15
    units: Count = 3
    high_theft_categories: Names = HIGH_THEFT


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    units: float
    skus: tuple[str, ...]


def detect(event: PosSale, state: State, params: Limits, context: Context) -> Answers:
    """Fires from so many units on."""
    lines = high_theft_lines(event.items, context.directory, params.high_theft_categories)
    units = sum(each.qty for each in lines)
    if units < params.units:
        return None
    return told(
        event,
        Measured(
            person=event.staff,
            site=event.site,
            points=params.points,
            transaction=event.transaction,
            units=units,
            skus=tuple(each.sku for each in lines),
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} sold {found.units:g} units of often stolen goods "
        f"({listed(found.skus)}) in one sale at {names.site_name(found.site)} "
        f"({found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosSale: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)

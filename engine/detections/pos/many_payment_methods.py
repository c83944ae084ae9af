"""A sale paid in three or more ways.

Sees:
    The distinct means of payment of each sale.
Matters because:
    Splitting hides stolen cards and gift cards among good ones.
Wrong when:
    A family pays together.
Source:
    Detection catalogue, `pos.many_payment_methods`.

>>> META.severity.value, DETECTION.params.points
('low', 0.1)
"""

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Part
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.retail import PosSale

META = rule(
    "pos.many_payment_methods",
    "Paid in many ways",
    0.1,
    "Read how the sale was paid",
    confidence=0.6,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.1
    methods: Count = 3


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    methods: tuple[str, ...]


def detect(event: PosSale, state: State, params: Limits, context: Context) -> Answers:
    """Fires from so many ways on."""
    methods = tuple(sorted({each.method for each in event.payments}))
    if len(methods) < params.methods:
        return None
    return told(
        event,
        Measured(
            person=event.staff,
            site=event.site,
            points=params.points,
            transaction=event.transaction,
            methods=methods,
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} took {len(found.methods)} means of payment for sale "
        f"{found.transaction} at {names.site_name(found.site)}: {listed(found.methods)}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosSale: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)

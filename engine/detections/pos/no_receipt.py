"""A sale for which no receipt was printed.

Sees:
    Sales whose `receipt` is false; one that does not say is left alone.
Matters because:
    Without receipt nobody notices that a sale was changed afterwards.
Wrong when:
    The shop asks whether customers want one.
Source:
    Detection catalogue, `pos.no_receipt`.

>>> META.severity.value, DETECTION.params.points
('low', 0.2)
"""

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Part
from engine.directory.index import Directory
from engine.model.retail import PosSale

META = rule(
    "pos.no_receipt",
    "Sale without receipt",
    0.2,
    "Look at the register camera: was the money put into the drawer",
    confidence=0.6,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.2


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    total: float


def detect(event: PosSale, state: State, params: Limits, context: Context) -> Answers:
    """Fires when the till says that there was none."""
    if event.receipt is not False:
        return None
    return told(
        event,
        Measured(
            person=event.staff,
            site=event.site,
            points=params.points,
            transaction=event.transaction,
            total=event.total,
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} sold for {found.total:,.2f} at "
        f"{names.site_name(found.site)} without a receipt ({found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosSale: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)

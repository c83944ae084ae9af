"""Money given back without a receipt.

Sees:
    Refunds whose `receipt` is false; one that does not say is left alone.
Matters because:
    Refunds of sales that never were need no receipt.
Wrong when:
    The shop takes back without receipt as a courtesy.
Source:
    Detection catalogue, `pos.refund_no_receipt`.

>>> META.severity.value, DETECTION.params.points
('low', 0.2)
"""

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Part
from engine.directory.index import Directory
from engine.model.retail import PosRefund

META = rule(
    "pos.refund_no_receipt",
    "Refund without receipt",
    0.2,
    "Look at the returns camera: was there a customer, were there goods",
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.2


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    amount: float


def detect(event: PosRefund, state: State, params: Limits, context: Context) -> Answers:
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
            amount=event.amount,
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} refunded {found.amount:,.2f} at "
        f"{names.site_name(found.site)} without a receipt ({found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosRefund: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)

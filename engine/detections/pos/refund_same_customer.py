"""Two or more refunds by one person to one customer within a week.

Sees:
    Refunds that name a customer, per person at the till.
Matters because:
    A partner on the other side of the counter comes again and again.
Wrong when:
    An unhappy customer returns a large order in parts.
Source:
    Detection catalogue, `pos.refund_same_customer`.

>>> META.severity.value, DETECTION.params.points
('low', 0.2)
"""

from datetime import datetime, timedelta

import msgspec

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Days, Part
from engine.detect.words import duration
from engine.directory.index import Directory
from engine.directory.relations import plain
from engine.model.retail import PosRefund

META = rule(
    "pos.refund_same_customer",
    "Repeated refunds to one customer",
    0.2,
    "Compare the refunds: same goods, same amounts, receipts",
)


#: Refunds remembered per person, the newest.
_KEPT = 120


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.2
    refunds: Count = 2
    within_days: Days = 7.0


class Paid(msgspec.Struct, frozen=True):
    """A refund."""

    at: datetime
    customer: str
    amount: float
    ref: str


class Refunds(State):
    """Of the last days, oldest first."""

    paid: list[Paid] = []


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    customer: str
    refunds: int
    amount: float
    days: float


def detect(event: PosRefund, state: Refunds, params: Limits, context: Context) -> Answers:
    """Fires on the refund that makes so many, and on each after it."""
    if not event.customer:
        return None
    oldest = event.occurred_at - timedelta(days=params.within_days)
    customer = plain(event.customer)
    state.paid = [each for each in state.paid if each.at >= oldest][1 - _KEPT :]
    state.paid.append(Paid(event.occurred_at, customer, event.amount, event.ref))
    same = [each for each in state.paid if each.customer == customer]
    if len(same) < params.refunds:
        return None
    measured = Measured(
        person=event.staff,
        site=event.site,
        points=params.points,
        transaction=event.transaction,
        customer=event.customer,
        refunds=len(same),
        amount=round(sum(each.amount for each in same), 2),
        days=round((event.occurred_at - same[0].at) / timedelta(days=1), 2),
    )
    return told(event, measured, [each.ref for each in same])


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} gave {found.customer} {found.refunds} refunds at "
        f"{names.site_name(found.site)} within "
        f"{duration(timedelta(days=found.days))}, {found.amount:,.2f} in all ({found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosRefund: detect},
    explain=explain,
    params=Limits(),
    state=Refunds,
    is_idle=lambda state: not state.paid,
)

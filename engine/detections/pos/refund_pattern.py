"""More refunds, or a larger one, than the person usually gives.

Sees:
    Refunds per business day and the amount of each, against the person's own.
Matters because:
    Who has begun to steal by refund does it again the same day.
Wrong when:
    The days after a holiday; the colleagues then refund more as well.
Source:
    Detection catalogue, `pos.refund_pattern`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.3)
"""

import msgspec

from engine.detect.baseline import DayCount, Moments
from engine.detect.business_day import day_of
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Part, Sigmas
from engine.directory.index import Directory
from engine.model.retail import PosRefund, PosSale

META = rule(
    "pos.refund_pattern",
    "Refunds unusual for the person",
    0.3,
    "Compare with the person's refunds of the last weeks",
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.3
    sigmas: Sigmas = 3.0
    #: Refunds of a day below which their number says nothing.
    min_refunds: Count = 3
    #: Earlier days, and earlier refunds, without which nothing is usual.
    min_days: Count = 5
    min_earlier: Count = 10


class Habit(State):
    """Refunds a day, and their amounts; days are those on which the person sold or refunded."""

    counts: DayCount = msgspec.field(default_factory=DayCount)
    amounts: Moments = msgspec.field(default_factory=Moments)


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    indicator: str
    value: float
    usual: float
    spread: float


def on_sale(event: PosSale, state: Habit, params: Limits, context: Context) -> Answers:
    """A day with sales and no refund counts as a day, too."""
    state.counts.turn(day_of(event.occurred_at, event.site, context.directory))
    return None


def on_refund(event: PosRefund, state: Habit, params: Limits, context: Context) -> Answers:
    """Fires once a day on their number, and on each amount that is far above the usual."""
    counts, amounts = state.counts, state.amounts
    today = counts.add(day_of(event.occurred_at, event.site, context.directory))
    past = counts.past
    usual, spread = amounts.mean, amounts.sd
    large = amounts.seen >= params.min_earlier and amounts.above(event.amount) > params.sigmas
    amounts.add(event.amount, memory=100.0)
    many = past.seen >= params.min_days and past.above(today) > params.sigmas
    if many and today >= params.min_refunds and not counts.told:
        counts.told = True
        return told(event, _measured(event, params, "number", today, past.mean, past.sd))
    if large:
        return told(event, _measured(event, params, "amount", event.amount, usual, spread))
    return None


def _measured(
    event: PosRefund, params: Limits, indicator: str, value: float, usual: float, spread: float
) -> Measured:
    return Measured(
        person=event.staff,
        site=event.site,
        points=params.points,
        transaction=event.transaction,
        indicator=indicator,
        value=round(value, 2),
        usual=round(usual, 2),
        spread=round(spread, 2),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    what = (
        f"{found.value:.0f} refunds today, {found.usual:.1f} are usual"
        if found.indicator == "number"
        else f"a refund of {found.value:,.2f}, {found.usual:,.2f} is usual"
    )
    return (
        f"{names.person_name(found.person)} at {names.site_name(found.site)}: {what} for them "
        f"({found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosSale: on_sale, PosRefund: on_refund},
    explain=explain,
    params=Limits(),
    state=Habit,
)

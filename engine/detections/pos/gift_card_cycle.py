"""A gift card loaded and redeemed within the hour by the same customer or on the same card.

Sees:
    Loads and redemptions of all stores of the tenant.
Matters because:
    It turns stolen cards or false refunds into money.
Wrong when:
    A present is spent on the spot.
Source:
    Detection catalogue, `pos.gift_card_cycle`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.25)
"""

from datetime import datetime, timedelta

import msgspec

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Minutes, Part
from engine.detect.words import duration
from engine.directory.index import Directory
from engine.model.retail import PosGiftCard

META = rule(
    "pos.gift_card_cycle",
    "Gift card loaded and spent at once",
    0.25,
    "See how the load was paid, and what was bought",
    confidence=0.85,
)


#: Loads remembered, the newest.
_KEPT = 300


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.25
    within_minutes: Minutes = 60.0


class Load(msgspec.Struct, frozen=True):
    """A card was loaded."""

    at: datetime
    card: str
    customer: str | None
    ref: str


class Loads(State):
    """Of the last hour, oldest first."""

    loads: list[Load] = []


class Measured(Scored, frozen=True):
    """What was measured."""

    card: str
    customer: str | None
    amount: float
    minutes: float


def detect(event: PosGiftCard, state: Loads, params: Limits, context: Context) -> Answers:
    """Fires on the redemption; the finding is about who redeemed it."""
    oldest = event.occurred_at - timedelta(minutes=params.within_minutes)
    state.loads = [each for each in state.loads if each.at >= oldest]
    if event.action == "load":
        load = Load(event.occurred_at, event.card, event.customer, event.ref)
        state.loads = [*state.loads, load][-_KEPT:]
        return None
    for load in reversed(state.loads):
        same = event.customer is not None and event.customer == load.customer
        if load.card == event.card or same:
            measured = Measured(
                person=event.staff,
                site=event.site,
                points=params.points,
                card=event.card,
                customer=event.customer or load.customer,
                amount=event.amount,
                minutes=round((event.occurred_at - load.at).total_seconds() / 60, 1),
            )
            return told(event, measured, (load.ref,))
    return None


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} redeemed {found.amount:,.2f} of gift card {found.card} "
        f"at {names.site_name(found.site)} {duration(timedelta(minutes=found.minutes))} after it "
        "was loaded."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.TENANT,
    on={PosGiftCard: detect},
    explain=explain,
    params=Limits(),
    state=Loads,
    is_idle=lambda state: True,
    gates={PosGiftCard: lambda event: True},
)

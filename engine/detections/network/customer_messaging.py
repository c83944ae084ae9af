"""Mail to a customer whom the person has served.

Sees:
    Recipients of mail against the customers of the person's sales and refunds.
Matters because:
    Who plans a refund together writes before.
Wrong when:
    Customers are answered by mail from personal addresses here.
Source:
    Detection catalogue, `network.customer_messaging`.

>>> META.severity.value, DETECTION.params.points
('low', 0.2)
"""

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Part
from engine.directory.index import Directory
from engine.directory.relations import plain
from engine.model.network import NetworkEmail
from engine.model.retail import PosRefund, PosSale

META = rule(
    "network.customer_messaging",
    "Private contact with a customer",
    0.2,
    "Ask what it was about",
    confidence=0.7,
)


_KEPT = 150


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.2


class Served(State):
    """Customers, the newest last."""

    customers: list[str] = []


class Measured(Scored, frozen=True):
    """What was measured."""

    recipient: str


def on_till(event: PosSale | PosRefund, state: Served, params: Limits, context: Context) -> Answers:
    """Remembers whom the person served."""
    if event.customer and "@" in event.customer:
        name = plain(event.customer)
        if name in state.customers:
            state.customers.remove(name)
        state.customers = [*state.customers, name][-_KEPT:]
    return None


def on_email(event: NetworkEmail, state: Served, params: Limits, context: Context) -> Answers:
    """Fires on mail to one of them."""
    known = next((each for each in event.recipients or () if plain(each) in state.customers), None)
    if known is None:
        return None
    return told(
        event, Measured(person=context.key, site=event.site, points=params.points, recipient=known)
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} wrote to {found.recipient}, a customer they have "
        "served."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosSale: on_till, PosRefund: on_till, NetworkEmail: on_email},
    explain=explain,
    params=Limits(),
    state=Served,
)

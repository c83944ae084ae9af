"""Repeated refunds or discounts to a customer who belongs to somebody on the staff.

Sees:
    Refunds, and sales discounted by 20 % or more, whose customer shares a mail address,
    telephone, address or name with any member of staff or a known contact.
Matters because:
    The customer brings the goods back that the colleague never sold.
Wrong when:
    Relatives shop where the family works, with the staff discount.
Source:
    Detection catalogue, `ring.customer_collusion`.

>>> META.severity.value, META.confidence
('high', 0.85)
"""

from typing import Any

from engine.detect.basket import highest_discount
from engine.detect.contract import Answers, Context, Detection, Found, Params, Scope, State
from engine.detect.graph import Edge, graph
from engine.detect.rings import Joined, Sign, drawn, node, person_node, refs_of, remember, ring
from engine.detect.units import Count, Days, Percent
from engine.directory.index import Directory
from engine.directory.relations import plain
from engine.model.kinds import Severity
from engine.model.retail import PosRefund, PosSale

META = ring(
    "ring.customer_collusion",
    "Staff and customer work together",
    Severity.HIGH,
    0.85,
    "Compare the refunds and discounts: same goods, same amounts",
    "Ask whether staff may serve their own contacts",
)


class Limits(Params, frozen=True):
    """What it takes, and what it gives."""

    times: Count = 2
    discount_pct: Percent = 20.0
    within_days: Days = 30.0


class Signs(State):
    """Of the last days, oldest first; what was told already."""

    signs: list[Sign] = []
    told: list[str] = []


class Measured(Joined, frozen=True):
    """What was measured."""

    customer: str
    times: int
    amount: float
    relation: str
    attribute: str
    belongs_to: str


def on_sale(event: PosSale, state: Signs, params: Limits, context: Context) -> Answers:
    """A sale with a large discount."""
    highest = highest_discount(event)
    if highest < params.discount_pct:
        return None
    words = f"sold with {highest:g} % discount"
    return _joined(event, words, event.total, state, params, context)


def on_refund(event: PosRefund, state: Signs, params: Limits, context: Context) -> Answers:
    """A refund."""
    return _joined(event, f"refunded {event.amount:,.2f}", event.amount, state, params, context)


def _joined(
    event: Any, words: str, amount: float, state: Signs, params: Limits, context: Context
) -> Answers:
    names = context.directory
    ties = names.relations.of(event.customer)
    if not ties or not event.customer:
        return None
    customer = plain(event.customer)
    sign = Sign(
        *(event.occurred_at, "deal", context.key, event.site, customer, words, event.ref, amount)
    )
    state.signs = remember(state.signs, sign, params.within_days)
    same = [each for each in state.signs if each.about == customer]
    if len(same) < params.times:
        return None
    tie = next((each for each in ties if each.person == context.key), ties[0])
    nodes = [person_node(context.key, names), node("customer", customer, event.customer)]
    nodes += [person_node(each.person, names) for each in ties]
    edges = drawn(same, "customer")
    edges += [
        Edge(f"customer {customer}", f"person {each.person}", f"same {each.attribute} ({each.via})")
        for each in ties
    ]
    measured = Measured(
        person=context.key,
        site=event.site,
        people=tuple(dict.fromkeys((context.key, *(each.person for each in ties)))),
        events=len(same),
        graph=graph(nodes, edges),
        customer=event.customer,
        times=len(same),
        amount=round(sum(each.amount for each in same), 2),
        relation=tie.via,
        attribute=tie.attribute,
        belongs_to=tie.person,
    )
    return (Found(measured, event.occurred_at, refs_of(same), site=event.site),)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    whose = (
        "their own"
        if found.belongs_to == found.person
        else f"{names.person_name(found.belongs_to)}'s"
    )
    kin = "" if found.relation == "self" else f" ({found.relation})"
    return (
        f"{names.person_name(found.person)} gave {found.customer} {found.times} refunds or "
        f"discounts at {names.site_name(found.site)}; the "
        f"{found.attribute} is {whose}{kin}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosSale: on_sale, PosRefund: on_refund},
    explain=explain,
    params=Limits(),
    state=Signs,
    is_idle=lambda state: not state.signs,
)

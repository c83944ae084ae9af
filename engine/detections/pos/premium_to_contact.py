"""High-theft goods sold to somebody whom the seller knows.

Sees:
    The customer of a sale against the seller's own and their contacts' mail address, telephone,
    address and name.
Matters because:
    What is stolen to order needs somebody to carry it out.
Wrong when:
    Families share an address by chance in small towns, or the shop lets staff serve relatives.
Source:
    Detection catalogue, `pos.premium_to_contact`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.3)
"""

from engine.detect.basket import HIGH_THEFT, high_theft_lines
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Names, Part
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.retail import PosSale

META = rule(
    "pos.premium_to_contact",
    "High-theft goods to a known contact",
    0.3,
    "Ask whether staff may serve their own contacts",
    confidence=0.85,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.3
    high_theft_categories: Names = HIGH_THEFT


class Measured(Scored, frozen=True):
    """What was measured."""

    transaction: str
    customer: str
    relation: str
    attribute: str
    skus: tuple[str, ...]


def detect(event: PosSale, state: State, params: Limits, context: Context) -> Answers:
    """Fires when the customer is known to belong to the seller."""
    tie = context.directory.relations.tie(event.customer, event.staff)
    if tie is None or event.customer is None:
        return None
    lines = high_theft_lines(event.items, context.directory, params.high_theft_categories)
    if not lines:
        return None
    return told(
        event,
        Measured(
            person=event.staff,
            site=event.site,
            points=params.points,
            transaction=event.transaction,
            customer=event.customer,
            relation=tie.via,
            attribute=tie.attribute,
            skus=tuple(each.sku for each in lines),
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    whom = "themselves" if found.relation == "self" else f"a known contact ({found.relation})"
    return (
        f"{names.person_name(found.person)} sold high-theft goods ({listed(found.skus)}) to {whom} "
        f"at {names.site_name(found.site)}, by the same {found.attribute} (sale "
        f"{found.transaction})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosSale: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)

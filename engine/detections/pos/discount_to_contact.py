"""A discount to somebody whom the seller knows.

Sees:
    The customer of a sale against the seller's own and their contacts' mail address, telephone,
    address and name.
Matters because:
    Goods leave cheaply through family and friends.
Wrong when:
    Families share an address by chance in small towns, or the shop lets staff serve relatives.
Source:
    Detection catalogue, `pos.discount_to_contact`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.3)
"""

from typing import Any

from engine.detect.basket import highest_discount
from engine.detect.contacts import ToContact, to_contact
from engine.detect.contract import Context
from engine.detect.points import Pointed, rule
from engine.detect.units import Part
from engine.model.retail import PosSale

META = rule(
    "pos.discount_to_contact",
    "Discount to a known contact",
    0.3,
    "Ask whether staff may serve their own contacts",
    confidence=0.85,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.3


class Measured(ToContact, frozen=True):
    """What was measured."""

    discount_pct: float


def measure(sale: PosSale, params: Limits, context: Context) -> dict[str, Any]:
    """Odd with a discount on any line."""
    highest = highest_discount(sale)
    return {"discount_pct": highest} if highest else {}


def deed(found: Measured) -> str:
    """What the seller did, for the operator's sentence."""
    return f"gave a discount of {found.discount_pct:g} %"


DETECTION = to_contact(META, Limits(), Measured, measure, deed)

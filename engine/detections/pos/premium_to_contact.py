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

from typing import Any

from engine.detect.basket import HIGH_THEFT, high_theft_lines
from engine.detect.contacts import ToContact, to_contact
from engine.detect.contract import Context
from engine.detect.points import Pointed, rule
from engine.detect.units import Names, Part
from engine.detect.words import listed
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


class Measured(ToContact, frozen=True):
    """What was measured."""

    skus: tuple[str, ...]


def measure(sale: PosSale, params: Limits, context: Context) -> dict[str, Any]:
    """Odd with high-theft goods that leave the shop."""
    lines = high_theft_lines(sale.items, context.directory, params.high_theft_categories)
    return {"skus": tuple(each.sku for each in lines)} if lines else {}


def deed(found: Measured) -> str:
    """What the seller did, for the operator's sentence."""
    return f"sold high-theft goods ({listed(found.skus)})"


DETECTION = to_contact(META, Limits(), Measured, measure, deed)

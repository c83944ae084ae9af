"""What a sale says in figures: discounts, high-theft units, how it was paid."""

from collections.abc import Iterable
from functools import lru_cache

from engine.directory.index import Directory
from engine.model.retail import Item, PosSale

#: Categories that are stolen to order wherever there are shops; a setting of each rule.
HIGH_THEFT = "premium, alcohol, spirits, tobacco, cigarettes, electronics, phones, perfume, razors"


@lru_cache(maxsize=64)
def words(text: str) -> frozenset[str]:
    """A setting's list, separated by commas, lower case.

    >>> sorted(words("Alcohol, phones,"))
    ['alcohol', 'phones']
    """
    return frozenset(each.strip().lower() for each in text.split(",") if each.strip())


def highest_discount(sale: PosSale) -> float:
    """The largest discount of any line, per cent."""
    return max((each.discount_pct or 0.0 for each in sale.items), default=0.0)


def discount_of(sale: PosSale) -> float:
    """The discount on the whole sale, per cent of its list price."""
    listed = off = 0.0
    for each in sale.items:
        price = each.qty * each.unit_price
        if price > 0:
            listed += price
            off += price * (each.discount_pct or 0.0) / 100.0
    return 100.0 * off / listed if listed > 0 else 0.0


def is_high_theft(sku: str, directory: Directory, categories: str) -> bool:
    """Marked so in the directory, or of a category that is stolen often."""
    product = directory.products.get(sku)
    if product is None:
        return False
    return product.high_theft or (product.category or "").lower() in words(categories)


def high_theft_lines(
    items: Iterable[Item] | None, directory: Directory, categories: str
) -> list[Item]:
    """Lines of high-theft goods that leave the shop."""
    return [
        each
        for each in items or ()
        if each.qty > 0 and is_high_theft(each.sku, directory, categories)
    ]


def may_allow(pct: float, approver: str | None, directory: Directory) -> bool:
    """Whether somebody's approval covers a discount; an approver without a known limit does."""
    if not approver:
        return False
    person = directory.people.get(approver)
    limit = person.discount_limit_pct if person else None
    return limit is None or pct <= limit

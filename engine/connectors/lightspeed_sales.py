"""Lightspeed Retail (X-Series) sales in their three shapes, as one.

* The dated interface (`2026-07`): nested `source`, `totals`, `line_items[].pricing`, `return`.
* Interface 2.0: flat `outlet_id`, `register_id`, `user_id`, `total_price`, `return_for`.
* Webhooks (1.0): `register_sale_products`, `register_sale_payments`; times without zone are UTC.

The shape is told by what is there, not by the version that was asked for, because an old version is
served in silence by the oldest one still supported. A sale in none of the shapes is refused.
"""

import math
from datetime import UTC, datetime
from typing import Any

import msgspec

from engine.errors import BadInput


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line; `list_price` is a unit before discount, tax included."""

    id: str
    product: str
    quantity: float
    list_price: float
    discount_pct: float | None
    gift_card: str = ""
    salesperson: str = ""
    overridden: bool = False


class Paid(msgspec.Struct, frozen=True, kw_only=True):
    """One payment; `kind` is the payment type's id, `name` what the shop calls it."""

    amount: float
    kind: str
    name: str


class Sale(msgspec.Struct, frozen=True, kw_only=True):
    """A sale of any shape; `state` is parked, pending, voided or closed."""

    id: str
    state: str
    at: datetime
    updated_at: datetime
    register: str
    outlet: str
    user: str
    customer: str
    total: float
    is_return: bool
    original: str
    lines: tuple[Line, ...]
    payments: tuple[Paid, ...]
    promo_code: str = ""
    version: int = 0


#: States of the flat shapes; those that are not here are of orders under way, thus pending.
_STATES = {
    "CLOSED": "closed",
    "LAYBY_CLOSED": "closed",
    "ONACCOUNT": "closed",
    "ONACCOUNT_CLOSED": "closed",
    "VOIDED": "voided",
    "SAVED": "parked",
    "OPEN": "pending",
    "LAYBY": "pending",
}


def sale_of(raw: dict[str, Any]) -> Sale:
    """A sale from any of the shapes.

    Raises:
        BadInput: names what is missing or of another kind than published.
    """
    try:
        if "register_sale_products" in raw:
            return _hooked(raw)
        if isinstance(raw.get("source"), dict) and isinstance(raw.get("totals"), dict):
            return _dated(raw)
        if "register_id" in raw and "total_price" in raw:
            return _flat(raw)
    except KeyError as missing:
        raise BadInput(f"sale without {missing}: its shape has changed") from missing
    except (TypeError, ValueError, AttributeError, OverflowError) as odd:
        raise BadInput(f"sale in a shape that has changed: {odd}") from odd
    known = "`source` and `totals`, `register_id` and `total_price`, or `register_sale_products`"
    raise BadInput(f"sale in an unknown shape: it has none of {known}")


def _dated(raw: dict[str, Any]) -> Sale:
    source, totals = raw["source"], raw["totals"]
    returned = raw.get("return") or {}
    lines = tuple(_dated_line(each) for each in raw["line_items"])
    codes = [
        promotion["promo_code"]
        for each in raw["line_items"]
        for promotion in each.get("promotions") or ()
        if promotion.get("promo_code")
    ]
    total = totals.get("price_incl_tax")
    if total is None:
        total = _number(totals["price"]) + _number(totals.get("tax"))
    return Sale(
        id=_text(raw["id"]),
        state=str(raw["state"]).lower(),
        at=instant(raw.get("date") or raw["created_at"]),
        updated_at=instant(raw.get("updated_at") or raw.get("date") or raw["created_at"]),
        register=_text(source.get("register_id")),
        outlet=_text(source.get("outlet_id")),
        user=_text((source.get("author") or {}).get("id")),
        customer=_text(raw.get("customer_id")),
        total=_number(total),
        is_return=bool(returned.get("is_return")) or _is_return(lines),
        original=_text(returned.get("original_sale_id")),
        lines=lines,
        payments=tuple(
            Paid(
                amount=_number(each["amount"]),
                kind=_text(each["type"].get("config_id") or each["type"].get("id")),
                name=_text(each["type"].get("name")),
            )
            for each in raw.get("payments") or ()
            if not each.get("deleted_at")
        ),
        promo_code=codes[0] if codes else "",
        version=int((raw.get("_metadata") or {}).get("version") or raw.get("version") or 0),
    )


def _dated_line(raw: dict[str, Any]) -> Line:
    pricing = raw["pricing"]
    return _line(
        raw,
        product=_text((raw.get("product") or {}).get("id")),
        price=_number(pricing["price"]),
        discount=_number(pricing.get("discount")),
        tax=_number((raw.get("tax") or {}).get("amount")),
        overridden=bool((raw.get("_metadata") or {}).get("is_price_override")),
    )


def _flat(raw: dict[str, Any]) -> Sale:
    lines = tuple(
        _line(
            each,
            product=_text(each["product_id"]),
            price=_number(each["price"] if each.get("price") is not None else each["unit_price"]),
            discount=_number(
                each["discount"] if each.get("discount") is not None else each.get("unit_discount")
            ),
            tax=_number(each.get("tax")),
            overridden=bool(each.get("price_set")),
        )
        for each in raw["line_items"]
    )
    return _plain(
        raw, lines, _number(raw["total_price"]) + _number(raw.get("total_tax")),
        raw.get("payments") or (), _text(raw.get("return_for")),
    )  # fmt: skip


def _hooked(raw: dict[str, Any]) -> Sale:
    lines = tuple(
        _line(
            each,
            product=_text(each["product_id"]),
            price=_number(each["price"]),
            discount=_number(each.get("discount")),
            tax=_number(each.get("tax")),
            overridden=bool(int(each.get("price_set") or 0)),
        )
        for each in raw["register_sale_products"]
    )
    totals = raw.get("totals") or {}
    total = totals.get("total_payment")
    if total is None:
        total = _number(raw["total_price"]) + _number(raw.get("total_tax"))
    return _plain(
        raw, lines, _number(total), raw.get("register_sale_payments") or (),
        _text(raw.get("return_for")),
    )  # fmt: skip


def _plain(
    raw: dict[str, Any], lines: tuple[Line, ...], total: float, paid: Any, original: str
) -> Sale:
    """What both flat shapes have in common."""
    status = str(raw.get("status") or raw.get("state") or "")
    return Sale(
        id=_text(raw["id"]),
        state=_STATES.get(status.upper(), "pending"),
        at=instant(raw.get("sale_date") or raw["created_at"]),
        updated_at=instant(raw.get("updated_at") or raw.get("sale_date") or raw["created_at"]),
        register=_text(raw["register_id"]),
        outlet=_text(raw.get("outlet_id")),
        user=_text(raw.get("user_id") or (raw.get("user") or {}).get("id")),
        customer=_text(raw.get("customer_id")),
        total=total,
        is_return=bool(original) or _is_return(lines),
        original=original,
        lines=lines,
        payments=tuple(
            Paid(
                amount=_number(each["amount"]),
                kind=_text(each.get("retailer_payment_type_id") or each.get("payment_type_id")),
                name=_text(each.get("name")),
            )
            for each in paid
            if not each.get("deleted_at")
        ),
        version=int(raw.get("version") or 0),
    )


def _line(
    raw: dict[str, Any],
    *,
    product: str,
    price: float,
    discount: float,
    tax: float,
    overridden: bool,
) -> Line:
    """Price, discount and tax are of one unit, price after discount and without tax."""
    listed = price + discount
    share = discount / listed if listed > 0 and discount > 0 else 0.0
    with_tax = price + tax if price > 0 else price
    full = with_tax / (1 - share) if share < 1 else listed
    return Line(
        id=_text(raw["id"]),
        product=product,
        quantity=_number(raw["quantity"]),
        list_price=round(full, 4),
        discount_pct=round(min(share, 1.0) * 100, 2) or None,
        gift_card=_text(raw.get("gift_card_number")),
        salesperson=_text(raw.get("salesperson_id")),
        overridden=overridden,
    )


def _is_return(lines: tuple[Line, ...]) -> bool:
    """All quantities are negative; an exchange has both and is a sale."""
    return bool(lines) and all(each.quantity < 0 for each in lines)


def _number(value: Any) -> float:
    """A number, also one written as text; what is not there is 0.

    Raises:
        ValueError: neither.
    """
    if value is None or value == "":
        return 0.0
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError(f"{value!r:.40} is no amount")
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(f"{value!r:.40} is no amount")
    return number


def _text(value: Any) -> str:
    if isinstance(value, dict | list):
        raise ValueError(f"{value!r:.40} is no id")
    return "" if value is None else str(value)


def instant(value: Any) -> datetime:
    """A time; one without zone is UTC.

    Raises:
        ValueError: no time.
    """
    at = datetime.fromisoformat(str(value).replace("Z", "+00:00"))
    return at if at.tzinfo else at.replace(tzinfo=UTC)

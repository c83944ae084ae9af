"""One transaction as people read it: lines, payments, ties of the customer, what belongs to it."""

from collections.abc import Sequence
from typing import Any

from engine.detect.basket import HIGH_THEFT, is_high_theft
from engine.directory.index import Directory
from engine.model.envelope import Envelope
from engine.model.retail import PosGiftCard, PosRefund, PosSale, PosVoid
from engine.model.retail_risk import SaleLine, TillEvent, TransactionView

#: What a register rings up.
Rung = PosSale | PosVoid | PosRefund | PosGiftCard
_RELATED = 40


def view_of(
    event: Rung, near: Sequence[Envelope], found: Any, more: dict[str, Any], names: Directory
) -> TransactionView:
    """A transaction with everything around it.

    Args:
        near: what the tills of the site told around it; `found`: findings that rest on it.
        more: fields of the source that the contract does not name.
    """
    lines = _lines(event, names)
    customer = event.customer if not isinstance(event, PosVoid) else None
    approved = getattr(event, "approved_by", None)
    told = till_event(event, names)
    ties = names.relations.of(customer)
    sale = event if isinstance(event, PosSale) else None
    paid: dict[str, float] = {}
    for each in sale.payments if sale else ():
        paid[each.method] = round(paid.get(each.method, 0.0) + each.amount, 2)
    return TransactionView(
        event=told,
        site=event.site,
        site_name=names.site_name(event.site),
        customer=customer,
        customer_ties=tuple(
            f"{names.person_name(each.person)}: same {each.attribute} ({each.via})" for each in ties
        ),
        lines=lines,
        listed=round(sum(each.qty * each.unit_price for each in lines), 2),
        off=round(sum(each.off for each in lines), 2),
        total=told.amount,
        paid=paid,
        receipt=getattr(event, "receipt", None),
        approved_by_name=names.person_name(approved) if approved else "",
        discount_reason=(sale.discount_reason or "") if sale else "",
        discount_code=(sale.discount_code or "") if sale else "",
        related=tuple(_related(event, near, names)),
        findings=tuple(found),
        cameras=_cameras(event, names),
        more=more,
    )


def _lines(event: Rung, names: Directory) -> tuple[SaleLine, ...]:
    lines = []
    for each in getattr(event, "items", None) or ():
        product = names.products.get(each.sku)
        pct = each.discount_pct or 0.0
        price = each.qty * each.unit_price
        lines.append(
            SaleLine(
                sku=each.sku,
                name=product.name if product else each.sku,
                category=(product.category or "") if product else "",
                qty=each.qty,
                unit_price=each.unit_price,
                discount_pct=pct,
                off=round(price * pct / 100, 2),
                total=round(price * (1 - pct / 100), 2),
                scanned=each.scanned,
                high_theft=is_high_theft(each.sku, names, HIGH_THEFT),
            )
        )
    return tuple(lines)


def till_event(event: Rung, names: Directory) -> TillEvent:
    """A transaction in one line."""
    number = event.card if isinstance(event, PosGiftCard) else event.transaction
    return TillEvent(
        ref=event.ref,
        kind=str(event.__struct_config__.tag),
        at=event.occurred_at,
        transaction=number,
        staff=event.staff,
        staff_name=names.person_name(event.staff),
        register=event.register,
        amount=event.total if isinstance(event, PosSale) else event.amount,
        approved_by=getattr(event, "approved_by", None),
        original=getattr(event, "original", None),
    )


def _related(event: Rung, near: Sequence[Envelope], names: Directory) -> list[TillEvent]:
    """The sale taken back or what took it back, the same card, the same customer's refunds."""
    mine = {getattr(event, "transaction", None), getattr(event, "original", None)} - {None}
    customer, card = getattr(event, "customer", None), getattr(event, "card", None)
    related = []
    for each in near:
        if each.ref == event.ref or not isinstance(each, Rung):
            continue
        theirs = {getattr(each, "transaction", None), getattr(each, "original", None)} - {None}
        same_card = card is not None and getattr(each, "card", None) == card
        same_customer = customer is not None and getattr(each, "customer", None) == customer
        if mine & theirs or same_card or same_customer:
            related.append(till_event(each, names))
    return related[-_RELATED:]


def _cameras(event: Rung, names: Directory) -> tuple[str, ...]:
    here = [each for each in names.cameras.values() if each.site == event.site]
    exact = [each.id for each in here if event.register in each.registers]
    return tuple(exact or [each.id for each in here if each.role == "register"])

"""What a Lightspeed sale or gift card says, as events of tills.

A closed sale is `pos.sale`, or `pos.refund` when everything in it comes back; a voided one is
`pos.void`. Gift cards sold in a sale are loads; redemptions come with the card's own transactions,
which name neither till nor shop: those are found by the payment that they settle. Ids rest on the
sale's, so what comes by webhook and by asking is one event.
"""

from collections import OrderedDict
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import msgspec

from engine.connectors.lightspeed_sales import Paid, Sale, instant
from engine.connectors.whose import Whose
from engine.errors import BadInput

SOURCE = "lightspeed"
#: Sales remembered, so that a refund can say what was sold and by whom.
_SALES_KEPT = 20_000
#: Payments with gift cards that wait for their card's transaction.
_PAYMENTS_KEPT = 500
#: A card's transaction and the payment that it settles lie closer together than this.
_SETTLES = timedelta(minutes=10)
_METHODS = (
    ("gift", "gift_card"),
    ("store credit", "store_credit"),
    ("loyalty", "store_credit"),
    ("cash", "cash"),
    *((word, "card") for word in ("card", "eftpos", "visa", "mastercard", "amex", "terminal")),
)
_LOADS = ("ACTIVATION", "RELOADING")


class GiftPayment(msgspec.Struct, frozen=True, kw_only=True):
    """A payment by gift card at a till."""

    at: datetime
    amount: float
    sale: str
    site: str
    register: str
    staff: str
    customer: str = ""


class Till:
    """What is known of shops, tills, products; turns sales into events.

    Args:
        sites: outlets (id or name) to sites; `registers`: their ids to what cameras and people
            call them.
        source: of the events.
    """

    def __init__(
        self,
        whose: Whose,
        sites: Mapping[str, str],
        registers: Mapping[str, str],
        source: str = SOURCE,
    ) -> None:
        self._whose = whose
        self._sites = sites
        self._registers = registers
        self._source = source
        #: By the other side's ids: outlets to names, registers to (name, outlet), products to
        #: SKUs, payment types to names, users to (name, mail address).
        self.outlets: dict[str, str] = {}
        self.tills: dict[str, tuple[str, str]] = {}
        self.products: dict[str, str] = {}
        self.payment_types: dict[str, str] = {}
        self.users: dict[str, tuple[str, str]] = {}
        self.gift_payments: list[GiftPayment] = []
        self._sold: OrderedDict[str, tuple[float, str]] = OrderedDict()

    def remembers(self, sale: str) -> bool:
        """Whether a refund of this sale could say what was sold and by whom."""
        return sale in self._sold

    def remember(self, sale: Sale) -> None:
        """Keeps what a later refund wants to know."""
        self._sold[sale.id] = (sale.total, self.person(sale.user, sale.at))
        while len(self._sold) > _SALES_KEPT:
            self._sold.popitem(last=False)

    def person(self, user: str, at: datetime) -> str:
        """The person of a till user.

        Raises:
            BadInput: the sale names nobody.
        """
        if not user:
            raise BadInput("the sale names no user")
        name, mail = self.users.get(user, ("", ""))
        return self._whose.account(SOURCE, user, at, name, mail)

    def site(self, outlet: str) -> str:
        """The site of an outlet.

        Raises:
            BadInput: not mapped.
        """
        if not outlet:
            raise BadInput("the sale names no outlet, and its register is not known")
        return self._whose.site(self._sites, outlet, self.outlets.get(outlet, ""))

    def register(self, register: str) -> str:
        """What the register is called here."""
        return self._registers.get(register, register)

    def events(self, sale: Sale) -> list[dict[str, Any]] | str:
        """The events of a sale, or why it is none.

        Raises:
            BadInput: its outlet is no known site, or it names no user.
        """
        if sale.state not in ("closed", "voided"):
            return f"sale {sale.state or 'without state'}"
        self.remember(sale)
        name, outlet = self.tills.get(sale.register, ("", ""))
        head: dict[str, Any] = {
            "source": self._source,
            "transaction": sale.id,
            "site": self.site(sale.outlet or outlet),
            "register": self.register(sale.register),
            "staff": self.person(sale.user, sale.at),
        }
        if name:
            head["register_name"] = name
        if sale.state == "voided":
            return [self._void(sale, head)]
        if sale.is_return:
            return [self._refund(sale, head)]
        self._note_gift_payments(sale, head)
        return [self._sale(sale, head), *self._loads(sale, head)]

    def _sale(self, sale: Sale, head: dict[str, Any]) -> dict[str, Any]:
        event = {
            "type": "pos.sale",
            "id": f"sale-{sale.id}",
            "occurred_at": sale.at,
            **head,
            "items": self._items(sale, 1),
            "total": sale.total,
            "payments": [self._payment(each) for each in sale.payments],
        }
        if sale.customer:
            event["customer"] = sale.customer
        if sale.promo_code:
            event["discount_code"] = sale.promo_code
        return event

    def _void(self, sale: Sale, head: dict[str, Any]) -> dict[str, Any]:
        # Voiding changes the sale itself; when it happened is when it was last changed.
        return {
            "type": "pos.void",
            "id": f"void-{sale.id}",
            "occurred_at": sale.updated_at,
            **head,
            "original": sale.id,
            "amount": sale.total,
            "items": self._items(sale, 1),
        }

    def _refund(self, sale: Sale, head: dict[str, Any]) -> dict[str, Any]:
        event = {
            "type": "pos.refund",
            "id": f"refund-{sale.id}",
            "occurred_at": sale.at,
            **head,
            "amount": abs(sale.total),
            "items": self._items(sale, -1),
        }
        if sale.customer:
            event["customer"] = sale.customer
        if sale.original:
            event["original"] = sale.original
        if sale.original in self._sold:
            event["original_total"], event["original_staff"] = self._sold[sale.original]
        return event

    def _items(self, sale: Sale, sign: int) -> list[dict[str, Any]]:
        items = []
        for line in sale.lines:
            item: dict[str, Any] = {
                "sku": self.products.get(line.product) or line.product or "unknown",
                "qty": line.quantity * sign,
                "unit_price": line.list_price,
            }
            if line.discount_pct:
                item["discount_pct"] = line.discount_pct
            if line.overridden:
                item["price_override"] = True
            if line.salesperson and line.salesperson != sale.user:
                item["salesperson"] = self.person(line.salesperson, sale.at)
            items.append(item)
        return items

    def _payment(self, paid: Paid) -> dict[str, Any]:
        return {"method": self._method(paid), "amount": paid.amount}

    def _method(self, paid: Paid) -> str:
        name = (self.payment_types.get(paid.kind) or paid.name).lower()
        return next((method for word, method in _METHODS if word in name), "other")

    def _loads(self, sale: Sale, head: dict[str, Any]) -> list[dict[str, Any]]:
        return [
            {
                "type": "pos.gift_card",
                "id": f"gift-load-{line.id}",
                "occurred_at": sale.at,
                **{name: head[name] for name in ("source", "site", "register", "staff")},
                "card": line.gift_card,
                "action": "load",
                "amount": abs(line.list_price * line.quantity),
                **({"customer": sale.customer} if sale.customer else {}),
            }
            for line in sale.lines
            if line.gift_card
        ]

    def _note_gift_payments(self, sale: Sale, head: dict[str, Any]) -> None:
        for paid in sale.payments:
            if self._method(paid) == "gift_card":
                self.gift_payments.append(
                    GiftPayment(
                        at=sale.at,
                        amount=abs(paid.amount),
                        sale=sale.id,
                        site=head["site"],
                        register=head["register"],
                        staff=head["staff"],
                        customer=sale.customer,
                    )
                )
        del self.gift_payments[:-_PAYMENTS_KEPT]

    def gift_card(self, card: dict[str, Any], since: datetime) -> list[dict[str, Any]]:
        """Events of a card's transactions from `since` on that no sale brings.

        Raises:
            BadInput: its shape has changed, or a transaction fits no payment at any till.
        """
        try:
            moves = [
                (instant(each["created_at"]), str(each["type"]), float(each["amount"]), each)
                for each in card.get("gift_card_transactions") or ()
            ]
            number = str(card["number"])
        except (KeyError, TypeError, ValueError, AttributeError) as odd:
            raise BadInput(f"gift card in a shape that has changed: {odd!r:.80}") from odd
        return [
            self._gift_event(number, at, kind, amount, raw)
            for at, kind, amount, raw in moves
            if at >= since and (kind == "REDEEMING" or (kind in _LOADS and not card.get("sale_id")))
        ]

    def _gift_event(
        self, number: str, at: datetime, kind: str, amount: float, raw: dict[str, Any]
    ) -> dict[str, Any]:
        found = [
            each
            for each in self.gift_payments
            if abs(each.at - at) <= _SETTLES and abs(each.amount - abs(amount)) < 0.005
        ]
        if not found:
            raise BadInput(
                f"{kind.lower()} of {abs(amount):.2f} on a gift card fits no payment at any till"
            )
        nearest = min(found, key=lambda each: abs(each.at - at))
        return {
            "type": "pos.gift_card",
            "id": f"gift-{raw.get('id') or f'{number}-{at.isoformat()}'}",
            "source": self._source,
            "occurred_at": at,
            "card": number,
            "action": "redeem" if kind == "REDEEMING" else "load",
            "amount": abs(amount),
            "site": nearest.site,
            "register": nearest.register,
            "staff": nearest.staff,
            "transaction": nearest.sale,
            **({"customer": nearest.customer} if nearest.customer else {}),
        }

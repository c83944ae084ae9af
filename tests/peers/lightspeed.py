"""Lightspeed Retail (X-Series) as published: versions, pages, tokens that expire and rotate."""

import hashlib
import hmac
import json
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from tests.peers.answering import Answer, Asked, Peer

LISTS = ("outlets", "registers", "payment_types", "users", "products", "sales")


class LightspeedPeer(Peer):
    """A shop with two outlets; `page` rows at a time however many are asked for."""

    def __init__(self, start: datetime, page: int = 50, shape: str = "2026-07") -> None:
        super().__init__()
        self.start = start
        self.page = page
        self.shape = shape
        self.version = 0
        self.rows: dict[str, list[dict[str, Any]]] = {name: [] for name in LISTS}
        self.cards: list[dict[str, Any]] = []
        self.token, self.refresh, self.renewals = "access-0", "refresh-0", 0
        self.put("outlets", id="o1", name="Harbour", time_zone="Pacific/Auckland")
        self.put("outlets", id="o2", name="Hill", time_zone="Pacific/Auckland")
        self.put("registers", id="r1", name="Front till", outlet_id="o1", is_open=True)
        self.put("registers", id="r2", name="Hill till", outlet_id="o2", is_open=True)
        for key, name in (("p1", "Cash"), ("p2", "EFTPOS"), ("p3", "Gift Card")):
            self.put("payment_types", id=key, name=name)
        rules = {"sale.line_item_discount.manage": {"max_discount": 15}}
        for key, name in (("u1", "Ana"), ("u2", "Ben")):
            self.put(
                "users", id=key, username=name.lower(), display_name=name,
                email=f"{name.lower()}@shop.example", account_type="cashier", rules=rules,
                permissions=None,
            )  # fmt: skip
        for number in range(1, 4):
            self.put(
                "products", id=f"x{number}", sku=f"SKU{number}", name=f"Thing {number}",
                price_including_tax=number * 10.0,
            )  # fmt: skip

    def expire(self) -> None:
        """The access token is not taken any more."""
        self.token = f"after-{self.token}"

    def put(self, what: str, **row: Any) -> dict[str, Any]:
        """Adds or changes a row; every change takes the next version."""
        self.version += 1
        row["version"] = self.version
        if what == "sales" and self.shape == "2026-07":
            row["_metadata"] = {"version": self.version}
            del row["version"]
        self.rows[what] = [each for each in self.rows[what] if each["id"] != row["id"]]
        self.rows[what].append(row)
        return row

    def sell(self, number: int, *, state: str = "closed", **more: Any) -> dict[str, Any]:
        """One line of two things, the price without tax 8.00 after 2.00 off, tax 1.20 each."""
        at = (self.start + timedelta(minutes=number)).isoformat()
        key = more.pop("id", f"s{number}")
        quantity = more.pop("quantity", 2)
        original = more.pop("original", None)
        total = 9.2 * quantity
        method = more.pop("paid", "p1")
        if self.shape == "2026-07":
            row = {
                "id": key, "state": state, "date": at, "created_at": at,
                "updated_at": more.pop("updated_at", at), "deleted_at": None,
                "customer_id": more.pop("customer", None),
                "source": {"author": {"id": "u1"}, "outlet_id": "o1", "register_id": "r1"},
                "return": {"is_return": quantity < 0, "original_sale_id": original},
                "totals": {"price": 8.0 * quantity, "price_incl_tax": total, "tax": 1.2 * quantity},
                "line_items": [
                    {
                        "id": f"{key}-l1", "product": {"id": "x1"}, "quantity": quantity,
                        "pricing": {"price": 8.0, "discount": 2.0, "total": 8.0 * quantity},
                        "tax": {"id": "t", "amount": 1.2}, "promotions": [],
                        "gift_card_number": more.pop("gift_card", None),
                        "_metadata": {"is_price_override": False},
                    }
                ],
                "payments": [{"id": f"{key}-p", "amount": total, "date": at, "deleted_at": None,
                              "type": {"config_id": method, "name": "?", "id": "1"}}],
            }  # fmt: skip
        else:
            row = {
                "id": key, "outlet_id": "o1", "register_id": "r1", "user_id": "u1",
                "customer_id": None, "status": state.upper(), "return_for": original,
                "total_price": 8.0 * quantity, "total_tax": 1.2 * quantity, "sale_date": at,
                "created_at": at, "updated_at": at,
                "line_items": [
                    {"id": f"{key}-l1", "product_id": "x1", "quantity": quantity, "price": 8.0,
                     "discount": 2.0, "tax": 1.2, "price_set": False}
                ],
                "payments": [{"id": f"{key}-p", "payment_type_id": method, "name": "Cash",
                              "amount": total}],
            }  # fmt: skip
        row.update(more)
        return self.put("sales", **row)

    def answer(self, asked: Asked) -> Answer:
        if asked.path == "/api/1.0/token":
            return self._renew(asked)
        if asked.headers.get("authorization") != f"Bearer {self.token}":
            return Answer(401, {"error": "invalid token"})
        if "user-agent" not in asked.headers:
            return Answer(400, {"error": "User-Agent is required"})
        _, _, version, what, *rest = asked.path.split("/")
        assert version == self.shape
        if what == "gift_cards":
            return self._gift_cards(asked)
        rows = self.rows[what]
        if rest:
            found = [each for each in rows if each["id"] == rest[0]]
            return Answer(200, {"data": found[0]}) if found else Answer(404, {"error": "none"})
        after = int(asked.query.get("after", 0))
        chosen = sorted((each for each in rows if _version(each) > after), key=_version)[
            : self.page
        ]
        versions = [_version(each) for each in chosen]
        bounds = {"min": min(versions), "max": max(versions)} if versions else {}
        return Answer(200, {"data": chosen, "version": bounds})

    def _gift_cards(self, asked: Asked) -> Answer:
        cards = self.cards
        if "before" in asked.query:
            ids = [each["id"] for each in cards]
            cards = cards[ids.index(asked.query["before"]) + 1 :]
        return Answer(200, {"data": cards[: self.page]})

    def _renew(self, asked: Asked) -> Answer:
        form = asked.form
        if form.get("refresh_token") != self.refresh or form.get("client_secret") != "hush-hush":
            return Answer(400, {"error": "invalid_grant"})
        self.renewals += 1
        self.token, self.refresh = f"access-{self.renewals}", f"refresh-{self.renewals}"
        return Answer(
            200,
            {"access_token": self.token, "refresh_token": self.refresh, "expires_in": 86_400},
        )


def _version(row: dict[str, Any]) -> int:
    return int(row["_metadata"]["version"] if "_metadata" in row else row["version"])


def webhook(key: str, at: datetime) -> tuple[dict[str, str], bytes]:
    """Headers and body of `sale.update` in interface 1.0's shape, signed."""
    payload = {
        "id": key, "register_id": "r1", "user_id": "u1", "status": "CLOSED",
        "sale_date": f"{at:%Y-%m-%d %H:%M:%S}", "updated_at": f"{at:%Y-%m-%d %H:%M:%S}",
        "return_for": None, "total_price": "16.00", "total_tax": "2.40",
        "totals": {"total_payment": "18.40"},
        "register_sale_products": [
            {"id": f"{key}-l1", "product_id": "x1", "quantity": "2", "price": "8.00",
             "discount": "2.00", "tax": "1.20", "price_set": "0"}
        ],
        "register_sale_payments": [
            {"id": "p", "retailer_payment_type_id": "p2", "name": "EFTPOS", "amount": "18.40"}
        ],
    }  # fmt: skip
    body = urlencode({"payload": json.dumps(payload), "type": "sale.update"}).encode()
    signed = hmac.new(b"hush-hush", body, hashlib.sha256).hexdigest()
    return {"x-signature": f"signature={signed}, algorithm=HMAC-SHA256"}, body

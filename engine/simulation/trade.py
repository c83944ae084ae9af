"""Ordinary days of trade: nothing is wrong, and everything that happens in a shop happens."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from random import Random
from typing import Any

from engine.simulation.shops import Chain, Record, ShopPlan

#: So many sales, voids and refunds have each; of real shops the order of magnitude.
_DISCOUNTED, _VOIDED, _RETURNED, _NO_RECEIPT = 0.35, 1 / 120, 1 / 60, 1 / 400
_CASH = 0.28
_MINUTE = timedelta(minutes=1)


@dataclass(slots=True)
class Market:
    """Events of all shops, not yet numbered; labels of what was put in."""

    plan: ShopPlan
    chain: Chain
    rng: Random
    events: list[Record] = field(default_factory=list)
    expected: list[Record] = field(default_factory=list)
    allowed: list[Record] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    numbers: count = field(default_factory=lambda: count(1))  # type: ignore[type-arg]

    def number(self, prefix: str = "TX") -> str:
        """The next transaction's."""
        return f"{prefix}{next(self.numbers):07}"

    def add(self, kind: str, at: datetime, source: str, /, **fields: Any) -> Record:
        """One event; fields without a value are left out."""
        event = {"type": kind, "at": at, "source": source}
        event.update({name: value for name, value in fields.items() if value is not None})
        self.events.append(event)
        return event

    def expect(
        self, person: str, site: str | None, at: datetime, *detections: str, hours: float = 4
    ) -> None:
        """These must be found about the person around then."""
        for detection in detections:
            self.expected.append(
                {
                    "detection": detection,
                    "subject": person,
                    "site": site,
                    "from": at - 5 * _MINUTE,
                    "to": at + timedelta(hours=hours),
                }
            )

    def allow(self, person: str, detections: tuple[str, ...]) -> None:
        """These may be found beside them."""
        self.allowed += [{"detection": each, "subject": person} for each in detections]

    def free(self, *, managers: bool = False) -> Record:
        """Somebody without an incident, in a shop without one as far as there is any."""
        people = [each for each in self.chain.people if (each["role"] == "manager") == managers]
        shops = {each.partition("-")[0] for each in self.used}
        fresh = [each for each in people if each["home_site"] not in shops]
        left = fresh or [each for each in people if each["id"] not in self.used]
        person = left[self.rng.randrange(len(left))]
        self.used.add(person["id"])
        return person

    def pair(self) -> tuple[Record, Record]:
        """Two sellers of one shop without an incident; of the shop with the most of them."""
        left: dict[str, list[Record]] = {}
        for each in self.chain.people:
            if each["role"] != "manager" and each["id"] not in self.used:
                left.setdefault(each["home_site"], []).append(each)
        first, second = max(left.values(), key=len)[:2]
        self.used |= {first["id"], second["id"]}
        return first, second


def trade_days(market: Market) -> None:
    """Every shift of the roster."""
    for shift in market.chain.shifts:
        person = next(each for each in market.chain.people if each["id"] == shift["person"])
        _work(market, person, shift)


def _work(market: Market, person: Record, shift: Record) -> None:
    rng, site, key = market.rng, shift["site"], person["id"]
    ip = person["usual_ips"][0]
    comes = shift["starts_at"] - rng.uniform(1, 9) * _MINUTE
    goes = shift["ends_at"] + rng.uniform(0, 8) * _MINUTE
    market.add("attendance.punch", comes, "deputy", person=key, site=site, direction="in", ip=ip)
    market.add("attendance.punch", goes, "deputy", person=key, site=site, direction="out", ip=ip)
    register = f"{site}-R{rng.randrange(1, 3)}"
    market.add(
        "staff.login",
        shift["starts_at"],
        "lightspeed",
        **{"person": key, "site": site, "device": register, "ip": ip, "success": True},
    )
    length = (shift["ends_at"] - shift["starts_at"]).total_seconds() / 60
    for _ in range(round(rng.gauss(market.plan.sales, 3))):
        at = shift["starts_at"] + rng.uniform(2, length - 6) * _MINUTE
        sold = sale(market, key, site, at)
        chance = rng.random()
        if chance < _VOIDED:
            void(market, sold, at + rng.uniform(0.5, 3) * _MINUTE, approved_by=f"{site}-E1")
        elif chance < _VOIDED + _RETURNED:
            _returned(market, key, sold, at + rng.uniform(1, 4) * _MINUTE)
    _office(market, person, shift, length)


def sale(
    market: Market,
    staff: str,
    site: str,
    at: datetime,
    goods: Sequence[tuple[str, float, float]] | None = None,
    **fields: Any,
) -> Record:
    """A sale; `goods`: (sku, quantity, discount in per cent), else what somebody buys."""
    rng = market.rng
    if goods is None:
        most = market.chain.products
        goods = [
            (
                most[min(int(rng.expovariate(1 / 18)), 53) + 6 if rng.random() > 0.03 else 2][
                    "sku"
                ],
                rng.choice((1, 1, 1, 2)),
                round(rng.uniform(0.5, 10), 1) if rng.random() < _DISCOUNTED else 0.0,
            )
            for _ in range(rng.choice((1, 1, 2, 3)))
        ]
    prices = {each["sku"]: each["price"] for each in market.chain.products}
    items = [
        {
            "sku": sku,
            "qty": qty,
            "unit_price": prices[sku],
            "scanned": True,
            **({"discount_pct": pct} if pct else {}),
        }
        for sku, qty, pct in goods
    ]
    total = round(sum(qty * prices[sku] * (1 - pct / 100) for sku, qty, pct in goods), 2)
    method = "cash" if rng.random() < _CASH else "card"
    told = {
        "transaction": market.number(),
        "register": f"{site}-R{rng.randrange(1, 3)}",
        "payments": [{"method": method, "amount": total}],
        "receipt": rng.random() > _NO_RECEIPT,
        **fields,
    }
    return market.add(
        "pos.sale", at, "lightspeed", site=site, staff=staff, items=items, total=total, **told
    )


def void(market: Market, sold: Record, at: datetime, **fields: Any) -> Record:
    """A sale taken back."""
    told = {
        "transaction": market.number("V"),
        "original": sold["transaction"],
        "register": sold["register"],
        "staff": sold["staff"],
        "amount": sold["total"],
        **fields,
    }
    return market.add("pos.void", at, "lightspeed", site=sold["site"], **told)


def _returned(market: Market, staff: str, sold: Record, at: datetime) -> None:
    """One of several things is brought back, with the receipt, seldom to another seller."""
    total = round(sold["total"] * market.rng.uniform(2, 5), 2)
    colleagues = [each["id"] for each in market.chain.staff_of(sold["site"])]
    seller = market.rng.choice(colleagues) if market.rng.random() < 0.2 else staff
    market.add(
        "pos.refund",
        at,
        "lightspeed",
        **{
            "transaction": market.number("R"),
            "original": market.number("OLD"),
            "original_total": total,
            "original_staff": seller,
            "site": sold["site"],
            "register": sold["register"],
            "staff": staff,
            "amount": sold["total"],
            "receipt": True,
            "customer": f"C{market.rng.randrange(4_000)}",
            "approved_by": f"{sold['site']}-E1" if sold["total"] > 150 else None,
        },
    )


def _office(market: Market, person: Record, shift: Record, length: float) -> None:
    """Traffic, mail and cameras."""
    rng, site, key = market.rng, shift["site"], person["id"]
    for _ in range(rng.randrange(3, 9)):
        market.add(
            "network.flow",
            shift["starts_at"] + rng.uniform(1, length) * _MINUTE,
            "zeek",
            **{"site": site, "device_ip": person["usual_ips"][0], "person": key},
            **{"dest_host": "pos.vendor.example", "dest_port": 443},
            bytes_out=rng.randrange(20_000, 900_000),
            bytes_in=rng.randrange(20_000, 900_000),
        )
    for _ in range(rng.randrange(2, 7)):
        market.add(
            "network.email",
            shift["starts_at"] + rng.uniform(1, length) * _MINUTE,
            "mail",
            **{"site": site, "sender": person["email"], "person": key},
            recipients=[f"{site.lower()}-e1@shop.example"],
            size_bytes=20_000,
        )
    market.add(
        "camera.observation",
        shift["starts_at"] - 2 * _MINUTE,
        "camera",
        **{"camera": f"{site}-CAM3", "site": site, "label": "entry", "confidence": 0.9},
        person=key,
    )

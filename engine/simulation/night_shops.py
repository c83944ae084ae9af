"""Two shops of a chain that trade all night beside the guarded sites: at one a till is robbed.

Their numbers, names and places are their own, so that nothing changes for the guards of the night.
"""

from datetime import datetime, timedelta
from random import Random
from typing import Any

from engine.simulation.cameras import cameras_of
from engine.simulation.force import CITIES
from engine.simulation.shops import Chain, Record, ShopPlan
from engine.simulation.trade import Market, sale, void

CLIENT: Record = {"id": "C90", "name": "Day and Night Stores"}
#: Site, name, city of `CITIES`, and its people: the manager, then the sellers.
_SHOPS = (
    ("R0001", "Mumbai Station Store", 0, ("Meera Kulkarni", "Arjun Rao", "Rohan Desai")),
    ("R0002", "Pune Station Store", 7, ("Leela Menon", "Nikhil Jadhav", "Tara Bhatt")),
)
_PHONE, _EARPHONES, _WATCH = "PH-210", "EA-044", "WA-118"
#: Number, name, category, price in rupees, how often it is bought, whether it is often stolen.
_GOODS = (
    ("TE-001", "Masala tea", "drinks", 20.0, 9, False),
    ("WA-002", "Water 1 l", "drinks", 25.0, 9, False),
    ("SA-010", "Samosa, two", "food", 40.0, 8, False),
    ("BI-014", "Biscuits", "food", 35.0, 6, False),
    ("NO-020", "Noodle cup", "food", 60.0, 5, False),
    ("UM-031", "Umbrella", "travel", 450.0, 1, False),
    ("CH-036", "Charger", "travel", 650.0, 1, False),
    (_EARPHONES, "Wireless earphones", "electronics", 2_499.0, 0, True),
    (_WATCH, "Sports watch", "electronics", 5_990.0, 0, True),
    (_PHONE, "Telephone 128 GB", "phones", 18_999.0, 0, True),
)
#: Minutes after the first deed, and what is found then.
_FOUND: tuple[tuple[int, tuple[str, ...]], ...] = (
    (4, ("pos.discount_over_authority", "pos.discount_over_20", "pos.high_theft_discount")),
    (4, ("pos.no_receipt", "staff.discount_authority_exceeded", "retail.risk")),
    (12, ("pos.void_after_discount", "pos.void_high_value", "pos.void_single")),
    (12, ("pos.void_without_approval",)),
    (24, ("pos.refund_no_receipt", "pos.refund_other_staff", "pos.refund_over_30pct")),
    (24, ("staff.refund_authority_exceeded",)),
    (38, ("pos.refund_same_customer", "ring.customer_collusion")),
    (46, ("network.resale_platform", "ring.resale")),
    (55, ("camera.large_package_exit", "camera.unpaid_exit", "camera.simultaneous_indicators")),
    (55, ("retail.risk",)),
)
_MINUTE = timedelta(minutes=1)
_EVENING_ENDS = 22
#: Minutes between two sales of one seller, in the evening and later at night.
_EVENING_GAP, _NIGHT_GAP = 8.0, 26.0
#: Minutes between two customers at the entrance, and two looks of a till at its server: neither
#: feed is ever silent for long.
_CUSTOMERS, _LOOKS = 13.0, 17.0


def night_shops(starts_at: datetime, hours: float, seed: int) -> Market:
    """The night's trade from `starts_at` on, with a fraud at a till of the first shop."""
    plan = ShopPlan(seed=seed, shops=len(_SHOPS), days=1, starts_at=starts_at)
    market = Market(plan, _chain(starts_at), Random(f"{seed} shops"))
    ends_at = starts_at + timedelta(hours=hours)
    for site in market.chain.sites:
        _around(market, site["id"], ends_at)
        for number, person in enumerate(market.chain.staff_of(site["id"])):
            _comes(market, person, starts_at + (11 + number) * _MINUTE)
            if person["role"] == "sales":
                _sells(market, person, f"{site['id']}-R{number}", ends_at)
    _till_fraud(market, starts_at + 40 * _MINUTE)
    return market


def _chain(starts_at: datetime) -> Chain:
    chain = Chain()
    chain.products = [
        {"sku": sku, "name": name, "category": category, "price": price, "high_theft": stolen}
        for sku, name, category, price, _, stolen in _GOODS
    ]
    begins = starts_at + 15 * _MINUTE
    for site, name, city, people in _SHOPS:
        region, lat, lon = CITIES[city]
        shop = {
            "id": site,
            "name": name,
            "kind": "store",
            "timezone": "Asia/Kolkata",
            "location": {"lat": round(lat - 0.011, 4), "lon": round(lon + 0.013, 4)},
            "region": region,
            "client": CLIENT["id"],
            "opening_hours": [["00:00", "24:00"]] * 7,
        }
        chain.sites.append(shop)
        registers = [
            {"id": f"{site}-R{count}", "site": site, "name": f"Register {count}"}
            for count in (1, 2)
        ]
        chain.registers += registers
        chain.cameras += cameras_of([shop], [each["id"] for each in registers])
        for number, called in enumerate(people, start=1):
            key = f"{site}-E{number}"
            chain.people.append(_person(key, called, site, number))
            chain.assignments.append({"person": key, "site": site, "from": "2025-01-01"})
            chain.shifts.append(
                {
                    "id": f"SH-{key}",
                    "person": key,
                    "site": site,
                    "starts_at": begins,
                    "ends_at": begins + timedelta(hours=12),
                }
            )
    chain.contacts.append(
        {"person": "R0001-E3", "email": "anita.desai@mail.example", "relation": "family"}
    )
    return chain


def _person(key: str, name: str, site: str, number: int) -> Record:
    manager = number == 1
    rights = ["sales", "returns", "discounts", "voids"]
    return {
        "id": key,
        "code": key,
        "name": name,
        "role": "manager" if manager else "sales",
        "home_site": site,
        "manager": f"{site}-E1",
        "language": "en",
        # 0000 after the country code is given to nobody.
        "phone": f"+9100009{site[-1]}{number:04}",
        "permissions": [*rights, "approve"] if manager else rights,
        "discount_limit_pct": 60 if manager else 15,
        "refund_limit": 20_000 if manager else 1_500,
        "usual_ips": [_address(site, number)],
        "email": f"{key.lower()}@stores.example",
    }


def _address(site: str, number: int) -> str:
    return f"10.90.{int(site[1:])}.{10 + number}"


def _comes(market: Market, person: Record, at: datetime) -> None:
    key, site = person["id"], person["home_site"]
    # The staff of the shops clocks in as the guards do.
    market.add("attendance.punch", at, "guardapp", person=key, site=site, direction="in")
    if person["role"] == "sales":
        seen = {"person": key, "site": site, "success": True, "ip": person["usual_ips"][0]}
        device = f"{site}-R{int(key[-1]) - 1}"
        market.add("staff.login", at + 3 * _MINUTE, "lightspeed", device=device, **seen)


def _sells(market: Market, person: Record, register: str, ends_at: datetime) -> None:
    rng, at = market.rng, market.plan.starts_at + 20 * _MINUTE
    names, weights = [each[0] for each in _GOODS], [each[4] for each in _GOODS]
    while at < ends_at - 20 * _MINUTE:
        many = rng.choice((1, 1, 2, 3))
        goods = [(sku, rng.choice((1, 1, 2)), 0.0) for sku in rng.choices(names, weights, k=many)]
        if rng.random() < 0.1:
            sku, qty, _ = goods[0]
            goods[0] = (sku, qty, 5.0)
        sold = sale(market, person["id"], person["home_site"], at, goods, register=register)
        sold["receipt"] = True
        is_evening = at.date() == market.plan.starts_at.date() and at.hour < _EVENING_ENDS
        gap = _EVENING_GAP if is_evening else _NIGHT_GAP
        at += rng.uniform(0.5, 1.5) * gap * _MINUTE


def _around(market: Market, site: str, ends_at: datetime) -> None:
    """Customers at the entrance, and what the tills send to their server."""
    rng = market.rng
    at = market.plan.starts_at + rng.uniform(1, 9) * _MINUTE
    while at < ends_at:
        _seen(market, site, "entry", at)
        at += rng.uniform(0.5, 1.5) * _CUSTOMERS * _MINUTE
    at = market.plan.starts_at + rng.uniform(1, 9) * _MINUTE
    while at < ends_at:
        _traffic(market, site, rng.randrange(2, 4), at)
        at += rng.uniform(0.5, 1.5) * _LOOKS * _MINUTE


def _traffic(market: Market, site: str, number: int, at: datetime) -> None:
    market.add(
        "network.flow",
        at,
        "zeek",
        **{"site": site, "device_ip": _address(site, number), "person": f"{site}-E{number}"},
        **{"dest_host": "pos.vendor.example", "dest_port": 443},
        bytes_out=market.rng.randrange(20_000, 90_000),
        bytes_in=market.rng.randrange(20_000, 90_000),
    )


def _seen(market: Market, site: str, label: str, at: datetime, **fields: Any) -> None:
    told = {"camera": f"{site}-C1", "site": site, "label": label, "confidence": 0.9, **fields}
    market.add("camera.observation", at, "frigate", **told)


def _till_fraud(market: Market, at: datetime) -> None:
    """Dear goods at a fraction of their price, voids, refunds to the family, an offer, and out."""
    key, site = "R0001-E3", "R0001"
    till = {"register": f"{site}-R2"}
    first = at + 4 * _MINUTE
    sale(market, key, site, first, [(_PHONE, 1, 60.0)], **till, receipt=False)
    sold = sale(market, key, site, at + 9 * _MINUTE, [(_WATCH, 1, 55.0)], **till, receipt=True)
    void(market, sold, at + 12 * _MINUTE, items=sold["items"])
    for minutes in (24, 38):
        market.add(
            "pos.refund",
            at + minutes * _MINUTE,
            "lightspeed",
            **{"transaction": market.number("R"), "original": market.number("OLD")},
            **{"site": site, **till, "staff": key, "customer": "anita.desai@mail.example"},
            **{"amount": 2_499.0, "original_total": 2_499.0, "receipt": False},
            items=[{"sku": _EARPHONES, "qty": -1, "unit_price": 2_499.0}],
            original_staff=f"{site}-E2",
        )
    market.add(
        "network.dns",
        at + 46 * _MINUTE,
        "zeek",
        **{"site": site, "device_ip": _address(site, 3), "person": key, "query": "www.olx.in"},
    )
    left = at + 55 * _MINUTE
    _seen(market, site, "large_package", left, person=key)
    _seen(market, site, "unpaid_exit", left + _MINUTE, person=key)
    for later, detections in _FOUND:
        market.expect(key, site, at + later * _MINUTE, *detections, hours=0.25)

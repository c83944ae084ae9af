"""A small chain for tests of the retail rules: two shops, staff, goods; times count from 09:30."""

from typing import Any

import msgspec

from engine.directory.index import Directory
from engine.model.directory import DirectoryContent
from engine.model.envelope import Envelope
from tests.engine.scene import at, event

#: The base is 09:30 on a Monday there; open 08:00 to 18:00.
ZONE = "America/Denver"
DENVER = {"lat": 39.7392, "lon": -104.9903}
#: 45 km north.
LONGMONT = {"lat": 40.1439, "lon": -104.9903}
DAY = 24 * 60
SELLERS = ("A1", "A2", "A3")
_RIGHTS = ["sales", "returns", "discounts", "voids"]


def shift(person: str, starts: float = -90, ends: float = 510, site: str = "SHOP1") -> dict:
    """A rostered shift; 08:00 to 18:00 on the day of the base unless told."""
    name = f"SH-{person}-{site}-{starts:g}"
    return {
        "id": name,
        "person": person,
        "site": site,
        "starts_at": at(starts),
        "ends_at": at(ends),
    }


def content(shifts: list[dict] | None = None, **changes: Any) -> DirectoryContent:
    """Shops, staff A1 to A9 of SHOP1, B1 of SHOP2, managers M1 (SHOP1), M2 to M4 (SHOP2)."""
    staff = [_person(f"A{n}", "sales", "SHOP1") for n in range(1, 10)]
    staff += [_person("B1", "sales", "SHOP2"), _person("M1", "manager", "SHOP1")]
    staff += [_person(f"M{n}", "manager", "SHOP2") for n in (2, 3, 4)]
    plain = {
        "sites": [
            {
                "id": key,
                "name": name,
                "kind": "store",
                "timezone": ZONE,
                "location": place,
                "opening_hours": [["08:00", "18:00"]] * 7,
            }
            for key, name, place in (("SHOP1", "Denver", DENVER), ("SHOP2", "Longmont", LONGMONT))
        ],
        "people": staff,
        "assignments": [],
        "shifts": shifts or [],
        "products": [
            *({"sku": f"G{n}", "name": f"Tin {n}", "category": "grocery"} for n in range(3)),
            {"sku": "X1", "name": "Whisky", "category": "spirits", "price": 90, "high_theft": True},
            {"sku": "T1", "name": "Bear", "category": "toys"},
        ],
        "contacts": [
            {"person": "A1", "email": "kin@mail.example", "relation": "family"},
            {"person": "A2", "phone": "+1 303 555 0101", "relation": "friend"},
            {"person": "A3", "phone": "303-555-0101", "relation": "friend"},
            {"person": "A4", "phone": "+1 303 555 0101"},
        ],
        "cameras": [
            {"id": "CAM-BACK", "site": "SHOP1", "name": "Back room", "role": "backroom"},
            {"id": "CAM-TILL", "site": "SHOP1", "name": "Till", "role": "register"},
        ],
        **changes,
    }
    return msgspec.json.decode(msgspec.json.encode(plain), type=DirectoryContent)


def _person(key: str, role: str, site: str) -> dict[str, Any]:
    manager = role == "manager"
    return {
        "id": key,
        "code": key,
        "name": f"Staff {key}",
        "role": role,
        "home_site": site,
        "permissions": [*_RIGHTS, "approve"] if manager else _RIGHTS,
        "discount_limit_pct": 60 if manager else 15,
        "refund_limit": 2000 if manager else 150,
        "usual_ips": [f"10.0.{'AMB'.index(key[0])}.{40 + int(key[1:])}"],
        "email": f"{key.lower()}@shop.example",
    }


def chain(shifts: list[dict] | None = None, **changes: Any) -> Directory:
    """The chain as a directory."""
    return Directory(content(shifts, **changes))


def item(sku: str = "G1", price: float = 20.0, qty: float = 1, **fields: Any) -> dict[str, Any]:
    """One line."""
    return {"sku": sku, "qty": qty, "unit_price": price, **fields}


def _pos(kind: str, minutes: float, staff: str, **fields: Any) -> Envelope:
    defaults = {"site": "SHOP1", "register": "R1", "transaction": f"{kind}{minutes:g}{staff}"}
    return event(f"pos.{kind}", minutes, staff=staff, **{**defaults, **fields})


def sale(
    minutes: float, staff: str = "A1", discount: float | None = None, **fields: Any
) -> Envelope:
    """A sale of one tin, paid by card, with a receipt."""
    line = item(discount_pct=discount) if discount is not None else item()
    items = fields.pop("items", [line])
    total = sum(
        each["qty"] * each["unit_price"] * (1 - (each.get("discount_pct") or 0) / 100)
        for each in items
    )
    fields.setdefault("payments", [{"method": "card", "amount": round(total, 2)}])
    return _pos("sale", minutes, staff, items=items, total=round(total, 2), **fields)


def void(minutes: float, staff: str = "A1", amount: float = 20.0, **fields: Any) -> Envelope:
    """A void, approved by the manager unless `approved_by` says otherwise."""
    fields.setdefault("approved_by", "M1")
    return _pos("void", minutes, staff, amount=amount, **fields)


def refund(minutes: float, staff: str = "A1", amount: float = 20.0, **fields: Any) -> Envelope:
    """A refund."""
    return _pos("refund", minutes, staff, amount=amount, **fields)


def card(
    minutes: float, action: str, staff: str = "A1", name: str = "GC1", **fields: Any
) -> Envelope:
    """A gift card loaded or redeemed."""
    return event(
        "pos.gift_card",
        minutes,
        **{
            **{"card": name, "action": action, "amount": 100, "site": "SHOP1"},
            **{"register": "R1", "staff": staff, **fields},
        },
    )


def login(minutes: float, person: str = "A1", **fields: Any) -> Envelope:
    """A log-in that succeeds, at SHOP1 unless told."""
    fields = {"site": "SHOP1", "success": True, **fields}
    return event("staff.login", minutes, person=person, **fields)


def clock(minutes: float, person: str = "A1", direction: str = "in", **fields: Any) -> Envelope:
    """A punch at SHOP1 unless told."""
    fields = {"site": "SHOP1", **fields}
    return event("attendance.punch", minutes, person=person, direction=direction, **fields)


def flow(
    minutes: float, person: str = "A1", out: float = 0, back: float = 0, **fields: Any
) -> Envelope:
    """Traffic in megabytes."""
    fields = {"site": "SHOP1", "device_ip": "10.0.0.41", "dest_host": "files.example.net", **fields}
    return event(
        "network.flow",
        minutes,
        person=person,
        bytes_out=int(out * 1e6),
        bytes_in=int(back * 1e6),
        **fields,
    )


def dns(minutes: float, query: str, person: str = "A1") -> Envelope:
    """A name looked up."""
    return event(
        "network.dns", minutes, site="SHOP1", device_ip="10.0.0.41", person=person, query=query
    )


def mail(
    minutes: float, person: str = "A1", to: list[str] | None = None, **fields: Any
) -> Envelope:
    """A mail."""
    return event(
        "network.email",
        minutes,
        site="SHOP1",
        sender=f"{person.lower()}@shop.example",
        person=person,
        recipients=to,
        recipient_count=fields.pop("count", None if to else 1),
        **fields,
    )


def call(minutes: float, person: str = "A1", service: str = "stock", **fields: Any) -> Envelope:
    """A call to an interface."""
    fields = {"site": "SHOP1", "success": True, **fields}
    return event("network.api_call", minutes, person=person, service=service, **fields)


def tunnel(minutes: float, kind: str, person: str = "A1", **fields: Any) -> Envelope:
    """A VPN or proxy."""
    fields = {"site": "SHOP1", "device_ip": "10.0.0.41", **fields}
    return event("network.vpn", minutes, person=person, kind=kind, **fields)


def located(minutes: float, place: dict, person: str = "A1", **fields: Any) -> Envelope:
    """Where an address appears to be."""
    fields = {"ip": "203.0.113.7", **fields}
    return event("network.geolocation", minutes, person=person, location=place, **fields)


def export(
    minutes: float, person: str = "A1", dataset: str = "customers", **fields: Any
) -> Envelope:
    """Data taken out."""
    fields = {"site": "SHOP1", **fields}
    return event("data.export", minutes, person=person, dataset=dataset, **fields)


def seen(minutes: float, label: str, person: str = "A1", **fields: Any) -> Envelope:
    """What a camera saw."""
    fields = {"camera": "CAM-TILL", "site": "SHOP1", "confidence": 0.9, **fields}
    return event("camera.observation", minutes, label=label, person=person, **fields)


def ordinary(days: int = 7, sellers: tuple[str, ...] = SELLERS, sales: int = 10) -> list[Envelope]:
    """Days of trade before the base in which nothing is wrong: small discounts, card, no voids."""
    made = []
    for back in range(days, 0, -1):
        for place, who in enumerate(sellers):
            for n in range(sales):
                minute = 20 + n * 40 + place * 9 - back * DAY
                cash = [{"method": "cash" if n == place else "card", "amount": 57.6}]
                lines = [item(f"G{k}", discount_pct=4 if k == n % 3 else None) for k in range(3)]
                made.append(sale(minute, who, items=lines, payments=cash))
    return made

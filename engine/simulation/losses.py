"""What goes wrong in shops: incidents that must be found, one function each."""

from collections.abc import Callable
from datetime import datetime, timedelta

from engine.simulation.shops import Record
from engine.simulation.trade import Market, sale, void

#: Told the market and the local midnight of the day.
Loss = Callable[[Market, datetime], None]
_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_PREMIUM = ("P000", "P001", "P002", "P003", "P004", "P005")


def night_of_theft(market: Market, midnight: datetime) -> None:
    """Before dawn: upload, goods at half price, a void, an offer on a marketplace, and away."""
    person = market.free()
    key, site = person["id"], person["home_site"]
    at = midnight + 2 * _HOUR + market.rng.uniform(0, 60) * _MINUTE
    ip = person["usual_ips"][0]
    market.add("attendance.punch", at, "deputy", person=key, site=site, direction="in", ip=ip)
    _flow(market, person, at + 4 * _MINUTE, 847_000_000, "customer-data.s3.amazonaws.com")
    sold = [
        sale(
            market,
            key,
            site,
            at + (25 + 4 * number) * _MINUTE,
            [(_PREMIUM[1], 2, float(market.rng.randrange(32, 48)))],
            receipt=False,
        )
        for number in range(4)
    ]
    void(market, sold[-1], at + 41 * _MINUTE)
    _dns(market, person, at + 50 * _MINUTE, "www.facebook-marketplace.com")
    _seen(market, person, at + 55 * _MINUTE, "off_hours_exit_packages", "CAM3")
    market.expect(key, site, at, "staff.off_hours_access", "network.external_upload", hours=1)
    market.expect(
        *(key, site, at + 20 * _MINUTE, "pos.discount_over_authority", "pos.high_theft_discount"),
        *("pos.discount_deviation", "pos.void_after_discount", "pos.void_without_approval"),
        *("network.resale_platform", "camera.off_hours_exit_with_packages", "ring.resale"),
        "retail.risk",
        hours=2,
    )


def two_shops_at_once(market: Market, midnight: datetime) -> None:
    """One login works at the next shop twelve minutes after a sale at home."""
    person = market.free()
    key, home = person["id"], person["home_site"]
    other = next(each["id"] for each in market.chain.sites if each["id"] != home)
    at = midnight + 11 * _HOUR
    sale(market, key, home, at)
    market.add(
        "staff.login",
        at + 12 * _MINUTE,
        "lightspeed",
        **{"person": key, "site": other, "device": f"{other}-R1", "success": True},
        ip=f"192.168.{int(other[1:])}.77",
    )
    sale(market, key, other, at + 14 * _MINUTE)
    market.expect(key, None, at, "staff.multi_location", "ring.multi_location_fraud")


def refunds_to_kin(market: Market, midnight: datetime) -> None:
    """The same large refund three times, without receipt, to the family."""
    person = market.free()
    key, site = person["id"], person["home_site"]
    kin = f"{key.lower()}.family@mail.example"
    market.chain.contacts.append({"person": key, "email": kin, "relation": "family"})
    colleague = market.chain.staff_of(site)[1]["id"]
    at = midnight + 10 * _HOUR
    for number in range(3):
        market.add(
            "pos.refund",
            at + number * 100 * _MINUTE,
            "lightspeed",
            **{"transaction": market.number("R"), "original": market.number("OLD")},
            **{"site": site, "register": f"{site}-R2", "staff": key, "customer": kin},
            **{"amount": 847.0, "original_total": 900, "receipt": False},
            original_staff=colleague if colleague != key else f"{site}-E1",
        )
    market.expect(
        *(key, site, at, "pos.refund_no_receipt", "pos.refund_same_customer"),
        *("staff.refund_authority_exceeded", "ring.customer_collusion", "retail.risk"),
        hours=6,
    )


def gift_card_cycle(market: Market, midnight: datetime) -> None:
    """A card is loaded and spent within minutes."""
    person = market.free()
    key, site = person["id"], person["home_site"]
    at = midnight + 15 * _HOUR
    card, customer = market.number("GC"), f"C{market.rng.randrange(4_000)}"
    for minutes, action in ((0, "load"), (market.rng.randrange(4, 55), "redeem")):
        market.add(
            "pos.gift_card",
            at + minutes * _MINUTE,
            "lightspeed",
            **{"card": card, "action": action, "amount": 500, "site": site, "staff": key},
            **{"register": f"{site}-R1", "customer": customer},
        )
    market.expect(key, site, at, "pos.gift_card_cycle")


def absent_manager(market: Market, midnight: datetime) -> None:
    """The manager has gone home; the code still approves."""
    person = market.free()
    key, site = person["id"], person["home_site"]
    manager = f"{site}-E1"
    left = midnight + 13 * _HOUR
    for event in market.events:
        late = event["type"] == "attendance.punch" and event["at"] > left
        if late and event["person"] == manager and event["direction"] == "out":
            event["at"] = left
    market.events = [
        each
        for each in market.events
        if each["at"] <= left
        or manager not in (each.get("staff"), each.get("approved_by"), each.get("person"))
        or each["at"] > midnight + timedelta(days=1)
    ]
    at = midnight + 14 * _HOUR
    sale(market, key, site, at, [("P020", 1, 55.0)], approved_by=manager)
    market.expect(key, site, at, "staff.override_without_manager")


def customer_list_sold(market: Market, midnight: datetime) -> None:
    """Customers exported and mailed out, through a tunnel."""
    person = market.free()
    key, site = person["id"], person["home_site"]
    at = midnight + 12 * _HOUR
    market.add(
        "data.export",
        at,
        "crm",
        **{"person": key, "site": site, "dataset": "customers", "rows": 12_400},
    )
    market.add(
        "network.vpn",
        at + 5 * _MINUTE,
        "zeek",
        **{"site": site, "person": key, "device_ip": person["usual_ips"][0], "kind": "vpn"},
        endpoint_country="PA",
    )
    market.add(
        "network.email",
        at + 12 * _MINUTE,
        "mail",
        **{"site": site, "sender": person["email"], "person": key, "size_bytes": 4_000_000},
        recipients=["buyer@elsewhere.example"],
    )
    market.expect(
        *(key, site, at, "network.customer_export", "network.list_sharing", "network.vpn"), hours=1
    )


def voids_shared(market: Market, midnight: datetime) -> None:
    """Two sellers of one shop void dear goods; they share a contact outside."""
    first, second = market.pair()
    site = first["home_site"]
    at = midnight + 16 * _HOUR
    for number, person in enumerate((first, second)):
        contact = {"person": person["id"], "phone": "+64215550199", "relation": "friend"}
        market.chain.contacts.append(contact)
        begins = at + number * 9 * _MINUTE
        sold = sale(market, person["id"], site, begins, [(_PREMIUM[3], 2, 0.0)])
        void(market, sold, begins + 3 * _MINUTE, approved_by=f"{site}-E1")
        market.expect(person["id"], site, begins, "pos.void_high_value", hours=1)
    market.expect(second["id"], site, at, "ring.theft_ring", hours=1)


def seen_on_camera(market: Market, midnight: datetime) -> None:
    """Taken, hidden and carried out."""
    person = market.free()
    key, site = person["id"], person["home_site"]
    at = midnight + 13.5 * _HOUR
    for minutes, label in ((0, "item_taken"), (4, "concealment"), (11, "unpaid_exit")):
        _seen(market, person, at + minutes * _MINUTE, label, "CAM4")
    market.expect(
        *(key, site, at, "camera.concealment", "camera.unpaid_exit", "camera.known_theft_pattern"),
        "retail.risk",
        hours=1,
    )


def borrowed_code(market: Market, midnight: datetime) -> None:
    """After some tries a seller is in with the manager's login, and testing cards."""
    person = market.free()
    key, site = person["id"], person["home_site"]
    at = midnight + 14.5 * _HOUR
    common = {"person": key, "site": site, "device": f"{site}-R1", "ip": person["usual_ips"][0]}
    for number in range(3):
        market.add("staff.login", at + number * _MINUTE, "lightspeed", **common, success=False)
    market.add(
        "staff.login",
        at + 4 * _MINUTE,
        "lightspeed",
        **common,
        **{"success": True, "credentials_of": f"{site}-E1"},
    )
    market.add(
        "network.api_call",
        at + 9 * _MINUTE,
        "proxy",
        **{"site": site, "person": key, "service": "bin-checker.example", "success": True},
        category="fraud_tool",
    )
    market.expect(
        *(key, site, at, "staff.failed_logins", "staff.manager_credentials_used"),
        "network.fraud_tool_api",
        hours=1,
    )


def _flow(market: Market, person: Record, at: datetime, out: int, host: str) -> None:
    market.add(
        "network.flow",
        at,
        "zeek",
        **{"site": person["home_site"], "device_ip": person["usual_ips"][0]},
        **{"person": person["id"], "dest_host": host, "bytes_out": out, "bytes_in": 40_000},
    )


def _dns(market: Market, person: Record, at: datetime, query: str) -> None:
    market.add(
        "network.dns",
        at,
        "zeek",
        **{"site": person["home_site"], "device_ip": person["usual_ips"][0]},
        **{"person": person["id"], "query": query},
    )


def _seen(market: Market, person: Record, at: datetime, label: str, camera: str) -> None:
    site = person["home_site"]
    market.add(
        "camera.observation",
        at,
        "camera",
        **{"camera": f"{site}-{camera}", "site": site, "label": label, "confidence": 0.88},
        person=person["id"],
    )


LOSSES: tuple[Loss, ...] = (
    night_of_theft,
    two_shops_at_once,
    refunds_to_kin,
    gift_card_cycle,
    absent_manager,
    customer_list_sold,
    voids_shared,
    seen_on_camera,
    borrowed_code,
)

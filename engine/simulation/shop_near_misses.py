"""What looks like theft in a shop and is not: nothing from high on may be said of it."""

from datetime import datetime, timedelta

from engine.simulation.losses import Loss
from engine.simulation.trade import Market, sale, void

_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)


def approved_clearance(market: Market, midnight: datetime) -> None:
    """Half price on one thing, approved by the manager who stands there."""
    person = market.free()
    site = person["home_site"]
    goods = [("P030", 1, 45.0)]
    at = midnight + 11 * _HOUR
    sale(market, person["id"], site, at, goods, approved_by=f"{site}-E1", discount_reason="damaged")


def stock_taking(market: Market, midnight: datetime) -> None:
    """Somebody is rostered for the night."""
    person = market.free()
    key, site = person["id"], person["home_site"]
    at = midnight + 4 * _HOUR
    market.chain.shifts.append(
        {
            "id": f"SH-{key}-night-{midnight:%d}",
            "person": key,
            "site": site,
            "starts_at": at,
            "ends_at": at + 3 * _HOUR,
        }
    )
    for hours, direction in ((0, "in"), (3, "out")):
        market.add(
            "attendance.punch",
            at + hours * _HOUR,
            "deputy",
            **{"person": key, "site": site, "direction": direction},
            ip=person["usual_ips"][0],
        )


def back_up(market: Market, midnight: datetime) -> None:
    """The shop's computer copies itself to the storage in the cellar."""
    person = market.free(managers=True)
    market.add(
        "network.flow",
        midnight + 12 * _HOUR,
        "zeek",
        **{"site": person["home_site"], "device_ip": person["usual_ips"][0]},
        **{"person": person["id"], "dest_ip": "192.168.9.5", "bytes_out": 2_000_000_000},
    )


def present_for_tomorrow(market: Market, midnight: datetime) -> None:
    """A gift card is loaded, and spent three hours later."""
    person = market.free()
    site = person["home_site"]
    card = market.number("GC")
    for hours, action in ((10, "load"), (13, "redeem")):
        market.add(
            "pos.gift_card",
            midnight + hours * _HOUR,
            "lightspeed",
            **{"card": card, "action": action, "amount": 100, "site": site},
            **{"register": f"{site}-R1", "staff": person["id"]},
        )


def manager_visits(market: Market, midnight: datetime) -> None:
    """A manager helps out at the next shop, after an hour's drive."""
    person = market.free(managers=True)
    key, home = person["id"], person["home_site"]
    sites = [each["id"] for each in market.chain.sites]
    place = sites.index(home)
    other = sites[place - 1 if place else 1]
    at = midnight + 13 * _HOUR
    market.events = [
        each
        for each in market.events
        if key not in (each.get("staff"), each.get("person"), each.get("approved_by"))
        or not at - 80 * _MINUTE <= each["at"] <= at + 110 * _MINUTE
    ]
    sale(market, key, other, at)


def mistyped_twice(market: Market, midnight: datetime) -> None:
    """Two small voids in a shift, both approved by the manager who stands there."""
    person = market.free()
    site = person["home_site"]
    for hours in (11, 15):
        at = midnight + hours * _HOUR
        sold = sale(market, person["id"], site, at, [("P021", 1, 0.0)])
        void(market, sold, at + 2 * _MINUTE, approved_by=f"{site}-E1")


NEAR_MISSES: tuple[Loss, ...] = (
    approved_clearance,
    stock_taking,
    back_up,
    present_for_tomorrow,
    manager_visits,
    mistyped_twice,
)

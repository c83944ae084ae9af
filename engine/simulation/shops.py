"""A simulated chain of shops: sites, staff, goods, cameras and the roster of some weeks."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

Record = dict[str, Any]

#: Opening hours of every shop, and a first and a second shift of nine hours.
OPENS, CLOSES = 8, 18
SHIFTS = ((8, 17), (9, 18))
_CATEGORIES = ("grocery", "household", "clothing", "toys", "garden")
_RIGHTS = ("sales", "returns", "discounts", "voids")


@dataclass(frozen=True, slots=True)
class ShopPlan:
    """What is simulated.

    Attributes:
        starts_at: local midnight of the first day, with its zone.
        days: the last one holds the incidents.
        sales: per person and day, on average.
    """

    seed: int
    shops: int = 6
    staff: int = 5
    days: int = 10
    sales: int = 20
    starts_at: datetime = datetime(2026, 4, 6, tzinfo=ZoneInfo("Pacific/Auckland"))


@dataclass(slots=True)
class Chain:
    """The directory, as plain records."""

    sites: list[Record] = field(default_factory=list)
    people: list[Record] = field(default_factory=list)
    shifts: list[Record] = field(default_factory=list)
    assignments: list[Record] = field(default_factory=list)
    products: list[Record] = field(default_factory=list)
    contacts: list[Record] = field(default_factory=list)
    cameras: list[Record] = field(default_factory=list)
    registers: list[Record] = field(default_factory=list)

    def staff_of(self, site: str) -> list[Record]:
        """People of a shop, its manager first."""
        return [each for each in self.people if each["home_site"] == site]


def open_shops(plan: ShopPlan, rng: Random) -> Chain:
    """Shops 47 km apart, each with a manager and sellers who work every day."""
    chain = Chain()
    chain.products = [_product(number, rng) for number in range(60)]
    for number in range(1, plan.shops + 1):
        site = f"S{number:02}"
        chain.sites.append(
            {
                "id": site,
                "name": f"Shop {number}",
                "kind": "store",
                "timezone": str(plan.starts_at.tzinfo),
                # Rows of twenty, so that large chains stay on the map.
                "location": {
                    "lat": round(-36.5 - 0.42 * (number % 20), 4),
                    "lon": round(174.8 - 0.6 * (number // 20), 4),
                },
                "opening_hours": [[f"{OPENS:02}:00", f"{CLOSES:02}:00"]] * 7,
            }
        )
        chain.people += [_person(site, each, rng) for each in range(1, plan.staff + 1)]
        chain.cameras += _cameras(site)
    for person in chain.people:
        key, site = person["id"], person["home_site"]
        chain.assignments.append({"person": key, "site": site, "from": "2025-01-01"})
        chain.shifts += _roster(plan, person, rng)
    return chain


def _product(number: int, rng: Random) -> Record:
    premium = number < 6
    return {
        "sku": f"P{number:03}",
        "name": f"Item {number}",
        "category": "premium" if premium else _CATEGORIES[number % len(_CATEGORIES)],
        "price": round(rng.uniform(120, 240) if premium else rng.uniform(4, 70), 2),
        **({"high_theft": True} if premium else {}),
    }


def _person(site: str, number: int, rng: Random) -> Record:
    manager = number == 1
    key = f"{site}-E{number}"
    return {
        "id": key,
        "code": key,
        "name": f"Staff {int(site[1:])}.{number}",
        "role": "manager" if manager else "sales",
        "home_site": site,
        "manager": f"{site}-E1",
        "language": "en-NZ",
        "phone": f"+6421{rng.randrange(1_000_000, 9_999_999)}",
        "permissions": [*_RIGHTS, "approve"] if manager else list(_RIGHTS),
        "discount_limit_pct": 60 if manager else 15,
        "refund_limit": 2000 if manager else 150,
        "usual_ips": [f"192.168.{int(site[1:])}.{39 + number}"],
        "email": f"{key.lower()}@shop.example",
    }


def _cameras(site: str) -> list[Record]:
    roles = ("register", "returns", "entrance", "high_value", "backroom")
    return [
        {
            "id": f"{site}-CAM{number}",
            "site": site,
            "name": f"CAM-{number}",
            "role": role,
            "registers": [f"{site}-R1", f"{site}-R2"] if role == "register" else [],
        }
        for number, role in enumerate(roles, 1)
    ]


def _roster(plan: ShopPlan, person: Record, rng: Random) -> list[Record]:
    """The manager is there whenever the shop is open; sellers have one of the two shifts."""
    manager = person["role"] == "manager"
    roster = []
    for day in range(plan.days):
        begins, ends = (OPENS, CLOSES) if manager else SHIFTS[rng.randrange(2)]
        midnight = plan.starts_at + timedelta(days=day)
        roster.append(
            {
                "id": f"SH-{person['id']}-{day}",
                "person": person["id"],
                "site": person["home_site"],
                "starts_at": midnight + timedelta(hours=begins),
                "ends_at": midnight + timedelta(hours=ends),
            }
        )
    return roster

"""The people and places of a simulated guard force."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from random import Random
from typing import Any

IST = timezone(timedelta(hours=5, minutes=30))

#: City, latitude, longitude; GeoNames, CC BY 4.0 (resources/LICENSES/geonames.txt).
CITIES: tuple[tuple[str, float, float], ...] = (
    ("Mumbai", 19.0728, 72.8826),
    ("Delhi", 28.6519, 77.2315),
    ("Bengaluru", 12.9719, 77.5937),
    ("Hyderabad", 17.3841, 78.4564),
    ("Ahmedabad", 23.0258, 72.5873),
    ("Chennai", 13.0878, 80.2785),
    ("Kolkata", 22.5626, 88.363),
    ("Pune", 18.5196, 73.8554),
    ("Jaipur", 26.9196, 75.7878),
    ("Lucknow", 26.8393, 80.9231),
    ("Nagpur", 21.1463, 79.0849),
    ("Indore", 22.7179, 75.8333),
    ("Thane", 19.1970, 72.9635),
    ("Bhopal", 23.2547, 77.4029),
    ("Patna", 25.5941, 85.1356),
    ("Vadodara", 22.2994, 73.2081),
    ("Coimbatore", 11.0055, 76.9661),
    ("Kochi", 9.9388, 76.2602),
    ("Visakhapatnam", 17.6801, 83.2016),
    ("Guwahati", 26.1844, 91.7458),
)
_KINDS = ("Depot", "Tower", "Plant", "Mall", "Campus", "Yard", "Warehouse", "Hospital")
_FIRST = (
    "Ravi", "Anil", "Sunita", "Deepak", "Meena", "Suresh", "Kiran", "Vijay", "Asha", "Manoj",
    "Lata", "Ramesh", "Pooja", "Ajay", "Nisha", "Gopal", "Seema", "Harish", "Rekha", "Mohan",
)  # fmt: skip
_LAST = (
    "Patil", "Kumar", "Sharma", "Yadav", "Nair", "Reddy", "Das", "Singh", "Joshi", "Iyer",
    "Gowda", "Mishra", "Khan", "Pillai", "Rao", "Bose", "Verma", "Shinde", "Naidu", "Saikia",
)  # fmt: skip
_LANGUAGES = ("hi", "en", "mr", "ta", "te", "kn", "bn", "gu", "ml")
#: Metres of one degree of latitude.
DEGREE_M = 111_195.0


@dataclass(frozen=True, slots=True)
class Plan:
    """What to simulate.

    Attributes:
        sites: each has one post, guarded day and night.
        starts_at: aware; shifts change at 07:00 and 19:00 Indian time.
        fix_minutes, phone_minutes: mean gap between a guard's positions, phone activities.
    """

    seed: int
    sites: int
    starts_at: datetime
    hours: float
    fix_minutes: float = 5.0
    phone_minutes: float = 9.0
    name: str = "guard force"
    description: str = "Simulated guard force"


@dataclass(slots=True)
class Force:
    """Directory entries in their JSON form, by list."""

    clients: list[dict[str, Any]] = field(default_factory=list)
    sites: list[dict[str, Any]] = field(default_factory=list)
    people: list[dict[str, Any]] = field(default_factory=list)
    assignments: list[dict[str, Any]] = field(default_factory=list)
    shifts: list[dict[str, Any]] = field(default_factory=list)
    checkpoints: list[dict[str, Any]] = field(default_factory=list)


def recruit(plan: Plan, rng: Random) -> Force:
    """Sites with posts, two guards each, a supervisor for ten sites, shifts that cover the plan."""
    force = Force()
    for number in range(1 + plan.sites // 12):
        force.clients.append({"id": f"C{number + 1:02}", "name": f"Client {number + 1}"})
    for number in range(plan.sites):
        _site(force, number, rng)
    people = plan.sites * 2
    for number in range(people):
        site = force.sites[number // 2]["id"]
        boss = f"P{number // 20 + 1:05}"
        _person(force, f"G{number + 1:05}", "guard", site, boss, rng)
        force.assignments.append(
            {"person": f"G{number + 1:05}", "site": site, "from": "2025-01-01"}
        )
    for number in range(people // 20 + 1):
        _person(force, f"P{number + 1:05}", "supervisor", None, None, rng)
    _roster(force, plan)
    return force


def _site(force: Force, number: int, rng: Random) -> None:
    city, lat, lon = CITIES[number % len(CITIES)]
    place = {
        "lat": round(lat + rng.uniform(-0.06, 0.06), 6),
        "lon": round(lon + rng.uniform(-0.06, 0.06), 6),
    }
    site = f"S{number + 1:04}"
    fence: dict[str, Any] = {"radius_m": 150}
    if number % 7 == 3:
        fence = {"polygon": [list(offset(place, x, y)) for x, y in _CORNERS]}
    force.sites.append(
        {
            "id": site,
            "name": f"{city} {rng.choice(_KINDS)} {number // len(CITIES) + 1}",
            "kind": "guarded",
            "timezone": "Asia/Kolkata",
            "location": place,
            "geofence": fence,
            "region": city,
            "client": f"C{number // 12 + 1:02}",
            "min_guards": 1,
        }
    )
    for point, (x, y) in enumerate(((60, 0), (0, 60), (-60, 0), (0, -60))):
        lon_, lat_ = offset(place, x, y)
        force.checkpoints.append(
            {
                "id": f"{site}-K{point}",
                "site": site,
                "name": f"Point {point + 1}",
                "location": {"lat": lat_, "lon": lon_},
            }
        )


_CORNERS = ((-160, -120), (170, -130), (160, 140), (-60, 165), (-150, 120))


def offset(place: dict[str, float], east_m: float, north_m: float) -> tuple[float, float]:
    """(lon, lat) so many metres east and north of a place."""
    from math import cos, radians

    lat = place["lat"] + north_m / DEGREE_M
    lon = place["lon"] + east_m / (DEGREE_M * cos(radians(place["lat"])))
    return round(lon, 7), round(lat, 7)


def _person(
    force: Force, key: str, role: str, site: str | None, boss: str | None, rng: Random
) -> None:
    person = {
        "id": key,
        "code": f"{role.upper()}{key[1:]}",
        "name": f"{rng.choice(_FIRST)} {rng.choice(_LAST)}",
        "role": role,
        # 0000 after the country code is given to nobody.
        "phone": f"+910000{rng.randrange(10**6):06}",
        "language": rng.choice(_LANGUAGES),
    }
    if site:
        person["home_site"] = site
    if boss:
        person["manager"] = boss
    force.people.append(person)


def _roster(force: Force, plan: Plan) -> None:
    first = plan.starts_at.astimezone(IST).replace(hour=7, minute=0, second=0, microsecond=0)
    ends_at = plan.starts_at + timedelta(hours=plan.hours)
    for day in range(-1, int(plan.hours // 24) + 2):
        for half in (0, 1):
            starts = first + timedelta(days=day, hours=12 * half)
            if starts >= ends_at or starts + timedelta(hours=12) <= plan.starts_at:
                continue
            for number, site in enumerate(force.sites):
                guard = f"G{number * 2 + 1 + half:05}"
                force.shifts.append(
                    {
                        "id": f"SH-{guard}-{starts:%m%d}",
                        "person": guard,
                        "site": site["id"],
                        "starts_at": starts.isoformat(),
                        "ends_at": (starts + timedelta(hours=12)).isoformat(),
                    }
                )

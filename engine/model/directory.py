"""Directory data: what exists (sites, people, rosters, cameras), as in recordings and the API."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from engine.model.kinds import Amount, Id, Instant, Text
from engine.model.place import Geofence, Location

#: A day as `2026-03-02`; a time of day behind it is ignored. Days compare as text.
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}", max_length=40)]


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Any entry of the directory."""


class Client(Record, frozen=True, kw_only=True):
    """Whom the sites belong to."""

    id: Id
    name: Text


class Site(Record, frozen=True, kw_only=True):
    """A place that is guarded or trades.

    Attributes:
        timezone: IANA name; night and opening hours use it.
        opening_hours: one (`08:00`, `18:00`) pair per weekday, Monday first; null when closed.
    """

    id: Id
    name: Text
    kind: Literal["guarded", "store", "office", "other"]
    timezone: Id
    location: Location
    client: Id | None = None
    geofence: Geofence | None = None
    opening_hours: (
        Annotated[tuple[tuple[str, str] | None, ...], Meta(min_length=7, max_length=7)] | None
    ) = None
    region: Text | None = None
    min_guards: Annotated[int, Meta(ge=0, le=10_000)] | None = None
    tenant: Id = "default"


class SpecialDay(Record, frozen=True, kw_only=True):
    """A day on which a site keeps other hours than on that weekday, in the site's own zone.

    Attributes:
        hours: as those of a weekday; None: closed.
    """

    day: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    hours: tuple[Id, Id] | None = None
    why: Annotated[str, Meta(max_length=200)] = ""


class SiteHours(Record, frozen=True, kw_only=True):
    """Opening hours that people set here; they win over what an import says of the site.

    Attributes:
        week: as `Site.opening_hours`; None: as imported, and only the special days are set here.
    """

    site: Id
    week: Annotated[tuple[tuple[Id, Id] | None, ...], Meta(min_length=7, max_length=7)] | None = (
        None
    )
    days: Annotated[tuple[SpecialDay, ...], Meta(max_length=400)] = ()


class Person(Record, frozen=True, kw_only=True):
    """Somebody who works at sites; phone and address are personal data."""

    id: Id
    code: Id
    name: Text
    role: Id
    phone: Id | None = None
    language: Id | None = None
    manager: Id | None = None
    home_site: Id | None = None
    permissions: tuple[Id, ...] = ()
    discount_limit_pct: Amount | None = None
    refund_limit: Amount | None = None
    usual_ips: tuple[Id, ...] = ()
    email: Text | None = None
    address: Text | None = None
    tenant: Id = "default"


class Assignment(Record, frozen=True, kw_only=True, rename={"starts": "from", "ends": "to"}):
    """Who may work where; both days included, no `to` means until further notice."""

    person: Id
    site: Id
    starts: Day
    ends: Day | None = None


class Shift(Record, frozen=True, kw_only=True):
    """A rostered shift of one person at one site."""

    id: Id
    person: Id
    site: Id
    starts_at: Instant
    ends_at: Instant


class Checkpoint(Record, frozen=True, kw_only=True):
    """A tag that guards scan on tours."""

    id: Id
    site: Id
    name: Text
    location: Location | None = None


class OnvifAddress(Record, frozen=True, kw_only=True):
    """Where a camera's control answers."""

    host: Id
    port: Annotated[int, Meta(ge=1, le=65_535)]


#: What a camera looks at, and so what an area is.
CameraRole = Literal[
    "register",
    "returns",
    "display",
    "entrance",
    "high_value",
    "backroom",
    "safe",
    "perimeter",
    "gate",
    "other",
]


class Camera(Record, frozen=True, kw_only=True):
    """A camera and what it looks at."""

    id: Id
    site: Id
    name: Text
    role: CameraRole
    url: Text | None = None
    onvif: OnvifAddress | None = None
    registers: tuple[Id, ...] = ()
    location: Location | None = None


class Area(Record, frozen=True, kw_only=True):
    """A part of a site that people named here: its tills, and the cameras that look at it.

    Attributes:
        kind: its cameras have this role, whatever an import says of them.
        registers: ids of its tills; its cameras look at them.
    """

    id: Id
    site: Id
    name: Annotated[str, Meta(min_length=1, max_length=200)]
    kind: CameraRole
    registers: Annotated[tuple[Id, ...], Meta(max_length=200)] = ()
    cameras: Annotated[tuple[Id, ...], Meta(max_length=200)] = ()


class Product(Record, frozen=True, kw_only=True):
    """Something for sale."""

    sku: Id
    name: Text
    category: Text | None = None
    price: Amount | None = None
    high_theft: bool = False


class Register(Record, frozen=True, kw_only=True):
    """A till of a shop."""

    id: Id
    site: Id
    name: Text


class Contact(Record, frozen=True, kw_only=True):
    """A known contact of a member of staff, for collusion checks."""

    person: Id
    email: Text | None = None
    phone: Id | None = None
    address: Text | None = None
    relation: Text | None = None


class DirectoryContent(Record, frozen=True, kw_only=True):
    """`directory.json`: every list of the directory."""

    clients: tuple[Client, ...] = ()
    sites: tuple[Site, ...] = ()
    people: tuple[Person, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    shifts: tuple[Shift, ...] = ()
    checkpoints: tuple[Checkpoint, ...] = ()
    cameras: tuple[Camera, ...] = ()
    products: tuple[Product, ...] = ()
    contacts: tuple[Contact, ...] = ()
    registers: tuple[Register, ...] = ()
    hours: tuple[SiteHours, ...] = ()
    areas: tuple[Area, ...] = ()

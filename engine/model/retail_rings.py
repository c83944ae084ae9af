"""What a console draws of a join: people, customers, devices and items, and what joins them."""

from datetime import datetime

import msgspec

from engine.model.finding import Finding


class RingNode(msgspec.Struct, frozen=True):
    """Somebody or something; `kind` is person, customer, contact, device, address, item, site or
    service; the id begins with it."""

    id: str
    kind: str
    label: str


class RingEdge(msgspec.Struct, frozen=True):
    """Why two nodes belong together; `event` is its `source:id`, empty for what the directory
    says."""

    source: str
    target: str
    reason: str
    event: str = ""
    at: datetime | None = None


class Ring(msgspec.Struct, frozen=True, kw_only=True):
    """One finding of a ring rule with its picture.

    Attributes:
        timezone: of the site, IANA.
        alert, alert_label: the open alert about its subject; None without one.
    """

    finding: Finding
    title: str
    name: str
    site_name: str
    timezone: str
    nodes: tuple[RingNode, ...]
    edges: tuple[RingEdge, ...]
    alert: str | None = None
    alert_label: str = ""


class Rings(msgspec.Struct, frozen=True, kw_only=True):
    """Rings of the last days, the most severe first, then the newest."""

    rings: tuple[Ring, ...]
    days: int
    now: datetime

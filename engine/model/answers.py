"""What the engine answers to questions."""

from datetime import datetime
from typing import Any

import msgspec

from engine.model.alert import Alert, AlertEntry
from engine.model.directory import Person, Shift, Site
from engine.model.finding import Finding
from engine.model.news import FeedStatus, SiteStatus
from engine.model.place import Location


class AlertPage(msgspec.Struct, frozen=True, kw_only=True):
    """Alerts by priority, then age; `total` counts all that match."""

    alerts: tuple[Alert, ...]
    total: int
    news_number: int
    epoch: str


class AlertDetail(msgspec.Struct, frozen=True, kw_only=True):
    """Everything needed to decide about one alert."""

    alert: Alert
    findings: tuple[Finding, ...]
    history: tuple[AlertEntry, ...]
    related: tuple[Alert, ...]
    playbook: tuple[str, ...]
    person: Person | None = None
    site: Site | None = None


class TrackPoint(msgspec.Struct, frozen=True, kw_only=True):
    """One position; accuracy in metres."""

    at: datetime
    location: Location
    accuracy_m: float | None = None
    kind: str = "fix"


class CameraPlace(msgspec.Struct, frozen=True, kw_only=True):
    """A camera as the map draws it: nothing of how it is reached."""

    id: str
    name: str
    site: str
    role: str
    location: Location | None = None


class Sites(msgspec.Struct, frozen=True, kw_only=True):
    """All sites and how they stand, and the cameras that the directory has there."""

    sites: tuple[Site, ...]
    status: tuple[SiteStatus, ...]
    cameras: tuple[CameraPlace, ...] = ()


class StoredEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event as it was received, with its place in the journal."""

    sequence: int
    event: Any


class PersonPage(msgspec.Struct, frozen=True, kw_only=True):
    """A person and today; the phone number is masked."""

    person: Person
    shifts: tuple[Shift, ...]
    alerts: tuple[Alert, ...]


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """The engine's state."""

    version: str
    started_at: datetime
    now: datetime
    event_now: datetime
    epoch: str
    events: int
    alerts_open: int
    feeds: tuple[FeedStatus, ...]
    store: str
    store_bytes: int
    store_ok: bool
    examine_ms: tuple[float, float, float]
    failures: dict[str, int] = {}


class Quality(msgspec.Struct, frozen=True, kw_only=True):
    """Measured alarm quality over a span.

    Attributes:
        per_operator_hour: alerts presented per operator and hour; healthy up to 6, manageable up
            to 12.
        noisy_share: share of the ten noisiest (detection, site) pairs, 0 to 1.
        precision: per detection: confirmed and genuine over all judged; None under 5 judged.
    """

    since: datetime
    until: datetime
    presented: int
    operators: int
    per_operator_hour: float
    noisy_share: float
    chattering: int
    stale: int
    acknowledged_on_time: float | None
    precision: dict[str, float | None]


class LedgerEntry(msgspec.Struct, frozen=True, kw_only=True):
    """Something that kept alerts from the queue: what, set by whom, until when, how many."""

    kind: str
    what: str
    set_by: str
    since: datetime
    until: datetime | None
    kept: int
    reason: str = ""

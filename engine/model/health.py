"""How the engine, its sources and its store are doing, in full."""

from datetime import datetime

import msgspec

from engine.model.news import FeedStatus


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """Inputs since the start: `received` is the sum of the four after it."""

    received: int
    accepted: int
    duplicates: int
    refused: int
    held: int


class StoreHealth(msgspec.Struct, frozen=True, kw_only=True):
    """The store.

    Attributes:
        trouble: why the last write failed and how to mend it; empty when it succeeded.
        growth_bytes_day: from the daily backups; None with fewer than two.
        sequence: the newest place in the journal: events accepted ever.
        sealed_days: days of the journal that are archived.
    """

    kind: str
    place: str
    ok: bool
    size_bytes: int
    growth_bytes_day: float | None
    sequence: int
    sealed_days: int
    backup_at: datetime | None
    backup_bytes: int
    snapshot_at: datetime | None
    snapshot_bytes: int
    trouble: str = ""


class Failing(msgspec.Struct, frozen=True, kw_only=True):
    """A rule that failed, and how often since the start."""

    detection: str
    title: str
    failures: int


class HealthPage(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the health pane shows; `held_now`: events of the future that wait."""

    version: str
    now: datetime
    event_now: datetime
    started_at: datetime
    counts: Counts
    examined: int
    examine_ms: tuple[float, float, float]
    queue: int
    held_now: int
    consoles: int
    feeds: tuple[FeedStatus, ...]
    failing: tuple[Failing, ...]
    store: StoreHealth
    dead_letters: int


class DeadLetter(msgspec.Struct, frozen=True, kw_only=True):
    """A refused input; `raw` as text, what cannot be decoded replaced; `cut`: only its beginning
    was kept."""

    id: int
    source: str
    reason: str
    where: str
    raw: str
    size_bytes: int
    cut: bool
    received_at: datetime
    sent_again_at: datetime | None = None


class DeadLetterPage(msgspec.Struct, frozen=True, kw_only=True):
    """Refused inputs, newest first; `total` counts all that match the filter, `sources` and
    `reasons` count all there are."""

    total: int
    letters: tuple[DeadLetter, ...]
    sources: dict[str, int]
    reasons: dict[str, int]


class SupportBundle(msgspec.Struct, frozen=True, kw_only=True):
    """An archive that was written for support, and what is in it."""

    path: str
    size_bytes: int
    files: tuple[str, ...]

"""Rights of the people watched: retention, holds, erasure, what is handed out."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from engine.model.kinds import Id

Reason = Annotated[str, Meta(min_length=3, max_length=1_000)]


class LegalHold(msgspec.Struct, frozen=True, kw_only=True):
    """Keeps everything about somebody from deletion and erasure until it is lifted.

    Attributes:
    """

    number: int
    person: str
    reason: str
    who: str
    at: datetime
    lifted_by: str = ""
    lifted_at: datetime | None = None

    @property
    def stands(self) -> bool:
        """Whether it holds now."""
        return self.lifted_at is None


class HoldWish(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Lays a hold on a person, or asks to lift it."""

    person: Id
    held: bool = True
    reason: Reason


class ErasureState(StrEnum):
    """RUNNING goes on after a restart; DONE is for ever."""

    RUNNING = "running"
    DONE = "done"


class Erasure(msgspec.Struct, frozen=True, kw_only=True):
    """One person's erasure.

    Attributes:
        alias: what stands where their name was, such as `erased 3f9a1c`.
        counts: what went, by kind.
        keys: destroyed keys.
    """

    number: int
    person: str
    tenant: str
    alias: str
    reason: str
    asked_by: str
    asked_at: datetime
    confirmed_by: str
    begun_at: datetime
    state: ErasureState = ErasureState.RUNNING
    done_at: datetime | None = None
    counts: dict[str, int] = {}
    keys: int = 0


class ErasureWish(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Why somebody is to be erased: their request, and how it was checked that it is theirs."""

    reason: Reason


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What is kept about somebody, of one kind.

    Attributes:
        purpose: why it is kept, in a sentence for the person.
        retention: for how long.
        rows: each as it is kept, in clear.
        more: rows beyond the limit of one export, which stands in the answer.
    """

    kind: str
    title: str
    purpose: str
    retention: str
    total: int
    rows: tuple[dict[str, Any], ...]


class SubjectExport(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is kept about one person."""

    person: str
    name: str
    made_at: datetime
    made_by: str
    kept: tuple[Kept, ...]
    recipients: str
    rights: str


class RetentionRule(msgspec.Struct, frozen=True, kw_only=True):
    """How long one kind of data is kept in one country.

    Attributes:
        kind: see `engine.privacy.kinds`.
        country: ISO 3166 alpha-2; empty: wherever nothing else is set.
        days: after which it goes.
        at_least, at_most: what the law there demands, days; None: it says nothing.
        source: where the limits come from.
        conflict: a sentence when `days` breaks a limit, or the limits each other.
    """

    kind: str
    country: str = ""
    days: int
    at_least: int | None = None
    at_most: int | None = None
    source: str = ""
    conflict: str = ""


class RetentionChange(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Another rule for a kind and country; without `days` the country's rule goes."""

    kind: Id
    country: Annotated[str, Meta(pattern=r"^([A-Z]{2})?$")] = ""
    days: Annotated[int, Meta(ge=1, le=36_500)] | None = None
    at_least: Annotated[int, Meta(ge=1, le=36_500)] | None = None
    at_most: Annotated[int, Meta(ge=1, le=36_500)] | None = None
    source: Annotated[str, Meta(max_length=300)] = ""
    reason: Reason


class DeletionReport(msgspec.Struct, frozen=True, kw_only=True):
    """What one round of deletion did, kind by kind.

    Attributes:
        before: what is older went.
        held: what should have gone, and a legal hold keeps.
    """

    number: int = 0
    at: datetime
    who: str
    kind: str
    country: str
    before: datetime
    deleted: int
    held: int
    bytes: int = 0
    note: str = ""


class RetentionPage(msgspec.Struct, frozen=True, kw_only=True):
    """All that Settings › Retention shows.

    Attributes:
        kinds: id to its words, in order.
        countries: those of the sites that are known.
    """

    kinds: dict[str, str]
    purposes: dict[str, str]
    rules: tuple[RetentionRule, ...]
    reports: tuple[DeletionReport, ...]
    holds: tuple[LegalHold, ...]
    erasures: tuple[Erasure, ...]
    countries: tuple[str, ...]


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """A text to hand out: a notice for staff, or the record of processing."""

    id: str
    title: str
    text: str

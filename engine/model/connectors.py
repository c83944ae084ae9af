"""Connectors: what they are told, how they are doing; devices and whose they are."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

import msgspec

from engine.model.kinds import Id, Instant, Text


class ConnectorState(StrEnum):
    """How a connector is doing."""

    STARTING = "starting"
    WORKING = "working"
    WAITING = "waiting"
    FAILING = "failing"
    NEEDS_YOU = "needs_you"
    PAUSED = "paused"


class ConnectorCounts(msgspec.Struct, frozen=True, kw_only=True):
    """Since the start of the engine: `records` is the sum of used, refused and left out.

    A record may become several events or none of its own; `events` are those handed in.
    """

    records: int = 0
    used: int = 0
    refused: int = 0
    left_out: int = 0
    events: int = 0
    accepted: int = 0
    duplicates: int = 0


class ConnectorStatus(msgspec.Struct, frozen=True, kw_only=True):
    """One connector as the console shows it.

    Attributes:
        fixed: it stands in the configuration file and is changed there.
        source: the name under which its events come.
        says: one sentence: what it does, or what is wrong and how to mend it.
        left_out: why records became no event, and how many.
        skew_s: how far the other side's clock is ahead of ours; None: not known.
        has_secrets: which of `secrets` are in the vault; their values never leave it.
        hook: the path at which it takes webhooks; empty where it takes none.
    """

    name: str
    kind: str
    source: str
    state: ConnectorState
    says: str
    fixed: bool
    settings: dict[str, Any]
    counts: ConnectorCounts = ConnectorCounts()
    left_out: dict[str, int] = {}
    last_at: datetime | None = None
    next_at: datetime | None = None
    failures: int = 0
    skew_s: float | None = None
    secrets: tuple[str, ...] = ()
    has_secrets: tuple[str, ...] = ()
    hook: str = ""


class ConnectorField(msgspec.Struct, frozen=True, kw_only=True):
    """One setting of a kind of connector, as a form needs it.

    Attributes:
        form: text, number, flag, list (lines) or table (lines of `key = value`).
    """

    name: str
    form: str
    default: Any
    says: str
    needed: bool = False
    choices: tuple[str, ...] = ()


class ConnectorKind(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of connector that can be added."""

    kind: str
    title: str
    says: str
    fields: tuple[ConnectorField, ...]
    secrets: tuple[str, ...] = ()


class ConnectorPage(msgspec.Struct, frozen=True, kw_only=True):
    """Every connector there is, and every kind that can be added."""

    connectors: tuple[ConnectorStatus, ...]
    kinds: tuple[ConnectorKind, ...]


class ConnectorWanted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A connector to add or change; secrets that are not given stay as they are."""

    name: Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9_-]{0,59}$")]
    kind: Id
    settings: dict[str, Any] = {}
    secrets: dict[str, Text] = {}
    paused: bool = False


class ConnectorTest(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a test: one sentence, and how long it took."""

    ok: bool
    says: str
    took_ms: float
    skew_s: float | None = None


class DeviceKind(StrEnum):
    """By what a device or an account is known."""

    IP = "ip"
    MAC = "mac"
    HOSTNAME = "hostname"
    DEVICE = "device"
    ACCOUNT = "account"


class Device(msgspec.Struct, frozen=True, kw_only=True):
    """Whose an address, device or account is, from when until when; `until` is not included.

    Attributes:
        key: lower case; accounts are `system:id`, such as `lightspeed:0af7b240`.
    """

    kind: DeviceKind
    key: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    person: Id
    since: Instant
    until: Instant | None = None
    by: str = ""
    note: Text = ""


class UnknownDevice(msgspec.Struct, frozen=True, kw_only=True):
    """Seen in a source, and nobody knows whose it is.

    Attributes:
        suggestion: the person of whom the directory says that the address is usual.
    """

    kind: DeviceKind
    key: str
    site: str = ""
    source: str = ""
    first_at: datetime
    last_at: datetime
    seen: int
    label: str = ""
    suggestion: str = ""


class DevicePage(msgspec.Struct, frozen=True, kw_only=True):
    """What is assigned, newest first, and what is not, most seen first."""

    devices: tuple[Device, ...]
    unknown: tuple[UnknownDevice, ...]


class FileRefused(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A file of which nothing could be read, and why."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=300)]
    source: Id
    why: Annotated[str, msgspec.Meta(min_length=1, max_length=2_000)]


class FileBegun(msgspec.Struct, frozen=True, kw_only=True):
    """A file is about to be handed in piece by piece."""

    id: str


class FileReceipt(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a file so far; `records` is the sum of used, unreadable and left out.

    `accepted + duplicates + held + refused` is the number of events that the file's used records
    made; `unreadable` records made none and are kept as dead letters, too.
    """

    records: int = 0
    used: int = 0
    unreadable: int = 0
    left_out: dict[str, int] = {}
    events: dict[str, int] = {}
    accepted: int = 0
    duplicates: int = 0
    refused: int = 0
    held: int = 0
    reasons: tuple[str, ...] = ()

"""Providers of calls and texts, what they cost, and what calls brought."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from engine.model.calls import CallKind
from engine.model.kinds import Amount

Count = Annotated[int, Meta(ge=0, le=1_000_000)]


class ProviderType(StrEnum):
    """Which provider's interface is spoken."""

    SIMULATED = "simulated"
    TWILIO_VOICE = "twilio_voice"
    COMPATIBLE_VOICE = "compatible_voice"
    TWILIO_SMS = "twilio_sms"
    TWILIO_WHATSAPP = "twilio_whatsapp"


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What a provider may be used for, and what it costs.

    Attributes:
        per_s: new calls or texts a second that the provider takes.
        monthly_budget, per_minute, per_call, per_text: in the tenant's currency.
    """

    per_s: Annotated[float, Meta(gt=0, le=1_000)] = 1.0
    per_hour: Count = 50
    per_day: Count = 200
    monthly_budget: Amount = 3_000.0
    per_minute: Amount = 2.50
    per_call: Amount = 0.0
    per_text: Amount = 0.50


#: Defaults of the catalogue: voice 50 an hour, 200 a day, 3,000 a month; texts 100, 500, 2,000.
VOICE_LIMITS = Limits()
TEXT_LIMITS = Limits(per_hour=100, per_day=500, monthly_budget=2_000.0)


class ProviderConfig(msgspec.Struct, frozen=True, kw_only=True):
    """One provider as it is set up; secrets lie in the vault, never here.

    Attributes:
        priority: 1 is asked first; `primary` breaks ties.
        options: what is not secret, by name: account, sender's number, host, region.
        secrets: names of credentials that are kept, such as `auth_token`.
    """

    id: Annotated[str, Meta(pattern=r"^[a-z0-9_-]{1,40}$")]
    type: ProviderType
    name: Annotated[str, Meta(min_length=1, max_length=80)]
    kinds: tuple[CallKind, ...]
    enabled: bool = True
    primary: bool = False
    priority: Annotated[int, Meta(ge=1, le=99)] = 1
    limits: Limits = VOICE_LIMITS
    options: dict[Annotated[str, Meta(max_length=40)], Annotated[str, Meta(max_length=400)]] = {}
    secrets: tuple[str, ...] = ()


class ProviderChange(msgspec.Struct, frozen=True, kw_only=True):
    """A provider to be kept; `credentials` go to the vault, an empty one is forgotten."""

    config: ProviderConfig
    credentials: dict[str, Annotated[str, Meta(max_length=4_000)]] = {}


class ProviderHealth(msgspec.Struct, frozen=True, kw_only=True):
    """How a provider has done lately.

    Attributes:
        success: share of the last requests that it took; None: nothing asked yet.
        is_open: the circuit breaker keeps it from being asked until `open_until`.
        used_hour, used_day: requests; `spent_month`: in the tenant's currency.
    """

    success: float | None = None
    requests: int = 0
    last_error: str = ""
    last_error_at: datetime | None = None
    last_ok_at: datetime | None = None
    is_open: bool = False
    open_until: datetime | None = None
    used_hour: int = 0
    used_day: int = 0
    spent_month: float = 0.0


class ProviderRow(msgspec.Struct, frozen=True, kw_only=True):
    """A provider and how it does; `missing` says what it still needs, a sentence, or is empty."""

    config: ProviderConfig
    health: ProviderHealth
    is_simulated: bool
    can_record: bool
    can_hear_keys: bool
    missing: str = ""


class ProviderPage(msgspec.Struct, frozen=True, kw_only=True):
    """All providers by priority; `notice` is what operators should know, or empty."""

    providers: tuple[ProviderRow, ...]
    notice: str = ""


class ProviderTest(msgspec.Struct, frozen=True, kw_only=True):
    """Whether a provider answers with the credentials it has; nobody is called."""

    ok: bool
    detail: str
    took_ms: float


class CallRules(msgspec.Struct, frozen=True, kw_only=True):
    """When calls are placed and what they may cost; everything an administrator may change.

    Attributes:
        automatic: whether the engine calls by itself, about alerts whose severity's actions say so;
            `off_sites`, `off_detections` are excepted.
        training: simulated calls are placed by themselves too, and their answers change alerts; on
            while a demonstration plays, else a real alert would be settled by a made-up guard.
        quiet_from, quiet_until: local time at the site in which no automatic call of less than
            critical severity goes out to people who are not on shift; empty: none.
        retry_minutes, reply_minutes: of the ladder.
        needs_consent: nobody is called without consent on file.
        retention_days: of recordings and transcripts.
        minutes_saved: of an operator, by each alarm that a call has shown to be false.
        site_codes: site id to the code shown there; for the liveness question.
        site_languages: site id to the language spoken there, for people whose own is not known.
        country: two letters; for numbers without a country code.
        operator_number: where an operator who takes a call over is rung; sealed in the store and
            shown masked.
    """

    automatic: bool = True
    training: bool = False
    off_sites: tuple[str, ...] = ()
    off_detections: tuple[str, ...] = ()
    quiet_from: Annotated[str, Meta(pattern=r"^(\d{2}:\d{2})?$")] = ""
    quiet_until: Annotated[str, Meta(pattern=r"^(\d{2}:\d{2})?$")] = ""
    calls_per_guard_hour: Annotated[int, Meta(ge=1, le=60)] = 3
    repeats: Annotated[int, Meta(ge=0, le=5)] = 2
    retry_minutes: Annotated[float, Meta(ge=0.5, le=60)] = 2.0
    reply_minutes: Annotated[float, Meta(ge=1, le=240)] = 10.0
    ring_s: Annotated[int, Meta(ge=5, le=120)] = 30
    needs_consent: bool = True
    record: bool = True
    retention_days: Annotated[int, Meta(ge=1, le=3_650)] = 90
    currency: Annotated[str, Meta(pattern=r"^[A-Z]{3}$")] = "INR"
    monthly_budget: Amount = 5_000.0
    warn_share: Annotated[float, Meta(ge=0.1, le=1)] = 0.8
    minutes_saved: Amount = 12.0
    site_codes: dict[str, Annotated[str, Meta(pattern=r"^\d{3,8}$")]] = {}
    site_languages: dict[str, Annotated[str, Meta(max_length=20)]] = {}
    country: Annotated[str, Meta(pattern=r"^[A-Z]{2}$")] = "IN"
    operator_number: Annotated[str, Meta(max_length=400)] = ""


class Spent(msgspec.Struct, frozen=True, kw_only=True):
    """Calls and cost of one provider or site in a month."""

    key: str
    name: str
    calls: int
    texts: int
    answered: int
    minutes: float
    estimated: float
    settled: float


class Savings(msgspec.Struct, frozen=True, kw_only=True):
    """What calls brought in the month.

    Attributes:
        verified: verifications that somebody answered; `false_alarms`: those confirmed as all well.
        minutes_saved: of operators, at `minutes_each` a verified false alarm.
    """

    verifications: int
    verified: int
    false_alarms: int
    minutes_each: float
    minutes_saved: float
    cost: float
    cost_each: float | None


class Targets(msgspec.Struct, frozen=True, kw_only=True):
    """Measured in the month; None: nothing to measure yet.

    Attributes:
        answer_rate: of voice calls that somebody picked up; `reply_rate`: of those who pressed or
            said something valid.
        median_s: from pick-up to action; the target is under 30 s.
    """

    answer_rate: float | None
    reply_rate: float | None
    median_s: float | None
    right_share: float | None
    reviewed: int


class CallCosts(msgspec.Struct, frozen=True, kw_only=True):
    """A month's money.

    Attributes:
        month: `2026-03`, in the tenant's calendar (UTC).
        spent: settled where it is, estimated where it is not yet.
        forecast: to the month's end at the pace so far.
        state: `ok`, `warning` or `stopped`; `sentence` says it plainly.
    """

    month: str
    currency: str
    budget: float
    spent: float
    forecast: float
    state: str
    sentence: str
    by_provider: tuple[Spent, ...]
    by_site: tuple[Spent, ...]
    by_day: dict[str, float]
    savings: Savings
    targets: Targets


class CallReach(msgspec.Struct, frozen=True, kw_only=True):
    """Whether providers reach the engine with what they have to tell.

    Attributes:
        is_open: they do now; if not, they are polled, and keys and speech are not heard (or come
            later, from the relay).
        sentence: the same in plain words, with what to do.
    """

    public_url: str
    has_relay: bool
    is_open: bool
    since: datetime | None
    sentence: str


class SpokenText(msgspec.Struct, frozen=True, kw_only=True):
    """A text read aloud: bytes (base64 in JSON)."""

    media_type: str
    content: bytes
    duration_s: float

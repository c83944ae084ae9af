"""What the retail pane answers and takes: risk of staff, a day with its points, actions, trade."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from engine.model.finding import Finding
from engine.model.kinds import Severity


class Component(StrEnum):
    """The four parts of the risk."""

    STAFF = "staff"
    POS = "pos"
    NETWORK = "network"
    CAMERA = "camera"


class Level(StrEnum):
    """What a day comes to, worst first."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    SAFE = "safe"


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """The four sums, each cut at 1, and what they come to.

    Attributes:
        score: weighted, 0 to 1; `base_level`: of the score alone; `level`: after escalation.
        because: what lifted the level, in words.
        contributions: component to its share of the score; they add up to it.
        flags: critical flags (detection ids); any of them asks for action at once.
    """

    staff: float = 0.0
    pos: float = 0.0
    network: float = 0.0
    camera: float = 0.0
    score: float = 0.0
    base_level: Level = Level.SAFE
    level: Level = Level.SAFE
    because: tuple[str, ...] = ()
    contributions: dict[str, float] = {}
    flags: tuple[str, ...] = ()

    @property
    def immediate(self) -> bool:
        """Whether to act at once, whatever the score."""
        return bool(self.flags)


class StaffRiskRow(msgspec.Struct, frozen=True, kw_only=True):
    """One person at one site on the day asked for.

    Attributes:
        day: business day at the site.
        rules: detection id to the points that count, the weightiest first.
        findings: how many findings are behind it; `last_at`: of the newest.
        trend: scores of the days before, oldest first; None where nothing was found that day and
            the person was not seen to be at work either.
        change: the score less the mean of the trend.
        alert, alert_label: an alert about the person that is still open.
    """

    person: str
    name: str
    role: str
    site: str | None
    site_name: str
    day: str
    now: Standing
    rules: dict[str, float]
    findings: int
    last_at: datetime | None
    trend: tuple[float, ...] = ()
    change: float = 0.0
    alert: str | None = None
    alert_label: str = ""


class StoreRiskRow(msgspec.Struct, frozen=True, kw_only=True):
    """One site: how many people stand at each level, and the worst of them.

    Attributes:
        people: of the site; those without any finding are safe and are counted here only.
        mean_score: of all of them.
    """

    site: str
    name: str
    people: int
    by_level: dict[str, int]
    worst: Level
    mean_score: float
    flags: int


class StaffRiskTable(msgspec.Struct, frozen=True, kw_only=True):
    """The chain, or one site, worst first.

    Attributes:
        rows: with a site asked for everybody of it, else those with any points.
        trend_days: the business days of the trends, oldest first.
        now: event time at which this was true, UTC.
    """

    day: str
    rows: tuple[StaffRiskRow, ...]
    stores: tuple[StoreRiskRow, ...]
    trend_days: tuple[str, ...]
    now: datetime


class DayEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One thing on a person's day: something that happened, or a rule's finding on it.

    Attributes:
        lane: which of the four sources.
        ref: `source:id` of the event; of a finding the newest that it rests on.
        kind: type of the event, or the detection's id.
        points: what the finding gives; `counted`: what of it was added to its component then.
        after: the sums with everything up to here; None for events.
    """

    at: datetime
    lane: Component
    kind: str
    title: str
    detail: str
    ref: str = ""
    finding: str | None = None
    severity: Severity | None = None
    points: float = 0.0
    counted: float = 0.0
    after: Standing | None = None
    transaction: str | None = None
    amount: float | None = None
    camera: str | None = None
    clip: str | None = None


class RiskDay(msgspec.Struct, frozen=True, kw_only=True):
    """A person's business day at a site, in the order of time, with points running up."""

    person: str
    name: str
    site: str | None
    site_name: str
    day: str
    since: datetime
    until: datetime
    timezone: str
    entries: tuple[DayEntry, ...]
    total: Standing
    rules: dict[str, float]
    is_cut: bool = False


class SaleLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line; `off` is the money taken off, `total` what is left."""

    sku: str
    name: str
    category: str
    qty: float
    unit_price: float
    discount_pct: float
    off: float
    total: float
    scanned: bool | None
    high_theft: bool


class TillEvent(msgspec.Struct, frozen=True, kw_only=True):
    """A sale, void, refund or gift card in one line."""

    ref: str
    kind: str
    at: datetime
    transaction: str
    staff: str
    staff_name: str
    register: str
    amount: float
    approved_by: str | None = None
    original: str | None = None


class TransactionView(msgspec.Struct, frozen=True, kw_only=True):
    """One transaction with everything around it.

    Attributes:
        listed: total before discounts; `off`: all discounts; `total`: what was asked for.
        paid: means of payment to amount.
        related: the sale that it takes back, or what took it back, and the same customer or card.
        findings: of any rule that rests on it.
        cameras: ids of the cameras on its register, else of the site's registers.
        more: fields of the source that the contract does not name.
    """

    event: TillEvent
    site: str
    site_name: str
    customer: str | None
    customer_ties: tuple[str, ...]
    lines: tuple[SaleLine, ...]
    listed: float
    off: float
    total: float
    paid: dict[str, float]
    receipt: bool | None
    approved_by_name: str
    discount_reason: str
    discount_code: str
    related: tuple[TillEvent, ...]
    findings: tuple[Finding, ...]
    cameras: tuple[str, ...]
    more: dict[str, Any] = {}


class TillJournal(msgspec.Struct, frozen=True, kw_only=True):
    """What one register, or all of a site, rang up on a business day, in the order of time.

    Attributes:
        registers: all that told anything that day.
    """

    site: str
    site_name: str
    register: str | None
    day: str
    timezone: str
    registers: tuple[str, ...]
    entries: tuple[TillEvent, ...]
    is_cut: bool = False


class ActionKind(StrEnum):
    """What is to be done; by severity as the alert chapter says."""

    SUSPEND_ACCESS = "suspend_access"
    OPEN_INVESTIGATION = "open_investigation"
    CAMERAS_ON = "cameras_on"
    PRESERVE_EVIDENCE = "preserve_evidence"
    NOTIFY_MANAGER = "notify_manager"
    URGENT_REVIEW = "urgent_review"
    WEEKLY_REVIEW = "weekly_review"


class ActionState(StrEnum):
    """How an action stands; a suspension needs two people before it is in force."""

    PROPOSED = "proposed"
    CONFIRMED_ONCE = "confirmed_once"
    IN_FORCE = "in_force"
    DONE = "done"
    DECLINED = "declined"
    LIFTED = "lifted"


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody decided about an action; never changed afterwards."""

    action: str
    at: datetime
    who: str
    do: str
    note: str


class RetailAction(msgspec.Struct, frozen=True, kw_only=True):
    """An action proposed for a person's day, and what became of it.

    Attributes:
        id: the same for the same person, site, day (or week) and kind, also after a restart.
        needs: how many people have to confirm it.
        can: what may be decided now: confirm, decline, done, lift.
        history: oldest first.
    """

    id: str
    kind: ActionKind
    title: str
    severity: Severity
    person: str
    name: str
    site: str | None
    site_name: str
    day: str
    proposed_at: datetime
    reason: str
    findings: tuple[str, ...]
    state: ActionState
    needs: int = 1
    can: tuple[str, ...] = ()
    history: tuple[Decision, ...] = ()


class ActionList(msgspec.Struct, frozen=True, kw_only=True):
    """Actions, the most severe first, then the newest."""

    actions: tuple[RetailAction, ...]
    now: datetime


class DecideAction(msgspec.Struct, frozen=True, kw_only=True):
    """What to do with an action: `confirm`, `decline`, `done` or `lift`; declining and lifting
    need a note."""

    do: Annotated[str, Meta(pattern="^(confirm|decline|done|lift)$")]
    note: Annotated[str, Meta(max_length=4_000)] = ""


class TradeWeek(msgspec.Struct, frozen=True, kw_only=True):
    """One site in one week, Monday to Sunday by business day.

    Attributes:
        week: the Monday; `takings`: sales after discounts; `discounts`: money taken off.
        discount_pct: discounts of list prices; `usual_discount_pct`: mean of the site's other
            weeks asked for, None when there are none.
        shrinkage_units, shrinkage_value: missing at counts, at list price where it is known.
        alerts: findings from high on.
    """

    site: str
    name: str
    week: str
    sales: int
    takings: float
    discounts: float
    discount_pct: float
    usual_discount_pct: float | None
    refunds: int
    refunded: float
    voids: int
    voided: float
    shrinkage_units: float
    shrinkage_value: float
    alerts: int


class TradeView(msgspec.Struct, frozen=True, kw_only=True):
    """The business by site and week, newest week first.

    Attributes:
        is_whole: whether every day was read; if not, ask again.
    """

    weeks: tuple[TradeWeek, ...]
    now: datetime
    is_whole: bool = True


class ReviewRow(msgspec.Struct, frozen=True, kw_only=True):
    """One person's week for the weekly review: days that came to medium, or signs of weight
    without any alert.

    Attributes:
        days: business day to its score; `rules`: detection id to how often.
        titles: detection id to what the rule is called; `action`: decide on it by its id.
    """

    person: str
    name: str
    site: str | None
    site_name: str
    week: str
    worst: Level
    days: dict[str, float]
    rules: dict[str, int]
    titles: dict[str, str]
    action: RetailAction


class ReviewQueue(msgspec.Struct, frozen=True, kw_only=True):
    """The reviews of one week, the worst first."""

    week: str
    rows: tuple[ReviewRow, ...]
    now: datetime

"""What the control room has agreed on: deadlines, windows, limits. All are settings."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import msgspec
from msgspec.structs import replace

from engine.detect.actions import SHIPPED, Actions, ActionsOf
from engine.directory.index import Directory
from engine.model.kinds import Severity


class DeskRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Defaults follow the product's alert chapter and alarm-management practice (ISA-18.2)."""

    #: A finding joins an open alert on the same subject within this, event time, minutes.
    correlation_minutes: float = 30.0
    #: Minutes to acknowledge and to resolve; info alerts have no deadline.
    acknowledge_minutes: dict[Severity, float] = msgspec.field(
        default_factory=lambda: {each: acts.acknowledge_minutes for each, acts in SHIPPED.items()}
    )
    resolve_minutes: dict[Severity, float] = msgspec.field(
        default_factory=lambda: {each: acts.resolve_minutes for each, acts in SHIPPED.items()}
    )
    #: More new alerts per operator than this in the window is a flood.
    flood_alerts: int = 10
    flood_minutes: float = 10.0
    #: Repeats a minute from which an alert chatters.
    chattering_repeats: int = 3
    #: Standing longer than this is stale, hours.
    stale_hours: float = 24.0
    #: A resolved alert may be reopened for this long, days.
    reopen_days: float = 7.0
    #: A change may be taken back for this long, seconds.
    undo_seconds: float = 10.0

    @property
    def flood_span(self) -> timedelta:
        """The window of a flood."""
        return timedelta(minutes=self.flood_minutes)

    def with_deadlines(self, acts: Mapping[Severity, Actions]) -> "DeskRules":
        """The same with the deadlines of a place."""
        return replace(
            self,
            acknowledge_minutes={name: each.acknowledge_minutes for name, each in acts.items()},
            resolve_minutes={name: each.resolve_minutes for name, each in acts.items()},
        )

    def acknowledge_by(self, severity: Severity, now: datetime) -> datetime | None:
        """When somebody has to have taken an alert that is new now; None without deadline."""
        return _after(now, self.acknowledge_minutes.get(severity))

    def resolve_by(self, severity: Severity, now: datetime) -> datetime | None:
        """When it has to be resolved; None without deadline."""
        return _after(now, self.resolve_minutes.get(severity))


def _after(now: datetime, minutes: float | None) -> datetime | None:
    return None if minutes is None else now + timedelta(minutes=minutes)


class LocalRules:
    """The rules with the deadlines that are set for each place; remembers its answers."""

    def __init__(self, rules: DeskRules, directory: Directory, acts: ActionsOf) -> None:
        self._rules = rules
        self._directory = directory
        self._acts = acts
        self._known: dict[tuple[Actions, ...], DeskRules] = {}

    def at(self, site_id: str | None) -> DeskRules:
        """Those of a site, or of no site."""
        site = self._directory.sites.get(site_id or "")
        told = tuple(self._acts(each, site) for each in SHIPPED)
        known = self._known.get(told)
        if known is None:
            known = self._rules.with_deadlines(dict(zip(SHIPPED, told, strict=True)))
            self._known[told] = known
        return known


#: Who has an alert at each level of escalation.
CHAIN = ("operator", "supervisor", "on-call manager")
#: While a cause stands, new alerts of these kinds are folded under it: absence proves nothing when
#: the feed that would show presence is silent.
CONSEQUENCES: dict[str, frozenset[str]] = {
    "system.feed_silent": frozenset(
        {
            "attendance.no_show",
            "activity.guard_inactivity",
            "compliance.tour_overdue",
            "compliance.task_sla",
        }
    ),
}

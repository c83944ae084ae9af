"""What the control room has agreed on: deadlines, windows, limits. All are settings."""

from datetime import timedelta

import msgspec

from engine.model.kinds import Severity


class DeskRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Defaults follow the product's alert chapter and alarm-management practice (ISA-18.2)."""

    #: A finding joins an open alert on the same subject within this, event time, minutes.
    correlation_minutes: float = 30.0
    #: Minutes to acknowledge and to resolve; info alerts have no deadline.
    acknowledge_minutes: dict[str, float] = msgspec.field(
        default_factory=lambda: {"critical": 1, "high": 3, "medium": 10, "low": 30}
    )
    resolve_minutes: dict[str, float] = msgspec.field(
        default_factory=lambda: {
            "critical": 30,
            "high": 120,
            "medium": 24 * 60,
            "low": 7 * 24 * 60,
        }
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

    def acknowledge_in(self, severity: Severity) -> timedelta | None:
        """Time to acknowledge; None without deadline."""
        minutes = self.acknowledge_minutes.get(severity)
        return None if minutes is None else timedelta(minutes=minutes)

    def resolve_in(self, severity: Severity) -> timedelta | None:
        """Time to resolve; None without deadline."""
        minutes = self.resolve_minutes.get(severity)
        return None if minutes is None else timedelta(minutes=minutes)


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

"""What time alone does to an open alert."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from engine.alerts.rules import CHAIN, DeskRules
from engine.model.alert import Alert, AlertState


def moved_on(
    alert: Alert, now: datetime, rules: DeskRules, escalation_due: bool
) -> tuple[Alert, str, str] | None:
    """The alert after the first thing that time has brought, with action and sentence; None when
    nothing has. One step a call; the next call finds the next."""
    if alert.shelved_until is not None:
        if now < alert.shelved_until:
            return None
        back = replace(alert, shelved_until=None, shelve_reason="")
        return back, "returned", "The time on the shelf is over."
    if escalation_due and alert.escalation == 0:
        return _handed_on(alert, now, rules, "twice the time allowed has passed")
    if (
        alert.state is AlertState.NEW
        and alert.acknowledge_by is not None
        and now >= alert.acknowledge_by
        and alert.escalation < len(CHAIN) - 1
    ):
        return _handed_on(alert, now, rules, "nobody acknowledged it in time")
    if alert.resolve_by is not None and now >= alert.resolve_by:
        if alert.escalation < len(CHAIN) - 1:
            return _handed_on(replace(alert, resolve_by=None), now, rules, "not resolved in time")
        return replace(alert, resolve_by=None), "overdue", "It was not resolved in time."
    if not alert.stale and now - alert.created_at > timedelta(hours=rules.stale_hours):
        sentence = f"It has stood for more than {rules.stale_hours:g} h."
        return replace(alert, stale=True), "stale", sentence
    return None


def next_look(alert: Alert, rules: DeskRules) -> datetime | None:
    """The earliest instant at which `moved_on` has something to say, unless the alert changes
    before; what a rule asked for besides is not in it."""
    if alert.shelved_until is not None:
        return alert.shelved_until
    due = [alert.resolve_by]
    if alert.state is AlertState.NEW and alert.escalation < len(CHAIN) - 1:
        due.append(alert.acknowledge_by)
    if not alert.stale:
        due.append(alert.created_at + timedelta(hours=rules.stale_hours, microseconds=1))
    return min((each for each in due if each is not None), default=None)


def _handed_on(alert: Alert, now: datetime, rules: DeskRules, why: str) -> tuple[Alert, str, str]:
    level = min(alert.escalation + 1, len(CHAIN) - 1)
    again = rules.acknowledge_by(alert.severity, now)
    state = alert.state if alert.state is AlertState.NEW else AlertState.ESCALATED
    changed = replace(
        alert,
        escalation=level,
        state=state,
        acknowledge_by=again if again and level < len(CHAIN) - 1 else alert.acknowledge_by,
    )
    return changed, "escalated", f"Handed to the {CHAIN[level]}: {why}."

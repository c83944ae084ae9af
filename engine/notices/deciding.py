"""Who is told of what: pure."""

from collections.abc import Iterator
from datetime import datetime

from engine.detect.actions import Actions
from engine.model.alert import Alert, AlertEntry, AlertState
from engine.model.notices import MANAGER, SUPERVISOR, Audience, Notice, NoticeSettings, Way

#: The history's word for an alert that was handed to the next in the chain.
_HANDED_ON = ("escalated", "help asked for")


def audience(settings: NoticeSettings, level: int) -> Audience:
    """Whom a level is."""
    return settings.manager if level >= MANAGER else settings.supervisor


def levels_of(alert: Alert, entry: AlertEntry, acts: Actions) -> tuple[int, ...]:
    """The levels that are told of an entry of an alert's history."""
    if entry.action == "created":
        return (SUPERVISOR, MANAGER) if acts.mail_and_webhook else ()
    if entry.action in _HANDED_ON:
        return (min(max(alert.escalation, SUPERVISOR), MANAGER),)
    if entry.action == "resolved" and alert.state is AlertState.RESOLVED:
        return (SUPERVISOR,) if entry.detail.endswith("skipped steps.") else ()
    return ()


def notices_of(
    alert: Alert, entry: AlertEntry, settings: NoticeSettings, acts: Actions, now: datetime
) -> Iterator[Notice]:
    """What is to be sent for an entry; nothing where nobody is named.

    Args:
        acts: what is done about alerts of its severity there.
    """
    for level in levels_of(alert, entry, acts):
        whom = audience(settings, level)
        ways = ((Way.MAIL, bool(whom.emails and settings.mail.host)), (Way.WEBHOOK, whom.webhook))
        for way, is_set in ways:
            if is_set:
                yield Notice(
                    id=f"{alert.id}:{entry.version}:{entry.action}:{level}:{way.value}",
                    alert=alert.id,
                    label=alert.label,
                    version=entry.version,
                    level=level,
                    way=way,
                    why=entry.detail,
                    at=now,
                    next_at=now,
                )

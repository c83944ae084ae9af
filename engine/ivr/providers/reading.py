"""What a provider that follows TwiML shows of its calls and texts, in our words."""

from datetime import UTC, datetime, timedelta
from typing import Any

from engine.ivr.provider import Found
from engine.ivr.providers.refusals import refusal_of
from engine.model.calls import CallState

_SECOND = timedelta(milliseconds=999)
#: `queued` at the provider is dialled for us: it waits in the provider's own queue.
CALL_STATES = {
    "queued": CallState.INITIATED,
    "initiated": CallState.INITIATED,
    "ringing": CallState.RINGING,
    "in-progress": CallState.ANSWERED,
    "completed": CallState.COMPLETED,
    "busy": CallState.BUSY,
    "no-answer": CallState.NO_ANSWER,
    "failed": CallState.FAILED,
    "canceled": CallState.CANCELLED,
}
TEXT_STATES = {
    "accepted": CallState.INITIATED,
    "scheduled": CallState.INITIATED,
    "queued": CallState.INITIATED,
    "sending": CallState.INITIATED,
    "sent": CallState.INITIATED,
    "delivered": CallState.IN_PROGRESS,
    "partially_delivered": CallState.IN_PROGRESS,
    "read": CallState.IN_PROGRESS,
    "undelivered": CallState.FAILED,
    "failed": CallState.FAILED,
    "canceled": CallState.CANCELLED,
}


def picked_up_by(answered_by: str) -> str:
    """`human`, `machine`, `unknown` or empty; a fax is a machine.

    >>> picked_up_by("machine_end_beep")
    'machine'
    """
    if not answered_by:
        return ""
    if answered_by.startswith("machine") or answered_by == "fax":
        return "machine"
    return "human" if answered_by == "human" else "unknown"


def found_call(shown: Any, now: datetime) -> Found:
    """A call's resource as the library shows it."""
    state = CALL_STATES.get(str(shown.status), CallState.INITIATED)
    return Found(
        provider_id=str(shown.sid),
        state=state,
        at=_happened(shown.end_time if state.is_over else shown.start_time, now),
        duration_s=_number(shown.duration),
        answered_by=picked_up_by(shown.answered_by or ""),
        cost=_cost(shown.price),
        currency=str(shown.price_unit or ""),
    )


def found_text(shown: Any, now: datetime) -> Found:
    """A text's resource as the library shows it."""
    code = _number(shown.error_code)
    return Found(
        provider_id=str(shown.sid),
        state=TEXT_STATES.get(str(shown.status), CallState.INITIATED),
        at=_happened(shown.date_sent, now),
        cost=_cost(shown.price),
        currency=str(shown.price_unit or ""),
        why=refusal_of(int(code)).sentence if code else "",
    )


def made_at(shown: Any) -> datetime | None:
    """When the provider took it; None where it does not say so in a form that can be read."""
    return _instant(shown.date_created)


def _happened(told: Any, now: datetime) -> datetime:
    """A stamp of whole seconds, cut off: what is of this second happened just now."""
    at = _instant(told)
    return now if at is None else min(at + _SECOND, now)


def _instant(told: Any) -> datetime | None:
    if not isinstance(told, datetime):
        return None
    return told.astimezone(UTC) if told.tzinfo else told.replace(tzinfo=UTC)


def _number(told: Any) -> float | None:
    try:
        return None if told is None else float(told)
    except (TypeError, ValueError):
        return None


def _cost(told: Any) -> float | None:
    price = _number(told)
    return None if price is None else abs(price)

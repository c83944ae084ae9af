"""OwnTracks over HTTP: one JSON object a request, as its booklet describes.

Locations become `position.fix`; transitions and others carry no new position and are only
acknowledged. Old versions send numbers as text, which is taken.
"""

from datetime import UTC, datetime
from typing import Any

import msgspec

from engine.connectors.people import Badges
from engine.errors import BadInput

SOURCE = "owntracks"


def events(body: bytes, user: str | None, badges: Badges) -> list[bytes]:
    """The events of one request.

    Args:
        user: of the `X-Limit-U` header; else the topic's user counts.

    Raises:
        BadInput: not an OwnTracks message, or encrypted, or nobody is known by its user.
    """
    if not body.strip():
        return []
    try:
        message = msgspec.json.decode(body, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as broken:
        raise BadInput(f"not an OwnTracks message: {broken}") from broken
    kind = message.get("_type")
    if kind == "encrypted":
        raise BadInput(
            "encrypted OwnTracks messages cannot be read; turn encryption off and use TLS"
        )
    if kind != "location":
        return []
    return [_fix(message, user, badges)]


def _fix(message: dict[str, Any], user: str | None, badges: Badges) -> bytes:
    topic = str(message.get("topic", "")).split("/")
    who = user or (topic[1] if len(topic) > 1 else "") or str(message.get("tid", ""))
    seconds = _number(message, "tst")
    if seconds is None:
        raise BadInput("OwnTracks location without `tst`")
    person = badges.person(who)
    try:
        at = datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError) as broken:
        raise BadInput(f"OwnTracks location whose `tst` {seconds:g} is no time") from broken
    fix: dict[str, Any] = {
        "type": "position.fix",
        "id": str(message.get("_id") or f"{who}-{seconds:.0f}"),
        "source": SOURCE,
        "occurred_at": at,
        "person": person,
        "location": {"lat": _number(message, "lat"), "lon": _number(message, "lon")},
        "device": topic[2] if len(topic) > 2 else None,
    }
    for theirs, ours in (("acc", "accuracy_m"), ("vel", "speed_kmh"), ("batt", "battery")):
        value = _number(message, theirs)
        if value is not None and value >= 0:
            fix[ours] = value
    return msgspec.json.encode(fix)


def _number(message: dict[str, Any], name: str) -> float | None:
    value = message.get(name)
    if value is None:
        return None
    try:
        return float(value)
    except (TypeError, ValueError):
        raise BadInput(f"OwnTracks `{name}` is not a number: {value!r:.40}") from None

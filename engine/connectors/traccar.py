"""Traccar: its forwarded positions (JSON), and the OsmAnd form that its client and others send.

Speeds are knots in both. Unknown attributes such as `mock` arrive beside the known ones.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from engine.connectors.people import Badges
from engine.errors import BadInput

SOURCE = "traccar"
_KMH_PER_KNOT = 1.852
_TRUE = frozenset({"true", "1", "yes"})


def forwarded(body: bytes, badges: Badges) -> list[bytes]:
    """One forwarded position.

    Raises:
        BadInput: another form, or nobody is known by the device's unique id.
    """
    try:
        message = msgspec.json.decode(body, type=dict[str, Any])
        position, device = message["position"], message["device"]
        attributes = position.get("attributes") or {}
        values: dict[str, Any] = {
            "id": str(position["id"]),
            "at": _instant(position["fixTime"]),
            "lat": position["latitude"],
            "lon": position["longitude"],
            "speed": position.get("speed"),
            "accuracy": position.get("accuracy"),
            "batt": attributes.get("batteryLevel"),
            "mock": attributes.get("mock"),
        }
        unique = str(device["uniqueId"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as broken:
        raise BadInput(f"not a position forwarded by Traccar: {broken!r:.200}") from broken
    return [_fix(unique, values, badges)]


def osmand(query: Mapping[str, str], badges: Badges) -> list[bytes]:
    """One request in the OsmAnd form (query or form fields).

    Raises:
        BadInput: `id`, `lat`, `lon` or `timestamp` missing or unreadable, or unknown device.
    """
    unique = query.get("id") or query.get("deviceid")
    missing = [name for name in ("lat", "lon", "timestamp") if not query.get(name)]
    if not unique or missing:
        raise BadInput(f"OsmAnd request without {', '.join(missing or ['id'])}")
    at = _instant(query["timestamp"])
    # The query's `id` names the device; the device's time makes the event's id.
    values: dict[str, Any] = {**query, "id": f"{unique}-{at.timestamp():.3f}", "at": at}
    return [_fix(unique, values, badges)]


def _fix(unique: str, values: Mapping[str, Any], badges: Badges) -> bytes:
    fix: dict[str, Any] = {
        "type": "position.fix",
        "id": values["id"],
        "source": SOURCE,
        "occurred_at": values["at"],
        "person": badges.person(unique),
        "location": {"lat": _number(values, "lat"), "lon": _number(values, "lon")},
        "device": unique,
    }
    speed = _number(values, "speed")
    if speed is not None and speed >= 0:
        fix["speed_kmh"] = round(speed * _KMH_PER_KNOT, 3)
    for theirs, ours in (("accuracy", "accuracy_m"), ("batt", "battery")):
        value = _number(values, theirs)
        if value is not None and value >= 0:
            fix[ours] = value
    mock = values.get("mock")
    if mock is not None:
        fix["mock_location"] = mock is True or str(mock).lower() in _TRUE
    return msgspec.json.encode(fix)


def _number(values: Mapping[str, Any], name: str) -> float | None:
    value = values.get(name)
    if value in (None, ""):
        return None
    try:
        return float(value)
    except (TypeError, ValueError):
        raise BadInput(f"`{name}` is not a number: {value!r:.40}") from None


def _instant(text: Any) -> datetime:
    """Seconds or milliseconds since 1970, or ISO 8601 with or without zone (then UTC)."""
    words = str(text).strip()
    try:
        number = float(words)
        return datetime.fromtimestamp(number / 1000 if number > 1e11 else number, UTC)
    except (ValueError, OverflowError, OSError):
        pass
    try:
        at = datetime.fromisoformat(words.replace("Z", "+00:00").replace("+0000", "+00:00"))
    except ValueError:
        raise BadInput(f"`timestamp` is not a time: {words!r:.40}") from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)

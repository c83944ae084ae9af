"""What an option is called, what it may be: read from the thresholds of a detection themselves."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from msgspec import inspect

from engine.detect.contract import Detection, Params
from engine.detect.rollout import EVERYWHERE
from engine.model.kinds import Mode
from engine.model.settings import MODE, ROLLOUT

_WORDS = {"gps": "GPS", "weight": "weight of"}
#: Names that say too little beside their detection's title.
_NAMES = {
    "min_days": "Days known, at least",
    "above_part": "And above the colleagues by at least",
    "above_points": "And above the mean by at least",
    "accesses": "Accesses, from",
    "acknowledge_minutes": "Acknowledge within",
    "addresses": "Addresses, from",
    "alert_from": "Score that raises an alert",
    "all_within_seconds": "All checkpoints within",
    "allowed_countries": "Countries of our own endpoints",
    "amount": "Amount, from",
    "approvals_over": "Approvals a day, more than",
    "attachment_kb": "A mail with an attachment has at least",
    "back_minutes": "Back inside for, before it ends",
    "bring_up_cameras": "Cameras come up",
    "call_from": "Call when sure by at least",
    "break_minutes": "An absence is a break from",
    "check_every_minutes": "Looked at every",
    "common_after": "The custom is known after the colleagues' sales",
    "common_from": "Custom of the shop from a share of",
    "component_high_from": "One component alone is high from",
    "component_raises_from": "A component counts as raised from",
    "components_raise": "Raised components that lift the level",
    "concurrent_window_minutes": "The same moment within",
    "critical_minutes": "Critical tasks begin within",
    "critical_over_megabytes": "Exfiltration above",
    "discount_pct": "Discount, from",
    "discount_pct_from": "Discount, from",
    "discount_pct_over": "Discount, more than",
    "discounts": "Discounts, from",
    "distance_km": "Further away than",
    "distance_over": "Distance of the mixes, more than",
    "dwell_minutes": "Stays for more than",
    "early_exit_minutes": "Before the shift's end, more than",
    "end_grace_minutes": "Wait after the planned end",
    "flag_from": "Score that flags for review",
    "from_amount": "Approval is needed from",
    "geofence_threshold_m": "Beyond the fence, more than",
    "hold_clips": "Clips under legal hold",
    "high_after_hours": "High severity from",
    "high_minutes": "High tasks begin within",
    "hours_per_zone": "Time to cross one hour of zones",
    "investigate_from": "Score that opens an investigation",
    "join_minutes": "Findings before a punch count for",
    "left_post_minutes": "Outside for more than",
    "lock_from": "Score that locks the login",
    "lock_history_from": "A history counts as bad from",
    "lock_with_history_from": "Score that locks with a bad history",
    "low_minutes": "Low tasks begin within",
    "mail_and_webhook": "Mail and webhook at once",
    "margin_minutes": "Early or late by up to",
    "medium_minutes": "Medium tasks begin within",
    "megabytes": "Bytes, from",
    "methods": "Means of payment, from",
    "min_approvals": "Approvals, at least",
    "min_confidence": "Sure, at least",
    "min_minutes": "Time, at least",
    "no_show_grace_minutes": "Wait after the shift's start",
    "part_over": "Part of the sale, more than",
    "people": "People, at least",
    "place_call": "Call placed by itself",
    "points": "Points it gives",
    "propose_suspension": "Suspension of access proposed",
    "reach_hours": "Belongs to a shift within",
    "refunds": "Refunds, from",
    "repeat_hours": "Told again after",
    "repeat_minutes": "Told again after",
    "resolve_minutes": "Resolve within",
    "return_minutes": "A way back belongs to its jump for",
    "security_people": "People who are security",
    "shift_margin_minutes": "Early or late by up to",
    "sigmas": "Standard deviations above",
    "silent_after": "Silent after voids without any approver",
    "teleport_min_kmh": "Speed out and back, at least",
    "teleport_min_m": "Jump out and back, at least",
    "text_manager": "Text to the manager in charge",
    "text_security": "Text to security",
    "times": "Refunds or discounts, from",
    "times_usual": "Times the usual, at least",
    "tolerance": "Let pass above the limit",
    "tolerance_points": "Let pass above the limit",
    "tour_grace_minutes": "Wait after the planned start",
    "understaffed_minutes": "Too few for more than",
    "units": "Units, from",
    "window_minutes": "Summed over",
    "within_days": "Within",
    "within_hours": "Within",
    "within_minutes": "Within",
    "within_seconds": "Within",
}
_LIMITS = {"min": "at least", "max": "at most"}
_UNITS = (
    *("_minutes", "_seconds", "_hours", "_days", "_kmh", "_km", "_m"),
    *("_pct", "_megabytes", "_kb", "_points", "_part"),
)
_KINDS: Mapping[type, str] = {
    inspect.BoolType: "yes or no",
    inspect.IntType: "whole number",
    inspect.FloatType: "number",
}


@dataclass(frozen=True, slots=True)
class Option:
    """One threshold; `minimum` and `maximum` belong to the range."""

    name: str
    words: str
    unit: str
    kind: str
    default: Any
    minimum: float | None = None
    maximum: float | None = None


#: What every detection has beside its thresholds.
MODE_OPTION = Option(MODE, "Mode", "", "mode", Mode.ON.value)
ROLLOUT_OPTION = Option(
    ROLLOUT, "Rolled out to", "% of sites", "number", EVERYWHERE, 0.0, EVERYWHERE
)


def options_of(detection: Detection) -> tuple[Option, ...]:
    """The thresholds of a detection in the order in which it names them."""
    # One kind of thresholds may serve several detections, each with defaults of its own.
    return tuple(
        replace(each, default=getattr(detection.params, each.name))
        for each in _options(type(detection.params))
    )


@cache
def _options(params: type[Params]) -> tuple[Option, ...]:
    told = inspect.type_info(params)
    assert isinstance(told, inspect.StructType)
    return tuple(_option(each) for each in told.fields)


def _option(field: inspect.Field) -> Option:
    kind: Any = field.type
    unit = ""
    if isinstance(kind, inspect.Metadata):
        unit = (kind.extra or {}).get("unit", "")
        kind = kind.type
    return Option(
        name=field.name,
        words=words_of(field.name),
        unit=unit,
        kind=_KINDS.get(type(kind), "text"),
        default=field.default,
        minimum=getattr(kind, "ge", None),
        maximum=getattr(kind, "le", None),
    )


def words_of(name: str) -> str:
    """An option's name in words, its unit left out.

    >>> words_of("max_travel_speed_kmh"), words_of("gps_accuracy_max_m")
    ('Travel speed, at most', 'GPS accuracy, at most')
    """
    if name in _NAMES:
        return _NAMES[name]
    unit = next((each for each in _UNITS if name.endswith(each)), "")
    parts = name.removesuffix(unit).split("_")
    words = " ".join(_WORDS.get(each, each) for each in parts if each not in _LIMITS)
    limits = "".join(f", {_LIMITS[each]}" for each in parts if each in _LIMITS)
    return words[:1].upper() + words[1:] + limits

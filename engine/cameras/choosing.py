"""Chooses the rule for a finding, the cameras for a rule, and what each looks at. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from engine.cameras.rules import names
from engine.detect.business_day import is_open
from engine.directory.index import Directory
from engine.model.alert import Alert
from engine.model.cameras import CameraObservation
from engine.model.cameras_clips import Focus
from engine.model.cameras_live import Box, CameraOptions, Zone
from engine.model.cameras_rules import ActivationRule, ActivationRules, Condition, Trigger
from engine.model.directory import Camera
from engine.model.finding import Finding

#: A picture is not cut closer round a box than this share of it, so that the hands stay in view.
_LEAST_SHARE = 0.25
_MARGIN = 0.5
#: Roles of cameras that look at the street or the yard, where others may walk by; the role `other`
#: says nothing.
_OUTDOORS = ("perimeter", "gate", "entrance", "other")


def facts_of(
    finding: Finding, events: Sequence[Mapping[str, Any]], directory: Directory
) -> dict[str, Any]:
    """What its events say, the newest last, and over it the finding's evidence.

    `upload_mb` is made from a flow's bytes, `camera_role` from the camera.
    """
    facts = {name: value for event in events for name, value in event.items() if value is not None}
    if isinstance(sent := facts.get("bytes_out"), int):
        facts["upload_mb"] = sent / 1_000_000
    facts |= finding.evidence
    camera = directory.cameras.get(str(facts.get("camera", "")))
    if camera is not None:
        facts["camera_role"] = camera.role
        if camera.registers and not facts.get("register"):
            facts["register"] = camera.registers[0]
    return facts


def rule_for_finding(
    rules: ActivationRules, finding: Finding, facts: Mapping[str, Any]
) -> ActivationRule | None:
    """The most urgent rule whose trigger names the finding's detection."""
    fitting = [
        each
        for each in rules.tiers
        if each.mode != "off"
        and not each.trigger.severities
        and names(each.trigger.detections, finding.detection)
        and _holds(each.trigger, facts)
    ]
    return min(fitting, key=lambda each: each.tier, default=None)


def rule_for_alert(rules: ActivationRules, alert: Alert) -> ActivationRule | None:
    """The most urgent rule whose trigger names the alert's severity (and detections, if any)."""
    fitting = [
        each
        for each in rules.tiers
        if each.mode != "off"
        and alert.severity in each.trigger.severities
        and (
            not each.trigger.detections
            or any(names(each.trigger.detections, detection) for detection in alert.detections)
        )
    ]
    return min(fitting, key=lambda each: each.tier, default=None)


def rule_for_observation(
    rules: ActivationRules, event: CameraObservation, facts: Mapping[str, Any]
) -> ActivationRule | None:
    """The most urgent rule whose trigger names what was observed."""
    fitting = [
        each
        for each in rules.tiers
        if each.mode != "off"
        and event.label in each.trigger.observations
        and _holds(each.trigger, facts)
    ]
    return min(fitting, key=lambda each: each.tier, default=None)


def facts_of_observation(event: CameraObservation, directory: Directory) -> dict[str, Any]:
    """What is known of an observation; `site_closed` by the opening hours, else from 22 to 6;
    `indoors` by the camera's role."""
    camera = directory.cameras.get(event.camera)
    facts = {
        "camera": event.camera,
        "camera_role": camera.role if camera else "",
        "indoors": camera is not None and camera.role not in _OUTDOORS,
        "label": event.label,
        "confidence": event.confidence,
        "register": event.register,
        "box": event.box,
        "site_closed": _is_closed(event, directory),
    }
    return {name: value for name, value in facts.items() if value is not None}


def _is_closed(event: CameraObservation, directory: Directory) -> bool:
    local = directory.local(event.occurred_at, event.site)
    site = directory.sites.get(event.site)
    is_special = directory.set_here.special_day(event.site, local.date().isoformat()) is not None
    if not is_special and (site is None or site.opening_hours is None):
        return not "06:00" <= local.strftime("%H:%M") < "22:00"
    return not is_open(event.occurred_at, event.site, directory)


def _holds(trigger: Trigger, facts: Mapping[str, Any]) -> bool:
    return all(_meets(each, facts) for each in trigger.where)


def _meets(condition: Condition, facts: Mapping[str, Any]) -> bool:
    value = next((facts[name] for name in condition.fact.split("|") if name in facts), None)
    if condition.absent or value is None:
        return condition.absent and value is None
    if condition.is_ is not None:
        return bool(value == condition.is_)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return (
        (condition.above is None or value > condition.above)
        and (condition.at_least is None or value >= condition.at_least)
        and (condition.below is None or value < condition.below)
    )


def sites_for(
    rule: ActivationRule, site: str | None, facts: Mapping[str, Any], directory: Directory
) -> tuple[str, ...]:
    """The sites whose cameras are meant, the finding's own first."""
    own = (site,) if site else ()
    if rule.sites == "event":
        return own
    named = [each for each in _texts(facts) if each in directory.sites]
    return tuple(dict.fromkeys((*own, *named)))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, Sequence):
        for each in value:
            yield from _texts(each)


def cameras_for(
    rule: ActivationRule, sites: Sequence[str], facts: Mapping[str, Any], directory: Directory
) -> list[Camera]:
    """The cameras to be brought up, the one that saw it first, then by the order of roles.

    A site without any camera of the roles brings up all of its cameras: something is better than
    nothing.
    """
    chosen: list[Camera] = []
    for site in sites:
        there = sorted(
            (each for each in directory.cameras.values() if each.site == site),
            key=lambda each: each.id,
        )
        fitting = [each for role in rule.roles for each in there if each.role == role]
        chosen += _at_register(rule, fitting or there, facts)
    seen_by = directory.cameras.get(str(facts.get("camera", "")))
    if rule.seen_only and seen_by is not None:
        return [seen_by]
    if seen_by is not None and seen_by.site in sites:
        chosen.insert(0, seen_by)
    return list({each.id: each for each in chosen}.values())


def _at_register(
    rule: ActivationRule, cameras: list[Camera], facts: Mapping[str, Any]
) -> list[Camera]:
    register = facts.get("register")
    if not rule.register_only or not register:
        return cameras
    looking = [each for each in cameras if register in each.registers]
    if not looking:
        return cameras
    return [each for each in cameras if each.role != "register" or each in looking]


def focus_for(
    rules: ActivationRules,
    camera: Camera,
    detection: str,
    facts: Mapping[str, Any],
    options: CameraOptions,
    zones: Sequence[Zone],
) -> Focus:
    """What the camera looks at: the box that was seen, else the zone of its role."""
    box = facts.get("box")
    if facts.get("camera") == camera.id and isinstance(box, Sequence) and len(box) == 4:
        return Focus(preset="", region=_around(tuple(float(each) for each in box)))
    rule = next((each for each in rules.focus if each.role == camera.role), None)
    if rule is None or (rule.detections and not names(rule.detections, detection)):
        return Focus(preset=options.presets.get(camera.role, ""))
    zone = next((each for each in zones if rule.zone and each.kind == rule.zone), None)
    return Focus(
        preset=options.presets.get(camera.role, options.presets.get(detection, "")) or rule.preset,
        region=_around(_bounds(zone)) if zone is not None else rule.region,
    )


def _bounds(zone: Zone) -> tuple[float, ...]:
    across, down = [x for x, _ in zone.points], [y for _, y in zone.points]
    return min(across), min(down), max(across) - min(across), max(down) - min(down)


def _around(box: tuple[float, ...]) -> Box:
    """The box with a margin, of the picture's own proportions, within the picture."""
    x, y, width, height = box
    side = min(1.0, max(width, height, _LEAST_SHARE / (1 + _MARGIN)) * (1 + _MARGIN))
    left = min(max(0.0, x + width / 2 - side / 2), 1.0 - side)
    top = min(max(0.0, y + height / 2 - side / 2), 1.0 - side)
    return tuple(round(each, 4) for each in (left, top, side, side))

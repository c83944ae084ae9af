"""Entries of the log of activations: what they say when they are made, and whether in time."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from msgspec.structs import replace

from engine.errors import NotFound
from engine.model.alert import Alert
from engine.model.cameras import CameraObservation
from engine.model.cameras_clips import ActivatedCamera, Activation, ActivationWanted
from engine.model.cameras_rules import DEADLINE_S, ActivationRule
from engine.model.directory import Camera
from engine.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Cause:
    """What a rule is asked about: a finding, an alert, or what a camera observed.

    Attributes:
        began: monotonic time at which it was on disk; `at`: the same on our clock.
    """

    finding: Finding | None
    alert: Alert | None
    observed: CameraObservation | None
    alert_id: str | None
    began: float
    at: datetime


def entry_by_hand(
    wanted: ActivationWanted, cameras: Sequence[Camera], who: str, event_now: datetime
) -> Activation:
    """The entry of what somebody asked for."""
    sites = tuple(dict.fromkeys(each.site for each in cameras))
    return Activation(
        id=f"ac-{secrets.token_hex(8)}",
        at=datetime.now(UTC),
        event_at=event_now,
        rule="by-hand",
        title="By hand",
        reason=wanted.reason or f"{who} asked for it.",
        tier=None,
        site=sites[0],
        sites=sites,
        alert=wanted.alert,
        who=who,
        cameras=tuple(
            ActivatedCamera(camera=each.id, site=each.site, name=each.name, role=each.role)
            for each in cameras
        ),
        side_by_side=len(sites) > 1,
    )


def entry_of(
    cause: Cause,
    rule: ActivationRule,
    sites: Sequence[str],
    cameras: tuple[ActivatedCamera, ...],
    is_shadow: bool,
) -> Activation:
    """The entry of what a rule brings up."""
    finding, alert, observed = cause.finding, cause.alert, cause.observed
    source = finding or alert or observed
    if source is None:
        raise NotFound("an activation needs a finding, an alert or an observation")
    reason = f"{observed.label.replace('_', ' ')} was observed" if observed else ""
    return Activation(
        id=f"ac-{secrets.token_hex(8)}",
        at=cause.at,
        event_at=source.occurred_at,
        rule=rule.id,
        title=rule.title,
        reason=finding.reason if finding else (alert.reason if alert else reason),
        tier=rule.tier,
        site=source.site,
        sites=tuple(sites),
        alert=cause.alert_id,
        finding=finding.id if finding else "",
        detection=detection_of(cause),
        cameras=cameras,
        shadow=is_shadow,
        notify=rule.notify,
        deadline_s=DEADLINE_S.get(rule.tier),
        side_by_side=len({each.site for each in cameras}) > 1,
    )


def detection_of(cause: Cause) -> str:
    """The detection that it rests on; empty for an observation alone."""
    if cause.finding is not None:
        return cause.finding.detection
    detections = cause.alert.detections if cause.alert is not None else ()
    return detections[0] if detections else ""


def judged(said: Activation) -> Activation:
    """With `met` where it is known: every camera that records was in time, or one was not."""
    limit = said.deadline_s
    times = [each.first_picture_s for each in said.cameras if each.records]
    if limit is None or not times:
        return said
    if any(each is not None and each > limit for each in times):
        return replace(said, met=False)
    return replace(said, met=True) if all(each is not None for each in times) else said

"""A camera does not deliver.

Sees:
    What cameras are said to be: online, offline, tampered.
Matters because:
    What no camera shows cannot be looked at, and a blind camera is often made blind.
Wrong when:
    The site's line or power is down: then all its cameras are, and the site is the matter.
Source:
    Detection catalogue, `system.camera_down`.

>>> META.severity.value, DETECTION.params.grace_seconds
('high', 30.0)
"""

from datetime import datetime, timedelta

import msgspec

from engine.detect.contract import (
    Answers,
    Cleared,
    Context,
    Detection,
    Evidence,
    Found,
    Meta,
    Params,
    Scope,
    State,
    Wake,
)
from engine.detect.units import Seconds
from engine.directory.index import Directory
from engine.model.cameras import CameraStatus
from engine.model.kinds import Severity, SubjectKind
from engine.model.roster import TimerDue

META = Meta(
    id="system.camera_down",
    title="Camera down",
    severity=Severity.HIGH,
    confidence=0.99,
    subject=SubjectKind.DEVICE,
    icon="video",
    checks=(
        "Look at the last minute that was recorded",
        "Look at the neighbouring cameras",
        "Have somebody at the site look at the camera, its cable and its power",
    ),
    related="system",
    clears=True,
)
#: Cameras of one site that are remembered; more than any site has.
_MOST = 1_000


class Limits(Params, frozen=True):
    """How long to wait."""

    #: A camera that restarts itself is back within this.
    grace_seconds: Seconds = 30.0


class Down(msgspec.Struct):
    """A camera that is not well."""

    state: str
    since: datetime
    ref: str
    told: bool = False


class Cameras(State):
    """Cameras of a site that are offline or tampered with."""

    down: dict[str, Down] = {}


class Measured(Evidence, frozen=True):
    """Which camera, how it is, and since when."""

    camera: str
    site: str
    state: str
    since: datetime
    down_seconds: float


def on_status(event: CameraStatus, state: Cameras, params: Limits, context: Context) -> Answers:
    """Waits for a camera that has gone, or notes that it is back."""
    held = state.down.get(event.camera)
    if event.state == "online":
        state.down.pop(event.camera, None)
        if held is None or not held.told:
            return None
        reason = "The camera delivers again."
        return (Cleared(event.occurred_at, event.camera, reason, event.camera),)
    if held is not None and held.state == event.state:
        return None
    if held is None and len(state.down) >= _MOST:
        return None
    told = held.told if held is not None else False
    state.down[event.camera] = Down(event.state, event.occurred_at, event.ref, told)
    due = event.occurred_at + timedelta(seconds=params.grace_seconds)
    return None if told else (Wake(due, event.camera),)


def on_due(event: TimerDue, state: Cameras, params: Limits, context: Context) -> Answers:
    """Fires when it is still not well."""
    held = state.down.get(event.about)
    if held is None or held.told:
        return None
    waited = (event.occurred_at - held.since).total_seconds()
    if waited < params.grace_seconds:
        return None
    held.told = True
    measured = Measured(
        camera=event.about,
        site=context.key,
        state=held.state,
        since=held.since,
        down_seconds=round(waited, 1),
    )
    return (
        Found(
            measured,
            event.occurred_at,
            (held.ref,),
            held.since.isoformat(),
            context.key,
            event.about,
            episode=event.about,
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    camera = names.cameras.get(found.camera)
    name = camera.name if camera else found.camera
    what = "is covered, out of focus or turned away" if found.state == "tampered" else "is offline"
    return f"Camera {name} at {names.site_name(found.site)} {what}."


DETECTION = Detection(
    meta=META,
    scope=Scope.SITE,
    on={CameraStatus: on_status, TimerDue: on_due},
    explain=explain,
    params=Limits(),
    state=Cameras,
    is_idle=lambda state: not state.down,
)

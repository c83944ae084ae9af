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


class Limits(Params, frozen=True):
    """How long to wait."""

    #: A camera that restarts itself is back within this.
    grace_seconds: Seconds = 30.0


class Down(State):
    """How a camera is that is offline or tampered with; `online` while it is well."""

    site: str = ""
    state: str = "online"
    since: datetime | None = None
    ref: str = ""
    told: bool = False


class Measured(Evidence, frozen=True):
    """Which camera, how it is, and since when."""

    camera: str
    site: str
    state: str
    since: datetime
    down_seconds: float


def on_status(event: CameraStatus, state: Down, params: Limits, context: Context) -> Answers:
    """Waits for a camera that has gone, or notes that it is back."""
    if event.state == state.state:
        return None
    told, state.state, state.site = state.told, event.state, event.site
    if event.state == "online":
        state.told = False
        if not told:
            return None
        reason = "The camera delivers again."
        return (Cleared(event.occurred_at, event.camera, reason, event.camera),)
    state.since, state.ref = event.occurred_at, event.ref
    due = event.occurred_at + timedelta(seconds=params.grace_seconds)
    return None if told else (Wake(due, event.camera),)


def on_due(event: TimerDue, state: Down, params: Limits, context: Context) -> Answers:
    """Fires when it is still not well."""
    if state.state == "online" or state.told or state.since is None:
        return None
    waited = (event.occurred_at - state.since).total_seconds()
    if waited < params.grace_seconds:
        return None
    state.told = True
    measured = Measured(
        camera=context.key,
        site=state.site,
        state=state.state,
        since=state.since,
        down_seconds=round(waited, 1),
    )
    return (
        Found(
            measured,
            event.occurred_at,
            (state.ref,),
            state.since.isoformat(),
            state.site,
            context.key,
            episode=context.key,
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
    scope=Scope.CAMERA,
    on={CameraStatus: on_status, TimerDue: on_due},
    explain=explain,
    params=Limits(),
    state=Down,
    is_idle=lambda state: state.state == "online",
)

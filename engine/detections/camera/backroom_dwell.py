"""Somebody stays in the back room for more than 30 minutes.

Sees:
    Observations labelled `dwell` of cameras in back rooms, from their beginning to their end.
Matters because:
    Goods are repacked where no customer looks.
Wrong when:
    Stock is taken, or it is the break room.
Source:
    Detection catalogue, `camera.backroom_dwell`.

>>> META.severity.value, DETECTION.params.points
('low', 0.2)
"""

from datetime import timedelta

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Minutes, Part
from engine.detect.words import duration
from engine.directory.index import Directory
from engine.model.cameras import CameraObservation

META = rule(
    "camera.backroom_dwell",
    "Long in the back room",
    0.2,
    "Watch what is done there",
    confidence=0.7,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.2
    min_confidence: Part = 0.5
    dwell_minutes: Minutes = 30.0


class Measured(Scored, frozen=True):
    """What was measured."""

    camera: str
    minutes: float


def detect(event: CameraObservation, state: State, params: Limits, context: Context) -> Answers:
    """Fires above the limit; silent where the end is not told."""
    if event.label != "dwell" or event.confidence < params.min_confidence or not event.ended_at:
        return None
    camera = context.directory.cameras.get(event.camera)
    if camera is None or camera.role != "backroom":
        return None
    stayed = event.ended_at - event.occurred_at
    if stayed <= timedelta(minutes=params.dwell_minutes):
        return None
    measured = Measured(
        person=context.key,
        site=event.site,
        points=params.points,
        camera=event.camera,
        minutes=round(stayed.total_seconds() / 60, 1),
    )
    return told(event, measured)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} stayed in the back room of "
        f"{names.site_name(found.site)} for {duration(timedelta(minutes=found.minutes))} (camera "
        f"{found.camera})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={CameraObservation: detect},
    explain=explain,
    params=Limits(),
    is_idle=lambda state: True,
)

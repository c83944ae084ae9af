"""More than one suspicious observation of a person at the same time.

Sees:
    Distinct suspicious labels within a minute; each beyond the first counts.
Matters because:
    One indicator is an impression, two at once are a finding.
Wrong when:
    Two analytics of one camera name the same gesture twice.
Source:
    Detection catalogue, `camera.simultaneous_indicators`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.25)
"""

from datetime import datetime, timedelta

import msgspec

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.sightings import PLAIN
from engine.detect.units import Part, Seconds
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.cameras import CameraObservation

META = rule(
    "camera.simultaneous_indicators",
    "Several suspicious things at once",
    0.25,
    "Watch the seconds in which they meet",
    confidence=0.75,
    each=True,
)


_KEPT = 40


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.25
    min_confidence: Part = 0.5
    within_seconds: Seconds = 60.0


class Indicator(msgspec.Struct, frozen=True):
    """A suspicious observation."""

    at: datetime
    label: str
    ref: str


class Moment(State):
    """Of the last seconds, oldest first."""

    seen: list[Indicator] = []


class Measured(Scored, frozen=True):
    """What was measured."""

    camera: str
    indicators: tuple[str, ...]


def detect(event: CameraObservation, state: Moment, params: Limits, context: Context) -> Answers:
    """Fires on each label that is new within the time, but the first."""
    if event.label in PLAIN or event.confidence < params.min_confidence:
        return None
    oldest = event.occurred_at - timedelta(seconds=params.within_seconds)
    before = [each for each in state.seen if each.at >= oldest]
    labels = {each.label for each in before}
    state.seen = [*before, Indicator(event.occurred_at, event.label, event.ref)][-_KEPT:]
    if not labels or event.label in labels:
        return None
    measured = Measured(
        person=context.key,
        site=event.site,
        points=params.points,
        camera=event.camera,
        indicators=tuple(sorted({*labels, event.label})),
    )
    return told(event, measured, [each.ref for each in before])


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    what = listed([each.replace("_", " ") for each in found.indicators])
    return (
        f"{names.person_name(found.person)} at {names.site_name(found.site)}, all at once: {what} "
        f"(camera {found.camera})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={CameraObservation: detect},
    explain=explain,
    params=Limits(),
    state=Moment,
    is_idle=lambda state: True,
)

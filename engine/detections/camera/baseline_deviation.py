"""Somebody is seen doing suspicious things far more often than on their other days.

Sees:
    Observations with a suspicious label per person and business day, against the person's own
    days; or a camera that says so itself.
Matters because:
    Somebody restless for the first time has a reason.
Wrong when:
    A new camera sees more than the old one did.
Source:
    Detection catalogue, `camera.baseline_deviation`.

>>> META.severity.value, DETECTION.params.points
('low', 0.2)
"""

import msgspec

from engine.detect.baseline import DayCount
from engine.detect.business_day import day_of
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.sightings import PLAIN
from engine.detect.units import Count, Part, Sigmas
from engine.directory.index import Directory
from engine.model.cameras import CameraObservation

META = rule(
    "camera.baseline_deviation",
    "Behaves otherwise than usual",
    0.2,
    "Compare with a clip of an ordinary day",
    confidence=0.6,
)


_LABEL = "baseline_deviation"


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.2
    min_confidence: Part = 0.5
    sigmas: Sigmas = 3.0
    min_observations: Count = 3
    min_days: Count = 5


class Habit(State):
    """Suspicious observations a day; days are those on which the person was seen at all."""

    counts: DayCount = msgspec.field(default_factory=DayCount)


class Measured(Scored, frozen=True):
    """What was measured."""

    camera: str
    observations: int
    usual: float
    days: int


def detect(event: CameraObservation, state: Habit, params: Limits, context: Context) -> Answers:
    """Fires once a day on the number, and whenever the camera says so."""
    counts = state.counts
    counts.turn(day_of(event.occurred_at, event.site, context.directory))
    if event.label in PLAIN or event.confidence < params.min_confidence:
        return None
    counts.today += 1
    many = counts.past.seen >= params.min_days and counts.past.above(counts.today) > params.sigmas
    unusual = many and counts.today >= params.min_observations and not counts.told
    if event.label != _LABEL and not unusual:
        return None
    counts.told = counts.told or unusual
    measured = Measured(
        person=context.key,
        site=event.site,
        points=params.points,
        camera=event.camera,
        observations=int(counts.today),
        usual=round(counts.past.mean, 2),
        days=counts.past.seen,
    )
    return told(event, measured)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} was seen {found.observations} times today doing what "
        f"is unusual for them at {names.site_name(found.site)} (camera {found.camera})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={CameraObservation: detect},
    explain=explain,
    params=Limits(),
    state=Habit,
)

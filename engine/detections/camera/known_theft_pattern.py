"""Taking, hiding and leaving, one after the other.

Sees:
    Goods taken or handled, hidden, and an exit, by one person within minutes; or a camera that
    says so itself.
Matters because:
    Each step alone has an excuse, the three together have not.
Wrong when:
    Staff bring goods to the storeroom through the exit.
Source:
    Detection catalogue, `camera.known_theft_pattern`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.35)
"""

from datetime import datetime, timedelta

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Minutes, Part
from engine.detect.words import duration
from engine.directory.index import Directory
from engine.model.cameras import CameraObservation

META = rule(
    "camera.known_theft_pattern",
    "Known pattern of a theft",
    0.35,
    "Watch from the first to the last of the steps",
    confidence=0.75,
)


_LABEL = "known_theft_pattern"
_STEPS = (
    frozenset({"item_taken", "unusual_handling", "package_manipulation", "substitution"}),
    frozenset({"concealment", "multiple_concealed"}),
    frozenset({"exit", "large_package", "unpaid_exit", "off_hours_exit_packages"}),
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.35
    min_confidence: Part = 0.5
    within_minutes: Minutes = 15.0


class Steps(State):
    """The steps so far: when, and which event; the next step begins where the last one ended."""

    at: list[datetime] = []
    refs: list[str] = []


class Measured(Scored, frozen=True):
    """What was measured."""

    camera: str
    minutes: float
    steps: int


def detect(event: CameraObservation, state: Steps, params: Limits, context: Context) -> Answers:
    """Fires on the last step in time."""
    if event.confidence < params.min_confidence:
        return None
    oldest = event.occurred_at - timedelta(minutes=params.within_minutes)
    if state.at and state.at[0] < oldest:
        state.at, state.refs = [], []
    if event.label == _LABEL:
        return told(
            event,
            Measured(
                person=context.key,
                site=event.site,
                points=params.points,
                camera=event.camera,
                minutes=0.0,
                steps=1,
            ),
        )
    if event.label not in _STEPS[len(state.at)]:
        return None
    state.at.append(event.occurred_at)
    state.refs.append(event.ref)
    if len(state.at) < len(_STEPS):
        return None
    minutes = (event.occurred_at - state.at[0]).total_seconds() / 60
    refs, state.at, state.refs = state.refs, [], []
    measured = Measured(
        person=context.key,
        site=event.site,
        points=params.points,
        camera=event.camera,
        minutes=round(minutes, 1),
        steps=len(_STEPS),
    )
    return told(event, measured, refs)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    how = (
        f"took, hid and carried out goods within {duration(timedelta(minutes=found.minutes))}"
        if found.steps > 1
        else "followed a known pattern of theft"
    )
    return (
        f"{names.person_name(found.person)} {how} at {names.site_name(found.site)} (camera "
        f"{found.camera})."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={CameraObservation: detect},
    explain=explain,
    params=Limits(),
    state=Steps,
    is_idle=lambda state: True,
)

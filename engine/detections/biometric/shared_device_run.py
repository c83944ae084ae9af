"""One device verifies several people in a row, all of them weakly.

Sees:
    Biometric checks per device.
Matters because:
    Somebody clocks in a whole team with pictures or borrowed codes.
Wrong when:
    A real team queues at a bad camera; the entrance camera shows it.
Source:
    Detection catalogue, `biometric.shared_device_run`.
"""

from datetime import datetime, timedelta

import msgspec

from engine.detect.contract import (
    Answers,
    Context,
    Detection,
    Evidence,
    Found,
    Meta,
    Params,
    Scope,
    State,
)
from engine.detect.units import Count, Part, Seconds
from engine.detect.words import duration, listed
from engine.directory.index import Directory
from engine.model.guarding import BiometricVerified, Punch
from engine.model.kinds import Severity, SubjectKind

META = Meta(
    id="biometric.shared_device_run",
    title="One device, several weak checks",
    severity=Severity.HIGH,
    confidence=0.80,
    subject=SubjectKind.DEVICE,
    icon="scan-face",
    checks=(
        "Look at the entrance camera: how many people stand there",
        "Call the site and ask who is on post",
        "Have the terminal inspected",
    ),
    related="identity",
)


class Limits(Params, frozen=True):
    """How many, how fast, how weak."""

    people: Count = 3
    window_seconds: Seconds = 60.0
    #: A check counts as weak below this confidence, or below the liveness.
    confidence_below: Part = 0.8
    liveness_below: Part = 0.5


class Check(msgspec.Struct, frozen=True):
    """A weak check."""

    at: datetime
    person: str
    ref: str
    confidence: float
    liveness: float | None


class Run(State):
    """Weak checks within the window, at most 64; `told` until the run ends."""

    checks: list[Check] = []
    told: bool = False


class Measured(Evidence, frozen=True):
    """Who was verified in the run, and how weakly."""

    device: str
    site: str
    people: tuple[str, ...]
    span_s: float
    highest_confidence: float
    lowest_liveness: float | None


def detect(
    event: Punch | BiometricVerified, state: Run, params: Limits, context: Context
) -> Answers:
    """Fires once per run, on the check that brings the number of people to the limit."""
    biometric = event.biometric
    if biometric is None:
        return None
    oldest = event.occurred_at - timedelta(seconds=params.window_seconds)
    recent = [each for each in state.checks if each.at >= oldest]
    if not recent:
        state.told = False
    weak = biometric.confidence < params.confidence_below or (
        biometric.liveness is not None and biometric.liveness < params.liveness_below
    )
    if weak:
        recent.append(
            Check(
                event.occurred_at,
                event.person,
                event.ref,
                biometric.confidence,
                biometric.liveness,
            )
        )
    state.checks = recent[-64:]
    people = tuple(sorted({each.person for each in state.checks}))
    if not weak or state.told or len(people) < params.people:
        return None
    state.told = True
    measured = Measured(
        device=context.key,
        site=event.site,
        people=people,
        span_s=(event.occurred_at - state.checks[0].at).total_seconds(),
        highest_confidence=max(each.confidence for each in state.checks),
        lowest_liveness=min(
            (each.liveness for each in state.checks if each.liveness is not None), default=None
        ),
    )
    refs = tuple(each.ref for each in state.checks)
    return (Found(measured, at=event.occurred_at, refs=refs, site=event.site),)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    people = listed([names.person_name(each) for each in found.people])
    return (
        f"Device {found.device} at {names.site_name(found.site)} verified {len(found.people)} "
        f"people within {duration(timedelta(seconds=found.span_s))}, all weakly: {people}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.DEVICE,
    on={Punch: detect, BiometricVerified: detect},
    explain=explain,
    params=Limits(),
    state=Run,
    is_idle=lambda state: True,
)

"""A biometric check that proves little.

Sees:
    Confidence, result and liveness of each check.
Matters because:
    Weak checks are where borrowed identities pass; one alone means little.
Wrong when:
    Rain, helmets, dirty sensors: look whether others at the device have it too.
Source:
    Detection catalogue, `biometric.low_quality`.
"""

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
from engine.detect.units import Part
from engine.directory.index import Directory
from engine.model.guarding import BiometricVerified, Punch
from engine.model.kinds import Severity

META = Meta(
    id="biometric.low_quality",
    title="Weak biometric check",
    severity=Severity.LOW,
    confidence=0.70,
    icon="scan-face",
    checks=("Compare the check's picture with the person's", "Have the sensor cleaned"),
    related="identity",
)


class Limits(Params, frozen=True):
    """Below these a check proves little; both 0 to 1."""

    biometric_confidence_min: Part = 0.7
    liveness_min: Part = 0.5


class Measured(Evidence, frozen=True):
    """What was weak about the check."""

    person: str
    site: str
    kind: str
    result: str
    confidence: float
    liveness: float | None
    quality: float | None


def detect(
    event: Punch | BiometricVerified, state: State, params: Limits, context: Context
) -> Answers:
    """Fires on each check below a limit, or that the device itself calls low quality."""
    biometric = event.biometric
    if biometric is None:
        return None
    liveness = biometric.liveness
    if (
        biometric.confidence >= params.biometric_confidence_min
        and biometric.result != "low_quality"
        and (liveness is None or liveness >= params.liveness_min)
    ):
        return None
    measured = Measured(
        person=event.person,
        site=event.site,
        kind=biometric.kind,
        result=biometric.result,
        confidence=biometric.confidence,
        liveness=liveness,
        quality=biometric.quality,
    )
    return (Found(measured, at=event.occurred_at, refs=(event.ref,), site=event.site),)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    liveness = "" if found.liveness is None else f", liveness {found.liveness:.2f}"
    return (
        f"The {found.kind} check of {names.person_name(found.person)} at "
        f"{names.site_name(found.site)} was weak: {found.result.replace('_', ' ')}, "
        f"confidence {found.confidence:.2f}{liveness}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={Punch: detect, BiometricVerified: detect},
    explain=explain,
    params=Limits(),
)

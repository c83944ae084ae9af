"""A month of biometric checks that look made rather than lived.

Sees:
    The person's checks of 30 days: times of day to the second, confidence, quality.
Matters because:
    Scripts and proxies repeat themselves; people do not.
Wrong when:
    A terminal rounds its times to the minute, or a sensor is bad for everybody.
Source:
    Detection catalogue, `biometric.pattern_anomaly`.
"""

from engine.detect.contract import (
    Answer,
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
)
from engine.detect.units import Count, Days, Part
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.guarding import BiometricVerified, Punch
from engine.model.kinds import Severity

META = Meta(
    id="biometric.pattern_anomaly",
    title="Unlikely pattern of checks",
    severity=Severity.MEDIUM,
    confidence=0.75,
    icon="activity",
    checks=(
        "Compare the times of the checks with the site's camera on two days",
        "Ask the supervisor about the guard's routine",
    ),
    related="identity",
    clears=True,
)

REPEATED = "REPEATED_EXACT_TIMING"
LOW_CONFIDENCE = "LOW_BIOMETRIC_CONFIDENCE"
LOW_QUALITY = "FREQUENT_LOW_QUALITY"
_WORDS = {
    REPEATED: "times of day repeat to the second",
    LOW_CONFIDENCE: "confidence is low on average",
    LOW_QUALITY: "many checks are of low quality",
}
#: Of a person's checks, the newest this many are kept: 30 days with ten checks each.
_KEPT = 300
_DAY_S = 86_400


class Limits(Params, frozen=True):
    """What is unlikely, over how long, from how many checks."""

    window_days: Days = 30.0
    min_checks: Count = 10
    #: Distinct times of day over checks; people spread over seconds.
    distinct_times_below: Part = 0.3
    mean_confidence_below: Part = 0.7
    low_quality_share_above: Part = 0.3


class History(State):
    """Checks as [epoch second, local second of the day, confidence in 1/1000, 1 if low quality]."""

    checks: list[tuple[int, int, int, int]] = []
    standing: str = ""


class Measured(Evidence, frozen=True):
    """What the month looks like."""

    person: str
    indicators: tuple[str, ...]
    checks: int
    distinct_times: int
    mean_confidence: float
    low_quality_share: float


def detect(
    event: Punch | BiometricVerified, state: History, params: Limits, context: Context
) -> Answers:
    """Fires when an indicator begins to hold; clears when none does any more."""
    biometric = event.biometric
    if biometric is None:
        return None
    local = context.directory.local(event.occurred_at, event.site)
    second = local.hour * 3600 + local.minute * 60 + local.second
    epoch = int(event.occurred_at.timestamp())
    low = 1 if biometric.result == "low_quality" else 0
    state.checks.append((epoch, second, round(biometric.confidence * 1000), low))
    oldest = epoch - int(params.window_days * _DAY_S)
    if state.checks[0][0] < oldest or len(state.checks) > _KEPT:
        state.checks = [each for each in state.checks if each[0] >= oldest][-_KEPT:]
    measured = _measure(context.key, state.checks, params)
    if len(state.checks) < params.min_checks:
        return None
    return _told(event, state, measured)


def _measure(person: str, checks: list[tuple[int, int, int, int]], params: Limits) -> Measured:
    count = len(checks)
    distinct = len({second for _, second, _, _ in checks})
    mean = sum(confidence for _, _, confidence, _ in checks) / count / 1000
    low = sum(each[3] for each in checks) / count
    holds = {
        REPEATED: distinct < params.distinct_times_below * count,
        LOW_CONFIDENCE: mean < params.mean_confidence_below,
        LOW_QUALITY: low > params.low_quality_share_above,
    }
    return Measured(
        person=person,
        indicators=tuple(name for name, true in holds.items() if true),
        checks=count,
        distinct_times=distinct,
        mean_confidence=round(mean, 4),
        low_quality_share=round(low, 4),
    )


def _told(event: Punch | BiometricVerified, state: History, measured: Measured) -> Answers:
    now = ",".join(measured.indicators)
    before, state.standing = state.standing, now
    if not now:
        if not before:
            return None
        return (Cleared(event.occurred_at, "pattern", "The pattern is ordinary again."),)
    if set(measured.indicators) <= set(before.split(",")):
        return None
    answers: list[Answer] = [
        Found(measured, event.occurred_at, (event.ref,), now, event.site, episode="pattern")
    ]
    return answers


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    what = listed([_WORDS[each] for each in found.indicators])
    return (
        f"Of {found.checks} checks of {names.person_name(found.person)} in 30 days, {what} "
        f"({found.distinct_times} distinct times, mean confidence {found.mean_confidence:.2f}, "
        f"{found.low_quality_share:.0%} low quality)."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={Punch: detect, BiometricVerified: detect},
    explain=explain,
    params=Limits(),
    state=History,
)

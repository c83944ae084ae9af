"""How likely a punch is fraud, from everything found about it.

Sees:
    Findings of the other rules on the same punch, or on the person in the minutes before it; the
    person's history of 30 days.
Matters because:
    One consolidated claim instead of five; and at the top end the login must stop working.
Wrong when:
    The rules below it are wrong together, as on a day with a bad terminal clock.
Source:
    Detection catalogue, *Fraud score*.
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
from engine.detect.history import CONFIRMED, FLAGGED_LOCATION, FLAGGED_VERIFICATION, History
from engine.detect.units import Minutes, Part
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.guarding import BiometricVerified, PositionFix, Punch
from engine.model.kinds import Severity
from engine.model.review import Reviewed

META = Meta(
    id="fraud.score",
    title="Punch is probably fraud",
    severity=Severity.HIGH,
    confidence=0.90,
    icon="gauge",
    checks=(
        "Read which findings make up the score",
        "Look at the entrance camera at the punch",
        "Call the guard",
    ),
    related="identity",
)

_TERMS = {
    "biometric.buddy_punching": "buddy_punching",
    "location.gps_spoofing": "gps_spoofing",
    "location.geofence_violation": "geofence",
    "biometric.low_quality": "low_quality",
    "biometric.pattern_anomaly": "pattern",
}
_WORDS = {
    "buddy_punching": "verified at two sites",
    "gps_spoofing": "position cannot be true",
    "geofence": "outside the fence",
    "low_quality": "weak biometric check",
    "pattern": "unlikely pattern of checks",
}
_SEVERITIES = {each.value: each for each in Severity}
_LEVELS = ((0.8, "critical"), (0.6, "high"), (0.4, "medium"), (0.2, "low"))


class Limits(Params, frozen=True):
    """Weights of the terms (re-fitted by learning) and what the score leads to; all 0 to 1."""

    weight_buddy_punching: Part = 0.35
    weight_gps_spoofing: Part = 0.30
    weight_geofence: Part = 0.15
    weight_low_quality: Part = 0.10
    weight_pattern: Part = 0.10
    alert_from: Part = 0.5
    flag_from: Part = 0.7
    lock_from: Part = 0.95
    lock_with_history_from: Part = 0.8
    lock_history_from: Part = 0.6
    #: A finding on a fix or check so long before the punch counts for it, minutes.
    join_minutes: Minutes = 5.0


class Term(msgspec.Struct, frozen=True):
    """When a term was last found, and on which events."""

    at: datetime
    refs: tuple[str, ...]


class Scores(State):
    """Terms found lately, and the person's history."""

    terms: dict[str, Term] = {}
    history: History = msgspec.field(default_factory=History)


class Measured(Evidence, frozen=True):
    """The score, what it is made of, and what follows."""

    person: str
    site: str
    score: float
    level: str
    terms: tuple[str, ...]
    history_score: float
    flagged: bool
    locked: bool


def on_check(
    event: PositionFix | BiometricVerified, state: Scores, params: Limits, context: Context
) -> Answers:
    """Remembers what was found on a fix or a check without punch."""
    if context.found:
        _remember(event.occurred_at, state, context)
    return None


def on_review(event: Reviewed, state: Scores, params: Limits, context: Context) -> Answers:
    """A person decided: confirmed weighs, cleared counts no more."""
    if event.confirmed:
        state.history.add(event.occurred_at, CONFIRMED, event.about)
    else:
        state.history.remove(event.about)
    return None


def on_punch(event: Punch, state: Scores, params: Limits, context: Context) -> Answers:
    """Scores the punch; fires from `alert_from`."""
    at = event.occurred_at
    history_score = state.history.score(at)  # of before: this punch is no evidence against itself
    if context.found:
        _remember(at, state, context)
    oldest = at - timedelta(minutes=params.join_minutes)
    terms = {name: term for name, term in state.terms.items() if term.at >= oldest}
    state.terms = terms
    if not terms:
        return None
    parts = {name: getattr(params, f"weight_{name}") for name in sorted(terms)}
    score = round(sum(parts.values()), 6)
    if score < params.alert_from:
        return None
    flagged = score >= params.flag_from
    if flagged:
        state.history.add(at, FLAGGED_VERIFICATION, event.ref)
    locked = score >= params.lock_from or (
        score >= params.lock_with_history_from and history_score >= params.lock_history_from
    )
    level = risk_level(score)
    measured = Measured(
        person=event.person,
        site=event.site,
        score=score,
        level=level,
        terms=tuple(parts),
        history_score=round(history_score, 4),
        flagged=flagged,
        locked=locked,
    )
    refs = {event.ref: None, **{ref: None for term in terms.values() for ref in term.refs}}
    return (
        Found(
            measured,
            at,
            tuple(sorted(refs)),
            event.ref,
            event.site,
            severity=_SEVERITIES.get(level, Severity.INFO),
            contributions=parts,
        ),
    )


def _remember(at: datetime, state: Scores, context: Context) -> None:
    for finding in context.found:
        name = _TERMS.get(finding.detection)
        if name is None:
            continue
        state.terms[name] = Term(at, finding.events)
        if finding.detection.startswith("location."):
            state.history.add(at, FLAGGED_LOCATION, finding.id)


def risk_level(score: float) -> str:
    """The word for a score, 0 to 1.

    >>> [risk_level(score) for score in (0.8, 0.79, 0.4, 0.2, 0.19)]
    ['critical', 'high', 'medium', 'low', 'minimal']
    """
    return next((word for limit, word in _LEVELS if score >= limit), "minimal")


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    why = listed([_WORDS[each] for each in found.terms])
    lock = " The login is locked until an operator lifts it." if found.locked else ""
    return (
        f"The punch of {names.person_name(found.person)} at {names.site_name(found.site)} scores "
        f"{found.score:.2f} for fraud: {why}.{lock}"
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={
        Punch: on_punch,
        PositionFix: on_check,
        BiometricVerified: on_check,
        Reviewed: on_review,
    },
    explain=explain,
    params=Limits(),
    state=Scores,
    is_idle=lambda state: not state.history.entries,
)

"""A position pinned to the last digit while the phone is in use.

Sees:
    Fixes that repeat to 6 decimals (11 cm), and other signs of life meanwhile.
Matters because:
    Receivers never stand still to the centimetre; a pinned fake does.
Wrong when:
    A phone caches its last position indoors; movement tells the two apart.
Source:
    Detection catalogue, `location.frozen_position`.
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
)
from engine.detect.units import Count, Decimals, Minutes
from engine.detect.words import duration
from engine.directory.index import Directory
from engine.model.guarding import CheckpointScanned, PhoneActivity, PositionFix
from engine.model.kinds import Severity
from engine.model.place import Location

META = Meta(
    id="location.frozen_position",
    title="Position pinned",
    severity=Severity.MEDIUM,
    confidence=0.80,
    icon="map-pin-off",
    checks=(
        "Look at the site's cameras: is the guard where the position says",
        "Call the guard and ask for the code at the checkpoint",
    ),
    related="identity",
    clears=True,
)


class Limits(Params, frozen=True):
    """How long, how often, to how many decimals."""

    min_fixes: Count = 20
    min_minutes: Minutes = 60.0
    decimals: Decimals = 6


class Pinned(State):
    """The place that repeats, and what else happened meanwhile."""

    lat: float = 999.0
    lon: float = 999.0
    since: datetime | None = None
    first_ref: str = ""
    fixes: int = 0
    signs: int = 0
    told: bool = False


class Measured(Evidence, frozen=True):
    """How long the place has not changed at all, and the signs of life meanwhile."""

    person: str
    location: Location
    fixes: int
    span_minutes: float
    other_signals: int


def on_fix(event: PositionFix, state: Pinned, params: Limits, context: Context) -> Answers:
    """Counts identical fixes; fires when all limits are reached."""
    lat = round(event.location.lat, params.decimals)
    lon = round(event.location.lon, params.decimals)
    if lat != state.lat or lon != state.lon:
        told, since = state.told, state.since
        state.lat, state.lon, state.since = lat, lon, event.occurred_at
        state.first_ref, state.fixes, state.signs, state.told = event.ref, 1, 0, False
        if told and since is not None:
            reason = "The position has moved again."
            return (Cleared(event.occurred_at, f"since {since.isoformat()}", reason),)
        return None
    state.fixes += 1
    return _judge(event, state, params)


def _judge(event: PositionFix, state: Pinned, params: Limits) -> Answers:
    if state.told or state.fixes < params.min_fixes or not state.signs or state.since is None:
        return None
    span = event.occurred_at - state.since
    if span < timedelta(minutes=params.min_minutes):
        return None
    state.told = True
    measured = Measured(
        person=event.person,
        location=event.location,
        fixes=state.fixes,
        span_minutes=round(span.total_seconds() / 60, 1),
        other_signals=state.signs,
    )
    episode = f"since {state.since.isoformat()}"
    refs = (state.first_ref, event.ref)
    return (Found(measured, event.occurred_at, refs, episode=episode),)


def on_sign(
    event: PhoneActivity | CheckpointScanned, state: Pinned, params: Limits, context: Context
) -> Answers:
    """Counts another sign of life."""
    state.signs += 1
    return None


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    span = duration(timedelta(minutes=found.span_minutes))
    return (
        f"{found.fixes} positions of {names.person_name(found.person)} in {span} are the same to "
        f"the centimetre, with {found.other_signals} other signs of activity meanwhile."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PositionFix: on_fix, PhoneActivity: on_sign, CheckpointScanned: on_sign},
    explain=explain,
    params=Limits(),
    state=Pinned,
    is_idle=lambda state: True,
)

"""A guard on shift stays outside the post's fence.

Sees:
    Fixes of guards who are rostered and clocked in, against their site's fence.
Matters because:
    The post is empty and looks manned.
Wrong when:
    The patrol route leads outside the fence; widen it or raise `left_post_minutes` there.
Source:
    Detection catalogue, `location.left_post`.
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
from engine.detect.geometry import beyond_fence_m
from engine.detect.units import Minutes
from engine.detect.words import distance, duration
from engine.directory.index import Directory
from engine.model.guarding import PositionFix, Punch
from engine.model.kinds import Severity
from engine.model.place import Location

META = Meta(
    id="location.left_post",
    title="Left the post",
    severity=Severity.HIGH,
    confidence=0.90,
    icon="footprints",
    checks=(
        "Look where the guard went on the map",
        "Call the guard",
        "Look at the site's cameras",
    ),
    related="presence",
    clears=True,
)


class Limits(Params, frozen=True):
    """How long outside, and how long inside again."""

    left_post_minutes: Minutes = 15.0
    #: Inside for this long clears, minutes; a step over the line does not.
    back_minutes: Minutes = 3.0


class Stay(State):
    """Where the guard is clocked in, since when outside, since when inside again."""

    site: str = ""
    outside_since: datetime | None = None
    inside_since: datetime | None = None
    outside_ref: str = ""
    told: bool = False


class Measured(Evidence, frozen=True):
    """How long and how far outside."""

    person: str
    site: str
    outside_minutes: float
    distance_beyond_m: float
    location: Location
    site_location: Location
    outside_since: datetime


def on_punch(event: Punch, state: Stay, params: Limits, context: Context) -> Answers:
    """Clocking in begins the watch, clocking out ends it."""
    answers = _back(event.occurred_at, state, "The guard has clocked out.")
    state.site = event.site if event.direction == "in" else ""
    return answers


def on_fix(event: PositionFix, state: Stay, params: Limits, context: Context) -> Answers:
    """Follows the guard across the fence, with hysteresis."""
    if not state.site:
        return None
    site = context.directory.sites.get(state.site)
    if site is None:
        return None
    at = event.occurred_at
    beyond_m = beyond_fence_m(event.location, site.location, site.geofence)
    if beyond_m <= (event.accuracy_m or 0.0):
        return _inside(at, state, params)
    state.inside_since = None
    if state.outside_since is None:
        state.outside_since, state.outside_ref = at, event.ref
        return None
    outside = at - state.outside_since
    if state.told or outside <= timedelta(minutes=params.left_post_minutes):
        return None
    if not _on_shift(at, state.site, context):
        return None
    state.told = True
    measured = Measured(
        person=event.person,
        site=state.site,
        outside_minutes=round(outside.total_seconds() / 60, 1),
        distance_beyond_m=round(beyond_m),
        location=event.location,
        site_location=site.location,
        outside_since=state.outside_since,
    )
    refs = (state.outside_ref, event.ref)
    return (Found(measured, at, refs, site=state.site, episode=_episode(state)),)


def _inside(at: datetime, state: Stay, params: Limits) -> Answers:
    if state.outside_since is None:
        return None
    if state.inside_since is None:
        state.inside_since = at
    if at - state.inside_since < timedelta(minutes=params.back_minutes):
        return None
    return _back(at, state, "The guard is back inside the fence.")


def _back(at: datetime, state: Stay, reason: str) -> Answers:
    told, episode = state.told, _episode(state)
    state.outside_since = state.inside_since = None
    state.told = False
    return (Cleared(at, episode, reason),) if told else None


def _on_shift(at: datetime, site: str, context: Context) -> bool:
    """On the roster there now; where there is no roster at all, clocking in is enough."""
    roster = context.directory.roster
    if not len(roster):
        return True
    return any(shift.site == site for shift in roster.of_person(context.key, at))


def _episode(state: Stay) -> str:
    since = state.outside_since
    return f"outside since {since.isoformat()}" if since else ""


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    outside = duration(timedelta(minutes=found.outside_minutes))
    return (
        f"{names.person_name(found.person)} is on shift at {names.site_name(found.site)} but has "
        f"been outside its fence for {outside}, now {distance(found.distance_beyond_m)} away."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={Punch: on_punch, PositionFix: on_fix},
    explain=explain,
    params=Limits(),
    state=Stay,
    is_idle=lambda state: not state.site,
)

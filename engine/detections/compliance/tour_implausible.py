"""Checkpoints scanned faster than anybody walks.

Sees:
    Scans of one tour and where the checkpoints are.
Matters because:
    Somebody carries copies of the tags in a pocket.
Wrong when:
    The guard drives: raise `max_walking_kmh` at sites with a vehicle.
Source:
    Detection catalogue, `compliance.tour_implausible`.
"""

from datetime import datetime, timedelta

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
from engine.detect.geometry import distance_m
from engine.detect.units import Seconds, Speed
from engine.detect.words import distance, duration
from engine.directory.index import Directory
from engine.model.guarding import CheckpointScanned, TourScheduled
from engine.model.kinds import Severity

META = Meta(
    id="compliance.tour_implausible",
    title="Tour faster than walking",
    severity=Severity.HIGH,
    confidence=0.98,
    icon="rabbit",
    checks=(
        "Look at the cameras along the tour",
        "Have the tags inspected: are copies about",
    ),
    related="duty",
)


class Limits(Params, frozen=True):
    """What a walking guard cannot do."""

    max_walking_kmh: Speed = 12.0
    #: All checkpoints (three or more) in less than this, seconds.
    all_within_seconds: Seconds = 60.0


class Tour(State):
    """The last scan, the first, and how many different ones there were."""

    planned: int = 0
    first_at: datetime | None = None
    last_at: datetime | None = None
    last: str = ""
    refs: list[str] = []
    scanned: set[str] = set()
    told: bool = False


class Measured(Evidence, frozen=True):
    """The two scans, or the whole tour, and how fast they were."""

    person: str
    site: str
    tour: str
    from_checkpoint: str
    to_checkpoint: str
    elapsed_s: float
    distance_m: float | None
    speed_kmh: float | None
    limit_kmh: float


def on_scheduled(event: TourScheduled, state: Tour, params: Limits, context: Context) -> Answers:
    """Notes how many checkpoints there are."""
    state.planned = len(set(event.checkpoints))
    return None


def on_scan(event: CheckpointScanned, state: Tour, params: Limits, context: Context) -> Answers:
    """Fires once per tour, on the first scan that came too fast."""
    last, last_at, first_at = state.last, state.last_at, state.first_at
    state.last, state.last_at = event.checkpoint, event.occurred_at
    state.first_at = first_at or event.occurred_at
    if len(state.scanned) < 1_000:
        state.scanned.add(event.checkpoint)
        state.refs = [*state.refs[-15:], event.ref]
    if state.told or last_at is None or first_at is None or last == event.checkpoint:
        return None
    elapsed_s = max((event.occurred_at - last_at).total_seconds(), 1.0)
    points = context.directory.checkpoints
    a, b = points.get(last), points.get(event.checkpoint)
    located = a is not None and b is not None and a.location and b.location
    way_m = distance_m(a.location, b.location) if located and a and b else None  # type: ignore[arg-type]
    speed_kmh = None if way_m is None else way_m / elapsed_s * 3.6
    whole_s = (event.occurred_at - first_at).total_seconds()
    if speed_kmh is not None and speed_kmh > params.max_walking_kmh:
        refs = tuple(state.refs[-2:])
    elif 3 <= state.planned <= len(state.scanned) and whole_s <= params.all_within_seconds:
        refs, elapsed_s, last = tuple(state.refs), whole_s, ""
        way_m = speed_kmh = None
    else:
        return None
    state.told = True
    measured = Measured(
        person=event.person,
        site=event.site,
        tour=context.key,
        from_checkpoint=last,
        to_checkpoint=event.checkpoint,
        elapsed_s=elapsed_s,
        distance_m=None if way_m is None else round(way_m, 1),
        speed_kmh=None if speed_kmh is None else round(speed_kmh, 1),
        limit_kmh=params.max_walking_kmh,
    )
    return (Found(measured, event.occurred_at, refs, "", event.site, event.person),)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    who, site = names.person_name(found.person), names.site_name(found.site)
    elapsed = duration(timedelta(seconds=found.elapsed_s))
    if found.distance_m is None or found.speed_kmh is None:
        return f"{who} scanned all checkpoints of the tour at {site} within {elapsed}."
    return (
        f"{who} took {elapsed} for the {distance(found.distance_m)} between two checkpoints at "
        f"{site}, {found.speed_kmh:.0f} km/h; nobody walks faster than {found.limit_kmh:.0f} km/h."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.TOUR,
    on={TourScheduled: on_scheduled, CheckpointScanned: on_scan},
    explain=explain,
    params=Limits(),
    state=Tour,
    is_idle=lambda state: True,
)

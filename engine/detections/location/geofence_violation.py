"""A punch too far outside the site's fence.

Sees:
    Punches with a position; the site's fence (circle, polygon, or 200 m round its location).
Matters because:
    Attendance that is paid for happened somewhere else.
Wrong when:
    The fence or the site's location is wrong on the map, or the phone reported a coarse network
    position; the accuracy it admits to is allowed for.
Source:
    Detection catalogue, `location.geofence_violation`.
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
from engine.detect.geometry import beyond_fence_m
from engine.detect.units import Metres
from engine.directory.index import Directory
from engine.model.guarding import Punch
from engine.model.kinds import Severity
from engine.model.place import Location

META = Meta(
    id="location.geofence_violation",
    title="Punch outside the fence",
    severity=Severity.HIGH,
    confidence=0.90,
    icon="map-pin",
    checks=(
        "Compare the punch's place with the fence on the map",
        "Look at the site's entrance camera at that minute",
        "Call the guard",
    ),
    related="identity",
)


class Limits(Params, frozen=True):
    """How far beyond the fence a punch may be."""

    #: Beyond the fence, metres; the catalogue's 200 m swallow town-canyon errors.
    geofence_threshold_m: Metres = 200.0


class Measured(Evidence, frozen=True):
    """Where the punch was and how far that is from the fence."""

    person: str
    site: str
    direction: str
    distance_beyond_m: float
    accuracy_m: float
    location: Location
    site_location: Location


def detect(event: Punch, state: State, params: Limits, context: Context) -> Answers:
    """Fires when the place, drawn in by its accuracy, is beyond fence and threshold."""
    site = context.directory.sites.get(event.site)
    if site is None or event.location is None:
        return None
    beyond_m = beyond_fence_m(event.location, site.location, site.geofence)
    accuracy_m = event.accuracy_m or 0.0
    if beyond_m - accuracy_m <= params.geofence_threshold_m:
        return None
    measured = Measured(
        person=event.person,
        site=event.site,
        direction=event.direction,
        distance_beyond_m=round(beyond_m, 1),
        accuracy_m=accuracy_m,
        location=event.location,
        site_location=site.location,
    )
    return (Found(measured, at=event.occurred_at, refs=(event.ref,), site=event.site),)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} punched {found.direction} at "
        f"{names.site_name(found.site)} from {found.distance_beyond_m:,.0f} m outside its fence."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={Punch: detect},
    explain=explain,
    params=Limits(),
)

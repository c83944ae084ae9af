"""A position that cannot be true.

Sees:
    Consecutive positions of a person, the mock-location flag, the network's own position.
Matters because:
    A faked position is the cheapest way to be paid for a post far away.
Wrong when:
    The first fix after a tunnel or a cold start is off; jumps within the accuracy the device
    admits to, or under `min_jump_m`, are left out, and a lone outlier that at once returns is one
    finding, not two.
Source:
    Detection catalogue, `location.gps_spoofing`; Android `Location.isMock`.
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
from engine.detect.units import Hours, Metres, Minutes, Speed
from engine.detect.words import distance, duration
from engine.directory.index import Directory
from engine.model.guarding import PositionFix, Punch
from engine.model.kinds import Severity
from engine.model.place import Location

META = Meta(
    id="location.gps_spoofing",
    title="Position cannot be true",
    severity=Severity.CRITICAL,
    confidence=0.99,
    icon="satellite",
    checks=(
        "Look at the track on the map: jump, return, or a place nobody can reach",
        "Look at the cameras of the claimed site",
        "Call the guard and ask for the code at the checkpoint",
    ),
    related="identity",
)

SPEED = "IMPOSSIBLE_SPEED"
MOCK = "MOCK_LOCATION"
TELEPORT = "TELEPORT_AND_RETURN"
MISMATCH = "NETWORK_MISMATCH"
_MISMATCH_CONFIDENCE = 0.90
_KMH = 3.6


class Limits(Params, frozen=True):
    """What no guard does."""

    #: Great-circle, after both accuracies, km/h.
    max_travel_speed_kmh: Speed = 150.0
    #: A jump below this is the noise of receivers between two quick fixes, metres.
    min_jump_m: Metres = 500.0
    #: Beyond both accuracies, metres: the cell network is never so far off.
    network_mismatch_m: Metres = 5000.0
    #: Out and back to the same place: at least so far, metres, and each way at least so fast, km/h.
    teleport_min_m: Metres = 10_000.0
    teleport_min_kmh: Speed = 120.0
    #: A jump back to where a told jump began belongs to it for so long, minutes.
    return_minutes: Minutes = 60.0
    #: A flag that stays set is told again after this, hours; one shift.
    repeat_hours: Hours = 8.0


class Last(State):
    """The last two places, where a told jump began, and when a standing flag was last told."""

    at: datetime | None = None
    lat: float = 0.0
    lon: float = 0.0
    accuracy_m: float = 0.0
    ref: str = ""
    before_at: datetime | None = None
    before_lat: float = 0.0
    before_lon: float = 0.0
    jumped: bool = False
    home_at: datetime | None = None
    home_lat: float = 0.0
    home_lon: float = 0.0
    mock_told: datetime | None = None
    mismatch_told: datetime | None = None


class Measured(Evidence, frozen=True):
    """The place, the place before, and what makes them impossible."""

    person: str
    indicator: str
    location: Location
    accuracy_m: float
    previous_location: Location | None = None
    previous_at: datetime | None = None
    distance_m: float | None = None
    elapsed_s: float | None = None
    speed_kmh: float | None = None
    limit_kmh: float | None = None
    network_location: Location | None = None
    network_distance_m: float | None = None


def detect(event: Punch | PositionFix, state: Last, params: Limits, context: Context) -> Answers:
    """Fires on the first of the four signs that holds, strongest first."""
    place = event.location
    if place is None:
        return None
    found = None
    if event.mock_location or event.network_location is not None:
        found = _mock(event, place, state, params) or _mismatch(event, place, state, params)
    if not event.mock_location:
        state.mock_told = None
    moved = _moved(event, place, state, params)
    return found or moved


def _moved(event: Punch | PositionFix, place: Location, state: Last, params: Limits) -> Answers:
    accuracy_m = event.accuracy_m or 0.0
    if state.at is None:
        _remember(event, place, accuracy_m, state, jumped=False)
        return None
    at = event.occurred_at
    # Degrees first: most fixes are metres from the last one, and 500 m is more than 0.0044 degrees.
    if abs(place.lat - state.lat) < 0.0008 and abs(place.lon - state.lon) < 0.0008:
        _remember(event, place, accuracy_m, state, jumped=False)
        return None
    last = Location(state.lat, state.lon)
    way_m = distance_m(last, place)
    elapsed_s = max((at - state.at).total_seconds(), 1.0)
    net_m = way_m - accuracy_m - state.accuracy_m
    speed_kmh = net_m / elapsed_s * _KMH
    too_fast = speed_kmh > params.max_travel_speed_kmh and net_m > params.min_jump_m
    returned = _returned(place, accuracy_m, state)
    out_and_back = (
        returned
        and not too_fast
        and not state.jumped
        and way_m > params.teleport_min_m
        and way_m / elapsed_s * _KMH > params.teleport_min_kmh
        and _speed_out(state) > params.teleport_min_kmh
    )
    again = too_fast and _came_home(at, place, accuracy_m, state, params)
    answer: Answers = None
    if (too_fast or out_and_back) and not again:
        measured = Measured(
            person=event.person,
            indicator=SPEED if too_fast else TELEPORT,
            location=place,
            accuracy_m=accuracy_m,
            previous_location=last,
            previous_at=state.at,
            distance_m=round(way_m),
            elapsed_s=elapsed_s,
            speed_kmh=round(speed_kmh, 1),
            limit_kmh=params.max_travel_speed_kmh,
        )
        answer = (Found(measured, at, (state.ref, event.ref), site=_site(event)),)
    if again:
        state.home_at = None
    elif too_fast:
        state.home_at, state.home_lat, state.home_lon = state.at, state.lat, state.lon
    _remember(event, place, accuracy_m, state, jumped=too_fast and not again)
    return answer


def _came_home(
    at: datetime, place: Location, accuracy_m: float, state: Last, params: Limits
) -> bool:
    """Whether this jump only undoes the one that was told: the same incident."""
    if state.home_at is None or at - state.home_at > timedelta(minutes=params.return_minutes):
        return False
    home = Location(state.home_lat, state.home_lon)
    return distance_m(home, place) <= 200.0 + accuracy_m


def _returned(place: Location, accuracy_m: float, state: Last) -> bool:
    """Whether this is the place from before the last one, give or take 200 m and the accuracy."""
    if state.before_at is None:
        return False
    before = Location(state.before_lat, state.before_lon)
    return distance_m(before, place) <= 200.0 + accuracy_m


def _speed_out(state: Last) -> float:
    if state.before_at is None or state.at is None:
        return 0.0
    before = Location(state.before_lat, state.before_lon)
    elapsed_s = max((state.at - state.before_at).total_seconds(), 1.0)
    return distance_m(before, Location(state.lat, state.lon)) / elapsed_s * _KMH


def _remember(
    event: Punch | PositionFix, place: Location, accuracy_m: float, state: Last, *, jumped: bool
) -> None:
    state.before_at, state.before_lat, state.before_lon = state.at, state.lat, state.lon
    state.at, state.lat, state.lon = event.occurred_at, place.lat, place.lon
    state.accuracy_m, state.ref, state.jumped = accuracy_m, event.ref, jumped


def _mock(event: Punch | PositionFix, place: Location, state: Last, params: Limits) -> Answers:
    if not event.mock_location:
        return None
    told = state.mock_told
    fresh = told is None or event.occurred_at - told >= timedelta(hours=params.repeat_hours)
    if not fresh and not isinstance(event, Punch):
        return None
    state.mock_told = event.occurred_at
    measured = Measured(
        person=event.person,
        indicator=MOCK,
        location=place,
        accuracy_m=event.accuracy_m or 0.0,
    )
    return (Found(measured, event.occurred_at, (event.ref,), "mock", _site(event)),)


def _mismatch(event: Punch | PositionFix, place: Location, state: Last, params: Limits) -> Answers:
    network = event.network_location
    if network is None:
        return None
    accuracy_m = event.accuracy_m or 0.0
    apart_m = distance_m(place, network)
    if apart_m <= params.network_mismatch_m + accuracy_m:
        state.mismatch_told = None
        return None
    told = state.mismatch_told
    fresh = told is None or event.occurred_at - told >= timedelta(hours=params.repeat_hours)
    if not fresh and not isinstance(event, Punch):
        return None
    state.mismatch_told = event.occurred_at
    measured = Measured(
        person=event.person,
        indicator=MISMATCH,
        location=place,
        accuracy_m=accuracy_m,
        network_location=network,
        network_distance_m=round(apart_m),
    )
    return (
        Found(
            measured,
            event.occurred_at,
            (event.ref,),
            "network",
            _site(event),
            confidence=_MISMATCH_CONFIDENCE,
        ),
    )


def _site(event: Punch | PositionFix) -> str | None:
    return event.site if isinstance(event, Punch) else None


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    who = names.person_name(found.person)
    if found.indicator == MOCK:
        return f"The phone of {who} reports a mock location."
    if found.indicator == MISMATCH:
        apart = distance(found.network_distance_m or 0.0)
        return f"GPS puts {who} {apart} away from where the phone network does."
    elapsed = duration(timedelta(seconds=found.elapsed_s or 0.0))
    way = distance(found.distance_m or 0.0)
    back = " and back" if found.indicator == TELEPORT else ""
    return (
        f"{who} moved {way}{back} in {elapsed}, {found.speed_kmh or 0:,.0f} km/h; "
        f"nobody travels faster than {found.limit_kmh or 0:,.0f} km/h."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={Punch: detect, PositionFix: detect},
    explain=explain,
    params=Limits(),
    state=Last,
    is_idle=lambda state: True,
)

"""Two shifts or punches of one person too close together for the way between their sites.

Sees:
    A person's consecutive punches and consecutive rostered shifts, and where the sites are.
Matters because:
    One of the two attendances is false, whoever made it.
Wrong when:
    A site's location on the map is wrong, or a clock of a terminal is.
Source:
    Detection catalogue, `attendance.impossible_shifts`.
"""

from datetime import UTC, datetime, timedelta

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
from engine.detect.geometry import distance_m
from engine.detect.units import Minutes, Speed
from engine.detect.words import distance, duration
from engine.directory.index import Directory
from engine.model.guarding import Punch
from engine.model.kinds import Severity
from engine.model.roster import ShiftBegan

META = Meta(
    id="attendance.impossible_shifts",
    title="Shifts too close together",
    severity=Severity.HIGH,
    confidence=0.85,
    icon="route",
    checks=(
        "Look at both sites' entrance cameras at the two times",
        "Compare the two biometric checks",
        "Call the guard",
    ),
    related="identity",
)


class Limits(Params, frozen=True):
    """How fast people can travel and how long they must rest."""

    #: Door to door, km/h; no commuter is faster.
    max_travel_speed_kmh: Speed = 150.0
    #: Between two shifts, minutes; 0 asks for no rest. Labour law of the country sets it.
    min_rest_minutes: Minutes = 0.0


class Attendance(msgspec.Struct, frozen=True):
    """When and where the person last was, by a punch or by the roster."""

    at: datetime
    site: str
    shift: str
    ref: str
    left: bool


class Last(State):
    """The newest punch and the newest rostered shift."""

    punch: Attendance | None = None
    shift: Attendance | None = None


class Measured(Evidence, frozen=True):
    """The two attendances, the way between them, and the time there was for it."""

    person: str
    from_site: str
    to_site: str
    rostered: bool
    left_at: datetime
    arrived_at: datetime
    gap_minutes: float
    needed_minutes: float
    distance_m: float


def on_punch(event: Punch, state: Last, params: Limits, context: Context) -> Answers:
    """Compares a punch with the one before it."""
    here = Attendance(
        event.occurred_at, event.site, event.shift or "", event.ref, event.direction == "out"
    )
    before, state.punch = state.punch, here
    if before is None or here.left or (before.site == here.site and not before.left):
        return None
    other_shift = bool(before.shift and here.shift and before.shift != here.shift)
    rests = before.left and (other_shift or before.site != here.site)
    return _judge(before, here, rests, False, params, context)


def on_shift(event: ShiftBegan, state: Last, params: Limits, context: Context) -> Answers:
    """Compares a rostered shift with the one before it."""
    shift = event.shift
    before = state.shift
    starts = shift.starts_at.astimezone(UTC)
    state.shift = Attendance(shift.ends_at.astimezone(UTC), shift.site, shift.id, "", True)
    if before is None:
        return None
    here = Attendance(starts, shift.site, shift.id, "", False)
    return _judge(before, here, True, True, params, context)


def _judge(
    before: Attendance,
    here: Attendance,
    rests: bool,
    rostered: bool,
    params: Limits,
    context: Context,
) -> Answers:
    sites = context.directory.sites
    a, b = sites.get(before.site), sites.get(here.site)
    if a is None or b is None:
        return None
    way_m = distance_m(a.location, b.location) if before.site != here.site else 0.0
    needed_minutes = way_m / 1000 / params.max_travel_speed_kmh * 60
    if rests:
        needed_minutes = max(needed_minutes, params.min_rest_minutes)
    gap_minutes = (here.at - before.at).total_seconds() / 60
    if gap_minutes >= needed_minutes or needed_minutes == 0:
        return None
    measured = Measured(
        person=context.key,
        from_site=before.site,
        to_site=here.site,
        rostered=rostered,
        left_at=before.at,
        arrived_at=here.at,
        gap_minutes=round(gap_minutes, 2),
        needed_minutes=round(needed_minutes, 2),
        distance_m=round(way_m),
    )
    refs = tuple(each for each in (before.ref, here.ref) if each)
    identity = f"{before.shift}>{here.shift}" if rostered else ""
    return (Found(measured, at=here.at, refs=refs, identity=identity, site=here.site),)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    gap = timedelta(minutes=max(0.0, found.gap_minutes))
    needed = timedelta(minutes=found.needed_minutes)
    verb = "is rostered" if found.rostered else "punched"
    return (
        f"{names.person_name(found.person)} {verb} at {names.site_name(found.from_site)} and "
        f"{names.site_name(found.to_site)}, {distance(found.distance_m)} apart, with "
        f"{duration(gap)} between them where {duration(needed)} are needed."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={Punch: on_punch, ShiftBegan: on_shift},
    explain=explain,
    params=Limits(),
    state=Last,
    is_idle=lambda state: True,
)

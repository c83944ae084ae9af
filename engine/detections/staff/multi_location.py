"""One person is active at two sites, faster than anybody travels between them.

Sees:
    Log-ins, punches and till events of one person at different sites.
Matters because:
    Two people share one login, or one of the two clocked in for the other.
Wrong when:
    Somebody works from a distance with their own login; turn the rule off for that site.
Source:
    Detection catalogue, `staff.multi_location`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.5)
"""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from engine.detect.business_day import is_shop
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.geometry import distance_m
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Metres, Minutes, Part, Speed
from engine.detect.words import distance, duration
from engine.directory.index import Directory
from engine.model.directory import Site
from engine.model.guarding import Punch
from engine.model.retail import PosRefund, PosSale, PosVoid, StaffLogin

META = rule(
    "staff.multi_location",
    "Active at two shops at once",
    0.5,
    "Look at the register and entrance cameras of both shops at the same time",
    flag=True,
    confidence=0.9,
)


_KEPT = 8
_NEVER = datetime.min.replace(tzinfo=UTC)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.5
    #: From door to door, parking and walking included.
    max_travel_speed_kmh: Speed = 80.0
    #: Nearer sites are one place: a shop and its storehouse.
    min_distance_m: Metres = 1_000.0
    #: Told once for both sites within this time.
    repeat_minutes: Minutes = 60.0


class Seen(msgspec.Struct, frozen=True):
    """The last activity at a site."""

    at: datetime
    ref: str


class Places(State):
    """The newest activity by site, at most eight sites; when each pair was last told."""

    sites: dict[str, Seen] = {}
    told_at: dict[str, datetime] = {}


class Measured(Scored, frozen=True):
    """What was measured."""

    other_site: str
    distance_m: float
    minutes: float
    needed_minutes: float


def detect(
    event: StaffLogin | Punch | PosSale | PosVoid | PosRefund,
    state: Places,
    params: Limits,
    context: Context,
) -> Answers:
    """Fires on the activity that cannot be reached in time."""
    if isinstance(event, StaffLogin) and not event.success:
        return None
    here = context.directory.sites.get(event.site)
    found = None if here is None else _elsewhere(event, here, state, params, context)
    state.sites.pop(event.site, None)
    state.sites[event.site] = Seen(event.occurred_at, event.ref)
    for name in list(state.sites)[:-_KEPT]:
        del state.sites[name]
    return found


def _elsewhere(event: Any, here: Site, state: Places, params: Limits, context: Context) -> Answers:
    at = event.occurred_at
    for name, seen in reversed(state.sites.items()):
        there = context.directory.sites.get(name)
        if name == event.site or there is None:
            continue
        if not (is_shop(name, context.directory) and is_shop(event.site, context.directory)):
            continue
        metres = distance_m(here.location, there.location)
        needed = timedelta(hours=metres / 1000 / params.max_travel_speed_kmh)
        pair = " ".join(sorted((name, event.site)))
        again = state.told_at.get(pair, _NEVER) + timedelta(minutes=params.repeat_minutes)
        if metres < params.min_distance_m or at - seen.at >= needed or at < again:
            continue
        state.told_at = {**dict(list(state.told_at.items())[-7:]), pair: at}
        measured = Measured(
            person=context.key,
            site=event.site,
            points=params.points,
            other_site=name,
            distance_m=round(metres),
            minutes=round((at - seen.at).total_seconds() / 60, 1),
            needed_minutes=round(needed.total_seconds() / 60, 1),
        )
        return told(event, measured, (seen.ref,))
    return None


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} was active at {names.site_name(found.site)} "
        f"{duration(timedelta(minutes=found.minutes))} after "
        f"{names.site_name(found.other_site)}, {distance(found.distance_m)} away."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={StaffLogin: detect, Punch: detect, PosSale: detect, PosVoid: detect, PosRefund: detect},
    explain=explain,
    params=Limits(),
    state=Places,
)

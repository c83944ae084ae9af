"""One login is used at two shops too far apart, with sales or traffic at both.

Sees:
    Log-ins, sales and flows of one person at different sites.
Matters because:
    Somebody works in the name of somebody else, at two tills at once.
Wrong when:
    A manager watches one shop from the other through their own login.
Source:
    Detection catalogue, `ring.multi_location_fraud`.

>>> META.severity.value, META.confidence
('critical', 0.9)
"""

from datetime import timedelta
from typing import Any

from engine.detect.business_day import is_shop
from engine.detect.contract import Answers, Context, Detection, Found, Params, Scope, State
from engine.detect.geometry import distance_m
from engine.detect.graph import Edge, graph
from engine.detect.rings import Joined, Sign, drawn, node, person_node, refs_of, remember, ring
from engine.detect.units import Metres, Minutes, Speed
from engine.detect.words import distance, duration
from engine.directory.index import Directory
from engine.model.kinds import Severity
from engine.model.network import NetworkFlow
from engine.model.retail import PosSale, StaffLogin

META = ring(
    "ring.multi_location_fraud",
    "One login at two shops",
    Severity.CRITICAL,
    0.9,
    "Look at the register and entrance cameras of both shops at the same time",
    "Lock the login",
)


_DAYS = 1.0
_WORK = ("sale", "traffic")


class Limits(Params, frozen=True):
    """What it takes, and what it gives."""

    #: From door to door; 45 km in half an hour is too fast.
    max_travel_speed_kmh: Speed = 80.0
    min_distance_m: Metres = 1_000.0
    #: Work at both must lie within this time round the log-in.
    within_minutes: Minutes = 60.0


class Signs(State):
    """Of the last days, oldest first; what was told already."""

    signs: list[Sign] = []
    told: list[str] = []


class Measured(Joined, frozen=True):
    """What was measured."""

    other_site: str
    distance_m: float
    minutes: float


def on_login(event: StaffLogin, state: Signs, params: Limits, context: Context) -> Answers:
    """A log-in."""
    if not event.success:
        return None
    return _joined(event, "login", event.device or event.ip or "login", state, params, context)


def on_sale(event: PosSale, state: Signs, params: Limits, context: Context) -> Answers:
    """A sale."""
    return _joined(event, "sale", event.register, state, params, context)


def on_flow(event: NetworkFlow, state: Signs, params: Limits, context: Context) -> Answers:
    """Traffic."""
    return _joined(event, "traffic", event.device_ip, state, params, context)


def _joined(
    event: Any, kind: str, about: str, state: Signs, params: Limits, context: Context
) -> Answers:
    names = context.directory
    if not is_shop(event.site, names):
        return None
    words = {"login": "logged in", "sale": "sold", "traffic": "sent"}[kind]
    sign = Sign(event.occurred_at, kind, context.key, event.site, about, words, event.ref)
    state.signs = remember(state.signs, sign, _DAYS)
    since = event.occurred_at - timedelta(minutes=params.within_minutes)
    near = [each for each in state.signs if each.at >= since]
    for other in sorted({each.site or "" for each in near} - {event.site}):
        both = [each for each in near if each.site in (other, event.site)]
        found = _apart(both, event.site, other, params, names)
        if found is None:
            continue
        name = " ".join((*sorted((event.site, other)), f"{event.occurred_at:%Y-%m-%d}"))
        if name in state.told:
            continue
        state.told = [*state.told[-9:], name]
        return _told(event, both, other, found, context)
    return None


def _apart(
    both: list[Sign], here: str, there: str, params: Limits, names: Directory
) -> tuple[float, timedelta] | None:
    """Distance and time between two that cannot both be the same person; None where there are
    none, or where a log-in or the work at either site is missing."""
    kinds = {(each.site, each.kind) for each in both}
    logged_in = any((site, "login") in kinds for site in (here, there))
    worked = all(any((site, kind) in kinds for kind in _WORK) for site in (here, there))
    places = [names.sites.get(each) for each in (here, there)]
    if not (logged_in and worked) or places[0] is None or places[1] is None:
        return None
    metres = distance_m(places[0].location, places[1].location)
    needed = timedelta(hours=metres / 1000 / params.max_travel_speed_kmh)
    gap = min(
        (abs(one.at - other.at) for one in both for other in both if one.site != other.site),
        default=needed,
    )
    return (metres, gap) if metres >= params.min_distance_m and gap < needed else None


def _told(
    event: Any, both: list[Sign], other: str, found: tuple[float, timedelta], context: Context
) -> Answers:
    names, metres, gap = context.directory, *found
    nodes = [person_node(context.key, names)]
    nodes += [node("site", each, names.site_name(each)) for each in (event.site, other)]
    nodes += [node("device", each.about) for each in both]
    edges = drawn(both, "device")
    edges += [
        Edge(f"device {each.about}", f"site {each.site}", "stands in", each.ref, each.at)
        for each in both
    ]
    measured = Measured(
        person=context.key,
        site=event.site,
        people=(context.key,),
        events=len(both),
        graph=graph(nodes, edges),
        other_site=other,
        distance_m=round(metres),
        minutes=round(gap.total_seconds() / 60, 1),
    )
    return (Found(measured, event.occurred_at, refs_of(both), site=event.site),)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"The login of {names.person_name(found.person)} worked at {names.site_name(found.site)} "
        f"and at {names.site_name(found.other_site)}, "
        f"{distance(found.distance_m)} apart, within {duration(timedelta(minutes=found.minutes))}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={StaffLogin: on_login, PosSale: on_sale, NetworkFlow: on_flow},
    explain=explain,
    params=Limits(),
    state=Signs,
    is_idle=lambda state: True,
)

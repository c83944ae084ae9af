"""500 MB or more fetched by one person from one place.

Sees:
    Bytes received, per flow and summed over an hour per destination.
Matters because:
    Whoever leaves takes what they can reach with them.
Wrong when:
    An update of the till software; put its host on the list of inside hosts.
Source:
    Detection catalogue, `network.large_download`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.3)
"""

from datetime import datetime, timedelta

import msgspec

from engine.detect.addresses import host_in
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Megabytes, Names, Part, Period
from engine.directory.index import Directory
from engine.model.network import NetworkFlow

META = rule(
    "network.large_download",
    "Large download",
    0.3,
    "Ask what was downloaded, and onto which device",
)


#: Flows kept per person within the window, the newest.
_KEPT = 200


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.3
    megabytes: Megabytes = 500.0
    window_minutes: Period = 60.0
    #: Hosts of the company and its suppliers; private addresses count as inside anyway.
    inside_hosts: Names = ""


class Sent(msgspec.Struct, frozen=True):
    """Bytes of one flow."""

    at: datetime
    to: str
    size: int
    ref: str


class Flows(State):
    """Of the last hour, oldest first; `told` until it has been quiet for so long."""

    flows: list[Sent] = []
    told: dict[str, int] = {}


class Measured(Scored, frozen=True):
    """What was measured."""

    destination: str
    megabytes: float
    flows: int


def detect(event: NetworkFlow, state: Flows, params: Limits, context: Context) -> Answers:
    """Fires when one flow, or the flows of an hour from one place, pass the limit."""
    size = event.bytes_in or 0
    if not size or host_in(event.dest_host, params.inside_hosts):
        return None
    oldest = event.occurred_at - timedelta(minutes=params.window_minutes)
    kept = [each for each in state.flows if each.at >= oldest]
    if not kept:
        state.told = {}
    to = event.dest_host or event.dest_ip or "unknown"
    state.flows = [*kept[1 - _KEPT :], Sent(event.occurred_at, to, size, event.ref)]
    same = [each for each in state.flows if each.to == to]
    total = sum(each.size for each in same)
    stage = int(total >= params.megabytes * 1e6)
    if not stage or state.told.get(to, 0) >= stage:
        return None
    state.told = {**dict(list(state.told.items())[-20:]), to: stage}
    measured = Measured(
        person=context.key,
        site=event.site,
        points=params.points,
        destination=to,
        megabytes=round(total / 1e6, 1),
        flows=len(same),
    )
    return told(event, measured, [each.ref for each in same[-20:]])


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} downloaded {found.megabytes:,.0f} MB from "
        f"{found.destination} at {names.site_name(found.site)}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={NetworkFlow: detect},
    explain=explain,
    params=Limits(),
    state=Flows,
    is_idle=lambda state: True,
)

"""100 MB or more sent by one person to one place outside; above 500 MB it is exfiltration.

Sees:
    Bytes sent, per flow and summed over an hour per destination outside.
Matters because:
    Above 500 MB nothing ordinary leaves a shop.
Wrong when:
    Pictures for the web shop go to a host that is not yet on the list of inside hosts.
Source:
    Detection catalogue, `network.external_upload`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.35)
"""

from datetime import datetime, timedelta

import msgspec

from engine.detect.addresses import is_inside
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Megabytes, Names, Part, Period
from engine.directory.index import Directory
from engine.model.kinds import Severity
from engine.model.network import NetworkFlow

META = rule(
    "network.external_upload",
    "Large upload to outside",
    0.35,
    "Preserve the logs, and ask what was sent",
    confidence=0.85,
)


#: Flows kept per person within the window, the newest.
_KEPT = 200
_CRITICAL = 2


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.35
    megabytes: Megabytes = 100.0
    #: Above this a critical flag: exfiltration.
    critical_over_megabytes: Megabytes = 500.0
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
    exfiltration: bool


def detect(event: NetworkFlow, state: Flows, params: Limits, context: Context) -> Answers:
    """Fires when one flow, or the flows of an hour to one place, pass the limit."""
    size = event.bytes_out or 0
    if not size or is_inside(event.dest_ip, event.dest_host, params.inside_hosts):
        return None
    oldest = event.occurred_at - timedelta(minutes=params.window_minutes)
    kept = [each for each in state.flows if each.at >= oldest]
    if not kept:
        state.told = {}
    to = event.dest_host or event.dest_ip or "unknown"
    state.flows = [*kept[1 - _KEPT :], Sent(event.occurred_at, to, size, event.ref)]
    same = [each for each in state.flows if each.to == to]
    total = sum(each.size for each in same)
    stage = _stage(total, params)
    if not stage or state.told.get(to, 0) >= stage:
        return None
    state.told = {**dict(list(state.told.items())[-20:]), to: stage}
    critical = stage == _CRITICAL
    measured = Measured(
        person=context.key,
        site=event.site,
        points=params.points,
        destination=to,
        megabytes=round(total / 1e6, 1),
        flows=len(same),
        exfiltration=critical,
    )
    severity = Severity.CRITICAL if critical else None
    return told(event, measured, [each.ref for each in same[-20:]], severity=severity)


def _stage(total: int, params: Limits) -> int:
    if total > params.critical_over_megabytes * 1e6:
        return _CRITICAL
    return int(total >= params.megabytes * 1e6)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    what = ", which is exfiltration" if found.exfiltration else ""
    return (
        f"{names.person_name(found.person)} sent {found.megabytes:,.0f} MB to {found.destination} "
        f"from {names.site_name(found.site)}{what}."
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

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

from engine.detect.addresses import is_inside
from engine.detect.contract import Answers, Context, Detection, Scope
from engine.detect.points import rule, told
from engine.detect.transfers import Flows, Transfer, TransferLimits, passed
from engine.detect.units import Megabytes, Part
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


_CRITICAL = 2


class Limits(TransferLimits, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.35
    #: Above this a critical flag: exfiltration.
    critical_over_megabytes: Megabytes = 500.0


class Measured(Transfer, frozen=True):
    """What was measured."""

    exfiltration: bool


def detect(event: NetworkFlow, state: Flows, params: Limits, context: Context) -> Answers:
    """Fires when one flow, or the flows of an hour to one place, pass the limit."""
    size = event.bytes_out or 0
    if not size or is_inside(event.dest_ip, event.dest_host, params.inside_hosts):
        return None
    sent = passed(event, size, state, params, lambda total: _stage(total, params))
    if sent is None:
        return None
    critical = sent.stage == _CRITICAL
    measured = Measured(
        person=context.key,
        site=event.site,
        points=params.points,
        destination=sent.destination,
        megabytes=sent.megabytes,
        flows=sent.flows,
        exfiltration=critical,
    )
    severity = Severity.CRITICAL if critical else None
    return told(event, measured, sent.refs, severity=severity)


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

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

from engine.detect.addresses import host_in
from engine.detect.contract import Answers, Context, Detection, Scope
from engine.detect.points import rule, told
from engine.detect.transfers import Flows, Transfer, TransferLimits, passed
from engine.detect.units import Megabytes, Part
from engine.directory.index import Directory
from engine.model.network import NetworkFlow

META = rule(
    "network.large_download",
    "Large download",
    0.3,
    "Ask what was downloaded, and onto which device",
)


class Limits(TransferLimits, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.3
    megabytes: Megabytes = 500.0


def detect(event: NetworkFlow, state: Flows, params: Limits, context: Context) -> Answers:
    """Fires when one flow, or the flows of an hour from one place, pass the limit."""
    size = event.bytes_in or 0
    if not size or host_in(event.dest_host, params.inside_hosts):
        return None
    limit = params.megabytes * 1e6
    got = passed(event, size, state, params, lambda total: int(total >= limit))
    if got is None:
        return None
    measured = Transfer(
        person=context.key,
        site=event.site,
        points=params.points,
        destination=got.destination,
        megabytes=got.megabytes,
        flows=got.flows,
    )
    return told(event, measured, got.refs)


def explain(found: Transfer, names: Directory) -> str:
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

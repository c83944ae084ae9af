"""A tunnel (VPN) used from a device of the shop.

Sees:
    Tunnels reported by the network, and flows into the networks on the list.
Matters because:
    It hides where data goes, and where somebody is.
Wrong when:
    The company's own, put its networks on neither list and its host among the allowed ones.
Source:
    Detection catalogue, `network.vpn`.

>>> META.severity.value, DETECTION.params.points
('low', 0.2)
"""

from datetime import datetime, timedelta
from typing import Any

from engine.detect.addresses import in_ranges
from engine.detect.basket import words
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Names, Part
from engine.directory.index import Directory
from engine.model.network import NetworkFlow, NetworkVpn

META = rule("network.vpn", "Tunnel opened", 0.2, "Ask who set it up, and for what", confidence=0.75)


#: Told once within this time: a tunnel that stands makes many flows.
_AGAIN = timedelta(minutes=30)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.2
    #: Networks of providers, like 185.159.156.0/22; empty: only what the network itself reports.
    vpn_networks: Names = ""
    #: Countries of endpoints that are the company's own.
    allowed_countries: Names = ""


class Quiet(State):
    """When it was last told."""

    told_at: datetime | None = None


class Measured(Scored, frozen=True):
    """What was measured."""

    how: str
    endpoint: str | None


def on_report(event: NetworkVpn, state: Quiet, params: Limits, context: Context) -> Answers:
    """As the network reports it."""
    country = event.endpoint_country
    if event.kind != "vpn" or (country and country.lower() in words(params.allowed_countries)):
        return None
    return _told(event, "reported", country, state, params, context)


def on_flow(event: NetworkFlow, state: Quiet, params: Limits, context: Context) -> Answers:
    """A flow into a network on the list."""
    network = params.vpn_networks and in_ranges(event.dest_ip, params.vpn_networks)
    if not network:
        return None
    return _told(event, "by its address", network, state, params, context)


def _told(
    event: Any,
    how: str,
    endpoint: str | None,
    state: Quiet,
    params: Limits,
    context: Context,
) -> Answers:
    if state.told_at and event.occurred_at - state.told_at < _AGAIN:
        return None
    state.told_at = event.occurred_at
    return told(
        event,
        Measured(
            person=context.key, site=event.site, points=params.points, how=how, endpoint=endpoint
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    to = f" to {found.endpoint}" if found.endpoint else ""
    return f"{names.person_name(found.person)} used a tunnel (VPN){to} ({found.how})."


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={NetworkVpn: on_report, NetworkFlow: on_flow},
    explain=explain,
    params=Limits(),
    state=Quiet,
    is_idle=lambda state: True,
)

"""A marketplace looked up, visited or written to by somebody on the staff.

Sees:
    Names looked up, hosts of flows and recipients of mail, against the list of marketplaces.
Matters because:
    What is stolen is offered the same day.
Wrong when:
    Private shopping in the break, on the company's network.
Source:
    Detection catalogue, `network.resale_platform`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.25)
"""

from datetime import datetime, timedelta
from typing import Any

from engine.detect.addresses import MARKETPLACES, domain_of, host_in
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Minutes, Names, Part
from engine.directory.index import Directory
from engine.model.network import NetworkDns, NetworkEmail, NetworkFlow

META = rule(
    "network.resale_platform",
    "Visit to a resale platform",
    0.25,
    "Look for the goods of the shop among the offers of the last days",
    confidence=0.75,
)


_KEPT = 20


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.25
    marketplaces: Names = MARKETPLACES
    #: Told once per platform within this time.
    repeat_minutes: Minutes = 60.0


class Visits(State):
    """When each platform was last told."""

    told_at: dict[str, datetime] = {}


class Measured(Scored, frozen=True):
    """What was measured."""

    platform: str
    how: str


def on_dns(event: NetworkDns, state: Visits, params: Limits, context: Context) -> Answers:
    """A name looked up."""
    return _told(event, (event.query,), "looked up", state, params, context)


def on_flow(event: NetworkFlow, state: Visits, params: Limits, context: Context) -> Answers:
    """Traffic with the host."""
    return _told(event, (event.dest_host or "",), "visited", state, params, context)


def on_email(event: NetworkEmail, state: Visits, params: Limits, context: Context) -> Answers:
    """Mail to the platform."""
    hosts = tuple(domain_of(each) for each in event.recipients or ())
    return _told(event, hosts, "wrote to", state, params, context)


def _told(
    event: Any,
    hosts: tuple[str, ...],
    how: str,
    state: Visits,
    params: Limits,
    context: Context,
) -> Answers:
    found = (host_in(each, params.marketplaces) for each in hosts)
    platform = next((each for each in found if each), "")
    if not platform:
        return None
    last = state.told_at.get(platform)
    if last and event.occurred_at - last < timedelta(minutes=params.repeat_minutes):
        return None
    state.told_at = {**dict(list(state.told_at.items())[-_KEPT:]), platform: event.occurred_at}
    return told(
        event,
        Measured(
            person=context.key, site=event.site, points=params.points, platform=platform, how=how
        ),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} {found.how} the resale platform {found.platform} from "
        f"{names.site_name(found.site)}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={NetworkDns: on_dns, NetworkFlow: on_flow, NetworkEmail: on_email},
    explain=explain,
    params=Limits(),
    state=Visits,
)

"""Ways round the shop's own network: tunnels and proxies, reported or known by their address."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from engine.detect.addresses import in_ranges
from engine.detect.basket import words
from engine.detect.contract import Answers, Context, Detection, Handler, Meta, Scope, State
from engine.detect.points import Pointed, Scored, told
from engine.detect.units import Names
from engine.directory.index import Directory
from engine.model.network import NetworkFlow, NetworkVpn

#: Told once within this time: a tunnel that stands makes many flows.
_AGAIN = timedelta(minutes=30)


class DetourLimits(Pointed, frozen=True):
    """What a detour gives, and where it may lead."""

    #: Countries of endpoints that are the company's own.
    allowed_countries: Names = ""


class Quiet(State):
    """When it was last told."""

    told_at: datetime | None = None


class Detour(Scored, frozen=True):
    """What was measured."""

    how: str
    endpoint: str | None


def detour(
    meta: Meta, params: DetourLimits, kind: str, networks: Callable[[Any], str], what: str
) -> Detection:
    """A rule on one kind of detour.

    Args:
        kind: as `network.vpn` names it; `networks`: the limits' list of addresses.
        what: for the sentence: `{who} used {what}`.
    """

    def explain(found: Detour, names: Directory) -> str:
        to = f" to {found.endpoint}" if found.endpoint else ""
        return f"{names.person_name(found.person)} used {what}{to} ({found.how})."

    return Detection(
        meta=meta,
        scope=Scope.PERSON,
        on=_on(kind, networks),
        explain=explain,
        params=params,
        state=Quiet,
        is_idle=lambda state: True,
    )


def _on(kind: str, networks: Callable[[Any], str]) -> Mapping[type, Handler]:
    def on_report(
        event: NetworkVpn, state: Quiet, params: DetourLimits, context: Context
    ) -> Answers:
        country = event.endpoint_country
        if event.kind != kind or (country and country.lower() in words(params.allowed_countries)):
            return None
        return _told(event, "reported", country, state, params, context)

    def on_flow(
        event: NetworkFlow, state: Quiet, params: DetourLimits, context: Context
    ) -> Answers:
        listed = networks(params)
        network = listed and in_ranges(event.dest_ip, listed)
        if not network:
            return None
        return _told(event, "by its address", network, state, params, context)

    return {NetworkVpn: on_report, NetworkFlow: on_flow}


def _told(
    event: Any,
    how: str,
    endpoint: str | None,
    state: Quiet,
    params: DetourLimits,
    context: Context,
) -> Answers:
    if state.told_at and event.occurred_at - state.told_at < _AGAIN:
        return None
    state.told_at = event.occurred_at
    person, site = context.key, event.site
    return told(
        event,
        Detour(person=person, site=site, points=params.points, how=how, endpoint=endpoint),
    )

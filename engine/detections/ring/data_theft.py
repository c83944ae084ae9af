"""Presence in the closed shop, a large upload and a shared link or list, by one person in hours.

Sees:
    Punches, log-ins and entries off hours; uploads of 100 MB and more; mail with links or to
    people outside, and exports.
Matters because:
    Each of them has an excuse, the three together have not.
Wrong when:
    Whoever keeps the back-ups works at night.
Source:
    Detection catalogue, `ring.data_theft`.

>>> META.severity.value, META.confidence
('critical', 0.9)
"""

from typing import Any

from engine.detect.addresses import is_inside, outside_recipients
from engine.detect.contract import Answers, Context, Detection, Found, Params, Scope, State
from engine.detect.graph import graph
from engine.detect.rings import Joined, Sign, drawn, node, person_node, refs_of, remember, ring
from engine.detect.units import Hours, Megabytes, Minutes, Names
from engine.detect.working_hours import is_off_hours
from engine.directory.index import Directory
from engine.model.cameras import CameraObservation
from engine.model.guarding import Punch
from engine.model.kinds import Severity
from engine.model.network import DataExport, NetworkEmail, NetworkFlow
from engine.model.retail import StaffLogin

META = ring(
    "ring.data_theft",
    "Data theft by night",
    Severity.CRITICAL,
    0.9,
    "Stop the account and preserve the logs",
    "Ask who the recipients are",
)


_ALL = frozenset({"presence", "upload", "share"})


class Limits(Params, frozen=True):
    """What it takes, and what it gives."""

    within_hours: Hours = 12.0
    megabytes: Megabytes = 100.0
    margin_minutes: Minutes = 30.0
    inside_hosts: Names = ""


class Signs(State):
    """Of the last days, oldest first; what was told already."""

    signs: list[Sign] = []
    told: list[str] = []


class Measured(Joined, frozen=True):
    """What was measured."""

    destination: str
    megabytes: float


def on_presence(
    event: Punch | StaffLogin | CameraObservation, state: Signs, params: Limits, context: Context
) -> Answers:
    """Presence while the shop is closed."""
    leaving = isinstance(event, Punch) and event.direction == "out"
    refused = isinstance(event, StaffLogin) and not event.success
    names = context.directory
    if (
        leaving
        or refused
        or not is_off_hours(
            event.occurred_at, context.key, event.site, names, params.margin_minutes
        )
    ):
        return None
    site = event.site
    return _note(event, "presence", site, "was in while closed", 0.0, state, params, context)


def on_flow(event: NetworkFlow, state: Signs, params: Limits, context: Context) -> Answers:
    """A large upload."""
    megabytes = event.bytes_out / 1e6
    to = event.dest_host or event.dest_ip or "unknown"
    inside = is_inside(event.dest_ip, event.dest_host, params.inside_hosts)
    if megabytes < params.megabytes or inside:
        return None
    return _note(
        event, "upload", to, f"sent {megabytes:,.0f} MB", megabytes, state, params, context
    )


def on_email(event: NetworkEmail, state: Signs, params: Limits, context: Context) -> Answers:
    """A link or a mail to outside."""
    outside = outside_recipients(event.recipients, context.directory.relations)
    if not (outside or event.links):
        return None
    to = outside[0] if outside else "recipients of a link"
    return _note(event, "share", to, "mailed", 0.0, state, params, context)


def on_export(event: DataExport, state: Signs, params: Limits, context: Context) -> Answers:
    """An export."""
    to = event.destination or event.dataset
    return _note(event, "share", to, f"exported {event.dataset}", 0.0, state, params, context)


def _note(
    event: Any,
    kind: str,
    about: str,
    words: str,
    megabytes: float,
    state: Signs,
    params: Limits,
    context: Context,
) -> Answers:
    """Remembers a sign; fires when one of each kind lies within the time, once for each."""
    at, names = event.occurred_at, context.directory
    sign = Sign(at, kind, context.key, event.site, about, words, event.ref, megabytes)
    state.signs = remember(state.signs, sign, params.within_hours / 24)
    newest = {each.kind: each for each in state.signs}
    if not newest.keys() >= _ALL or newest["upload"].ref in state.told:
        return None
    state.told = [*state.told[-9:], newest["upload"].ref]
    signs = list(newest.values())
    nodes = [person_node(context.key, names), *(node(each.kind, each.about) for each in signs)]
    edges = [edge for each in signs for edge in drawn([each], each.kind)]
    upload = newest["upload"]
    site = upload.site or event.site
    measured = Measured(
        person=context.key,
        site=site,
        people=(context.key,),
        events=len(signs),
        graph=graph(nodes, edges),
        destination=upload.about,
        megabytes=round(upload.amount, 1),
    )
    return (Found(measured, at, refs_of(signs), site=site),)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} was in {names.site_name(found.site)} while it was "
        f"closed, sent {found.megabytes:,.0f} MB to {found.destination} and shared a link or list."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={
        Punch: on_presence,
        StaffLogin: on_presence,
        CameraObservation: on_presence,
        NetworkFlow: on_flow,
        NetworkEmail: on_email,
        DataExport: on_export,
    },
    explain=explain,
    params=Limits(),
    state=Signs,
    is_idle=lambda state: True,
)

"""Repeated access to customer, staff or pay data on a business day.

Sees:
    Exports of customers or staff, and calls and flows to services on the list.
Matters because:
    One look has a reason, many copies have a buyer.
Wrong when:
    It is the person's work; turn the rule off for that office.
Source:
    Detection catalogue, `network.sensitive_repeat`.

>>> META.severity.value, DETECTION.params.points
('low', 0.2)
"""

from engine.detect.addresses import SENSITIVE, word_in
from engine.detect.business_day import day_of
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Names, Part
from engine.directory.index import Directory
from engine.model.network import DataExport, NetworkApiCall, NetworkFlow

META = rule(
    "network.sensitive_repeat",
    "Sensitive data again and again",
    0.2,
    "Ask what the person needed it for",
    confidence=0.7,
)


_NAMED = 40
_DATASETS = ("customers", "staff")


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.2
    accesses: Count = 3
    sensitive_services: Names = SENSITIVE


class Accesses(State):
    """Events of the business day, the newest last."""

    day: str = ""
    refs: list[str] = []


class Measured(Scored, frozen=True):
    """What was measured."""

    accesses: int
    last: str


def detect(
    event: DataExport | NetworkApiCall | NetworkFlow,
    state: Accesses,
    params: Limits,
    context: Context,
) -> Answers:
    """Fires once a day, on the access that makes so many."""
    what = _sensitive(event, params)
    if not what:
        return None
    day = day_of(event.occurred_at, event.site, context.directory)
    if day != state.day:
        state.day, state.refs = day, []
    if len(state.refs) >= _NAMED:
        return None
    state.refs.append(event.ref)
    if len(state.refs) != params.accesses:
        return None
    measured = Measured(
        person=context.key,
        site=event.site,
        points=params.points,
        accesses=len(state.refs),
        last=what,
    )
    return told(event, measured, state.refs)


def _sensitive(event: DataExport | NetworkApiCall | NetworkFlow, params: Limits) -> str:
    if isinstance(event, DataExport):
        return event.dataset if event.dataset in _DATASETS else ""
    name = event.service if isinstance(event, NetworkApiCall) else event.dest_host
    return word_in(name, params.sensitive_services)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} has reached for sensitive data {found.accesses} times "
        f"today, the last time for {found.last}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={DataExport: detect, NetworkApiCall: detect, NetworkFlow: detect},
    explain=explain,
    params=Limits(),
    state=Accesses,
    is_idle=lambda state: True,
)

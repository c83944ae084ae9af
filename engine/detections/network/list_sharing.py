"""Customer or staff data that goes to a place or person outside.

Sees:
    Exports whose destination is outside, and mail with links or of size to people outside
    within an hour after an export.
Matters because:
    A list that has left cannot be called back.
Wrong when:
    A mailing house is served; put its host on the list of inside hosts.
Source:
    Detection catalogue, `network.list_sharing`.

>>> META.severity.value, DETECTION.params.points
('critical', 0.4)
"""

from datetime import datetime, timedelta

from engine.detect.addresses import domain_of, is_inside, outside_recipients
from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Count, Minutes, Names, Part
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.network import DataExport, NetworkEmail

META = rule(
    "network.list_sharing",
    "Customer list sent outside",
    0.4,
    "Stop the account, and ask who received the list",
    flag=True,
    confidence=0.8,
)


_LISTS = ("customers", "staff")
_OUTSIDE = ("://", "@", "www.")


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.4
    within_minutes: Minutes = 60.0
    #: A mail of this size carries an attachment, kilobytes.
    attachment_kb: Count = 200
    #: Hosts of the company and its suppliers; private addresses count as inside anyway.
    inside_hosts: Names = ""


class Export(State):
    """The last export."""

    at: datetime | None = None
    dataset: str = ""
    ref: str = ""


class Measured(Scored, frozen=True):
    """What was measured."""

    dataset: str
    to: tuple[str, ...]
    how: str


def on_export(event: DataExport, state: Export, params: Limits, context: Context) -> Answers:
    """Fires where the export itself goes outside."""
    if event.dataset not in _LISTS:
        return None
    state.at, state.dataset, state.ref = event.occurred_at, event.dataset, event.ref
    to = (event.destination or "").strip()
    if not any(each in to for each in _OUTSIDE):
        return None
    host = domain_of(to) if "@" in to else to.partition("://")[2].partition("/")[0] or to
    if host in context.directory.relations.domains or is_inside(None, host, params.inside_hosts):
        return None
    return told(
        event,
        Measured(
            person=context.key,
            site=event.site,
            points=params.points,
            dataset=event.dataset,
            to=(to,),
            how="exported",
        ),
    )


def on_email(event: NetworkEmail, state: Export, params: Limits, context: Context) -> Answers:
    """Fires on mail to outside that can carry the list."""
    if state.at is None or event.occurred_at - state.at > timedelta(minutes=params.within_minutes):
        return None
    outside = outside_recipients(event.recipients, context.directory.relations)
    carries = bool(event.links) or (event.size_bytes or 0) >= params.attachment_kb * 1000
    if not outside or not carries:
        return None
    measured = Measured(
        person=context.key,
        site=event.site,
        points=params.points,
        dataset=state.dataset,
        to=outside[:10],
        how="mailed",
    )
    return told(event, measured, (state.ref,))


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} {found.how} {found.dataset} data to {listed(found.to)}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={DataExport: on_export, NetworkEmail: on_email},
    explain=explain,
    params=Limits(),
    state=Export,
    is_idle=lambda state: True,
)

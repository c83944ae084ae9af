"""A call to an interface by somebody outside the shift, while the shop is closed.

Sees:
    Calls against roster and opening hours.
Matters because:
    Scripts that drain gift cards run at night.
Wrong when:
    A nightly job runs under the name of a person; give it one of its own.
Source:
    Detection catalogue, `network.off_hours_api`.

>>> META.severity.value, DETECTION.params.points
('low', 0.2)
"""

from datetime import datetime, timedelta

from engine.detect.contract import Answers, Context, Detection, Scope, State
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Minutes, Part
from engine.detect.working_hours import is_off_hours
from engine.directory.index import Directory
from engine.model.network import NetworkApiCall

META = rule(
    "network.off_hours_api",
    "Interface used while the shop is closed",
    0.2,
    "Ask the manager who was in",
    confidence=0.75,
)


_WORDS = {NetworkApiCall: "called an interface"}


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.2
    margin_minutes: Minutes = 30.0
    #: Told once within this time: a program that runs makes hundreds of events.
    repeat_minutes: Minutes = 60.0


class Quiet(State):
    """When it was last told."""

    told_at: datetime | None = None


class Measured(Scored, frozen=True):
    """What was measured."""

    what: str
    local_time: str


def detect(event: NetworkApiCall, state: Quiet, params: Limits, context: Context) -> Answers:
    """Fires on the first within the time."""
    names, at = context.directory, event.occurred_at
    person = names.people.get(context.key)
    site = event.site or (person.home_site if person else None)
    if not is_off_hours(at, context.key, site, names, params.margin_minutes):
        return None
    if state.told_at and at - state.told_at < timedelta(minutes=params.repeat_minutes):
        return None
    state.told_at = at
    measured = Measured(
        person=context.key,
        site=site,
        points=params.points,
        what=_WORDS[type(event)],
        local_time=f"{names.local(at, site):%H:%M}",
    )
    return told(event, measured)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} {found.what} at {found.local_time}, while "
        f"{names.site_name(found.site)} is closed and outside any shift of theirs."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={NetworkApiCall: detect},
    explain=explain,
    params=Limits(),
    state=Quiet,
    is_idle=lambda state: True,
)

"""What somebody does over the network outside their shift, while the shop is closed."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from engine.detect.contract import Answers, Context, Detection, Meta, Scope, State
from engine.detect.points import Pointed, Scored, told
from engine.detect.units import Minutes
from engine.detect.working_hours import is_off_hours
from engine.directory.index import Directory


class OffHoursLimits(Pointed, frozen=True):
    """How far outside, how often it is told, and what it gives."""

    margin_minutes: Minutes = 30.0
    #: Told once within this time: a program that runs makes hundreds of events.
    repeat_minutes: Minutes = 60.0


class Quiet(State):
    """When it was last told."""

    told_at: datetime | None = None


class Seen(Scored, frozen=True):
    """What was measured."""

    what: str
    local_time: str


def off_hours(meta: Meta, params: OffHoursLimits, deeds: Mapping[type, str]) -> Detection:
    """A rule that fires on the first of such events within the time.

    Args:
        deeds: types of events, each with what the person did, for the sentence: `{who} {deed}`.
    """

    def detect(event: Any, state: Quiet, params: OffHoursLimits, context: Context) -> Answers:
        names, at = context.directory, event.occurred_at
        person = names.people.get(context.key)
        site = event.site or (person.home_site if person else None)
        if not is_off_hours(at, context.key, site, names, params.margin_minutes):
            return None
        if state.told_at and at - state.told_at < timedelta(minutes=params.repeat_minutes):
            return None
        state.told_at = at
        measured = Seen(
            person=context.key,
            site=site,
            points=params.points,
            what=deeds[type(event)],
            local_time=f"{names.local(at, site):%H:%M}",
        )
        return told(event, measured)

    return Detection(
        meta=meta,
        scope=Scope.PERSON,
        on=dict.fromkeys(deeds, detect),
        explain=explain,
        params=params,
        state=Quiet,
        is_idle=lambda state: True,
    )


def explain(found: Seen, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} {found.what} at {found.local_time}, while "
        f"{names.site_name(found.site)} is closed and outside any shift of theirs."
    )

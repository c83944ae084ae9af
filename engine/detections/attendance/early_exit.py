"""Somebody leaves the post early and nobody else is there.

Sees:
    Punches out, the leaver's shift, and who is still clocked in at the site.
Matters because:
    The rest of the shift the post is empty.
Wrong when:
    The relief has come and will punch in a moment later.
Source:
    Detection catalogue, `attendance.early_exit`.
"""

from datetime import UTC, datetime, timedelta

import msgspec

from engine.detect.contract import (
    Answers,
    Cleared,
    Context,
    Detection,
    Evidence,
    Found,
    Meta,
    Params,
    Scope,
    State,
)
from engine.detect.on_post import OnPost
from engine.detect.units import Minutes
from engine.detect.words import duration
from engine.directory.index import Directory
from engine.model.guarding import Punch
from engine.model.kinds import Severity

META = Meta(
    id="attendance.early_exit",
    title="Left before the shift's end",
    severity=Severity.MEDIUM,
    confidence=0.90,
    icon="log-out",
    checks=("Call the guard", "Call the relief and ask when they will arrive"),
    related="presence",
    clears=True,
)


class Limits(Params, frozen=True):
    """How early is too early."""

    #: Before the shift's end, minutes; a hand-over takes less.
    early_exit_minutes: Minutes = 30.0


class Post(State):
    """People on post, and whose early leaving stands."""

    people: OnPost = msgspec.field(default_factory=OnPost)
    left: dict[str, str] = {}


class Measured(Evidence, frozen=True):
    """How much of the shift was left."""

    person: str
    site: str
    shift: str
    ends_at: datetime
    early_minutes: float


def detect(event: Punch, state: Post, params: Limits, context: Context) -> Answers:
    """Fires on the punch out that leaves the post empty before the end of the leaver's shift."""
    at = event.occurred_at
    state.people.note(event)
    if event.direction == "in":
        gone, state.left = state.left, {}
        covered = "Somebody is on post again."
        return [Cleared(at, episode, covered, person) for person, episode in gone.items()]
    if state.people.at(at):
        return None
    shifts = context.directory.roster.of_person(event.person, at)
    shift = next((each for each in shifts if each.site == event.site), None)
    if shift is None:
        return None
    ends_at = shift.ends_at.astimezone(UTC)
    if ends_at - at <= timedelta(minutes=params.early_exit_minutes):
        return None
    state.left[event.person] = shift.id
    measured = Measured(
        person=event.person,
        site=event.site,
        shift=shift.id,
        ends_at=ends_at,
        early_minutes=round((ends_at - at).total_seconds() / 60, 1),
    )
    return (
        Found(measured, at, (event.ref,), site=event.site, subject=event.person, episode=shift.id),
    )


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    early = duration(timedelta(minutes=found.early_minutes))
    return (
        f"{names.person_name(found.person)} left {names.site_name(found.site)} {early} before the "
        "shift's end, and nobody else is on post."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.SITE,
    on={Punch: detect},
    explain=explain,
    params=Limits(),
    state=Post,
    is_idle=lambda state: not state.left and not state.people.since,
)

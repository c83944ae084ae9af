"""Fewer guards on post than the site must have.

Sees:
    Punches at the site, its `min_guards`, and whether a shift is rostered there.
Matters because:
    The contract's number is not on post, and the guards who are there are alone.
Wrong when:
    Somebody is there without having clocked in. A post where nobody came at all is
    `attendance.no_show`, not this.
Source:
    Detection catalogue, `compliance.site_understaffed`.
"""

from datetime import datetime, timedelta

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
    Wake,
)
from engine.detect.on_post import OnPost
from engine.detect.units import Minutes
from engine.detect.words import duration
from engine.directory.index import Directory
from engine.model.guarding import Punch
from engine.model.kinds import Severity, SubjectKind
from engine.model.roster import ShiftBegan, TimerDue

META = Meta(
    id="compliance.site_understaffed",
    title="Too few guards on post",
    severity=Severity.HIGH,
    confidence=0.95,
    subject=SubjectKind.SITE,
    icon="users",
    checks=("Call the site", "Call the guards who are missing", "Send a replacement"),
    related="presence",
    clears=True,
)


#: Whoever clocked in earlier than this before the shift belongs to the shift before.
_COMES_EARLY = timedelta(minutes=60)


class Limits(Params, frozen=True):
    """How long a gap may last."""

    #: Minutes; a hand-over takes less.
    understaffed_minutes: Minutes = 15.0


class Post(State):
    """People on post, and since when they are too few."""

    people: OnPost = msgspec.field(default_factory=OnPost)
    short_since: datetime | None = None
    ref: str = ""
    told: bool = False
    manned: bool = False


class Measured(Evidence, frozen=True):
    """How many are there, how many should be."""

    site: str
    on_post: int
    min_guards: int
    short_minutes: float
    short_since: datetime


def on_shift(event: ShiftBegan, state: Post, params: Limits, context: Context) -> Answers:
    """A shift begins: from now on the site must be manned."""
    earliest = event.shift.starts_at - _COMES_EARLY
    people = state.people.at(event.occurred_at)
    state.manned = any(since >= earliest for since in people.values())
    return _watch(event.occurred_at, "", state, params, context) if event.witnessed else None


def on_punch(event: Punch, state: Post, params: Limits, context: Context) -> Answers:
    """Follows who is there."""
    state.people.note(event)
    if event.direction == "in" and not state.manned:
        # Until now it was a matter of no-shows; whoever else is expected has the same time again.
        state.manned, state.short_since = True, None
    return _watch(event.occurred_at, event.ref, state, params, context)


def _watch(at: datetime, ref: str, state: Post, params: Limits, context: Context) -> Answers:
    needed = _needed(at, context)
    if needed and len(state.people.at(at)) < needed:
        if state.short_since is None:
            state.short_since, state.ref = at, ref
            # One second past, because the gap must be longer than the limit.
            due = at + timedelta(minutes=params.understaffed_minutes, seconds=1)
            return (Wake(due, at.isoformat()),)
        return None
    told, episode = state.told, _episode(state)
    state.short_since, state.told = None, False
    return (Cleared(at, episode, "Enough guards are on post again."),) if told else None


def on_deadline(event: TimerDue, state: Post, params: Limits, context: Context) -> Answers:
    """Fires when the gap has lasted too long and somebody had come at all."""
    since, at = state.short_since, event.occurred_at
    if since is None or since.isoformat() != event.about or state.told or not state.manned:
        return None
    needed = _needed(at, context)
    on_post = len(state.people.at(at))
    if on_post >= needed:
        return None
    state.told = True
    measured = Measured(
        site=context.key,
        on_post=on_post,
        min_guards=needed,
        short_minutes=round((at - since).total_seconds() / 60, 1),
        short_since=since,
    )
    refs = (state.ref,) if state.ref else ()
    return (Found(measured, at, refs, since.isoformat(), context.key, episode=_episode(state)),)


def _needed(at: datetime, context: Context) -> int:
    """Guards that must be there now; none while no shift is rostered."""
    site = context.directory.sites.get(context.key)
    if site is None or not site.min_guards:
        return 0
    return site.min_guards if context.directory.roster.at_site(context.key, at) else 0


def _episode(state: Post) -> str:
    return f"short since {state.short_since.isoformat()}" if state.short_since else ""


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    short = duration(timedelta(minutes=found.short_minutes))
    return (
        f"{names.site_name(found.site)} has had {found.on_post} of {found.min_guards} guards on "
        f"post for {short}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.SITE,
    on={ShiftBegan: on_shift, Punch: on_punch, TimerDue: on_deadline},
    explain=explain,
    params=Limits(),
    state=Post,
    is_idle=lambda state: not state.people.since and state.short_since is None,
)

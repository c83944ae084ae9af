"""A rostered shift has begun and nobody is at the post.

Sees:
    The beginning of shifts and the site's punches.
Matters because:
    The post is empty while the client pays for it, and nobody else will tell.
Wrong when:
    The guard is there and the terminal is not working; the feed's health tells.
Source:
    Detection catalogue, `attendance.no_show`.
"""

from datetime import UTC, datetime, timedelta

import msgspec

from engine.detect.contract import (
    Answer,
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
from engine.model.directory import Shift
from engine.model.guarding import Punch
from engine.model.kinds import Severity
from engine.model.roster import ShiftBegan, ShiftEnded, TimerDue

META = Meta(
    id="attendance.no_show",
    title="Nobody came to the post",
    severity=Severity.HIGH,
    confidence=0.95,
    icon="user-minus",
    checks=(
        "Call the rostered guard",
        "Call the site or the neighbouring post",
        "Send a replacement",
    ),
    related="presence",
    clears=True,
)

#: Whoever clocked in earlier than this before the shift belongs to the shift before.
_COMES_EARLY = timedelta(minutes=60)


class Limits(Params, frozen=True):
    """How long to wait for a guard."""

    #: After the shift's start, minutes.
    no_show_grace_minutes: Minutes = 15.0


class Expected(msgspec.Struct):
    """A shift that has begun; `told` once nobody came, `due` once the grace is over."""

    shift: Shift
    due: bool = False
    told: bool = False


class Post(State):
    """People on post, and shifts under way that nobody has come for."""

    people: OnPost = msgspec.field(default_factory=OnPost)
    waiting: dict[str, Expected] = {}


class Measured(Evidence, frozen=True):
    """Which shift nobody came for."""

    person: str
    site: str
    shift: str
    starts_at: datetime
    waited_minutes: float


def on_shift(event: ShiftBegan, state: Post, params: Limits, context: Context) -> Answers:
    """Begins to wait, unless somebody has come already."""
    shift = event.shift
    if not event.witnessed or _has_come(state, shift, event.occurred_at):
        return None
    state.waiting[shift.id] = Expected(shift)
    return (Wake(_starts(shift) + timedelta(minutes=params.no_show_grace_minutes), shift.id),)


def on_punch(event: Punch, state: Post, params: Limits, context: Context) -> Answers:
    """Somebody came: the posts are covered. Somebody left: is there still anybody?"""
    state.people.note(event)
    if not state.waiting:
        return None
    answers: list[Answer] = []
    if event.direction == "in":
        for name, expected in list(state.waiting.items()):
            if expected.told:
                reason = "The post is covered now."
                answers.append(Cleared(event.occurred_at, name, reason, expected.shift.person))
            del state.waiting[name]
        return answers
    return _judge(event.occurred_at, state, context)


def on_deadline(event: TimerDue, state: Post, params: Limits, context: Context) -> Answers:
    """The grace is over."""
    expected = state.waiting.get(event.about)
    if expected is None:
        return None
    expected.due = True
    return _judge(event.occurred_at, state, context)


def on_shift_end(event: ShiftEnded, state: Post, params: Limits, context: Context) -> Answers:
    """Whatever was not covered until now will not be."""
    expected = state.waiting.pop(event.shift.id, None)
    if expected is None or not expected.told:
        return None
    reason = "The shift is over."
    return (Cleared(event.occurred_at, event.shift.id, reason, expected.shift.person),)


def _judge(at: datetime, state: Post, context: Context) -> Answers:
    """Tells of each shift past its grace, as long as nobody at all is on post."""
    if state.people.at(at):
        return None
    answers: list[Answer] = []
    for name, expected in list(state.waiting.items()):
        if not expected.due or expected.told:
            continue
        shift = expected.shift
        if not context.directory.roster.stands(shift, at):
            del state.waiting[name]
            continue
        expected.told = True
        measured = Measured(
            person=shift.person,
            site=shift.site,
            shift=shift.id,
            starts_at=_starts(shift),
            waited_minutes=round((at - _starts(shift)).total_seconds() / 60, 1),
        )
        identity = f"{shift.id} {_starts(shift).isoformat()}"
        answers.append(
            Found(measured, at, (), identity, site=shift.site, subject=shift.person, episode=name)
        )
    return answers


def _has_come(state: Post, shift: Shift, at: datetime) -> bool:
    earliest = _starts(shift) - _COMES_EARLY
    people = state.people.at(at)
    return shift.person in people or any(since >= earliest for since in people.values())


def _starts(shift: Shift) -> datetime:
    return shift.starts_at.astimezone(UTC)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    waited = duration(timedelta(minutes=found.waited_minutes))
    return (
        f"Nobody is on post at {names.site_name(found.site)} {waited} after the shift of "
        f"{names.person_name(found.person)} began."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.SITE,
    on={
        ShiftBegan: on_shift,
        Punch: on_punch,
        ShiftEnded: on_shift_end,
        TimerDue: on_deadline,
    },
    explain=explain,
    params=Limits(),
    state=Post,
    is_idle=lambda state: not state.waiting and not state.people.since,
)

"""A guard on a night shift gives no sign of life.

Sees:
    Phone activity, movement, task progress and checkpoint scans of guards on night shifts.
Matters because:
    Asleep, gone, or hurt: each needs a call now.
Wrong when:
    The phone has no signal or an empty battery: all phone signals stop at once, scans go on.
Source:
    Detection catalogue, `activity.guard_inactivity`.
"""

from datetime import datetime, timedelta

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
from engine.detect.geometry import distance_m
from engine.detect.night import is_deep_night, is_night_shift
from engine.detect.units import Factor, Metres, Part, Period
from engine.detect.words import duration
from engine.directory.index import Directory
from engine.model.directory import Shift
from engine.model.guarding import (
    CheckpointScanned,
    PhoneActivity,
    PositionFix,
    Punch,
    TaskAssigned,
    TaskCompleted,
    TaskStarted,
    TourScheduled,
)
from engine.model.kinds import Severity
from engine.model.place import Location
from engine.model.roster import ShiftBegan, ShiftEnded, TimerDue

META = Meta(
    id="activity.guard_inactivity",
    title="No sign of life at night",
    severity=Severity.HIGH,
    confidence=0.95,
    icon="moon",
    checks=(
        "Call the guard",
        "Look at the site's cameras",
        "Call the site or the neighbouring post",
        "Send a patrol",
    ),
    related="duty",
    clears=True,
)

#: A shift's end may be told late; after so long it is not told any more.
_AT_MOST = timedelta(days=1)
PHONE, GPS, TASKS, TOURS = "phone", "gps", "tasks", "tours"
_WORDS = {PHONE: "phone", GPS: "movement", TASKS: "tasks", TOURS: "tours"}


class Limits(Params, frozen=True):
    """Weights of the signals, and when silence is too long."""

    #: A signal silent for so long counts fully, minutes.
    inactivity_window_minutes: Period = 120.0
    weight_phone: Part = 0.30
    weight_gps: Part = 0.30
    weight_tasks: Part = 0.20
    weight_tours: Part = 0.20
    #: Silence from 01:00 to 05:00 site time weighs more.
    deep_night_factor: Factor = 1.2
    inactivity_threshold: Part = 0.8
    critical_threshold: Part = 0.95
    #: A fix this far from where the guard last moved to is movement, metres; less is jitter.
    movement_min_m: Metres = 25.0
    check_every_minutes: Period = 5.0


class Signs(State):
    """When each signal was last seen, and the night shift being watched."""

    seen: dict[str, datetime] = {}
    place: Location | None = None
    shift: Shift | None = None
    clocked_in: bool | None = None
    watched_from: datetime | None = None
    told: Severity | None = None
    told_at: datetime | None = None


class Measured(Evidence, frozen=True):
    """Silence of each signal in minutes; signals the guard never has are left out."""

    person: str
    site: str
    score: float
    deep_night: bool
    silent_minutes: dict[str, float]
    last_seen: dict[str, datetime]


def on_shift(event: ShiftBegan, state: Signs, params: Limits, context: Context) -> Answers:
    """Begins to watch a night shift."""
    shift = event.shift
    if not is_night_shift(shift, context.directory.zone(shift.site)):
        return None
    state.shift, state.watched_from, state.told = shift, event.occurred_at, None
    every = timedelta(minutes=params.check_every_minutes)
    return (Wake(event.occurred_at + every, shift.id),)


def on_shift_end(event: ShiftEnded, state: Signs, params: Limits, context: Context) -> Answers:
    """Ends the watch."""
    if state.shift is None or state.shift.id != event.shift.id:
        return None
    return _active(event.occurred_at, state, "The shift is over.", ends=True)


def on_punch(event: Punch, state: Signs, params: Limits, context: Context) -> Answers:
    """Clocking is itself a sign of life, and tells whether the guard is there to be active."""
    state.clocked_in = event.direction == "in"
    if state.clocked_in and state.shift is not None:
        state.watched_from = event.occurred_at
    return _active(event.occurred_at, state, "The guard has clocked.")


def on_phone(event: PhoneActivity, state: Signs, params: Limits, context: Context) -> Answers:
    """The phone is in use."""
    return _sign(PHONE, event.occurred_at, state, params, context)


def on_fix(event: PositionFix, state: Signs, params: Limits, context: Context) -> Answers:
    """Movement, when it is more than the jitter of a phone at rest."""
    place = state.place
    if place is not None and distance_m(place, event.location) <= params.movement_min_m:
        return None
    state.place = event.location
    return _sign(GPS, event.occurred_at, state, params, context)


def on_task(
    event: TaskStarted | TaskCompleted, state: Signs, params: Limits, context: Context
) -> Answers:
    """A task went on."""
    return _sign(TASKS, event.occurred_at, state, params, context)


def on_scan(event: CheckpointScanned, state: Signs, params: Limits, context: Context) -> Answers:
    """A checkpoint was scanned."""
    return _sign(TOURS, event.occurred_at, state, params, context)


def on_work(
    event: TaskAssigned | TourScheduled, state: Signs, params: Limits, context: Context
) -> Answers:
    """From now on the guard has this signal; being given work is no sign of life."""
    state.seen.setdefault(TASKS if isinstance(event, TaskAssigned) else TOURS, event.occurred_at)
    return None


def _sign(signal: str, at: datetime, state: Signs, params: Limits, context: Context) -> Answers:
    """Notes a sign; the alarm ends once the score is below the threshold, so that a phone that
    slides off a table does not end it."""
    state.seen[signal] = at
    if state.told is None or state.shift is None or state.watched_from is None:
        return None
    score = _score(at, state.shift, state.watched_from, state, params, context)
    if score >= params.inactivity_threshold:
        return None
    return _active(at, state, "The guard is active again.")


def _active(at: datetime, state: Signs, reason: str, *, ends: bool = False) -> Answers:
    told, episode = state.told, _episode(state)
    state.told = None
    if ends:
        state.shift = None
    return (Cleared(at, episode, reason),) if told else None


def on_deadline(event: TimerDue, state: Signs, params: Limits, context: Context) -> Answers:
    """Every five minutes: how silent is the guard."""
    shift, since = state.shift, state.watched_from
    if shift is None or since is None or shift.id != event.about:
        return None
    if event.occurred_at > shift.ends_at + _AT_MOST:
        # Its end was never told, as after a restart long after: nobody is watched for months.
        return _active(event.occurred_at, state, "The shift is over.", ends=True)
    again = Wake(event.occurred_at + timedelta(minutes=params.check_every_minutes), shift.id)
    if state.clocked_in is False or not state.seen:
        return (again,)
    if not context.directory.roster.stands(shift, event.occurred_at):
        state.shift = None
        return None
    score = _score(event.occurred_at, shift, since, state, params, context)
    if score < params.inactivity_threshold:
        return (again,)
    critical = score >= params.critical_threshold
    severity = Severity.CRITICAL if critical else META.severity
    if state.told is not None and severity.rank >= state.told.rank:
        return (again,)
    if state.told is None:
        state.told_at = event.occurred_at
    state.told = severity
    measured = _measure(event.occurred_at, shift, since, state, score, context)
    found = Found(
        measured,
        event.occurred_at,
        (),
        f"{_episode(state)} {severity}",
        shift.site,
        severity=severity,
        episode=_episode(state),
        contributions=_shares(measured, state, params),
    )
    return (found, again)


def _score(
    now: datetime, shift: Shift, since: datetime, state: Signs, params: Limits, context: Context
) -> float:
    """0 to 1. Asked every five minutes for every guard: `_measure` is for what is told."""
    deep = is_deep_night(context.directory.local(now, shift.site))
    silent = {name: (now - max(at, since)).total_seconds() / 60 for name, at in state.seen.items()}
    score = sum(_weighted(silent, params).values()) * (params.deep_night_factor if deep else 1.0)
    return round(min(1.0, score), 4)


def _measure(
    now: datetime, shift: Shift, since: datetime, state: Signs, score: float, context: Context
) -> Measured:
    seen = {name: max(at, since) for name, at in state.seen.items()}
    silent = {name: round((now - at).total_seconds() / 60, 1) for name, at in seen.items()}
    deep = is_deep_night(context.directory.local(now, shift.site))
    return Measured(context.key, shift.site, score, deep, silent, seen)


def _weighted(silent: dict[str, float], params: Limits) -> dict[str, float]:
    weights = {name: getattr(params, f"weight_{name}") for name in silent}
    total = sum(weights.values()) or 1.0
    window = params.inactivity_window_minutes
    return {
        name: weights[name] / total * min(1.0, max(0.0, minutes) / window)
        for name, minutes in silent.items()
    }


def _shares(measured: Measured, state: Signs, params: Limits) -> dict[str, float]:
    """What each signal adds to the score; they add up to it, the cap included."""
    parts = _weighted(measured.silent_minutes, params)
    total = sum(parts.values()) or 1.0
    return {name: part / total * measured.score for name, part in parts.items()}


def _episode(state: Signs) -> str:
    return f"silent at {state.told_at.isoformat()}" if state.told_at else ""


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    signals = sorted(found.silent_minutes.items(), key=lambda item: item[1])
    parts = ", ".join(
        f"{_WORDS[name]} {duration(timedelta(minutes=minutes))}" for name, minutes in signals
    )
    return (
        f"{names.person_name(found.person)} on night shift at {names.site_name(found.site)} has "
        f"given no sign of life: {parts}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={
        ShiftBegan: on_shift,
        ShiftEnded: on_shift_end,
        Punch: on_punch,
        PhoneActivity: on_phone,
        PositionFix: on_fix,
        TaskAssigned: on_work,
        TaskStarted: on_task,
        TaskCompleted: on_task,
        TourScheduled: on_work,
        CheckpointScanned: on_scan,
        TimerDue: on_deadline,
    },
    explain=explain,
    params=Limits(),
    state=Signs,
    is_idle=lambda state: state.shift is None,
)

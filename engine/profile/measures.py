"""Measures of a person's day; None where nothing is known, which is never zero."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import fmean, median

from engine.detect.geometry import distance_m
from engine.model.guarding import PhoneActivity, PositionFix, Punch
from engine.profile.day import Day
from engine.profile.work import Tour

#: A pause between two stays on one day that is longer is the end of work, not a break.
_LONGEST_BREAK = timedelta(hours=4)
#: A shift belongs to a stay that begins at most so long before it or after its beginning.
_EARLY, _LATE = timedelta(hours=3), timedelta(hours=6)
#: Shorter steps are the receiver's noise, metres.
_STEP_M = 25.0
#: Steps within fewer seconds give no speed worth a name.
_SPEED_S = 20.0


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure; `least` is half of the narrowest usual range, in its unit."""

    name: str
    unit: str
    least: float
    of: Callable[[Day], float | None]


def punches(day: Day) -> float | None:
    """Punches in and out."""
    return _count(day.of(Punch))


def first_in(day: Day) -> float | None:
    """Time of day of the first punch in, minutes."""
    return _clock(day, [each.occurred_at for each in day.of(Punch) if each.direction == "in"][:1])


def last_out(day: Day) -> float | None:
    """Time of day of the last punch out, minutes."""
    return _clock(day, [each.occurred_at for each in day.of(Punch) if each.direction == "out"][-1:])


def lateness(day: Day) -> float | None:
    """Punch in against the roster, minutes; early is negative; the mean of the day's shifts."""
    late = []
    begun = (each for each in day.shifts if each.starts_at >= day.begins)
    for shift in begun:
        near = [
            stay.since
            for stay in day.stays
            if stay.site == shift.site
            and shift.starts_at - _EARLY <= stay.since <= shift.starts_at + _LATE
        ]
        if near:
            late.append((near[0] - shift.starts_at).total_seconds() / 60)
    return fmean(late) if late else None


def hours_worked(day: Day) -> float | None:
    """Time on post."""
    total = sum(each.seconds(day.begins, day.until) for each in day.stays)
    return total / 3600 if total else None


def _breaks(day: Day) -> list[timedelta]:
    gaps = [
        after.since - before.until
        for before, after in pairwise(day.stays)
        if before.until is not None and not before.forgotten
    ]
    return [each for each in gaps if timedelta() < each <= _LONGEST_BREAK]


def breaks(day: Day) -> float | None:
    """Breaks between punching out and in again; none is zero on a day at work."""
    return float(len(_breaks(day))) if day.stays else None


def break_minutes(day: Day) -> float | None:
    """Time in breaks."""
    total = sum(_breaks(day), timedelta()).total_seconds() / 60
    return total if day.stays else None


def rest_hours(day: Day) -> float | None:
    """Between the last punch out and the first punch in of the day."""
    first = next((each.since for each in day.stays if each.since >= day.begins), None)
    held = any(each.since < day.begins for each in day.stays)
    if first is None or day.rested_since is None or held:
        return None
    return (first - day.rested_since).total_seconds() / 3600


def sites_worked(day: Day) -> float | None:
    """Sites of the day's stays."""
    return _count({each.site for each in day.stays})


def devices(day: Day) -> float | None:
    """Terminals and phones that the day's punches came from."""
    return _count({each.device for each in day.of(Punch) if each.device})


def fixes(day: Day) -> float | None:
    """Position fixes."""
    return _count(day.of(PositionFix))


def inside_share(day: Day) -> float | None:
    """Fixes inside the post's fence while clocked in."""
    judged = [day.is_inside(each.location, each.occurred_at) for each in day.of(PositionFix)]
    known = [each for each in judged if each is not None]
    return sum(known) / len(known) if known else None


def accuracy(day: Day) -> float | None:
    """Mean accuracy of the fixes, metres."""
    return _mean([each.accuracy_m for each in day.of(PositionFix) if each.accuracy_m is not None])


def moved_km(day: Day) -> float | None:
    """Way between fixes; steps within the receiver's noise do not count."""
    told = day.of(PositionFix)
    if len(told) < 2:
        return None
    total, anchor = 0.0, told[0].location
    for each in told[1:]:
        step = distance_m(anchor, each.location)
        if step > max(_STEP_M, each.accuracy_m or 0.0):
            total += step
            anchor = each.location
    return total / 1000


def top_speed(day: Day) -> float | None:
    """Fastest step between two fixes, km/h."""
    speeds = []
    for before, after in pairwise(day.of(PositionFix)):
        seconds = (after.occurred_at - before.occurred_at).total_seconds()
        if seconds < _SPEED_S:
            continue
        step = distance_m(before.location, after.location)
        noise = max(_STEP_M, before.accuracy_m or 0.0, after.accuracy_m or 0.0)
        speeds.append(step / seconds * 3.6 if step > noise else 0.0)
    return max(speeds) if speeds else None


def longest_silence(day: Day) -> float | None:
    """Longest time on post without a sign of life, minutes."""
    silent = timedelta()
    signs = [each.occurred_at for each in day.events]
    heard = False
    for stay in day.stays:
        if stay.forgotten:
            continue
        since, until = max(stay.since, day.begins), min(stay.until or day.until, day.until)
        inside = [each for each in signs if since < each < until]
        heard = heard or bool(inside)
        for before, after in pairwise([since, *inside, until]):
            silent = max(silent, after - before)
    return silent.total_seconds() / 60 if heard else None


def phone_per_hour(day: Day) -> float | None:
    """Signs of life from the phone for each hour on post."""
    signs, hours = len(day.of(PhoneActivity)), hours_worked(day)
    return signs / hours if signs and hours else None


def tasks_done(day: Day) -> float | None:
    """Tasks finished on the day; known once the person had one."""
    if not day.tasks:
        return None
    done = (each.done_at for each in day.tasks)
    return float(sum(each is not None and day.begins <= each < day.until for each in done))


def tasks_overdue(day: Day) -> float | None:
    """Tasks whose due time passed on the day before they were finished."""
    if not day.tasks:
        return None
    missed = 0
    for each in day.tasks:
        due = each.assigned.due_at
        ended = each.ended_at
        if due and day.begins <= due < day.until and (ended is None or ended > due):
            missed += 1
    return float(missed)


def task_start(day: Day) -> float | None:
    """Median time from assignment to start, minutes."""
    taken = [
        (each.started_at - each.assigned.occurred_at).total_seconds() / 60
        for each in day.tasks
        if each.started_at is not None and day.begins <= each.started_at < day.until
    ]
    return median(taken) if taken else None


def _ended(day: Day) -> list[Tour]:
    """Tours that were over by the end: ended by the guard, or out of time."""
    return [each for each in day.tours if (each.completed_at or each.plan.ends_at) < day.until]


def checkpoints_per_tour(day: Day) -> float | None:
    """Checkpoints scanned in each tour that is over."""
    return _mean([float(len(each.scans)) for each in _ended(day)])


def tour_coverage(day: Day) -> float | None:
    """Scanned share of the checkpoints of tours that are over."""
    over = _ended(day)
    planned = sum(len(each.plan.checkpoints) for each in over)
    return sum(len(each.scans) for each in over) / planned if planned else None


def tour_pace(day: Day) -> float | None:
    """Median time between two checkpoints of a tour, minutes."""
    steps = [
        (after - before).total_seconds() / 60
        for tour in day.tours
        for before, after in pairwise(sorted(tour.scans.values()))
    ]
    return median(steps) if steps else None


def confidence(day: Day) -> float | None:
    """Mean confidence of biometric checks."""
    return _mean([check.confidence for _, check in day.checks()])


def weak_share(day: Day) -> float | None:
    """Checks that failed or were of low quality."""
    checks = day.checks()
    return _mean([float(check.result != "success") for _, check in checks])


def findings(day: Day) -> float | None:
    """What the rules said of the person, shadow left out; known on days with any event."""
    spoken = [each for each in day.findings if not each.shadow]
    return float(len(spoken)) if day.events or spoken else None


def _count(what: Sequence[object] | set[str]) -> float | None:
    return float(len(what)) if what else None


def _mean(values: Sequence[float]) -> float | None:
    return fmean(values) if values else None


def _clock(day: Day, at: Sequence[datetime]) -> float | None:
    if not at:
        return None
    local = at[0].astimezone(day.zone)
    return local.hour * 60 + local.minute + local.second / 60


#: In the order of the page.
MEASURES = (
    Measure("punches", "count", 0.5, punches),
    Measure("first_in", "clock", 10.0, first_in),
    Measure("last_out", "clock", 10.0, last_out),
    Measure("lateness", "minutes", 5.0, lateness),
    Measure("hours_worked", "hours", 0.25, hours_worked),
    Measure("breaks", "count", 0.5, breaks),
    Measure("break_minutes", "minutes", 10.0, break_minutes),
    Measure("rest_hours", "hours", 0.5, rest_hours),
    Measure("sites_worked", "count", 0.5, sites_worked),
    Measure("devices", "count", 0.5, devices),
    Measure("fixes", "count", 5.0, fixes),
    Measure("inside_share", "share", 0.03, inside_share),
    Measure("accuracy", "metres", 5.0, accuracy),
    Measure("moved_km", "km", 0.3, moved_km),
    Measure("top_speed", "km/h", 5.0, top_speed),
    Measure("longest_silence", "minutes", 10.0, longest_silence),
    Measure("phone_per_hour", "per hour", 1.0, phone_per_hour),
    Measure("tasks_done", "count", 1.0, tasks_done),
    Measure("tasks_overdue", "count", 0.5, tasks_overdue),
    Measure("task_start", "minutes", 5.0, task_start),
    Measure("checkpoints_per_tour", "count", 0.5, checkpoints_per_tour),
    Measure("tour_coverage", "share", 0.05, tour_coverage),
    Measure("tour_pace", "minutes", 1.0, tour_pace),
    Measure("confidence", "share", 0.03, confidence),
    Measure("weak_share", "share", 0.05, weak_share),
    Measure("findings", "count", 0.5, findings),
)

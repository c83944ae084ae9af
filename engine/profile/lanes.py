"""A day as lanes: instants and spans few enough to draw and to step through."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta

from engine.model.guarding import BiometricVerified, CheckpointScanned, PhoneActivity, Punch
from engine.model.guarding import PositionFix as Fix
from engine.model.pages import Lane, LaneKind, Mark, MarkKind
from engine.profile.day import Day

#: Marks of a lane that are sent, the newest ones; an ordinary day has a quarter of it.
MOST_MARKS = 160
#: Fixes and signs of life further apart are two spans; phones report every few minutes.
_FIX_GAP = timedelta(minutes=15)
_PHONE_GAP = timedelta(minutes=10)

#: What each lane hears of.
SOURCES: Mapping[LaneKind, tuple[str, ...]] = {
    LaneKind.ATTENDANCE: ("attendance.punch", "biometric.verified"),
    LaneKind.POSITIONS: ("position.fix",),
    LaneKind.PHONE: ("phone.activity",),
    LaneKind.TASKS: ("task.assigned", "task.started", "task.completed"),
    LaneKind.TOURS: ("tour.scheduled", "checkpoint.scanned", "tour.completed"),
}


def lanes(
    day: Day,
    heard: Mapping[LaneKind, datetime | None],
    alert_of: Mapping[str, str | None],
    checkpoint_name: Callable[[str], str],
) -> tuple[Lane, ...]:
    """All lanes of a day.

    Args:
        day: up to now, if it is today.
        heard: when each source was last heard of the person.
        alert_of: finding to its alert.
    """
    drawn = {
        LaneKind.ATTENDANCE: attendance(day),
        LaneKind.POSITIONS: positions(day),
        LaneKind.PHONE: phone(day),
        LaneKind.TASKS: work(day),
        LaneKind.TOURS: rounds(day, checkpoint_name),
        LaneKind.FINDINGS: findings(day, alert_of),
    }
    return tuple(
        Lane(
            kind=kind,
            marks=tuple(marks[-MOST_MARKS:]),
            left_off=max(0, len(marks) - MOST_MARKS),
            last_heard=heard.get(kind),
        )
        for kind, marks in drawn.items()
    )


def attendance(day: Day) -> list[Mark]:
    """Rostered shifts, stays, punches and checks."""
    marks = [
        Mark(
            kind=MarkKind.ROSTERED,
            at=each.starts_at,
            until=each.ends_at,
            site=each.site,
            ref=each.id,
        )
        for each in day.shifts
    ]
    for stay in day.stays:
        if not stay.forgotten:
            marks.append(
                Mark(
                    kind=MarkKind.ON_POST,
                    at=stay.since,
                    until=stay.until or day.until,
                    going_on=stay.until is None,
                    site=stay.site,
                )
            )
    for event in day.events:
        if isinstance(event, Punch):
            kind = MarkKind.PUNCH_IN if event.direction == "in" else MarkKind.PUNCH_OUT
            result = event.biometric.result if event.biometric else ""
            marks.append(Mark(kind=kind, at=event.occurred_at, site=event.site, text=result))
        elif isinstance(event, BiometricVerified):
            marks.append(
                Mark(
                    kind=MarkKind.CHECK,
                    at=event.occurred_at,
                    site=event.site,
                    text=event.biometric.result,
                )
            )
    return _ordered(marks)


def positions(day: Day) -> list[Mark]:
    """Runs of fixes inside the post's fence, outside it, or with no post known."""
    kinds = {True: MarkKind.INSIDE, False: MarkKind.OUTSIDE, None: MarkKind.SOMEWHERE}
    told = [
        (each.occurred_at, kinds[day.is_inside(each.location, each.occurred_at)])
        for each in day.of(Fix)
    ]
    return _runs(told, _FIX_GAP)


def phone(day: Day) -> list[Mark]:
    """Runs of signs of life from the phone."""
    return _runs([(each.occurred_at, MarkKind.PHONE) for each in day.of(PhoneActivity)], _PHONE_GAP)


def work(day: Day) -> list[Mark]:
    """Tasks from assignment to their end."""
    return _ordered(
        Mark(
            kind=MarkKind.TASK,
            at=each.assigned.occurred_at,
            until=each.ended_at or day.until,
            going_on=each.ended_at is None,
            site=each.assigned.site,
            text=each.assigned.title or each.assigned.task,
            state=each.state(day.until),
            ref=each.assigned.task,
        )
        for each in day.tasks
    )


def rounds(day: Day, checkpoint_name: Callable[[str], str]) -> list[Mark]:
    """Tours as planned, and every checkpoint scanned."""
    marks = [
        Mark(
            kind=MarkKind.TOUR,
            at=each.plan.starts_at,
            until=each.plan.ends_at,
            site=each.plan.site,
            count=len(each.plan.checkpoints) - len(each.missed),
            total=len(each.plan.checkpoints),
            state=each.state(day.until),
            ref=each.plan.tour,
        )
        for each in day.tours
    ]
    marks += [
        Mark(
            kind=MarkKind.CHECKPOINT,
            at=each.occurred_at,
            site=each.site,
            text=checkpoint_name(each.checkpoint),
        )
        for each in day.of(CheckpointScanned)
    ]
    return _ordered(marks)


def findings(day: Day, alert_of: Mapping[str, str | None]) -> list[Mark]:
    """What the rules said of the person."""
    return _ordered(
        Mark(
            kind=MarkKind.FINDING,
            at=each.occurred_at,
            site=each.site,
            text=each.reason,
            severity=each.severity,
            ref=alert_of.get(each.id) or "",
        )
        for each in day.findings
    )


def _runs(told: Iterable[tuple[datetime, MarkKind]], gap: timedelta) -> list[Mark]:
    """Joins neighbours of one kind that lie no further apart than `gap`."""
    runs: list[tuple[MarkKind, datetime, datetime, int]] = []
    for at, kind in told:
        if runs and runs[-1][0] is kind and at - runs[-1][2] <= gap:
            _, since, _, count = runs[-1]
            runs[-1] = (kind, since, at, count + 1)
        else:
            runs.append((kind, at, at, 1))
    return [
        Mark(kind=kind, at=since, until=until if count > 1 else None, count=count)
        for kind, since, until, count in runs
    ]


def _ordered(marks: Iterable[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda each: (each.at, each.kind, each.ref))

"""Stays, tasks and tours, put together from the events that tell of them."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from engine.detect.on_post import FORGOTTEN
from engine.model.envelope import Envelope
from engine.model.guarding import (
    CheckpointScanned,
    Punch,
    TaskAssigned,
    TaskCancelled,
    TaskCompleted,
    TaskStarted,
    TourCompleted,
    TourScheduled,
)
from engine.model.pages import WorkState


class Stay(msgspec.Struct, kw_only=True):
    """From punching in to punching out; `until` is None while it lasts.

    Attributes:
        forgotten: nobody punched out; how long it lasted is not known.
    """

    person: str
    site: str
    since: datetime
    until: datetime | None = None
    forgotten: bool = False

    def seconds(self, begins: datetime, ends: datetime) -> float:
        """How much of it lies within a span."""
        if self.forgotten:
            return 0.0
        until = min(self.until or ends, ends)
        return max(0.0, (until - max(self.since, begins)).total_seconds())


class Task(msgspec.Struct, kw_only=True):
    """A task and what became of it."""

    assigned: TaskAssigned
    started_at: datetime | None = None
    done_at: datetime | None = None
    cancelled_at: datetime | None = None

    @property
    def ended_at(self) -> datetime | None:
        """When nothing was left to do."""
        return self.done_at or self.cancelled_at

    def state(self, now: datetime) -> WorkState:
        """How it stands."""
        due = self.assigned.due_at
        if self.cancelled_at is not None:
            return WorkState.CANCELLED
        if self.done_at is not None:
            return WorkState.DONE_LATE if due and self.done_at > due else WorkState.DONE
        if due is not None and due < now:
            return WorkState.OVERDUE
        return WorkState.STARTED if self.started_at is not None else WorkState.OPEN


class Tour(msgspec.Struct, kw_only=True):
    """A tour; `scans` has each planned checkpoint's first scan."""

    plan: TourScheduled
    scans: dict[str, datetime] = {}
    completed_at: datetime | None = None

    @property
    def missed(self) -> tuple[str, ...]:
        """Planned checkpoints that were not scanned."""
        return tuple(each for each in self.plan.checkpoints if each not in self.scans)

    def state(self, now: datetime) -> WorkState:
        """How it stands."""
        if not self.missed:
            return WorkState.DONE
        if self.completed_at is not None or self.plan.ends_at < now:
            return WorkState.INCOMPLETE
        if self.scans:
            return WorkState.STARTED
        return WorkState.PLANNED if now < self.plan.starts_at else WorkState.OPEN


def stays(events: Iterable[Envelope], now: datetime) -> list[Stay]:
    """Stays in order of their beginning; events of one or more people in order of time.

    Punching in elsewhere ends the stay before; a stay open longer than anybody works is forgotten.
    """
    found: list[Stay] = []
    current: dict[str, Stay] = {}
    for event in events:
        if not isinstance(event, Punch):
            continue
        held = current.get(event.person)
        if held is not None and event.occurred_at - held.since > FORGOTTEN:
            held.forgotten = True
            held = None
        if event.direction == "in" and held is not None and held.site == event.site:
            continue
        if held is not None:
            held.until = event.occurred_at
        current.pop(event.person, None)
        if event.direction == "in":
            made = Stay(person=event.person, site=event.site, since=event.occurred_at)
            current[event.person] = made
            found.append(made)
    for held in current.values():
        held.forgotten = held.forgotten or now - held.since > FORGOTTEN
    return found


def tasks(events: Iterable[Envelope]) -> list[Task]:
    """Tasks in order of assignment; a task assigned again is the later one's."""
    found: dict[str, Task] = {}
    for event in events:
        if isinstance(event, TaskAssigned):
            found[event.task] = Task(assigned=event)
            continue
        if not isinstance(event, TaskStarted | TaskCompleted | TaskCancelled):
            continue
        task = found.get(event.task)
        if task is None:
            continue
        if isinstance(event, TaskStarted):
            task.started_at = task.started_at or event.occurred_at
        elif isinstance(event, TaskCompleted):
            task.done_at = task.done_at or event.occurred_at
        else:
            task.cancelled_at = event.occurred_at
    return list(found.values())


def tours(events: Iterable[Envelope]) -> list[Tour]:
    """Tours in order of their planned beginning; scans name their tour (see `OpenWork`)."""
    found: dict[str, Tour] = {}
    for event in events:
        if isinstance(event, TourScheduled):
            before = found.get(event.tour)
            found[event.tour] = Tour(plan=event, scans=before.scans if before else {})
        elif isinstance(event, CheckpointScanned) and event.tour in found:
            tour = found[event.tour]
            if event.checkpoint in tour.plan.checkpoints:
                tour.scans.setdefault(event.checkpoint, event.occurred_at)
        elif isinstance(event, TourCompleted) and event.tour in found:
            found[event.tour].completed_at = event.occurred_at
    return sorted(found.values(), key=lambda each: each.plan.starts_at)

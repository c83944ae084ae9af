"""Who has which task and tour: fills in what later events of the same work leave out."""

from datetime import datetime, timedelta
from typing import Any

import msgspec

from engine.model.envelope import Envelope
from engine.model.guarding import (
    CheckpointScanned,
    TaskAssigned,
    TaskCancelled,
    TaskCompleted,
    TaskStarted,
    TourCompleted,
    TourScheduled,
)

#: Work not heard of for so long is forgotten.
KEPT = timedelta(hours=36)
#: A scan without a tour belongs to a tour that it misses by no more than this.
SLACK = timedelta(minutes=60)


class _Work(msgspec.Struct):
    person: str
    site: str
    starts_at: datetime
    ends_at: datetime


class OpenWork(msgspec.Struct):
    """Tasks and tours by id, and the persons who were named for them."""

    tasks: dict[str, _Work] = {}
    tours: dict[str, _Work] = {}
    tours_of: dict[str, list[str]] = {}

    def fill_in(self, event: Envelope) -> Envelope:
        """The same event with its missing person or tour, where the work is known."""
        note = _NOTES.get(type(event))
        if note is None:
            return event
        filled: Envelope = note(self, event)
        return filled

    def forget_before(self, instant: datetime) -> None:
        """Drops work whose end is longer than `KEPT` before the instant."""
        limit = instant - KEPT
        for works in (self.tasks, self.tours):
            for key in [key for key, work in works.items() if work.ends_at < limit]:
                del works[key]
        for person in list(self.tours_of):
            kept = [tour for tour in self.tours_of[person] if tour in self.tours]
            if kept:
                self.tours_of[person] = kept
            else:
                del self.tours_of[person]


def _assigned(work: OpenWork, event: TaskAssigned) -> Envelope:
    work.tasks[event.task] = _Work(event.person, event.site, event.occurred_at, event.occurred_at)
    return event


def _task(work: OpenWork, event: Any) -> Envelope:
    known = None if event.person else work.tasks.get(event.task)
    filled: Envelope = msgspec.structs.replace(event, person=known.person) if known else event
    return filled


def _scheduled(work: OpenWork, event: TourScheduled) -> Envelope:
    work.tours[event.tour] = _Work(event.person, event.site, event.starts_at, event.ends_at)
    tours = work.tours_of.setdefault(event.person, [])
    if event.tour not in tours:
        tours.append(event.tour)
    return event


def _tour(work: OpenWork, event: TourCompleted) -> Envelope:
    known = None if event.person else work.tours.get(event.tour)
    return msgspec.structs.replace(event, person=known.person) if known else event


def _scanned(work: OpenWork, event: CheckpointScanned) -> Envelope:
    if event.tour:
        return event
    for tour in reversed(work.tours_of.get(event.person, ())):
        known = work.tours.get(tour)
        if (
            known is not None
            and known.site == event.site
            and known.starts_at - SLACK <= event.occurred_at <= known.ends_at + SLACK
        ):
            return msgspec.structs.replace(event, tour=tour)
    return event


_NOTES: dict[type, Any] = {
    TaskAssigned: _assigned,
    TaskStarted: _task,
    TaskCompleted: _task,
    TaskCancelled: _task,
    TourScheduled: _scheduled,
    TourCompleted: _tour,
    CheckpointScanned: _scanned,
}

"""How tasks and tours were done, by guard and by site and by day: what the rankings are made of.

Task
    Judged once it was settled, or once its time has run out. Settled means begun, or completed
    where the task says by when it must be done; the time is its `due_at`, else the limit of its
    priority at the site (`compliance.task_sla`). A task that was called off in time is not judged.
Response
    From being given a task to beginning it; a completion says so too where no beginning was told.
Tour
    Judged when the guard ended it, or `TOUR_GRACE` after its planned end: scanned checkpoints of
    those planned, whether it was mandatory or not.

A task belongs to the day on which it was given, a tour to the day on which it should have begun.
"""

from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from statistics import median

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
from engine.model.heat import HeatOf, RankingRow
from engine.pipeline.open_work import OpenWork

#: A tour that nobody ended is over so long after its planned end.
TOUR_GRACE = timedelta(minutes=15)
#: Work stays open to late events for so long, then only its figures are kept.
OPEN = timedelta(days=2)
#: (site, priority) to the time in which a task must be begun.
Allowed = Callable[[str, str], timedelta]


class Task(msgspec.Struct):
    """One task as far as it has been told, in any order; `given` is its newest assignment."""

    given: TaskAssigned | None = None
    begun: list[datetime] = []
    completed: list[datetime] = []
    cancelled: list[datetime] = []

    def assign(self, event: TaskAssigned) -> None:
        """Given, or given to somebody else: what was done before counts no more."""
        if self.given is None or event.occurred_at >= self.given.occurred_at:
            self.given = event

    def add_to(self, figures: "Figures", allowed: Allowed, now: datetime) -> None:
        """Counts it, if it can be judged."""
        given = self.given
        if given is None:
            return
        given_at = given.occurred_at
        due = given.due_at or given_at + allowed(given.site, given.priority)
        completed = _first(self.completed, given_at)
        begun = _first(self.begun + self.completed, given_at)
        settled = completed if given.due_at else begun
        over = min(_first(self.cancelled, given_at) or now, now)
        if settled is not None:
            figures.tasks_judged += 1
            figures.tasks_met += settled <= due
        elif over > due:
            figures.tasks_judged += 1
        if begun is not None:
            figures.responses_s.append((begun - given_at).total_seconds())


def _first(instants: list[datetime], since: datetime) -> datetime | None:
    return min((each for each in instants if each >= since), default=None)


class Tour(msgspec.Struct):
    """One tour as far as it has been told, in any order."""

    plan: TourScheduled | None = None
    scanned: set[str] = set()
    ended: bool = False

    def add_to(self, figures: "Figures", now: datetime) -> None:
        """Counts it, if it is over."""
        plan = self.plan
        if plan is None or not plan.checkpoints:
            return
        if self.ended or now >= plan.ends_at + TOUR_GRACE:
            planned = set(plan.checkpoints)
            figures.tours += 1
            figures.planned += len(planned)
            figures.scanned += len(planned & self.scanned)


@dataclass(slots=True)
class Figures:
    """Sums of one guard or one site."""

    tasks_met: int = 0
    tasks_judged: int = 0
    tours: int = 0
    scanned: int = 0
    planned: int = 0
    # Quoted: arrays take no type arguments while the program runs.
    responses_s: "array[float]" = field(default_factory=lambda: array("f"))

    def add(self, other: "Figures") -> None:
        """Adds another's."""
        self.tasks_met += other.tasks_met
        self.tasks_judged += other.tasks_judged
        self.tours += other.tours
        self.scanned += other.scanned
        self.planned += other.planned
        self.responses_s.extend(other.responses_s)

    def row(self, key: str, name: str) -> RankingRow:
        """As the rankings show them."""
        return RankingRow(
            id=key,
            name=name,
            tasks_met=self.tasks_met,
            tasks_judged=self.tasks_judged,
            tours=self.tours,
            scanned=self.scanned,
            planned=self.planned,
            response_s=median(self.responses_s) if self.responses_s else None,
            responses=len(self.responses_s),
        )


_Key = tuple[date, HeatOf, str]


class DutyLedger:
    """Follows tasks and tours; events may come in any order within two days."""

    def __init__(self, zone: tzinfo, allowed: Allowed) -> None:
        self._zone = zone
        self._allowed = allowed
        self._work = OpenWork()
        self._tasks: dict[str, Task] = {}
        self._tours: dict[str, Tour] = {}
        self._closed: dict[_Key, Figures] = {}
        self._newest: datetime | None = None

    def follow(self, event: Envelope) -> None:
        """Notes one event; those that are about neither tasks nor tours change nothing."""
        event = self._work.fill_in(event)
        self._newest = max(self._newest or event.occurred_at, event.occurred_at)
        if isinstance(event, TaskAssigned):
            self._task(event.task).assign(event)
        elif isinstance(event, TaskStarted):
            self._task(event.task).begun.append(event.occurred_at)
        elif isinstance(event, TaskCompleted):
            self._task(event.task).completed.append(event.occurred_at)
        elif isinstance(event, TaskCancelled):
            self._task(event.task).cancelled.append(event.occurred_at)
        else:
            self._follow_tour(event)

    def _follow_tour(self, event: Envelope) -> None:
        if isinstance(event, TourScheduled):
            self._tour(event.tour).plan = event
        elif isinstance(event, TourCompleted):
            self._tour(event.tour).ended = True
        elif isinstance(event, CheckpointScanned) and event.tour:
            self._tour(event.tour).scanned.add(event.checkpoint)

    def _task(self, key: str) -> Task:
        return self._tasks.setdefault(key, Task())

    def _tour(self, key: str) -> Tour:
        return self._tours.setdefault(key, Tour())

    def close_old(self, keep_from: date) -> None:
        """Folds work that is long over into the figures of its day; forgets days before one."""
        if self._newest is None:
            return
        limit = self._newest - OPEN
        self._work.forget_before(self._newest)
        for key, task in list(self._tasks.items()):
            if task.given is None or (task.given.due_at or task.given.occurred_at) < limit:
                del self._tasks[key]
                self._count_task(task, self._newest, self._closed)
        for key, tour in list(self._tours.items()):
            if tour.plan is None or tour.plan.ends_at < limit:
                del self._tours[key]
                self._count_tour(tour, self._newest, self._closed)
        for old in [each for each in self._closed if each[0] < keep_from]:
            del self._closed[old]

    def rows(
        self, of: HeatOf, since: date, now: datetime, name: Callable[[str], str]
    ) -> tuple[RankingRow, ...]:
        """Who had tasks or tours since a day, by id."""
        days: dict[_Key, Figures] = {}
        for task in self._tasks.values():
            self._count_task(task, now, days)
        for tour in self._tours.values():
            self._count_tour(tour, now, days)
        sums: dict[str, Figures] = {}
        for part in (self._closed, days):
            for (day, whose, key), figures in part.items():
                if whose is of and day >= since:
                    sums.setdefault(key, Figures()).add(figures)
        return tuple(figures.row(key, name(key)) for key, figures in sorted(sums.items()))

    def _count_task(self, task: Task, now: datetime, into: dict[_Key, Figures]) -> None:
        given = task.given
        if given is None:
            return
        for each in self._rows_of(given.occurred_at, given.person, given.site, into):
            task.add_to(each, self._allowed, now)

    def _count_tour(self, tour: Tour, now: datetime, into: dict[_Key, Figures]) -> None:
        plan = tour.plan
        if plan is None:
            return
        for each in self._rows_of(plan.starts_at, plan.person, plan.site, into):
            tour.add_to(each, now)

    def _rows_of(
        self, at: datetime, person: str, site: str, into: dict[_Key, Figures]
    ) -> Iterator[Figures]:
        day = at.astimezone(self._zone).date()
        yield into.setdefault((day, HeatOf.PEOPLE, person), Figures())
        yield into.setdefault((day, HeatOf.SITES, site), Figures())

"""One local day of one person: the events, and the stays, tasks and tours made of them."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

import msgspec

from engine.detect.geometry import beyond_fence_m
from engine.model.directory import Shift, Site
from engine.model.envelope import Envelope
from engine.model.finding import Finding
from engine.model.guarding import Biometric, BiometricVerified, Punch
from engine.model.place import Location
from engine.profile.work import Stay, Task, Tour, stays, tasks, tours

T = TypeVar("T", bound=Envelope)
#: Everything that can be heard of a guard.
KINDS = (
    "attendance.punch",
    "biometric.verified",
    "position.fix",
    "phone.activity",
    "task.assigned",
    "task.started",
    "task.completed",
    "task.cancelled",
    "tour.scheduled",
    "checkpoint.scanned",
    "tour.completed",
)


class Day(msgspec.Struct, kw_only=True):
    """What is known of a person's day, or of its part before `until`.

    Attributes:
        begins: local midnight, UTC; `until`: its end or the moment looked from.
        events: within it, in order of time.
        stays, tasks, tours, shifts: those that touch it, whole.
        rested_since: the end of the last stay before it.
    """

    begins: datetime
    until: datetime
    zone: ZoneInfo
    events: Sequence[Envelope] = ()
    stays: Sequence[Stay] = ()
    tasks: Sequence[Task] = ()
    tours: Sequence[Tour] = ()
    shifts: Sequence[Shift] = ()
    findings: Sequence[Finding] = ()
    sites: Mapping[str, Site] = {}
    rested_since: datetime | None = None

    def of(self, kind: type[T]) -> list[T]:
        """Events of one type."""
        return [each for each in self.events if isinstance(each, kind)]

    def checks(self) -> list[tuple[datetime, Biometric]]:
        """Biometric checks, with punches or without."""
        return [
            (each.occurred_at, each.biometric)
            for each in self.events
            if isinstance(each, Punch | BiometricVerified) and each.biometric is not None
        ]

    def post_at(self, at: datetime) -> str | None:
        """Where the person is clocked in at that moment."""
        for stay in reversed(self.stays):
            if not stay.forgotten and stay.since <= at and (stay.until or self.until) >= at:
                return stay.site
        return None

    def is_inside(self, place: Location, at: datetime) -> bool | None:
        """Whether a place lies in the fence of the post; None without a known post."""
        site = self.sites.get(self.post_at(at) or "")
        if site is None:
            return None
        return beyond_fence_m(place, site.location, site.geofence) == 0.0


def bounds(day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The local midnights round a day, in UTC."""
    after = day + timedelta(days=1)
    begins = datetime(day.year, day.month, day.day, tzinfo=zone)
    ends = datetime(after.year, after.month, after.day, tzinfo=zone)
    return begins.astimezone(UTC), ends.astimezone(UTC)


class Past(msgspec.Struct, kw_only=True):
    """A person's events of many days, cut into days on demand.

    Args:
        events: in order of time, work named (see `OpenWork`).
    """

    events: Sequence[Envelope]
    shifts: Sequence[Shift]
    findings: Sequence[Finding]
    sites: Mapping[str, Site]
    zone: ZoneInfo
    now: datetime
    _times: list[datetime] = []
    _stays: list[Stay] = []
    _tasks: list[Task] = []
    _tours: list[Tour] = []

    def __post_init__(self) -> None:
        self._times = [each.occurred_at for each in self.events]
        self._stays = stays(self.events, self.now)
        self._tasks = tasks(self.events)
        self._tours = tours(self.events)

    def day(self, begins: datetime, until: datetime) -> Day:
        """The part of the past between two instants, as a day that begins with the first."""

        def touches(since: datetime, end: datetime | None) -> bool:
            return since < until and (end is None or end >= begins)

        before = [each for each in self._stays if each.until and each.until < begins]
        return Day(
            begins=begins,
            until=until,
            zone=self.zone,
            events=self.events[bisect_left(self._times, begins) : bisect_left(self._times, until)],
            stays=[each for each in self._stays if touches(each.since, each.until)],
            tasks=[
                each for each in self._tasks if touches(each.assigned.occurred_at, each.ended_at)
            ],
            tours=[
                each
                for each in self._tours
                if each.plan.starts_at < until and each.plan.ends_at >= begins
            ],
            shifts=[
                each for each in self.shifts if each.starts_at < until and each.ends_at > begins
            ],
            findings=[each for each in self.findings if begins <= each.occurred_at < until],
            sites=self.sites,
            rested_since=before[-1].until if before else None,
        )

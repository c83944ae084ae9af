"""Everything that happened in a recording, by time: what stood at any moment, what came after."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from engine.detect.feeds import Feed, Feeds
from engine.live.floor import Floor, Standing
from engine.model.alert import Alert, AlertEntry, Changes
from engine.model.envelope import Envelope
from engine.model.finding import Finding
from engine.model.replay import ActionMark, FindingMark

#: Events between two copies of where everybody is; following so many takes some milliseconds.
_STANDING_EVERY = 4_000


@dataclass(slots=True)
class _Versions:
    times: list[datetime] = field(default_factory=list)
    alerts: list[Alert] = field(default_factory=list)


class History:
    """Written once in order of time, then only read. Times are UTC."""

    def __init__(self, events: list[Envelope]) -> None:
        self.events = events
        self.marks: list[FindingMark] = []
        self.findings: list[Finding] = []
        #: What operators did, in order of time.
        self.actions: list[ActionMark] = []
        self._mark_times: list[datetime] = []
        self._times = [event.occurred_at for event in events]
        self._of_source: defaultdict[str, list[datetime]] = defaultdict(list)
        for event in events:
            self._of_source[event.source].append(event.occurred_at)
        self._change_times: list[datetime] = []
        self._changes: list[tuple[Alert, tuple[AlertEntry, ...]]] = []
        self._versions: dict[str, _Versions] = {}
        self._created: list[datetime] = []
        self._standings: list[Standing] = []

    def note_event(self, number: int, floor: Floor) -> None:
        """Event `number` is about to be followed; keeps a copy of the floor now and then."""
        if number % _STANDING_EVERY == 0:
            self._standings.append(floor.standing())

    def note_changes(self, at: datetime, changes: Changes) -> None:
        """What the desk did."""
        for alert in changes.alerts:
            entries = tuple(each for each in changes.entries if each.alert == alert.id)
            self._change_times.append(at)
            self._changes.append((alert, entries))
            versions = self._versions.get(alert.id)
            if versions is None:
                versions = self._versions[alert.id] = _Versions()
                self._created.append(at)
            versions.times.append(at)
            versions.alerts.append(alert)

    def note_finding(self, at: datetime, finding: Finding, mark: FindingMark) -> None:
        """A finding that is not in shadow, the first time it is made."""
        self.findings.append(finding)
        self._mark_times.append(at)
        self.marks.append(mark)

    def alerts_at(self, moment: datetime) -> list[Alert]:
        """Every alert there was, as it stood."""
        standing = []
        for versions in self._versions.values():
            place = bisect_right(versions.times, moment)
            if place:
                standing.append(versions.alerts[place - 1])
        return standing

    def changes_between(
        self, after: datetime, until: datetime
    ) -> list[tuple[Alert, tuple[AlertEntry, ...]]]:
        """Alerts that changed, each once as it was left, with all entries on the way."""
        first = bisect_right(self._change_times, after)
        last = bisect_right(self._change_times, until)
        newest: dict[str, tuple[Alert, tuple[AlertEntry, ...]]] = {}
        for alert, entries in self._changes[first:last]:
            before = newest.pop(alert.id, (alert, ()))[1]
            newest[alert.id] = (alert, before + entries)
        return list(newest.values())

    def events_between(self, after: datetime, until: datetime) -> Iterator[Envelope]:
        """Events in order of time."""
        for place in range(self.events_until(after), self.events_until(until)):
            yield self.events[place]

    def events_until(self, moment: datetime) -> int:
        """How many events there were."""
        return bisect_right(self._times, moment)

    def set_floor(self, floor: Floor, moment: datetime) -> None:
        """Puts everybody where they were."""
        last = self.events_until(moment)
        copy = min(last // _STANDING_EVERY, len(self._standings) - 1)
        if copy < 0:
            floor.go_back(Standing({}, {}))
            return
        floor.go_back(self._standings[copy])
        for event in self.events[copy * _STANDING_EVERY : last]:
            floor.follow(event)
        floor.moved()

    def feeds_at(self, moment: datetime) -> Feeds:
        """How the sources stood."""
        feeds = Feeds()
        for source, times in self._of_source.items():
            count = bisect_right(times, moment)
            if count:
                newest = times[count - 1]
                feeds.by_source[source] = Feed(newest, newest, times[0], events=count)
        return feeds

    def created_between(self, after: datetime, until: datetime) -> int:
        """How many alerts were new."""
        return bisect_right(self._created, until) - bisect_right(self._created, after)

    def passed(self, moment: datetime) -> int:
        """How many findings there were."""
        return bisect_right(self._mark_times, moment)

    def first_mark_at(self, moment: datetime) -> int:
        """The place of the first finding at or after a moment."""
        return bisect_left(self._mark_times, moment)

    def beginning(self, told: datetime) -> datetime:
        """Of the recording, or of its first event where that is earlier."""
        told = told.astimezone(UTC)
        return min(told, self._times[0]) if self._times else told

    def end(self, told: datetime) -> datetime:
        """Of the recording, or of its last event where that is later."""
        told = told.astimezone(UTC)
        return max(told, self._times[-1]) if self._times else told

"""What other thresholds would have found: the kept events through two lines, side by side.

Both lines hear the same events in order, so what differs between them comes from the thresholds
and from nothing else. The directory is the present one for both.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

import msgspec

from engine.detect.contract import Detection
from engine.detect.settings import Override, Settings
from engine.detections.catalogue import CATALOGUE
from engine.directory.index import Directory
from engine.model.alert import Alert, Outcome
from engine.model.directory import DirectoryContent
from engine.model.envelope import Envelope
from engine.model.finding import Finding, Verdict, in_reading_order
from engine.model.review import Reviewed
from engine.model.settings import PREVIEW_LISTED, LostAlert, PreviewCount, PreviewResult
from engine.person_keys import opener
from engine.pipeline.accept import Door
from engine.pipeline.line import Line
from engine.store import directory as stored_directory
from engine.store import past
from engine.store.database import Database

#: Rules look back over a shift and its night; what remembers longer says so in days.
_WARM_UP = timedelta(hours=48)
_EVERY = 2_000
#: So far apart in time a standing condition is still the same one.
_SAME = timedelta(hours=2)
_SCORE = "fraud.score"
#: Packs whose findings the score joins.
_JOINED = ("biometric.", "location.")
#: And the packs that give points to the person's risk, with the risk itself.
_POINTED = ("staff.", "pos.", "network.", "camera.", "retail.")
_CONFIRMED = frozenset({Outcome.CONFIRMED_FRAUD, Outcome.GENUINE_INCIDENT})


class Layers(msgspec.Struct, frozen=True):
    """Overrides as `Settings` takes them."""

    overrides: tuple[Override, ...]
    fixed: tuple[Override, ...]

    def settings(self, catalogue: Sequence[Detection]) -> Settings:
        """Only what concerns these detections."""
        ids = {each.meta.id for each in catalogue}
        kept = [each for each in self.overrides if each.detection in ids]
        return Settings(
            catalogue, kept, fixed=[each for each in self.fixed if each.detection in ids]
        )


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """A preview to be made: which thresholds, over which span of event time.

    Attributes:
        keys: with which the store is opened; the task goes through a pipe only.
    """

    database_url: str
    keys: dict[str, str]
    since: datetime
    until: datetime
    changed: tuple[str, ...]
    before: Layers
    now: Layers


def preview(task: Task, advance: Callable[[int, int], None]) -> PreviewResult:
    """Plays the span twice at once and compares.

    Args:
        advance: told (events done, events in all) now and then.

    Raises:
        StorageFailed: the store cannot be read.
    """
    catalogue = concerned(task.changed)
    begins = task.since - _warm_up(catalogue)
    database = Database(task.database_url)
    database.seal_with(opener(task.keys))
    try:
        with database.begin() as connection:
            content = stored_directory.load(connection)
            total = past.count(connection, begins, task.until)
        advance(0, total)
        before = _Side(catalogue, content, task.before, begins)
        now = _Side(catalogue, content, task.now, begins)
        door, done = Door().open, 0
        for kept in past.in_order(database, begins, task.until):
            event = _event(kept, door)
            before.take(event)
            now.take(event)
            done += 1
            if done % _EVERY == 0:
                advance(done, max(total, done))
        advance(done, done)
        found = Difference(before.ended(task.until, task.since), now.ended(task.until, task.since))
        with database.begin() as connection:
            gone = set(found.gone)
            lost = _lost(past.alerts_with(connection, sorted(gone)), gone)
    finally:
        database.close()
    return PreviewResult(
        since=task.since,
        until=task.until,
        events=done,
        counts=found.counts(),
        gone=_listed(found.gone),
        new=_listed(found.new),
        lost=lost,
    )


def concerned(changed: Iterable[str]) -> tuple[Detection, ...]:
    """The changed detections, and those that hear of their findings, in their order."""
    ids = set(changed)
    if any(each == _SCORE or each.startswith(_JOINED) for each in ids):
        ids |= {each.meta.id for each in CATALOGUE if each.meta.id.startswith(_JOINED)}
        ids.add(_SCORE)
    if any(each.startswith(_POINTED) for each in ids):
        ids |= {each.meta.id for each in CATALOGUE if each.meta.id.startswith(_POINTED)}
    return tuple(each for each in CATALOGUE if each.meta.id in ids)


class Difference:
    """What is only found before, only found now, and found both times at another instant.

    A standing condition (one with an episode) that other thresholds notice earlier or later is the
    same claim: it counts as moved when subject and site agree within `_SAME`.
    """

    def __init__(self, before: dict[str, Finding], now: dict[str, Finding]) -> None:
        self.before, self.now = before, now
        self.gone = {key: each for key, each in before.items() if key not in now}
        self.new = {key: each for key, each in now.items() if key not in before}
        self.moved = [
            each.detection
            for key, each in before.items()
            if key in now and now[key].occurred_at != each.occurred_at
        ]
        self._pair()

    def _pair(self) -> None:
        waiting: dict[_Claim, list[Finding]] = {}
        for each in sorted(self.new.values(), key=in_reading_order):
            if each.episode:
                waiting.setdefault(_claim(each), []).append(each)
        for key, each in list(self.gone.items()):
            near = [
                other
                for other in waiting.get(_claim(each), ())
                if each.episode and abs(other.occurred_at - each.occurred_at) <= _SAME
            ]
            if near:
                waiting[_claim(each)].remove(near[0])
                self.moved.append(each.detection)
                del self.gone[key], self.new[near[0].id]

    def counts(self) -> tuple[PreviewCount, ...]:
        """Figures of every detection that found anything, in the catalogue's order."""
        sides = [
            Counter(each.detection for each in side.values())
            for side in (self.before, self.now, self.gone, self.new)
        ]
        moved = Counter(self.moved)
        return tuple(
            PreviewCount(
                detection=each.meta.id,
                title=each.meta.title,
                before=sides[0][each.meta.id],
                now=sides[1][each.meta.id],
                gone=sides[2][each.meta.id],
                new=sides[3][each.meta.id],
                moved=moved[each.meta.id],
            )
            for each in CATALOGUE
            if sides[0][each.meta.id] or sides[1][each.meta.id]
        )


_Claim = tuple[str, str, str | None]


def _claim(finding: Finding) -> _Claim:
    return finding.detection, finding.subject, finding.site


def _listed(findings: dict[str, Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings.values(), key=in_reading_order)[:PREVIEW_LISTED])


def _lost(alerts: Sequence[tuple[Alert, set[str]]], gone: set[str]) -> tuple[LostAlert, ...]:
    return tuple(
        LostAlert(
            id=alert.id,
            label=alert.label,
            title=alert.title,
            reason=alert.reason,
            outcome=alert.outcome,
        )
        for alert, findings in alerts
        if alert.outcome in _CONFIRMED and alert.outcome is not None and findings <= gone
    )


def _warm_up(catalogue: Sequence[Detection]) -> timedelta:
    days = [
        float(value)
        for each in catalogue
        for name, value in msgspec.structs.asdict(each.params).items()
        if name.endswith("_days")
    ]
    return max([_WARM_UP, *(timedelta(days=each) for each in days)])


def _event(kept: past.Past, door: Callable[[bytes], Envelope]) -> Envelope:
    if kept.kind == "engine.reviewed":
        return msgspec.json.decode(kept.raw, type=Reviewed)
    return door(kept.raw)


class _Side:
    """One of the two lines, and what it found."""

    def __init__(
        self,
        catalogue: Sequence[Detection],
        content: DirectoryContent,
        layers: Layers,
        begins: datetime,
    ) -> None:
        settings = layers.settings(catalogue)
        directory = Directory(content)
        self._line = Line(catalogue, directory, settings, watching_since=begins, ordered=True)
        self._found: dict[str, Finding] = {}

    def take(self, event: Envelope) -> None:
        """One event."""
        self._keep(self._line.take(event))

    def ended(self, until: datetime, since: datetime) -> dict[str, Finding]:
        """Deadlines up to the end; then what operators would have seen since `since`."""
        self._keep(self._line.advance(until))
        return {key: each for key, each in self._found.items() if each.occurred_at >= since}

    def _keep(self, said: Sequence[Verdict]) -> None:
        for each in said:
            if isinstance(each, Finding) and not each.shadow:
                self._found[each.id] = each

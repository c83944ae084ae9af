"""What other thresholds would have found: the kept events through two lines, side by side.

Both lines hear the same events in order, so what differs between them comes from the thresholds
and from nothing else. The directory is the present one for both.
"""

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
from engine.pipeline.accept import Door
from engine.pipeline.line import Line
from engine.store import directory as stored_directory
from engine.store import past
from engine.store.database import Database

#: Rules look back over a shift and its night; what remembers longer says so in days.
_WARM_UP = timedelta(hours=48)
_EVERY = 2_000
_SCORE = "fraud.score"
#: Packs whose findings the score joins.
_JOINED = ("biometric.", "location.")
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
    """A preview to be made: which thresholds, over which span of event time."""

    database_url: str
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
        found = before.ended(task.until, task.since), now.ended(task.until, task.since)
        result = compare(*found, task.since, task.until, done)
        with database.begin() as connection:
            asked = _ids_gone(*found)
            lost = _lost(past.alerts_with(connection, sorted(asked)), asked)
    finally:
        database.close()
    return msgspec.structs.replace(result, lost=lost)


def concerned(changed: Iterable[str]) -> tuple[Detection, ...]:
    """The changed detections, and those that hear of their findings, in their order."""
    ids = set(changed)
    if any(each == _SCORE or each.startswith(_JOINED) for each in ids):
        ids |= {each.meta.id for each in CATALOGUE if each.meta.id.startswith(_JOINED)}
        ids.add(_SCORE)
    return tuple(each for each in CATALOGUE if each.meta.id in ids)


def compare(
    before: dict[str, Finding],
    now: dict[str, Finding],
    since: datetime,
    until: datetime,
    events: int,
) -> PreviewResult:
    """The difference; the same standing condition found at another instant is not one."""
    gone = {key: each for key, each in before.items() if key not in now}
    new = {key: each for key, each in now.items() if key not in before}
    moved = [
        each.detection
        for key, each in before.items()
        if key in now and now[key].occurred_at != each.occurred_at
    ]
    waiting: dict[tuple[str, str, str], list[str]] = {}
    for key, each in new.items():
        if each.episode:
            waiting.setdefault((each.detection, each.subject, each.episode), []).append(key)
    for key, each in list(gone.items()):
        same = waiting.get((each.detection, each.subject, each.episode))
        if same:
            moved.append(each.detection)
            del gone[key], new[same.pop(0)]
    return PreviewResult(
        since=since,
        until=until,
        events=events,
        counts=_counts(before, now, gone, new, moved),
        gone=_listed(gone),
        new=_listed(new),
        lost=(),
    )


def _ids_gone(before: dict[str, Finding], now: dict[str, Finding]) -> set[str]:
    """Findings without any counterpart, moved ones included in neither list."""
    standing = {(each.detection, each.subject, each.episode) for each in now.values()}
    return {
        key
        for key, each in before.items()
        if key not in now
        and not (each.episode and (each.detection, each.subject, each.episode) in standing)
    }


def _counts(
    before: dict[str, Finding],
    now: dict[str, Finding],
    gone: dict[str, Finding],
    new: dict[str, Finding],
    moved: Sequence[str],
) -> tuple[PreviewCount, ...]:
    def of(findings: dict[str, Finding], detection: str) -> int:
        return sum(each.detection == detection for each in findings.values())

    spoken = {each.detection for side in (before, now) for each in side.values()}
    return tuple(
        PreviewCount(
            detection=each.meta.id,
            title=each.meta.title,
            before=of(before, each.meta.id),
            now=of(now, each.meta.id),
            gone=of(gone, each.meta.id),
            new=of(new, each.meta.id),
            moved=moved.count(each.meta.id),
        )
        for each in CATALOGUE
        if each.meta.id in spoken
    )


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

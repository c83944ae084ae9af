"""Tells a recording once, at full speed, and keeps every moment of it."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from typing import Any

import msgspec
from sqlalchemy import Connection, Table

from engine.detections.catalogue import CATALOGUE
from engine.live.floor import Floor
from engine.model.alert import Alert, AlertEntry, Changes
from engine.model.envelope import Envelope
from engine.model.finding import Finding, Verdict
from engine.model.replay import ActionMark, FindingMark
from engine.recordings.playing import Loaded, load_events
from engine.recordings.reading import Recording
from engine.replaying import called
from engine.replaying.history import History
from engine.replaying.progress import Progress
from engine.replaying.retelling import Retelling
from engine.scoring.verifying import lockouts, records
from engine.store import journal, record, schema
from engine.store.call_schema import calls
from engine.store.journal import NewEvent
from engine.store.shown import FOREVER, ShownStore

_EVERY = 500
_ROWS = 2_000
_TITLES = {each.meta.id: each.meta.title for each in CATALOGUE}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A recording that has been told to its end."""

    history: History
    retelling: Retelling
    floor: Floor
    loaded: Loaded
    starts_at: datetime
    ends_at: datetime
    begins_at: datetime
    per_event_ms: float
    calls: list[called.Version]
    left_out: int


def begins_at(recording: Recording) -> datetime:
    """Where a replay is first shown: after the lead-in, where the recording says it has one."""
    told = recording.head.config.get("begin_at")
    starts_at = recording.head.starts_at.astimezone(UTC)
    try:
        return max(starts_at, msgspec.convert(told, datetime, strict=False).astimezone(UTC))
    except (msgspec.ValidationError, ValueError, OverflowError):
        return starts_at


def prepare(recording: Recording, store: ShownStore, progress: Progress) -> Prepared:
    """Reads, judges and keeps everything; tens of thousands of events a second.

    Raises:
        BadInput: the recording's events or thresholds cannot be read.
        Cancelled: `progress` was cancelled.
    """
    loaded = load_events(recording, raw=True)
    progress.size(len(loaded.events))
    history = History(loaded.events)
    starts_at = history.beginning(recording.head.starts_at)
    ends_at = history.end(recording.head.ends_at)
    with store.database.begin() as connection:
        if loaded.refused:
            record.refuse(connection, loaded.refused)
        keeper = _Keeper(recording, history, store, connection, starts_at)
        began = time.perf_counter()
        for number, (event, raw) in enumerate(loaded.lines, start=1):
            keeper.take(number, event, raw)
            if number % _EVERY == 0:
                progress.advance(_EVERY)
        keeper.finish(ends_at)
        placed = recording.calls()
        store.keep(connection, calls, called.rows(placed))
    progress.advance(len(loaded.events) % _EVERY)
    elapsed_ms = (time.perf_counter() - began) * 1000
    history.findings.sort(key=lambda each: (each.occurred_at, each.detection, each.subject))
    return Prepared(
        history,
        keeper.retelling,
        keeper.floor,
        loaded,
        starts_at,
        ends_at,
        min(max(begins_at(recording), starts_at), ends_at),
        round(elapsed_ms / max(1, len(loaded.events)), 4),
        called.in_order(placed),
        keeper.left_out,
    )


class _Keeper:
    """Tells one event after the other and writes what comes of it."""

    def __init__(
        self,
        recording: Recording,
        history: History,
        store: ShownStore,
        connection: Connection,
        since: datetime,
    ) -> None:
        told = recording.actions()
        actions = [each for each in told if each.at >= since]
        self._too_early = len(told) - len(actions)
        self.retelling = Retelling(recording, since, self._hear, actions=actions)
        self.floor = Floor(self.retelling.directory, self.retelling.desk)
        self._history = history
        self._store = store
        self._connection = connection
        self._rows: dict[str, list[dict[str, Any]]] = {}
        self._newest: dict[str, tuple[datetime, Alert]] = {}
        self._known: set[str] = set()
        self._numbers = count(1)

    @property
    def left_out(self) -> int:
        """Actions outside of the span, and those that the desk refuses now."""
        return self._too_early + self.retelling.left_out + self.retelling.waiting

    def take(self, number: int, event: Envelope, raw: bytes) -> None:
        at = event.occurred_at
        self._history.note_event(number - 1, self.floor)
        row = journal.event_row(number, NewEvent(event, raw, at))
        self._keep(schema.journal, {**row, "shown_from": at})
        said = self.retelling.take(event)
        self.floor.follow(event)
        found = [each for each in said if isinstance(each, Finding)]
        for check in records(event, found, self.retelling.directory):
            row = record.verification_row(check)
            self._keep(schema.verifications, {**row, "shown_from": at})
        for locked in lockouts(found):
            row = {"id": next(self._numbers), **record.lockout_row(locked)}
            self._keep(schema.lockouts, {**row, "shown_from": at})

    def finish(self, ends_at: datetime) -> None:
        self.retelling.advance(ends_at)
        for since, alert in self._newest.values():
            self._keep_alert(alert, since, FOREVER)
        for name in list(self._rows):
            self._write(schema.metadata.tables[name])

    def _hear(self, at: datetime, verdict: Verdict | None, changes: Changes) -> None:
        for alert in changes.alerts:
            before = self._newest.get(alert.id)
            if before is not None and before[0] < at:
                self._keep_alert(before[1], before[0], at)
            self._newest[alert.id] = (at, alert)
        for entry in changes.entries:
            row = {"id": next(self._numbers), **msgspec.structs.asdict(entry)}
            self._keep(schema.alert_entries, {**row, "shown_from": at})
            if entry.command:
                self._history.actions.append(self._action(at, entry))
        self._history.note_changes(at, changes)
        if isinstance(verdict, Finding) and verdict.id not in self._known:
            self._known.add(verdict.id)
            self._keep_finding(at, verdict)

    def _action(self, at: datetime, entry: AlertEntry) -> ActionMark:
        alert = self.retelling.desk.open.by_id[entry.alert]
        return ActionMark(
            at=at,
            alert=alert.id,
            label=alert.label,
            title=alert.title,
            severity=alert.severity,
            who=entry.who,
            action=entry.action,
            detail=entry.detail,
        )

    def _keep_finding(self, at: datetime, finding: Finding) -> None:
        alert = self.retelling.desk.alert_of(finding.id)
        row = record.finding_row(finding, alert)
        self._keep(schema.findings, {**row, "shown_from": at})
        if finding.shadow:
            return
        mark = FindingMark(
            id=finding.id,
            at=at,
            detection=finding.detection,
            title=_TITLES.get(finding.detection, finding.detection),
            severity=finding.severity,
            subject=finding.subject,
            site=finding.site,
            alert=alert,
            reason=finding.reason,
        )
        self._history.note_finding(at, finding, mark)

    def _keep_alert(self, alert: Alert, since: datetime, until: datetime) -> None:
        row = record.alert_row(alert)
        self._keep(schema.alerts, {**row, "shown_from": since, "shown_until": until})

    def _keep(self, table: Table, row: dict[str, Any]) -> None:
        rows = self._rows.setdefault(table.name, [])
        rows.append(row)
        if len(rows) >= _ROWS:
            self._write(table)

    def _write(self, table: Table) -> None:
        self._store.keep(self._connection, table, self._rows.pop(table.name, []))

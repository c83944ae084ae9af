"""The engine: one loop that accepts, commits, acknowledges, examines, records and announces."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Connection

from engine.alerts.desk import Desk
from engine.clock import Clock
from engine.detect.contract import Detection
from engine.detect.feeds import AHEAD
from engine.directory.index import Directory
from engine.errors import BadInput, NotFound, StorageFailed
from engine.live.batch import Batch, Waiting
from engine.live.floor import Floor
from engine.live.following import Follower
from engine.live.hub import Hub
from engine.live.in_doubt import InDoubt
from engine.live.meter import Meter
from engine.live.presence import Presence
from engine.live.previews import Previews
from engine.live.recovery import recover
from engine.live.retaining import Retaining
from engine.live.thresholds import Thresholds
from engine.live.writer import Writer
from engine.model.alert import Alert, Changes
from engine.model.command import Command
from engine.model.envelope import Envelope
from engine.model.finding import Finding, Verdict, Withdrawal
from engine.model.intake import Receipt
from engine.model.news import AlertChanged, SitesChanged
from engine.model.verification import Lockout, Verification
from engine.pipeline.accept import accept_lines
from engine.pipeline.accept import refuse as refusal_of
from engine.pipeline.line import Line
from engine.scoring.verifying import lockouts, records
from engine.store import journal, queries
from engine.store.database import Database
from engine.store.directory import Sealer
from engine.store.journal import NewEvent
from engine.store.record import Conclusions, record, refuse

logger = logging.getLogger(__name__)

T = TypeVar("T")

#: Events taken into one transaction at most.
BATCH = 1_000
#: Batches that may wait; then senders wait (back-pressure).
QUEUE = 32
#: Events examined in one go before others get the loop, so that a query never waits long.
_SLICE = 200
#: After a failure of the store, twice as long each time: what was cut is soon there again; seconds.
_SOON_S, _RETRY_S = 0.05, 1.0


class Engine:
    """Everything that changes while the engine runs. Belongs to the event loop.

    Args:
        clock: the control room's; `event_clock`: the events' (another one while a recording
            plays).
    """

    def __init__(
        self,
        catalogue: Sequence[Detection],
        database: Database,
        directory: Directory,
        line: Line,
        desk: Desk,
        clock: Clock,
        event_clock: Clock,
        thresholds: Thresholds | None = None,
    ) -> None:
        self.catalogue = catalogue
        self.thresholds = thresholds or Thresholds(catalogue)
        self.database = database
        self.directory = directory
        self.line = line
        self.desk = desk
        self.clock = clock
        self.event_clock = event_clock
        self.writer = Writer(database)
        self.hub = Hub()
        self.meter = Meter()
        self.floor = Floor(directory, desk)
        self.presence = Presence()
        self.previews = Previews()
        #: How long what is kept.
        self.retaining = Retaining(directory)
        #: Seals what is personal before it is kept; None in tests and where nothing is kept.
        self.sealer: Sealer | None = None
        self.sequence = 0
        #: The newest place in the journal that the line was told; of the others it is to hear yet.
        self.told_to = 0
        #: How often the journal has become shorter: never, except where a replay goes back.
        self.rewinds = 0
        self.silent: set[str] = set()
        self.held: list[tuple[datetime, int, Envelope]] = []
        self.started_at = clock.now()
        #: Held while the line and the desk are being told, so that rounds never interleave.
        self.round = asyncio.Lock()
        #: Told after findings and changed alerts are on disk, on the loop, with `round` held: they
        #: take note and return at once.
        self.watchers: list[Callable[[Conclusions], None]] = []
        #: Told of each event while it is examined, whoever brought it; likewise.
        self.followers: list[Callable[[Envelope], None]] = []
        #: Asked when somebody is erased, with their alerts: each part forgets them, and says how
        #: much of what that was.
        self.forgetting: list[Callable[[str, Sequence[str]], Awaitable[dict[str, int]]]] = []
        #: What parts hold in memory and may write again: somebody's name is taken out of it.
        self.remembering: list[Callable[[], Any]] = []
        self._queue: asyncio.Queue[Waiting] = asyncio.Queue(QUEUE)
        self.in_doubt = InDoubt(self.writer)
        #: Ends only by what nobody foresaw; whoever runs the engine lets that end all of it.
        self.intake: asyncio.Task[None] | None = None

    async def start(
        self, watching_since: datetime | None = None, followed: Follower | None = None
    ) -> None:
        """Recovers what the store knows, then begins to work.

        Args:
            watching_since: event time from which a new engine sees everything; now, unless told.
            followed: told this engine's line the journal while standing by.
        """
        await recover(self, watching_since or self.event_clock.now(), followed)
        self.intake = asyncio.create_task(self._pump(), name="intake")

    async def stop(self) -> None:
        """Ends the loop after the round under way; what was not acknowledged will be sent again."""
        await self.previews.close()
        if self.intake is not None:
            self.intake.cancel()
            await asyncio.wait([self.intake])
        async with self.round:
            self.writer.close()

    @property
    def queue_length(self) -> int:
        """Batches waiting."""
        return self._queue.qsize()

    async def ingest(
        self, lines: list[bytes], *, source: str, where: str = "", history: bool | None = None
    ) -> Receipt:
        """See `engine.model.intake.Intake.ingest`."""
        receipts = []
        for start in range(0, len(lines), BATCH):
            chunk = lines[start : start + BATCH]
            accepted, refused = accept_lines(
                chunk, source=source, where=where or source, now=self.clock.now(), first=start + 1
            )
            waiting = Waiting(accepted, refused, history)
            await self._queue.put(waiting)
            receipts.append(await waiting.receipt)
        return _summed(receipts)

    async def _pump(self) -> None:
        pause_s = _SOON_S
        while True:
            batch = Batch([await self._queue.get()])
            while batch.size < BATCH and not self._queue.empty():
                batch.add(self._queue.get_nowait())
            try:
                await self._round_of(batch)
                pause_s = _SOON_S
            except StorageFailed as failed:
                logger.error("store failed, batch not acknowledged", extra={"why": str(failed)})
                batch.fail(failed)
                await asyncio.sleep(pause_s)
                pause_s = min(2 * pause_s, _RETRY_S)
            except BadInput as refused:
                # The door has let something in that this database cannot hold.
                logger.error("batch cannot be stored", extra={"why": str(refused)})
                batch.fail(refused)

    async def _round_of(self, batch: Batch) -> None:
        await self.in_doubt.settle()
        events = self._judged(batch, self.clock.now(), self.event_clock.now())
        given: list[int | None] = []
        try:
            await self.writer.do(self._commit, batch, events, given)
        except StorageFailed:
            self.in_doubt.add(given, partial(self._take_in, batch, given))
            raise
        await self._take_in(batch, given)

    async def _take_in(self, batch: Batch, sequences: Sequence[int | None]) -> None:
        """Acknowledges and examines what is in the journal."""
        event_now = self.event_clock.now()
        fresh = batch.settle(sequences, event_now)
        batch.acknowledge()
        held = sum(each for _, _, each in fresh)
        self.meter.received += batch.size + batch.refused_count
        self.meter.accepted += len(fresh) - held
        self.meter.held += held
        self.meter.duplicates += batch.duplicates
        self.meter.refused += batch.refused_count
        for sequence, event, held in fresh:
            if held:
                self.held.append((event.occurred_at, sequence, event))
        told = sorted(
            ((event, sequence) for sequence, event, held in fresh if not held),
            key=lambda each: (each[0].occurred_at, each[0].source, each[0].id),
        )
        async with self.round:
            if batch.open_feeds(event_now, self.line.feeds):
                self.line.examiner.set_aside_past(event_now)
            for start in range(0, len(told), _SLICE):
                await self.tell(told[start : start + _SLICE])
                await asyncio.sleep(0)
            batch.hear(sequences, event_now, self.line.feeds)

    def _judged(self, batch: Batch, now: datetime, event_now: datetime) -> list[NewEvent]:
        limit = event_now + AHEAD
        return [
            NewEvent(
                event,
                raw,
                now,
                held_until=event.occurred_at if event.occurred_at > limit else None,
                late=self.line.feeds.is_late(event.source, event.occurred_at),
            )
            for event, raw in batch.events
        ]

    def _commit(
        self,
        connection: Connection,
        batch: Batch,
        events: list[NewEvent],
        given: list[int | None],
    ) -> None:
        if batch.refused:
            refuse(connection, batch.refused)
        self._append(connection, events, given)

    def _append(
        self, connection: Connection, events: list[NewEvent], given: list[int | None]
    ) -> None:
        """Only on the writer thread, where nobody else takes the same sequence; `given` takes them
        before the commit, which may fail and yet happen."""
        given += journal.append(connection, events, self.sequence)
        self.sequence = max([self.sequence, *(each for each in given if each)])

    async def tell(self, told: Sequence[tuple[Envelope, int]]) -> None:
        """Examines committed events in order and records what follows. Call with `round` held."""
        began = time.perf_counter()
        verdicts: list[Verdict] = []
        checks: list[Verification] = []
        locked: list[Lockout] = []
        for event, sequence in told:
            late = self.line.feeds.is_late(event.source, event.occurred_at)
            said = self.line.take(event, sequence, late)
            self.floor.follow(event)
            for follower in self.followers:
                follower(event)
            found = [each for each in said if isinstance(each, Finding)]
            checks += records(event, found, self.directory)
            if found:
                locked += lockouts(found)
            verdicts += said
        if told:
            self.told_to = max(self.told_to, *(sequence for _, sequence in told))
            elapsed_ms = (time.perf_counter() - began) * 1000
            self.meter.took(elapsed_ms / len(told))
            self.meter.events += len(told)
        await self.conclude(verdicts, checks, locked)

    async def conclude(
        self,
        verdicts: Sequence[Verdict],
        checks: Sequence[Verification] = (),
        locked: Sequence[Lockout] = (),
        changes: Changes | None = None,
    ) -> None:
        """Verdicts become alerts, all of it is recorded, then announced. Call with `round` held."""
        made = self.desk.take(verdicts, self.clock.now()) if verdicts else Changes()
        if changes is not None:
            made = Changes(
                alerts=(*made.alerts, *changes.alerts), entries=(*made.entries, *changes.entries)
            )
        found = [each for each in verdicts if isinstance(each, Finding)]
        self.meter.findings += len(found)
        said = Conclusions(
            findings=[(each, self.desk.alert_of(each.id)) for each in found],
            withdrawals=[each for each in verdicts if isinstance(each, Withdrawal)],
            alerts=_newest(made.alerts),
            entries=made.entries,
            verifications=checks,
            lockouts=locked,
        )
        if said:
            await self._record(said)
            self._announce(made)
            for watcher in self.watchers:
                watcher(said)

    async def _record(self, said: Conclusions) -> None:
        """Writes conclusions; while the store fails, the line waits and nothing is lost."""
        pause_s = _SOON_S
        while True:
            try:
                await self.writer.do(record, said)
                return
            except StorageFailed as failed:
                logger.error("store failed, conclusions wait", extra={"why": str(failed)})
                await asyncio.sleep(pause_s)
                pause_s = min(2 * pause_s, _RETRY_S)

    def _announce(self, changes: Changes) -> None:
        for alert in _newest(changes.alerts):
            entries = tuple(each for each in changes.entries if each.alert == alert.id)
            self.hub.tell(AlertChanged(alert=alert, entries=entries))
        sites = self.floor.changed(changes.alerts)
        if sites:
            self.hub.tell(SitesChanged(sites=tuple(sites)))

    async def refuse(self, raw: bytes, why: Exception, source: str, where: str) -> None:
        """Keeps an input that a connector could not read, with the reason."""
        refused = refusal_of(raw, why, source, where, self.clock.now())
        await self.writer.do(refuse, [refused])
        self.meter.received += 1
        self.meter.refused += 1

    async def follow(self, event: Envelope) -> None:
        """Journals and examines an event of our own, such as a reviewer's decision."""
        new = NewEvent(event, journal.encoded(event), self.clock.now())
        given: list[int | None] = []

        async def examine() -> None:
            if given[0] is not None:
                async with self.round:
                    await self.tell([(event, given[0])])

        try:
            await self.writer.do(self._append, [new], given)
        except StorageFailed:
            self.in_doubt.add(given, examine)
            raise
        await examine()

    async def command(self, alert_id: str, command: Command, who: str) -> Alert:
        """Does what an operator asks and returns the alert as it is then, on disk.

        Raises:
            NotFound, Conflict, BadInput, StorageFailed.
        """
        async with self.round:
            if alert_id not in self.desk.open.by_id:
                await self._fetch(alert_id)
            changes = self.desk.command(alert_id, command, who, self.clock.now())
            await self.conclude((), changes=changes)
        return changes.alerts[-1]

    async def ask(self, question: Callable[[Connection], T]) -> T:
        """Asks the store on a pool thread, in a transaction of its own."""

        def transaction() -> T:
            with self.database.begin() as connection:
                return question(connection)

        return await asyncio.to_thread(transaction)

    async def _fetch(self, alert_id: str) -> None:
        """Brings a settled alert back to the desk."""

        def ask() -> tuple[Alert | None, list[Finding]]:
            with self.database.begin() as connection:
                return queries.alert(connection, alert_id), queries.findings_of(
                    connection, alert_id
                )

        alert, found = await asyncio.to_thread(ask)
        if alert is None:
            raise NotFound(f"there is no alert {alert_id}")
        self.desk.adopt(alert, found)


def _newest(alerts: Sequence[Alert]) -> list[Alert]:
    return list({each.id: each for each in alerts}.values())


def _summed(receipts: Sequence[Receipt]) -> Receipt:
    return Receipt(
        accepted=sum(each.accepted for each in receipts),
        duplicates=sum(each.duplicates for each in receipts),
        refused=sum(each.refused for each in receipts),
        held=sum(each.held for each in receipts),
        reasons=tuple(reason for each in receipts for reason in each.reasons)[:100],
    )

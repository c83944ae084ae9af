"""An engine that shows a recorded moment: it answers every question, and takes no orders."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Concatenate, NoReturn, ParamSpec, TypeVar

from sqlalchemy import Connection

from engine.alerts.correlation import OpenAlerts
from engine.alerts.desk import Desk
from engine.clock import SimulatedClock
from engine.detections.catalogue import CATALOGUE
from engine.errors import Conflict
from engine.live.engine import Engine
from engine.live.following import Follower
from engine.live.previews import Previews
from engine.live.thresholds import Thresholds
from engine.live.writer import Writer
from engine.model.alert import Alert
from engine.model.command import Command
from engine.model.envelope import Envelope
from engine.model.intake import Receipt
from engine.model.news import AlertChanged, CallChanged, PersonSeen, Pulse, Reset, SitesChanged
from engine.model.settings import Preview
from engine.recordings.overrides import overrides_of
from engine.recordings.previewing import Task
from engine.recordings.reading import Recording
from engine.replaying.preparing import Prepared
from engine.replaying.retelling import Retelling
from engine.store.shown import ShownStore

P = ParamSpec("P")
T = TypeVar("T")

REFUSAL = "This is a replay: nothing can be changed in it. End the replay to work on live alerts."
#: More changed alerts than this in one step are not told one by one: consoles load them anew.
_TOLD_SINGLY = 500
#: More people than this are told to have moved once a second only, as live.
_MOVED_AT_ONCE = 300


class _ReadOnly(Writer):
    """Refuses: what was recorded stays as it was."""

    async def do(
        self,
        work: Callable[Concatenate[Connection, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Refuses.

        Raises:
            Conflict: always.
        """
        raise Conflict(REFUSAL)

    async def run(self, work: Callable[[], T]) -> T:
        """Refuses, as `do`."""
        raise Conflict(REFUSAL)


class _NoPreviews(Previews):
    """Sends people to the what-if, which answers this for a recording."""

    def start(self, task: Task) -> Preview:
        """Refuses.

        Raises:
            Conflict: always.
        """
        raise Conflict(
            "this is a replay: the what-if of the Replay pane says what other thresholds find"
        )


class ShownEngine(Engine):
    """The engine of a replay: built empty, filled by `adopt`, moved by `show`.

    Its clock stands at the moment shown. Belongs to the event loop.
    """

    def __init__(self, recording: Recording, store: ShownStore, begins_at: datetime) -> None:
        self._at = SimulatedClock(begins_at)
        empty = Retelling(recording, begins_at, lambda *_: None)
        kinds = {each.meta.id: each.meta for each in CATALOGUE}
        desk = Desk(kinds, empty.directory, playbooks=empty.desk.playbooks)
        super().__init__(
            CATALOGUE,
            store.database,
            empty.directory,
            empty.line,
            desk,
            self._at,
            self._at,
            Thresholds(CATALOGUE, recorded=overrides_of(recording)),
        )
        self.writer = _ReadOnly(store.database)
        self.previews = _NoPreviews()
        self.store = store
        self._prepared: Prepared | None = None
        self._moved: dict[str, PersonSeen] = {}

    @property
    def moment(self) -> datetime:
        """The moment shown."""
        return self._at.now()

    def adopt(self, prepared: Prepared) -> None:
        """The recording has been told: shows where it begins."""
        self._prepared = prepared
        self.line = prepared.retelling.line
        # Objects that hold the directory were made with it: the told one has the whole roster.
        self.directory.roster = prepared.retelling.directory.roster
        self.meter.took(prepared.per_event_ms)
        self.jump(prepared.begins_at)

    def show(self, moment: datetime) -> None:
        """Goes on to a later moment and tells what has happened on the way."""
        assert self._prepared is not None
        history = self._prepared.history
        before = self.moment
        changes = history.changes_between(before, moment)
        if len(changes) > _TOLD_SINGLY:
            self.jump(moment)
            return
        self._set(moment)
        for event in history.events_between(before, moment):
            self.floor.follow(event)
        for alert, entries in changes:
            self.desk.open.put(alert)
            self.hub.tell(AlertChanged(alert=alert, entries=entries))
        for at, call in self._prepared.calls:
            if before < at <= moment:
                self.hub.tell(CallChanged(call=call))
        sites = self.floor.changed([alert for alert, _ in changes])
        if sites:
            self.hub.tell(SitesChanged(sites=tuple(sites)))
        self._moved.update((seen.person, seen) for seen in self.floor.moved())
        if len(self._moved) <= _MOVED_AT_ONCE:
            self._tell_moved()

    def _tell_moved(self) -> None:
        moved, self._moved = self._moved, {}
        for seen in moved.values():
            self.hub.tell(seen)

    def jump(self, moment: datetime) -> None:
        """Shows any moment; consoles are told to load it."""
        assert self._prepared is not None
        history = self._prepared.history
        self.rewinds += moment < self.moment
        self._set(moment)
        self.desk.open = OpenAlerts()
        standing = history.alerts_at(moment)
        for alert in standing:
            self.desk.open.put(alert)
        history.set_floor(self.floor, moment)
        self.floor.changed(standing)
        self._moved = {}
        self.hub.tell(Reset(epoch=self.hub.epoch))

    def _set(self, moment: datetime) -> None:
        assert self._prepared is not None
        self._at.set(moment)
        self.store.show(moment)
        self.meter.events = self._prepared.history.events_until(moment)
        self.line.feeds = self._prepared.history.feeds_at(moment)

    def pulse(self, name: str, speed: float) -> Pulse:
        """The replay's second, for consoles that follow it; tells who moved, before."""
        self._tell_moved()
        flood = False
        if self._prepared is not None:
            rules = self.desk.rules
            since = self.moment - rules.flood_span
            new = self._prepared.history.created_between(since, self.moment)
            flood = new > rules.flood_alerts * max(1, self.hub.listeners)
        return Pulse(
            now=self.moment,
            event_now=self.moment,
            events=self.meter.events,
            queue=0,
            examine_ms=self.meter.percentiles_ms(),
            feeds=self.meter.feeds(self.line.feeds, self.moment, self.silent),
            flood=flood,
            play_speed=speed,
            play_name=name,
        )

    async def start(
        self, watching_since: datetime | None = None, followed: Follower | None = None
    ) -> None:
        """Nothing to recover: `adopt` brings everything."""

    async def stop(self) -> None:
        """Closes the store and takes it away: it can be made again, and names people."""
        await asyncio.to_thread(self.store.remove)

    async def ingest(
        self, lines: list[bytes], *, source: str, where: str = "", history: bool | None = None
    ) -> Receipt:
        """Refuses."""
        _refuse()

    async def follow(self, event: Envelope) -> None:
        """Refuses."""
        _refuse()

    async def command(self, alert_id: str, command: Command, who: str) -> Alert:
        """Refuses."""
        _refuse()


def _refuse() -> NoReturn:
    raise Conflict(REFUSAL)

"""What the clock does: deadlines fire, held events come due, the desk moves on, the pulse goes."""

import asyncio
import logging
from datetime import datetime, timedelta

from engine.clock import PlayClock
from engine.detections.system import feed_silent
from engine.errors import NocError, StorageFailed
from engine.live.engine import Engine
from engine.model.kinds import Mode
from engine.model.news import PresenceChanged, Pulse
from engine.pipeline import snapshot as snapshots
from engine.store import journal
from engine.store.record import keep_snapshot

logger = logging.getLogger(__name__)

#: How often the clock is looked at, seconds.
TICK_S = 0.25
#: Deadlines wait so long for events of their own instant to arrive.
SETTLE = timedelta(seconds=2)
#: How often the desk looks at its deadlines and the pulse goes, and memory goes to disk; seconds.
_DESK_S = 1.0
_SNAPSHOT_S = 60.0


class Heartbeat:
    """Drives an engine by its clocks until cancelled.

    Args:
        play: name and speed of the recording that is playing, for the pulse.
    """

    def __init__(self, engine: Engine, play: tuple[str, float] | None = None) -> None:
        self._engine = engine
        self._play = play
        self._desk_due = 0.0
        self._snapshot_due = _SNAPSHOT_S

    async def run(self) -> None:
        """Ticks for ever; a failing store is waited for.

        Raises what has ended the intake: an engine that hears nothing more must not look alive.
        """
        async with asyncio.TaskGroup() as group:
            group.create_task(self._tell_pulse())
            group.create_task(self._drive())

    async def _tell_pulse(self) -> None:
        """Apart from the ticks: those wait for a failing store, and consoles are to hear of it."""
        engine = self._engine
        while True:
            engine.hub.tell(self._pulse(engine.clock.now(), engine.event_clock.now()))
            await asyncio.sleep(_DESK_S)

    async def _drive(self) -> None:
        loop, engine = asyncio.get_running_loop(), self._engine
        began = loop.time()
        self._snapshot_due += began
        while True:
            await asyncio.sleep(TICK_S)
            if engine.intake is not None and engine.intake.done():
                engine.intake.result()
            try:
                await self._tick(loop.time())
            except StorageFailed as failed:
                logger.error("store failed during a tick", extra={"why": str(failed)})
            except NocError:
                logger.exception("tick failed")

    async def _tick(self, elapsed: float) -> None:
        engine = self._engine
        event_now = engine.event_clock.now()
        async with engine.round:
            await self._release(event_now)
            verdicts = engine.line.advance(event_now - SETTLE)
            if verdicts:
                await engine.conclude(verdicts)
            if elapsed >= self._desk_due:
                self._desk_due = elapsed + _DESK_S
                await self._desk(event_now)
        # A sender that has given up brings no batch that would ask.
        await engine.in_doubt.settle()
        if elapsed >= self._snapshot_due:
            self._snapshot_due = elapsed + _SNAPSHOT_S
            await self.keep()

    async def _release(self, event_now: datetime) -> None:
        engine = self._engine
        due = sorted(each for each in engine.held if each[0] <= event_now)
        if not due:
            return
        # First on disk: while the store fails they stay where they are.
        await engine.writer.do(journal.release, [sequence for _, sequence, _ in due])
        engine.held = [each for each in engine.held if each[0] > event_now]
        await engine.tell([(event, sequence) for _, sequence, event in due])

    async def _desk(self, event_now: datetime) -> None:
        engine = self._engine
        now = engine.clock.now()
        setting = engine.line.examiner.settings.at(feed_silent.DETECTION, "default", None)
        if setting.mode is Mode.ON and self._play is None:
            feeds = engine.line.feeds
            verdicts = feed_silent.judge(feeds, event_now, engine.silent, setting.params)
            if verdicts:
                await engine.conclude(verdicts)
        changes = engine.desk.tick(now, event_now)
        if changes:
            await engine.conclude((), changes=changes)
        if engine.presence.forget_silent(now):
            engine.hub.tell(PresenceChanged(looking=engine.presence.all()))
        for seen in engine.floor.moved():
            engine.hub.tell(seen)

    def _pulse(self, now: datetime, event_now: datetime) -> Pulse:
        engine = self._engine
        return Pulse(
            now=now,
            event_now=event_now,
            events=engine.meter.events,
            queue=engine.queue_length,
            examine_ms=engine.meter.percentiles_ms(),
            feeds=engine.meter.feeds(engine.line.feeds, event_now, engine.silent),
            store_ok=engine.writer.ok,
            flood=engine.desk.is_flood(now, max(1, engine.hub.listeners)),
            play_speed=self._speed(),
            play_name=self._play[0] if self._play else "",
        )

    def _speed(self) -> float | None:
        if self._play is None:
            return None
        clock = self._engine.event_clock
        return 0.0 if isinstance(clock, PlayClock) and clock.is_over else self._play[1]

    async def keep(self) -> None:
        """Puts the line's memory on disk."""
        engine = self._engine
        async with engine.round:
            clock = engine.event_clock.now()
            sequence = engine.told_to
            body = snapshots.capture(engine.line, engine.catalogue, sequence, clock)
        await engine.writer.do(keep_snapshot, engine.clock.now(), sequence, body)

"""Plays a prepared recording: where it stands, how fast it goes, what it is told to do."""

import asyncio
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from engine.errors import BadInput, Conflict
from engine.model.replay import (
    FindingMark,
    Pause,
    Phase,
    Play,
    ReplayOrder,
    ReplayState,
    Seek,
    SetSpeed,
    Step,
)
from engine.recordings.reading import Recording
from engine.replaying.preparing import Prepared, begins_at
from engine.replaying.progress import Progress
from engine.replaying.shown import ShownEngine

#: How often the moment moves on, seconds.
TICK_S = 0.1
#: A pulse at least so often, also when standing still: consoles take silence for loss. Seconds.
_PULSE_S = 1.0
#: "As fast as the console follows": eight hours in three seconds.
_FASTEST = 10_000.0


class ReplayPlayer:
    """One recording being shown. Belongs to the event loop.

    Args:
        now_s: a clock that never goes back, seconds.
    """

    def __init__(
        self,
        recording: Recording,
        engine: ShownEngine,
        progress: Progress,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self.recording = recording
        self.engine = engine
        self.progress = progress
        self.prepared: Prepared | None = None
        self._now_s = now_s
        self._playing = False
        self._speed = float(recording.head.config.get("play_speed", 1) or 1)
        self._told_s = 0.0
        self._pulsed_s = -_PULSE_S
        self._stepped: int | None = None

    def adopt(self, prepared: Prepared) -> None:
        """The recording has been told; it stands at its beginning."""
        self.prepared = prepared
        self.engine.adopt(prepared)
        self.progress.end(Phase.DONE)

    async def run(self) -> None:
        """Moves on for ever."""
        while True:
            self.tick()
            await asyncio.sleep(TICK_S)

    def tick(self) -> None:
        """Moves the moment by the time that has passed since the last tick."""
        now_s = self._now_s()
        elapsed_s, self._told_s = now_s - self._told_s, now_s
        if self._playing and self.prepared is not None:
            speed = self._speed or _FASTEST
            moment = self.engine.moment + timedelta(seconds=elapsed_s * speed)
            if moment >= self.prepared.ends_at:
                moment, self._playing = self.prepared.ends_at, False
            self._stepped = None
            self.engine.show(moment)
        if now_s - self._pulsed_s >= _PULSE_S:
            self._pulse()

    def obey(self, order: ReplayOrder) -> ReplayState:
        """Does what it is told and answers how it stands then.

        Raises:
            Conflict: the recording has not been read yet.
            BadInput: a speed between 0 and 1.
        """
        if self.prepared is None:
            raise Conflict("The recording is still being read; wait until it is ready.")
        self.tick()
        self._obey(order, self.prepared)
        self._pulse()
        return self.state()

    def _obey(self, order: ReplayOrder, told: Prepared) -> None:
        match order:
            case Play():
                if self.engine.moment >= told.ends_at:
                    self._seek(told.begins_at)
                self._playing = True
            case Pause():
                self._playing = False
            case SetSpeed(speed=speed):
                if 0 < speed < 1:
                    raise BadInput("The speed is 1 to 1,000, or 0 for as fast as possible.")
                self._speed = speed
            case Seek(to=to):
                self._seek(to)
            case Step(back=back):
                self._step(-1 if back else 1)

    def _seek(self, to: datetime) -> None:
        assert self.prepared is not None
        self._stepped = None
        self.engine.jump(min(max(to, self.prepared.starts_at), self.prepared.ends_at))

    def _step(self, by: int) -> None:
        assert self.prepared is not None
        self._playing = False
        history = self.prepared.history
        if self._stepped is not None:
            place = self._stepped + by
        elif by > 0:
            place = history.passed(self.engine.moment)
        else:
            place = history.first_mark_at(self.engine.moment) - 1
        if not 0 <= place < len(history.marks):
            which = "after" if by > 0 else "before"
            raise Conflict(f"There is no finding {which} this moment.")
        self.engine.jump(history.marks[place].at)
        self._stepped = place

    def _pulse(self) -> None:
        self._pulsed_s = self._now_s()
        speed = (self._speed or _FASTEST) if self._playing else 0.0
        self.engine.hub.tell(self.engine.pulse(self.recording.head.name, speed))

    def marks(self) -> list[FindingMark]:
        """All findings, in the order in which they were made."""
        return self.prepared.history.marks if self.prepared else []

    def state(self) -> ReplayState:
        """How it stands."""
        head, told = self.recording.head, self.prepared
        return ReplayState(
            name=head.name,
            description=head.description,
            path=str(self.recording.path),
            work=self.progress.work(),
            starts_at=told.starts_at if told else head.starts_at,
            ends_at=told.ends_at if told else head.ends_at,
            begins_at=told.begins_at if told else begins_at(self.recording),
            moment=self.engine.moment,
            playing=self._playing,
            speed=self._speed,
            events=len(told.history.events) if told else 0,
            refused=len(told.loaded.refused) if told else 0,
            duplicates=told.loaded.duplicates if told else 0,
            findings=len(told.history.marks) if told else 0,
            passed=told.history.passed(self.engine.moment) if told else 0,
            stepped_to=self._mark(),
            left_out=told.left_out if told else 0,
            labelled=bool(self.recording.expected),
        )

    def _mark(self) -> FindingMark | None:
        if self._stepped is None or self.prepared is None:
            return None
        return self.prepared.history.marks[self._stepped]

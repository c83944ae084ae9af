"""Films of recorded pictures on one clock: any number of cameras play the same moment."""

import io
import logging
import threading
import time
from dataclasses import dataclass
from datetime import UTC, datetime

import av
from av.container import InputContainer
from av.error import FFmpegError
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from PySide6.QtCore import QObject, Signal

from ui.cameras.feed import FeedState, Standing
from ui.cameras.reader import LIVE_FPS, Picture, Wanted, as_image

logger = logging.getLogger(__name__)

#: A jump of more than that is sought for, not decoded through, seconds.
_SEEK_S = 2.0
#: The thread looks at the clock at least so often, seconds.
_LOOK_S = 0.03


@dataclass(frozen=True, slots=True)
class _Run:
    """The clock's last change: at `ticks` (monotonic) it stood at `at`, going at `speed`."""

    at: float
    ticks: float
    speed: float


class FilmClock:
    """The moment that is shown, in seconds since 1970. Set by the window, read by threads: the one
    attribute is replaced as a whole, so no lock is needed."""

    def __init__(self, at: float) -> None:
        self._run = _Run(at, time.monotonic(), 0.0)

    @property
    def now(self) -> float:
        """The moment."""
        run = self._run
        return run.at + (time.monotonic() - run.ticks) * run.speed

    @property
    def speed(self) -> float:
        """Times real time; 0 stands still."""
        return self._run.speed

    def play(self, speed: float = 1.0) -> None:
        """Goes on from here at a speed."""
        self._run = _Run(self.now, time.monotonic(), speed)

    def seek(self, at: float) -> None:
        """Jumps; goes on as before."""
        self._run = _Run(at, time.monotonic(), self._run.speed)


@dataclass(frozen=True, slots=True)
class Film:
    """One clip's pictures in memory.

    Attributes:
        content: MP4, as the engine gives it.
        began: our clock at its first picture, seconds since 1970.
        seconds: how long it is.
    """

    camera: str
    content: bytes
    began: float
    seconds: float

    @property
    def ends(self) -> float:
        """Our clock at its last picture, seconds since 1970."""
        return self.began + self.seconds


class FilmReader:
    """Decodes a film at the clock's moment, in a thread of its own, into a box of one picture.

    Attributes:
        picture: the newest; None before the first.
        failed: why it cannot be shown; empty while it can.
        at: the moment of the picture, seconds since 1970.
    """

    def __init__(self, film: Film, clock: FilmClock, wanted: Wanted) -> None:
        self._film, self._clock, self._wanted = film, clock, wanted
        self._stop = threading.Event()
        self.picture: Picture | None = None
        self.failed = ""
        self.at = 0.0
        self._thread = threading.Thread(target=self._run, name="camera-film", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Tells it to end and waits for nothing."""
        self._stop.set()

    def join(self, seconds: float) -> bool:
        """Waits for its end; False when it takes longer."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            with av.open(io.BytesIO(self._film.content), "r") as container:
                stream = container.streams.video[0]
                stream.codec_context.thread_count = 1
                self._follow(container, stream)
        except (FFmpegError, OSError, ValueError, IndexError) as broken:
            logger.warning("a film cannot be read", extra={"why": str(broken)})
            self.failed = str(broken) or type(broken).__name__

    def _follow(self, container: InputContainer, stream: VideoStream) -> None:
        frames = container.decode(stream)
        ahead: VideoFrame | None = None
        shown = -1.0
        wide = 0
        while not self._stop.is_set():
            target = min(max(self._clock.now - self._film.began, 0.0), self._film.seconds)
            if target < shown - 0.001 or target > shown + _SEEK_S:
                container.seek(round(target / float(stream.time_base or 1)), stream=stream)
                frames, ahead, shown = container.decode(stream), None, -1.0
            newest: VideoFrame | None = None
            while not self._stop.is_set():
                ahead = ahead or next(frames, None)
                if ahead is None or ((ahead.time or 0.0) > target and (newest or shown >= 0)):
                    break
                newest, ahead = ahead, None
                if (newest.time or 0.0) >= target:
                    break
            if newest is not None:
                shown = newest.time or 0.0
                self._show(newest)
            elif wide != self._wanted.width and self._clock.speed == 0:
                # Looked at more closely while it stands still: the same picture, larger.
                shown = self._film.seconds + _SEEK_S + 1
            wide = self._wanted.width
            self._stop.wait(_LOOK_S)

    def _show(self, frame: VideoFrame) -> None:
        wide = max(16, min(self._wanted.width, frame.width))
        high = max(2, round(frame.height * wide / frame.width))
        self.at = self._film.began + (frame.time or 0.0)
        image = as_image(frame, wide, high)
        self.picture = Picture(image, time.monotonic(), frame.width, frame.height)


class FilmFeed(QObject):
    """A film for a tile, in the place of a live feed. Looked at by whoever holds its clock.

    Signals: `shown` a new picture; `changed` another standing.
    """

    shown = Signal()
    changed = Signal()

    def __init__(self, film: Film, clock: FilmClock, parent: QObject) -> None:
        super().__init__(parent)
        self.camera, self.film, self.clock = film.camera, film, clock
        self.wanted = Wanted(fps=LIVE_FPS)
        self.picture: Picture | None = None
        self.standing = Standing(FeedState.RECORDED, datetime.fromtimestamp(film.began, UTC))
        self._reader = FilmReader(film, clock, self.wanted)

    @property
    def at(self) -> float:
        """The moment of the picture that is shown, seconds since 1970; 0 before the first."""
        return self._reader.at

    def look(self) -> None:
        """Takes the newest picture, and says where the film has nothing for the moment."""
        reader = self._reader
        if reader.picture is not self.picture:
            self.picture = reader.picture
            self.shown.emit()
        at = datetime.fromtimestamp(self.clock.now, UTC)
        state, why = FeedState.RECORDED, ""
        if reader.failed:
            state, why = FeedState.REFUSED, reader.failed
        elif not self.film.began - 0.5 <= self.clock.now <= self.film.ends + 0.5:
            state = FeedState.NOTHING
        if (state, at.replace(microsecond=0)) != (
            self.standing.state,
            self.standing.since.replace(microsecond=0),
        ):
            self.standing = Standing(state, at, why)
            self.changed.emit()

    def close(self) -> None:
        """Ends its thread."""
        self._reader.stop()


def film_of(camera: str, content: bytes, began: datetime | None, ended: datetime) -> Film:
    """A film with its length read from itself; without `began` it ends at `ended`."""
    with av.open(io.BytesIO(content), "r") as container:
        seconds = (container.duration or 0) / 1_000_000
    start = began.timestamp() if began is not None else ended.timestamp() - seconds
    return Film(camera, content, start, seconds)

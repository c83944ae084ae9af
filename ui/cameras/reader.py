"""Reads and decodes one stream in a thread of its own, and keeps only the newest picture.

Nothing here can stall the window or another camera: every call into the demuxer has a time limit,
the window looks into a box of one picture and never waits, and a thread that does not come back is
left behind.
"""

import errno
import logging
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

import av
from av.container import InputContainer
from av.error import FFmpegError
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from PySide6.QtGui import QImage

from engine.errors import AccessRefused, BadInput, NocError, SourceUnavailable
from engine.model.cameras_live import StreamAddress

logger = logging.getLogger(__name__)

#: A camera that has not begun to deliver within this is not there; one that is silent for so long
#: is lost. Seconds.
_OPEN_S, _READ_S = 5.0, 4.0
#: The demuxer's own limit may run out so much before ours, seconds.
_SLACK_S = 0.25
#: More pictures than this a second show nothing more to an eye that watches several.
LIVE_FPS = 12.0

#: What errors of the demuxer mean, by name.
_MEANINGS: dict[str, tuple[type[NocError], str]] = {
    "HTTPUnauthorizedError": (AccessRefused, "the camera refuses its name or password"),
    "HTTPForbiddenError": (AccessRefused, "the camera refuses its name or password"),
    "PermissionError": (AccessRefused, "the camera refuses its name or password"),
    "HTTPNotFoundError": (BadInput, "the camera has no such stream"),
    "FileNotFoundError": (BadInput, "there is no such file on this computer"),
    "ExitError": (SourceUnavailable, "the camera does not answer in time"),
    "TimeoutError": (SourceUnavailable, "the camera does not answer in time"),
    "HostNotFound": (SourceUnavailable, "no host of this name is reached"),
    "ConnectionRefusedError": (SourceUnavailable, "nothing listens at the camera's address"),
    "EOFError": (SourceUnavailable, "the camera ended the stream"),
    "EndOfFileError": (SourceUnavailable, "the camera ended the stream"),
    "InvalidDataError": (SourceUnavailable, "what answers there is no readable video"),
    "DecoderNotFoundError": (SourceUnavailable, "what answers there is no readable video"),
    "DemuxerNotFoundError": (SourceUnavailable, "what answers there is no readable video"),
}


@dataclass(frozen=True, slots=True)
class Picture:
    """One decoded picture.

    Attributes:
        image: as large as it was wanted, at most as large as the camera sends.
        arrived: when it was decoded, on the monotonic clock, seconds.
        width, height: as the camera sends it, pixels.
    """

    image: QImage
    arrived: float
    width: int
    height: int


@dataclass(slots=True)
class Wanted:
    """How pictures are wanted; the window sets it, the thread reads it before each one.

    Attributes:
        width: pixels; larger ones are made smaller before they are handed over.
        keys_only: of each group only the first is decoded: one a second or fewer, for many tiles.
    """

    width: int = 640
    keys_only: bool = False
    fps: float = LIVE_FPS


class Reader:
    """One connection to one camera, until it breaks off or is stopped.

    Args:
        address: fresh from the engine.
        wanted: read before each picture.

    Attributes:
        picture: the newest, None before the first; the one box between thread and window.
        heard: when the thread last came back from the demuxer, on the monotonic clock, seconds.
        packet_at: when the newest packet arrived, likewise; 0 before the first.
        failed: why it ended; None while it goes on.
    """

    def __init__(self, address: StreamAddress, wanted: Wanted) -> None:
        self._address = address
        self._wanted = wanted
        self._stop = threading.Event()
        self.picture: Picture | None = None
        self.heard = time.monotonic()
        self.packet_at = 0.0
        self.failed: NocError | None = None
        self.kbps = 0.0
        # A daemon: a demuxer that never returns must not keep the console from ending.
        self._thread = threading.Thread(target=self._run, name="camera-reader", daemon=True)

    def start(self) -> None:
        """Begins."""
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
            self._session()
            self.failed = SourceUnavailable("the camera ended the stream")
        except NocError as why:
            self.failed = why
        except Exception as broken:
            # One strange stream must not end more than its own picture.
            logger.exception("a camera's picture cannot be shown")
            self.failed = SourceUnavailable(f"the stream failed ({type(broken).__name__})")

    def _session(self) -> None:
        told = self._address
        began = time.monotonic()
        try:
            container = av.open(
                told.url,
                "r",
                options=dict(told.options),
                timeout=(_OPEN_S, _READ_S),
                metadata_errors="replace",
            )
        except (FFmpegError, OSError, ValueError, UnicodeError) as broken:
            opening_s = 0.0 if told.loops else time.monotonic() - began
            raise meaning(broken, opening_s) from None
        try:
            if not container.streams.video:
                raise BadInput("there is no picture in this stream")
            stream = container.streams.video[0]
            # One thread a camera: many cameras share the cores better than one that takes all.
            stream.codec_context.thread_count = 1
            self._read(container, stream)
        except (FFmpegError, OSError) as broken:
            raise meaning(broken) from None
        finally:
            container.close()

    def _read(self, container: InputContainer, stream: VideoStream) -> None:
        pace = _FilePace(self._address, container, stream) if self._address.loops else None
        due = 0.0
        while not self._stop.is_set():
            for frame in self._frames(container, stream):
                if pace is not None:
                    early_s = pace.early_s(frame)
                    if early_s < 0:
                        continue
                    self._stop.wait(min(early_s, 5.0))
                now = time.monotonic()
                if now >= due:
                    self._show(frame, now)
                    due = max(due + 1 / self._wanted.fps, now - 1 / self._wanted.fps)
            if pace is None or self._stop.is_set():
                return
            pace.begin_again()
            container.seek(0, stream=stream)

    def _frames(self, container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
        for packet in container.demux(stream):
            self.heard = time.monotonic()
            if self._stop.is_set():
                return
            if packet.size:
                self.packet_at = self.heard
            self._choose_pictures(stream, is_key=packet.is_keyframe)
            try:
                yield from packet.decode()
            except FFmpegError:
                # A damaged picture: the next key picture mends it.
                continue

    def _choose_pictures(self, stream: VideoStream, *, is_key: bool) -> None:
        """Fewer at once; all of them again from the next key picture on, lest they be smeared."""
        skip: Literal["NONKEY", "DEFAULT"] = "NONKEY" if self._wanted.keys_only else "DEFAULT"
        if stream.codec_context.skip_frame != skip and (self._wanted.keys_only or is_key):
            stream.codec_context.skip_frame = skip

    def _show(self, frame: VideoFrame, now: float) -> None:
        wide = max(16, min(self._wanted.width, frame.width))
        high = max(2, round(frame.height * wide / frame.width))
        self.picture = Picture(as_image(frame, wide, high), now, frame.width, frame.height)


class _FilePace:
    """Shows a film that is played in a circle at the moment at which the engine shows it."""

    def __init__(
        self, address: StreamAddress, container: InputContainer, stream: VideoStream
    ) -> None:
        self._length_s = (container.duration or 0) / 1_000_000
        began = address.loop_began_at
        along_s = (datetime.now(UTC) - began).total_seconds() if began else 0.0
        if self._length_s > 0:
            along_s %= self._length_s
        self._base: float | None = None
        self._along_s = max(0.0, along_s)
        if self._along_s and stream.time_base:
            container.seek(round(self._along_s / stream.time_base), stream=stream)

    def early_s(self, frame: VideoFrame) -> float:
        """How long the picture has to wait, seconds; negative: its moment is over."""
        at = frame.time or 0.0
        if at < self._along_s:
            return -1.0
        now = time.monotonic()
        if self._base is None or now - (self._base + at) > 1.0:
            # The first, or the machine was too busy for more than a second: on from here.
            self._base = now - at
        return max(0.0, self._base + at - now)

    def begin_again(self) -> None:
        """The film has come to its end."""
        self._along_s = 0.0
        self._base = None


def as_image(frame: VideoFrame, width: int, height: int) -> QImage:
    """The picture in a size, with memory of its own."""
    plain = frame.reformat(width=width, height=height, format="bgra")
    plane = plain.planes[0]
    shared = QImage(memoryview(plane), width, height, plane.line_size, QImage.Format.Format_RGB32)
    return shared.copy()


def meaning(broken: Exception, opening_s: float = 0.0) -> NocError:
    """What an error of the demuxer means; never holds the address with its secrets.

    Args:
        opening_s: how long the opening took that failed, seconds; 0 for a file,
            and once the stream was open.
    """
    name = _named(broken, opening_s)
    said = getattr(broken, "strerror", None) or name
    kind, words = _MEANINGS.get(name, (SourceUnavailable, str(said)))
    return kind(words)


def _named(broken: Exception, opening_s: float) -> str:
    """The error's name; what FFmpeg calls otherwise while it opens has its own."""
    name = type(broken).__name__
    if name == "InvalidDataError" and opening_s >= _OPEN_S - _SLACK_S:
        # FFmpeg's RTSP says this of a host that accepts the connection and never answers.
        return "TimeoutError"
    if name == "OSError" and opening_s and getattr(broken, "errno", 0) == errno.EIO:
        # FFmpeg says this of a name that is not found.
        return "HostNotFound"
    return name

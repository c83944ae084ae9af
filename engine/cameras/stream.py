"""Reads one camera in a thread of its own, for ever: opens, reads, and opens again when it broke.

No decoding. Nothing here can stall anything else: every call into the demuxer has a time limit,
and the thread shares no lock with another camera.
"""

import logging
import random
import struct
import threading
import time
from collections.abc import Callable, Iterator
from typing import Protocol

from av.container import InputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.video.stream import VideoStream

from engine.cameras.frame import Format, Frame, format_of
from engine.cameras.nal import has_picture
from engine.cameras.opening import Address, meaning, open_stream
from engine.errors import AccessRefused, BadInput, NocError, SourceUnavailable

logger = logging.getLogger(__name__)

#: Pauses between attempts grow from the first to the longest, so that a camera that is back is
#: found within 5 s. Seconds.
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.5, 2.5
#: A wrong password or address mends itself rarely, and cameras lock who tries too often. Seconds.
_REFUSED_PAUSE_S = 30.0
#: The stream's clock may run away from ours by so much before we follow it with a jump. Seconds.
_DRIFT_S = 2.0


class Sink(Protocol):
    """Hears what becomes of the stream, on the stream's thread."""

    def connecting(self) -> None:
        """An attempt begins."""

    def opened(self, coded: Format) -> None:
        """Pictures of this format follow."""

    def picture(self, frame: Frame) -> None:
        """The next picture."""

    def clock(self, offset_s: float) -> None:
        """The camera's clock minus ours, seconds, as its sender reports have it."""

    def lost(self, why: NocError, again_in_s: float) -> None:
        """It broke off or could not be opened."""

    def looped(self, at: float) -> None:
        """A file begins again; our clock, seconds since 1970."""


class Stream:
    """One camera's thread.

    Args:
        address: asked anew for each attempt, since passwords change.
        wall: our clock, seconds since 1970.
    """

    def __init__(
        self,
        name: str,
        address: Callable[[], Address],
        sink: Sink,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._address = address
        self._sink = sink
        self._wall = wall
        self._stop = threading.Event()
        self.beat = time.monotonic()
        # A daemon: a demuxer that never returns must not keep the engine from ending.
        self._thread = threading.Thread(target=self._run, name=f"camera-{name}", daemon=True)

    def start(self) -> None:
        """Begins."""
        self._thread.start()

    def stop(self) -> None:
        """Tells it to end; it hears nothing and says nothing from now on."""
        self._stop.set()

    def join(self, seconds: float) -> bool:
        """Waits for its end; False when it takes longer."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    @property
    def is_stopped(self) -> bool:
        """Whether it was told to end."""
        return self._stop.is_set()

    @property
    def silent_s(self) -> float:
        """How long nothing has come back from the demuxer, seconds."""
        return time.monotonic() - self.beat

    def _run(self) -> None:
        pause_s = _FIRST_PAUSE_S
        while not self._stop.is_set():
            began = time.monotonic()
            try:
                self._session()
                failed: NocError = SourceUnavailable("the camera ended the stream")
            except NocError as why:
                failed = why
            except Exception as broken:
                # One strange stream must not end its camera.
                logger.exception("a camera's stream failed")
                failed = SourceUnavailable(f"the stream failed ({type(broken).__name__})")
            if self._stop.is_set():
                return
            if time.monotonic() - began > 10:
                pause_s = _FIRST_PAUSE_S
            refused = isinstance(failed, AccessRefused | BadInput)
            wait_s = _REFUSED_PAUSE_S if refused else pause_s * random.uniform(0.7, 1.0)
            self._sink.lost(failed, wait_s)
            pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)
            self._wait(wait_s)

    def _wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while not self._stop.is_set() and (left := until - time.monotonic()) > 0:
            self.beat = time.monotonic()
            self._stop.wait(min(left, 1.0))

    def _session(self) -> None:
        self.beat = time.monotonic()
        self._sink.connecting()
        address = self._address()
        began = self._wall()
        container = open_stream(address)
        try:
            self._read(container, address, began)
        except (FFmpegError, OSError) as failed:
            raise meaning(failed, address) from None
        finally:
            container.close()

    def _read(self, container: InputContainer, address: Address, began: float) -> None:
        stream = container.streams.video[0]
        timeline = _Timeline(
            _steady(self._wall),
            float(stream.time_base or 0),
            is_file=address.is_file,
            # The parts of a multipart answer carry no time of their own.
            untimed="mpjpeg" in container.format.name,
            began=began,
        )
        format_known = False
        while not self._stop.is_set():
            for packet, data in self._packets(container, stream):
                if packet.is_keyframe and not format_known:
                    self._sink.opened(format_of(stream, data))
                    format_known = True
                if format_known:
                    self._take(packet, data, timeline)
            if not address.is_file:
                return
            container.seek(0)
            timeline.begin_again()
            self._sink.looped(self._wall())

    def _packets(
        self, container: InputContainer, stream: VideoStream
    ) -> Iterator[tuple["Packet[VideoStream]", bytes]]:
        """Packets with a picture in them, each with the parameters that were sent before it."""
        coded, parameters = stream.codec_context, b""
        # Files count the length of each unit, which may look like a start code; live streams not.
        has_codes = not bytes(coded.extradata or b"").startswith(b"\x01")
        for packet in container.demux(stream):
            self.beat = time.monotonic()
            if self._stop.is_set():
                return
            data = parameters + bytes(packet)
            if packet.size and (not has_codes or has_picture(coded.name, data)):
                parameters = b""
                yield packet, data
            else:
                parameters = data

    def _take(self, packet: "Packet[VideoStream]", data: bytes, timeline: "_Timeline") -> None:
        if packet.has_sidedata("prft"):
            # AVProducerReferenceTime: the sender's wall clock at this picture, µs since 1970.
            (said_us,) = struct.unpack_from("<q", bytes(packet.get_sidedata("prft")))
            self._sink.clock(said_us / 1_000_000 - self._wall())
        frame = timeline.frame(packet, data)
        early_s = timeline.early_s(frame)
        if early_s > 0:
            self._stop.wait(min(early_s, 5.0))
        self._sink.picture(frame)


def _steady(wall: Callable[[], float]) -> Callable[[], float]:
    """The clock as it is now, going on evenly however it is set meanwhile."""
    began, ticks = wall(), time.monotonic()
    return lambda: began + time.monotonic() - ticks


class _Timeline:
    """Puts the stream's own times on our clock; decode times always grow.

    A live stream is placed by its quickest picture so far: what came late was late in the network.
    A file is placed by its first, and is early when it is read ahead.

    Args:
        began: when the opening began, seconds since 1970.
    """

    def __init__(
        self,
        wall: Callable[[], float],
        tick_s: float,
        *,
        is_file: bool,
        untimed: bool,
        began: float,
    ) -> None:
        self._wall = wall
        self._tick_s = tick_s
        self._is_file = is_file
        self._untimed = untimed or tick_s <= 0
        # What came while the stream was being opened comes at once, and belongs before now.
        now = wall()
        self._begin_us = round((now if is_file else max(began, now - _DRIFT_S * 0.75)) * 1_000_000)
        self._base_us: int | None = None
        self._last_us = 0
        self._usual_us = 40_000

    def begin_again(self) -> None:
        """A file has begun again: its times go on from here."""
        self._base_us = None

    def early_s(self, frame: Frame) -> float:
        """How long a file's picture has to wait for its time."""
        return frame.decode_us / 1_000_000 - self._wall() if self._is_file else 0.0

    def frame(self, packet: "Packet[VideoStream]", data: bytes) -> Frame:
        """The packet as a frame."""
        now_us = round(self._wall() * 1_000_000)
        decode = packet.dts if packet.dts is not None else packet.pts
        if self._untimed or decode is None:
            placed_us, ahead_us = now_us if self._last_us else self._begin_us, 0
        else:
            shown = packet.pts if packet.pts is not None else decode
            ahead_us = max(0, round((shown - decode) * self._tick_s * 1_000_000))
            placed_us = self._placed(round(decode * self._tick_s * 1_000_000), now_us)
        if placed_us <= self._last_us:
            placed_us = self._last_us + 1_000
        elif placed_us - self._last_us < 1_000_000:
            self._usual_us = placed_us - self._last_us
        self._last_us = placed_us
        return Frame(data, placed_us, placed_us + ahead_us, bool(packet.is_keyframe))

    def _placed(self, own_us: int, now_us: int) -> int:
        if self._base_us is None:
            # After a loop the next picture stands where it would stand in one long film.
            begin = self._last_us + self._usual_us if self._last_us else self._begin_us
            self._base_us = begin - own_us
        late_us = now_us - (own_us + self._base_us)
        if abs(late_us) > _DRIFT_S * 1_000_000 or (late_us < 0 and not self._is_file):
            # Beyond the drift its clock was set or it skipped: recorded times stay true.
            self._base_us = now_us - own_us
        return own_us + self._base_us

"""Puts coded pictures into fragmented MP4 without touching them."""

import io
from collections.abc import Iterable, Iterator

import av
from av.container import InputContainer
from av.packet import Packet
from av.video.stream import VideoStream

from engine.cameras.frame import MICROSECOND, Format, Frame

#: A fragment is closed after so long, so that a crash loses no more. Microseconds.
_FRAGMENT_US = 500_000
#: Times in MP4 count in ticks of at most 100 µs: two pictures must not fall into one. Microseconds.
_LEAST_STEP_US = 200
_OPTIONS = {
    "movflags": "empty_moov+default_base_moof+frag_keyframe+skip_trailer",
    "frag_duration": str(_FRAGMENT_US),
}


class FragmentMuxer:
    """Pictures in, fragmented MP4 out, a fragment at a time. Belongs to one thread.

    Args:
        coded: of all the pictures.
        begins_us: decode time that becomes 0 in the file.
    """

    def __init__(self, coded: Format, begins_us: int) -> None:
        self._begins_us = begins_us
        self._out = _Collected()
        self._head: InputContainer = av.open(io.BytesIO(coded.head), "r", format="nut")
        self._container = av.open(self._out, "w", format="mp4", options=_OPTIONS)
        self._stream: VideoStream = self._container.add_stream_from_template(
            self._head.streams.video[0]
        )
        self._container.start_encoding()
        self._last_us = -_LEAST_STEP_US

    def put(self, frame: Frame, shift_us: int = 0) -> None:
        """Adds a picture; `shift_us` moves it in the file. Decode times are made to grow."""
        decode_us = max(
            frame.decode_us - self._begins_us + shift_us, self._last_us + _LEAST_STEP_US
        )
        self._last_us = decode_us
        packet = Packet(frame.data)
        packet.time_base = MICROSECOND
        packet.dts = decode_us
        packet.pts = decode_us + (frame.show_us - frame.decode_us)
        packet.is_keyframe = frame.is_key
        packet.stream = self._stream
        self._container.mux_one(packet)

    def take(self) -> bytes:
        """Whole fragments that have become ready since the last call."""
        return self._out.take(whole_length(self._out.held))

    def close(self) -> bytes:
        """Ends the file and gives what was left."""
        self._container.close()
        self._head.close()
        return self._out.take(len(self._out.held))


class _Collected:
    """What the muxer has written and nobody has taken."""

    def __init__(self) -> None:
        self.held = bytearray()

    def write(self, data: bytes) -> int:
        self.held += data
        return len(data)

    def take(self, length: int) -> bytes:
        taken = bytes(self.held[:length])
        del self.held[:length]
        return taken


def whole_length(data: bytes | bytearray) -> int:
    """How far `data` holds whole boxes of MP4, a `moof` only together with its `mdat`."""
    at = whole = 0
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        kind = bytes(data[at + 4 : at + 8])
        if size == 1 and at + 16 <= len(data):
            size = int.from_bytes(data[at + 8 : at + 16], "big")
        if size < 8 or at + size > len(data):
            break
        at += size
        if kind != b"moof":
            whole = at
    return whole


def film(coded: Format, frames: Iterable[Frame]) -> bytes:
    """A whole fragmented MP4 of some pictures; empty where there are none."""
    return b"".join(_pieces(coded, frames))


def _pieces(coded: Format, frames: Iterable[Frame]) -> Iterator[bytes]:
    muxer: FragmentMuxer | None = None
    for frame in frames:
        muxer = muxer or FragmentMuxer(coded, frame.decode_us)
        muxer.put(frame)
        yield muxer.take()
    if muxer is not None:
        yield muxer.close()

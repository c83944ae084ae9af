"""One coded picture as it came from a camera, and the format it is in. Plain, for any thread."""

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction

import av
from av.packet import Packet
from av.video.stream import VideoStream

MICROSECOND = Fraction(1, 1_000_000)


@dataclass(frozen=True, slots=True)
class Format:
    """How a stream is coded.

    Attributes:
        extradata: the decoder's parameters; another value is another format.
        head: a NUT file of the first key picture. It gives back the stream's parameters to the
            letter after the connection has gone, which MP4 does not: it rewrites them.
    """

    codec: str
    width: int
    height: int
    extradata: bytes
    head: bytes

    def is_like(self, other: "Format") -> bool:
        """Whether pictures of both may lie in one clip."""
        return (self.codec, self.width, self.height, self.extradata) == (
            other.codec,
            other.width,
            other.height,
            other.extradata,
        )

    @property
    def words(self) -> str:
        """For people, such as `H264 640×360`."""
        return f"{self.codec.upper()} {self.width}×{self.height}"


@dataclass(frozen=True, slots=True)
class Frame:
    """A coded picture.

    Attributes:
        decode_us, show_us: on our clock, microseconds since 1970: when the stream says it is to be
            decoded and shown, counted from the arrival of the connection's first picture. The
            stream's own spacing is kept, so that a network's jitter is not recorded.
    """

    data: bytes
    decode_us: int
    show_us: int
    is_key: bool

    @property
    def at(self) -> datetime:
        """When it is shown, UTC."""
        return instant(self.show_us)


def instant(microseconds: int) -> datetime:
    """Microseconds since 1970 as an instant."""
    return datetime.fromtimestamp(microseconds / 1_000_000, UTC)


def format_of(stream: VideoStream, key: bytes) -> Format:
    """The format of a stream, with one of its key pictures."""
    coded = stream.codec_context
    head = io.BytesIO()
    with av.open(head, "w", format="nut") as container:
        out = container.add_stream_from_template(stream)
        copy = Packet(key)
        copy.pts = copy.dts = 0
        copy.time_base = MICROSECOND
        copy.is_keyframe = True
        copy.stream = out
        container.mux_one(copy)
    return Format(
        codec=coded.name,
        width=coded.width,
        height=coded.height,
        extradata=bytes(coded.extradata or b""),
        head=head.getvalue(),
    )

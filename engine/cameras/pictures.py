"""Still pictures and whole files from what was recorded; slow work for pool threads."""

import io
from collections.abc import Iterator, Sequence
from fractions import Fraction

import av
from av.error import FFmpegError
from av.packet import Packet
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame

from engine.cameras.frame import Format, Frame
from engine.errors import BadInput, SourceUnavailable

_JPEG_QUALITY = "3"


def newest(coded: Format | None, frames: Sequence[Frame]) -> bytes:
    """The newest picture as JPEG, in full size.

    Raises:
        SourceUnavailable: there is no picture, or it cannot be decoded.
    """
    if coded is None or not frames:
        raise SourceUnavailable("the camera has shown no picture yet; try again once it is live")
    shown: VideoFrame | None = None
    try:
        with av.open(io.BytesIO(coded.head), "r", format="nut") as head:
            context = head.streams.video[0].codec_context
            for frame in frames:
                shown = _last(shown, context.decode(Packet(frame.data)))
            shown = _last(shown, context.decode(None))
    except FFmpegError as broken:
        if shown is None:
            raise SourceUnavailable(f"the camera's picture cannot be read ({broken})") from broken
    if shown is None:
        raise SourceUnavailable("the camera's picture cannot be read")
    return jpeg(shown)


def _last(before: VideoFrame | None, pictures: Sequence[VideoFrame]) -> VideoFrame | None:
    return pictures[-1] if pictures else before


def jpeg(picture: VideoFrame, width: int | None = None) -> bytes:
    """A picture as JPEG, made smaller where a width in pixels is given."""
    wide = picture.width if width is None else min(width, picture.width)
    high = max(2, round(picture.height * wide / picture.width / 2) * 2)
    wide = max(2, wide // 2 * 2)
    plain = picture.reformat(width=wide, height=high, format="yuvj420p")
    context = VideoCodecContext.create("mjpeg", "w")
    context.width, context.height = wide, high
    context.pix_fmt = "yuvj420p"
    context.time_base = Fraction(1, 25)
    context.options = {"qmin": _JPEG_QUALITY, "qmax": _JPEG_QUALITY}
    plain.pts = 0
    packets = [*context.encode(plain), *context.encode(None)]
    return b"".join(bytes(each) for each in packets)


def thumbnail(film: bytes, at_s: float, width: int) -> bytes:
    """The picture of a film at or before a second, as a small JPEG.

    Raises:
        BadInput: there is no picture in it.
    """
    shown: VideoFrame | None = None
    with av.open(io.BytesIO(film), "r") as container:
        stream = container.streams.video[0]
        if stream.time_base is not None and at_s > 0:
            container.seek(round(at_s / stream.time_base), stream=stream)
        for frame in container.decode(stream):
            if shown is not None and frame.time is not None and frame.time > at_s:
                break
            shown = frame
    if shown is None:
        raise BadInput("there is no picture in this clip")
    return jpeg(shown, width)


def as_mp4(film: bytes) -> bytes:
    """A film in fragments as one ordinary MP4 that every player opens; nothing is coded anew."""
    out = io.BytesIO()
    with (
        av.open(io.BytesIO(film), "r") as container,
        av.open(out, "w", format="mp4") as target,
    ):
        stream = container.streams.video[0]
        made = target.add_stream_from_template(stream)
        for packet in container.demux(stream):
            if packet.dts is None:
                continue
            packet.stream = made
            target.mux_one(packet)
    return out.getvalue()


def decoded(film: bytes) -> Iterator[VideoFrame]:
    """Every picture of a film."""
    with av.open(io.BytesIO(film), "r") as container:
        yield from container.decode(container.streams.video[0])

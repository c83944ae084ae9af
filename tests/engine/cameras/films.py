"""Films made on the spot: a bright square that walks over a grey ground."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.video.frame import VideoFrame

FPS = 10


def picture(number: int, width: int = 320, height: int = 180, still: bool = False) -> np.ndarray:
    """Grey ground with a grain, a bright square on it."""
    ground = np.indices((height, width)).sum(axis=0) % 64 + 60
    shown = ground.astype(np.uint8)
    side = height // 4
    left = 10 if still else (number * 7) % (width - side)
    shown[height // 3 : height // 3 + side, left : left + side] = 230
    return shown


def write_film(
    path: Path,
    seconds: float = 30,
    size: tuple[int, int] = (320, 180),
    codec: str = "libx264",
    gop: int = FPS,
) -> Path:
    """A film of 10 pictures a second with a key picture every `gop`."""
    width, height = size
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=FPS)
        stream.width, stream.height = size
        stream.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
        stream.time_base = Fraction(1, FPS)
        if codec != "mjpeg":
            stream.gop_size = gop
            stream.options = {"preset": "ultrafast", "tune": "zerolatency"}
        if codec == "libx265":
            stream.options["x265-params"] = f"log-level=none:keyint={gop}:min-keyint={gop}"
        for number in range(round(seconds * FPS)):
            shown = picture(number, width, height)
            frame = VideoFrame.from_ndarray(shown, "gray").reformat(format=stream.pix_fmt)
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path

"""A recording's sound as numbers; no widgets."""

import io
import wave
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

#: A call longer than this is not loaded whole, seconds; at 8 kHz it is 58 MB of samples.
LONGEST_S = 3_600


class NotPlayable(ValueError):
    """The bytes are no sound that can be shown; says why."""


@dataclass(frozen=True, slots=True)
class Recording:
    """One channel of 16-bit samples, and how many of them make a second."""

    samples: npt.NDArray[np.int16]
    rate_hz: int

    @property
    def length_s(self) -> float:
        """Seconds."""
        return len(self.samples) / self.rate_hz

    def envelope(self, columns: int) -> npt.NDArray[np.float32]:
        """The lowest and highest sample under each column, -1 to 1; shape (columns, 2).

        A column narrower than a sample repeats the one it lies in.
        """
        if columns <= 0 or not len(self.samples):
            return np.zeros((max(columns, 0), 2), np.float32)
        edges = np.linspace(0, len(self.samples), columns + 1).astype(np.intp)
        starts = np.minimum(edges[:-1], len(self.samples) - 1)
        low = np.minimum.reduceat(self.samples, starts)
        high = np.maximum.reduceat(self.samples, starts)
        return (np.stack((low, high), axis=1) / 32_768).astype(np.float32)


def decode(content: bytes) -> Recording:
    """Reads a WAV file: PCM of 8, 16 or 32 bits; several channels are mixed.

    Raises:
        NotPlayable: it is something else, cut off, empty or too long.
    """
    try:
        with wave.open(io.BytesIO(content)) as file:
            channels, width, rate = file.getnchannels(), file.getsampwidth(), file.getframerate()
            if file.getnframes() > LONGEST_S * rate:
                raise NotPlayable("it is longer than an hour")
            frames = file.readframes(file.getnframes())
    except (wave.Error, EOFError) as bad:
        raise NotPlayable(f"it is not a WAV file: {bad}") from bad
    if width not in _WIDTHS or rate <= 0:
        raise NotPlayable(f"it has {width * 8} bits a sample; 8, 16 and 32 can be played")
    return Recording(_mixed(frames, channels, width), rate)


_WIDTHS = {1: "u1", 2: "<i2", 4: "<i4"}


def _mixed(frames: bytes, channels: int, width: int) -> npt.NDArray[np.int16]:
    whole = len(frames) // (channels * width) * channels * width
    if not whole:
        raise NotPlayable("it has no sound in it")
    samples = np.frombuffer(frames[:whole], np.dtype(_WIDTHS[width])).reshape(-1, channels)
    if width == 1:
        scaled = (samples.astype(np.float64) - 128) * 256
    else:
        scaled = samples.astype(np.float64) / (1 if width == 2 else 65_536)
    mixed: npt.NDArray[np.int16] = np.clip(scaled.mean(axis=1), -32_768, 32_767).astype(np.int16)
    return mixed

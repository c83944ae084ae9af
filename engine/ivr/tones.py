"""What a simulated call sounds like: the tones of the keys that were pressed, at their times."""

import io
import wave
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

_RATE = 8_000
#: Dual tones of keys, Hz (ITU-T Q.23).
_ROWS = (697, 770, 852, 941)
_COLUMNS = (1209, 1336, 1477)
_KEYS = ("123", "456", "789", "*0#")
_TONE_S = 0.18
_GAP_S = 0.12


def call_sound(length_s: float, pressed: tuple[tuple[float, str], ...]) -> bytes:
    """A WAV file, 8 kHz, 8 bits, mono.

    Args:
        pressed: seconds from pick-up, and the keys.
    """
    # A tenth of an engine's start, which most need never.
    import numpy as np

    samples = np.zeros(int(_RATE * max(1.0, length_s)), dtype=np.float32)
    for at, keys in pressed:
        for place, key in enumerate(keys):
            _add(samples, at + place * (_TONE_S + _GAP_S), _tone(key))
    hiss = np.random.default_rng(1).normal(0.0, 0.008, len(samples))
    levels = np.clip((samples + hiss) * 100 + 128, 0, 255).astype(np.uint8)
    file = io.BytesIO()
    with wave.open(file, "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(1)
        made.setframerate(_RATE)
        made.writeframes(levels.tobytes())
    return file.getvalue()


def _tone(key: str) -> "np.ndarray":
    import numpy as np

    for row, keys in zip(_ROWS, _KEYS, strict=True):
        if key in keys:
            column = _COLUMNS[keys.index(key)]
            times = np.arange(int(_RATE * _TONE_S)) / _RATE
            both = np.sin(2 * np.pi * row * times) + np.sin(2 * np.pi * column * times)
            return (both * 0.4).astype(np.float32)
    return np.zeros(0, dtype=np.float32)


def _add(samples: "np.ndarray", at_s: float, tone: "np.ndarray") -> None:
    start = int(at_s * _RATE)
    room = max(0, min(len(tone), len(samples) - start))
    samples[start : start + room] += tone[:room]

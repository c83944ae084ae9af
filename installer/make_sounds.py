"""Makes the sounds of alerts: our own tones, so that they need nobody's licence."""

import math
import struct
import sys
import wave
from pathlib import Path

RATE_HZ = 22_050
#: Pitch in hertz and how often it sounds; the more urgent, the higher and the more often.
TONES = {"critical": (988, 3), "high": (784, 2), "medium": (587, 1), "low": (440, 1)}
#: Seconds of a tone, and of the silence after it.
TONE_S, REST_S = 0.13, 0.07


def tone(pitch_hz: float, times: int) -> bytes:
    """Samples, 16 bit, with soft edges so that nothing clicks."""
    samples = []
    for _ in range(times):
        length = int(TONE_S * RATE_HZ)
        for index in range(length):
            edge = min(1.0, index / 300, (length - index) / 1500)
            swing = math.sin(2 * math.pi * pitch_hz * index / RATE_HZ)
            samples.append(int(11_000 * edge * swing))
        samples += [0] * int(REST_S * RATE_HZ)
    return struct.pack(f"<{len(samples)}h", *samples)


def main(folder: Path) -> None:
    """Writes one file a severity."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (pitch_hz, times) in TONES.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            file.writeframes(tone(pitch_hz, times))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "resources/sounds"))

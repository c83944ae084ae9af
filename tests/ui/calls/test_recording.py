"""What is drawn and played is what was recorded; what cannot be played says why."""

import io
import wave

import numpy as np
import pytest

from tests.ui.calls.samples import sound
from ui.calls.recording import NotPlayable, Recording, decode


def written(samples: bytes, *, channels: int = 1, width: int = 2, rate: int = 8_000) -> bytes:
    kept = io.BytesIO()
    with wave.open(kept, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(samples)
    return kept.getvalue()


def test_length_and_loudness_are_those_of_the_file() -> None:
    recording = decode(sound(2.0))
    assert recording.rate_hz == 8_000
    assert recording.length_s == pytest.approx(2.0)
    envelope = recording.envelope(100)
    assert envelope.shape == (100, 2)
    assert float(envelope.min()) >= -1.0
    assert float(envelope.max()) == pytest.approx(
        int(recording.samples.max()) / 32_768, abs=1e-6
    ), "the loudest sample is in a column"


def test_one_loud_sample_is_never_lost_between_columns() -> None:
    samples = np.zeros(8_001, np.int16)
    samples[5_003] = 30_000
    envelope = Recording(samples, 8_000).envelope(37)
    assert (envelope[:, 1] > 0.9).sum() == 1


def test_more_columns_than_samples_repeat_them() -> None:
    envelope = Recording(np.array([1_000, -1_000], np.int16), 8_000).envelope(10)
    assert envelope.shape == (10, 2)
    assert np.isfinite(envelope).all()


def test_two_channels_are_mixed() -> None:
    both = np.array([[1_000, 3_000], [-2_000, -4_000]], np.int16)
    recording = decode(written(both.tobytes(), channels=2))
    assert recording.samples.tolist() == [2_000, -3_000]


def test_eight_bits_are_scaled() -> None:
    recording = decode(written(bytes([128, 255, 0]), width=1))
    assert recording.samples.tolist() == [0, 127 * 256, -128 * 256]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"<html>not found</html>", "not a WAV file"),
        (b"", "not a WAV file"),
        (written(b""), "no sound in it"),
        (written(b"abc" * 8, width=3), "24 bits a sample"),
    ],
)
def test_what_cannot_be_played_says_why(content: bytes, why: str) -> None:
    with pytest.raises(NotPlayable, match=why):
        decode(content)

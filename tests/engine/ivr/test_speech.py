"""Texts read aloud by this machine."""

import io
import shutil
import wave

import pytest

from engine.errors import BadInput, ConfigError
from engine.ivr import speech

LANGUAGES = {
    "en": "All is well.",
    "hi": "सब ठीक है।",
    "ta": "எல்லாம் நலம்.",
    "ur": "سب ٹھیک ہے۔",
    "ar": "كل شيء على ما يرام.",
    "zh": "一切正常。",
    "fr-CA": "Tout va bien.",
}

needs_espeak = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed here"
)


@needs_espeak
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_is_read_aloud(language: str) -> None:
    made = speech.spoken(LANGUAGES[language], language)
    with wave.open(io.BytesIO(made.content)) as sound:
        frames = sound.readframes(sound.getnframes())
    assert any(frames)
    assert 0.3 < made.duration_s < 10


@needs_espeak
def test_more_words_take_longer() -> None:
    short, long = speech.spoken("one", "en"), speech.spoken("one two three four five", "en")
    assert long.duration_s > short.duration_s


@pytest.mark.parametrize(("text", "language"), [("", "en"), ("x" * 5_000, "en"), ("hm", "tlh")])
def test_what_cannot_be_read_is_refused(text: str, language: str) -> None:
    with pytest.raises(BadInput):
        speech.spoken(text, language)


def test_a_missing_synthesiser_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(ConfigError, match="install"):
        speech.spoken("hello", "en")

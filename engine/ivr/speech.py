"""Text as sound for previews, by espeak-ng on this machine: no network, no provider."""

import io
import shutil
import subprocess
import tempfile
import wave
from dataclasses import dataclass
from pathlib import Path

from engine.errors import BadInput, ConfigError, SourceUnavailable

#: Words a minute; espeak's own 175 is faster than people listen to a telephone.
_PACE = 150
_TIMEOUT_S = 20.0
LONGEST = 4_000

#: espeak-ng's voices by BCP 47 language without region.
_VOICES = {
    "en": "en",
    "hi": "hi",
    "ta": "ta",
    "te": "te",
    "kn": "kn",
    "ml": "ml",
    "mr": "mr",
    "bn": "bn",
    "gu": "gu",
    "pa": "pa",
    "ur": "ur",
    "es": "es",
    "fr": "fr-fr",
    "ar": "ar",
    "zh": "cmn",
}


@dataclass(frozen=True, slots=True)
class Speech:
    """A WAV: 16 bit, one channel."""

    content: bytes
    duration_s: float


def spoken(text: str, language: str) -> Speech:
    """The text as this machine's synthesiser reads it; takes up to seconds, so not on a loop.

    Raises:
        BadInput: nothing to say, too long, or a language without a voice.
        ConfigError: espeak-ng is not installed.
        SourceUnavailable: it failed or took too long.
    """
    voice = _VOICES.get(language.split("-")[0].lower())
    if voice is None:
        raise BadInput(f"there is no voice for {language!r}; there are {', '.join(_VOICES)}")
    if not text.strip() or len(text) > LONGEST:
        raise BadInput(f"a preview takes 1 to {LONGEST:,} characters; this text has {len(text):,}")
    program = shutil.which("espeak-ng")
    if program is None:
        raise ConfigError(
            "espeak-ng is missing, so nothing can be read aloud; install it "
            "(apt-get install espeak-ng)"
        )
    # To a file: what it writes to a pipe has no length in its header.
    with tempfile.TemporaryDirectory(prefix="noc-speech-") as folder:
        file = Path(folder) / "speech.wav"
        words = [program, "-v", voice, "-s", str(_PACE), "-w", str(file), "--stdin"]
        try:
            subprocess.run(
                words, input=text.encode(), capture_output=True, timeout=_TIMEOUT_S, check=True
            )
            content = file.read_bytes()
        except subprocess.TimeoutExpired as slow:
            raise SourceUnavailable("espeak-ng took too long; shorten the text") from slow
        except (subprocess.CalledProcessError, OSError) as failed:
            raise SourceUnavailable(f"espeak-ng failed for {language!r}; try again") from failed
    return Speech(content, _seconds(content))


def _seconds(content: bytes) -> float:
    with wave.open(io.BytesIO(content)) as sound:
        return float(sound.getnframes() / sound.getframerate())

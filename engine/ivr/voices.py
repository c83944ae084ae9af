"""Which voice reads a language, and which recogniser hears it, at providers that follow TwiML.

Voices and languages as in Twilio's published lists for Say and Gather (twilio-node 6.2.0). Punjabi
has another name where it is heard; Urdu is heard but has no voice, so it is read in English.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Voice:
    """How a language is spoken and heard.

    Attributes:
        say: language of `<Say>`; empty: nobody reads it.
        voice: name of the voice.
        gather: language of `<Gather>`, for speech recognition.
    """

    say: str
    voice: str
    gather: str


_ENGLISH = Voice("en-IN", "Google.en-IN-Wavenet-A", "en-IN")

#: By BCP 47 language without region.
_VOICES = {
    "en": _ENGLISH,
    "hi": Voice("hi-IN", "Google.hi-IN-Wavenet-A", "hi-IN"),
    "ta": Voice("ta-IN", "Google.ta-IN-Wavenet-A", "ta-IN"),
    "te": Voice("te-IN", "Google.te-IN-Standard-A", "te-IN"),
    "kn": Voice("kn-IN", "Google.kn-IN-Wavenet-A", "kn-IN"),
    "ml": Voice("ml-IN", "Google.ml-IN-Wavenet-A", "ml-IN"),
    "mr": Voice("mr-IN", "Google.mr-IN-Wavenet-A", "mr-IN"),
    "bn": Voice("bn-IN", "Google.bn-IN-Wavenet-A", "bn-IN"),
    "gu": Voice("gu-IN", "Google.gu-IN-Wavenet-A", "gu-IN"),
    "pa": Voice("pa-IN", "Google.pa-IN-Wavenet-A", "pa-guru-IN"),
    "ur": Voice("", "", "ur-IN"),
    "es": Voice("es-ES", "Google.es-ES-Wavenet-B", "es-ES"),
    "fr": Voice("fr-FR", "Google.fr-FR-Wavenet-A", "fr-FR"),
    "ar": Voice("ar-XA", "Google.ar-XA-Wavenet-A", "ar-EG"),
    "zh": Voice("cmn-CN", "Google.cmn-CN-Wavenet-A", "cmn-Hans-CN"),
}


def voice_of(language: str) -> Voice:
    """The voice of a language; English where there is none by that name.

    >>> voice_of("pa-IN").gather
    'pa-guru-IN'
    """
    return _VOICES.get(language.split("-")[0].lower(), _ENGLISH)


def is_spoken(language: str) -> bool:
    """Whether a provider reads texts in this language aloud."""
    return bool(voice_of(language).say) and language.split("-")[0].lower() in _VOICES

"""Prompts as instructions of a voice provider (TwiML)."""

import re
from collections.abc import Sequence

from twilio.twiml.voice_response import Gather, VoiceResponse

from engine.ivr.provider import Prompt
from engine.ivr.voices import voice_of

#: Twilio refuses longer instructions that come with the request; characters.
MOST_INLINE = 4_000
#: Of the `hints` of a Gather: at most 500 phrases of 100 characters.
_MOST_HINTS, _LONGEST_HINT = 500, 100
#: A keypad's own end of input; ends one that is shorter than expected.
_FINISH = "#"
#: What XML cannot hold; one in a name would make the provider hang up on the whole answer.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def spoken(prompt: Prompt, answer_to: str) -> str:
    """What is said, and what is listened for.

    Args:
        answer_to: address that gets what was pressed or said, and silence too; empty where
            nobody can be told: then it is only said.
    """
    response = VoiceResponse()
    if prompt.choices and answer_to:
        response.append(_question(prompt, answer_to))
    else:
        _say(response, prompt)
        if prompt.join:
            response.dial(prompt.join)
        elif prompt.hang_up or not answer_to:
            response.hangup()
    return str(response)


def waiting(language: str, words: Sequence[str], then: str, seconds: int = 5) -> str:
    """Says the words, waits and asks again at `then`; without an address it hangs up."""
    response = VoiceResponse()
    _say(response, Prompt(language, tuple(words)))
    if then:
        response.pause(length=seconds)
        response.redirect(then, method="POST")
    else:
        response.hangup()
    return str(response)


def hung_up() -> str:
    """Ends the call without a word, such as on an answering machine."""
    response = VoiceResponse()
    response.hangup()
    return str(response)


def _question(prompt: Prompt, answer_to: str) -> Gather:
    gather = Gather(
        input="dtmf speech",
        num_digits=prompt.digits,
        timeout=max(1, round(prompt.timeout_s)),
        speech_timeout="auto",
        language=voice_of(prompt.language).gather,
        hints=_hints(prompt) or None,
        finish_on_key=_FINISH,
        action=answer_to,
        method="POST",
        # Silence is an input as well: the desk decides whether to ask once more.
        action_on_empty_result=True,
    )
    _say(gather, prompt)
    return gather


def _say(into: VoiceResponse | Gather, prompt: Prompt) -> None:
    voice = voice_of(prompt.language)
    for paragraph in prompt.say:
        words = _NOT_XML.sub("", paragraph)
        if words.strip():
            into.say(words, language=voice.say, voice=voice.voice)


def _hints(prompt: Prompt) -> str:
    phrases = [phrase for choice in prompt.choices for phrase in choice.phrases]
    fitting = [
        _NOT_XML.sub("", each.replace(",", " ")) for each in phrases if len(each) <= _LONGEST_HINT
    ]
    return ",".join(dict.fromkeys(fitting[:_MOST_HINTS]))

"""Prompts as instructions, read back by a peer that refuses what a provider would refuse."""

from xml.etree.ElementTree import Element

import pytest

from engine.ivr.provider import Choice, Prompt
from engine.ivr.twiml import spoken, waiting
from engine.ivr.voices import is_spoken, voice_of
from tests.peers.twilio.twiml import verbs

LANGUAGES = (
    *("en", "hi", "ta", "te", "kn", "ml", "mr", "bn", "gu", "pa", "ur"),
    *("es", "fr", "ar", "zh"),
)
ANSWER_TO = "https://noc.example/v1/calls/webhooks/main/gather/c1?prompt=0"


def read(document: str) -> list[Element]:
    return verbs(document.encode())


def prompt(language: str = "hi", **changes: object) -> Prompt:
    choices = (Choice("1", ("haan", "theek, hai")), Choice("2", ("madad", "haan")))
    return Prompt(**{"language": language, "say": ("a < b", "c"), "choices": choices, **changes})


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "ur"])
def test_every_language_is_spoken_and_heard_by_names_the_provider_knows(language: str) -> None:
    (gather,) = read(spoken(prompt(language), ANSWER_TO))
    assert gather.get("language") == voice_of(language).gather
    for say in gather.iter("Say"):
        assert say.get("voice", "").startswith(f"Google.{voice_of(language).say}-")


def test_urdu_is_heard_but_has_no_voice() -> None:
    assert not is_spoken("ur")
    assert voice_of("ur-PK").gather == "ur-IN"
    assert is_spoken("pa-IN")
    assert not is_spoken("xx")


def test_a_question_takes_keys_and_words_and_tells_silence_too() -> None:
    (gather,) = read(spoken(prompt(digits=1, timeout_s=6.4), ANSWER_TO))
    assert gather.get("input") == "dtmf speech"
    assert gather.get("numDigits") == "1"
    assert gather.get("timeout") == "6"
    assert gather.get("action") == ANSWER_TO
    assert gather.get("actionOnEmptyResult") == "true"
    assert gather.get("hints") == "haan,theek  hai,madad"
    assert [say.text for say in gather.iter("Say")] == ["a < b", "c"]


def test_an_ending_is_said_and_hung_up_or_joined() -> None:
    assert [each.tag for each in read(spoken(prompt(choices=(), hang_up=True), ""))] == [
        "Say",
        "Say",
        "Hangup",
    ]
    joined = read(spoken(prompt(choices=(), join="+15005550010"), ""))
    assert (joined[-1].tag, joined[-1].text) == ("Dial", "+15005550010")


def test_without_an_address_a_question_is_only_said() -> None:
    assert [each.tag for each in read(spoken(prompt(), ""))] == ["Say", "Say", "Hangup"]


def test_waiting_asks_again_or_ends() -> None:
    again = read(waiting("en", ["One moment."], "https://relay.example/again"))
    assert [each.tag for each in again] == ["Say", "Pause", "Redirect"]
    assert [each.tag for each in read(waiting("en", ["Goodbye."], ""))] == ["Say", "Hangup"]

"""Spoken answers: words of a language to their meaning."""

import unicodedata
from collections.abc import Sequence

from engine.ivr.states import WEIGHT
from engine.model.call_scripts import ExpectedAnswer
from engine.model.calls import Meaning


def meant(words: str, answers: Sequence[ExpectedAnswer]) -> Meaning:
    """What somebody said; where phrases of several answers are in it, the weightiest.

    >>> yes = ExpectedAnswer(key="1", meaning=Meaning.CONFIRMED, phrases=("yes", "all well"))
    >>> help_ = ExpectedAnswer(key="2", meaning=Meaning.ASSISTANCE, phrases=("help",))
    >>> meant("Yes, all well.", [yes, help_]), meant("yes... no, HELP!", [yes, help_])
    (<Meaning.CONFIRMED: 'confirmed'>, <Meaning.ASSISTANCE: 'assistance'>)
    """
    heard = _plain(words)
    found = [
        each.meaning
        for each in answers
        if any(_within(_plain(phrase), heard) for phrase in (*each.phrases, each.key))
    ]
    return max(found, key=lambda each: WEIGHT.get(each, 0), default=Meaning.WRONG)


def _plain(text: str) -> str:
    # Combining vowel signs are no \w of `re`; only true punctuation may go.
    folded = unicodedata.normalize("NFKC", text).casefold()
    kept = (" " if unicodedata.category(each)[0] in "PSZ" else each for each in folded)
    return " ".join("".join(kept).split())


def _within(phrase: str, heard: str) -> bool:
    if not phrase:
        return False
    if _is_unspaced(phrase):
        return phrase in heard
    return f" {phrase} " in f" {heard} "


def _is_unspaced(phrase: str) -> bool:
    """Chinese writes no spaces between words."""
    return any("\u4e00" <= each <= "\u9fff" for each in phrase)

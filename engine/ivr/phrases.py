"""Spoken answers: words of a language to their meaning."""

import unicodedata
from collections.abc import Sequence

from engine.ivr.states import WEIGHT
from engine.model.call_scripts import ExpectedAnswer
from engine.model.calls import Meaning


def meant(words: str, answers: Sequence[ExpectedAnswer]) -> Meaning:
    """What somebody said; where phrases of several answers are in it, the weightiest.

    A longer phrase takes its words: "no problem" is no problem.

    >>> yes = ExpectedAnswer(key="1", meaning=Meaning.CONFIRMED, phrases=("yes", "no problem"))
    >>> report = ExpectedAnswer(key="3", meaning=Meaning.ESCALATE, phrases=("problem",))
    >>> [meant(each, [yes, report]).value for each in ("No problem.", "yes, a PROBLEM!", "hm")]
    ['confirmed', 'escalate', 'wrong']
    """
    known = [
        (_plain(phrase), each.meaning) for each in answers for phrase in (*each.phrases, each.key)
    ]
    heard = _plain(words)
    found = []
    for phrase, meaning in sorted(known, key=lambda each: -len(each[0])):
        if _within(phrase, heard):
            found.append(meaning)
            heard = _taken(phrase, heard)
    return max(found, key=lambda each: WEIGHT.get(each, 0), default=Meaning.WRONG)


def _plain(text: str) -> str:
    # Vowel signs of Indian scripts are marks, not letters: only punctuation may go.
    folded = unicodedata.normalize("NFKC", text).casefold()
    kept = (" " if unicodedata.category(each)[0] in "PSZ" else each for each in folded)
    return " ".join("".join(kept).split())


def _within(phrase: str, heard: str) -> bool:
    if not phrase:
        return False
    if _is_unspaced(phrase):
        return phrase in heard
    return f" {phrase} " in f" {heard} "


def _taken(phrase: str, heard: str) -> str:
    if _is_unspaced(phrase):
        return heard.replace(phrase, " ")
    return f" {heard} ".replace(f" {phrase} ", "  ").strip()


def _is_unspaced(phrase: str) -> bool:
    """Chinese writes no spaces between words."""
    return any("\u4e00" <= each <= "\u9fff" for each in phrase)

"""Finds actions, people, sites and alerts by what is typed; no widgets."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

_NUMBER = re.compile(r"^(?:a-?|#)?(\d{1,9})$")
#: A shorter number is an alert's, or an emergency's, which nobody calls from here.
_PHONE = re.compile(r"^[+(]?\d[\d\s().-]{5,}\d$")


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen.

    Attributes:
        kind: what it is, as people say it.
        detail: shown beside the title, e.g. a key or a place.
    """

    kind: str
    title: str
    detail: str
    run: Callable[[], object]


class Finder:
    """Holds what is known, folded for comparing; thousands of names are looked through in
    milliseconds."""

    def __init__(self) -> None:
        self._groups: dict[str, list[tuple[str, Choice]]] = {}

    def put(self, group: str, choices: Iterable[Choice]) -> None:
        """Replaces everything of a group."""
        self._groups[group] = [(f"{each.title} {each.detail}".casefold(), each) for each in choices]

    def find(self, typed: str, most: int = 30) -> list[Choice]:
        """The best first: begins so, then has a word that begins so, then contains all words."""
        words = typed.casefold().split()
        if not words:
            return [each for _, each in islice(self._groups.get("actions", []), most)]
        found: list[tuple[int, int, Choice]] = []
        for rank, group in enumerate(self._groups.values()):
            for text, choice in group:
                quality = _quality(text, words)
                if quality is not None:
                    found.append((quality, rank, choice))
        found.sort(key=lambda each: (each[0], each[1], len(each[2].title), each[2].title))
        return [choice for _, _, choice in found[:most]]


def alert_number(typed: str) -> int | None:
    """The number of an alert, when that is what was typed: `A-10423`, `a10423`,
    `#10423`, `10423`."""
    match = _NUMBER.match(typed.strip().casefold())
    return int(match.group(1)) if match else None


def phone_number(typed: str) -> str | None:
    """What was typed, if it may be a telephone number: `+91 98000 04821`."""
    words = typed.strip()
    return words if _PHONE.match(words) else None


def _quality(text: str, words: list[str]) -> int | None:
    if not all(word in text for word in words):
        return None
    if text.startswith(words[0]):
        return 0
    return 1 if all(f" {word}" in f" {text}" for word in words) else 2

"""The made-up guards at the other end of the simulated phone: what each does when it rings."""

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from engine.ivr.provider import Prompt


class Acts(StrEnum):
    """What a made-up guard does when the phone rings, and when a text comes."""

    CONFIRMS = "confirms"
    ASSISTS = "assists"
    ESCALATES = "escalates"
    FUMBLES = "fumbles"
    SILENT = "silent"
    BUSY = "busy"
    VOICEMAIL = "voicemail"
    NO_ANSWER = "no_answer"
    TEXTS_BACK = "texts_back"
    HANGS_UP = "hangs_up"
    FAILS = "fails"
    DURESS = "duress"


#: Out of a hundred numbers that nobody has cast.
_CHANCES = (
    (Acts.CONFIRMS, 58),
    (Acts.FUMBLES, 10),
    (Acts.ASSISTS, 4),
    (Acts.ESCALATES, 4),
    (Acts.SILENT, 5),
    (Acts.BUSY, 5),
    (Acts.VOICEMAIL, 5),
    (Acts.NO_ANSWER, 4),
    (Acts.TEXTS_BACK, 5),
)


@dataclass(frozen=True, slots=True)
class Guard:
    """Who is at the other end; `duress` is the digit that one who is forced presses."""

    acts: Acts
    duress: str = field(default="", repr=False)

    def keys(self, prompt: Prompt) -> str:
        """What they press when asked; nothing where they stay silent."""
        if len(prompt.choices) == 1:  # a code
            return prompt.choices[0].key
        match self.acts:
            case Acts.SILENT:
                return ""
            case Acts.FUMBLES:
                return "7" if prompt.sequence == 0 else "1"
            case Acts.ASSISTS:
                return "2"
            case Acts.ESCALATES:
                return "3"
            case Acts.DURESS:
                return self.duress or "1"
            case _:
                return "1"


def by_chance(number: str) -> Guard:
    """Whoever answers a number that nobody has cast: the same each time."""
    place = hashlib.blake2b(number.encode(), digest_size=4).digest()
    left = int.from_bytes(place) % 100
    for acts, chance in _CHANCES:
        left -= chance
        if left < 0:
            return Guard(acts)
    return Guard(Acts.CONFIRMS)

"""How the person at a number behaves: the script of a call's life."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class Pressed:
    """Keys, as somebody presses them."""

    digits: str


@dataclass(frozen=True)
class Said:
    """Words, as the provider understood them."""

    words: str
    confidence: float = 0.9


@dataclass(frozen=True)
class Silent:
    """Nothing until the time is over."""


@dataclass(frozen=True)
class HungUp:
    """The person hangs up while being asked."""


Input = Pressed | Said | Silent | HungUp
Fate = Literal["human", "machine", "fax", "busy", "no-answer", "failed"]


@dataclass
class Phone:
    """One number.

    Attributes:
        fate: who answers, or why nobody does.
        inputs: what is entered, one for each time the call asks; silence afterwards.
        refuses: error code with which calls or messages to it are refused.
        replies: what is answered to a text message; STOP opts out.
        rings_s, thinks_s: real seconds; `pause_s`: of each second that instructions pause for.
    """

    fate: Fate = "human"
    inputs: tuple[Input, ...] = ()
    refuses: int | None = None
    replies: tuple[str, ...] = ()
    rings_s: float = 0.02
    thinks_s: float = 0.01
    pause_s: float = 0.01
    has_opted_out: bool = False
    messages: list[str] = field(default_factory=list)

"""What is said on a verification call: scripts by kind of anomaly and language."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from engine.model.calls import Meaning

Line = Annotated[str, Meta(max_length=1_200)]


class ScriptState(StrEnum):
    """A draft is approved by somebody else, then activated; one version is active at a time."""

    DRAFT = "draft"
    APPROVED = "approved"
    ACTIVE = "active"
    RETIRED = "retired"


class ExpectedAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A key, the words that mean the same, and what they mean."""

    key: Annotated[str, Meta(pattern=r"^[0-9*#]{1,6}$")]
    meaning: Meaning
    phrases: tuple[Annotated[str, Meta(max_length=80)], ...] = ()


#: What a script may call the supervisor for at once, instead of calling again. The first two always
#: do: an answer asks for it, and after the last text nothing else is left.
TRIGGERS = ("escalate", "no_reply", "wrong_input", "voicemail")
ALWAYS = TRIGGERS[:2]


class Script(msgspec.Struct, frozen=True, kw_only=True):
    """One version of a script in one language. Texts may use `{guard_name}`, `{site_name}`,
    `{duration}`.

    Attributes:
        id: `<kind>.<language>`, such as `inactivity.hi`.
        kind: of anomaly; see `ScriptPage.kinds`.
        opening: said first; announces the recording where there is one, through `recorded`.
        question: names the keys; said again after a wrong or no input.
        confirmed, assisted, escalated, goodbye: said after each answer, and without one.
        wrong: before the question is repeated.
        text: the message of the SMS; `{code}` is its one-time code.
        liveness: asks for the code that is shown at the site.
        escalates_on: answers and outcomes that call the supervisor at once; see TRIGGERS.
    """

    id: str
    kind: str
    language: str
    version: int
    state: ScriptState
    recorded: Line
    opening: Line
    question: Line
    wrong: Line
    confirmed: Line
    assisted: Line
    escalated: Line
    goodbye: Line
    text: Line
    liveness: Line
    answers: tuple[ExpectedAnswer, ...]
    escalates_on: tuple[str, ...] = ALWAYS
    saved_by: str = ""
    saved_at: datetime | None = None
    approved_by: str = ""
    approved_at: datetime | None = None

    @property
    def is_shipped(self) -> bool:
        """Whether it came with the program."""
        return self.saved_by == ""


class ScriptKind(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of anomaly that has scripts, and the detections that use it."""

    id: str
    title: str
    detections: tuple[str, ...]


class ScriptPage(msgspec.Struct, frozen=True, kw_only=True):
    """Every script's newest and active version; `variables` are those a text may use."""

    kinds: tuple[ScriptKind, ...]
    languages: tuple[str, ...]
    variables: tuple[str, ...]
    scripts: tuple[Script, ...]


class ScriptCheck(msgspec.Struct, frozen=True, kw_only=True):
    """What keeps a script from being activated, a sentence each; none: it may be."""

    problems: tuple[str, ...]


class ScriptSample(msgspec.Struct, frozen=True, kw_only=True):
    """A script as it would be spoken, with sample values or those of an alert."""

    language: str
    lines: tuple[str, ...]
    sms: str

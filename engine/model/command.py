"""What an operator may do to an alert, as sent by consoles and the command line."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from engine.model.alert import Outcome

Note = Annotated[str, Meta(max_length=4_000)]


class _Command(msgspec.Struct, frozen=True, kw_only=True, tag_field="do"):
    """Any command; `expected_version` makes it fail when somebody was faster."""

    expected_version: int | None = None


class Acknowledge(_Command, frozen=True, kw_only=True, tag="acknowledge"):
    """I have seen it and take it (and its site)."""


class Investigate(_Command, frozen=True, kw_only=True, tag="investigate"):
    """Work has begun."""


class Escalate(_Command, frozen=True, kw_only=True, tag="escalate"):
    """Hand it to the next in the chain."""

    note: Note = ""


class Resolve(_Command, frozen=True, kw_only=True, tag="resolve"):
    """It is settled; confirmed fraud and false positive need a note, and so does closing a
    critical or high alert with playbook steps skipped."""

    outcome: Outcome
    note: Note = ""


class Close(_Command, frozen=True, kw_only=True, tag="close"):
    """Put a resolved alert into the files."""


class Reopen(_Command, frozen=True, kw_only=True, tag="reopen"):
    """It was not settled after all; within 7 days."""

    note: Note = ""


class Shelve(_Command, frozen=True, kw_only=True, tag="shelve"):
    """Put it away for 15 min to 8 h; it comes back by itself."""

    minutes: Annotated[int, Meta(ge=15, le=480)]
    reason: Annotated[str, Meta(min_length=1, max_length=4_000)]


class Unshelve(_Command, frozen=True, kw_only=True, tag="unshelve"):
    """Bring it back now."""


class Transfer(_Command, frozen=True, kw_only=True, tag="transfer"):
    """Give it to somebody else."""

    to: Annotated[str, Meta(min_length=1, max_length=200)]


class TakeOver(_Command, frozen=True, kw_only=True, tag="take_over"):
    """I work on it now, whoever had it."""


class AddNote(_Command, frozen=True, kw_only=True, tag="note"):
    """A remark for the history."""

    note: Annotated[str, Meta(min_length=1, max_length=4_000)]


class MarkStep(_Command, frozen=True, kw_only=True, tag="step"):
    """A playbook step was done; counted from 0."""

    step: Annotated[int, Meta(ge=0, le=99)]


class Validate(_Command, frozen=True, kw_only=True, tag="validate"):
    """Set the verification level and its sentence."""

    level: Annotated[int, Meta(ge=0, le=4)]
    sentence: Note = ""


class CallAnswered(_Command, frozen=True, kw_only=True, tag="call_answered"):
    """A verification call brought an answer, or none after its last attempt; given by the engine.

    Attributes:
        meaning: `confirmed` resolves the alert as verified, `assistance` and `duress` make it
            critical, `escalate` and `no_reply` hand it to the supervisor.
    """

    call: Annotated[str, Meta(max_length=60)]
    meaning: Literal["confirmed", "assistance", "escalate", "duress", "no_reply"]
    note: Note = ""


class Undo(_Command, frozen=True, kw_only=True, tag="undo"):
    """Take back my last change of this alert, within 10 s of it."""


Command = (
    Acknowledge
    | Investigate
    | Escalate
    | Resolve
    | Close
    | Reopen
    | Shelve
    | Unshelve
    | Transfer
    | TakeOver
    | AddNote
    | MarkStep
    | Validate
    | CallAnswered
    | Undo
)

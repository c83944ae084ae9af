"""One call with everything that the review desk shows of it."""

import msgspec

from engine.model.calls import Call, Response


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """What one side said in a conversation.

    Attributes:
        said: by the control room; empty where the other side gave `response`.
    """

    said: str = ""
    response: Response | None = None


class CallDetail(msgspec.Struct, frozen=True, kw_only=True):
    """One call with the others of its verification and the script as it was spoken.

    Attributes:
        spoken: what is said first, or written; also where nobody picked up.
        turns: who said what, in order; empty where nobody picked up.
    """

    call: Call
    attempts: tuple[Call, ...]
    spoken: tuple[str, ...]
    turns: tuple[Turn, ...] = ()

"""The interface of a provider of calls and texts, and what its callbacks become.

A provider is a small class: it asks its service for something and says what came of that. It never
decides, keeps no state that must survive, and turns whatever its service tells later (webhook,
relay, polling) into the callbacks below, which go to `engine.ivr.desk.CallDesk.hear`, in any order,
twice or late.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from engine.errors import NocError
from engine.model.calls import CallKind, CallState


class NotPlaced(NocError):
    """The provider certainly did not take the request: nobody's phone will ring.

    Attributes:
        code: the provider's, such as `21211`; empty where it never answered.
        is_ours: our number, account or text is at fault, not the provider: the circuit breaker
            does not count it, and another provider would not help.
        never_again: the number refused us for good (it replied STOP).
    """

    def __init__(
        self, message: str, code: str = "", *, is_ours: bool = False, never_again: bool = False
    ) -> None:
        super().__init__(message)
        self.code = code
        self.is_ours = is_ours
        self.never_again = never_again


class OutcomeUnknown(NocError):
    """The request went out and no usable answer came back: somebody's phone may ring.

    The desk asks `look_up` until that knows, and dials nothing again before.
    """


@dataclass(frozen=True, slots=True)
class Choice:
    """A key, the words that mean the same, for the hints of speech recognition."""

    key: str
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is said now and what is listened for afterwards.

    Attributes:
        language: BCP 47, such as `hi` or `hi-IN`; the provider picks the voice.
        say: paragraphs in order.
        choices: what may be pressed or said; empty: nothing is listened for.
        digits: how many keys an input has at most.
        timeout_s: silence after which the input counts as none.
        hang_up: the call ends after it was said.
        join: a number to be joined to the call (an operator takes over), else empty.
        sequence: of the prompt within its call, from 0; an input names the prompt it answers.
    """

    language: str
    say: tuple[str, ...]
    choices: tuple[Choice, ...] = ()
    digits: int = 1
    timeout_s: float = 6.0
    hang_up: bool = False
    join: str = field(default="", repr=False)
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class Dial:
    """A call to be placed.

    Attributes:
        key: of this attempt, unique for ever: the call's id. Put it where the provider gives it
            back (callback address), so that `look_up` finds an attempt of unknown outcome.
        number: E.164. Never in a log, an error or a repr.
        opening: the first prompt. A provider without webhooks speaks it inline; one with webhooks
            asks the desk for it (`CallDesk.opening`) when somebody answers.
        ring_s: how long it rings before it counts as no answer.
    """

    key: str
    number: str = field(repr=False)
    opening: Prompt
    record: bool = False
    detect_machine: bool = True
    ring_s: int = 30
    limit_s: int = 180


@dataclass(frozen=True, slots=True)
class TextOut:
    """A text to be sent; `key` and `number` as in `Dial`."""

    key: str
    number: str = field(repr=False)
    text: str = field(repr=False)
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Placed:
    """The provider took it."""

    provider_id: str
    state: CallState = CallState.INITIATED


@dataclass(frozen=True, slots=True)
class Found:
    """What a provider knows of an attempt; also what polling yields.

    Attributes:
        cost: what it charged, in `currency`; None: not settled yet.
        answered_by: `human`, `machine`, `unknown` or empty.
    """

    provider_id: str
    state: CallState
    at: datetime
    duration_s: float | None = None
    answered_by: str = ""
    cost: float | None = None
    currency: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Sound:
    """A recording's bytes."""

    content: bytes = field(repr=False)
    media_type: str
    duration_s: float


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a provider can do.

    Attributes:
        hears: keys and voice reach us (webhooks or a relay are set up, or it is simulated).
        polls: the desk has to ask `look_up` for news, since no webhooks reach us.
        per_s: requests a second that it takes, whatever its configuration says.
    """

    kinds: frozenset[CallKind]
    hears: bool
    polls: bool
    records: bool
    joins: bool
    is_simulated: bool = False
    per_s: float | None = None


class Provider(Protocol):
    """One provider; all calls from the event loop, none blocks it.

    Errors: NotPlaced and OutcomeUnknown from `place` and `send_text`; from everything
    SourceUnavailable (try again later), AccessRefused (credentials), BadInput.
    """

    def capabilities(self) -> Capabilities:
        """What it can do as it is set up now."""
        ...

    async def place(self, dial: Dial) -> Placed:
        """Has a number dialled: once, whatever happens. Never tries again by itself."""
        ...

    async def send_text(self, text: TextOut) -> Placed:
        """Has a text sent: once, whatever happens."""
        ...

    async def hang_up(self, provider_id: str) -> None:
        """Ends a call, ringing or connected; one that is over is left alone."""
        ...

    async def join(self, provider_id: str, prompt: Prompt) -> None:
        """Says the prompt now and joins its number to the running call."""
        ...

    async def look_up(
        self, kind: CallKind, key: str, provider_id: str, number: str, since: datetime
    ) -> Found | None:
        """What became of an attempt; None only when the provider surely never took it.

        Args:
            key: the attempt's; `provider_id` where it is known, else empty.
            since: when it was dialled; nothing earlier can be it.

        Raises:
            SourceUnavailable: it cannot be said now; ask again.
        """
        ...

    async def fetch_recording(self, reference: str) -> Sound:
        """The bytes that a `RecordingReady` tells of."""
        ...

    async def delete_recording(self, reference: str) -> None:
        """Deletes the provider's own copy; one that is gone already is well."""
        ...

    async def test(self) -> str:
        """Asks for something harmless with the credentials; one sentence of what it saw."""
        ...

    async def close(self) -> None:
        """Closes its connections."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Callback:
    """Anything a provider tells later.

    Attributes:
        provider: id of its configuration.
        id: unique within the provider, the same when told twice; nothing of it is secret.
        key: the attempt's where the callback's address carried it, else empty.
        provider_id: the provider's of the call or text, else empty; one of both is needed.
        sequence: the provider's order where it has one, else 0.
        at: when it happened by the provider's stamp, else when it arrived.
    """

    provider: str
    id: str
    key: str = ""
    provider_id: str = ""
    sequence: int = 0
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress(Callback):
    """The call or text came into a state; `cost` in `currency` where it was settled."""

    state: CallState
    duration_s: float | None = None
    cost: float | None = None
    currency: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(Callback):
    """Somebody or something picked up: `human`, `machine` or `unknown`."""

    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Digits(Callback):
    """Keys were pressed; empty: none in time. `prompt`: the sequence of the prompt answered."""

    digits: str = field(repr=False)
    prompt: int = 0
    latency_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech(Callback):
    """Something was said, as recognised; `confidence` 0 to 1."""

    text: str = field(repr=False)
    confidence: float
    prompt: int = 0
    latency_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextReply(Callback):
    """A text came in. `number` is the sender's, E.164: replies name no attempt."""

    text: str = field(repr=False)
    number: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingReady(Callback):
    """A recording can be fetched; `reference` is the provider's address or id of it."""

    reference: str
    duration_s: float

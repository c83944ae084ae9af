"""Verification calls: one attempt to reach somebody by voice or text, and all that came of it.

Every instant is on the event clock, UTC: the wall's when live, the recording's in a demonstration.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from engine.model.kinds import Id, Share


class CallKind(StrEnum):
    """By which way somebody is reached."""

    VOICE = "voice"
    SMS = "sms"
    WHATSAPP = "whatsapp"


class CallState(StrEnum):
    """Where an attempt stands; for texts IN_PROGRESS means delivered, COMPLETED means replied."""

    QUEUED = "queued"
    INITIATED = "initiated"
    RINGING = "ringing"
    ANSWERED = "answered"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    BUSY = "busy"
    NO_ANSWER = "no_answer"
    FAILED = "failed"
    CANCELLED = "cancelled"
    VOICEMAIL = "voicemail"

    @property
    def is_over(self) -> bool:
        """Whether nothing more is said on this attempt."""
        return self in OVER


#: States that end an attempt.
OVER = frozenset(
    {
        CallState.COMPLETED,
        CallState.BUSY,
        CallState.NO_ANSWER,
        CallState.FAILED,
        CallState.CANCELLED,
        CallState.VOICEMAIL,
    }
)


class Meaning(StrEnum):
    """What an input means; the first three are answers, the digit of DURESS is never shown."""

    CONFIRMED = "confirmed"
    ASSISTANCE = "assistance"
    ESCALATE = "escalate"
    DURESS = "duress"
    PRESENT = "present"
    WRONG = "wrong"
    NONE = "none"


class NextStep(StrEnum):
    """What follows by itself: an answer is acted upon, or the ladder goes on without one."""

    NONE = ""
    ACT = "act"
    RETRY = "retry"
    SMS = "sms"
    ESCALATE = "escalate"


class Transition(msgspec.Struct, frozen=True, kw_only=True):
    """The attempt came into a state.

    Attributes:
        at: when it did, by the provider's stamp where it gives one; `heard_at`: when we learnt it.
        why: a word of the provider's or ours, such as `21215` or `operator hung up`; may be empty.
    """

    state: CallState
    at: datetime
    heard_at: datetime
    why: str = ""


class Response(msgspec.Struct, frozen=True, kw_only=True):
    """One input by keypad, voice or text.

    Attributes:
        given: digits or words as they came; empty where nothing was pressed in time. The digit
            of duress is kept as the one for `confirmed`.
        confidence: 1 for keys; speech recognition's own otherwise.
        latency_s: from the end of what was said (at the latest) to the input.
        action: what was done about it, one plain sentence; empty while nothing was.
    """

    by: Literal["keys", "speech", "text", "silence"]
    given: str
    meaning: Meaning
    is_valid: bool
    at: datetime
    confidence: Share = 1.0
    latency_s: float | None = None
    action: str = ""
    sequence: int = 0


class CallRecording(msgspec.Struct, frozen=True, kw_only=True):
    """Sound of a call that is kept here.

    Attributes:
        sha256: of the bytes as they were fetched.
        delete_at: by retention; None while under legal hold.
    """

    media_type: str
    size_bytes: int
    duration_s: float
    sha256: str
    kept_at: datetime
    delete_at: datetime | None
    deleted_at: datetime | None = None


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """What a reviewer says of a call's outcome; it is a label for learning."""

    verdict: Literal["right", "wrong"]
    note: str
    by: str
    at: datetime


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """One attempt. Every change makes a new value with a higher `version`.

    Attributes:
        id: also the key by which a provider is asked for an attempt of unknown outcome.
        verification: the id shared by all attempts of one verification (retry, text).
        attempt: counted from 1 within the verification.
        number: masked, `****1234`.
        placed_by: an operator, or `engine` for an automatic call.
        urgency: 0 to 100, the alert's priority when it was queued; higher is dialled first.
        queued_at: when it was asked for; `due_at`: not dialled before (retries wait).
        expected_at: when its turn will come, as last reckoned; None once dialled.
        dialled_at: when the provider was asked; on disk before the request goes out.
        outcome_unknown: the request went out and no answer came back; it is being reconciled.
        answered_by: `human`, `machine`, `unknown`, or empty before that is known.
        duration_s: connected, seconds, by the provider.
        cost_estimated, cost_settled: in `currency`; `is_priced`: the provider has said what it
            charged, so that it is not asked again.
        recording_ref: the provider's name of its own copy of the recording; empty once it was
            deleted there.
        answer: the weightiest valid answer so far; None: none yet.
        answered_s: from pick-up to the answer, seconds.
        summary: one plain sentence of where it stands or what came of it.
        joined_by: the operator who took the call over.
        next_step, next_at: what follows by itself, and when; `followed`: the ladder has done it.
        tried: providers that surely did not take it, before `provider` was asked.
        liveness: the code shown only at the site is asked for.
        follow_up: the ladder goes on after an attempt without an answer.
        is_simulated: nobody's phone rang.
        escalates_on: what calls the supervisor instead of another attempt; see `Script`.
    """

    id: str
    verification: str
    attempt: int
    kind: CallKind
    state: CallState
    number: str
    person: str | None
    site: str | None
    alert: str | None
    name: str
    language: str
    script: str
    script_version: int
    placed_by: str
    reason: str
    queued_at: datetime
    due_at: datetime
    updated_at: datetime
    provider: str = ""
    provider_id: str = ""
    urgency: int = 0
    expected_at: datetime | None = None
    dialled_at: datetime | None = None
    outcome_unknown: bool = False
    answered_by: str = ""
    duration_s: float | None = None
    transitions: tuple[Transition, ...] = ()
    responses: tuple[Response, ...] = ()
    cost_estimated: float = 0.0
    cost_settled: float | None = None
    currency: str = "INR"
    is_priced: bool = False
    records: bool = False
    recording: CallRecording | None = None
    recording_ref: str = ""
    transcript: str = ""
    answer: Meaning | None = None
    answered_s: float | None = None
    summary: str = ""
    joined_by: str = ""
    next_step: NextStep = NextStep.NONE
    next_at: datetime | None = None
    followed: bool = False
    tried: tuple[str, ...] = ()
    review: Review | None = None
    legal_hold: bool = False
    liveness: bool = False
    follow_up: bool = False
    is_simulated: bool = False
    escalates_on: tuple[str, ...] = ()
    tenant: str = "default"
    version: int = 1

    @property
    def is_automatic(self) -> bool:
        """Whether nobody asked for it."""
        return self.placed_by == "engine"

    @property
    def is_over(self) -> bool:
        """Whether the attempt has ended; its answer may still come (a late text)."""
        return self.state.is_over

    def at(self, state: CallState) -> datetime | None:
        """When it came into a state."""
        return next((each.at for each in self.transitions if each.state is state), None)


class CallQuestion(msgspec.Struct, frozen=True, kw_only=True):
    """Whom to reach, how, and with what: exactly one of `alert`, `person`, `site`, `number`.

    Attributes:
        number: a free number, E.164 or as dialled in the site's country.
        language: BCP 47 or empty: the person's, then the site's, then English.
        script: an id of a script, or empty: by the alert's detection.
        provider: an id, or empty: by priority, health and budget.
        liveness: ask for the code that is shown only at the site.
        follow_up: without an answer, retry, send a text, escalate; only with an alert.
    """

    alert: Id | None = None
    person: Id | None = None
    site: Id | None = None
    number: Annotated[str, Meta(min_length=3, max_length=40)] | None = None
    kind: CallKind = CallKind.VOICE
    language: Annotated[str, Meta(max_length=20)] = ""
    script: Annotated[str, Meta(max_length=80)] = ""
    provider: Annotated[str, Meta(max_length=80)] = ""
    reason: Annotated[str, Meta(max_length=400)] = ""
    liveness: bool = False
    follow_up: bool = True


class CallPreview(msgspec.Struct, frozen=True, kw_only=True):
    """What would happen if the call were placed now.

    Attributes:
        refusal: why it cannot be placed, one plain sentence; empty where it can.
        warnings: sentences worth reading before, such as 80 % of the budget spent.
        text: the opening as it will be spoken or sent.
        replies: key or word to what it means, in the script's language.
        expected_at: when its turn would come.
    """

    refusal: str
    kind: CallKind
    person: str | None
    site: str | None
    alert: str | None
    name: str
    number: str
    language: str
    script: str
    script_version: int
    text: str
    replies: dict[str, str]
    provider: str
    provider_name: str
    is_simulated: bool
    cost_estimated: float
    currency: str
    records: bool
    expected_at: datetime | None = None
    warnings: tuple[str, ...] = ()


class QueueEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A call that waits for its turn; `place` counts from 1, `why` says what it waits for."""

    place: int
    call: Call
    expected_at: datetime
    why: str


class CallQueue(msgspec.Struct, frozen=True, kw_only=True):
    """What waits, most urgent first.

    Attributes:
        following: steps that ladders take by themselves later (retries, texts, escalations).
        calls_per_s: at which the provider in use may be asked.
    """

    is_paused: bool
    paused_by: str
    paused_at: datetime | None
    waiting: tuple[QueueEntry, ...]
    following: tuple[Call, ...]
    calls_per_s: float


class CallPage(msgspec.Struct, frozen=True, kw_only=True):
    """Calls, newest first; `total` is the number that match."""

    calls: tuple[Call, ...]
    total: int


class Consent(msgspec.Struct, frozen=True, kw_only=True):
    """Whether somebody agreed to be called and to be recorded; what stands is the newest.

    Attributes:
        calls, recording: None: not asked.
        where: what proves it, such as a contract's number.
    """

    person: str
    calls: bool | None
    recording: bool | None
    where: str = ""
    by: str = ""
    at: datetime | None = None


class RevealedNumber(msgspec.Struct, frozen=True, kw_only=True):
    """A number in clear; that somebody saw it stands in the audit log."""

    number: str


class Listening(msgspec.Struct, frozen=True, kw_only=True):
    """A recording's bytes (base64 in JSON), and its peaks for drawing, 0 to 1."""

    media_type: str
    content: bytes
    peaks: tuple[float, ...]


class CallDeletion(msgspec.Struct, frozen=True, kw_only=True):
    """What was deleted because its time was up.

    Attributes:
        before: recordings kept and calls placed before this had no more time left.
        recordings, size_bytes: deleted; `transcripts`: words of calls and texts that were deleted.
        held: left alone, being under legal hold.
        at_provider: of the recordings deleted here, those that the provider still has: it could not
            be asked, and is asked again within the hour.
    """

    at: datetime
    before: datetime
    recordings: int = 0
    size_bytes: int = 0
    transcripts: int = 0
    held: int = 0
    at_provider: int = 0

"""What a provider's requests say, in our words. Pure; refuses what is not of the published form.

Signatures join names and values without a mark between them, so every value that is used is also
checked against its form: a piece of one field cannot pass as another.
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from engine.errors import BadInput
from engine.ivr.provider import (
    Answered,
    Callback,
    Digits,
    Progress,
    RecordingReady,
    Speech,
    TextReply,
)
from engine.ivr.providers.reading import CALL_STATES, TEXT_STATES, picked_up_by
from engine.ivr.providers.refusals import refusal_of
from engine.model.calls import CallState

#: A provider tells within seconds; a relay keeps for hours. Older ones are refused, so ids that
#: were seen need not be kept for ever.
STALE = timedelta(hours=24)
#: Providers' clocks and ours.
_AHEAD = timedelta(minutes=10)
_SECOND = timedelta(milliseconds=999)

_SID = re.compile(r"[A-Za-z0-9][A-Za-z0-9:_-]{1,79}")
_KEY = re.compile(r"[A-Za-z0-9_-]{1,80}")
_DIGITS = re.compile(r"[0-9A-D*#]{0,32}")
_NUMBER = re.compile(r"(?:whatsapp:)?(\+[1-9]\d{3,14})")
_COUNT = re.compile(r"\d{1,6}")
_SHARE = re.compile(r"[01](?:\.\d{0,20})?|\.\d{1,20}")
_LONGEST = 1_600
_MOST_FIELDS = 200


class Stale(BadInput):
    """A callback of long ago, or of a time to come."""


class Told:
    """One request of a provider.

    Args:
        provider: id of its configuration; `key` and `prompt` from the address.
        received_at: when it came, here or at the relay.

    Raises:
        BadInput: no form, or a field twice.
    """

    def __init__(
        self, provider: str, key: str, prompt: str, body: bytes, received_at: datetime
    ) -> None:
        self.provider = provider
        self.received_at = received_at
        self._fields = _fields(body)
        if key and not _KEY.fullmatch(key):
            raise BadInput("the address of the callback names no attempt")
        self.key = key
        self._prompt = prompt or "0"

    def status(self) -> tuple[Callback, ...]:
        """A call came into a state."""
        status = self._one_of("CallStatus", CALL_STATES)
        sid, sequence = self._sid("CallSid"), self._count("SequenceNumber")
        state = CALL_STATES[status]
        code = self._count("SipResponseCode")
        return (
            Progress(
                **self._about(sid, f"status.{sequence}.{status}"),
                sequence=sequence,
                state=state,
                duration_s=float(self._count("CallDuration")) if state.is_over else None,
                why=f"SIP {code}" if state is CallState.FAILED and code else "",
            ),
        )

    def voice(self) -> tuple[Callback, ...]:
        """Somebody picked up, and it is asked what to say."""
        status = self._one_of("CallStatus", CALL_STATES)
        sid = self._sid("CallSid")
        by = picked_up_by(self._text("AnsweredBy"))
        found: tuple[Callback, ...] = (
            Progress(**self._about(sid, "voice"), state=CALL_STATES[status]),
        )
        return (*found, Answered(**self._about(sid, f"amd.{by}"), by=by)) if by else found

    def gather(self) -> tuple[Callback, ...]:
        """Keys, words, or nothing in time."""
        self._one_of("CallStatus", CALL_STATES)
        prompt = self._form_of("prompt", self._prompt, _COUNT)
        about = self._about(self._sid("CallSid"), f"gather.{prompt}")
        digits = self._form_of("Digits", self._text("Digits"), _DIGITS)
        words = self._text("SpeechResult")
        if words and not digits:
            share = self._text("Confidence") or "0"
            confidence = float(self._form_of("Confidence", share, _SHARE))
            if confidence > 1:
                raise BadInput("Confidence is above 1")
            return (Speech(**about, text=words, confidence=confidence, prompt=int(prompt)),)
        return (Digits(**about, digits=digits, prompt=int(prompt)),)

    def amd(self) -> tuple[Callback, ...]:
        """Who or what picked up."""
        by = picked_up_by(self._text("AnsweredBy"))
        if not by:
            raise BadInput("AnsweredBy is missing")
        return (Answered(**self._about(self._sid("CallSid"), f"amd.{by}"), by=by),)

    def recording(self) -> tuple[Callback, ...]:
        """A recording is ready; other states of one say nothing that is needed."""
        status = self._one_of(
            "RecordingStatus", ("in-progress", "paused", "completed", "absent", "failed")
        )
        sid, recording = self._sid("CallSid"), self._sid("RecordingSid")
        if status != "completed":
            return ()
        url = self._text("RecordingUrl")
        if urlsplit(url).scheme != "https":
            raise BadInput("RecordingUrl is no https address")
        return (
            RecordingReady(
                **self._about(sid, f"recording.{recording}"),
                reference=url.removesuffix(".wav"),
                duration_s=float(self._count("RecordingDuration")),
            ),
        )

    def text(self) -> tuple[Callback, ...]:
        """A text came into a state."""
        status = self._one_of("MessageStatus", TEXT_STATES)
        code = self._count("ErrorCode")
        return (
            Progress(
                **self._about(self._sid("MessageSid"), f"text.{status}"),
                state=TEXT_STATES[status],
                why=refusal_of(code).sentence if code else "",
            ),
        )

    def reply(self) -> tuple[Callback, ...]:
        """A text came in."""
        number = _NUMBER.fullmatch(self._text("From"))
        if number is None:
            raise BadInput("From is no phone number")
        about = self._about(self._sid("MessageSid"), "reply")
        return (TextReply(**about, text=self._text("Body"), number=number.group(1)),)

    def _about(self, sid: str, what: str) -> dict[str, Any]:
        return {
            "provider": self.provider,
            "id": f"{sid}.{what}",
            "key": self.key,
            "provider_id": sid,
            "at": self._at(),
        }

    def _at(self) -> datetime:
        """The provider's stamp, else when it came."""
        stamp = self._text("Timestamp")
        if not stamp:
            return self.received_at
        try:
            at = parsedate_to_datetime(stamp)
        except ValueError as broken:
            raise BadInput("Timestamp is no time") from broken
        at = at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
        if not -_AHEAD <= self.received_at - at <= STALE:
            raise Stale("it is from another day")
        # Whole seconds, cut off: what came within that second happened when it came.
        return min(at + _SECOND, self.received_at)

    def _text(self, name: str) -> str:
        value = self._fields.get(name, "")
        if len(value) > _LONGEST:
            raise BadInput(f"{name} is too long")
        return value

    def _sid(self, name: str) -> str:
        return self._form_of(name, self._text(name), _SID)

    def _count(self, name: str) -> int:
        """A whole number; 0 where it is not told."""
        return int(self._form_of(name, self._text(name) or "0", _COUNT))

    def _one_of(self, name: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
        value = self._text(name)
        if value not in known:
            raise BadInput(f"{name} is none of those that are known")
        return value

    def _form_of(self, name: str, value: str, form: re.Pattern[str]) -> str:
        # The value itself is never repeated: it may be a number or a secret digit.
        if not form.fullmatch(value):
            raise BadInput(f"{name} has not the form that it should have")
        return value


#: By the word in the address.
READERS: Mapping[str, Callable[[Told], tuple[Callback, ...]]] = {
    "voice": Told.voice,
    "gather": Told.gather,
    "status": Told.status,
    "amd": Told.amd,
    "recording": Told.recording,
    "text": Told.text,
    "reply": Told.reply,
}


def _fields(body: bytes) -> dict[str, str]:
    try:
        pairs = parse_qsl(
            body.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="strict"
        )
    except ValueError as broken:
        raise BadInput("the body is no form") from broken
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise BadInput("a field comes twice")
    return fields

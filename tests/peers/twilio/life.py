"""The life of one call: rings, is answered or not, follows instructions, ends."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from xml.etree.ElementTree import Element

from tests.peers.twilio.callbacks import Callbacks
from tests.peers.twilio.phone import HungUp, Input, Phone, Pressed, Said, Silent
from tests.peers.twilio.resources import Call, Recording, rfc2822
from tests.peers.twilio.twiml import Unreadable, verbs

_SIP = {"busy": "486", "no-answer": "480", "failed": "503"}
_SYNCHRONOUS = "false"
#: Of a call that lives in a loop of redirects.
_MOST_STEPS = 60


class _Over(Exception):
    """The call ends here."""


class Life:
    """Runs one call to its end.

    Args:
        recordings: takes its recording.
        at: told of each moment before it happens.
    """

    def __init__(
        self,
        call: Call,
        phone: Phone,
        callbacks: Callbacks,
        recordings: list[Recording],
        at: Callable[[str], None],
    ) -> None:
        self.call = call
        self._at = at
        self._phone = phone
        self._callbacks = callbacks
        self._recordings = recordings
        self._inputs: Iterator[Input] = iter(phone.inputs)

    async def run(self) -> None:
        """From the queue to the last callback."""
        await self._status("initiated")
        self.call.started_at = datetime.now(UTC)
        self.call.status = "ringing"
        await self._status("ringing")
        ordered = await self._ordered(self._phone.rings_s)
        if ordered == "canceled":
            return await self._end("canceled")
        if self._phone.fate in _SIP:
            return await self._end(self._phone.fate)
        self.call.status = "in-progress"
        await self._status("in-progress", "answered")
        await self._detect()
        try:
            await self._follow(*await self._first())
        except _Over:
            pass
        except Unreadable as why:
            self.call.steps.append(f"application error: {why}")
            self.call.trouble.append(12100)
        return await self._end("completed")

    async def _detect(self) -> None:
        call = self.call
        if not call.one("MachineDetection"):
            return
        by = {"human": "human", "fax": "fax"}.get(
            self._phone.fate,
            "machine_start" if call.one("MachineDetection") == "Enable" else "machine_end_beep",
        )
        call.answered_by = by
        if call.one("AsyncAmd", _SYNCHRONOUS) == "true":
            form = [
                ("CallSid", call.sid),
                ("AccountSid", call.account),
                ("AnsweredBy", by),
                ("MachineDetectionDuration", "2100"),
            ]
            await self._callbacks.tell("amd", call.one("AsyncAmdStatusCallback"), form)

    async def _first(self) -> tuple[bytes, str]:
        if self.call.one("Url"):
            return await self._fetch("voice", self.call.one("Url"), []), self.call.one("Url")
        return self.call.one("Twiml").encode(), ""

    async def _fetch(self, kind: str, url: str, more: list[tuple[str, str]]) -> bytes:
        form = self._standard() + more
        if self.call.answered_by and self.call.one("AsyncAmd", _SYNCHRONOUS) != "true":
            form.append(("AnsweredBy", self.call.answered_by))
        answer = await self._callbacks.ask(kind, url, form)
        if not 200 <= answer.status < 300:
            fallback = self.call.one("FallbackUrl")
            self.call.trouble.append(11200)
            if kind == "fallback" or not fallback:
                raise Unreadable(f"{kind} answered {answer.status}")
            return await self._fetch("fallback", fallback, [("ErrorCode", "11200")])
        return answer.body

    async def _follow(self, document: bytes, base: str) -> None:
        for _ in range(_MOST_STEPS):
            following = await self._one_document(verbs(document))
            if following is None:
                return
            document = following
        raise Unreadable("redirected without end")

    async def _one_document(self, told: list[Element]) -> bytes | None:
        """What to follow instead, or None at the end of the document."""
        for verb in told:
            self.call.steps.append(verb.tag)
            following = await self._one_verb(verb) or self._replacement()
            if following is not None:
                return following
        return None

    async def _one_verb(self, verb: Element) -> bytes | None:
        match verb.tag:
            case "Say":
                self._hear(verb)
            case "Hangup" | "Reject":
                raise _Over
            case "Redirect":
                return await self._fetch("voice", (verb.text or "").strip(), [])
            case "Gather":
                return await self._gather(verb)
            case "Pause":
                await self._wait(int(verb.get("length", "1")) * self._phone.pause_s)
            case _:
                await self._wait()
        return None

    async def _gather(self, verb: Element) -> bytes | None:
        for said in verb.iter("Say"):
            self._hear(said)
        self.call.gathers.append(dict(verb.attrib))
        await self._wait()
        entered = next(self._inputs, Silent())
        if isinstance(entered, HungUp):
            raise _Over
        form = _entered(entered, verb)
        if form is None:
            if verb.get("actionOnEmptyResult") != "true":
                return None
            form = [("Digits", "")]
        action = verb.get("action") or self.call.one("Url")
        self._at("gather")
        following = await self._fetch("gather", action, form)
        self._at("gathered")
        return following

    def _hear(self, say: Element) -> None:
        self.call.heard.append((say.get("language", "en-US"), (say.text or "").strip()))

    async def _wait(self, seconds: float = 0.0) -> None:
        ordered = await self._ordered(seconds or self._phone.thinks_s)
        if ordered == "completed":
            raise _Over

    async def _ordered(self, seconds: float) -> str:
        """Waits; what was ordered meanwhile from outside."""
        try:
            kind, _ = await asyncio.wait_for(_peek(self.call.ordered), seconds)
        except TimeoutError:
            return ""
        if kind in ("canceled", "completed"):
            self.call.ordered.get_nowait()
            return kind
        return ""

    def _replacement(self) -> bytes | None:
        if self.call.ordered.empty():
            return None
        kind, text = self.call.ordered.get_nowait()
        if kind == "completed":
            raise _Over
        return text.encode() if kind == "Twiml" else None

    async def _end(self, status: str) -> None:
        call = self.call
        call.ended_at = datetime.now(UTC)
        call.status = status
        answered = status == "completed"
        call.price = "-0.0140" if answered else None
        more = []
        if answered:
            more = [("CallDuration", call.seconds or "1"), ("Duration", "1")]
        if answered and call.one("Record") in ("true", "True"):
            await self._record()
        await self._status(
            status, "completed", [*more, ("SipResponseCode", _SIP.get(status, "200"))]
        )

    async def _record(self) -> None:
        call = self.call
        kept = Recording(call.account, call.sid, _tone())
        self._recordings.append(kept)
        form = [
            ("AccountSid", call.account),
            ("CallSid", call.sid),
            ("RecordingSid", kept.sid),
            ("RecordingUrl", f"https://api.twilio.com{kept.uri.removesuffix('.json')}"),
            ("RecordingStatus", "completed"),
            ("RecordingDuration", "3"),
            ("RecordingChannels", "1"),
            ("RecordingSource", "OutboundAPI"),
        ]
        await self._callbacks.tell("recording", call.one("RecordingStatusCallback"), form)

    async def _status(
        self, status: str, event: str = "", more: list[tuple[str, str]] | None = None
    ) -> None:
        call = self.call
        self._at(status)
        wanted = call.form.get("StatusCallbackEvent", ["completed"])
        if (event or status) not in wanted:
            return
        form = [
            *self._standard(status),
            ("Timestamp", rfc2822(datetime.now(UTC)) or ""),
            ("CallbackSource", "call-progress-events"),
            ("SequenceNumber", str(call.sequence)),
            *(more or []),
        ]
        call.sequence += 1
        await self._callbacks.tell("status", call.one("StatusCallback"), form)

    def _standard(self, status: str = "") -> list[tuple[str, str]]:
        call = self.call
        return [
            ("CallSid", call.sid),
            ("AccountSid", call.account),
            ("From", call.one("From")),
            ("To", call.one("To")),
            ("CallStatus", status or call.status),
            ("ApiVersion", "2010-04-01"),
            ("Direction", "outbound-api"),
        ]


async def _peek(queue: asyncio.Queue[tuple[str, str]]) -> tuple[str, str]:
    first = await queue.get()
    queue.put_nowait(first)
    return first


def _entered(entered: Input, verb: Element) -> list[tuple[str, str]] | None:
    ways = verb.get("input", "dtmf").split()
    if isinstance(entered, Pressed) and "dtmf" in ways:
        ends = verb.get("finishOnKey", "#")
        digits = entered.digits.split(ends)[0] if ends else entered.digits
        most = int(verb.get("numDigits", "0"))
        return [("Digits", digits[:most] if most else digits)]
    if isinstance(entered, Said) and "speech" in ways:
        return [("SpeechResult", entered.words), ("Confidence", str(entered.confidence))]
    return None


def _tone() -> bytes:
    """A short WAV: 8 kHz, 16 bit, mono, silence."""
    import io
    import wave

    held = io.BytesIO()
    with wave.open(held, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8_000)
        sound.writeframes(bytes(2 * 800))
    return held.getvalue()

"""Voice calls of providers that follow TwiML: Twilio, and SignalWire as its fallback."""

import io
import wave
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from engine.errors import BadInput, ConfigError
from engine.ivr.makers import Setting
from engine.ivr.provider import (
    Capabilities,
    Dial,
    Found,
    NotPlaced,
    Placed,
    Prompt,
    Sound,
    TextOut,
)
from engine.ivr.providers.account import MOST_LISTED, Account
from engine.ivr.providers.reading import CALL_STATES, found_call
from engine.ivr.twiml import MOST_INLINE, spoken
from engine.model.calls import CallKind

_EVENTS = ["initiated", "ringing", "answered", "completed"]
#: Not in progress (any more): there is nothing to change.
_NOT_RUNNING = 21220


class TwimlVoice:
    """One account's calls; see `engine.ivr.provider.Provider`.

    Options: `account`, `from` (E.164), and what `service_of` names. Credentials: `auth_token`;
    SignalWire's `signing_key` for its callbacks.

    Raises:
        ConfigError: names what is missing.
    """

    def __init__(self, setting: Setting) -> None:
        self._account = Account(setting)
        self._from = sender_of(setting)

    def capabilities(self) -> Capabilities:
        """Keys reach us only where callbacks do."""
        hears, polls = self._account.hears, self._account.polls
        return Capabilities(
            frozenset({CallKind.VOICE}), hears=hears, polls=polls, records=True, joins=True
        )

    async def place(self, dial: Dial) -> Placed:
        """With callbacks, what is said is asked for when somebody answers; else it goes along."""
        told = self._request(dial)
        call = await self._account.wire.make(lambda client: client.calls.create(**told))
        return Placed(str(call.sid))

    async def send_text(self, text: TextOut) -> Placed:
        """Not here."""
        raise NotPlaced(f"{self._account.wire.service.name} Voice sends no texts", is_ours=True)

    async def hang_up(self, provider_id: str) -> None:
        """A call that rings is cancelled, one that is connected is ended."""

        def end(client: Any) -> None:
            call = client.calls(provider_id)
            state = CALL_STATES.get(str(call.fetch().status))
            if state is None or state.is_over:
                return
            connected = state is CALL_STATES["in-progress"]
            call.update(status="completed" if connected else "canceled")

        await self._change(end)

    async def join(self, provider_id: str, prompt: Prompt) -> None:
        """The running call gets other instructions."""
        told = spoken(prompt, "")
        await self._account.wire.ask(lambda client: client.calls(provider_id).update(twiml=told))

    async def look_up(
        self, kind: CallKind, key: str, provider_id: str, number: str, since: datetime
    ) -> Found | None:
        """By id; an attempt whose id never came back, among the calls to its number."""
        wire, now = self._account.wire, self._account.clock.now()
        if provider_id:
            return found_call(await wire.ask(lambda each: each.calls(provider_id).fetch()), now)
        listed = await wire.ask(
            lambda each: each.calls.list(
                to=number, from_=self._from, limit=MOST_LISTED, page_size=MOST_LISTED
            )
        )
        call = self._account.made_by(listed, since)
        return None if call is None else found_call(call, now)

    async def fetch_recording(self, reference: str) -> Sound:
        """As WAV; `reference` is the recording's address without ending."""
        content, media_type = await self._account.wire.fetch(f"{reference}.wav")
        return Sound(content, media_type or "audio/x-wav", _seconds(content))

    async def delete_recording(self, reference: str) -> None:
        """By the last part of its address, which is its id."""
        sid = PurePosixPath(urlsplit(reference).path).name
        await self._account.wire.drop(lambda client: client.recordings(sid).delete())

    async def test(self) -> str:
        """Lists one call."""
        await self._account.wire.ask(lambda client: client.calls.list(limit=1, page_size=1))
        return f"{self._account.wire.service.name} answers, and the credentials are right"

    async def close(self) -> None:
        """Closes its connections."""
        await self._account.wire.close()

    def _request(self, dial: Dial) -> dict[str, Any]:
        told: dict[str, Any] = {
            "to": dial.number,
            "from_": self._from,
            "timeout": dial.ring_s,
            "time_limit": dial.limit_s,
            "record": dial.record,
        }
        if not self._account.hears:
            inline = spoken(dial.opening, "")
            if len(inline) > MOST_INLINE:
                raise NotPlaced(
                    f"the script's opening is {len(inline):,} characters long as instructions; the "
                    f"provider takes {MOST_INLINE:,} while no public address is set up: shorten it",
                    is_ours=True,
                )
            return {**told, "twiml": inline}
        told |= {
            "url": self._account.address("voice", dial.key, lang=dial.opening.language),
            "status_callback": self._account.address("status", dial.key),
            "status_callback_event": _EVENTS,
        }
        if dial.detect_machine:
            # Not synchronous: a person would wait in silence until the detection is sure.
            told |= {
                "machine_detection": "Enable",
                "async_amd": "true",
                "async_amd_status_callback": self._account.address("amd", dial.key),
            }
        if dial.record:
            told |= {
                "recording_status_callback": self._account.address("recording", dial.key),
                "recording_status_callback_event": ["completed", "absent"],
            }
        return told

    async def _change(self, work: Any) -> None:
        try:
            await self._account.wire.ask(work)
        except BadInput as refused:
            if str(_NOT_RUNNING) not in str(refused):
                raise


def sender_of(setting: Setting) -> str:
    """The option `from`.

    Raises:
        ConfigError: it is missing.
    """
    sender = setting.config.options.get("from", "")
    if not sender:
        raise ConfigError(
            f"provider {setting.config.id}: the option `from` is missing, the number that calls "
            "and texts come from, such as +15005550006"
        )
    return sender


def _seconds(content: bytes) -> float:
    """The length of a WAV; 0 where it is none."""
    try:
        with wave.open(io.BytesIO(content)) as sound:
            return float(sound.getnframes() / (sound.getframerate() or 1))
    except (wave.Error, EOFError):
        return 0.0

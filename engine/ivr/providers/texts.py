"""Texts through Twilio: SMS, and WhatsApp as another channel of the same interface."""

from datetime import datetime
from typing import Any

from engine.errors import BadInput
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
from engine.ivr.providers.reading import found_text
from engine.ivr.providers.voice import sender_of
from engine.model.call_providers import ProviderType
from engine.model.calls import CallKind


class TwilioTexts:
    """One account's texts; see `engine.ivr.provider.Provider`.

    Options: `account`; `from`, or `messaging_service` instead. Credential: `auth_token`.

    Raises:
        ConfigError: names what is missing.
    """

    def __init__(self, setting: Setting) -> None:
        self._account = Account(setting)
        is_whatsapp = setting.config.type is ProviderType.TWILIO_WHATSAPP
        self._kind = CallKind.WHATSAPP if is_whatsapp else CallKind.SMS
        self._channel = "whatsapp:" if is_whatsapp else ""
        service = setting.config.options.get("messaging_service", "")
        self._from: dict[str, str] = (
            {"messaging_service_sid": service}
            if service
            else {"from_": self._channel + sender_of(setting)}
        )

    def capabilities(self) -> Capabilities:
        """Replies reach us only where callbacks do."""
        hears, polls = self._account.hears, self._account.polls
        return Capabilities(
            frozenset({self._kind}), hears=hears, polls=polls, records=False, joins=False
        )

    async def place(self, dial: Dial) -> Placed:
        """Not here."""
        raise NotPlaced("texts cannot be spoken: this provider places no calls", is_ours=True)

    async def send_text(self, text: TextOut) -> Placed:
        """Sends it once."""
        told: dict[str, Any] = {
            "to": self._channel + text.number,
            "body": text.text,
            **self._from,
        }
        if self._account.hears:
            told["status_callback"] = self._account.address("text", text.key)
        message = await self._account.wire.make(lambda client: client.messages.create(**told))
        return Placed(str(message.sid))

    async def hang_up(self, provider_id: str) -> None:
        """A text that was sent cannot be called back."""

    async def join(self, provider_id: str, prompt: Prompt) -> None:
        """Not here."""
        raise BadInput("nobody can join a text")

    async def look_up(
        self, kind: CallKind, key: str, provider_id: str, number: str, since: datetime
    ) -> Found | None:
        """By id; a text whose id never came back, among those to its number."""
        wire, now = self._account.wire, self._account.clock.now()
        if provider_id:
            return found_text(await wire.ask(lambda each: each.messages(provider_id).fetch()), now)
        listed = await wire.ask(
            lambda each: each.messages.list(
                to=self._channel + number, limit=MOST_LISTED, page_size=MOST_LISTED
            )
        )
        message = self._account.made_by(listed, since)
        return None if message is None else found_text(message, now)

    async def fetch_recording(self, reference: str) -> Sound:
        """Not here."""
        raise BadInput("texts have no recording")

    async def delete_recording(self, reference: str) -> None:
        """There is none."""

    async def test(self) -> str:
        """Lists one message."""
        await self._account.wire.ask(lambda client: client.messages.list(limit=1, page_size=1))
        return f"{self._account.wire.service.name} answers, and the credentials are right"

    async def close(self) -> None:
        """Closes its connections."""
        await self._account.wire.close()

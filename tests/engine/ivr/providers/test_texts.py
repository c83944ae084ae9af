"""Texts through the provider's own library, against a peer that behaves as described."""

import asyncio
from datetime import UTC, datetime

import pytest

from engine.ivr.provider import NotPlaced, TextOut
from engine.ivr.providers.texts import TwilioTexts
from engine.model.call_providers import ProviderType
from engine.model.calls import CallKind, CallState
from tests.engine.ivr.providers.setting import GUARD, a_peer, setting
from tests.peers.twilio.peer import TwilioPeer
from tests.peers.twilio.phone import Phone
from tests.until import until

TEXT = TextOut("call-1", GUARD, "All well? Reply 4821.")


def test_a_text_is_sent_delivered_and_settled() -> None:
    async def work(peer: TwilioPeer) -> None:
        texts = TwilioTexts(setting(peer, ProviderType.TWILIO_SMS))
        placed = await texts.send_text(TEXT)
        message = peer.messages[placed.provider_id]
        await until(lambda: message.price is not None)
        assert peer.phones[GUARD].messages == ["All well? Reply 4821."]
        assert message.one("StatusCallback").endswith("/v1/calls/webhooks/main/text/call-1")
        found = await texts.look_up(CallKind.SMS, "call-1", "", GUARD, datetime.now(UTC))
        assert found is not None
        assert (found.state, found.cost) == (CallState.IN_PROGRESS, 0.0075)
        await texts.close()

    with a_peer() as peer:
        asyncio.run(work(peer))


def test_who_replied_stop_is_never_written_to_again() -> None:
    async def work(peer: TwilioPeer) -> None:
        texts = TwilioTexts(setting(peer, ProviderType.TWILIO_SMS))
        with pytest.raises(NotPlaced, match="replied STOP") as refused:
            await texts.send_text(TEXT)
        assert (refused.value.never_again, refused.value.is_ours) == (True, True)
        assert peer.messages == {}
        await texts.close()

    with a_peer() as peer:
        peer.phones[GUARD] = Phone(has_opted_out=True)
        asyncio.run(work(peer))


def test_a_text_that_does_not_arrive_says_why() -> None:
    async def work(peer: TwilioPeer) -> None:
        texts = TwilioTexts(setting(peer, ProviderType.TWILIO_SMS))
        placed = await texts.send_text(TEXT)
        await until(lambda: peer.messages[placed.provider_id].price is not None)
        found = await texts.look_up(
            CallKind.SMS, "call-1", placed.provider_id, GUARD, datetime.now(UTC)
        )
        assert found is not None
        assert found.state is CallState.FAILED
        assert "no longer in service" in found.why
        await texts.close()

    with a_peer() as peer:
        peer.phones[GUARD] = Phone(fate="failed")
        asyncio.run(work(peer))


def test_whatsapp_is_another_channel_of_the_same_interface() -> None:
    async def work(peer: TwilioPeer) -> None:
        texts = TwilioTexts(setting(peer, ProviderType.TWILIO_WHATSAPP))
        placed = await texts.send_text(TEXT)
        message = peer.messages[placed.provider_id]
        assert message.one("To") == f"whatsapp:{GUARD}"
        assert message.one("From").startswith("whatsapp:+")
        assert texts.capabilities().kinds == {CallKind.WHATSAPP}
        await texts.close()

    with a_peer() as peer:
        asyncio.run(work(peer))


def test_a_messaging_service_takes_the_place_of_a_sender() -> None:
    async def work(peer: TwilioPeer) -> None:
        service = "MG" + "0" * 32
        texts = TwilioTexts(setting(peer, ProviderType.TWILIO_SMS, messaging_service=service))
        placed = await texts.send_text(TEXT)
        message = peer.messages[placed.provider_id]
        assert message.one("MessagingServiceSid") == service
        assert "From" not in message.form
        await texts.close()

    with a_peer() as peer:
        asyncio.run(work(peer))

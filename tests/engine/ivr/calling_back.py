"""Callbacks as a provider sends them, and an ear that notes what it is told."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urlencode, urlsplit

from engine.ivr.provider import Callback, Choice, Prompt
from engine.ivr.webhooks import Delivery, Proof, Webhooks
from engine.model.call_providers import ProviderType
from tests.peers.twilio.signing import signed

PUBLIC = "https://noc.example"
SID = "CA" + "5" * 32
KNOWN = {"main": ProviderType.TWILIO_VOICE, "second": ProviderType.COMPATIBLE_VOICE}
SECRETS = {
    ("main", "auth_token"): "a-token-for-tests-only",
    ("second", "signing_key"): "a-key-for-tests-only",
}
QUESTION = Prompt("hi", ("सब ठीक है?",), (Choice("1"), Choice("2")), sequence=1)


@dataclass
class NotingEar:
    """Notes what it hears; the effect of each callback comes once, as at the desk."""

    heard: list[Callback] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)

    async def hear(self, callback: Callback) -> Prompt | None:
        if not await self.was_heard(callback.provider, callback.id):
            self.heard.append(callback)
        return QUESTION

    async def was_heard(self, provider: str, callback_id: str) -> bool:
        return any((each.provider, each.id) == (provider, callback_id) for each in self.heard)

    def count(self, why: str) -> None:
        self.counts[why] = self.counts.get(why, 0) + 1


def proof() -> Proof:
    return Proof(KNOWN.get, lambda provider, name: SECRETS.get((provider, name)), PUBLIC)


def listening(now: datetime | None = None) -> tuple[Webhooks, NotingEar]:
    ear = NotingEar()
    return Webhooks(ear, ear.count, proof(), lambda: now or datetime.now(UTC)), ear


def delivery(
    path: str = "main/status/call-1", received_at: datetime | None = None, **fields: str
) -> Delivery:
    """A callback as the provider of its path signs it."""
    provider = path.partition("/")[0]
    target = urlsplit(f"{PUBLIC}/v1/calls/webhooks/{path}")
    header, secret = (
        ("x-signalwire-signature", SECRETS[("second", "signing_key")])
        if provider == "second"
        else ("x-twilio-signature", SECRETS[("main", "auth_token")])
    )
    return Delivery(
        path=target.path,
        query=target.query,
        headers={
            "content-type": "application/x-www-form-urlencoded",
            header: signed(secret, target.geturl(), fields.items()),
        },
        body=urlencode(fields).encode(),
        received_at=received_at or datetime.now(UTC),
    )


def status(number: int = 0, state: str = "ringing", **fields: str) -> Delivery:
    """A status callback."""
    return delivery(
        "main/status/call-1",
        **{"CallSid": SID, "CallStatus": state, "SequenceNumber": str(number), **fields},
    )


def gathered(prompt: int = 0, **fields: str) -> Delivery:
    """What was pressed or said."""
    told = {"CallSid": SID, "CallStatus": "in-progress", "Digits": "1", **fields}
    return delivery(f"main/gather/call-1?prompt={prompt}&lang=hi", **told)

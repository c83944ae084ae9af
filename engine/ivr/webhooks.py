"""Providers' requests: proved, read, heard by the desk, answered with what is to be said next.

The same for those that come here and those that a relay passes on; what a relay vouches for is
proved here once more.
"""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol
from urllib.parse import parse_qs

import msgspec

from engine.errors import BadInput, NocError, StorageFailed
from engine.ivr.callbacks import READERS, STALE, Stale, Told
from engine.ivr.provider import Callback, Prompt
from engine.ivr.providers.addresses import WEBHOOKS, callback_url
from engine.ivr.providers.service import signing_of
from engine.ivr.signature import SETTINGS, is_signed
from engine.ivr.twiml import hung_up, spoken
from engine.model.call_providers import ProviderType

logger = logging.getLogger(__name__)

#: A callback has about two kilobytes.
MOST_BYTES = 64 * 1024
#: Whose answer the provider follows.
_SPOKEN = ("voice", "gather")


class Delivery(msgspec.Struct, frozen=True, kw_only=True):
    """A provider's request as it came, here or to the relay.

    Attributes:
        path, query: as requested, still encoded.
        headers: names in lower case; those that prove it and say what it is, no others.
        received_at: by the clock of whoever received it, UTC.
    """

    path: str
    query: str
    headers: dict[str, str]
    body: bytes
    received_at: datetime

    def __repr__(self) -> str:
        # Body and query hold numbers and digits.
        return f"Delivery({self.path!r}, {len(self.body)} bytes)"


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What the provider is answered; `twiml` is empty where it follows nothing."""

    status: int
    twiml: str = ""


class Ear(Protocol):
    """The desk's, as far as it is needed here; see `engine.ivr.ear`."""

    async def hear(self, callback: Callback) -> Prompt | None:
        """Takes it in; what is to be said next."""
        ...

    async def was_heard(self, provider: str, callback_id: str) -> bool:
        """Whether it was told before."""
        ...


class Refused(BadInput):
    """A request that is not answered; `reason` is counted, `status` goes back."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


class Proof:
    """Which secrets prove a provider's requests.

    Args:
        kind: a provider's type by its id, None for an unknown one.
        secret: a credential by provider and name.
        public_url: as providers reach us; part of what is signed.
    """

    def __init__(
        self,
        kind: Callable[[str], ProviderType | None],
        secret: Callable[[str, str], str | None],
        public_url: str,
    ) -> None:
        self._kind = kind
        self._secret = secret
        self.public_url = public_url.rstrip("/")

    def check(self, delivery: Delivery) -> tuple[str, str, str]:
        """Provider, kind of callback and key of a request that is what it says.

        Raises:
            Refused: too large, to nobody, or not signed by the provider.
        """
        if len(delivery.body) > MOST_BYTES:
            raise Refused(413, "too large")
        provider, _, rest = delivery.path.removeprefix(WEBHOOKS).partition("/")
        what, _, key = rest.partition("/")
        kind = self._kind(provider) if delivery.path.startswith(WEBHOOKS) else None
        if kind is None or what not in READERS:
            raise Refused(404, "to nobody")
        signing = signing_of(kind)
        # With a key of its own the provider signs in another way; see `is_signed`.
        name = "webhook_key" if SETTINGS in delivery.headers else signing.secret
        url = self.public_url + delivery.path + (f"?{delivery.query}" if delivery.query else "")
        secret = self._secret(provider, name) or ""
        if not is_signed(secret, signing.headers, url, delivery.headers, delivery.body):
            raise Refused(403, "not signed")
        return provider, what, key


def wanted_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Of a request's headers those that prove it."""
    wanted = ("content-type", "x-twilio-signature", "x-signalwire-signature", SETTINGS)
    return {name: headers[name] for name in wanted if name in headers}


class Webhooks:
    """Answers providers. Belongs to the event loop.

    Args:
        count: notes a request that was refused, by reason.
        now: by the wall.
    """

    def __init__(
        self, ear: Ear, count: Callable[[str], None], proof: Proof, now: Callable[[], datetime]
    ) -> None:
        self._ear = ear
        self._count = count
        self._proof = proof
        self._now = now

    async def answer(self, delivery: Delivery) -> Reply:
        """The reply to a request; refused ones are counted and change nothing.

        Raises:
            StorageFailed: it was not kept; whoever sent it should send it again.
        """
        try:
            return await self._answered(delivery)
        except Refused as refused:
            self._count(refused.reason)
            logger.warning("callback refused", extra={"why": refused.reason})
            return Reply(status=refused.status)
        except StorageFailed:
            raise
        except NocError as failed:
            # Such as a call whose number was erased: the provider can do nothing about it.
            self._count("in vain")
            logger.warning("callback in vain", extra={"why": str(failed)})
            return Reply(status=404)

    async def _answered(self, delivery: Delivery) -> Reply:
        provider, what, key = self._proof.check(delivery)
        callbacks = self._read(delivery, provider, what, key)
        prompt = None
        for callback in callbacks:
            # What is spoken may be asked for twice: the same is said, and nothing is done again.
            if what not in _SPOKEN and await self._ear.was_heard(provider, callback.id):
                raise Refused(409, "told before")
            prompt = await self._ear.hear(callback)
        if what not in _SPOKEN:
            return Reply(status=204)
        return Reply(status=200, twiml=self._said(prompt, provider, key))

    def _read(self, delivery: Delivery, provider: str, what: str, key: str) -> tuple[Callback, ...]:
        if self._now() - delivery.received_at > STALE:
            raise Refused(410, "stale")
        try:
            told = Told(
                provider, key, _prompt_of(delivery.query), delivery.body, delivery.received_at
            )
            return READERS[what](told)
        except Stale as late:
            raise Refused(410, "stale") from late
        except BadInput as broken:
            logger.warning("callback cannot be read", extra={"why": str(broken)})
            raise Refused(400, "malformed") from broken

    def _said(self, prompt: Prompt | None, provider: str, key: str) -> str:
        if prompt is None:
            return hung_up()
        url = self._proof.public_url
        told = {"prompt": str(prompt.sequence), "lang": prompt.language}
        return spoken(prompt, callback_url(url, provider, "gather", key, **told))


def _prompt_of(query: str) -> str:
    try:
        return parse_qs(query).get("prompt", ["0"])[0]
    except ValueError:
        return "?"

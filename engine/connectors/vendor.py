"""What the interfaces of vendors have in common; a vendor's file is left with its own facts.

Tokens are renewed and 429 and 5xx waited for in `http_api.py`; cursors are kept and rounds tried
again by `pulling.py`. Here is what joins them: the signed-in connection, records that are taken or
refused one by one, and webhooks that prove themselves by a signature.
"""

import hashlib
import hmac
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any, Protocol

import msgspec

from engine.clock import Clock
from engine.connectors.contract import Delivery, Refused, Secrets
from engine.connectors.http_api import HttpApi
from engine.connectors.tokens import RenewalPlan, Tokens
from engine.errors import AccessRefused, BadInput

Row = dict[str, Any]
encode = msgspec.json.Encoder().encode


class VendorSettings(Protocol):
    """What every vendor's settings have."""

    @property
    def name(self) -> str:
        """Of the connector."""
        ...

    @property
    def history_days(self) -> float:
        """How far back the first reading goes."""
        ...

    @property
    def per_minute(self) -> float:
        """Requests, at most."""
        ...

    @property
    def proxy(self) -> str:
        """Through which it is asked; empty: directly."""
        ...

    @property
    def signature_needed(self) -> bool:
        """Whether webhooks without one are refused."""
        ...


class Vendor:
    """A signed-in connection to one interface; belongs to the event loop.

    Args:
        base: its address; `plan`: how tokens are renewed there, None with a permanent one.

    Raises:
        ConfigError: the address is not safe.
    """

    def __init__(
        self,
        settings: VendorSettings,
        base: str,
        plan: RenewalPlan | None,
        secrets: Secrets,
        clock: Clock,
    ) -> None:
        self._name = settings.name
        self._history = timedelta(days=settings.history_days)
        self._signature_needed = settings.signature_needed
        self._clock = clock
        self._tokens = Tokens(secrets, settings.name, plan)
        self._api = HttpApi(
            settings.name,
            base,
            self._tokens,
            clock,
            per_minute=settings.per_minute,
            proxy=settings.proxy,
        )

    @property
    def skew_s(self) -> float | None:
        """How far its clock is ahead of ours, by its newest answer, seconds."""
        return self._api.skew_s

    async def close(self) -> None:
        """Closes connections."""
        await self._api.close()

    @property
    def _oldest(self) -> datetime:
        """How far back the first reading goes."""
        return self._clock.now() - self._history

    def _check_signature(
        self, signature: str, secret_name: str, body: bytes, proves: Callable[[bytes], bool]
    ) -> None:
        """Goes on if a webhook may be heard; unsigned ones prove themselves by their path.

        Args:
            signature: as it was given; `proves`: whether it says the HMAC-SHA256 it is told.

        Raises:
            AccessRefused: it is forged, or it cannot be checked, or it has to be signed.
        """
        if not signature:
            if self._signature_needed:
                raise AccessRefused("the webhook is not signed")
            return
        secret = self._tokens.secret(secret_name)
        if not secret:
            raise AccessRefused(
                f"the webhook is signed, and there is no {secret_name} to check it with"
            )
        if not proves(hmac.new(secret.encode(), body, hashlib.sha256).digest()):
            raise AccessRefused("the webhook's signature is wrong")


def records(rows: Any, complaint: str) -> list[Row]:
    """Rows of an answer, if that is what they are.

    Raises:
        BadInput: the interface has changed; says so in the vendor's words.
    """
    if not isinstance(rows, list) or any(not isinstance(each, dict) for each in rows):
        raise BadInput(complaint)
    return rows


def take(delivery: Delivery, made: Iterable[Any] | str) -> None:
    """Events of one record, or in a word why it is left out."""
    if isinstance(made, str):
        delivery.left_out[made] += 1
        return
    delivery.used += 1
    delivery.events += [encode(each) for each in made]


def refuse(delivery: Delivery, row: Any, reason: str, where: str) -> None:
    """One record alone; it is kept with the reason."""
    delivery.refused.append(Refused(encode(row), reason, where))

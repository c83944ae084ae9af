"""Calls, messages and recordings as the provider shows them."""

import asyncio
import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any


def sid(prefix: str) -> str:
    """A new id of the provider's form."""
    return prefix + secrets.token_hex(16)


def rfc2822(at: datetime | None) -> str | None:
    """A time as the provider writes it."""
    return format_datetime(at) if at else None


@dataclass
class Call:
    """A call's resource, and what nobody but a test sees.

    Attributes:
        form: the request that made it.
        heard: (language, text) of everything said to the person.
        steps: what the peer went through, in order.
        trouble: notifications of the provider: codes such as 11200 and 12100.
        price_after: fetches until the price is known.
    """

    account: str
    form: dict[str, list[str]]
    sid: str = field(default_factory=lambda: sid("CA"))
    status: str = "queued"
    made_at: datetime = field(default_factory=lambda: datetime.now(UTC))
    started_at: datetime | None = None
    ended_at: datetime | None = None
    answered_by: str | None = None
    queue_ms: int = 0
    price: str | None = None
    price_after: int = 1
    heard: list[tuple[str, str]] = field(default_factory=list)
    gathers: list[dict[str, str]] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    trouble: list[int] = field(default_factory=list)
    sequence: int = 0
    ordered: asyncio.Queue[tuple[str, str]] = field(default_factory=asyncio.Queue)

    def one(self, name: str, otherwise: str = "") -> str:
        """A field of the request."""
        return self.form.get(name, [otherwise])[0]

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return self.status in ("completed", "busy", "failed", "no-answer", "canceled")

    @property
    def seconds(self) -> str | None:
        """How long it lasted, at least one."""
        if self.ended_at is None or self.started_at is None:
            return None
        return str(max(1, round((self.ended_at - self.started_at).total_seconds())))

    def shown(self) -> dict[str, Any]:
        """The resource."""
        base = f"/2010-04-01/Accounts/{self.account}/Calls/{self.sid}"
        if self.price is not None:
            self.price_after -= 1
        return {
            "sid": self.sid,
            "account_sid": self.account,
            "to": self.one("To"),
            "to_formatted": self.one("To"),
            "from": self.one("From"),
            "from_formatted": self.one("From"),
            "status": self.status,
            "direction": "outbound-api",
            "api_version": "2010-04-01",
            "date_created": rfc2822(self.made_at),
            "date_updated": rfc2822(self.ended_at or self.made_at),
            "start_time": rfc2822(self.started_at),
            "end_time": rfc2822(self.ended_at),
            "duration": self.seconds,
            "price": self.price if self.price_after < 0 else None,
            "price_unit": "USD",
            "answered_by": self.answered_by,
            "queue_time": str(self.queue_ms),
            "uri": f"{base}.json",
            "subresource_uris": {"recordings": f"{base}/Recordings.json"},
        }


@dataclass
class Message:
    """A text message's resource."""

    account: str
    form: dict[str, list[str]]
    sid: str = field(default_factory=lambda: sid("SM"))
    status: str = "queued"
    error_code: int | None = None
    price: str | None = None
    made_at: datetime = field(default_factory=lambda: datetime.now(UTC))

    def one(self, name: str) -> str:
        """A field of the request."""
        return self.form.get(name, [""])[0]

    def shown(self) -> dict[str, Any]:
        """The resource."""
        return {
            "sid": self.sid,
            "account_sid": self.account,
            "to": self.one("To"),
            "from": self.one("From"),
            "body": self.one("Body"),
            "status": self.status,
            "direction": "outbound-api",
            "num_segments": "1",
            "num_media": "0",
            "price": self.price,
            "price_unit": "USD",
            "error_code": self.error_code,
            "error_message": None,
            "api_version": "2010-04-01",
            "date_created": rfc2822(self.made_at),
            "date_updated": rfc2822(self.made_at),
            "date_sent": rfc2822(self.made_at),
            "uri": f"/2010-04-01/Accounts/{self.account}/Messages/{self.sid}.json",
        }


@dataclass
class Recording:
    """A recording's resource; `sound` is its media."""

    account: str
    call: str
    sound: bytes
    sid: str = field(default_factory=lambda: sid("RE"))
    made_at: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def uri(self) -> str:
        """Its path; with `.wav` instead of `.json` its media."""
        return f"/2010-04-01/Accounts/{self.account}/Recordings/{self.sid}.json"

    def shown(self) -> dict[str, Any]:
        """The resource."""
        return {
            "sid": self.sid,
            "account_sid": self.account,
            "call_sid": self.call,
            "status": "completed",
            "source": "OutboundAPI",
            "duration": "3",
            "channels": 1,
            "api_version": "2010-04-01",
            "price": None,
            "price_unit": "USD",
            "date_created": rfc2822(self.made_at),
            "date_updated": rfc2822(self.made_at),
            "start_time": rfc2822(self.made_at),
            "uri": self.uri,
        }

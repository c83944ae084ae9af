"""Notices outside the console: whom to tell, by what way, and what became of each."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

#: Who can be told, besides the operator: the levels of escalation.
SUPERVISOR, MANAGER = 1, 2
Line = Annotated[str, Meta(max_length=500)]


class Security(StrEnum):
    """How the connection to a mail server is kept secret."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class MailServer(msgspec.Struct, frozen=True, kw_only=True):
    """Where mail is handed in; the password lies in the vault. An empty host: no mail is sent."""

    host: Line = ""
    port: Annotated[int, Meta(ge=1, le=65_535)] = 587
    security: Security = Security.STARTTLS
    user: Line = ""
    sender: Line = ""


class Audience(msgspec.Struct, frozen=True, kw_only=True):
    """One level of the chain: addresses of people, and a webhook; nobody where both are empty."""

    emails: Annotated[tuple[Line, ...], Meta(max_length=20)] = ()
    webhook: Line = ""


class NoticeSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Nothing is sent unless it is configured here.

    Both levels are told when an alert is handed to them; of which new ones they are told at once is
    among the actions by severity.

    Attributes:
        with_reason: whether the sentence that says why, with its names, goes out too.
    """

    mail: MailServer = MailServer()
    supervisor: Audience = Audience()
    manager: Audience = Audience()
    with_reason: bool = True


class NoticeSecrets(msgspec.Struct, frozen=True, kw_only=True):
    """For the vault; None leaves what is there, an empty text forgets it."""

    password: Annotated[str, Meta(max_length=4_000)] | None = None
    secret: Annotated[str, Meta(max_length=4_000)] | None = None


class NoticeWanted(NoticeSecrets, frozen=True, kw_only=True):
    """Other settings."""

    settings: NoticeSettings


class Way(StrEnum):
    """How a notice goes out."""

    MAIL = "mail"
    WEBHOOK = "webhook"


class Delivery(StrEnum):
    """What became of a notice."""

    WAITING = "waiting"
    SENT = "sent"
    GIVEN_UP = "given_up"


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to be told to one level by one way.

    Attributes:
        id: from the alert, its version, the level and the way: the same is never told twice.
        why: the history's sentence for what has happened.
        tries: how often it was tried; `error`: why the last one failed.
    """

    id: str
    alert: str
    label: str
    version: int
    level: int
    way: Way
    why: str
    at: datetime
    next_at: datetime
    tries: int = 0
    state: Delivery = Delivery.WAITING
    error: str = ""
    done_at: datetime | None = None


class NoticePage(msgspec.Struct, frozen=True, kw_only=True):
    """The settings, which secrets there are, how many wait, and the newest notices."""

    settings: NoticeSettings
    has_password: bool
    has_secret: bool
    waiting: int
    newest: tuple[Notice, ...]


class NoticeTest(NoticeWanted, frozen=True, kw_only=True):
    """Tries what is entered, without keeping it."""

    way: Way
    level: Annotated[int, Meta(ge=SUPERVISOR, le=MANAGER)] = SUPERVISOR


class NoticeTried(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a test."""

    ok: bool
    says: str

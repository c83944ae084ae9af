"""Users, their roles and scopes, as the interface tells them."""

from datetime import datetime
from enum import Enum
from typing import Annotated

import msgspec

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=80, pattern=r"^\S(.*\S)?$")]


class Role(Enum):
    """What somebody is employed for; `engine.access.roles` says what each may do."""

    OPERATOR = "operator"
    SUPERVISOR = "supervisor"
    INVESTIGATOR = "investigator"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


class Scope(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody sees: sites of these tenants, clients, or these sites; all empty: everything.

    A site is seen when any of the three names it.
    """

    tenants: tuple[str, ...] = ()
    clients: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return not (self.tenants or self.clients or self.sites)


EVERYTHING = Scope()


class User(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who can log in; no secret is ever part of it.

    Attributes:
        name: what is typed in at log-in and stands in histories.
        has_totp: whether a one-time code is asked for as well.
        locked_until: after too many wrong passwords.
        sessions: how many are open; told in lists of users only.
        must_change: the password was given by an administrator and holds for one log-in.
        role: None: known from a sign-in only, may not log in until somebody gives a role.
        subject: who it is at the provider of sign-ins; empty: nobody.
        by_provider: no password is kept here: only the provider says who it is.
    """

    name: Name
    full_name: str
    role: Role | None
    scope: Scope = EVERYTHING
    disabled: bool = False
    has_totp: bool = False
    must_change: bool = False
    locked_until: datetime | None = None
    created_at: datetime | None = None
    last_seen_at: datetime | None = None
    sessions: int = 0
    subject: str = ""
    by_provider: bool = False


class NewUser(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A user to be made, with a first password that has to be changed at the first log-in."""

    name: Name
    full_name: Annotated[str, msgspec.Meta(max_length=200)] = ""
    role: Role
    scope: Scope = EVERYTHING
    password: Annotated[str, msgspec.Meta(max_length=1_000)]


class UserChange(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an administrator changes of a user; None stays as it is."""

    full_name: Annotated[str, msgspec.Meta(max_length=200)] | None = None
    role: Role | None = None
    scope: Scope | None = None
    disabled: bool | None = None
    password: Annotated[str, msgspec.Meta(max_length=1_000)] | None = None
    without_totp: bool = False
    unlock: bool = False
    subject: Annotated[str, msgspec.Meta(max_length=255)] | None = None


class LogIn(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What somebody proves to be somebody.

    Attributes:
        code: six digits of an authenticator, where the user has one.
    """

    name: Annotated[str, msgspec.Meta(max_length=80)]
    password: Annotated[str, msgspec.Meta(max_length=1_000)]
    code: Annotated[str, msgspec.Meta(max_length=10)] = ""


class LoggedIn(msgspec.Struct, frozen=True, kw_only=True):
    """A session: its token goes with every request until it ends."""

    token: str
    ends_at: datetime
    user: User


class Done(msgspec.Struct, frozen=True):
    """It was done; there is no more to say."""


class NewPassword(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One's own password, changed."""

    old: Annotated[str, msgspec.Meta(max_length=1_000)]
    new: Annotated[str, msgspec.Meta(max_length=1_000)]


class Authenticator(msgspec.Struct, frozen=True, kw_only=True):
    """What an authenticator app needs; shown once, in force once the app has told a code."""

    secret: str
    uri: str


class AuthenticatorCode(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the app shows, as a proof that it has the secret."""

    code: Annotated[str, msgspec.Meta(max_length=10)]


class Me(msgspec.Struct, frozen=True, kw_only=True):
    """Who the caller is and what they may do.

    Attributes:
        permissions: names such as `alert.resolve`, sorted.
        users: whether people log in here; if not, whoever sits at the workstation may do all.
        by_provider: a locked screen asks the provider, as no password is kept here.
    """

    name: str
    role: Role | None
    scope: Scope
    permissions: tuple[str, ...]
    users: bool
    by_provider: bool = False


class OpenSession(msgspec.Struct, frozen=True, kw_only=True):
    """A session that has not ended.

    Attributes:
        id: names it; its token is nowhere but with whoever has opened it.
        used_at: the last request; None where an older version has not kept it.
        place: where it was opened from, such as an address; empty where that was not kept.
        is_this: the one that asks.
    """

    id: str
    began_at: datetime
    ends_at: datetime
    used_at: datetime | None = None
    place: str = ""
    is_this: bool = False


class SessionEnd(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which sessions are to end: one by its id; empty: all, but for the one that asks."""

    id: Annotated[str, msgspec.Meta(max_length=64)] = ""

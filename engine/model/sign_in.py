"""Signing in with the accounts of an identity provider (OpenID Connect), as the interface tells."""

from typing import Annotated, Literal

import msgspec

from engine.model.access import EVERYTHING, Role, Scope

_Text = Annotated[str, msgspec.Meta(max_length=500)]
#: A code or a state; providers' codes are a few hundred characters, some hold a whole token.
_Long = Annotated[str, msgspec.Meta(max_length=8_000)]


class RoleRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who has one of these values in the claim has this role; never administrator."""

    role: Role
    values: tuple[_Text, ...]


class SignInSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The one provider whose accounts are let in; its client secret lies in the vault.

    Attributes:
        name: what the log-in page calls it.
        issuer: its address as it stands in its own tokens; empty: nobody signs in that way, and
            nothing is asked of anybody.
        client_id: under which this program is registered there, as a desktop application.
        scopes: what is asked for; always with `openid`.
        role_claim: the claim of the identity token that holds groups or roles, such as `groups`;
            `a.b` also finds `b` within `a`. Empty: roles are given here, by people.
        roles: the first rule that fits holds.
        unknown: what becomes of somebody with an account there and no user here.
        scope: what users see who are made by signing in.
        port: of the console's machine, to which the browser comes back; 0: any free one.
        authority: a file with the certificate that vouches for the provider's; empty: the system's.
    """

    name: Annotated[str, msgspec.Meta(max_length=80)] = ""
    issuer: _Text = ""
    client_id: _Text = ""
    scopes: tuple[_Text, ...] = ("openid", "profile", "email")
    role_claim: _Text = ""
    roles: tuple[RoleRule, ...] = ()
    unknown: Literal["refuse", "create"] = "refuse"
    scope: Scope = EVERYTHING
    port: Annotated[int, msgspec.Meta(ge=0, le=65_535)] = 0
    authority: _Text = ""


class SignInPage(msgspec.Struct, frozen=True, kw_only=True):
    """The settings, and whether a client secret is kept."""

    settings: SignInSettings
    has_secret: bool = False


class SignInWanted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Settings to be kept or tried. `secret` None: the one that is kept; empty: none."""

    settings: SignInSettings
    secret: _Text | None = None


class SignInTried(msgspec.Struct, frozen=True, kw_only=True):
    """What the provider said to a test, in a sentence."""

    ok: bool
    says: str


class SignInOffer(msgspec.Struct, frozen=True, kw_only=True):
    """What the log-in page offers; an empty name: nothing."""

    name: str = ""
    port: int = 0


class SignInBegin(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody wants to sign in.

    Attributes:
        redirect: where the browser comes back to: `http://127.0.0.1:PORT/`.
        confirms: to prove that it is still the same person, as a locked screen asks.
    """

    redirect: Annotated[str, msgspec.Meta(max_length=100)]
    confirms: bool = False


class SignInBegun(msgspec.Struct, frozen=True, kw_only=True):
    """What the browser opens; `ticket` never goes through it and is needed to finish."""

    url: str
    state: str
    ticket: str


class SignInReturn(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the browser came back with.

    Attributes:
        error: the provider's word for why not; then there is no code.
        issuer: who says so (RFC 9207), where the provider tells.
    """

    state: _Long
    ticket: _Text
    code: _Long = ""
    error: _Text = ""
    issuer: _Text = ""

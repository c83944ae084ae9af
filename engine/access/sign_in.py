"""Signing in with the accounts of a provider: begun, finished once, and what follows here.

The provider says who somebody is. What they may do is decided here: by a role that people have
given, or by rules over one claim. Nobody becomes administrator by signing in. Belongs to the loop.
"""

import asyncio
import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from engine.access.id_token import Expected, claims_of
from engine.access.issuer import (
    Described,
    Issuer,
    authorization_url,
    checked_url,
    new_verifier,
)
from engine.access.users import Users
from engine.errors import AccessRefused, BadInput, NocError, TooManyRequests
from engine.live.engine import Engine
from engine.model.access import LoggedIn, Role, User
from engine.model.audit import AuditEntry
from engine.model.sign_in import (
    SignInBegin,
    SignInBegun,
    SignInOffer,
    SignInPage,
    SignInReturn,
    SignInSettings,
    SignInTried,
    SignInWanted,
)
from engine.store import audit
from engine.store import sign_in as stored
from engine.store.users import KeptUser
from engine.vault import Vault

SECRET = "sign_in.client_secret"  # noqa: S105  a name
#: Somebody who has to find a second factor first takes a while.
LASTS = timedelta(minutes=10)
#: Begun and not finished at once; the oldest are forgotten first, like whoever closed the browser.
_MOST = 200
#: Characters of a name that is made from a claim.
_NAME = 74


@dataclass(frozen=True, slots=True)
class _Begun:
    """What has to come back for one log-in."""

    at: datetime
    ticket: str
    nonce: str
    verifier: str
    redirect: str
    confirms: bool
    settings: SignInSettings
    told: Described


class SignIn:
    """The provider of one engine. Nothing is asked of anybody until one is set.

    Args:
        settings: as the store has them.
    """

    def __init__(
        self, engine: Engine, users: Users, vault: Vault, settings: SignInSettings
    ) -> None:
        self._engine = engine
        self._users = users
        self._vault = vault
        self.settings = settings
        self._begun: dict[str, _Begun] = {}
        users.issuer = settings.issuer

    @property
    def name(self) -> str:
        """What the provider is called here."""
        told = self.settings
        return told.name or urlsplit(told.issuer).hostname or ""

    def offer(self) -> SignInOffer:
        """What the log-in page shows; nothing where nobody logs in at all."""
        if not self.settings.issuer or not self._users.any:
            return SignInOffer()
        return SignInOffer(name=self.name, port=self.settings.port)

    async def begin(self, wanted: SignInBegin) -> SignInBegun:
        """Where the browser goes.

        Raises:
            BadInput: no such way back. AccessRefused, SourceUnavailable: of the provider.
        """
        told = self.settings
        if not self.offer().name:
            raise AccessRefused("no provider of sign-ins is set here; log in with a password")
        _check_redirect(wanted.redirect, told.port)
        described = await Issuer(self.name, told.issuer, told.authority).described()
        now = self._engine.clock.now()
        self._forget(now)
        if len(self._begun) >= _MOST:
            raise TooManyRequests("too many log-ins have begun at once; try again in a minute", 60)
        state = secrets.token_urlsafe(32)
        begun = _Begun(
            at=now,
            ticket=secrets.token_urlsafe(32),
            nonce=secrets.token_urlsafe(32),
            verifier=new_verifier(),
            redirect=wanted.redirect,
            confirms=wanted.confirms,
            settings=told,
            told=described,
        )
        self._begun[state] = begun
        asked = {
            "client_id": told.client_id,
            "redirect_uri": wanted.redirect,
            "scope": " ".join(dict.fromkeys(("openid", *told.scopes))),
            "state": state,
            "nonce": begun.nonce,
            **({"prompt": "login", "max_age": "0"} if wanted.confirms else {}),
        }
        url = authorization_url(described.authorization_endpoint, begun.verifier, asked)
        return SignInBegun(url=url, state=state, ticket=begun.ticket)

    async def finish(self, returned: SignInReturn, place: str = "") -> LoggedIn:
        """A session, opened from a place, for whom the provider says it is.

        Raises:
            AccessRefused: says what is wrong and how to mend; it counts for one attempt only.
        """
        claims = await self._proved(returned, confirms=False)
        kept = await self._known(claims)
        if kept.user.disabled:
            raise AccessRefused(f"{kept.user.name} may not log in; ask an administrator")
        if kept.user.role is None:
            raise AccessRefused(
                f"{self.name} knows you, and here you are {kept.user.name} without a role; ask an "
                "administrator to give you one under Users"
            )
        return await self._users.admit(kept.user.name, place)

    async def confirm(self, name: str, returned: SignInReturn) -> None:
        """Proves again that it is still the same person.

        Raises:
            AccessRefused: it is not, or it was not proved anew.
        """
        claims = await self._proved(returned, confirms=True)
        kept = self._users.of_subject(self.settings.issuer, str(claims["sub"]))
        if kept is None or kept.user.name != name:
            raise AccessRefused(f"that was somebody else; only {name} can open this screen")

    async def _proved(self, returned: SignInReturn, *, confirms: bool) -> dict[str, Any]:
        """What the provider says of somebody; each begun log-in is finished once at most."""
        now = self._engine.clock.now()
        self._forget(now)
        begun = self._begun.pop(returned.state, None)
        if (
            begun is None
            or begun.confirms is not confirms
            or not hmac.compare_digest(begun.ticket.encode(), returned.ticket.encode())
        ):
            raise AccessRefused(
                "this log-in was not begun here, is over already or took longer than "
                f"{LASTS // timedelta(minutes=1)} minutes; begin again"
            )
        told, name = begun.settings, self.name
        if told != self.settings:
            raise AccessRefused("the settings of the sign-in have changed meanwhile; begin again")
        if returned.error or not returned.code:
            raise AccessRefused(f"{name} did not let you in ({_word(returned.error)}); begin again")
        is_told = begun.told.authorization_response_iss_parameter_supported or returned.issuer
        if is_told and returned.issuer != told.issuer:
            raise AccessRefused(f"the answer did not come from {name}; begin again")
        issuer = Issuer(name, told.issuer, told.authority)
        form = {
            "code": returned.code,
            "redirect_uri": begun.redirect,
            "code_verifier": begun.verifier,
        }
        secret = self._vault.get(SECRET) or ""
        token = await issuer.exchange(begun.told, form, told.client_id, secret)
        expected = Expected(
            name=name,
            issuer=told.issuer,
            client_id=told.client_id,
            nonce=begun.nonce,
            fresh_since=begun.at if confirms else None,
        )
        keys = await issuer.keys(begun.told)
        return claims_of(token, keys, expected, self._engine.clock.now())

    async def _known(self, claims: dict[str, Any]) -> KeptUser:
        """Who that is here, with the role that the claims give where they do."""
        told, subject = self.settings, str(claims["sub"])
        _refuse_untold(claims, told, self.name)
        role = role_of(claims, told)
        kept = self._users.of_subject(told.issuer, subject)
        if kept is None:
            if told.unknown == "refuse":
                raise AccessRefused(
                    f"nobody here is linked with this account of {self.name}; ask an administrator "
                    f"to enter its subject {subject} for your user under Users"
                )
            new = User(
                name=_name_of(claims),
                full_name=str(claims.get("name") or "")[:200],
                role=role,
                scope=told.scope,
                subject=subject,
            )
            kept = await self._users.take_up(new, told.issuer, by_claims=bool(told.roles))
            await self._note("user.make", kept.user)
        elif kept.by_claims and told.roles and role is not kept.user.role:
            kept = await self._users.follow(kept.user.name, role)
            await self._note("user.change", kept.user)
        return kept

    async def _note(self, what: str, user: User) -> None:
        role = user.role.value if user.role else "none"
        entry = AuditEntry(
            at=self._engine.clock.now(),
            who=user.name,
            what=what,
            subject=user.name,
            why=f"signed in with {self.name}",
            after=f"role {role}",
        )
        await self._engine.writer.do(audit.note, entry)

    def _forget(self, now: datetime) -> None:
        self._begun = {
            state: begun for state, begun in self._begun.items() if now - begun.at < LASTS
        }

    def page(self) -> SignInPage:
        """What is set."""
        return SignInPage(settings=self.settings, has_secret=self._vault.get(SECRET) is not None)

    async def change(self, wanted: SignInWanted, who: str) -> SignInPage:
        """Other settings; they hold at once, and what was begun under the old ones is over.

        Raises:
            BadInput: nothing was changed; says what is wrong.
        """
        _check(wanted.settings)
        if wanted.secret:
            await asyncio.to_thread(self._vault.put, SECRET, wanted.secret)
        elif wanted.secret is not None:
            await asyncio.to_thread(self._vault.forget, SECRET)
        await self._engine.writer.do(stored.keep, wanted.settings, who, self._engine.clock)
        self.settings = wanted.settings
        self._users.issuer = wanted.settings.issuer
        self._users.issuer_set.append((who, self._engine.clock.now()))
        self._begun.clear()
        return self.page()

    async def test(self, wanted: SignInWanted) -> SignInTried:
        """Asks the provider what it is and for its keys; nobody is signed in, nothing kept."""
        told = wanted.settings
        try:
            _check(told)
            if not told.issuer:
                raise BadInput("enter the issuer's address first")
            issuer = Issuer(told.name or "the provider", told.issuer, told.authority)
            keys = await issuer.keys(await issuer.described())
        except NocError as failed:
            return SignInTried(ok=False, says=str(failed))
        says = f"It answers as {told.issuer} and shows {len(keys)} keys."
        return SignInTried(ok=True, says=says)


def _check(told: SignInSettings) -> None:
    if any(each.role is Role.ADMINISTRATOR for each in told.roles):
        raise BadInput("nobody becomes administrator by signing in; give that role under Users")
    if told.roles and not told.role_claim:
        raise BadInput("say which claim holds the groups, such as groups")
    if not told.issuer:
        return
    checked_url(told.issuer)
    if not told.client_id:
        raise BadInput("enter the client id under which this program is registered there")


def _check_redirect(redirect: str, port: int) -> None:
    """Only this very machine, as RFC 8252 (7.3) has it: nobody else's browser ends up there."""
    found = re.fullmatch(r"http://127\.0\.0\.1:(\d{1,5})/", redirect)
    if found is None or (port and int(found[1]) != port):
        raise BadInput(
            "the browser can only come back to http://127.0.0.1 and the port that is set"
        )


def role_of(claims: dict[str, Any], told: SignInSettings) -> Role | None:
    """The role of the first rule that fits, or None."""
    found: Any = claims.get(told.role_claim)
    if found is None and told.role_claim:
        found = claims
        for part in told.role_claim.split("."):
            found = found.get(part) if isinstance(found, dict) else None
    has = {found} if isinstance(found, str) else set()
    if isinstance(found, list):
        has = {each for each in found if isinstance(each, str)}
    for rule in told.roles:
        if rule.role is not Role.ADMINISTRATOR and has & set(rule.values):
            return rule.role
    return None


def _refuse_untold(claims: dict[str, Any], told: SignInSettings, name: str) -> None:
    """Goes on where the claim that gives roles is one to rely on.

    Raises:
        AccessRefused: it was left out for its length, or nobody has proved it.
    """
    if not told.roles:
        return
    elsewhere = claims.get("_claim_names")
    if claims.get("hasgroups") or (isinstance(elsewhere, dict) and told.role_claim in elsewhere):
        raise AccessRefused(
            f"{name} left out the claim {told.role_claim}, as this account has too many of them; "
            "let it send only groups that are assigned to this client, or roles of its own"
        )
    if told.role_claim == "email" and not _has_proved_email(claims):
        raise AccessRefused(
            f"{name} does not say that this account's e-mail address was proved, and roles depend "
            "on it; prove it there, or choose another claim in the settings"
        )


def _has_proved_email(claims: dict[str, Any]) -> bool:
    return claims.get("email_verified") in (True, "true")


def _name_of(claims: dict[str, Any]) -> str:
    for claim in ("preferred_username", "email", "name", "sub"):
        # Anybody may say that an address is theirs, which would stand in every history.
        is_claimed = claim == "email" and not _has_proved_email(claims)
        told = None if is_claimed else claims.get(claim)
        name = " ".join("".join(c if c.isprintable() else " " for c in str(told or "")).split())
        if name:
            return name[:_NAME].strip()
    raise AccessRefused("the account has no name")


def _word(error: str) -> str:
    return re.sub(r"[^a-z_]", "", error)[:60] or "it sent no code"

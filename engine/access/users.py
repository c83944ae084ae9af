"""The users of an engine: made, changed, logged in and out. Belongs to the event loop."""

import asyncio
from collections.abc import Iterator
from datetime import datetime

from msgspec.structs import replace

from engine.access import one_time, passwords
from engine.access.attempts import Door
from engine.access.hands import MACHINE, TIED, Touch, are_in_one_hand, touched
from engine.access.passwords import HashingLine
from engine.access.sessions import Keeps, Sessions
from engine.clock import Clock
from engine.errors import AccessRefused, BadInput, Conflict, NotFound
from engine.model.access import (
    Authenticator,
    LoggedIn,
    LogIn,
    NewPassword,
    NewUser,
    Role,
    User,
    UserChange,
)
from engine.store import users as store
from engine.store.database import Database
from engine.store.users import KeptSession, KeptUser
from engine.vault import Vault

_TENANT = "users"


class Users:
    """Everybody who can log in, and every session.

    Args:
        known, standing: users and sessions, from the store.
    """

    def __init__(
        self,
        known: list[KeptUser],
        standing: list[KeptSession],
        writer: Keeps,
        vault: Vault,
        clock: Clock,
    ) -> None:
        self._users = {each.user.name: each for each in known}
        self.sessions = Sessions(standing, writer, clock)
        self._writer = writer
        self._vault = vault
        self._clock = clock
        self._door = Door()
        #: That of locked screens, which somebody who only guesses names must not shut.
        self._screens = Door()
        self._hashing = HashingLine()
        #: Secrets of authenticators that have not told a code yet, by user.
        self._offered: dict[str, str] = {}
        #: Held from reading a user to keeping what becomes of it: hashing and writing take a while,
        #: and whoever was shut out meanwhile must stay so.
        self._changing = asyncio.Lock()
        #: The provider at which subjects are somebody; empty: there is none.
        self.issuer = ""
        #: Who has changed what that provider is, and when: they could sign in as its accounts.
        self.issuer_set: list[tuple[str, datetime]] = []

    @property
    def any(self) -> bool:
        """Whether people log in here at all."""
        return bool(self._users)

    def all(self) -> list[User]:
        """Everybody, by name, with who is shut out for now."""
        now = self._clock.now()
        return [
            replace(
                each.user,
                locked_until=self._door.shut_until(each.user.name, "", now),
                sessions=len(self.sessions.of(each.user.name)),
            )
            for each in sorted(self._users.values(), key=lambda kept: kept.user.name)
        ]

    def named(self, name: str) -> User | None:
        """A user by exactly this name."""
        kept = self._users.get(name)
        return kept.user if kept else None

    def made_at(self, name: str) -> datetime | None:
        """When a user was made; None where nobody is called so."""
        user = self.named(name)
        return user.created_at if user else None

    def are_in_one_hand(self, one: str, other: str, asked_at: datetime) -> bool:
        """Whether within a day before `asked_at`, or since, one person could act as both."""
        return are_in_one_hand(one, other, self._touches(), asked_at - TIED)

    def _touches(self) -> Iterator[Touch]:
        for name, each in self._users.items():
            yield from (Touch(name, by, at) for by, at in each.touched.items())
            if each.user.subject:
                yield from (Touch(name, by, at) for by, at in self.issuer_set)

    def of_subject(self, issuer: str, subject: str) -> KeptUser | None:
        """Who somebody at a provider is here."""
        found = (
            each
            for each in self._users.values()
            if subject and each.user.subject == subject and each.issuer == issuer
        )
        return next(found, None)

    def of_session(self, token: str) -> User | None:
        """Whose session a token is; None where it is nobody's any more."""
        kept = self._users.get(self.sessions.used_by(token))
        return None if kept is None or kept.user.disabled else kept.user

    def spelled(self, name: str) -> str:
        """A user's name as it is kept, whatever its capitals; empty where nobody has it."""
        kept = self._named(name)
        return kept.user.name if kept else ""

    def is_shut(self, name: str, place: str) -> bool:
        """Whether a log-in would be sent away unheard now."""
        return self._door.shut_until(name, place, self._clock.now()) is not None

    async def log_in(self, asked: LogIn, place: str) -> LoggedIn:
        """Opens a session.

        Args:
            place: where it comes from, such as an address; many people may share it, so it is
                shut only after many times as many wrong ones.

        Raises:
            AccessRefused: name, password or code is wrong (it does not say which), or too many
                were wrong before.
        """
        self._door.refuse_shut(asked.name, place, self._clock.now())
        before = self._named(asked.name)
        fits = await self._hashing.fits(asked.password, before.password or None if before else None)
        renewed = ""
        if fits and before is not None and passwords.is_outdated(before.password):
            renewed = await self._hashing.hashed(asked.password)
        async with self._changing:
            # Guesses that were made at once have waited in line together.
            self._door.refuse_shut(asked.name, place, self._clock.now())
            now, kept = self._clock.now(), self._named(asked.name)
            fits = fits and kept is not None and kept.password == (before and before.password)
            step = self._step(kept, asked.code, now) if kept else None
            if kept is None or not fits or kept.user.disabled or step is None:
                self._door.wrong(asked.name, place, now)
                raise AccessRefused("name, password or code is wrong")
            if kept.user.role is None:
                raise AccessRefused(f"{kept.user.name} has no role; an administrator gives one")
            # What a place has guessed is not forgiven because one user there knows a password.
            self._door.right(asked.name)
            kept = replace(kept, password=renewed or kept.password, totp_step=step)
            return await self._begin(kept, place, now)

    async def confirm(self, name: str, password: str, place: str) -> None:
        """Proves again that it is still the same person, as a screen lock asks.

        Raises:
            AccessRefused: it is not, or too many were wrong before.
        """
        key = f"{name}:{place}"
        self._screens.refuse_shut(key, "", self._clock.now())
        kept = self._users.get(name)
        fits = await self._hashing.fits(password, kept.password or None if kept else None)
        self._screens.refuse_shut(key, "", self._clock.now())
        if not fits:
            self._screens.wrong(key, "", self._clock.now())
            raise AccessRefused("the password is wrong")
        self._screens.right(key)

    async def log_out(self, token: str) -> None:
        """Ends a session at once."""
        await self.sessions.close(token)

    async def make(self, new: NewUser, *, by: str = MACHINE, must_change: bool = True) -> User:
        """Makes a user, at the hands of the user `by`.

        Raises:
            BadInput, Conflict: says what to mend.
        """
        self._refuse_new(new)
        password = await self._hashing.hashed(passwords.checked(new.password, new.name))
        user = User(
            name=new.name,
            full_name=new.full_name or new.name,
            role=new.role,
            scope=new.scope,
            must_change=must_change,
            created_at=self._clock.now(),
        )
        async with self._changing:
            self._refuse_new(new)
            hands = {by: self._clock.now()}
            await self._keep(KeptUser(user=user, password=password, touched=hands))
        return user

    async def take_up(self, wanted: User, issuer: str, *, by_claims: bool) -> KeptUser:
        """Makes a user for somebody who has signed in; a name that is taken gets a number."""
        name, number = wanted.name, 2
        async with self._changing:
            while self._named(name) is not None:
                name, number = f"{wanted.name[:74]}-{number}", number + 1
            user = replace(wanted, name=name, by_provider=True, created_at=self._clock.now())
            kept = KeptUser(user=user, password="", issuer=issuer, by_claims=by_claims)
            await self._keep(kept)
        return kept

    async def follow(self, name: str, role: Role | None) -> KeptUser:
        """The role that a provider says somebody has now; their sessions end."""
        async with self._changing:
            kept = self._known(name)
            kept = replace(kept, user=replace(kept.user, role=role), by_claims=True)
            await self._keep(kept)
            await self.sessions.end_all(name)
        return kept

    async def admit(self, name: str, place: str = "") -> LoggedIn:
        """A session for somebody who has proved who they are elsewhere.

        Raises:
            AccessRefused: they were shut out meanwhile.
        """
        async with self._changing:
            kept = self._known(name)
            if kept.user.disabled or kept.user.role is None:
                raise AccessRefused(f"{name} may not log in; an administrator can change that")
            return await self._begin(kept, place, self._clock.now())

    async def change(self, name: str, wanted: UserChange, *, by: str = MACHINE) -> User:
        """Changes a user, at the hands of `by`; whoever may do less than before is logged out.

        Raises:
            BadInput, Conflict, NotFound: nothing was changed.
        """
        password = wanted.password
        if password is not None:
            self._known(name)
            password = await self._hashing.hashed(passwords.checked(password, name))
        async with self._changing:
            return await self._changed(name, wanted, password, by)

    async def _changed(self, name: str, wanted: UserChange, password: str | None, by: str) -> User:
        kept = self._known(name)
        given = {
            field: value
            for field in ("full_name", "role", "scope", "disabled")
            if (value := getattr(wanted, field)) is not None
        }
        user = replace(kept.user, **given)
        self._refuse_lockout(user)
        if wanted.role is not None:
            kept = replace(kept, by_claims=False)
        if wanted.subject is not None:
            kept = replace(kept, issuer=self._issuer_for(name, wanted.subject))
            user = replace(user, subject=wanted.subject)
        if wanted.without_totp:
            user = replace(user, has_totp=False)
            kept = replace(kept, totp=None)
        if password is not None:
            kept = replace(kept, password=password)
            user = replace(user, must_change=True, by_provider=False)
        if wanted.unlock:
            self._door.right(name)
        is_admitted_otherwise = bool(
            given.keys() - {"full_name"} or password is not None or wanted.subject is not None
        )
        if by != name and (is_admitted_otherwise or wanted.without_totp):
            kept = replace(kept, touched=touched(kept.touched, by, self._clock.now()))
        await self._keep(replace(kept, user=user))
        if is_admitted_otherwise:
            await self.sessions.end_all(name)
        return user

    async def change_password(self, name: str, wanted: NewPassword, token: str) -> User:
        """Changes one's own password and ends one's other sessions.

        Raises:
            AccessRefused, BadInput: the old one is wrong; the new one is none.
        """
        before = self._known(name).password
        await self.confirm(name, wanted.old, "password")
        if wanted.new == wanted.old:
            raise BadInput("the new password is the old one; take another")
        password = await self._hashing.hashed(passwords.checked(wanted.new, name))
        async with self._changing:
            kept = self._known(name)
            if kept.password != before or kept.user.disabled:
                raise AccessRefused("your user was changed meanwhile; log in again")
            user = replace(kept.user, must_change=False)
            await self._keep(replace(kept, user=user, password=password))
            await self.sessions.end_all(name, but=token)
        return user

    def offer_authenticator(self, name: str) -> Authenticator:
        """A secret for an app; nothing is asked for until a code of it was confirmed."""
        secret = one_time.new_secret()
        self._offered[self._known(name).user.name] = secret
        return Authenticator(secret=secret, uri=one_time.uri(secret, name))

    async def confirm_authenticator(self, name: str, code: str) -> User:
        """The app tells the right codes: from the next log-in on one is asked for as well.

        Raises:
            Conflict: none was offered since the start. BadInput: the code does not fit.
        """
        secret = self._offered.get(name)
        if secret is None:
            raise Conflict("no authenticator was offered; ask for one first")
        step = one_time.step_of(secret, code.replace(" ", ""), self._clock.now(), 0)
        if step is None:
            raise BadInput(
                "the code does not fit; type the six digits that the app shows now, and let the "
                "phone set its clock by itself"
            )
        async with self._changing:
            kept = self._known(name)
            self._offered.pop(name, None)
            sealed = self._vault.seal(_TENANT, secret, f"totp:{name}")
            user = replace(kept.user, has_totp=True)
            await self._keep(replace(kept, user=user, totp=sealed, totp_step=step))
        return user

    async def _begin(self, kept: KeptUser, place: str, now: datetime) -> LoggedIn:
        kept = replace(kept, user=replace(kept.user, last_seen_at=now))
        await self._keep(kept)
        token, ends_at = await self.sessions.open(kept.user.name, place, now)
        return LoggedIn(token=token, ends_at=ends_at, user=kept.user)

    async def _keep(self, kept: KeptUser) -> None:
        if kept.totp is not None:
            # It may have been read before the vault's keys were renewed.
            about = f"totp:{kept.user.name}"
            kept = replace(kept, totp=self._vault.renewed(_TENANT, kept.totp, about))
        await self._writer.do(store.put_user, kept)
        self._users[kept.user.name] = kept

    def _step(self, kept: KeptUser, code: str, now: datetime) -> int | None:
        if kept.totp is None:
            return kept.totp_step
        secret = self._vault.open(_TENANT, kept.totp, f"totp:{kept.user.name}")
        return one_time.step_of(secret, code.replace(" ", ""), now, kept.totp_step)

    def _issuer_for(self, name: str, subject: str) -> str:
        if not subject:
            return ""
        if not self.issuer:
            raise BadInput("no provider of sign-ins is set; enter it under Settings first")
        taken = self.of_subject(self.issuer, subject)
        if taken is not None and taken.user.name != name:
            raise Conflict(f"{taken.user.name} signs in as {subject} already; unlink that first")
        return self.issuer

    def _named(self, name: str) -> KeptUser | None:
        folded = name.casefold()
        found = (each for each in self._users.values() if each.user.name.casefold() == folded)
        return next(found, None)

    def _known(self, name: str) -> KeptUser:
        kept = self._users.get(name)
        if kept is None:
            raise NotFound(f"there is no user {name}")
        return kept

    def _refuse_new(self, new: NewUser) -> None:
        if self._named(new.name) is not None:
            raise Conflict(f"there is a user {new.name} already; take another name")
        if not self._users and (new.role is not Role.ADMINISTRATOR or not new.scope.is_everything):
            raise BadInput("the first user must be an administrator for everything")

    def _refuse_lockout(self, changed: User) -> None:
        after = {**{name: each.user for name, each in self._users.items()}, changed.name: changed}
        if not any(
            each.role is Role.ADMINISTRATOR and not each.disabled and each.scope.is_everything
            for each in after.values()
        ):
            raise Conflict(
                "nobody would be left who can manage users; make another administrator first"
            )


def load_users(database: Database, writer: Keeps, vault: Vault, clock: Clock) -> Users:
    """Everybody who can log in, with the sessions that stand."""
    with database.begin() as connection:
        known = store.all_users(connection)
        standing = store.standing_sessions(connection, clock.now())
    return Users(known, standing, writer, vault, clock)

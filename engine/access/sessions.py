"""Sessions of users: opened, used, listed, ended. Tokens are known by their hashes alone."""

import asyncio
import hashlib
import secrets
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta
from typing import Any, Protocol

from msgspec.structs import replace

from engine.clock import Clock
from engine.errors import NotFound, StorageFailed
from engine.model.access import OpenSession
from engine.store import users as store
from engine.store.users import KeptSession

#: A shift and its handover.
LASTS = timedelta(hours=14)
#: When one was used is kept so often, seconds; between two times it is known in memory.
_KEPT_EVERY_S = 60.0
#: So many letters of a token's hash name a session; nobody finds a token by them.
_NAMED_BY = 16


class Keeps(Protocol):
    """Writes to the store; `engine.live.writer.Writer`."""

    def do(self, work: Callable[..., Any], *args: Any) -> Awaitable[Any]:
        """The result of `work(connection, *args)` once it is on disk."""
        ...


class Sessions:
    """Every session that has not ended. Belongs to the event loop.

    Args:
        standing: from the store.
    """

    def __init__(self, standing: Iterable[KeptSession], writer: Keeps, clock: Clock) -> None:
        self._by_hash = {each.token: each for each in standing}
        self._writer = writer
        self._clock = clock
        self._unkept: set[str] = set()

    async def open(self, user: str, place: str, now: datetime) -> tuple[str, datetime]:
        """A new session: its token, which is told this once, and its end."""
        token, ends_at = secrets.token_urlsafe(32), now + LASTS
        made = KeptSession(
            token=_hash(token),
            user=user,
            began_at=now,
            ends_at=ends_at,
            used_at=now,
            place=place[:80],
        )
        await self._writer.do(store.open_session, made, now)
        self._by_hash = {
            name: each for name, each in self._by_hash.items() if each.ends_at > now
        } | {made.token: made}
        return token, ends_at

    def used_by(self, token: str) -> str:
        """Whose session a token is, which is used now; empty where it is nobody's any more."""
        name, now = _hash(token), self._clock.now()
        found = self._by_hash.get(name)
        if found is None or found.ends_at <= now:
            return ""
        if found.used_at != now:
            self._by_hash[name] = replace(found, used_at=now)
            self._unkept.add(name)
        return found.user

    def of(self, user: str, token: str = "") -> list[OpenSession]:
        """A user's sessions, the one last used first.

        Args:
            token: of whoever asks, to mark their own.
        """
        now, own = self._clock.now(), _hash(token) if token else ""
        found = [
            OpenSession(
                id=each.token[:_NAMED_BY],
                began_at=each.began_at,
                ends_at=each.ends_at,
                used_at=each.used_at,
                place=each.place,
                is_this=each.token == own,
            )
            for each in self._by_hash.values()
            if each.user == user and each.ends_at > now
        ]
        return sorted(found, key=lambda each: each.used_at or each.began_at, reverse=True)

    async def close(self, token: str) -> None:
        """Ends the session of a token at once."""
        await self._drop(lambda each: each.token == _hash(token))

    async def end(self, user: str, session: str) -> None:
        """Ends one session of a user.

        Raises:
            NotFound: it has ended already.
        """
        name = session or " "
        if not await self._drop(lambda each: each.user == user and each.token.startswith(name)):
            raise NotFound(f"{user} has no session {session}; it has ended already")

    async def end_all(self, user: str, but: str = "") -> int:
        """Ends all sessions of a user, except that of a token; how many."""
        kept = _hash(but) if but else ""
        return await self._drop(lambda each: each.user == user and each.token != kept)

    async def _drop(self, is_meant: Callable[[KeptSession], bool]) -> int:
        gone = [each.token for each in self._by_hash.values() if is_meant(each)]
        for token in gone:
            del self._by_hash[token]
            self._unkept.discard(token)
        if gone:
            await self._writer.do(store.close_sessions, gone)
        return len(gone)

    async def run(self) -> None:
        """For ever: keeps when sessions were last used."""
        while True:
            await asyncio.sleep(_KEPT_EVERY_S)
            try:
                await self.keep_used()
            except StorageFailed:
                continue  # Told by whoever writes what matters; the next round has it.

    async def keep_used(self) -> None:
        """Keeps when sessions were last used, as known now."""
        unkept, self._unkept = self._unkept, set()
        found = [self._by_hash[each] for each in unkept if each in self._by_hash]
        if found:
            await self._writer.do(store.note_used, found)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()

"""Passwords: argon2id, and what counts as one."""

import asyncio
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from argon2.low_level import Type

from engine.errors import AccessRefused, BadInput

P = ParamSpec("P")
T = TypeVar("T")

#: NIST SP 800-63B asks for eight characters and no rules of composition; twelve where the password
#: stands alone.
SHORTEST = 12
#: RFC 9106, second recommended option: 64 MiB, three passes; about 120 ms.
_HASHER = PasswordHasher(time_cost=3, memory_cost=65_536, parallelism=4, type=Type.ID)
#: Passwords hashed at once; each takes 64 MiB and two cores, so a flood of log-ins waits in line.
_AT_ONCE = 2
#: How far their threads, and those of argon2 below them, stand back.
_NICE = 10
#: Those who wait in that line; more are sent away, so that it never grows long.
_WAITING = 20
#: Of a password that nobody has, so that an unknown name takes as long as a wrong password.
_NOBODY = (
    "$argon2id$v=19$m=65536,t=3,p=4$w9Hws0atxmPo3ekwaEsnrA"
    "$kSBacSri2+P8ABEF05NDXO5UL+CQiLOhNQxs8r9/XPo"
)


def hashed(password: str) -> str:
    """What is kept; takes about 120 ms of two cores, so call it off the loop."""
    return _HASHER.hash(password)


def fits(password: str, kept: str | None) -> bool:
    """Whether it is the one that was kept; as slow for nobody's as for somebody's."""
    try:
        return _HASHER.verify(kept or _NOBODY, password) and kept is not None
    except VerificationError:
        return False


def is_outdated(kept: str) -> bool:
    """Whether it was made with weaker parameters than today's."""
    return _HASHER.check_needs_rehash(kept)


def checked(password: str, name: str) -> str:
    """The password, if it may be one.

    Raises:
        BadInput: says what to choose instead.
    """
    if len(password) < SHORTEST:
        raise BadInput(f"the password is too short; take at least {SHORTEST} characters")
    if name.casefold() in password.casefold() or len(set(password)) < 5:
        raise BadInput(
            "the password is easily guessed; do not use your name or one letter repeated"
        )
    return password


class HashingLine:
    """Hashes on threads of its own, a few at once. Belongs to the event loop."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(_AT_ONCE, "passwords", _yield_to_others)
        self._waiting = 0

    async def fits(self, password: str, kept: str | None) -> bool:
        """Whether it is the one that was kept.

        Raises:
            AccessRefused: too many wait.
        """
        return await self._in_line(fits, password, kept)

    async def hashed(self, password: str) -> str:
        """What is kept.

        Raises:
            AccessRefused: too many wait.
        """
        return await self._in_line(hashed, password)

    async def _in_line(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        if self._waiting >= _WAITING:
            raise AccessRefused("too many log-ins at once; try again in a few seconds")
        self._waiting += 1
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._threads, partial(work, *args, **kwargs))
        finally:
            self._waiting -= 1


def _yield_to_others() -> None:
    """Alerts go before guesses: those who flood the log-in are served with what is left over."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)

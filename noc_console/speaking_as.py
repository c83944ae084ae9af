"""The engine asked in somebody's name: as its users log in, or under a name where nobody does."""

import getpass
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from msgspec.structs import replace

from engine.client import EngineClient
from engine.errors import BadInput
from engine.model.access import LogIn
from engine.remote import access
from noc_console.asking import secret
from noc_console.ingesting import attached


@asynccontextmanager
async def speaking_as(user: str) -> AsyncIterator[EngineClient]:
    """A client of the engine on the data folder that acts as somebody.

    Password and one-time code are asked for, never arguments.

    Args:
        user: a log-in; where nobody logs in, a name for the audit log, empty: the system's.

    Raises:
        BadInput: people log in here and nobody was named. AccessRefused: a wrong password.
    """
    async with attached() as client:
        if not (await access.me(client)).users:
            named = EngineClient(client.address, user or getpass.getuser())
            try:
                yield named
            finally:
                await named.close()
            return
        if not user:
            raise BadInput("people log in to this engine; say who you are with --user NAME")
        password = secret(f"Password of {user}")
        code = secret("Code of the authenticator, empty without one", may_be_empty=True)
        session = await access.log_in(client, LogIn(name=user, password=password, code=code))
        mine = EngineClient(replace(client.address, token=session.token), user)
        try:
            yield mine
            await access.log_out(mine)
        finally:
            await mine.close()

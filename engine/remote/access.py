"""Who sits here, and who may log in: as the console asks."""

from urllib.parse import quote

from engine.client import EngineClient
from engine.model.access import (
    Authenticator,
    AuthenticatorCode,
    Done,
    LoggedIn,
    LogIn,
    Me,
    NewPassword,
    NewUser,
    OpenSession,
    SessionEnd,
    User,
    UserChange,
)


async def me(client: EngineClient) -> Me:
    """Who the caller is and what they may do."""
    return await client.get("/v1/me", Me)


async def log_in(client: EngineClient, asked: LogIn) -> LoggedIn:
    """Opens a session; its token goes into the address of the next client."""
    return await client.post("/v1/log-in", LoggedIn, asked)


async def log_out(client: EngineClient) -> None:
    """Ends the session at once."""
    await client.post("/v1/log-out", Done, {})


async def confirm(client: EngineClient, name: str, password: str) -> None:
    """Proves that it is still the same person, as a locked screen asks for it."""
    await client.post("/v1/confirm", Done, LogIn(name=name, password=password))


async def change_password(client: EngineClient, wanted: NewPassword) -> User:
    """Changes the caller's own password; other sessions of theirs end."""
    return await client.post("/v1/me/password", User, wanted)


async def offer_authenticator(client: EngineClient) -> Authenticator:
    """A secret for the caller's app, told once; not in force yet."""
    return await client.post("/v1/me/authenticator", Authenticator, {})


async def confirm_authenticator(client: EngineClient, code: str) -> User:
    """The app has told a code: from the next log-in on one is asked for."""
    return await client.post("/v1/me/authenticator/confirm", User, AuthenticatorCode(code=code))


async def users(client: EngineClient) -> list[User]:
    """Everybody who can log in."""
    return await client.get("/v1/users", list[User])


async def roles(client: EngineClient) -> dict[str, dict[str, str]]:
    """What each role may do, with sentences."""
    return await client.get("/v1/roles", dict[str, dict[str, str]])


async def make_user(client: EngineClient, new: NewUser) -> User:
    """Makes a user."""
    return await client.post("/v1/users", User, new)


async def change_user(client: EngineClient, name: str, wanted: UserChange) -> User:
    """Changes a user."""
    return await client.post(f"/v1/users/{name}", User, wanted)


async def sessions(client: EngineClient, name: str = "") -> list[OpenSession]:
    """Open sessions of a user, the one last used first; empty: of the caller."""
    path = f"/v1/users/{quote(name)}/sessions" if name else "/v1/me/sessions"
    return await client.get(path, list[OpenSession])


async def end_sessions(
    client: EngineClient, session: str = "", name: str = ""
) -> list[OpenSession]:
    """Ends one session, or all but the one that asks; tells those that are left."""
    path = f"/v1/users/{quote(name)}/end-sessions" if name else "/v1/me/sessions/end"
    return await client.post(path, list[OpenSession], SessionEnd(id=session))

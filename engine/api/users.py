"""Logging in and out, and the users' administration."""

from typing import Any

from litestar import Request, get, post

from engine.access.roles import PERMISSIONS, ROLES
from engine.access.users import Users
from engine.api.access import Principal, needs
from engine.api.app import Extension
from engine.errors import AccessRefused
from engine.model.access import (
    Authenticator,
    Done,
    LoggedIn,
    LogIn,
    Me,
    NewPassword,
    NewUser,
    User,
    UserChange,
)

#: Reached by somebody who is not logged in yet.
LOG_IN = "/v1/log-in"


@post(LOG_IN, status_code=200)
async def log_in(users: Users, request: Request[Any, Any, Any], data: LogIn) -> LoggedIn:
    """Opens a session; too many wrong ones in a row have to wait."""
    return await users.log_in(data, request.client.host if request.client else "")


@post("/v1/log-out", status_code=200, opt=needs(audit="user.log_out"))
async def log_out(users: Users, principal: Principal) -> Done:
    """Ends the caller's session at once."""
    await users.log_out(principal.token)
    return Done()


@post("/v1/confirm", status_code=200)
async def confirm(
    users: Users, principal: Principal, request: Request[Any, Any, Any], data: LogIn
) -> Done:
    """The caller's password once more, as a locked screen asks for it."""
    _own(principal)
    place = request.client.host if request.client else ""
    await users.confirm(principal.name, data.password, place)
    return Done()


@get("/v1/me")
async def show_me(users: Users, principal: Principal) -> Me:
    """Who the caller is and what they may do."""
    may = PERMISSIONS if principal.permissions is None else principal.permissions
    return Me(
        name=principal.name,
        role=principal.role,
        scope=principal.scope,
        permissions=tuple(sorted(may)),
        users=users.any,
    )


@post("/v1/me/password", status_code=200, opt=needs(audit="user.password"))
async def change_password(users: Users, principal: Principal, data: NewPassword) -> User:
    """Changes the caller's password and ends the caller's other sessions."""
    _own(principal)
    return await users.change_password(principal.name, data, principal.token)


@post("/v1/me/authenticator", status_code=200, opt=needs(audit="user.authenticator"))
async def add_authenticator(users: Users, principal: Principal) -> Authenticator:
    """From now on the caller's log-in asks for a one-time code; the secret is shown once."""
    _own(principal)
    return await users.add_authenticator(principal.name)


@get("/v1/users", opt=needs("user.manage"))
async def list_users(users: Users) -> list[User]:
    """Everybody who can log in."""
    return users.all()


@get("/v1/roles", opt=needs("user.manage"))
async def list_roles() -> dict[str, dict[str, str]]:
    """What each role may do: permissions with their sentences."""
    return {
        role.value: {name: words for name, words in PERMISSIONS.items() if name in may}
        for role, may in ROLES.items()
    }


@post("/v1/users", opt=needs("user.manage", audit="user.make"))
async def make_user(users: Users, principal: Principal, data: NewUser) -> User:
    """Makes a user; the first one takes over from the workstation's token."""
    return await users.make(data, must_change=users.any)


@post(
    "/v1/users/{name:str}",
    status_code=200,
    opt=needs("user.manage", audit="user.change"),
)
async def change_user(users: Users, name: str, data: UserChange) -> User:
    """Changes role, scope, password or whether somebody may log in."""
    return await users.change(name, data)


def _own(principal: Principal) -> None:
    if not principal.token:
        raise AccessRefused("log in first: this is about your own user")


def extension(users: Users) -> Extension:
    """Users of a live engine; a replay has those of the engine that it belongs to."""
    handlers = (
        *(log_in, log_out, confirm, show_me, change_password, add_authenticator),
        *(list_users, list_roles, make_user, change_user),
    )
    return Extension(handlers, {"users": users}, (LOG_IN,))

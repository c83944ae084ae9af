"""Logging in and out, and the users' administration."""

from typing import Any

from litestar import Request, get, post
from msgspec.structs import replace

from engine.access.hands import MACHINE
from engine.access.roles import PERMISSIONS, ROLES
from engine.access.users import Users
from engine.api.access import SEEN, Principal, needs, nothing_of
from engine.api.app import Extension
from engine.errors import AccessRefused, NotFound, NotPermitted
from engine.live.engine import Engine
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
    Scope,
    SessionEnd,
    User,
    UserChange,
)
from engine.model.audit import AuditEntry
from engine.model.sight import Sight
from engine.store import audit

#: Reached by somebody who is not logged in yet.
LOG_IN = "/v1/log-in"
#: The largest body of somebody who is not logged in yet, bytes: a name, a password, a code.
UNKNOWN_BODY = 16 * 1024


@post(LOG_IN, status_code=200, request_max_body_size=UNKNOWN_BODY)
async def log_in(
    engine: Engine, users: Users, request: Request[Any, Any, Any], data: LogIn
) -> LoggedIn:
    """Opens a session; too many wrong ones in a row have to wait.

    Both stand in the audit log; a name that nobody has does not, since people type passwords there.
    What is sent away unheard while the door is shut is not written down once more.
    """
    place = request.client.host if request.client else ""
    is_heard = not users.is_shut(data.name, place)
    entry = AuditEntry(
        at=engine.clock.now(),
        who=users.spelled(data.name) or "(unknown)",
        what="user.log_in",
        subject="session",
        origin=place,
    )
    try:
        opened = await users.log_in(data, place)
    except AccessRefused as why:
        if is_heard:
            is_now_shut = users.is_shut(data.name, place)
            after = "the door is shut for a while" if is_now_shut else ""
            failed = replace(entry, what="user.log_in_refused", why=str(why), after=after)
            await engine.writer.do(audit.note, failed)
        raise
    await engine.writer.do(audit.note, entry)
    return opened


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
    user = users.named(principal.name) if principal.token else None
    return Me(
        name=principal.name,
        role=principal.role,
        scope=principal.scope,
        permissions=tuple(sorted(may)),
        users=users.any,
        by_provider=user is not None and user.by_provider,
    )


@post("/v1/me/password", status_code=200, opt=needs(audit="user.password"))
async def change_password(users: Users, principal: Principal, data: NewPassword) -> User:
    """Changes the caller's password and ends the caller's other sessions."""
    _own(principal)
    return await users.change_password(principal.name, data, principal.token)


@post("/v1/me/authenticator", status_code=200)
async def offer_authenticator(users: Users, principal: Principal) -> Authenticator:
    """A secret for the caller's app, shown once; in force when a code of it was confirmed."""
    _own(principal)
    return users.offer_authenticator(principal.name)


@post(
    "/v1/me/authenticator/confirm",
    status_code=200,
    opt=needs(audit="user.authenticator", sealed=True),
)
async def confirm_authenticator(
    users: Users, principal: Principal, data: AuthenticatorCode
) -> User:
    """From now on the caller's log-in asks for a one-time code."""
    _own(principal)
    return await users.confirm_authenticator(principal.name, data.code)


@get("/v1/me/sessions")
async def list_own_sessions(users: Users, principal: Principal) -> list[OpenSession]:
    """The caller's open sessions, the one last used first."""
    _own(principal)
    return users.sessions.of(principal.name, principal.token)


@post("/v1/me/sessions/end", status_code=200, opt=needs(audit="user.end_sessions"))
async def end_own_sessions(
    users: Users, principal: Principal, data: SessionEnd
) -> list[OpenSession]:
    """Ends one of the caller's sessions, or all but the one that asks."""
    _own(principal)
    await _end(users, principal.name, data, principal.token)
    return users.sessions.of(principal.name, principal.token)


@get("/v1/users/{name:str}/sessions", opt=needs("user.manage", scope=SEEN))
async def list_sessions(
    users: Users, principal: Principal, sight: Sight, name: str
) -> list[OpenSession]:
    """A user's open sessions, the one last used first."""
    _seen_user(users, sight, name)
    return users.sessions.of(name, principal.token)


@post(
    "/v1/users/{name:str}/end-sessions",
    status_code=200,
    opt=needs("user.manage", audit="user.end_sessions", scope=SEEN),
)
async def end_sessions(
    users: Users, principal: Principal, sight: Sight, name: str, data: SessionEnd
) -> list[OpenSession]:
    """Ends one of a user's sessions, or all but the one that asks."""
    _seen_user(users, sight, name)
    await _end(users, name, data, principal.token)
    return users.sessions.of(name, principal.token)


async def _end(users: Users, name: str, wanted: SessionEnd, but: str) -> None:
    if wanted.id:
        await users.sessions.end(name, wanted.id)
    else:
        await users.sessions.end_all(name, but)


@get("/v1/users", opt=needs("user.manage", scope=SEEN))
async def list_users(users: Users, sight: Sight) -> list[User]:
    """Everybody who can log in and sees no more than the caller."""
    return [each for each in users.all() if sight.covers(each.scope)]


@get("/v1/roles", opt=needs("user.manage", scope=nothing_of("what roles may do")))
async def list_roles() -> dict[str, dict[str, str]]:
    """What each role may do: permissions with their sentences."""
    return {
        role.value: {name: words for name, words in PERMISSIONS.items() if name in may}
        for role, may in ROLES.items()
    }


@post("/v1/users", opt=needs("user.manage", audit="user.make", scope=SEEN))
async def make_user(users: Users, principal: Principal, sight: Sight, data: NewUser) -> User:
    """Makes a user; the first one takes over from the workstation's token."""
    _refuse_wider(sight, data.scope)
    return await users.make(data, by=_hand(principal), must_change=users.any)


@post(
    "/v1/users/{name:str}",
    status_code=200,
    opt=needs("user.manage", audit="user.change", scope=SEEN),
)
async def change_user(
    users: Users, principal: Principal, sight: Sight, name: str, data: UserChange
) -> User:
    """Changes role, scope, password or whether somebody may log in."""
    _seen_user(users, sight, name)
    if data.scope is not None:
        _refuse_wider(sight, data.scope)
    return await users.change(name, data, by=_hand(principal))


def _seen_user(users: Users, sight: Sight, name: str) -> User:
    """A user who sees no more than the caller.

    Raises:
        NotFound: there is none; nobody learns of those who see more.
    """
    found = users.named(name)
    if found is None or not sight.covers(found.scope):
        raise NotFound(f"there is no user {name}")
    return found


def _refuse_wider(sight: Sight, scope: Scope) -> None:
    if not sight.covers(scope):
        raise NotPermitted("nobody can let others see more than what they see themselves")


def _hand(principal: Principal) -> str:
    """Who touches an account: a user who has logged in, or whoever sits at the machine."""
    return principal.name if principal.token else MACHINE


def _own(principal: Principal) -> None:
    if not principal.token:
        raise AccessRefused("log in first: this is about your own user")


def extension(users: Users) -> Extension:
    """Users of a live engine; a replay has those of the engine that it belongs to."""
    handlers = (
        *(log_in, log_out, confirm, show_me, change_password, offer_authenticator),
        *(confirm_authenticator, list_own_sessions, end_own_sessions),
        *(list_sessions, end_sessions),
        *(list_users, list_roles, make_user, change_user),
    )
    return Extension(handlers, {"users": users}, (LOG_IN,))

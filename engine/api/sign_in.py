"""Signing in with a provider's account: offered, begun, finished; and its settings."""

from typing import Any

from litestar import Request, get, post
from msgspec.structs import replace

from engine.access.hands import KEPT
from engine.access.sign_in import SignIn
from engine.access.users import Users
from engine.api.access import WHOLE, Principal, needs
from engine.api.app import Extension
from engine.api.part import Part
from engine.api.users import UNKNOWN_BODY
from engine.errors import AccessRefused, NocError
from engine.live.engine import Engine
from engine.model.access import Done, LoggedIn
from engine.model.audit import AuditEntry
from engine.model.sign_in import (
    SignInBegin,
    SignInBegun,
    SignInOffer,
    SignInPage,
    SignInReturn,
    SignInTried,
    SignInWanted,
)
from engine.store import audit
from engine.store import sign_in as stored
from engine.vault import Vault

#: Reached by somebody who is not logged in yet, each by its whole name.
OFFERED, BEGIN, FINISH = "/v1/sign-in/offered", "/v1/sign-in/begin", "/v1/sign-in/finish"


@get(OFFERED)
async def show_offer(signing_in: SignIn) -> SignInOffer:
    """Whether the log-in page offers a provider's accounts."""
    return signing_in.offer()


@post(BEGIN, status_code=200, request_max_body_size=UNKNOWN_BODY)
async def begin(signing_in: SignIn, data: SignInBegin) -> SignInBegun:
    """Where the browser goes."""
    return await signing_in.begin(data)


@post(FINISH, status_code=200, request_max_body_size=UNKNOWN_BODY)
async def finish(
    engine: Engine, signing_in: SignIn, request: Request[Any, Any, Any], data: SignInReturn
) -> LoggedIn:
    """Opens a session with what the browser came back with; it stands in the audit log."""
    entry = AuditEntry(
        at=engine.clock.now(),
        who="(unknown)",
        what="user.log_in",
        subject="session",
        why=f"with {signing_in.name}",
        origin=request.client.host if request.client else "",
    )
    try:
        opened = await signing_in.finish(data, entry.origin)
    except NocError as why:
        failed = replace(entry, what="user.log_in_refused", why=f"{entry.why}: {why}")
        await engine.writer.do(audit.note, failed)
        raise
    await engine.writer.do(audit.note, replace(entry, who=opened.user.name))
    return opened


@post("/v1/confirm/sign-in", status_code=200)
async def confirm(signing_in: SignIn, principal: Principal, data: SignInReturn) -> Done:
    """The caller proves at the provider to be still the same, as a locked screen asks for it."""
    if not principal.token:
        raise AccessRefused("log in first: this is about your own user")
    await signing_in.confirm(principal.name, data)
    return Done()


@get("/v1/identity-provider", opt=needs("user.manage", scope=WHOLE))
async def show_provider(signing_in: SignIn) -> SignInPage:
    """Whose accounts are let in, and which roles they get."""
    return signing_in.page()


@post(
    "/v1/identity-provider",
    status_code=200,
    opt=needs("user.manage", audit="sign_in.change", scope=WHOLE),
)
async def change_provider(
    signing_in: SignIn, principal: Principal, data: SignInWanted
) -> SignInPage:
    """Other settings; they hold at once."""
    return await signing_in.change(data, principal.name)


@post("/v1/identity-provider/test", status_code=200, opt=needs("user.manage", scope=WHOLE))
async def test_provider(signing_in: SignIn, data: SignInWanted) -> SignInTried:
    """Asks the provider with what is entered; nothing is kept."""
    return await signing_in.test(data)


def part(engine: Engine, users: Users, vault: Vault) -> Part:
    """The sign-in of a live engine; reads the store."""
    with engine.database.begin() as connection:
        settings = stored.standing(connection)
        users.issuer_set = stored.changed_since(connection, engine.clock.now() - KEPT)
    signing_in = SignIn(engine, users, vault, settings)
    handlers = (
        *(show_offer, begin, finish, confirm),
        *(show_provider, change_provider, test_provider),
    )
    return Part(
        "sign-in", Extension(handlers, {"signing_in": signing_in}, (OFFERED, BEGIN, FINISH))
    )

"""Every route of a live engine: who may use it, and whether what it changes is written down."""

import asyncio
import secrets
import socket
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from litestar import Litestar

from engine.access.roles import PERMISSIONS, ROLES
from engine.api.access import SEEN, WHOLE, UserAccess
from engine.api.app import build
from engine.api.given import Given
from engine.api.limits import Limits
from engine.api.serving import serve_on
from engine.clock import Clock
from engine.model.access import Role
from engine.runtime import build_engine, load_users, parts_of
from tests.engine.stores import settings_on

#: Of the framework's next major version; every route declares its arguments that way.
pytestmark = pytest.mark.filterwarnings("ignore:.*:litestar.exceptions.LitestarDeprecationWarning")

RIGHT = "correct horse battery"
FRESH = "staple battery horse"

#: Callers prove themselves in another way: devices by their place, others by secret or signature.
SELF_GUARDED = ("/v1/positions/", "/iclock/", "/v1/hooks/", "/v1/calls/webhooks/")
#: For everybody, or for everybody who is logged in.
OWN = {
    *("/v1/log-in", "/v1/log-out", "/v1/confirm", "/v1/me", "/v1/me/password"),
    *("/v1/me/authenticator", "/v1/me/authenticator/confirm", "/v1/confirm/sign-in"),
    *("/v1/me/sessions", "/v1/me/sessions/end"),
    *("/v1/sign-in/offered", "/v1/sign-in/begin", "/v1/sign-in/finish"),
}
_ASKS = "changes nothing: only asks"
_ENTRY = "writes an entry of its own, which says more"
_EVENTS = "the journal itself keeps what was handed in, and by whom"
#: Routes with another method than GET that name no kind of audit entry, and why.
NOT_AUDITED = {
    "/v1/log-in": _ENTRY,
    "/v1/confirm": _ASKS,
    "/v1/me/authenticator": "offers a secret; in force, and written down, once it is confirmed",
    "/v1/confirm/sign-in": _ASKS,
    "/v1/sign-in/begin": _ASKS,
    "/v1/sign-in/finish": _ENTRY,
    "/v1/keys/renew": _ENTRY,
    "/v1/keys/engines/{engine_id:str}/forget": _ENTRY,
    "/v1/identity-provider/test": _ASKS,
    "/v1/audit/verify": _ASKS,
    "/v1/calls/preview": _ASKS,
    "/v1/calls/speak": _ASKS,
    "/v1/calls/scripts/check": _ASKS,
    "/v1/calls/scripts/sample": _ASKS,
    "/v1/calls/providers/{provider_id:str}/test": _ASKS,
    "/v1/cameras/{camera:str}/stream": _ASKS,
    "/v1/cameras/discover": _ASKS,
    "/v1/cameras/try/device": _ASKS,
    "/v1/cameras/try/stream": _ASKS,
    "/v1/connectors/test": _ASKS,
    "/v1/connectors/{name:str}/test": _ASKS,
    "/v1/settings/previews": _ASKS,
    "/v1/settings/previews/{preview_id:str}/cancel": _ASKS,
    "/v1/presence": "only says what somebody looks at, forgotten after seconds",
    "/v1/events": _EVENTS,
    "/v1/files": _EVENTS,
    "/v1/files/{key:str}/lines": _EVENTS,
    "/v1/files/{key:str}/end": _EVENTS,
    "/v1/files/refused": _EVENTS,
    "/v1/approvals/{approval_id:str}/confirm": _ENTRY,
    "/v1/approvals/{approval_id:str}/decline": _ENTRY,
    "/v1/calls/{call_id:str}/hold": _ENTRY,
    "/v1/calls/{call_id:str}/erase": _ENTRY,
    "/v1/calls/{call_id:str}/reveal": _ENTRY,
    "/v1/calls/{call_id:str}/listen": _ENTRY,
    "/v1/calls/retention": _ENTRY,
    "/v1/people/{person:str}/erase": _ENTRY,
    "/v1/reveals": _ENTRY,
    "/v1/sites/{site_id:str}/hours": _ENTRY,
    "/v1/sites/{site_id:str}/areas": _ENTRY,
    "/v1/privacy/holds": _ENTRY,
    "/v1/privacy/retention": _ENTRY,
    "/v1/privacy/retention/run": _ENTRY,
    "/v1/calls/providers": _ENTRY,
    "/v1/calls/providers/{provider_id:str}/drop": _ENTRY,
    "/v1/calls/rules": _ENTRY,
    "/v1/calls/consent": _ENTRY,
    "/v1/calls/consents": _ENTRY,
    "/v1/calls/consent/{person_id:str}/duress": _ENTRY,
}


@dataclass(frozen=True)
class Way:
    """One method of one path, and what it says of itself."""

    method: str
    path: str
    opt: dict[str, Any]
    takes: frozenset[str]
    #: The type of what is sent along; None: nothing is.
    body: Any = None

    @property
    def is_self_guarded(self) -> bool:
        return self.path.startswith(SELF_GUARDED)


def ways(app: Litestar) -> Iterator[Way]:
    """Every one but the pages that describe the interface, in a fixed order."""
    for route in sorted(app.routes, key=lambda each: each.path_format):
        handlers = getattr(route, "route_handlers", None) or [route.route_handler]  # type: ignore[union-attr]
        for handler in handlers:
            if route.path.startswith("/openapi"):
                continue
            for method in sorted(getattr(handler, "http_methods", {"WEBSOCKET"})):
                if method != "OPTIONS":
                    told = handler.parsed_fn_signature.parameters
                    body = told["data"].annotation if "data" in told else None
                    yield Way(str(method), route.path, dict(handler.opt), frozenset(told), body)


def with_app(
    folder: Path,
    work: Callable[[Litestar, str, str], Awaitable[None]],
    limits: Limits | None = None,
    clock: Clock | None = None,
) -> None:
    """An engine that answers on the loopback, with all its parts; gives its URL and token."""

    async def run() -> None:
        told = settings_on(folder)
        built = build_engine(told, clock)
        engine = built.engine
        users = load_users(engine.database, engine.writer, built.vault, engine.clock)
        parts = parts_of(told, built, users)
        token = secrets.token_urlsafe(32)
        more = [each.extension for each in parts]
        app = build(Given(engine, UserAccess(users, token), told.connectors, folder, more, limits))
        listener = socket.create_server(("127.0.0.1", 0))
        stopping = asyncio.Event()
        await engine.start()
        serving = asyncio.create_task(serve_on(app, listener, stopping))
        try:
            await work(app, f"http://127.0.0.1:{listener.getsockname()[1]}", token)
        finally:
            stopping.set()
            await serving
            for each in parts:
                await each.stop()
            await engine.stop()
            engine.database.close()

    asyncio.run(run())


def test_every_route_names_a_permission_its_sight_and_whether_it_is_written_down(
    data_dir: Path,
) -> None:
    async def work(app: Litestar, _url: str, _token: str) -> None:
        known = list(ways(app))
        assert len(known) > 130
        guarded = [each for each in known if not each.is_self_guarded and each.path not in OWN]
        assert not [each for each in guarded if not each.opt.get("permission")]
        assert {each.opt["permission"] for each in guarded} <= PERMISSIONS.keys()

        blind = {each.path for each in guarded if not each.opt.get("scope")}
        assert not blind, "say SEEN, WHOLE or nothing_of a reason"
        seeing = [each for each in guarded if each.opt["scope"] == SEEN]
        assert len(seeing) > 70
        careless = {each.path for each in seeing if not each.takes & {"sight", "sights"}}
        assert not careless, "what is in sight is not asked about"

        changing = [
            each
            for each in known
            if each.method not in ("GET", "WEBSOCKET") and not each.is_self_guarded
        ]
        silent = {each.path for each in changing if not each.opt.get("audit")}
        assert silent - NOT_AUDITED.keys() == set()
        assert NOT_AUDITED.keys() - silent == set(), "no longer needed on the list"

    with_app(data_dir, work)


#: Whoever asks: a role, and whether its owner sees one site only; None: nobody.
Caller = tuple[Role, bool] | None


async def sessions(http: httpx.AsyncClient, token: str) -> dict[Caller, str]:
    """Of each role one user who sees everything and one who sees one site, all logged in."""

    async def post(path: str, bearer: str, **body: object) -> Any:
        headers = {"Authorization": f"Bearer {bearer}"}
        said = await http.post(path, json=body, headers=headers)
        assert said.status_code < 300, said.text
        return said.json()

    await post("/v1/users", token, name="administrator", role="administrator", password=RIGHT)
    first = await post("/v1/log-in", "none", name="administrator", password=RIGHT)
    made: dict[Caller, str] = {None: "none", (Role.ADMINISTRATOR, False): str(first["token"])}
    for role in Role:
        for is_scoped in (False, True):
            if (role, is_scoped) in made:
                continue
            name = f"{role.value}{' of S1' * is_scoped}"
            scope = {"sites": ["S1"]} if is_scoped else {}
            new = {"name": name, "role": role.value, "password": RIGHT, "scope": scope}
            await post("/v1/users", first["token"], **new)
            session = await post("/v1/log-in", "none", name=name, password=RIGHT)
            await post("/v1/me/password", session["token"], old=RIGHT, new=FRESH)
            made[role, is_scoped] = str(session["token"])
    return made


def is_right(way: Way, caller: Caller, code: int) -> bool:
    """Whether a caller was let in, or kept out, as the way says."""
    if caller is None:
        return code == 401
    role, is_scoped = caller
    is_let_in = way.opt["permission"] in ROLES[role]
    if is_scoped and way.opt["scope"] == WHOLE:
        is_let_in = False
    return code not in (401, 403, 500) if is_let_in else code == 403


def made_up(path: str) -> str:
    """A path with parameters that name nothing."""
    parts = path.split("/")
    return "/".join(
        ("7" if each.endswith(":int}") else "nothing") if each.startswith("{") else each
        for each in parts
    )


@pytest.mark.timeout(240)
def test_each_role_in_each_scope_reaches_exactly_what_it_may(
    data_dir: Path, quick_passwords: None
) -> None:
    async def work(app: Litestar, url: str, token: str) -> None:
        wanted = [each for each in ways(app) if each.opt.get("permission")]
        wanted = [each for each in wanted if each.method != "WEBSOCKET"]
        wrong: list[str] = []
        near = httpx.ASGITransport(app=app)  # type: ignore[arg-type]
        async with httpx.AsyncClient(transport=near, base_url=url, timeout=60) as http:
            for caller, bearer in (await sessions(http, token)).items():
                headers = {"Authorization": f"Bearer {bearer}"}
                for way in wanted:
                    body: dict[str, str] | None = None if way.method == "GET" else {}
                    path = made_up(way.path)
                    said = await http.request(way.method, path, json=body, headers=headers)
                    if not is_right(way, caller, said.status_code):
                        code, words = said.status_code, said.text[:200]
                        wrong.append(f"{caller} {way.method} {path}: {code} {words}")
        assert not wrong, "\n".join(wrong)

    with_app(data_dir, work)

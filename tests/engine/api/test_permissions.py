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
from engine.api.access import UserAccess
from engine.api.app import build
from engine.api.limits import Limits
from engine.api.serving import serve_on
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
OWN = {"/v1/log-in", "/v1/log-out", "/v1/confirm", "/v1/me", "/v1/me/password"} | {
    "/v1/me/authenticator"
}
_ASKS = "changes nothing: only asks"
_ENTRY = "writes an entry of its own, which says more"
_EVENTS = "the journal itself keeps what was handed in, and by whom"
#: Routes with another method than GET that name no kind of audit entry, and why.
NOT_AUDITED = {
    "/v1/log-in": "nobody is logged in yet whose name could stand there",
    "/v1/confirm": _ASKS,
    "/v1/audit/verify": _ASKS,
    "/v1/calls/preview": _ASKS,
    "/v1/calls/speak": _ASKS,
    "/v1/calls/scripts/check": _ASKS,
    "/v1/calls/scripts/sample": _ASKS,
    "/v1/calls/providers/{provider_id:str}/test": _ASKS,
    "/v1/cameras/{camera:str}/stream": _ASKS,
    "/v1/cameras/discover": _ASKS,
    "/v1/connectors/test": _ASKS,
    "/v1/connectors/{name:str}/test": _ASKS,
    "/v1/settings/previews": _ASKS,
    "/v1/settings/previews/{preview_id:str}/cancel": _ASKS,
    "/v1/presence": "only says what somebody looks at, forgotten after seconds",
    "/v1/events": _EVENTS,
    "/v1/files": _EVENTS,
    "/v1/files/{key:str}/lines": _EVENTS,
    "/v1/files/{key:str}/end": _EVENTS,
    "/v1/approvals/{approval_id:str}/confirm": _ENTRY,
    "/v1/approvals/{approval_id:str}/decline": _ENTRY,
    "/v1/calls/{call_id:str}/hold": _ENTRY,
    "/v1/calls/{call_id:str}/erase": _ENTRY,
    "/v1/calls/{call_id:str}/reveal": _ENTRY,
    "/v1/calls/{call_id:str}/listen": _ENTRY,
    "/v1/calls/retention": _ENTRY,
    "/v1/people/{person:str}/erase": _ENTRY,
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
                    yield Way(str(method), route.path, dict(handler.opt))


def with_app(
    folder: Path,
    work: Callable[[Litestar, str, str], Awaitable[None]],
    limits: Limits | None = None,
) -> None:
    """An engine that answers on the loopback, with all its parts; gives its URL and token."""

    async def run() -> None:
        told = settings_on(folder)
        built = build_engine(told)
        engine = built.engine
        users = load_users(engine.database, engine.writer, built.vault, engine.clock)
        parts = parts_of(told, built, users)
        token = secrets.token_urlsafe(32)
        more = [each.extension for each in parts]
        app = build(engine, UserAccess(users, token), told.connectors, folder, more, limits)
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


def test_every_route_names_a_permission_and_every_change_is_written_down(data_dir: Path) -> None:
    async def work(app: Litestar, _url: str, _token: str) -> None:
        known = list(ways(app))
        assert len(known) > 130
        guarded = [each for each in known if not each.is_self_guarded and each.path not in OWN]
        assert not [each for each in guarded if not each.opt.get("permission")]
        assert {each.opt["permission"] for each in guarded} <= PERMISSIONS.keys()

        changing = [
            each
            for each in known
            if each.method not in ("GET", "WEBSOCKET") and not each.is_self_guarded
        ]
        silent = {each.path for each in changing if not each.opt.get("audit")}
        assert silent - NOT_AUDITED.keys() == set()
        assert NOT_AUDITED.keys() - silent == set(), "no longer needed on the list"

    with_app(data_dir, work)


async def sessions(http: httpx.AsyncClient, token: str) -> dict[Role, str]:
    """One user of each role, logged in, their first password changed."""

    async def post(path: str, bearer: str, **body: object) -> Any:
        headers = {"Authorization": f"Bearer {bearer}"}
        said = await http.post(path, json=body, headers=headers)
        assert said.status_code < 300, said.text
        return said.json()

    await post("/v1/users", token, name="administrator", role="administrator", password=RIGHT)
    first = await post("/v1/log-in", "none", name="administrator", password=RIGHT)
    made = {Role.ADMINISTRATOR: str(first["token"])}
    for role in Role:
        if role in made:
            continue
        await post("/v1/users", first["token"], name=role.value, role=role.value, password=RIGHT)
        session = await post("/v1/log-in", "none", name=role.value, password=RIGHT)
        await post("/v1/me/password", session["token"], old=RIGHT, new=FRESH)
        made[role] = str(session["token"])
    return made


def made_up(path: str) -> str:
    """A path with parameters that name nothing."""
    parts = path.split("/")
    return "/".join(
        ("7" if each.endswith(":int}") else "nothing") if each.startswith("{") else each
        for each in parts
    )


@pytest.mark.timeout(240)
def test_each_role_reaches_exactly_what_it_may(data_dir: Path) -> None:
    async def work(app: Litestar, url: str, token: str) -> None:
        wanted = [each for each in ways(app) if each.opt.get("permission")]
        wanted = [each for each in wanted if each.method != "WEBSOCKET"]
        wrong: list[str] = []
        async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=60) as http:
            tokens: dict[Role | None, str] = {None: "none"}
            tokens.update((await sessions(http, token)).items())

            async def ask(way: Way, role: Role | None) -> None:
                headers = {"Authorization": f"Bearer {tokens[role]}"}
                body: dict[str, str] | None = None if way.method == "GET" else {}
                path = made_up(way.path)
                said = await http.request(way.method, path, json=body, headers=headers)
                code = said.status_code
                if role is None:
                    right = code == 401
                elif way.opt["permission"] in ROLES[role]:
                    right = code not in (401, 403, 500)
                else:
                    right = code == 403
                if not right:
                    wrong.append(f"{role} {way.method} {path}: {code} {said.text[:200]}")

            for way in wanted:
                for role in tokens:
                    await ask(way, role)
        assert not wrong

    with_app(data_dir, work)

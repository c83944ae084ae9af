"""What somebody tried and was not let in to stands in the audit log, once in a while each."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from litestar import Litestar
from sqlalchemy import Connection
from websockets.exceptions import InvalidStatus

from engine.api.app import MAX_BODY
from engine.clock import SimulatedClock
from engine.live.engine import Engine
from engine.model.audit import AuditEntry
from engine.store import audit
from tests.engine.api.test_permissions import FRESH, RIGHT, with_app
from tests.engine.api.test_sessions import news_of

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*:litestar.exceptions.LitestarDeprecationWarning"),
    pytest.mark.usefixtures("quick_passwords"),
]
KINDS = ("access.", "input.")


class Door:
    """An engine with an administrator and an operator, and its log of who was refused."""

    def __init__(self, app: Litestar, url: str, http: httpx.AsyncClient, clock: SimulatedClock):
        self.engine: Engine = app.state.engine
        self.url, self.http, self.clock = url, http, clock

    async def post(
        self, path: str, token: str, body: object = None, **headers: str
    ) -> httpx.Response:
        bearer = {"Authorization": f"Bearer {token}", **headers}
        return await self.http.post(path, json=body or {}, headers=bearer)

    async def get(self, path: str, token: str) -> int:
        bearer = {"Authorization": f"Bearer {token}"}
        return (await self.http.get(path, headers=bearer)).status_code

    async def session(self, by: str, name: str, role: str) -> str:
        await self.post("/v1/users", by, {"name": name, "role": role, "password": RIGHT})
        said = await self.post("/v1/log-in", "none", {"name": name, "password": RIGHT})
        token = str(said.json()["token"])
        await self.post("/v1/me/password", token, {"old": RIGHT, "new": FRESH})
        return token

    async def set_up_calls(self, boss: str) -> None:
        """A provider, so that somebody has to sign what comes in its name."""
        provider = {"id": "main", "type": "twilio_voice", "name": "Main", "kinds": ["voice"]}
        secrets = {"account_sid": "AC" + "0" * 32, "auth_token": "0" * 32}
        wanted = {"config": provider, "credentials": secrets}
        said = await self.post("/v1/calls/providers", boss, wanted)
        assert said.status_code < 300, said.text

    async def new(self) -> list[AuditEntry]:
        """Refusals since the last look, oldest first; then so much time passes that all count."""

        def read(connection: Connection) -> list[AuditEntry]:
            lines = [each for kind in KINDS for each in audit.page(connection, what=kind).lines]
            return [each.entry for each in sorted(lines, key=lambda line: line.number)]

        found = await self.engine.ask(read)
        fresh = [each for each in found if each.at >= self.clock.now()]
        self.clock.advance(timedelta(hours=1))
        return fresh


def test_what_was_refused_is_written_down_and_fills_no_log(data_dir: Path) -> None:
    clock = SimulatedClock(datetime.now(UTC))

    async def work(app: Litestar, url: str, token: str) -> None:
        near = httpx.ASGITransport(app=app)  # type: ignore[arg-type]
        async with httpx.AsyncClient(transport=near, base_url=url, timeout=60) as http:
            door = Door(app, url, http, clock)
            boss = await door.session(token, "boss", "administrator")
            ravi = await door.session(boss, "ravi", "operator")
            await door.set_up_calls(boss)
            await door.new()
            await somebody_tries_what_is_beyond_the_role(door, ravi)
            await a_stolen_token_after_the_log_out(door, ravi)
            await a_forged_callback_and_a_flood_of_bytes(door, boss)

    with_app(data_dir, work, clock=clock)


async def somebody_tries_what_is_beyond_the_role(door: Door, ravi: str) -> None:
    wish = {"name": "x", "role": "administrator", "password": RIGHT}
    for _ in range(7):
        assert (await door.post("/v1/users", ravi, wish)).status_code == 403
        assert await door.get("/v1/audit", ravi) == 403
        assert await door.get("/v1/users/boss/sessions", ravi) == 403
    told = [(each.who, each.what, each.subject) for each in await door.new()]
    assert sorted(told) == [
        ("ravi", "access.denied", "GET /v1/audit"),
        ("ravi", "access.denied", "GET /v1/users/{name}/sessions"),
        ("ravi", "access.denied", "POST /v1/users"),
    ]
    await door.post("/v1/users", ravi, wish)
    await door.get("/v1/audit", ravi)
    (entry,) = await door.new()
    assert entry.after == "and 6 times since the last entry", "looks are told once in half a day"
    assert "user.manage" in entry.why


async def a_stolen_token_after_the_log_out(door: Door, ravi: str) -> None:
    assert (await door.post("/v1/log-out", ravi)).status_code == 200
    for path in ("/v1/alerts", "/v1/people", "/v1/calls"):
        assert await door.get(path, ravi) == 401
    (entry,) = await door.new()
    assert (entry.who, entry.what) == ("(unknown)", "access.refused")
    assert entry.origin == "127.0.0.1"
    assert ravi not in f"{entry}"
    with pytest.raises(InvalidStatus):
        async with asyncio.timeout(20), news_of(door.url, ravi):
            pass
    (entry,) = await door.new()
    assert entry.subject == "WEBSOCKET /v1/news"


async def a_forged_callback_and_a_flood_of_bytes(door: Door, boss: str) -> None:
    for _ in range(3):
        forged = await door.http.post("/v1/calls/webhooks/main/status/c-1", data={"CallSid": "x"})
        assert forged.status_code == 403
    (entry,) = await door.new()
    assert (entry.what, entry.who) == ("access.refused", "(unknown)")
    assert "not signed" in entry.why
    flood = {"Content-Length": str(MAX_BODY + 1)}
    assert (await door.post("/v1/me/password", boss, **flood)).status_code == 413
    (entry,) = await door.new()
    assert (entry.what, entry.who) == ("input.refused", "boss")

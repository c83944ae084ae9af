"""Sessions over the interface: stolen, replayed, guessed at; what the audit log has of it."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from litestar import Litestar
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from engine.access.attempts import FREE, MANY, SHUT
from engine.clock import SimulatedClock
from engine.live.engine import Engine
from engine.model.news import AlertChanged, SitesChanged, SiteStatus
from engine.store import audit
from tests.engine.api.test_permissions import RIGHT, with_app
from tests.engine.api.test_scope import House, with_house
from tests.engine.api.test_users import Caller
from tests.until import until

pytestmark = pytest.mark.filterwarnings("ignore:.*:litestar.exceptions.LitestarDeprecationWarning")


async def told(engine: Engine, what: str) -> list[tuple[str, str]]:
    """Who and which kind, oldest first."""
    page = await engine.ask(lambda connection: audit.page(connection, what=what))
    return [(each.entry.who, each.entry.what) for each in reversed(page.lines)]


async def session(url: str, name: str, password: str = RIGHT) -> Any:
    nobody = Caller(url, "none")
    said = await nobody.post("/v1/log-in", name=name, password=password)
    await nobody.close()
    return said


def news_of(url: str, token: str) -> Any:
    """A listener; give it a little to be let in."""
    return connect(
        f"{url.replace('http', 'ws', 1)}/v1/news?after=0",
        additional_headers={"Authorization": f"Bearer {token}"},
        proxy=None,
    )


async def ended(socket: ClientConnection) -> bool:
    try:
        async with asyncio.timeout(20):
            async for _ in socket:
                pass
    except ConnectionClosed:
        return True
    return socket.close_code == 1008


def test_a_token_is_worth_nothing_after_log_out_and_its_news_end(
    data_dir: Path, quick_passwords: None
) -> None:
    async def work(app: Litestar, url: str, token: str) -> None:
        engine: Engine = app.state.engine
        machine = Caller(url, token)
        await machine.post("/v1/users", name="asha", role="administrator", password=RIGHT)
        stolen = (await session(url, "Asha")).json()["token"]
        thief = Caller(url, stolen)
        assert (await thief.get("/v1/alerts")).status_code == 200
        async with news_of(url, stolen) as socket:
            owner = Caller(url, stolen)
            assert (await owner.post("/v1/log-out")).status_code == 200

            async def pulse() -> None:
                while True:
                    engine.hub.tell(SitesChanged(sites=(SiteStatus(site="S", status="ok"),)))
                    await asyncio.sleep(0.1)

            beating = asyncio.create_task(pulse())
            assert await ended(socket), "whoever is logged out hears no more"
            beating.cancel()
        assert (await thief.get("/v1/alerts")).status_code == 401
        assert (await thief.post("/v1/me/password", old=RIGHT, new="x" * 20)).status_code == 401
        again = (await session(url, "asha")).json()["token"]
        assert again != stolen
        for each in (machine, thief, owner):
            await each.close()
        assert await told(engine, "user.log_") == [
            ("asha", "user.log_in"),
            ("asha", "user.log_out"),
            ("asha", "user.log_in"),
        ]

    with_app(data_dir, work)


def test_guessing_is_written_down_and_slows_nobody_else(
    data_dir: Path, quick_passwords: None
) -> None:
    clock = SimulatedClock(datetime.now(UTC))

    async def work(app: Litestar, url: str, token: str) -> None:
        engine: Engine = app.state.engine
        machine = Caller(url, token)
        await machine.post("/v1/users", name="asha", role="administrator", password=RIGHT)
        first = (await session(url, "asha")).json()["token"]
        asha = Caller(url, first)
        await asha.post("/v1/users", name="ravi", role="operator", password=RIGHT)
        for _ in range(FREE + 3):
            assert (await session(url, "ravi", "wrong wrong wrong")).status_code == 401
        assert (await session(url, "ravi")).status_code == 401, "the right one comes too soon"
        assert len(await told(engine, "user.log_in_refused")) == FREE, "others were not heard"
        for _ in range(MANY):
            clock.advance(timedelta(minutes=1))
            assert (await session(url, "ravi", "wrong wrong wrong")).status_code == 401
        assert (await session(url, "ravi")).status_code == 401, "the right one comes too late"
        assert (await session(url, "asha")).status_code == 200, "the same address, another name"
        assert (await asha.get("/v1/alerts")).status_code == 200
        tries = await told(engine, "user.log_in_refused")
        assert len(tries) == MANY, "what was not even listened to is not told again"
        assert {who for who, _ in tries} == {"ravi"}
        await session(url, "my password typed here", "x")
        assert (await told(engine, "user.log_in_refused"))[-1][0] == "(unknown)"
        clock.advance(SHUT)
        assert (await session(url, "ravi")).status_code == 200, "the door opens again"
        for each in (machine, asha):
            await each.close()

    with_app(data_dir, work, clock=clock)


def test_news_of_theirs_are_not_heard(data_dir: Path, quick_passwords: None) -> None:
    async def work(house: House) -> None:
        heard: list[bytes] = []
        async with news_of(house.url, house.tokens["by site"]) as socket:

            async def listen() -> None:
                async for each in socket:
                    heard.append(each.encode() if isinstance(each, str) else each)

            listening = asyncio.create_task(listen())
            await until(lambda: bool(heard))  # the reset
            engine = house.engine
            for alert in tuple(engine.desk.open.by_id.values()):
                engine.hub.tell(AlertChanged(alert=alert))
            both = (
                SiteStatus(site="S-OURS", status="ok"),
                SiteStatus(site="S-THEIRS", status="ok"),
            )
            engine.hub.tell(SitesChanged(sites=both))
            await until(lambda: any(b'"sites"' in each for each in heard))
            listening.cancel()
        assert not [each for each in heard if house.leaks(each.decode())]
        alerts = [each for each in heard if b'"news":"alert"' in each]
        assert {msgspec.json.decode(each)["alert"]["site"] for each in alerts} >= {"S-OURS"}

    with_house(data_dir, work)

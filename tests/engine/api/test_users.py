"""Users over real HTTP, against a real engine process."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx

from engine.address import Address
from noc_console.worker import started_engine

RIGHT = "correct horse battery"


class Caller:
    """One caller of the interface."""

    def __init__(self, url: str, token: str) -> None:
        self._http = httpx.AsyncClient(
            base_url=url, headers={"Authorization": f"Bearer {token}"}, trust_env=False, timeout=30
        )

    async def get(self, path: str) -> httpx.Response:
        return await self._http.get(path)

    async def post(self, path: str, **body: object) -> httpx.Response:
        return await self._http.post(path, json=body)

    async def close(self) -> None:
        await self._http.aclose()


def with_engine(folder: Path, work: Callable[[Address, Caller], Awaitable[None]]) -> None:
    async def run() -> None:
        async with started_engine(folder) as address:
            caller = Caller(address.url, address.token)
            try:
                await work(address, caller)
            finally:
                await caller.close()

    asyncio.run(run())


async def logged_in(address: Address, name: str, password: str = RIGHT) -> Caller:
    """A caller with a session of its own."""
    nobody = Caller(address.url, "none")
    said = await nobody.post("/v1/log-in", name=name, password=password)
    await nobody.close()
    assert said.status_code == 200, said.text
    return Caller(address.url, said.json()["token"])


def test_the_first_user_takes_over_from_the_workstations_token(data_dir: Path) -> None:
    async def work(address: Address, machine: Caller) -> None:
        assert (await machine.get("/v1/me")).json()["users"] is False
        made = await machine.post(
            "/v1/users", name="asha", role="administrator", password=RIGHT, full_name="Asha Rao"
        )
        assert made.status_code == 201, made.text
        assert "password" not in made.text

        assert (await machine.get("/v1/users")).status_code == 403
        asha = await logged_in(address, "asha")
        assert [each["name"] for each in (await asha.get("/v1/users")).json()] == ["asha"]
        assert "user.manage" in (await asha.get("/v1/me")).json()["permissions"]
        await asha.close()

    with_engine(data_dir, work)


def test_an_operator_manages_nobody_and_a_new_user_first_changes_the_password(
    data_dir: Path,
) -> None:
    async def work(address: Address, machine: Caller) -> None:
        await machine.post("/v1/users", name="asha", role="administrator", password=RIGHT)
        asha = await logged_in(address, "asha")
        await asha.post("/v1/users", name="ravi", role="operator", password=RIGHT)
        ravi = await logged_in(address, "ravi")
        assert (await ravi.get("/v1/me")).json()["permissions"] == []

        fresh = "staple battery horse"
        said = await ravi.post("/v1/me/password", old=RIGHT, new=fresh)
        assert said.status_code == 200, said.text

        assert "alert.work" in (await ravi.get("/v1/me")).json()["permissions"]
        refused = await ravi.post("/v1/users", name="x", role="administrator", password=RIGHT)
        assert refused.status_code == 403
        assert "user.manage" in refused.json()["error"]
        await ravi.post("/v1/log-out")
        assert (await ravi.get("/v1/me")).status_code == 401
        await asha.close()
        await ravi.close()

    with_engine(data_dir, work)

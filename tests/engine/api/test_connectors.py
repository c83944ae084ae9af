"""Connectors set up at run time, against a real engine process and real HTTP peers."""

import asyncio
import os
import random
import signal
import socket
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from sqlalchemy import select

from engine.client import EngineClient
from engine.errors import BadInput, ConfigError, Conflict, NocError, NotFound
from engine.model.connectors import ConnectorState, ConnectorWanted, Device, DeviceKind
from engine.model.directory import DirectoryContent
from engine.remote import connectors as remote
from engine.store import journal as stored_journal
from engine.store.schema import refusals
from noc_console.worker import EngineProcess, started_engine
from tests.engine.connectors.test_zeek import CONN, MORE, log
from tests.engine.scene import BASE, world
from tests.engine.stores import kept_vault, opened_store
from tests.peers.answering import Answer, serving
from tests.peers.lightspeed import LightspeedPeer, webhook
from tests.until import until

SECRETS = {"token": "access-0", "refresh_token": "refresh-0", "client_secret": "hush-hush"}
Work = Callable[[EngineClient], Awaitable[None]]


def free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def wanted(peer: LightspeedPeer, **more: Any) -> ConnectorWanted:
    settings = {
        "base_url": peer.url, "client_id": "us", "sites": {"o1": "PUNE"}, "every_s": 0.2,
        "per_minute": 1e6, **more,
    }  # fmt: skip
    return ConnectorWanted(name="shop", kind="lightspeed", settings=settings, secrets=SECRETS)


async def known(client: EngineClient) -> None:
    scene = world()
    content = DirectoryContent(
        sites=tuple(scene.sites.values()), people=tuple(scene.people.values())
    )
    await client.put_directory(content, dry_run=False)


def with_engine(folder: Path, work: Work) -> None:
    async def run() -> None:
        async with started_engine(folder) as address:
            client = EngineClient(address, "asha")
            try:
                await known(client)
                await work(client)
            finally:
                await client.close()

    asyncio.run(run())


def journal(folder: Path) -> list[dict[str, Any]]:
    database = opened_store(folder)
    with database.begin() as connection:
        kept = [each.raw for each in stored_journal.after(connection, 0)]
    database.close()
    return [msgspec.json.decode(raw) for raw in kept]


def test_a_connector_is_added_tried_paused_and_removed(data_dir: Path) -> None:
    peer = LightspeedPeer(datetime.now(UTC) - timedelta(hours=5))
    peer.sell(1)

    async def work(client: EngineClient) -> None:
        page = await remote.connectors(client)
        assert not page.connectors
        kind = next(each for each in page.kinds if each.kind == "lightspeed")
        fields = {each.name: each for each in kind.fields}
        assert fields["sites"].form == "table"
        assert fields["domain_prefix"].needed
        assert fields["version"].says
        tried = await remote.try_wanted(client, wanted(peer))
        assert tried.ok
        assert "2 outlets" in tried.says
        assert not (await remote.connectors(client)).connectors
        status = await remote.put_connector(client, wanted(peer))
        assert set(status.has_secrets) == set(SECRETS)

        async def arrived() -> bool:
            (now,) = (await remote.connectors(client)).connectors
            return now.counts.accepted == 1 and now.state is ConnectorState.WAITING

        await until(arrived)
        (status,) = (await remote.connectors(client)).connectors
        raw = msgspec.json.encode(status)
        assert not any(secret.encode() in raw for secret in SECRETS.values())
        paused = await remote.pause_connector(client, "shop", paused=True)
        assert paused.state is ConnectorState.PAUSED
        peer.faults.plan = [Answer(500, {})] * 3
        assert not (await remote.try_connector(client, "shop")).ok
        peer.faults.plan.clear()
        assert (await remote.try_connector(client, "shop")).ok
        await remote.remove_connector(client, "shop")
        with pytest.raises(NotFound):
            await remote.wake_connector(client, "shop")

    with serving(peer):
        with_engine(data_dir, work)
    assert [each["id"] for each in journal(data_dir)] == ["sale-s1"]
    kept = kept_vault(data_dir)
    assert not any(secret.encode() in kept for secret in SECRETS.values())


def test_a_listener_at_work_is_tried_without_a_second_port(data_dir: Path) -> None:
    port = free_port()
    told = {"format": "syslog", "port": port, "site": "PUNE"}

    def of(name: str) -> ConnectorWanted:
        return ConnectorWanted(name=name, kind="listener", settings=told)

    async def work(client: EngineClient) -> None:
        assert "can be opened" in (await remote.try_wanted(client, of("net"))).says
        await remote.put_connector(client, of("net"))

        async def listens() -> bool:
            (now,) = (await remote.connectors(client)).connectors
            return now.state is ConnectorState.WORKING

        await until(listens)
        tried = await remote.try_connector(client, "net")
        assert (tried.ok, tried.says) == (
            True,
            f"It listens on port {port} and has heard 0 messages.",
        )
        other = await remote.try_wanted(client, of("second"))
        assert not other.ok
        assert "the connector net listens on this port" in other.says

    with_engine(data_dir, work)


def test_what_is_wrong_is_said_where_it_is_entered(data_dir: Path) -> None:
    (data_dir).mkdir(parents=True)
    (data_dir / "config.toml").write_text(
        '[[connectors.logs]]\nname = "net"\npaths = ["nowhere/*.log"]\nsite = "PUNE"\n'
    )

    async def work(client: EngineClient) -> None:
        wrong: list[tuple[type[NocError], str, str, dict[str, Any]]] = [
            (BadInput, "x", "lightspeed", {"colour": "1"}),
            (ConfigError, "x", "lightspeed", {"domain_prefix": "a b"}),
            (ConfigError, "x", "logs", {"paths": ["a"], "site": ""}),
            (ConfigError, "x", "logs", {"paths": ["a"], "site": "P", "timezone": "Moon"}),
            (ConfigError, "x", "listener", {"site": "P", "host": "0.0.0.0"}),  # noqa: S104
            (ConfigError, "x", "nothing", {}),
            (Conflict, "net", "logs", {"paths": ["a"], "site": "P"}),
        ]
        for error, name, kind, settings in wrong:
            with pytest.raises(NocError) as said:
                await remote.put_connector(
                    client, ConnectorWanted(name=name, kind=kind, settings=settings)
                )
            assert isinstance(said.value, error) or error is ConfigError, (kind, settings)
        (net,) = (await remote.connectors(client)).connectors
        assert net.fixed
        tried = await remote.try_connector(client, "net")
        assert not tried.ok
        assert "no file matches" in tried.says

    with_engine(data_dir, work)


def test_webhooks_need_their_path_and_their_signature(data_dir: Path) -> None:
    peer = LightspeedPeer(datetime.now(UTC) - timedelta(hours=5))

    async def work(client: EngineClient) -> None:
        status = await remote.put_connector(client, wanted(peer, every_s=600.0))

        async def ready() -> bool:
            (now,) = (await remote.connectors(client)).connectors
            return now.state is ConnectorState.WAITING

        await until(ready)
        headers, body = webhook("s9", peer.start)
        async with httpx.AsyncClient(base_url=client.address.url, trust_env=False) as http:
            taken = await http.post(status.hook, content=body, headers=headers)
            assert taken.status_code == 200
            again = await http.post(status.hook, content=body, headers=headers)
            assert again.status_code == 200
            forged = await http.post(status.hook, content=body + b"&a=b", headers=headers)
            assert forged.status_code in (401, 403)
            guessed = await http.post("/v1/hooks/shop/guess", content=body, headers=headers)
            assert guessed.status_code in (401, 403)
            assert (await http.get("/v1/connectors")).status_code in (401, 403)

    with serving(peer):
        with_engine(data_dir, work)
    assert [each["id"] for each in journal(data_dir)] == ["sale-s9"]


def test_an_assignment_holds_for_later_events(data_dir: Path) -> None:
    def flow(key: str, minutes: float) -> tuple[Any, ...]:
        at = (BASE + timedelta(minutes=minutes)).timestamp()
        return (at, key, "192.168.1.5", 1, "9.9.9.9", 53, "udp", "dns", 0, 5, 5, "SF")

    async def hand_in(client: EngineClient, *rows: tuple[Any, ...]) -> Any:
        began = await remote.begin_file(client, "conn.log", {"format": "zeek", "site": "PUNE"})
        content = log("conn", CONN + MORE, *rows)
        await remote.send_lines(client, began.id, content, history=True)
        return await remote.end_file(client, began.id, history=True)

    async def work(client: EngineClient) -> None:
        receipt = await hand_in(client, flow("C1", 0), flow("C2", 1))
        assert (receipt.records, receipt.accepted, receipt.events["network.flow"]) == (2, 2, 2)
        (unknown,) = (await remote.devices(client)).unknown
        assert (unknown.key, unknown.seen, unknown.site) == ("192.168.1.5", 2, "PUNE")
        device = Device(
            kind=DeviceKind.IP, key="192.168.1.5", person="G1", since=BASE + timedelta(minutes=10)
        )
        page = await remote.assign_device(client, device)
        assert not page.unknown
        assert page.devices[0].by == "asha"
        with pytest.raises(BadInput, match="nobody"):
            await remote.assign_device(client, msgspec.structs.replace(device, person="G99"))
        await hand_in(client, flow("C3", 5), flow("C4", 15))
        later = msgspec.structs.replace(device, person="G2", since=BASE + timedelta(minutes=60))
        await remote.assign_device(client, later)
        await hand_in(client, flow("C5", 30), flow("C6", 90))
        await remote.end_device(client, DeviceKind.IP, "192.168.1.5", BASE + timedelta(minutes=120))
        await hand_in(client, flow("C7", 150))

    with_engine(data_dir, work)
    people = {each["id"].split("-")[1]: each.get("person") for each in journal(data_dir)}
    assert people == {
        "C1": None, "C2": None, "C3": None, "C4": "G1", "C5": "G1", "C6": "G2", "C7": None,
    }  # fmt: skip

    async def after(client: EngineClient) -> None:
        assert {each.person for each in (await remote.devices(client)).devices} == {"G1", "G2"}

    with_engine(data_dir, after)


def test_kill_nine_loses_and_doubles_nothing(data_dir: Path) -> None:
    killed(data_dir, kills=2, seed=1)


@pytest.mark.long
@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("seed", range(5))
def test_many_kills(data_dir: Path, seed: int) -> None:
    killed(data_dir, kills=20, seed=seed)


def killed(folder: Path, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    peer = LightspeedPeer(datetime.now(UTC) - timedelta(hours=5), page=9)
    total = 0

    async def work() -> None:
        nonlocal total
        process = EngineProcess(folder)
        client = EngineClient(await process.start())
        await known(client)
        await remote.put_connector(client, wanted(peer))
        for _ in range(kills):
            for _ in range(60):
                total += 1
                broken = {"totals": "renamed"} if total % 20 == 0 else {}
                peer.sell(total, **broken)
            peer.faults.plan += chance.choices([None, "drop", Answer(503, {})], k=6)
            await asyncio.sleep(chance.uniform(0.0, 0.6))
            os.kill(process.pid, signal.SIGKILL)
            await client.close()
            await until(lambda: not process.is_running)
            client = EngineClient(await process.start())
        peer.faults.plan.clear()

        async def all_in() -> bool:
            return len(journal(folder)) == total - total // 20

        await until(all_in, 60)
        await client.close()
        await process.stop()

    with serving(peer):
        asyncio.run(work())
    ids = [each["id"] for each in journal(folder)]
    assert len(set(ids)) == len(ids)
    database = opened_store(folder)
    with database.begin() as connection:
        refused = connection.execute(select(refusals.c.place)).scalars().all()
    database.close()
    assert sorted(refused) == sorted(f"sale s{n}" for n in range(20, total + 1, 20))

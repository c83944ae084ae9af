"""The interface over real HTTP and WebSocket, against a real engine process."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from engine.address import Address
from engine.client import EngineClient
from engine.errors import BadInput, Conflict, NotFound
from engine.model.command import Acknowledge
from engine.model.directory import DirectoryContent
from engine.model.news import AlertChanged, Reset
from noc_console.worker import started_engine
from tests.engine.scene import world

CONFIG = """
[connectors]
intake_token = "env:NOC_TEST_INTAKE_TOKEN"
[connectors.badges]
"7" = "G1"
[[connectors.terminals]]
serial = "T1"
site = "PUNE"
"""


def with_engine(folder: Path, work: Callable[[EngineClient, Address], Awaitable[None]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.toml").write_text(CONFIG)

    async def run() -> None:
        async with started_engine(folder) as address:
            client = EngineClient(address, "asha")
            known = world()
            await client.put_directory(
                DirectoryContent(
                    sites=tuple(known.sites.values()), people=tuple(known.people.values())
                ),
                dry_run=False,
            )
            try:
                await work(client, address)
            finally:
                await client.close()

    asyncio.run(run())


def mocked(number: int, **changes: Any) -> bytes:
    return msgspec.json.encode(
        {
            "type": "position.fix",
            "id": str(number),
            "source": "test",
            "occurred_at": datetime.now(UTC),
            "person": "G1",
            "location": {"lat": 18.5204, "lon": 73.8567},
            "mock_location": True,
            **changes,
        }
    )


def test_events_become_alerts_and_news_resume_where_they_broke_off(data_dir: Path) -> None:
    async def work(client: EngineClient, address: Address) -> None:
        page = await client.alerts()
        receipt = await client.ingest([mocked(1)], "test")
        assert receipt.accepted == 1
        async for news in client.news(page.news_number, page.epoch):
            if isinstance(news, AlertChanged):
                first = news
                break
        assert first.alert.title == "Position cannot be true"
        taken = await client.command(first.alert.id, Acknowledge())
        assert taken.assignee == "asha"
        numbers = []
        async for news in client.news(first.number, page.epoch):
            numbers.append(news.number)
            if isinstance(news, AlertChanged):
                assert news.alert.state == "acknowledged"
                break
        assert numbers == list(range(first.number + 1, first.number + 1 + len(numbers)))
        async for news in client.news(5, "another epoch"):
            assert isinstance(news, Reset)
            break
        detail = await client.alert(first.alert.id)
        assert [each.action for each in detail.history] == ["created", "acknowledged"]
        assert detail.playbook
        track = await client.track(
            "G1", datetime.now(UTC) - timedelta(hours=1), datetime.now(UTC) + timedelta(hours=1)
        )
        assert len(track) == 1
        with pytest.raises(NotFound):
            await client.alert("al-nothing")
        with pytest.raises(Conflict):
            await client.command(first.alert.id, Acknowledge(expected_version=1))

    with_engine(data_dir, work)


def test_nothing_is_told_without_the_token(data_dir: Path) -> None:
    async def work(client: EngineClient, address: Address) -> None:
        async with httpx.AsyncClient(base_url=address.url, trust_env=False) as stranger:
            for path in ("/v1/alerts", "/v1/health", "/metrics", "/openapi/openapi.json"):
                answer = await stranger.get(path)
                assert answer.status_code == 401, path
            answer = await stranger.get("/v1/alerts", headers={"Authorization": "Bearer x"})
            assert answer.status_code == 401
            known = {"Authorization": f"Bearer {address.token}"}
            page = (await stranger.get("/openapi/openapi.json", headers=known)).json()
            assert "/v1/alerts/{alert_id}/commands" in page["paths"]
            figures = (await stranger.get("/metrics", headers=known)).text
            assert "noc_events_total" in figures
            broken = await stranger.post("/v1/alerts/x/commands", content=b"{", headers=known)
            assert broken.status_code == 400
            assert "error" in broken.json()

    with_engine(data_dir, work)


def test_trackers_and_terminals_deliver_in_their_own_words(data_dir: Path) -> None:
    async def work(client: EngineClient, address: Address) -> None:
        auth = httpx.BasicAuth("guard", "tracker-secret")
        async with httpx.AsyncClient(base_url=address.url, trust_env=False) as device:
            now = int(datetime.now(UTC).timestamp())
            fix = {"_type": "location", "lat": "18.52", "lon": 73.85, "tst": now, "acc": 9}
            own = await device.post(
                "/v1/positions/owntracks", json=fix, auth=auth, headers={"X-Limit-U": "G1"}
            )
            assert (own.status_code, own.json()) == (200, [])
            query = {"id": "7", "lat": 18.6, "lon": 73.9, "timestamp": now, "speed": 10}
            osmand = await device.get("/v1/positions/osmand", params=query, auth=auth)
            assert osmand.json()["accepted"] == 1
            assert (await device.get("/v1/positions/osmand", params=query)).status_code == 401
            stranger = {**query, "id": "nobody"}
            unknown = await device.get("/v1/positions/osmand", params=stranger, auth=auth)
            assert "nobody" in unknown.json()["error"]
            forwarded = {
                "position": {
                    "id": 5,
                    "fixTime": datetime.now(UTC).isoformat(),
                    "latitude": 18.5,
                    "longitude": 73.8,
                    "speed": 1,
                    "attributes": {"mock": True},
                },
                "device": {"uniqueId": "G2"},
            }
            traccar = await device.post("/v1/positions/traccar", json=forwarded, auth=auth)
            assert traccar.json()["accepted"] == 1
            hello = await device.get("/iclock/cdata", params={"SN": "T1", "options": "all"})
            assert hello.text.startswith("GET OPTION FROM:T1")
            refused = await device.get("/iclock/cdata", params={"SN": "T2"})
            assert refused.status_code == 401
            lines = "GUARD1\t2026-03-02 07:01:02\t0\t15\t0\t0\t0\nnobody\tx\t0\t1\n"
            pushed = await device.post(
                "/iclock/cdata", params={"SN": "T1", "table": "ATTLOG"}, content=lines
            )
            assert pushed.text == "OK: 2"
        health = await client.health()
        assert {feed.source for feed in health.feeds} >= {"owntracks", "traccar", "terminals"}

    with_engine(data_dir, work)


def test_a_batch_with_bad_lines_is_taken_line_by_line(data_dir: Path) -> None:
    async def work(client: EngineClient, address: Address) -> None:
        lines = [mocked(1), b"{}", mocked(2, location={"lat": 99, "lon": 0}), mocked(1)]
        receipt = await client.ingest(lines, "test")
        assert (receipt.accepted, receipt.duplicates, receipt.refused) == (1, 1, 2)
        assert [each.line for each in receipt.reasons] == [2, 3]
        with pytest.raises(BadInput):
            await client.ingest([b'[{"type":'], "test")

    with_engine(data_dir, work)

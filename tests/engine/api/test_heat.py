"""The heatmap over real HTTP, against a real engine process."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import httpx
import msgspec
import pytest

from engine.client import EngineClient
from engine.errors import BadInput, NocError, NotFound
from engine.model.directory import DirectoryContent
from engine.model.heat import HeatOf
from engine.model.news import AlertChanged
from engine.remote import heat
from noc_console.worker import started_engine
from tests.engine.scene import world


def test_the_matrix_its_reasons_and_the_rankings_are_told(data_dir: Path) -> None:
    async def work() -> None:
        async with started_engine(data_dir) as address:
            client = EngineClient(address, "asha")
            try:
                known = world()
                content = DirectoryContent(
                    sites=tuple(known.sites.values()), people=tuple(known.people.values())
                )
                await client.put_directory(content, dry_run=False)
                page = await client.alerts()
                now = datetime.now(UTC)
                fix = {"type": "position.fix", "id": "1", "source": "t", "person": "G1"}
                fix |= {"occurred_at": now, "location": {"lat": 18.5, "lon": 73.8}}
                await client.ingest([msgspec.json.encode({**fix, "mock_location": True})], "t")
                async for news in client.news(page.news_number, page.epoch):
                    if isinstance(news, AlertChanged):
                        break
                matrix = await heat.risk_matrix(client, HeatOf.PEOPLE, 168)
                cells = matrix.cells()
                assert matrix.ids == ("G1", "G2", "G3", "G4", "G5")
                assert max(cells[:168][-2:]) in (94, 255)
                assert set(cells[168:]) == {255}
                hour = now.replace(minute=30, second=0, microsecond=0)
                hour = hour if hour <= now else hour.replace(hour=(now.hour - 1) % 24)
                cell = await heat.risk_cell(client, HeatOf.PEOPLE, "G1", hour)
                assert (cell.risk, cell.reasons[0].alert_label[:2]) == (94, "A-")
                with pytest.raises(NotFound):
                    await heat.risk_cell(client, HeatOf.SITES, "G1", hour)
                with pytest.raises(BadInput):
                    await heat.risk_cell(client, HeatOf.PEOPLE, "G1", hour.replace(tzinfo=None))
                with pytest.raises(NocError):
                    await client.get("/v1/heat/nonsense", dict)
                assert (await heat.rankings(client, 30)).people == ()
            finally:
                await client.close()
            async with httpx.AsyncClient(base_url=address.url, trust_env=False) as stranger:
                for path in ("/v1/heat/people", "/v1/rankings"):
                    assert (await stranger.get(path)).status_code == 401

    asyncio.run(work())

"""The pages over real HTTP, ids of every kind included."""

import asyncio
from pathlib import Path

import msgspec
import pytest

from engine.client import EngineClient
from engine.errors import AccessRefused
from engine.model.directory import DirectoryContent
from engine.remote.pages import person_day, person_metrics, person_profile, site_page
from noc_console.worker import started_engine

ODD = "a?b=c&d#e%20é"


def test_answers_come_whole_and_only_with_the_token(data_dir: Path) -> None:
    content = {
        "sites": [
            {
                "id": ODD,
                "name": "दक्षिण द्वार <b>1</b>",
                "kind": "guarded",
                "timezone": "Asia/Kolkata",
                "location": {"lat": 18.5, "lon": 73.8},
            }
        ],
        "people": [
            {
                "id": ODD,
                "code": "X",
                "name": "रवि",
                "role": "guard",
                "home_site": ODD,
                "phone": "+911234567890",
                "address": "1 Road",
            }
        ],
    }

    async def run() -> None:
        async with started_engine(data_dir) as address:
            client = EngineClient(address, "asha")
            stranger = EngineClient(
                msgspec.structs.replace(address, token=address.token[::-1]), "eve"
            )
            try:
                read = msgspec.json.decode(msgspec.json.encode(content), type=DirectoryContent)
                await client.put_directory(read, dry_run=False)
                profile = await person_profile(client, ODD)
                assert (profile.person.name, profile.person.phone) == ("रवि", "****7890")
                assert profile.person.address is None
                assert profile.history_score is None
                assert (await person_day(client, ODD)).timezone == "Asia/Kolkata"
                assert (await person_metrics(client, ODD)).metrics
                assert (await site_page(client, ODD)).site.name == "दक्षिण द्वार <b>1</b>"
                with pytest.raises(AccessRefused):
                    await person_profile(stranger, ODD)
            finally:
                await client.close()
                await stranger.close()

    asyncio.run(run())

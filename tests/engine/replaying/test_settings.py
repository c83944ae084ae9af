"""Settings in a replay: those it was judged by, to be looked at and not changed."""

import asyncio
from pathlib import Path

import pytest
from msgspec.structs import replace

from engine.errors import Conflict
from engine.live import thresholds
from engine.live.previews import task_of
from engine.model.settings import Change, Origin, SettingsChange, SettingScope
from tests.engine.replaying.staging import evening, shown

SPOOFING, LIMIT = "location.gps_spoofing", "max_travel_speed_kmh"


def test_a_replay_shows_its_thresholds_and_takes_no_others(tmp_path: Path) -> None:
    async def work() -> None:
        recording = evening(tmp_path / "evening")
        config = {"detections": {SPOOFING: {LIMIT: 120}}}
        recording = type(recording)(
            path=recording.path,
            head=replace(recording.head, config=config),
            directory=recording.directory,
            expected=recording.expected,
            allowed=recording.allowed,
        )
        wanted = SettingsChange(
            changes=(Change(detection=SPOOFING, field=LIMIT, value=90),), reason="to see"
        )
        with shown(recording, tmp_path) as (player, _):
            engine = player.engine
            page = engine.thresholds.page(SettingScope(), engine.directory)
            row = next(each for each in page.detections if each.id == SPOOFING)
            value = next(each for each in row.options if each.name == LIMIT)
            assert (value.value, value.origin) == (120.0, Origin.RECORDING)
            with pytest.raises(Conflict, match="replay"):
                await thresholds.change(engine, wanted, "asha")
            with pytest.raises(Conflict, match="what-if"):
                engine.previews.start(task_of(engine, wanted, 7))

    asyncio.run(work())

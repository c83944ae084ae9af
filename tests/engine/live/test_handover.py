"""A shift is handed over on one page, signed by both."""

import asyncio
from pathlib import Path

import pytest

from engine.errors import BadInput, Conflict, NotFound
from engine.live import handover
from engine.live.engine import Engine
from engine.model.command import Acknowledge, Shelve
from engine.model.handover import Giving
from tests.engine.live_engine import lines, running, settled
from tests.engine.scene import PUNE, north, punch


async def three_alerts(engine: Engine) -> list[str]:
    """One free, one taken by asha, one shelved by her."""
    for guard in ("G1", "G2", "G3"):
        event = punch(-2, guard, location=north(PUNE, 900))
        await engine.ingest(lines(event), source="test")
    await settled(engine)
    ids = [each.id for each in sorted(engine.desk.open.by_id.values(), key=lambda a: a.number)]
    await engine.command(ids[1], Acknowledge(), "asha")
    await engine.command(ids[2], Shelve(minutes=60, reason="gate works"), "asha")
    return ids[:3]


def test_it_is_signed_by_who_goes_then_by_who_comes(data_dir: Path) -> None:
    async def first() -> None:
        async with running(data_dir) as (engine, _, _):
            free, mine, shelved = await three_alerts(engine)
            page = handover.page(engine)
            assert free in [each.alert for each in page.open]
            assert {mine, shelved}.isdisjoint(each.alert for each in page.open)
            assert [each.alert for each in page.promised] == [mine]
            assert [(each.alert, each.words) for each in page.shelved] == [(shelved, "gate works")]
            with pytest.raises(BadInput, match="somebody else"):
                await handover.give(engine, Giving(to="asha"), "asha")
            said = await handover.give(engine, Giving(to="ravi", note="keys at the desk"), "asha")
            assert said.before[0].taken_at is None
            with pytest.raises(Conflict, match="ravi, who has not signed yet"):
                await handover.give(engine, Giving(to="x"), "meera")

    async def second() -> None:
        async with running(data_dir) as (engine, _, _):
            with pytest.raises(Conflict, match="is for ravi"):
                await handover.take(engine, 1, "meera")
            with pytest.raises(NotFound):
                await handover.take(engine, 7, "ravi")
            said = await handover.take(engine, 1, "ravi")
            assert said.before[0].taken_at == engine.clock.now()
            assert said.before[0].note == "keys at the desk"
            assert len(said.before[0].page.promised) == 1
            assert [each.assignee for each in said.page.promised] == ["ravi"]
            with pytest.raises(Conflict, match="signed by both"):
                await handover.take(engine, 1, "ravi")

    asyncio.run(first())
    asyncio.run(second())

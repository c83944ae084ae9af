"""Previews of changed settings over what the journal keeps, in a process of their own."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from engine.errors import Conflict
from engine.live.engine import Engine
from engine.live.previews import task_of
from engine.model.alert import Outcome
from engine.model.command import Acknowledge, Resolve
from engine.model.settings import (
    Change,
    Preview,
    PreviewResult,
    PreviewState,
    SettingsChange,
    SettingScope,
)
from tests.engine.live_engine import lines, running, settled
from tests.engine.scene import PUNE, north, punch

FENCE, LIMIT = "location.geofence_violation", "geofence_threshold_m"


def to(metres: float, **scope: str) -> SettingsChange:
    return SettingsChange(
        scope=SettingScope(**scope),
        changes=(Change(detection=FENCE, field=LIMIT, value=metres),),
    )


async def ended(engine: Engine, started: Preview) -> Preview:
    """The preview at its end."""
    for running_one in list(engine.previews._running.values()):
        await asyncio.wait_for(running_one, 60)
    return engine.previews.get(started.id)


async def would(engine: Engine, change: SettingsChange) -> PreviewResult:
    """What a change would do to the last week."""
    done = await ended(engine, engine.previews.start(task_of(engine, change, 7)))
    assert done.state is PreviewState.DONE, done.error
    assert done.result is not None
    return done.result


async def night(engine: Engine) -> None:
    """Two punches at PUNE, 300 m and 700 m beyond its fence of 150 m."""
    sent = (punch(-9, location=north(PUNE, 450)), punch(-8, "G2", location=north(PUNE, 850)))
    await engine.ingest(lines(*sent), source="test")
    await settled(engine)


def test_a_wider_fence_says_what_would_be_gone_and_which_confirmed_alert(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            await night(engine)
            confirmed = next(
                each for each in engine.desk.open.by_id.values() if each.subject == "G1"
            )
            await engine.command(confirmed.id, Acknowledge(), "asha")
            resolve = Resolve(outcome=Outcome.CONFIRMED_FRAUD, note="he was at home")
            await engine.command(confirmed.id, resolve, "asha")
            result = await would(engine, to(500))
            (fence,) = [each for each in result.counts if each.detection == FENCE]
            assert (fence.before, fence.now, fence.gone, fence.new) == (2, 1, 1, 0)
            assert [each.subject for each in result.gone] == ["G1"]
            assert [each.label for each in result.lost] == [confirmed.label]
            assert result.events == 2
            assert not engine.thresholds.stored

    asyncio.run(work())


def test_a_narrower_fence_at_another_site_changes_nothing_and_here_finds_more(
    data_dir: Path,
) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, clock):
            near = punch(-7, "G3", location=north(PUNE, 250))
            await night(engine)
            await engine.ingest(lines(near), source="test")
            await settled(engine)
            result = await would(engine, to(50, site="PUNE"))
            (fence,) = [each for each in result.counts if each.detection == FENCE]
            assert (fence.before, fence.now, fence.gone, fence.new) == (2, 3, 0, 1)
            assert "Guard 3" in result.new[0].reason
            assert not result.lost
            elsewhere = await would(engine, to(50, site="MUMBAI"))
            assert not elsewhere.gone
            assert not elsewhere.new
            clock.advance(timedelta(days=30))
            assert (await would(engine, to(50))).counts == ()

    asyncio.run(work())


def test_one_preview_at_a_time_and_it_can_be_cancelled(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            task = task_of(engine, to(50), 7)
            first = engine.previews.start(task)
            with pytest.raises(Conflict, match="another preview"):
                engine.previews.start(task)
            cancelled = await engine.previews.cancel(first.id)
            assert cancelled.state is PreviewState.CANCELLED
            again = await ended(engine, engine.previews.start(task))
            assert again.state is PreviewState.DONE

    asyncio.run(work())

"""kill -9 at any moment: no acknowledged event lost, no alert doubled, ready again soon."""

import asyncio
import os
import random
import signal
import time
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from engine.address import Address
from engine.client import EngineClient
from engine.errors import NocError
from engine.recordings.reading import open_recording
from engine.recordings.replaying import Replay
from engine.simulation import incidents
from engine.simulation.force import IST, Plan
from engine.simulation.scene import ordinary_scene
from engine.simulation.writing import members, write_folder
from noc_console.worker import EngineProcess

BATCH = 60


def recording(folder: Path) -> Path:
    """Some hours of eight sites, with incidents."""
    plan = Plan(seed=5, sites=8, starts_at=datetime(2026, 3, 6, 18, 30, tzinfo=IST), hours=4)
    scene = ordinary_scene(plan)
    for clock, incident in (
        ("18:40", incidents.gps_spoofing),
        ("18:50", incidents.buddy_punching),
        ("19:30", incidents.task_sla),
        ("20:00", incidents.left_post),
        ("21:00", incidents.early_exit),
    ):
        hour, minute = map(int, clock.split(":"))
        incident(scene, plan.starts_at.replace(hour=hour, minute=minute))
    write_folder(members(scene), folder)
    return folder


async def deliver(data: Path, source: Path, kills: int, seed: int) -> tuple[list[float], int]:
    """Sends everything, killing the engine at random moments; unacknowledged batches again.

    Returns:
        Seconds until ready after each kill, and the number of acknowledged events.
    """
    opened = open_recording(source)
    events = [line for line in opened.event_bytes().split(b"\n") if line]
    batches = [events[start : start + BATCH] for start in range(0, len(events), BATCH)]
    chance = random.Random(seed)
    moments = sorted(chance.sample(range(len(batches)), min(kills, len(batches))))
    process = EngineProcess(data)
    address = await process.start()
    client = EngineClient(address)
    await client.put_directory(opened.directory, dry_run=False)
    ready: list[float] = []
    acknowledged = 0
    for number, batch in enumerate(batches):
        if number in moments:
            killer = asyncio.ensure_future(_kill(process.pid, chance.uniform(0, 0.03)))
            try:
                receipt = await client.ingest(batch, "test", history=True)
                acknowledged += receipt.accepted
            except NocError:
                receipt = None
            await killer
            await client.close()
            began = time.monotonic()
            address = await _restart(process)
            ready.append(time.monotonic() - began)
            client = EngineClient(address)
            if receipt is not None:
                continue
        acknowledged += (await client.ingest(batch, "test", history=True)).accepted
    await client.close()
    await process.stop()
    return ready, acknowledged


async def _kill(pid: int, after_s: float) -> None:
    await asyncio.sleep(after_s)
    os.kill(pid, signal.SIGKILL)


async def _restart(process: EngineProcess) -> Address:
    # A process has no event to wait for that every event loop knows.
    while process.is_running:  # noqa: ASYNC110
        await asyncio.sleep(0.005)
    return await process.start()


async def check(data: Path, source: Path) -> None:
    """Everything is there once, and the findings are those of a quiet replay."""
    process = EngineProcess(data)
    client = EngineClient(await process.start())
    since, until = datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 9, tzinfo=UTC)
    findings = await client.findings(since, until)
    page = await client.alerts(show="all")
    await client.close()
    await process.stop()
    quiet = Replay(open_recording(source))
    quiet.play()
    assert {each.id for each in findings} == {each.id for each in quiet.findings}
    assert len({each.number for each in page.alerts}) == len(page.alerts)
    told = [finding for alert in page.alerts for finding in alert.findings]
    assert len(told) == len(set(told))


def run(tmp_path: Path, kills: int, seed: int) -> list[float]:
    source = recording(tmp_path / "recording")
    data = tmp_path / "engine"
    ready, _ = asyncio.run(deliver(data, source, kills, seed))
    import sqlite3

    with sqlite3.connect(data / "noc-console.db") as database:
        # The engine has events of its own, about its cameras.
        (kept,) = database.execute(
            "select count(*) from journal where source <> 'cameras'"
        ).fetchone()
    events = sum(1 for line in open_recording(source).event_bytes().split(b"\n") if line)
    assert kept == events
    asyncio.run(check(data, source))
    return ready


def test_a_few_kills(tmp_path: Path) -> None:
    assert len(run(tmp_path, kills=4, seed=1)) == 4


@pytest.mark.long
@pytest.mark.parametrize("seed", range(50))
def test_a_thousand_kills(tmp_path: Path, seed: int) -> None:
    ready = run(tmp_path, kills=20, seed=seed)
    assert msgspec.json.encode(ready)
    assert max(ready) < 5

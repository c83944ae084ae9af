"""The live path: event sent -> on disk -> alert announced, against a real engine process."""

import asyncio
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from engine.client import EngineClient
from engine.model.directory import DirectoryContent
from engine.model.news import AlertChanged
from engine.simulation.force import IST, Plan, recruit
from noc_console.worker import started_engine

_BATCH = 50
_RATE = 1_000
#: Two guards at each.
SITES = 1_000
#: An alert that has not come so long after the last event is missing, seconds.
_PATIENCE_S = 30.0


def run(*, short: bool) -> dict[str, Any]:
    """1,000 events a second, one of a hundred raising an alert, from one connection."""
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_run(Path(folder), 2.0 if short else 300.0))


async def _run(folder: Path, seconds: float) -> dict[str, Any]:
    from random import Random

    plan = Plan(seed=1, sites=SITES, starts_at=datetime.now(IST), hours=1)
    force = recruit(plan, Random(1))
    content = msgspec.convert(
        {"clients": force.clients, "sites": force.sites, "people": force.people}, DirectoryContent
    )
    sent_at: dict[str, float] = {}
    alert_ms: list[float] = []
    ack_ms: list[float] = []
    async with started_engine(folder) as address:
        client = EngineClient(address)
        await client.put_directory(content, dry_run=False)
        page = await client.alerts()
        listening = asyncio.ensure_future(
            _listen(client, page.news_number, page.epoch, sent_at, alert_ms)
        )
        events = await _send(client, seconds, sent_at, ack_ms)
        await _arrived(sent_at, alert_ms)
        health = await client.health()
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await client.close()
    return {
        "name": "live path",
        "events sent": events,
        "events per second": events / seconds,
        "event to acknowledged, ms p50 / p95 / p99": _percentiles(ack_ms),
        "event to alert at the console, ms p50 / p95 / p99": _percentiles(alert_ms),
        "engine's compute per event, ms p50 / p95 / p99": " / ".join(
            f"{value:.3f}" for value in health.examine_ms
        ),
        "alerts": len(alert_ms),
        "alerts missing": len(sent_at) - len(alert_ms),
    }


async def _send(
    client: EngineClient, seconds: float, sent_at: dict[str, float], ack_ms: list[float]
) -> int:
    began = time.perf_counter()
    sent = 0
    pending: set[asyncio.Task[None]] = set()
    while (passed := time.perf_counter() - began) < seconds:
        if sent > passed * _RATE:
            await asyncio.sleep(sent / _RATE - passed)
        lines = [fix(number, sent_at) for number in range(sent, sent + _BATCH)]
        sent += _BATCH
        task = asyncio.ensure_future(_deliver(client, lines, ack_ms))
        pending.add(task)
        task.add_done_callback(pending.discard)
    await asyncio.gather(*pending)
    return sent


async def _arrived(sent_at: dict[str, float], alert_ms: list[float]) -> None:
    """Returns when every alert has been seen; those that do not come are counted as missing."""
    began = time.perf_counter()
    # A list tells nobody that it grew.
    while len(alert_ms) < len(sent_at) and time.perf_counter() - began < _PATIENCE_S:  # noqa: ASYNC110
        await asyncio.sleep(0.05)


async def _deliver(client: EngineClient, lines: list[bytes], ack_ms: list[float]) -> None:
    began = time.perf_counter()
    await client.ingest(lines, "bench")
    ack_ms.append((time.perf_counter() - began) * 1000)


def fix(number: int, sent_at: dict[str, float]) -> bytes:
    """A guard's position as it comes over the wire; each hundredth, of somebody new, is faked.

    Args:
        sent_at: told of whom an alert is to come, and when that was sent.
    """
    alarming = number % 100 == 0
    person = f"X{number}" if alarming else f"G{number % (SITES * 2) + 1:05}"
    if alarming:
        sent_at[person] = time.perf_counter()
    return msgspec.json.encode(
        {
            "type": "position.fix",
            "id": str(number),
            "source": "bench",
            "occurred_at": datetime.now(UTC),
            "person": person,
            "location": {"lat": 20 + number % 7 * 1e-5, "lon": 75.0},
            "accuracy_m": 8.0,
            "mock_location": alarming,
        }
    )


async def _listen(
    client: EngineClient,
    number: int,
    epoch: str,
    sent_at: dict[str, float],
    alert_ms: list[float],
) -> None:
    seen: set[str] = set()
    async for news in client.news(number, epoch):
        if isinstance(news, AlertChanged) and news.alert.subject not in seen:
            seen.add(news.alert.subject)
            began = sent_at.get(news.alert.subject)
            if began is not None:
                alert_ms.append((time.perf_counter() - began) * 1000)


def _percentiles(values: list[float]) -> str:
    if len(values) < 2:
        return "-"
    cuts = statistics.quantiles(values, n=100, method="inclusive")
    return f"{cuts[49]:.1f} / {cuts[94]:.1f} / {cuts[98]:.1f}"

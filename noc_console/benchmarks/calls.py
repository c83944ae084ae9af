"""The path of a call against a real engine process: the operator's click until the provider has
the request, a callback until the console knows. The provider is the simulated phone: its own time
is left out, everything else is what a real one goes through, the store's fsync included."""

import asyncio
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from engine.client import EngineClient
from engine.model.call_providers import ProviderChange
from engine.model.calls import CallQuestion, CallState
from engine.model.directory import DirectoryContent, Person
from engine.model.news import CallChanged
from engine.remote import calls as remote
from noc_console.worker import started_engine

#: The targets of the specification, ms.
CLICK_MS, CALLBACK_MS = 300.0, 200.0
_MANY = 60


def run(*, short: bool) -> dict[str, Any]:
    """One call after the other, each to another person."""
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_run(Path(folder), 5 if short else _MANY))


async def _run(folder: Path, many: int) -> dict[str, Any]:
    people = tuple(
        # 0000 after the country code is given to nobody.
        Person(
            id=f"G{each:03}",
            code=f"G{each}",
            name=f"Guard {each}",
            role="guard",
            phone=f"+910000000{each:03}",
        )
        for each in range(many)
    )
    async with started_engine(folder) as address:
        client = EngineClient(address, "bench")
        await client.put_directory(DirectoryContent(people=people), dry_run=False)
        (row,) = (await remote.providers(client)).providers
        limits = replace(row.config.limits, per_s=100, per_hour=10_000, per_day=10_000)
        change = ProviderChange(config=replace(row.config, limits=limits))
        await remote.keep_provider(client, change)
        heard = _Heard()
        page = await client.alerts()
        listening = asyncio.ensure_future(heard.listen(client, page.news_number, page.epoch))
        click_ms = []
        for person in people:
            began = time.perf_counter()
            call = await remote.place_call(client, CallQuestion(person=person.id))
            click_ms.append((await heard.taken(call.id) - began) * 1000)
        await asyncio.sleep(2 if many < _MANY else 30)
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await client.close()
    return {
        "name": "calls",
        "calls": many,
        "click to provider's receipt at the console, ms p50 / p95 / max": _spread(click_ms),
        "of them within 300 ms": sum(each <= CLICK_MS for each in click_ms),
        "callbacks": len(heard.lag_ms),
        "callback to console, ms p50 / p95 / max": _spread(heard.lag_ms),
        "of them within 200 ms": sum(each <= CALLBACK_MS for each in heard.lag_ms),
    }


class _Heard:
    """What the console was told, and how late."""

    def __init__(self) -> None:
        self.lag_ms: list[float] = []
        self._taken: dict[str, float] = {}
        self._known: set[tuple[str, CallState]] = set()
        self._news = asyncio.Event()

    async def listen(self, client: EngineClient, after: int, epoch: str) -> None:
        async for news in client.news(after, epoch):
            if not isinstance(news, CallChanged):
                continue
            call = news.call
            if call.provider_id:
                self._taken.setdefault(call.id, time.perf_counter())
            for each in call.transitions:
                if (call.id, each.state) in self._known:
                    continue
                self._known.add((call.id, each.state))
                if each.state not in (CallState.QUEUED, CallState.INITIATED):
                    lag = datetime.now(UTC) - each.heard_at
                    self.lag_ms.append(lag.total_seconds() * 1000)
            self._news.set()

    async def taken(self, call_id: str) -> float:
        while call_id not in self._taken:
            self._news.clear()
            await self._news.wait()
        return self._taken[call_id]


def _spread(values: list[float]) -> str:
    if len(values) < 2:
        return "too few"
    cuts = statistics.quantiles(values, n=20)
    return f"{statistics.median(values):.1f} / {cuts[18]:.1f} / {max(values):.1f}"

"""A shared control room: the engine that works is killed under load, the stand-by takes over."""

import asyncio
import contextlib
import json
import os
import secrets
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from engine.address import find
from engine.client import EngineClient
from engine.errors import NocError, SourceUnavailable
from engine.model.directory import DirectoryContent
from engine.simulation.force import IST, Plan, recruit
from noc_console.benchmarks.database_server import Server, programs
from noc_console.benchmarks.live import SITES, fix
from noc_console.worker import EngineProcess

_CONSOLES = 3
_BATCH = 50
_RATE = 1_000
#: As consoles do between two attempts, seconds.
_AGAIN_S = 0.4
#: Nobody waits longer for the stand-by, seconds.
_PATIENCE_S = 120.0
_SERVER_FILE = "engine.json"


def run(*, short: bool) -> dict[str, Any]:
    """Three consoles, two engines, one database, 1,000 events a second; killed in the midst."""
    if programs() is None:
        return {"name": "control room", "skipped": "PostgreSQL is not installed on this machine"}
    with tempfile.TemporaryDirectory() as folder:
        server = Server(durable=True)
        try:
            return asyncio.run(_run(Path(folder), server, 3.0 if short else 90.0))
        finally:
            server.stop()


@dataclass(slots=True)
class _Room:
    """The engines, and what was sent to whichever worked."""

    folders: tuple[Path, ...]
    sent_at: dict[str, float] = field(default_factory=dict)
    acknowledged: int = 0
    #: By folder, when it acknowledged first.
    first_by: dict[Path, float] = field(default_factory=dict)

    async def send(self, lines: list[bytes]) -> None:
        """Until it is acknowledged, as every source does."""
        while True:
            for folder in self.folders:
                with contextlib.suppress(NocError):
                    client = EngineClient(find(folder))
                    try:
                        await client.ingest(lines, "bench")
                    finally:
                        await client.close()
                    self.acknowledged += len(lines)
                    self.first_by.setdefault(folder, time.time())
                    return
            await asyncio.sleep(0.1)

    async def sit(self, followed: dict[Path, float]) -> None:
        """A console: follows whichever engine answers, and notes when it had all of its alerts."""
        while True:
            for folder in self.folders:
                with contextlib.suppress(NocError):
                    await self._follow(folder, followed)
            await asyncio.sleep(_AGAIN_S)

    @staticmethod
    async def _follow(folder: Path, followed: dict[Path, float]) -> None:
        client = EngineClient(find(folder))
        try:
            page = await client.alerts()
            async for _ in client.news(page.news_number, page.epoch):
                followed.setdefault(folder, time.time())
        finally:
            await client.close()


async def _run(folder: Path, server: Server, seconds: float) -> dict[str, Any]:
    url = server.database("room").replace("+psycopg", "")
    told = {"NOC_PASSPHRASE": secrets.token_hex(16)}
    first, second, third = (_engine(folder / name, url, told) for name in ("a", "b", "c"))
    room = _Room((first.folder, second.folder, third.folder))
    seats: list[dict[Path, float]] = [{} for _ in range(_CONSOLES)]
    sitting: list[asyncio.Task[None]] = []
    try:
        client = EngineClient(await first.start())
        await client.put_directory(_force(), dry_run=False)
        await client.close()
        second.launch()
        await _until_said(second, "following the journal")
        sitting += [asyncio.create_task(room.sit(each)) for each in seats]
        sending = asyncio.create_task(_send(room, seconds))
        await asyncio.sleep(seconds / 2)
        os.kill(first.pid, signal.SIGKILL)
        killed = time.time()
        sent = await sending
        await _until(lambda: all(second.folder in each for each in seats))
        figures = {
            "events a second": _RATE,
            "killed after, s": seconds / 2,
            **_steps(second, killed),
            "killed to first event acknowledged, s": room.first_by[second.folder] - killed,
            "killed to the slowest console, s": max(each[second.folder] for each in seats) - killed,
            **await _counts(second, server, room, sent),
        }
        os.kill(second.pid, signal.SIGKILL)
        began = time.time()
        await third.start()
        return {
            "name": "control room",
            **figures,
            "an engine started only then answers, s": time.time() - began,
        }
    finally:
        for task in sitting:
            task.cancel()
        await asyncio.gather(*sitting, return_exceptions=True)
        for engine in (first, second, third):
            await engine.stop()


def _engine(folder: Path, url: str, told: dict[str, str]) -> EngineProcess:
    folder.mkdir()
    (folder / "config.toml").write_text(f'[engine]\nstore = "{url}"\n', "utf-8")
    return EngineProcess(folder, environment=told)


def _force() -> DirectoryContent:
    force = recruit(Plan(seed=1, sites=SITES, starts_at=datetime.now(IST), hours=1), Random(1))
    return msgspec.convert(
        {"clients": force.clients, "sites": force.sites, "people": force.people}, DirectoryContent
    )


async def _send(room: _Room, seconds: float) -> int:
    """Batches in order, each when its time has come, as one source does; how many events."""
    began, sent = time.perf_counter(), 0
    while (passed := time.perf_counter() - began) < seconds or sent < seconds * _RATE:
        if sent > passed * _RATE:
            await asyncio.sleep(sent / _RATE - passed)
        await room.send([fix(number, room.sent_at) for number in range(sent, sent + _BATCH)])
        sent += _BATCH
    return sent


def _steps(engine: EngineProcess, killed: float) -> dict[str, Any]:
    """Of the take-over, as the engine's log says; what is left is the wait for the lock."""
    (said,) = (each for each in _log(engine) if each.get("message") == "answering")
    took = {name: float(said[f"{name}_s"]) for name in ("opened", "parts", "recovered")}
    published = (engine.folder / _SERVER_FILE).stat().st_mtime
    return {
        "had followed the journal": "yes" if said["followed"] else "no",
        "lock taken, s": published - killed - sum(took.values()),
        "store and line opened, s": took["opened"],
        "parts and application, s": took["parts"],
        "last events told again, s": took["recovered"],
        "killed to answering, s": published - killed,
    }


async def _counts(engine: EngineProcess, server: Server, room: _Room, sent: int) -> dict[str, Any]:
    """Nothing acknowledged is missing, and nobody has two alerts of the same."""
    ((kept,),) = server.ask("select count(*) from journal where source = 'bench'", "room")
    client = EngineClient(find(engine.folder))
    alerts: Counter[str] = Counter()

    async def has_all() -> bool:
        page = await client.alerts(show="all", limit=10_000)
        alerts.clear()
        alerts.update(each.subject for each in page.alerts)
        return len(alerts.keys() & room.sent_at.keys()) == len(room.sent_at)

    deadline = time.monotonic() + _PATIENCE_S
    # Only asking tells; what was acknowledged last is still being judged.
    while not await has_all() and time.monotonic() < deadline:  # noqa: ASYNC110
        await asyncio.sleep(0.5)
    await client.close()
    return {
        "events acknowledged": room.acknowledged,
        "events lost": sent - int(str(kept)),
        "alerts": len(alerts.keys() & room.sent_at.keys()),
        "alerts lost": len(room.sent_at.keys() - alerts.keys()),
        "alerts doubled": sum(
            count - 1 for subject, count in alerts.items() if subject in room.sent_at
        ),
    }


def _log(engine: EngineProcess) -> Iterator[dict[str, Any]]:
    for line in (engine.folder / "engine.log").read_text("utf-8").splitlines():
        with contextlib.suppress(ValueError):
            yield json.loads(line)


async def _until_said(engine: EngineProcess, words: str) -> None:
    def is_said() -> bool:
        return any(words in str(each.get("message")) for each in _log(engine))

    await _until(is_said)


async def _until(holds: Any) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while not holds():
        if time.monotonic() > deadline:
            raise SourceUnavailable("the stand-by was not ready in time; its engine.log says why")
        await asyncio.sleep(0.05)

"""The store by itself: journal, alerts, questions; SQLite beside PostgreSQL in the same run."""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from engine.person_keys import seal_store
from engine.pipeline.accept import Door
from engine.runtime import build_engine, open_vault
from engine.settings import EngineSettings
from engine.store import journal, queries
from engine.store.database import Database
from engine.store.journal import NewEvent
from engine.store.record import Conclusions, record
from noc_console.benchmarks.database_server import Server, programs
from noc_console.benchmarks.live import fix

_BATCH = 1_000
_ASKED = 200
_EVER = (datetime(2020, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))
_PASSPHRASE = "of a store that ends with the benchmark"  # noqa: S105


def run(*, short: bool) -> dict[str, Any]:
    """Each on this machine's disk, every commit waiting for it."""
    batches, alerts = (2, 20) if short else (100, 1_000)
    with tempfile.TemporaryDirectory() as folder:
        said = asyncio.run(_concluded(Path(folder) / "rules", alerts))
        told = EngineSettings(data_dir=Path(folder) / "sqlite")
        figures = _measured("SQLite", told, batches, said)
        if programs() is None:
            figures["PostgreSQL"] = "skipped: it is not installed on this machine"
            return {"name": "store", **figures}
        server = Server(durable=True)
        try:
            shared = EngineSettings(
                data_dir=Path(folder) / "postgresql",
                store=server.database("bench"),
                passphrase=_PASSPHRASE,
            )
            theirs = _measured("PostgreSQL", shared, batches, said)
        finally:
            server.stop()
    rows = "journal, rows/s"
    return {
        "name": "store",
        **figures,
        **theirs,
        "PostgreSQL over SQLite, rows/s": theirs[f"PostgreSQL: {rows}"]
        / figures[f"SQLite: {rows}"],
    }


def _measured(
    name: str, told: EngineSettings, batches: int, said: list[Conclusions]
) -> dict[str, Any]:
    told.data_dir.mkdir()
    database = Database(told.database_url)
    try:
        database.migrate()
        seal_store(database, open_vault(told, database), told.data_dir)
        began = time.perf_counter()
        for batch in _events(batches):
            with database.begin() as connection:
                journal.append(connection, batch, journal.last_sequence(connection))
        took = time.perf_counter() - began
        written = [_timed(database, partial(_write, said=each)) for each in said]
        queue = [_timed(database, queries.alert_page) for _ in range(_ASKED)]
        people = (f"G{number + 1:05}" for number in range(_ASKED))
        track = [_timed(database, partial(_track, person=each)) for each in people]
    finally:
        database.close()
    return {
        f"{name}: journal, rows/s": batches * _BATCH / took,
        f"{name}: alert, ms p50/p95/p99": _percentiles(written),
        f"{name}: queue, ms p50/p95/p99": _percentiles(queue),
        f"{name}: track, ms p50/p95/p99": _percentiles(track),
    }


def _write(connection: Connection, said: Conclusions) -> None:
    record(connection, said)


def _track(connection: Connection, person: str) -> None:
    for _ in journal.between(connection, *_EVER, person=person):
        pass


def _timed(database: Database, work: Callable[[Connection], object]) -> float:
    """Milliseconds of a transaction."""
    began = time.perf_counter()
    with database.begin() as connection:
        work(connection)
    return (time.perf_counter() - began) * 1_000


def _events(batches: int) -> Iterator[list[NewEvent]]:
    door, now = Door(), datetime.now(UTC)
    for start in range(0, batches * _BATCH, _BATCH):
        lines = [fix(number, {}) for number in range(start, start + _BATCH)]
        yield [NewEvent(door.open(line), line, now) for line in lines]


async def _concluded(folder: Path, alerts: int) -> list[Conclusions]:
    """What an engine writes about so many faked positions, one alert at a time."""
    built = build_engine(EngineSettings(data_dir=folder))
    engine = built.engine
    said: list[Conclusions] = []
    engine.watchers.append(said.append)
    await engine.start()
    try:
        for number in range(alerts):
            await engine.ingest([fix(number * 100, {})], source="bench")
        async with engine.round:
            pass
    finally:
        await engine.stop()
        engine.database.close()
    return [each for each in said if each.alerts]


def _percentiles(values: list[float]) -> str:
    cuts = statistics.quantiles(values, n=100, method="inclusive")
    return f"{cuts[49]:.2f} / {cuts[94]:.2f} / {cuts[98]:.2f}"

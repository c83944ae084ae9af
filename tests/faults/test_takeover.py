"""Two engines on one PostgreSQL database: one works, the other takes over and loses nothing."""

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from engine.address import Address
from engine.client import EngineClient
from engine.errors import NocError
from engine.recordings.reading import open_recording
from engine.recordings.replaying import Replay
from noc_console.benchmarks.database_server import Server, programs
from noc_console.worker import EngineProcess
from tests.faults.test_kill import recording
from tests.until import until

#: Spec: within 10 s; the machine of a test run may be busy.
PATIENCE_S = 60
EVER = datetime(2020, 1, 1, tzinfo=UTC)
BATCH = 200

pytestmark = pytest.mark.skipif(programs() is None, reason="PostgreSQL is not installed")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("NOC_PASSPHRASE", "the same for both engines")
    server = Server(durable=True)
    yield server
    server.stop()


def engine_on(folder: Path, url: str) -> EngineProcess:
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text(f'[engine]\nstore = "{url}"\n')
    return EngineProcess(folder)


def is_following(process: EngineProcess) -> bool:
    """Whether a stand-by has made itself ready for its turn."""
    log = process.folder / "engine.log"
    return log.exists() and "following the journal" in log.read_text("utf-8")


def _kept(server: Server) -> object:
    """Events of the source in the journal; the engine has some of its own, about its cameras."""
    ((count,),) = server.ask("select count(*) from journal where source <> 'cameras'", "room")
    return count


async def send(address: Address, lines: list[bytes]) -> int:
    client = EngineClient(address)
    try:
        return (await client.ingest(lines, "test", history=True)).accepted
    finally:
        await client.close()


async def _has_found(client: EngineClient, wanted: set[str]) -> bool:
    """Exactly what a quiet replay finds, once what was acknowledged has been judged."""
    return {each.id for each in await client.findings(EVER, EVER + timedelta(3_650))} == wanted


def test_the_second_engine_takes_over_and_nothing_acknowledged_is_lost(
    tmp_path: Path, server: Server
) -> None:
    source = recording(tmp_path / "recording")
    opened = open_recording(source)
    events = [line for line in opened.event_bytes().split(b"\n") if line]
    batches = [events[start : start + BATCH] for start in range(0, len(events), BATCH)]
    url = server.database("room").replace("+psycopg", "")

    async def work() -> float:
        first = engine_on(tmp_path / "first", url)
        second = engine_on(tmp_path / "second", url)
        address = await first.start()
        client = EngineClient(address)
        await client.put_directory(opened.directory, dry_run=False)
        await client.close()
        second.launch()
        await until(lambda: is_following(second), PATIENCE_S)
        try:
            accepted = 0
            for batch in batches[: len(batches) // 2]:
                accepted += await send(address, batch)
            assert not (tmp_path / "second" / "engine.json").exists()
            under_way = asyncio.ensure_future(send(address, batches[len(batches) // 2]))
            await asyncio.sleep(0.01)
            os.kill(first.pid, signal.SIGKILL)
            began = time.monotonic()
            with contextlib.suppress(NocError):
                await under_way
            address = await asyncio.wait_for(second.start(), PATIENCE_S)
            took = time.monotonic() - began
            assert '"followed": true' in (second.folder / "engine.log").read_text("utf-8")
            for batch in batches:
                await send(address, batch)
            assert _kept(server) == len(events)
            quiet = Replay(opened)
            quiet.play()
            client = EngineClient(address)
            wanted = {each.id for each in quiet.findings}
            await until(lambda: _has_found(client, wanted), PATIENCE_S)
            page = await client.alerts(show="all")
            await client.close()
            told = [finding for alert in page.alerts for finding in alert.findings]
            assert len(told) == len(set(told))
            return took
        finally:
            await first.stop()
            await second.stop()

    assert asyncio.run(work()) < PATIENCE_S


def test_an_engine_that_only_slept_writes_nothing_after_another_took_over(
    tmp_path: Path, server: Server
) -> None:
    source = open_recording(recording(tmp_path / "recording"))
    events = [line for line in source.event_bytes().split(b"\n") if line]
    url = server.database("room").replace("+psycopg", "")

    async def work() -> None:
        first = engine_on(tmp_path / "first", url)
        second = engine_on(tmp_path / "second", url)
        old = await first.start()
        second.launch()
        try:
            await send(old, events[:BATCH])
            os.kill(first.pid, signal.SIGSTOP)
            server.ask(
                "select pg_terminate_backend(pid) from pg_locks "
                "where locktype = 'advisory' and granted",
                "room",
            )
            new = await asyncio.wait_for(second.start(), PATIENCE_S)
            late = asyncio.ensure_future(send(old, events[BATCH : 2 * BATCH]))
            os.kill(first.pid, signal.SIGCONT)
            with pytest.raises(NocError):
                await late
            await until(lambda: not first.is_running, PATIENCE_S)
            assert _kept(server) == BATCH
            assert await send(new, events[BATCH : 2 * BATCH]) == BATCH
        finally:
            await first.stop()
            await second.stop()

    asyncio.run(work())

"""The disk of the database's server is full: nothing is acknowledged that is not kept."""

import asyncio
import contextlib
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.client import EngineClient
from engine.errors import NocError, StorageFailed
from engine.model.health import HealthPage
from engine.recordings.reading import open_recording
from engine.settings import EngineSettings
from noc_console import shared_checks
from noc_console.benchmarks.database_server import Server, programs
from tests.faults.test_kill import recording
from tests.faults.test_takeover import PATIENCE_S, engine_on
from tests.until import until

pytestmark = pytest.mark.skipif(programs() is None, reason="PostgreSQL is not installed")
BATCH = 50
HOW = "the disk of the database server is full; free some space there"


@pytest.fixture
def disk() -> Iterator[Path]:
    """A file system of its own, just large enough for an empty server, which is another user's."""
    place = Path(tempfile.mkdtemp(prefix="noc-disk-"))
    mount = ["mount", "-t", "tmpfs", "-o", "size=112m,mode=755", "none", str(place)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        place.rmdir()
        pytest.skip("a small file system cannot be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)
    place.rmdir()


@pytest.fixture
def server(disk: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("NOC_PASSPHRASE", "of one engine")
    server = Server(durable=True, place=disk)
    yield server
    server.stop()


def fill(disk: Path) -> Path:
    """Takes all room that is left."""
    ballast = disk / "ballast"
    with ballast.open("wb") as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(1 << 16))
            file.flush()
    return ballast


def test_a_full_server_acknowledges_nothing_says_so_and_goes_on(
    tmp_path: Path, disk: Path, server: Server
) -> None:
    opened = open_recording(recording(tmp_path / "recording"))
    events = [line for line in opened.event_bytes().split(b"\n") if line]
    batches = [events[start : start + BATCH] for start in range(0, len(events), BATCH)]
    url = server.database("room")
    told = EngineSettings(data_dir=tmp_path, store=url)

    async def work() -> None:
        process = engine_on(tmp_path / "one", url.replace("+psycopg", ""))
        client = EngineClient(await process.start())
        acknowledged = 0
        try:
            await client.put_directory(opened.directory, dry_run=False)
            assert (await asyncio.to_thread(shared_checks.database, told))[0]
            ballast = fill(disk)
            refusal = ""
            for batch in batches:
                try:
                    await client.ingest(batch, "test", history=True)
                except StorageFailed as refused:
                    refusal = str(refused)
                    break
                acknowledged += len(batch)
            assert refusal, "it never ran full"
            await _is_named(client, server, told, refusal)
            with contextlib.suppress(NocError):
                await client.ingest(batches[-1], "test", history=True)
                pytest.fail("acknowledged on a full disk")
            ballast.unlink()
            if (
                not server.is_running
            ):  # Without room for its log it ends; its own service restarts it.
                await asyncio.to_thread(server.start)
            assert acknowledged <= _kept(server) <= acknowledged + 2 * BATCH

            async def is_taken() -> bool:
                with contextlib.suppress(NocError):
                    for batch in batches[:40]:
                        await client.ingest(batch, "test", history=True)
                    return True
                return False

            await until(is_taken, PATIENCE_S)
            assert _kept(server) >= sum(map(len, batches[:40]))
            assert process.is_running
            assert (await client.health()).store_ok
            assert (await asyncio.to_thread(shared_checks.database, told))[0]
        finally:
            await client.close()
            await process.stop()

    asyncio.run(work())


async def _is_named(
    client: EngineClient, server: Server, told: EngineSettings, refusal: str
) -> None:
    """In the health of the engine, and by the doctor, with how to mend it."""
    assert not (await client.health()).store_ok
    ok, said = await asyncio.to_thread(shared_checks.database, told)
    assert not ok
    if server.is_running:
        assert HOW in refusal
        assert HOW in (await client.get("/v1/health/full", HealthPage)).store.trouble
        assert HOW in said


def _kept(server: Server) -> int:
    ((count,),) = server.ask("select count(*) from journal where source <> 'cameras'", "room")
    assert isinstance(count, int)
    return count

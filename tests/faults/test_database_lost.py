"""The database goes away under a working engine, its server killed or its connections cut."""

import asyncio
import contextlib
import random
import re
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import msgspec
import pytest

from engine.address import Address
from engine.client import EngineClient
from engine.errors import NocError
from engine.model.command import AddNote
from engine.model.news import Pulse
from engine.recordings.reading import open_recording
from engine.recordings.replaying import Replay
from noc_console.benchmarks.database_server import Server, programs
from tests.faults.cutting import Moment, Wire, wire_to
from tests.faults.test_kill import recording
from tests.faults.test_takeover import EVER, PATIENCE_S, engine_on
from tests.until import until

pytestmark = pytest.mark.skipif(programs() is None, reason="PostgreSQL is not installed")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("NOC_PASSPHRASE", "the same for both engines")
    server = Server(durable=True)
    yield server
    server.stop()


class Operator:
    """Writes notes on alerts all the time, each once, whatever becomes of it."""

    def __init__(self, address: Address) -> None:
        self._client = EngineClient(address)
        self._told = 0
        self.acknowledged: set[str] = set()
        self.works = asyncio.ensure_future(self._work())

    async def _work(self) -> None:
        while True:
            with contextlib.suppress(NocError):
                page = await self._client.alerts(show="all")
                for alert in page.alerts[:3]:
                    note = f"note {self._told}"
                    self._told += 1
                    await self._client.command(alert.id, AddNote(note=note))
                    self.acknowledged.add(note)
            await asyncio.sleep(0.05)

    async def stop(self) -> None:
        self.works.cancel()
        await asyncio.gather(self.works, return_exceptions=True)
        await self._client.close()


class Listener:
    """What consoles are told of the store, second by second."""

    def __init__(self, address: Address) -> None:
        self._client = EngineClient(address)
        self.well = True
        self.listens = asyncio.ensure_future(self._listen())

    async def _listen(self) -> None:
        async for news in self._client.news(0, ""):
            if isinstance(news, Pulse):
                self.well = news.store_ok

    async def stop(self) -> None:
        self.listens.cancel()
        await asyncio.gather(self.listens, return_exceptions=True)
        await self._client.close()


class Source:
    """Sends each batch until it is acknowledged; looks after each failure what was kept of it."""

    def __init__(self, address: Address, server: Server) -> None:
        self._client = EngineClient(address)
        self._server = server
        self.refused = 0
        #: Batches that were refused and yet on disk.
        self.kept_unsaid = 0

    async def send(self, batch: list[bytes]) -> None:
        while True:
            try:
                await self._client.ingest(batch, "test", history=True)
            except NocError:
                self.refused += 1
                await until(lambda: self._server.is_running, PATIENCE_S)
                kept = await asyncio.to_thread(self._kept, batch)
                assert kept in (0, len(batch)), "half a batch"
                self.kept_unsaid += bool(kept)
            else:
                return

    def _kept(self, batch: list[bytes]) -> int:
        ids = ", ".join(f"'{msgspec.json.decode(each)['id']}'" for each in batch)
        sql = f"select count(*) from journal where source <> 'cameras' and event_id in ({ids})"  # noqa: S608
        with contextlib.suppress(Exception):  # It may still be recovering, or be killed again.
            ((count,),) = self._server.ask(sql, "room")
            assert isinstance(count, int)
            return count
        return 0

    async def stop(self) -> None:
        await self._client.close()


async def story(tmp_path: Path, server: Server, cuts: int, kills: int, seed: int) -> Wire:
    """A night's events while the database goes away again and again; then all counts add up."""
    opened = open_recording(recording(tmp_path / "recording"))
    events = [line for line in opened.event_bytes().split(b"\n") if line]
    size = max(1, len(events) // (4 * (cuts + kills)))
    batches = [events[start : start + size] for start in range(0, len(events), size)]
    chance = random.Random(seed)
    faults = chance.sample(range(1, len(batches)), cuts + kills)
    cut, killed = set(faults[:cuts]), set(faults[cuts:])
    server.database("room")
    async with AsyncExitStack() as stack:
        wire = await stack.enter_async_context(wire_to(server.port, seed))
        process = engine_on(tmp_path / "one", f"postgresql://noc@127.0.0.1:{wire.port}/room")
        stack.push_async_callback(process.stop)
        address = await process.start()
        client = EngineClient(address)
        stack.push_async_callback(client.close)
        await client.put_directory(opened.directory, dry_run=False)
        operator, listener, source = (
            Operator(address),
            Listener(address),
            Source(address, server),
        )
        for each in (operator, listener, source):
            stack.push_async_callback(each.stop)
        for number, batch in enumerate(batches):
            if number in cut:
                wire.arm()
            sending = asyncio.ensure_future(source.send(batch))
            if number in killed:
                await asyncio.sleep(chance.uniform(0, 0.03))
                await _kill_and_start(server, listener, client)
            await sending
        await until(lambda: listener.well, PATIENCE_S)
        await operator.stop()
        quiet = Replay(opened)
        quiet.play()
        await until(lambda: _has_found(client, {each.id for each in quiet.findings}), PATIENCE_S)
        ((kept,),) = server.ask("select count(*) from journal where source <> 'cameras'", "room")
        assert kept == len(events)
        await _counts_add_up(client, operator)
        assert process.is_running
        assert source.refused >= cuts
        assert source.kept_unsaid >= bool(wire.cuts[Moment.AFTER])
        return wire


async def _kill_and_start(server: Server, listener: Listener, client: EngineClient) -> None:
    await asyncio.to_thread(server.kill)
    await until(lambda: not listener.well, PATIENCE_S)
    # What the listener has heard may have been of a connection that was cut just before.
    await until(lambda: _is_store_away(client), PATIENCE_S)
    await asyncio.to_thread(server.start)


async def _is_store_away(client: EngineClient) -> bool:
    return not (await client.health()).store_ok


async def _has_found(client: EngineClient, wanted: set[str]) -> bool:
    with contextlib.suppress(NocError):
        return {each.id for each in await client.findings(EVER, EVER.replace(year=2030))} == wanted
    return False


async def _counts_add_up(client: EngineClient, operator: Operator) -> None:
    page = await client.alerts(show="all")
    found = [finding for alert in page.alerts for finding in alert.findings]
    assert len(found) == len(set(found))
    notes = [
        note
        for alert in page.alerts
        for entry in (await client.alert(alert.id)).history
        for note in re.findall(r"note \d+", entry.detail)
    ]
    assert len(notes) == len(set(notes))
    assert operator.acknowledged <= set(notes)
    assert operator.acknowledged


def test_connections_are_cut_and_the_server_is_killed(tmp_path: Path, server: Server) -> None:
    wire = asyncio.run(story(tmp_path, server, cuts=6, kills=2, seed=1))
    assert all(wire.cuts.values())


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10))
def test_five_hundred_cuts_and_a_hundred_kills(tmp_path: Path, server: Server, seed: int) -> None:
    wire = asyncio.run(story(tmp_path, server, cuts=50, kills=10, seed=seed))
    assert sum(wire.cuts.values()) == 50

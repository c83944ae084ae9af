"""A shared control room: three consoles, two engines, one database; the engine that works dies."""

import asyncio
import contextlib
import os
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from engine.address import Address, find
from engine.client import EngineClient
from engine.errors import NocError
from engine.model.alert import Alert, AlertState
from engine.model.answers import AlertDetail
from engine.model.command import Acknowledge, AddNote, Shelve
from engine.recordings.reading import open_recording
from engine.recordings.replaying import Replay
from noc_console.attaching import ConsoleSettings, RemoteEngines
from noc_console.benchmarks.database_server import Server, programs
from noc_console.worker import EngineProcess
from tests.engine.api.test_users import RIGHT, Caller
from tests.faults.test_kill import recording
from tests.faults.test_takeover import EVER, PATIENCE_S, is_following
from tests.ui import nested
from tests.until import until
from ui.room import Room

pytestmark = pytest.mark.skipif(programs() is None, reason="PostgreSQL is not installed")
NAMES = ("asha", "ravi", "meera")
BATCH = 50


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("NOC_PASSPHRASE", "the same for both engines")
    server = Server(durable=True)
    yield server
    server.stop()


class Console:
    """A seat without a window: what its room has told it."""

    def __init__(self, name: str, engines: ConsoleSettings, parent: QApplication) -> None:
        self.name = name
        self.room = Room(RemoteEngines(engines).engine, name, parent)
        self.alerts: dict[str, Alert] = {}
        self.shown: list[AlertDetail] = []
        self.stale: list[str] = []
        self.refused: list[str] = []
        self.loads = 0
        self.room.session.asked.connect(lambda _: self.room.session.log_in(name, RIGHT, ""))
        self.room.session.must_change.connect(
            lambda: self.room.session.change_password(RIGHT, f"{RIGHT} of mine")
        )
        self.room.loaded.connect(self._load)
        self.room.alert_changed.connect(lambda each: self.alerts.update({each.id: each}))
        self.room.detail_arrived.connect(lambda detail, _: self.shown.append(detail))
        self.room.went_stale.connect(self.stale.append)
        self.room.command_failed.connect(self.refused.append)
        self.room.start()

    def _load(self, alerts: list[Alert]) -> None:
        self.loads += 1
        self.alerts = {each.id: each for each in alerts}

    @property
    def is_well(self) -> bool:
        return bool(self.stale) and not self.stale[-1] and self.room.connected() is not None


class Sender:
    """A source that sends each batch until it is acknowledged."""

    def __init__(self, folders: tuple[Path, ...], per_second: float) -> None:
        self._folders = folders
        self._pause_s = BATCH / per_second
        self.acknowledged = 0
        #: Which engine acknowledged last, and when.
        self.by: Path | None = None
        self.latest = 0.0

    async def send(self, batches: list[list[bytes]]) -> None:
        for batch in batches:
            began = time.monotonic()
            # Only asking tells which engine works.
            while not await self._is_taken(batch):  # noqa: ASYNC110
                await asyncio.sleep(0.1)
            self.latest = time.monotonic()
            self.acknowledged += len(batch)
            await asyncio.sleep(max(0.0, self._pause_s - (self.latest - began)))

    async def _is_taken(self, batch: list[bytes]) -> bool:
        for folder in self._folders:
            with contextlib.suppress(NocError):
                client = EngineClient(find(folder))
                try:
                    await client.ingest(batch, "test", history=True)
                finally:
                    await client.close()
                self.by = folder
                return True
        return False


def engine_at(folder: Path, url: str) -> tuple[EngineProcess, str]:
    """An engine on a port that is known beforehand, and where it answers."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text(f'[engine]\nstore = "{url}"\nport = {port}\n')
    return EngineProcess(folder), f"127.0.0.1:{port}"


async def prepare(address: Address, source: Path) -> None:
    """The directory, without cameras (what is said of them is of today), and who sits there."""
    client = EngineClient(address)
    await client.put_directory(replace(open_recording(source).directory, cameras=()), dry_run=False)
    await client.close()
    token = address.token
    for name in NAMES:
        caller = Caller(address.url, token)
        made = await caller.post("/v1/users", name=name, role="administrator", password=RIGHT)
        assert made.status_code == 201, made.text
        if token == address.token:
            said = await caller.post("/v1/log-in", name=name, password=RIGHT)
            token = said.json()["token"]
        await caller.close()


async def _work_together(asha: Console, ravi: Console, meera: Console) -> None:
    """What one does, the others see at once."""
    alert = next(each for each in asha.alerts.values() if each.state is AlertState.NEW)
    asha.room.command(alert.id, Acknowledge())
    meera.room.ask_detail(alert.id)
    for seat in (ravi, meera):
        await until(lambda seat=seat: seat.alerts[alert.id].assignee == "asha", PATIENCE_S)
    asha.room.command(alert.id, AddNote(note="called, no answer"))
    await until(lambda: "meera" in ravi.room.others_at(alert.id), PATIENCE_S)
    await until(
        lambda: any(
            "called, no answer" in entry.detail for each in meera.shown for entry in each.history
        ),
        PATIENCE_S,
    )
    other = next(each for each in ravi.alerts.values() if each.id != alert.id)
    ravi.room.command(other.id, Shelve(minutes=15, reason="meeting"))
    for seat in (asha, meera):
        await until(lambda seat=seat: seat.alerts[other.id].is_shelved, PATIENCE_S)
    assert not [*asha.refused, *ravi.refused]


async def story(tmp_path: Path, server: Server, app: QApplication, per_second: float) -> float:
    """Seconds from the kill to the first event that the other engine acknowledges."""
    source = recording(tmp_path / "recording")
    opened = open_recording(source)
    events = [line for line in opened.event_bytes().split(b"\n") if line]
    batches = [events[start : start + BATCH] for start in range(0, len(events), BATCH)]
    half = len(batches) // 2
    url = server.database("room").replace("+psycopg", "")
    first, first_at = engine_at(tmp_path / "first", url)
    second, second_at = engine_at(tmp_path / "second", url)
    consoles: list[Console] = []
    try:
        await prepare(await first.start(), source)
        second.launch()
        await until(lambda: is_following(second), PATIENCE_S)
        told = ConsoleSettings(engines=(first_at, second_at))
        consoles += [Console(name, told, app) for name in NAMES]
        await until(lambda: all(each.is_well for each in consoles), PATIENCE_S)
        sender = Sender((first.folder, second.folder), per_second)
        await sender.send(batches[:half])
        await until(lambda: all(len(each.alerts) > 1 for each in consoles), PATIENCE_S)
        place = next(iter(consoles[0].alerts))
        consoles[0].room.ask_detail(place)
        await until(lambda: bool(consoles[0].shown), PATIENCE_S)
        loads = [each.loads for each in consoles]
        consoles[0].shown.clear()

        before = sender.acknowledged
        rest = asyncio.ensure_future(sender.send(batches[half:]))
        await until(lambda: sender.acknowledged > before, PATIENCE_S)
        os.kill(first.pid, signal.SIGKILL)
        killed = time.monotonic()
        await until(lambda: sender.by == second.folder, PATIENCE_S)
        took = sender.latest - killed
        await rest
        # Whoever had no acknowledgement sends again: nothing counts twice.
        await sender.send(batches)

        for each, had in zip(consoles, loads, strict=True):
            await until(lambda each=each, had=had: each.loads > had and each.is_well, PATIENCE_S)
            assert any(words for words in each.stale), "the console said that the engine was lost"
            assert each.room.engine_place == second_at
            assert each.room.session.me is not None
            assert each.room.session.me.name == each.name
        await until(lambda: consoles[0].shown[-1:] != [], PATIENCE_S)
        assert consoles[0].shown[-1].alert.id == place
        ((kept,),) = server.ask("select count(*) from journal where source <> 'cameras'", "room")
        assert kept == len(events)
        await _same_as_a_quiet_replay(consoles, opened)
        await _work_together(*consoles)
        return took
    finally:
        for each in consoles:
            await each.room.stop()
        await first.stop()
        await second.stop()


async def _same_as_a_quiet_replay(consoles: list[Console], opened: object) -> None:
    quiet = Replay(opened)
    quiet.play()
    wanted = {each.id for each in quiet.findings}
    client = consoles[0].room.client

    async def has_all() -> bool:
        return {each.id for each in await client.findings(EVER, EVER.replace(year=2030))} == wanted

    await until(has_all, PATIENCE_S)
    page = await client.alerts(show="all")
    findings = [finding for alert in page.alerts for finding in alert.findings]
    assert len(findings) == len(set(findings))
    still_open = {each.id for each in (await client.alerts()).alerts}
    for each in consoles:
        await until(lambda each=each: still_open <= set(each.alerts), PATIENCE_S)


def test_consoles_carry_on_when_the_engine_that_works_is_killed(
    tmp_path: Path, server: Server, qapp: QApplication
) -> None:
    async def work() -> None:
        took = await story(tmp_path, server, qapp, per_second=1_000)
        print(f"taken over in {took:.1f} s")  # noqa: T201 - a figure, shown with -s

    nested.run(work())

"""The store page moves a real store to a real server, by keyboard: refused, cut off, moved."""

import os
import signal
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.address import Address
from engine.client import EngineClient
from engine.errors import SourceUnavailable
from engine.model.directory import DirectoryContent
from engine.store.database import Database
from noc_console.benchmarks.database_server import Server, programs
from noc_console.config import read
from noc_console.store_mover import StoreMover
from noc_console.supervisor import Supervisor
from tests.engine.scene import world
from tests.engine.stores import only_sqlite
from tests.ui.nested import run
from tests.until import until
from ui.settings.store_model import StoreModel
from ui.settings.store_moving import MoveStep
from ui.settings.store_page import StorePage
from ui.theme import DARK

pytestmark = [
    pytest.mark.skipif(programs() is None, reason="PostgreSQL is not installed"),
    only_sqlite,
]
CTRL = Qt.KeyboardModifier.ControlModifier
ROWS = 60_000
PASSPHRASE = "the control room's own"  # noqa: S105 - of a database that ends with the test


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server(durable=True)
    yield server
    server.stop()


class Still:
    """In the place of an engine, which takes long to start."""

    def __init__(self) -> None:
        self.held: list[str] = []

    async def hold(self, why: str) -> None:
        self.held.append(why)

    def let_go(self) -> None:
        self.held.append("")

    async def engine(self) -> Address:
        return Address(url="", token="", pid=0)

    async def stop(self) -> None:
        self.held.append("stopped")


class Moving:
    """A page on a workstation."""

    def __init__(self, folder: Path, live: Supervisor | Still, qtbot: QtBot) -> None:
        self.folder = folder
        self.mover = StoreMover(live, folder)  # type: ignore[arg-type]
        self.model = StoreModel(self.mover)
        self.page = StorePage(self.model, DARK, lambda: True)
        self.steps: list[MoveStep] = []
        self.model.stepped.connect(self.steps.append)
        self._qtbot = qtbot
        qtbot.addWidget(self.page)

    async def look(self, address: str) -> None:
        """Checks an address and waits for what is said."""
        self.page.address.setText(address)
        self._qtbot.keyClick(self.page, Qt.Key.Key_F5)
        await until(lambda: not self.model.is_busy and bool(self.model.checks))

    async def begin(self) -> None:
        """Until rows are on their way."""
        self.steps.clear()
        self._qtbot.keyClick(self.page, Qt.Key.Key_Return, CTRL)
        await until(lambda: len(self.steps) > 1)

    async def is_refused(self, words: str) -> None:
        """The move ended, the old store is named, and nothing is named elsewhere."""
        await until(lambda: not self.model.is_busy)
        await until(lambda: words in self.page.answer.text())
        assert self.page.answer.text().startswith("◆")
        assert str(self.folder / "noc-console.db") in self.page.answer.text()
        assert read(self.folder).engine.store == ""

    async def is_moved(self, place: str, server: Server) -> None:
        """Bar, counts and hashes, and where the store lies now."""
        page = self.page
        await until(lambda: self.model.moved is not None)
        await until(lambda: "read back and alike" in page.answer.text())
        assert page.answer.text().startswith("✓")
        *steps, started = self.steps
        assert [each.done for each in steps] == sorted(each.done for each in steps)
        assert steps[-1].done == steps[-1].total
        assert not started.part
        rows = {each.name: each.rows for each in page.tables.model.rows}
        assert rows["refusals"] == ROWS
        assert server.ask("select count(*) from refusals", "room") == [(ROWS,)]
        assert all(len(each.digest) == 64 for each in page.tables.model.rows)
        assert not page.checks.isVisible()
        assert read(self.folder).engine.store == place
        assert place in page.where.text()
        assert not page.test.isEnabled()


def filled(path: Path) -> None:
    """So many rows that a move does not end before it is looked at."""
    with closing(sqlite3.connect(path)) as store, store:
        store.execute(
            f"with recursive n(i) as (select 1 union all select i + 1 from n where i < {ROWS}) "  # noqa: S608
            "insert into refusals (source, received_at, reason, place, raw, size_bytes) "
            "select 'x', strftime('%s') * 1000000, 'made for this test', '', x'00', 1 from n"
        )


@asynccontextmanager
async def shown(it: Moving) -> AsyncIterator[Moving]:
    it.page.show()
    it.page.setFocus()
    try:
        await until(it.page.isActiveWindow)
        yield it
    finally:
        await it.model.stop()


def test_a_store_is_looked_at_cut_off_and_moved(
    qapp: QApplication,
    qtbot: QtBot,
    data_dir: Path,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = server.database("room").replace("+psycopg", "")
    # Where nothing keeps a secret nothing may be typed; see the test of `StoreMover`.
    monkeypatch.setenv("NOC_PASSPHRASE", PASSPHRASE)
    data_dir.mkdir()
    store = Database(f"sqlite:///{data_dir / 'noc-console.db'}")
    store.migrate()
    store.close()
    filled(data_dir / "noc-console.db")
    live = Still()

    async def story() -> None:
        async with shown(Moving(data_dir, live, qtbot)) as it:
            page = it.page
            assert str(data_dir / "noc-console.db") in page.where.text()
            await it.look(place + "_missing")
            assert page.answer.text().startswith("◆")
            assert "createdb" in page.answer.text()
            assert not page.move_it.isEnabled()
            await it.look(place)
            assert [each.ok for each in page.checks.model.rows] == [True] * 6
            assert page.move_it.isEnabled()
            page.address.setText(place + "x")
            assert not page.move_it.isEnabled(), "only what was looked at"
            page.address.setText(place)
            await it.begin()
            assert page.bar.isVisible()
            os.kill(it.mover.pid, signal.SIGKILL)
            await it.is_refused("ended from outside")
            assert live.held == ["the store is being moved, see Settings, Store", ""]
            await it.begin()
            await it.is_moved(place, server)
            assert live.held[-1] == ""

    run(story())


@pytest.mark.long
@pytest.mark.timeout(900)
def test_with_an_engine_every_way_of_cutting_it_off_leaves_the_old_store_at_work(
    qapp: QApplication,
    qtbot: QtBot,
    data_dir: Path,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = server.database("room").replace("+psycopg", "")
    monkeypatch.setenv("NOC_PASSPHRASE", PASSPHRASE)
    live = Supervisor(data_dir)

    async def sites() -> int:
        client = EngineClient(await live.engine())
        try:
            return len((await client.sites()).sites)
        finally:
            await client.close()

    async def story() -> None:
        client = EngineClient(await live.engine())
        known = tuple(world().sites.values())
        await client.put_directory(DirectoryContent(sites=known), dry_run=False)
        await client.close()
        await live.stop()
        filled(data_dir / "noc-console.db")
        async with shown(Moving(data_dir, live, qtbot)) as it:
            await it.look(place)
            await it.begin()
            with pytest.raises(SourceUnavailable, match="being moved"):
                await live.engine()
            qtbot.keyClick(it.page, Qt.Key.Key_Escape)
            await it.is_refused("Cancelled; nothing was moved")
            assert await sites() == len(known)
            await it.begin()
            server.kill()
            await it.is_refused("nothing was moved")
            assert await sites() == len(known)
            server.start()
            await it.begin()
            await it.model.stop()  # the window is closed
            assert it.mover.pid == 0
            assert await sites() == len(known)
            await it.begin()
            await it.is_moved(place, server)
            assert await sites() == len(known)
        await live.stop()

    run(story())

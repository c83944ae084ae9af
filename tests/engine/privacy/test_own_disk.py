"""Keys renewed in a shared room: what lies on the other engine's own disk is sealed anew there."""

import asyncio
import base64
import hashlib
import os
import socket
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import insert
from typer.testing import CliRunner

from engine.cameras.clips import ClipHead, head_of
from engine.cameras.sealed import SealedWriter, read
from engine.errors import BadInput, Conflict, NotFound
from engine.model.cameras_clips import Clip, ClipState
from engine.model.keys import KeyWalk, WalkCounts
from engine.person_keys import PersonKeys, seal_store
from engine.privacy.own_disk import OwnDisk
from engine.privacy.rekeying import Rekeyer
from engine.runtime import open_vault
from engine.settings import EngineSettings
from engine.store import archive, audit, schema
from engine.store.database import Database
from engine.store.leadership import Leadership
from engine.store.sealed import Owned
from engine.vault import Vault
from noc_console.benchmarks.database_server import Server, programs
from noc_console.main import app
from tests.engine.privacy import kept
from tests.engine.privacy.test_key_walk import CLOCK, Killed, Opened
from tests.engine.scene import at
from tests.engine.stores import only_sqlite
from tests.until import until

pytestmark = [
    pytest.mark.skipif(programs() is None, reason="PostgreSQL is not installed"),
    only_sqlite,
]
TABLES = "with_tables"
WORDS = "seen at the north gate"


class Room:
    """A database and two engines' folders, each with a disk of its own."""

    def __init__(self, url: str, folder: Path) -> None:
        self.folders = folder / "a", folder / "b"
        self._url = url

    def told(self, place: int) -> EngineSettings:
        return EngineSettings(
            data_dir=self.folders[place],
            store=self._url,
            passphrase="of every engine",  # noqa: S106 - of a database that ends with the test
        )

    def works(self, place: int) -> Opened:
        """The engine that works, as it has just started."""
        opened = Opened(self.folders[place], self.told(place))
        opened.walker.meet(CLOCK.now())
        return opened

    def stands_by(self, place: int) -> OwnDisk:
        told = self.told(place)

        def opened(database: Database) -> tuple[Vault, PersonKeys]:
            vault = open_vault(told, database)
            return vault, seal_store(database, vault, told.data_dir)

        database = Database(self._url)
        return OwnDisk(database, opened, told.data_dir, told.clips_dir, CLOCK)

    def look(self, place: int) -> WalkCounts | None:
        """What an engine that stands by does once in a while."""
        disk = self.stands_by(place)
        try:
            return disk.look()
        finally:
            disk.close()

    def picture(self, place: int, name: str, opened: Opened) -> bytes:
        """What a clip of a disk shows with the keys of the moment."""
        (path,) = self.told(place).clips_dir.glob(f"*/{name}.clip")
        sealed = base64.b64decode(head_of(path).key)
        key = base64.b64decode(opened.vault.open("default", sealed, f"clip.{name}"))
        return b"".join(read(path, key, name))


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    server = Server()
    database = Database(server.database(TABLES))
    database.migrate()
    database.close()
    yield server
    server.stop()


@pytest.fixture
def room(server: Server, tmp_path: Path) -> Room:
    """Clips on both disks, an archived day on the second one's."""
    made = Room(server.database(tmp_path.name, like=TABLES), tmp_path)
    for folder in made.folders:
        folder.mkdir()
    with made.works(0) as opened:
        for place, name in ((0, "cl-a"), (1, "cl-b"), (1, "cl-c")):
            a_clip(made.told(place).clips_dir, name, opened.vault)
        opened.do(an_archived_day, made.folders[1] / archive.ARCHIVE)
    return made


def a_clip(folder: Path, name: str, vault: Vault) -> None:
    clip = Clip(
        id=name,
        camera="cam",
        site="PUNE",
        state=ClipState.COMPLETE,
        began_at=at(0),
        ended_at=at(1),
        triggered_at=at(0),
    )
    key = bytes(range(32))
    sealed = vault.seal("default", base64.b64encode(key).decode(), f"clip.{name}")
    head = ClipHead(clip=clip, key=base64.b64encode(sealed).decode())
    writer = SealedWriter(
        folder / "2026-01-01" / f"{name}.clip", msgspec.json.encode(head), key, name
    )
    writer.put(name.encode())
    writer.close()


def an_archived_day(connection: object, folder: Path) -> None:
    row = {
        **{"sequence": 1, "source": "x", "event_id": "1", "kind": "x", "tenant": "default"},
        **{"person": "G1", "occurred_at": at(0), "received_at": at(0), "late": False},
        "raw": Owned(WORDS.encode(), person="G1"),
    }
    connection.execute(insert(schema.journal).values(**row))  # type: ignore[attr-defined]
    day = at(0).replace(hour=0, minute=0, second=0, microsecond=0)
    archive.seal(connection, day, folder, at(0) + timedelta(days=5))  # type: ignore[arg-type]


def until_it_waits_or_ends(opened: Opened) -> KeyWalk:
    while True:
        walk = opened.walker.step(CLOCK)
        assert walk is not None
        if walk.waits or walk.ended_at is not None:
            return walk


def test_old_keys_stay_until_the_other_engines_disk_is_through(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert room.look(1) is None, "nothing was renewed yet; it is known from now on"
    with room.works(0) as opened:
        stolen = open_vault(opened.told, opened.database)
        opened.walker.begin("anna", CLOCK)
        walk = until_it_waits_or_ends(opened)
        assert socket.gethostname() in walk.waits
        assert walk.ended_at is None
        assert opened.vault.is_renewing
        assert room.picture(1, "cl-b", opened) == b"cl-b", "readable all the time"

        whole = Rekeyer.clip
        with monkeypatch.context() as changed:

            def dies(rekeyer: Rekeyer, path: Path, counts: object) -> None:
                if path.stem == "cl-c":
                    raise Killed
                whole(rekeyer, path, counts)  # type: ignore[arg-type]

            changed.setattr(Rekeyer, "clip", dies)
            with pytest.raises(Killed):
                room.look(1)
        assert until_it_waits_or_ends(opened).waits, "it was killed before it was through"

        half = room.told(1).clips_dir / "2026-01-01" / "cl-c.0000.part"
        half.write_bytes(b"half a copy")
        os.utime(half, (0, 0))
        counts = room.look(1)
        assert counts is not None
        assert (counts.renewed, counts.current) == (2, 1)
        assert not half.exists()
        assert room.look(1) is None, "once"
        assert until_it_waits_or_ends(opened).ended_at is not None
        assert not opened.vault.is_renewing
    with room.works(0) as opened:
        for place, name in ((0, "cl-a"), (1, "cl-b"), (1, "cl-c")):
            assert room.picture(place, name, opened) == name.encode()
        days = kept.archived(room.folders[1] / archive.ARCHIVE, opened.keys)
        assert WORDS.encode() in b"".join(days)
        with opened.database.begin() as connection:
            ((name, digest),) = archive.archived_files(connection)
        body = (room.folders[1] / archive.ARCHIVE / name).read_bytes()
        assert digest == hashlib.sha256(body).hexdigest()
        assert [each.walk for each in opened.walker.state().engines] == [1, 1]
        opened.vault = stolen
        with pytest.raises(BadInput):
            room.picture(1, "cl-b", opened)


def test_whoever_takes_over_ends_the_walk_and_waits_for_the_one_before(room: Room) -> None:
    room.look(1)
    with room.works(0) as opened:
        opened.walker.begin("anna", CLOCK)
        assert until_it_waits_or_ends(opened).waits
    with room.works(1) as opened:  # the first one was killed; its own disk was walked through
        walk = until_it_waits_or_ends(opened)
        assert socket.gethostname() in walk.waits
        assert room.look(0) is not None
        assert until_it_waits_or_ends(opened).ended_at is not None
    with room.works(1) as opened:
        for place, name in ((0, "cl-a"), (1, "cl-b"), (1, "cl-c")):
            assert room.picture(place, name, opened) == name.encode()


def test_an_engine_that_will_not_come_back_is_forgotten_and_its_clips_with_it(room: Room) -> None:
    room.look(1)
    with room.works(0) as opened:
        opened.walker.begin("anna", CLOCK)
        assert until_it_waits_or_ends(opened).waits
        (mine,) = (each for each in opened.walker.state().engines if each.is_this)
        (gone,) = (each for each in opened.walker.state().engines if not each.is_this)
        with pytest.raises(Conflict):
            opened.walker.forget(mine.id, "anna", CLOCK.now())
        with pytest.raises(NotFound):
            opened.walker.forget("nobody", "anna", CLOCK.now())
        opened.walker.forget(gone.id, "anna", CLOCK.now())
        with opened.database.begin() as connection:
            entry = audit.page(connection, what="keys.forget").lines[0].entry
        assert (entry.who, entry.subject) == ("anna", gone.host)
        assert until_it_waits_or_ends(opened).ended_at is not None
    with room.works(0) as opened:
        assert room.picture(0, "cl-a", opened) == b"cl-a"
        with pytest.raises(BadInput):
            room.picture(1, "cl-b", opened)


def test_at_the_command_line_keys_are_renewed_while_no_engine_works_on_the_database(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = room.told(0)
    for name, value in (
        ("NOC_DATA_DIR", str(told.data_dir)),
        ("NOC_STORE", told.store),
        ("NOC_PASSPHRASE", told.passphrase),
    ):
        monkeypatch.setenv(name, value or "")
    room.look(1)
    works = Leadership(Database(told.store), "another host")
    assert works.try_take()
    try:
        refused = CliRunner().invoke(app, ["keys", "rotate"])
        assert isinstance(refused.exception, Conflict)
        assert "an engine works on that database" in str(refused.exception)
    finally:
        works.release()
    said = CliRunner().invoke(app, ["keys", "rotate"])
    assert said.exit_code == 1
    assert f"waits: {socket.gethostname()}" in said.output
    assert f"engine {socket.gethostname()}" in CliRunner().invoke(app, ["keys", "show"]).output
    room.look(1)
    assert "done" in CliRunner().invoke(app, ["keys", "rotate"]).output


def test_cut_off_by_its_turn_it_waits_for_the_file_under_way(room: Room) -> None:
    async def work() -> None:
        disk = room.stands_by(1)
        running = asyncio.ensure_future(disk.run())
        with room.works(0) as opened:
            await until(lambda: len(opened.walker.state().engines) == 2)
            running.cancel()
            with pytest.raises(asyncio.CancelledError):
                await running
            opened.walker.begin("anna", CLOCK)
            assert disk.look() is None, "stopped: nothing is begun any more"
            assert until_it_waits_or_ends(opened).waits
        disk.close()

    asyncio.run(work())

"""A workstation's store moved to PostgreSQL: every row, the vault, the audit log; or nothing."""

import asyncio
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner

from engine import lock
from engine.clock import SimulatedClock
from engine.errors import ConfigError, Conflict, NocError, StorageFailed
from engine.live.audit_heads import AuditHeads, check, sign_now
from engine.live.housekeeping import round_of
from engine.model.access import NewUser, Role
from engine.model.audit import AuditEntry
from engine.model.command import Acknowledge
from engine.model.directory import DirectoryContent, Person
from engine.runtime import HEADS, build_engine, load_users, open_vault
from engine.settings import EngineSettings
from engine.store import audit as log
from engine.store import directory as stored_directory
from engine.store.leadership import Leadership
from noc_console import store_moving
from noc_console.benchmarks.database_server import Server, programs
from noc_console.config import read
from noc_console.database_access import checked
from noc_console.main import app
from noc_console.store_moving import move_store
from noc_console.store_preconditions import examined, room
from tests.engine.live_engine import lines, running, settled
from tests.engine.scene import MUMBAI, at, fix
from tests.engine.stores import only_sqlite
from tests.noc_console.test_shared import noc

pytestmark = [
    pytest.mark.skipif(programs() is None, reason="PostgreSQL is not installed"),
    only_sqlite,
]
PASSPHRASE = "the control room's own"  # noqa: S105 - of databases that end with the test
PHONE = "+910000000001"
WHAT = ["vault", "encryption", "server", "rights", "empty", "room"]
EVENTS = (fix(-3), fix(-2, MUMBAI))


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    server = Server(durable=True)  # a careless one is refused
    yield server
    server.stop()


@pytest.fixture
def place(server: Server, tmp_path: Path) -> str:
    """An empty database's address."""
    return server.database(tmp_path.parent.name + tmp_path.name).replace("+psycopg", "")


@pytest.fixture
def workstation(data_dir: Path) -> EngineSettings:
    """A store with an alert at work, a phone number, a user, an audit log and a sealed day."""

    async def work() -> None:
        async with running(data_dir) as (engine, _, clock):
            vault = engine.sealer
            assert vault is not None
            asha = Person(id="G9", code="9", name="Asha", role="guard", phone=PHONE)
            with engine.database.begin() as connection:
                stored_directory.put(connection, DirectoryContent(people=(asha,)), at(-9), vault)
                log.note(connection, AuditEntry(at=at(0), who="asha", what="x", subject="y"))
            await engine.ingest(lines(*EVENTS), source="test")
            await settled(engine)
            (alert,) = engine.desk.open.by_id
            await engine.command(alert, Acknowledge(), "asha")
            opened = open_vault(EngineSettings(data_dir=data_dir), engine.database)
            sign_now(AuditHeads(data_dir / HEADS, opened), engine.database, clock)
            users = load_users(engine.database, engine.writer, opened, clock)
            await users.make(NewUser(name="asha", role=Role.ADMINISTRATOR, password=PASSPHRASE))
            clock.advance(timedelta(days=4))
            await round_of(engine, data_dir)

    asyncio.run(work())
    return EngineSettings(data_dir=data_dir)


def moved(told: EngineSettings, place: str) -> int:
    """Moves, and gives the number of rows."""
    done = move_store(told, place, place, PASSPHRASE, lambda *_: None)
    return sum(each.rows for each in done.tables)


def counts(path: Path) -> dict[str, int]:
    """Rows of each table of an SQLite store."""
    with closing(sqlite3.connect(path)) as store:
        tables = store.execute("select name from sqlite_master where type = 'table'").fetchall()
        return {
            name: store.execute(f'select count(*) from "{name}"').fetchone()[0]  # noqa: S608
            for (name,) in tables
            if not name.startswith("sqlite_")
            and name not in ("alembic_version", "leadership", "vault")
        }


def test_everything_is_there_afterwards_and_the_engine_goes_on_there(
    workstation: EngineSettings, place: str, server: Server
) -> None:
    folder = workstation.data_dir
    (folder / "config.toml").write_text("# ours\n[engine]\nport = 0\n\n[map]\n")
    before = counts(folder / "noc-console.db") | counts(folder / "person-keys.db")
    told: list[tuple[str, int, int]] = []

    done = move_store(workstation, place, place, PASSPHRASE, lambda *step: told.append(step))

    assert {each.name: each.rows for each in done.tables} == before
    steps = 2 * sum(before.values())  # each row is written, and read back
    assert {each[0] for each in told} == set(before)
    assert [each[1] for each in told] == sorted(each[1] for each in told)
    assert {each[2] for each in told} == {steps}
    assert told[-1][1] == steps
    assert (before["journal"], before["alerts"], done.archives) == (2, 1, 1)
    name = place.rpartition("/")[2]
    for table, rows in before.items():
        assert server.ask(f'select count(*) from "{table}"', name) == [(rows,)]  # noqa: S608
    (keys,) = folder.glob("person-keys-moved-*.db")
    assert counts(done.kept) | counts(keys) == before
    assert before["person_keys"] > 0
    assert not (folder / "noc-console.db").exists()
    assert (folder / "config.toml").read_text() == (
        f'# ours\n[engine]\nstore = "{place}"\nport = 0\n\n[map]\n'
    )
    assert read(folder).engine.store == place

    async def work() -> None:
        clock = SimulatedClock(at(10))
        there = EngineSettings(data_dir=folder, store=place, passphrase=PASSPHRASE)
        built = build_engine(there, clock, clock)
        engine = built.engine
        assert engine.directory.people["G9"].phone == PHONE
        heads = AuditHeads(folder / HEADS, built.vault)
        found = check(heads, engine.database)
        assert (found.entries, found.broken_at, found.sealed_up_to) == (1, None, 1)
        users = load_users(engine.database, engine.writer, built.vault, clock)
        assert [each.name for each in users.all()] == ["asha"]
        await engine.start()
        (alert,) = engine.desk.open.by_id.values()
        assert (alert.state, alert.assignee) == ("acknowledged", "asha")
        assert (await engine.ingest(lines(*EVENTS), source="test")).duplicates == 2
        assert (await engine.ingest(lines(fix(5)), source="test")).accepted == 1
        await engine.command(alert.id, Acknowledge(), "asha")
        await engine.stop()
        engine.database.close()

    asyncio.run(work())
    with pytest.raises(NocError, match="no SQLite store"):
        moved(workstation, place)


def test_stopped_in_the_middle_both_are_as_they_were_and_it_works_the_next_time(
    workstation: EngineSettings, place: str, server: Server
) -> None:
    path, keys = (workstation.data_dir / name for name in ("noc-console.db", "person-keys.db"))
    before = counts(path) | counts(keys)

    def stop(table: str, *_: int) -> None:
        if table == "users":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        move_store(workstation, place, place, PASSPHRASE, stop)

    assert counts(path) | counts(keys) == before
    assert not (workstation.data_dir / "config.toml").exists()
    name = place.rpartition("/")[2]
    assert server.ask("select count(*) from journal", name) == [(0,)]
    assert moved(workstation, place) == sum(before.values())


def test_killed_after_its_end_it_goes_on_from_there(
    workstation: EngineSettings, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as changed:
        changed.setattr(store_moving, "_work_there", dies)
        with pytest.raises(KeyboardInterrupt):
            moved(workstation, place)
    folder = workstation.data_dir
    before = counts(folder / "noc-console.db") | counts(folder / "person-keys.db")
    assert moved(workstation, place) == sum(before.values())
    assert read(folder).engine.store == place
    assert not (folder / "store-move.txt").exists()
    told = EngineSettings(data_dir=folder, store=place, passphrase=PASSPHRASE)
    build_engine(told).engine.database.close()  # its vault opens


def test_what_cannot_be_moved_is_said_and_nothing_happens(
    workstation: EngineSettings, place: str, server: Server
) -> None:
    folder = workstation.data_dir
    with pytest.raises(ConfigError, match="NOC_PASSPHRASE"):
        move_store(workstation, place, place, None, lambda *_: None)
    with pytest.raises(NocError, match="PostgreSQL database"):
        moved(workstation, "sqlite:///elsewhere.db")
    with pytest.raises(StorageFailed, match="does not exist"):
        moved(workstation, place + "_missing")
    (sealed,) = (folder / "archive").glob("*.parquet")
    whole = sealed.read_bytes()
    sealed.write_bytes(whole + b"x")
    with pytest.raises(StorageFailed, match="was changed"):
        moved(workstation, place)
    sealed.write_bytes(whole)
    with lock.take(folder), pytest.raises(Conflict, match="already works on"):
        moved(workstation, place)
    from engine.store.database import Database

    working = Leadership(Database(place), "another")
    assert working.try_take()
    with pytest.raises(Conflict, match="an engine works on that database"):
        moved(workstation, place)
    working.release()
    name = place.rpartition("/")[2]
    server.ask("insert into snapshots (at, sequence, body) values (1, 1, '')", name)
    with pytest.raises(Conflict, match="table snapshots has 1 rows"):
        moved(workstation, place)
    assert (folder / "noc-console.db").exists()


def test_what_must_hold_is_listed_and_nothing_is_changed(
    workstation: EngineSettings, place: str, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOC_PASSPHRASE", PASSPHRASE)
    told = replace(workstation, passphrase=PASSPHRASE)
    found = list(examined(told, place))
    assert [each.what for each in found] == WHAT
    assert all(each.ok for each in found), found
    name = place.rpartition("/")[2]
    assert server.ask("select count(*) from pg_tables where schemaname = 'public'", name) == [(0,)]

    def refused(told: EngineSettings, place: str) -> tuple[str, str]:
        (wrong,) = (each for each in examined(told, place) if not each.ok)
        return wrong.what, wrong.says

    assert refused(workstation, place)[0] == "vault"
    assert refused(replace(told, passphrase=PASSPHRASE[:8]), place)[0] == "vault"
    what, says = refused(told, place.replace("127.0.0.1", "db.example.org"))
    assert (what, "sslmode=verify-full" in says) == ("encryption", True)
    what, says = refused(told, place + "_missing")
    assert (what, "createdb" in says) == ("server", True)
    what, says = refused(told, place.replace(str(server.port), "1"))
    assert (what, "listen_addresses" in says) == ("server", True)
    server.ask("create role guest login")
    what, says = refused(told, place.replace("noc@", "guest@"))
    assert (what, "OWNER TO guest" in says) == ("rights", True)
    server.ask("create table snapshots as select 1 as at", name)
    server.ask("alter table snapshots owner to noc", name)
    what, says = refused(told, place)
    assert (what, "table snapshots has 1 rows" in says) == ("empty", True)
    done = CliRunner().invoke(app, ["store", "move", "--to", place])
    assert (done.exit_code, done.output.count("FAIL")) == (1, 1)
    server.ask("drop table snapshots", name)
    assert room(10**9, 10**8) == (
        False,
        "about 1,000 MB are needed, 100 MB are free; make room on that disk",
    )


def test_as_json_it_ends_with_the_result(
    workstation: EngineSettings, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = workstation.data_dir
    before = counts(folder / "noc-console.db") | counts(folder / "person-keys.db")
    monkeypatch.setenv("NOC_PASSPHRASE", PASSPHRASE)
    done = CliRunner().invoke(app, ["store", "move", "--to", place, "--json", "--check"])
    assert [json.loads(line)["what"] for line in done.output.splitlines()] == WHAT
    assert (folder / "noc-console.db").exists()
    done = CliRunner().invoke(app, ["store", "move", "--to", place, "--json"])
    lines = [json.loads(line) for line in done.output.splitlines()]
    assert [each["what"] for each in lines if "what" in each] == WHAT
    steps = [each for each in lines if "part" in each]
    assert steps[-1]["done"] == steps[-1]["total"] == 2 * sum(before.values())
    moved = lines[-1]["moved"]
    assert {each["name"]: each["rows"] for each in moved["tables"]} == before
    assert all(len(each["digest"]) == 64 for each in moved["tables"])
    assert (moved["archives"], Path(moved["kept"]).exists()) == (1, True)


def test_a_password_stands_neither_on_the_command_line_nor_in_the_configuration(
    data_dir: Path,
) -> None:
    said = noc("store", "move", "--to", "postgresql://noc:secret@db/noc")
    assert said.returncode == 1
    assert "a password must not stand there" in said.stderr
    assert "secret" not in said.stderr
    for wrong in ("mysql://noc@db/noc", "nothing"):
        with pytest.raises(ConfigError, match=r"postgresql://noc@db\.example/noc"):
            checked(wrong, "--to")
    assert not data_dir.exists()

"""The doctor in a shared control room says what is wrong and how to mend it."""

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import keyring
import psycopg
import pytest
from keyring.backends import fail
from msgspec.structs import replace

from engine.errors import AccessRefused, ConfigError
from engine.settings import EngineSettings
from engine.store.database import Database
from engine.vault import Vault
from noc_console import shared_checks
from noc_console.benchmarks.database_server import Server, programs
from tests.noc_console.test_shared import certify

PASSPHRASE = "a long passphrase"  # noqa: S105 - of these tests
UNITS = sorted((Path(__file__).parents[2] / "installer").glob("*.service"))


@pytest.mark.skipif(programs() is None, reason="PostgreSQL is not installed")
def test_the_database_is_examined(tmp_path: Path) -> None:
    server = Server(durable=True)
    try:
        place = server.database("room")
        told = EngineSettings(data_dir=tmp_path, store=place)
        ok, said = shared_checks.database(told)
        assert ok, said
        assert "its tables are made at the first start" in said
        database = Database(place)
        database.migrate()
        database.close()
        ok, said = shared_checks.database(told)
        assert ok, said
        assert "no engine yet" in said
        _is_open_to_others(server, told)
        server.ask("insert into leadership values (1, 1, 'host-a, process 7', 0)", "room")
        assert "host-a, process 7 works since 1970" in shared_checks.database(told)[1]
        server.ask("update alembic_version set version_num = '0001'", "room")
        ok, said = shared_checks.database(told)
        assert not ok
        assert "step 0001" in said
        server.ask("alter database room set synchronous_commit = off")
        ok, said = shared_checks.database(told)
        assert not ok
        assert "synchronous_commit is off" in said
        assert "copy it" in shared_checks.backups(told)[1]
        _is_not_let_in(server, told)
        server.kill()
        assert not shared_checks.backups(told)[0]
        ok, said = shared_checks.database(told)
        assert not ok
        assert f"is PostgreSQL running on 127.0.0.1, port {server.port}" in said
    finally:
        server.stop()


def _is_open_to_others(server: Server, told: EngineSettings) -> None:
    """Made as documented nobody else reads or writes a row; each way in that is opened is named."""
    server.ask("create role clerk login")
    server.ask("create role readers")
    for table in ("alerts", "audit", "users"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            server.ask(f"table {table}", "room", user="clerk")
    for opened, closed, words in (
        (
            "grant select on audit to public",
            "revoke all on audit from public",
            "everybody may read",
        ),
        (
            "grant update (who) on audit to clerk",
            "revoke all on audit from clerk",
            "clerk may change",
        ),
        (
            "grant select on alerts to readers; grant readers to clerk",
            "revoke all on alerts from readers",
            "clerk may read, readers may read",
        ),
        ("grant pg_read_all_data to clerk", "revoke pg_read_all_data from clerk", "clerk may read"),
        ("grant noc to clerk", "revoke noc from clerk", "clerk may change"),
        (
            "grant create on schema public to public",
            "revoke create on schema public from public",
            "beside ours",
        ),
        ("alter role noc superuser", "alter role noc nosuperuser", "a role for the engine alone"),
    ):
        server.ask(opened, "room")
        ok, said = shared_checks.database(told)
        assert not ok
        assert words in said, said
        server.ask(closed, "room")
        ok, said = shared_checks.database(told)
        assert ok, said


def _is_not_let_in(server: Server, told: EngineSettings) -> None:
    """A wrong password, a missing database and a closed door are told apart; no password shows."""
    rules = server.folder / "data" / "pg_hba.conf"
    rules.write_text(
        "host room asha 127.0.0.1/32 scram-sha-256\n"
        "host all ravi 127.0.0.1/32 reject\n"
        "host all all 127.0.0.1/32 trust\n"
    )
    for name in ("asha", "ravi"):
        server.ask(f"create role {name} login password 'right'")
    server.ask("select pg_reload_conf()")
    for place, how in (
        (told.store.replace("noc@", "asha:wrong@"), "keep the right password of asha"),
        (told.store.replace("noc@", "asha@"), "password of asha"),
        (told.store.replace("noc@", "ravi@"), "pg_hba.conf"),
        (f"{told.store}_missing", "createdb -O noc room_missing"),
    ):
        ok, said = shared_checks.database(replace(told, store=place))
        assert not ok
        assert how in said, said
        assert ":wrong" not in said


def test_a_certificate_that_ends_soon_is_told(tmp_path: Path) -> None:
    path, key = certify(tmp_path)
    told = EngineSettings(data_dir=tmp_path, host="0.0.0.0", certificate=path, key=key)  # noqa: S104
    now = datetime.now(UTC)
    assert shared_checks.certificate(told, now - timedelta(days=40))[0]
    assert "renew it soon" in shared_checks.certificate(told, now)[1]
    assert "it is over" in shared_checks.certificate(told, now + timedelta(days=4))[1]
    path.write_text("nothing")
    with pytest.raises(ConfigError, match=path.name):
        shared_checks.certificate(told)
    assert not shared_checks.certificate(EngineSettings(data_dir=tmp_path))[0]


def test_what_opens_the_vault_is_told(tmp_path: Path) -> None:
    shared = EngineSettings(data_dir=tmp_path, store="postgresql://noc@db/noc")
    assert "NOC_PASSPHRASE" in shared_checks.vault(shared)[1]
    assert not shared_checks.vault(shared)[0]
    alone = EngineSettings(data_dir=tmp_path)
    assert shared_checks.vault(alone)[1].startswith("none yet")
    Vault(tmp_path, PASSPHRASE).seal("east", "anything")
    with pytest.raises(AccessRefused, match="set NOC_PASSPHRASE"):
        shared_checks.vault(alone)
    told = replace(alone, passphrase=PASSPHRASE)
    assert shared_checks.vault(told) == (True, "opened by the passphrase")


def test_a_key_in_a_file_is_told_with_what_is_better(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring, "get_keyring", fail.Keyring)
    Vault(tmp_path).seal("east", "anything")
    told = EngineSettings(data_dir=tmp_path, passphrase=PASSPHRASE)

    is_well, found = shared_checks.vault(told)

    assert is_well
    assert "vault.key" in found
    assert "NOC_PASSPHRASE is not used" in found
    assert "keys passphrase" in found


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
@pytest.mark.parametrize("unit", UNITS, ids=lambda each: each.stem)
def test_systemd_takes_the_unit(unit: Path, tmp_path: Path) -> None:
    copy = tmp_path / unit.name
    copy.write_text(
        unit.read_text("utf-8").replace("/opt/noc-console/.venv/bin/noc-console", "/bin/true")
    )
    said = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(copy)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stderr
    assert unit.name not in said.stderr

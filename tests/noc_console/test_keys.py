"""`noc-console keys`: new keys and passphrases for the store of a stopped engine."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from engine import lock
from engine.errors import AccessRefused, BadInput, Conflict
from engine.ivr.relay.keeping import Kept
from engine.ivr.webhooks import Delivery
from noc_console import relaying
from noc_console.config import engine_settings
from noc_console.main import app
from tests.engine.privacy.test_key_walk import Opened, a_call, a_clip, inner_values_open
from tests.engine.scene import at
from tests.engine.stores import only_sqlite

OLD, NEW = "the first passphrase", "another passphrase"

pytestmark = only_sqlite


def run(*words: str, told: str = "") -> str:
    """What a command says; what it raises is raised."""
    done = CliRunner().invoke(app, ["keys", *words], input=told, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_keys_and_passphrase_are_changed_by_commands(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOC_PASSPHRASE", OLD)
    assert "never renewed" in run("show")
    with Opened(data_dir, engine_settings(data_dir)) as store:
        store.do(a_call, store.vault)
        a_clip(data_dir, store.vault)

    assert "under way" in run("rotate", "--background")
    assert "under way" in run("show")
    said = run("rotate")
    assert "calls" in said
    assert "renew, begun" in said
    assert ": done" in said
    with Opened(data_dir, engine_settings(data_dir)) as store:
        inner_values_open(store, data_dir)

    with pytest.raises(BadInput, match="too short"):
        run("passphrase", "--stdin", told="short\n")
    run("passphrase", "--stdin", told=f"{NEW}\n")
    with pytest.raises(AccessRefused, match="NOC_PASSPHRASE"):
        run("show")
    monkeypatch.setenv("NOC_PASSPHRASE", NEW)
    assert "passphrase" in run("show")
    with Opened(data_dir, engine_settings(data_dir)) as store:
        inner_values_open(store, data_dir)
    held = lock.take(data_dir)
    with pytest.raises(Conflict, match="stop it"):
        run("rotate")
    held.close()


def test_a_relays_keys_are_renewed_over_a_kill_and_what_waits_stays_readable(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    relaying.keep_secret(relaying.TOKEN, "a token")
    deliveries = [delivery(number) for number in range(3)]
    with relaying.stopped() as (vault, folder):
        kept = Kept(folder, vault)
        numbers = [kept.put(each) for each in deliveries]
        sealed = [path.read_bytes() for path in sorted(folder.glob("*.kept"))]
        where = vault.where
    master = data_dir / "relay" / "vault.key"
    before = master.read_bytes() if where == "file" else b""

    def dies(kept: Kept, number: int, body: bytes) -> None:
        if number == numbers[1]:
            raise KeyboardInterrupt
        whole(kept, number, body)

    whole = Kept._write
    with monkeypatch.context() as changed:
        changed.setattr(Kept, "_write", dies)
        with pytest.raises(KeyboardInterrupt):
            relaying.renew_keys()
    with relaying.stopped() as (vault, folder):
        assert vault.is_renewing
        assert [Kept(folder, vault).get(each) for each in numbers] == deliveries
    assert "2 callbacks" in run("rotate", "--relay")
    with relaying.stopped() as (vault, folder):
        assert not vault.is_renewing
        assert vault.get(relaying.TOKEN) == "a token"
        assert [Kept(folder, vault).get(each) for each in numbers] == deliveries
        for old in sealed:
            with pytest.raises(BadInput):
                vault.open("relay", old, "relay.delivery")
    if where == "file":
        assert master.read_bytes() != before
    run("passphrase", "--relay", "--stdin", told=f"{NEW}\n")
    with pytest.raises(AccessRefused, match="NOC_PASSPHRASE"):
        run("rotate", "--relay")
    monkeypatch.setenv("NOC_PASSPHRASE", NEW)
    assert "0 callbacks" not in run("rotate", "--relay")
    with lock.take(data_dir / "relay", "relay"), pytest.raises(Conflict, match="stop it"):
        run("rotate", "--relay")


def delivery(number: int) -> Delivery:
    return Delivery(
        path=f"/v1/webhooks/calls/main/voice/{number}",
        query="",
        headers={},
        body=b"{}",
        received_at=at(number),
    )

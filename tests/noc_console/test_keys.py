"""`noc-console keys`: new keys and passphrases for the store of a stopped engine."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from engine import lock
from engine.errors import AccessRefused, BadInput, Conflict
from noc_console.config import engine_settings
from noc_console.main import app
from tests.engine.privacy.test_key_walk import Opened, a_call, a_clip, inner_values_open
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

"""Secrets at rest."""

from pathlib import Path

import keyring
import pytest

from engine.errors import AccessRefused, BadInput
from engine.vault import Vault


def test_what_was_sealed_opens_again_after_a_restart(tmp_path: Path) -> None:
    sealed = Vault(tmp_path, "a long passphrase").seal("east", "+919812345678", "calls.number")

    opened = Vault(tmp_path, "a long passphrase").open("east", sealed, "calls.number")

    assert opened == "+919812345678"
    assert b"9812345678" not in sealed


@pytest.mark.parametrize(("tenant", "about"), [("east", "people.email"), ("west", "calls.number")])
def test_a_value_moved_elsewhere_does_not_open(tmp_path: Path, tenant: str, about: str) -> None:
    vault = Vault(tmp_path, "a long passphrase")
    vault.seal("west", "anything")
    sealed = vault.seal("east", "+919812345678", "calls.number")

    with pytest.raises(BadInput):
        vault.open(tenant, sealed, about)


def test_another_passphrase_is_refused_with_the_remedy(tmp_path: Path) -> None:
    Vault(tmp_path, "a long passphrase").seal("east", "anything")

    with pytest.raises(AccessRefused, match="NOC_PASSPHRASE"):
        Vault(tmp_path, "another passphrase")


def test_credentials_lie_unreadable_and_come_back(tmp_path: Path) -> None:
    Vault(tmp_path, "a long passphrase").put("twilio.auth_token", "canary-9f1c")

    assert b"canary-9f1c" not in (tmp_path / "vault.json").read_bytes()
    assert Vault(tmp_path, "a long passphrase").get("twilio.auth_token") == "canary-9f1c"


def test_a_forgotten_credential_is_gone(tmp_path: Path) -> None:
    vault = Vault(tmp_path, "a long passphrase")
    vault.put("twilio.auth_token", "canary-9f1c")
    vault.forget("twilio.auth_token")

    assert Vault(tmp_path, "a long passphrase").get("twilio.auth_token") is None


def test_without_a_keyring_the_key_lies_in_a_file_of_this_user_alone(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    if vault.where == "keyring":
        pytest.skip("this machine has a keyring")

    assert (tmp_path / "vault.key").stat().st_mode & 0o077 == 0


def test_a_key_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    if Vault(tmp_path).where == "keyring":
        pytest.skip("this machine has a keyring")
    (tmp_path / "vault.key").chmod(0o644)

    with pytest.raises(AccessRefused, match="chmod 600"):
        Vault(tmp_path)


def test_equal_values_have_equal_fingerprints_within_one_tenant_only(tmp_path: Path) -> None:
    vault = Vault(tmp_path, "a long passphrase")

    assert vault.fingerprint("east", "+911") == vault.fingerprint("east", "+911")
    assert vault.fingerprint("east", "+911") != vault.fingerprint("west", "+911")


def test_a_broken_vault_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "vault.json").write_text("{")

    with pytest.raises(BadInput, match="backup"):
        Vault(tmp_path, "a long passphrase")


def test_a_keyring_that_keeps_secrets_in_clear_is_refused_and_a_passphrase_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Not a real back end: those register themselves, and every later test would have it.
    class PlaintextKeyring:
        __module__ = "keyrings.alt.file"

    monkeypatch.setattr(keyring, "get_keyring", PlaintextKeyring)
    with pytest.raises(AccessRefused, match="in clear; set NOC_PASSPHRASE"):
        Vault(tmp_path)
    assert Vault(tmp_path, "correct horse").where == "passphrase"

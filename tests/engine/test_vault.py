"""Secrets at rest."""

from pathlib import Path

import keyring
import msgspec
import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from keyring.backends import fail
from keyring.errors import KeyringLocked

from engine.errors import AccessRefused, BadInput
from engine.master_key import passphrase_key
from engine.vault import FileKeep, Vault


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


def test_another_passphrase_opens_everything_and_the_old_one_nothing(tmp_path: Path) -> None:
    vault = Vault(tmp_path, "a long passphrase")
    sealed = vault.seal("east", "+919812345678", "calls.number")
    vault.put("twilio.auth_token", "canary-9f1c")

    assert vault.change_master("another long one") == "passphrase"

    assert vault.open("east", sealed, "calls.number") == "+919812345678"
    after = Vault(tmp_path, "another long one")
    assert after.open("east", sealed, "calls.number") == "+919812345678"
    assert after.get("twilio.auth_token") == "canary-9f1c"
    with pytest.raises(AccessRefused, match="NOC_PASSPHRASE"):
        Vault(tmp_path, "a long passphrase")
    with pytest.raises(BadInput, match="another passphrase"):
        after.change_master()


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without one, such as a server."""
    monkeypatch.setattr(keyring, "get_keyring", fail.Keyring)


@pytest.mark.usefixtures("no_keyring")
def test_a_new_key_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    sealed = vault.seal("east", "anything")
    old = (tmp_path / "vault.key").read_bytes()

    assert vault.change_master() == "file"

    assert (tmp_path / "vault.key").read_bytes() != old
    assert (tmp_path / "vault.key").stat().st_mode & 0o077 == 0
    assert Vault(tmp_path).open("east", sealed) == "anything"
    (tmp_path / "vault.key").write_bytes(old)
    with pytest.raises(AccessRefused):
        Vault(tmp_path)


@pytest.mark.usefixtures("no_keyring")
def test_a_key_file_gives_way_to_a_passphrase(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    sealed = vault.seal("east", "anything")

    assert vault.change_master("a long passphrase") == "passphrase"

    assert not (tmp_path / "vault.key").exists()
    assert Vault(tmp_path, "a long passphrase").open("east", sealed) == "anything"


@pytest.mark.usefixtures("no_keyring")
@pytest.mark.parametrize("is_written", [False, True])
def test_a_crash_while_the_master_key_changes_leaves_the_old_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_written: bool
) -> None:
    class Died(Exception):
        pass

    def die(*_: object) -> None:
        raise Died

    vault = Vault(tmp_path)
    sealed = vault.seal("east", "anything")
    if is_written:
        monkeypatch.setattr("engine.vault.settle", die)
    else:
        monkeypatch.setattr(FileKeep, "write", die)
    with pytest.raises(Died):
        vault.change_master()
    monkeypatch.undo()
    monkeypatch.setattr(keyring, "get_keyring", fail.Keyring)

    assert (tmp_path / "vault.key.next").exists()
    for _ in range(2):
        assert Vault(tmp_path).open("east", sealed) == "anything"
        assert not (tmp_path / "vault.key.next").exists()


def test_a_new_key_in_the_keyring_takes_the_place_of_the_old_one(
    tmp_path: Path, key_store: "Keyring"
) -> None:
    vault = Vault(tmp_path)
    assert vault.where == "keyring"
    sealed = vault.seal("east", "anything")
    (old,) = key_store.held.values()

    assert vault.change_master() == "keyring"

    (new,) = key_store.held.values()
    assert new != old
    assert Vault(tmp_path).open("east", sealed) == "anything"
    assert not (tmp_path / "vault.key").exists()


@pytest.fixture
def key_store(monkeypatch: pytest.MonkeyPatch) -> "Keyring":
    """A desktop with one, as long as it is not locked."""
    kept = Keyring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: kept)
    for name in ("get_password", "set_password", "delete_password"):
        monkeypatch.setattr(keyring, name, lambda *told, name=name: getattr(kept, name)(*told))
    return kept


def test_a_locked_keyring_is_told_and_leaves_nothing_in_its_way(
    tmp_path: Path, key_store: "Keyring"
) -> None:
    sealed = Vault(tmp_path).seal("east", "anything")
    before = sorted(tmp_path.iterdir())

    key_store.is_locked = True
    with pytest.raises(AccessRefused, match="keyring, which is locked"):
        Vault(tmp_path)

    key_store.is_locked = False
    assert sorted(tmp_path.iterdir()) == before
    assert Vault(tmp_path).open("east", sealed) == "anything"


def test_a_session_without_the_keyring_is_told_and_leaves_nothing_in_its_way(
    tmp_path: Path, key_store: "Keyring", monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed = Vault(tmp_path).seal("east", "anything")

    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(keyring, "get_keyring", fail.Keyring)
        with pytest.raises(AccessRefused, match="start from the desktop session"):
            Vault(tmp_path)

    assert not (tmp_path / "vault.key").exists()
    assert Vault(tmp_path).open("east", sealed) == "anything"


@pytest.mark.usefixtures("no_keyring")
def test_a_lost_key_file_is_told_and_not_made_anew(tmp_path: Path) -> None:
    sealed = Vault(tmp_path).seal("east", "anything")
    copy = (tmp_path / "vault.key").rename(tmp_path / "copy")

    with pytest.raises(AccessRefused, match=r"vault\.key is missing.* put its copy back"):
        Vault(tmp_path)

    copy.rename(tmp_path / "vault.key")
    assert Vault(tmp_path).open("east", sealed) == "anything"


@pytest.mark.usefixtures("no_keyring")
def test_a_passphrase_that_is_not_given_is_asked_for(tmp_path: Path) -> None:
    Vault(tmp_path, "a long passphrase").seal("east", "anything")

    with pytest.raises(AccessRefused, match="set NOC_PASSPHRASE"):
        Vault(tmp_path)
    assert not (tmp_path / "vault.key").exists()


@pytest.mark.usefixtures("no_keyring")
def test_a_passphrase_given_later_does_not_shut_the_vault(tmp_path: Path) -> None:
    sealed = Vault(tmp_path).seal("east", "anything")

    vault = Vault(tmp_path, "a long passphrase")

    assert vault.where == "file"
    assert vault.open("east", sealed) == "anything"


@pytest.mark.usefixtures("no_keyring")
def test_a_vault_from_before_it_said_what_holds_its_key_opens(tmp_path: Path) -> None:
    key = passphrase_key("a long passphrase", b"s" * 16, "scrypt").key
    wrapped = b"n" * 12 + AESGCM(key).encrypt(b"n" * 12, b"t" * 32, b"tenant:east")
    older = {"salt": b"s" * 16, "tenants": {"east": wrapped}, "secrets": {}}
    (tmp_path / "vault.json").write_bytes(msgspec.json.encode(older))

    vault = Vault(tmp_path, "a long passphrase")
    sealed = vault.seal("east", "anything")
    vault.put("twilio.auth_token", "canary-9f1c")
    assert Vault(tmp_path, "a long passphrase").open("east", sealed) == "anything"
    vault.change_master("another long one")

    after = Vault(tmp_path, "another long one")
    assert after.open("east", sealed) == "anything"
    assert after.get("twilio.auth_token") == "canary-9f1c"
    assert b"argon2id" in (tmp_path / "vault.json").read_bytes()


class Keyring:
    """A desktop's key store, in memory."""

    __module__ = "keyring.backends.SecretService"

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def get_password(self, service: str, name: str) -> str | None:
        if self.is_locked:
            raise KeyringLocked("the prompt was dismissed")
        return self.held.get((service, name))

    def set_password(self, service: str, name: str, secret: str) -> None:
        self.held[service, name] = secret

    def delete_password(self, service: str, name: str) -> None:
        del self.held[service, name]

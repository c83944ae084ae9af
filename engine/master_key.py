"""Where the vault's master key lies: in the system's keyring, a passphrase, or a file.

A new one is laid beside the old one, then the vault is written, then the old one goes: a crash in
between leaves both, and whichever opens the vault is the one.
"""

import base64
import os
import secrets
import sys
from dataclasses import dataclass
from pathlib import Path

import keyring
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from keyring.errors import KeyringError

from engine.errors import AccessRefused

_SERVICE = "noc-console"
_KEY = 32
#: argon2id's cost: about 250 ms and 64 MiB, once at a start (RFC 9106, its second choice).
_PASSES, _LANES, _MEMORY_KIB = 3, 4, 64 * 1024
#: What vaults from before `argon2id` are opened with, until they are wrapped anew.
_SCRYPT_N = 2**15

#: Back ends that keep secrets as the system's own key store does; others are refused, since some
#: (keyrings.alt) write them in clear.
_TRUSTED = ("keyring.backends.SecretService", "keyring.backends.macOS", "keyring.backends.Windows")
#: Those that do.
_CLEAR = ("keyrings.alt",)
#: Ends the name of a key that is to take the other one's place.
_NEXT = ".next"


@dataclass(frozen=True, slots=True)
class MasterKey:
    """A key that may open the vault.

    Attributes:
        where: what holds it: `keyring`, `passphrase` or `file`.
        key: 32 bytes.
        is_next: whether it is to take the place of one beside it.
    """

    where: str
    key: bytes
    is_next: bool = False


def master_keys(
    folder: Path, passphrase: str | None, salt: bytes, stretching: str, where: str | None
) -> list[MasterKey]:
    """The keys that may open a vault which is there, the likeliest first.

    Nothing is made here: a new key beside a vault that another one opens would stand in its way
    for ever, be it only that the keyring was locked once.

    Args:
        where: what holds the key, as the vault says; None where it does not say.

    Raises:
        AccessRefused: it is not at hand, or lies where others can read it.
    """
    found: list[MasterKey] = []
    if passphrase and where in (None, "passphrase"):
        found.append(passphrase_key(passphrase, salt, stretching))
    if where in (None, "file"):
        found += _kept_in_files(folder)
    if where == "keyring" or (where is None and not found):
        found += _kept_in_keyring(folder)
    if not found:
        raise AccessRefused(_absent(folder, where))
    return found


def first_master(folder: Path, passphrase: str | None, salt: bytes) -> MasterKey:
    """The key of a new vault: of the passphrase, else a random one in the keyring, else in a file
    that only this user may read.

    Raises:
        AccessRefused: the only place is one where others can read it.
    """
    if passphrase:
        return passphrase_key(passphrase, salt)
    if not _file(folder).exists() and is_trusted_keyring():
        try:
            return MasterKey("keyring", _from_keyring(_name(folder)))
        except KeyringError:
            pass  # Locked or without a session: the file serves instead.
    return MasterKey("file", _from_file(_file(folder)))


def passphrase_key(passphrase: str, salt: bytes, stretching: str = "argon2id") -> MasterKey:
    """The key that a passphrase stands for."""
    stretched: Argon2id | Scrypt
    if stretching == "scrypt":
        stretched = Scrypt(salt=salt, length=_KEY, n=_SCRYPT_N, r=8, p=1)
    else:
        stretched = Argon2id(
            salt=salt, length=_KEY, iterations=_PASSES, lanes=_LANES, memory_cost=_MEMORY_KIB
        )
    return MasterKey("passphrase", stretched.derive(passphrase.encode()))


def next_master(folder: Path, where: str) -> MasterKey:
    """A new key beside the old one; on disk when it returns."""
    if where == "keyring":
        return MasterKey(where, _from_keyring(_name(folder) + _NEXT), is_next=True)
    return MasterKey(where, _from_file(_next_file(folder)), is_next=True)


def settle(folder: Path, opens: MasterKey) -> None:
    """Of two keys only the one that opens the vault stays, in the place of both."""
    if opens.where == "keyring":
        name = _name(folder)
        newer = keyring.get_password(_SERVICE, name + _NEXT)
        if newer is None:
            return
        if opens.is_next:
            keyring.set_password(_SERVICE, name, newer)
        keyring.delete_password(_SERVICE, name + _NEXT)
    elif opens.where == "file" and opens.is_next:
        os.replace(_next_file(folder), _file(folder))
    elif opens.where == "file":
        _next_file(folder).unlink(missing_ok=True)


def forget_master(folder: Path, where: str) -> None:
    """A random key that a passphrase has replaced."""
    if where == "keyring":
        keyring.delete_password(_SERVICE, _name(folder))
    elif where == "file":
        _file(folder).unlink()


def _absent(folder: Path, where: str | None) -> str:
    if where == "passphrase":
        return f"the vault in {folder} lies under a passphrase; set NOC_PASSPHRASE to it"
    if where == "file":
        return f"{_file(folder)} is missing, and without it the vault stays shut; put its copy back"
    return (
        f"the key of the vault in {folder} lies in the system's keyring, which is locked, empty or "
        "not to be reached from here; unlock it, or start from the desktop session in which it was "
        "made; there `noc-console keys passphrase` puts the vault under a passphrase instead"
    )


def _kept_in_files(folder: Path) -> list[MasterKey]:
    return [
        MasterKey("file", _read(path), is_next)
        for path, is_next in ((_next_file(folder), True), (_file(folder), False))
        if path.exists()
    ]


def _kept_in_keyring(folder: Path) -> list[MasterKey]:
    if not is_trusted_keyring():
        return []
    found = []
    try:
        for name, is_next in ((_name(folder) + _NEXT, True), (_name(folder), False)):
            kept = keyring.get_password(_SERVICE, name)
            if kept is not None:
                found.append(MasterKey("keyring", base64.b64decode(kept), is_next))
    except KeyringError as locked:
        raise AccessRefused(_absent(folder, "keyring")) from locked
    return found


def _name(folder: Path) -> str:
    return str(folder.resolve())


def _file(folder: Path) -> Path:
    return folder / "vault.key"


def _next_file(folder: Path) -> Path:
    return folder / f"vault.key{_NEXT}"


def is_trusted_keyring() -> bool:
    """Whether the keyring at hand keeps secrets as the system's own key store does.

    Raises:
        AccessRefused: there is one that writes secrets where others can read them.
    """
    chosen = keyring.get_keyring()
    # A chain asks its members in their order; what is written goes to the first.
    members = [*getattr(chosen, "backends", ()), chosen]
    first = type(members[0])
    if first.__module__.startswith(_CLEAR):
        raise AccessRefused(
            f"the keyring of this session ({first.__module__}.{first.__name__}) keeps secrets in "
            "clear; set NOC_PASSPHRASE to a passphrase of yours, or log in to a desktop with a "
            "key store"
        )
    return first.__module__.startswith(_TRUSTED)


def _from_keyring(name: str) -> bytes:
    kept = keyring.get_password(_SERVICE, name)
    if kept is None:
        kept = base64.b64encode(secrets.token_bytes(_KEY)).decode()
        keyring.set_password(_SERVICE, name, kept)
    return base64.b64decode(kept)


def _from_file(file: Path) -> bytes:
    if not file.exists():
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as made:
            made.write(secrets.token_bytes(_KEY))
            made.flush()
            os.fsync(made.fileno())
    return _read(file)


def _read(file: Path) -> bytes:
    if sys.platform != "win32" and file.stat().st_mode & 0o077:
        raise AccessRefused(f"{file} can be read by others; run `chmod 600 {file}`")
    return file.read_bytes()

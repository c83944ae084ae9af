"""Where the vault's master key lies: in the system's keyring, a passphrase, or a file.

A new one is laid beside the old one, then the vault is written, then the old one goes: a crash in
between leaves both, and whichever opens the vault is the one.
"""

import base64
import os
import secrets
import sys
from pathlib import Path

import keyring
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from keyring.errors import KeyringError

from engine.errors import AccessRefused

_SERVICE = "noc-console"
_KEY = 32
#: scrypt's cost: about 60 ms and 32 MiB, once at a start (RFC 7914, interactive use).
_SCRYPT_N = 2**15

#: Back ends that keep secrets as the system's own key store does; others are refused, since some
#: (keyrings.alt) write them in clear.
_TRUSTED = ("keyring.backends.SecretService", "keyring.backends.macOS", "keyring.backends.Windows")
#: Those that do.
_CLEAR = ("keyrings.alt",)
#: Ends the name of a key that is to take the other one's place.
_NEXT = ".next"


def master_keys(folder: Path, passphrase: str | None, salt: bytes) -> tuple[str, list[bytes]]:
    """What holds the master key, and the keys that it may be, the newest first.

    Raises:
        AccessRefused: it lies where others can read it.
    """
    if passphrase:
        derived = Scrypt(salt=salt, length=_KEY, n=_SCRYPT_N, r=8, p=1)
        return "passphrase", [derived.derive(passphrase.encode())]
    file = folder / "vault.key"
    if not file.exists() and is_trusted_keyring():
        try:
            newer = keyring.get_password(_SERVICE, _name(folder) + _NEXT)
            known = [base64.b64decode(newer)] if newer else []
            return "keyring", [*known, _from_keyring(_name(folder))]
        except KeyringError:
            pass  # Locked or without a session: the file serves instead.
    newer_file = _next_file(folder)
    known = [_from_file(newer_file)] if newer_file.exists() else []
    return "file", [*known, _from_file(file)]


def next_master(folder: Path, where: str) -> bytes:
    """A new key beside the old one; on disk when it returns."""
    if where == "keyring":
        return _from_keyring(_name(folder) + _NEXT)
    return _from_file(_next_file(folder))


def settle(folder: Path, where: str, chosen: int, count: int) -> None:
    """Of two keys only the one that opens the vault stays, in the place of both.

    Args:
        chosen: its place in what `master_keys` has answered; `count`: how many those were.
    """
    if where == "passphrase" or count < 2:
        return
    is_new = chosen == 0
    if where == "keyring":
        newer = keyring.get_password(_SERVICE, _name(folder) + _NEXT)
        if is_new and newer:
            keyring.set_password(_SERVICE, _name(folder), newer)
        keyring.delete_password(_SERVICE, _name(folder) + _NEXT)
    elif is_new:
        os.replace(_next_file(folder), folder / "vault.key")
    else:
        _next_file(folder).unlink()


def forget_master(folder: Path, where: str) -> None:
    """A random key that a passphrase has replaced."""
    if where == "keyring":
        keyring.delete_password(_SERVICE, _name(folder))
    elif where == "file":
        (folder / "vault.key").unlink()


def _name(folder: Path) -> str:
    return str(folder.resolve())


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
    elif sys.platform != "win32" and file.stat().st_mode & 0o077:
        raise AccessRefused(f"{file} can be read by others; run `chmod 600 {file}`")
    return file.read_bytes()

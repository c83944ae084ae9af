"""Secrets at rest: personal fields and credentials, sealed with AES-256-GCM.

Every tenant has a key of its own, made when it is first needed; the tenants' keys lie in the data
folder, wrapped by one master key. The master key lies in the system's keyring; where there is none
(a server, a container), it is made from `NOC_PASSPHRASE`, or else lies beside the data in a file
that only this user may read, and `Vault.where` says so.
"""

import base64
import hashlib
import hmac
import os
import secrets
import sys
import tempfile
from pathlib import Path
from typing import Protocol

import keyring
import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from keyring.errors import KeyringError

from engine.errors import AccessRefused, BadInput

_SERVICE = "noc-console"
_NONCE = 12
_KEY = 32
_SALT = 16
#: scrypt's cost: about 60 ms and 32 MiB, once at a start (RFC 7914, interactive use).
_SCRYPT_N = 2**15

#: Back ends that keep secrets as the system's own key store does; others are refused, since some
#: (keyrings.alt) write them in clear.
_TRUSTED = ("keyring.backends.SecretService", "keyring.backends.macOS", "keyring.backends.Windows")


#: Those that do.
_CLEAR = ("keyrings.alt",)


class _Kept(msgspec.Struct):
    """The file of wrapped keys and sealed credentials."""

    salt: bytes
    tenants: dict[str, bytes] = {}
    secrets: dict[str, bytes] = {}


class Keep(Protocol):
    """Where the vault's content lies; unreadable without the master key."""

    def read(self) -> bytes | None:
        """What was written last; None before the first time."""
        ...

    def write(self, body: bytes) -> None:
        """All or nothing, on disk when it returns."""
        ...


class FileKeep:
    """A file of the data folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "vault.json"

    def __str__(self) -> str:
        return str(self._path)

    def read(self) -> bytes | None:
        """The whole file."""
        return self._path.read_bytes() if self._path.exists() else None

    def write(self, body: bytes) -> None:
        """A crash leaves the old file or the new one."""
        handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=".vault-")
        with os.fdopen(handle, "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, self._path)


class Vault:
    """Seals and opens; safe to use from any thread once made, but for `put` and `forget`.

    Args:
        folder: the data folder.
        passphrase: `NOC_PASSPHRASE`, where there is no keyring.
        keep: where the content lies when not in the folder, such as a shared database.

    Attributes:
        where: what holds the master key: `keyring`, `passphrase` or `file`.

    Raises:
        AccessRefused: the key at hand does not open what lies here.
    """

    def __init__(
        self, folder: Path, passphrase: str | None = None, keep: Keep | None = None
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._keep = keep or FileKeep(folder)
        self._kept = self._read()
        self.where, master = _master(folder, passphrase, self._kept.salt)
        self._master = AESGCM(master)
        self._keys = {name: self._unwrap(name) for name in self._kept.tenants}

    def seal(self, tenant: str, text: str, about: str = "") -> bytes:
        """The text, unreadable without the tenant's key.

        Args:
            about: where it belongs, such as `calls.number`; needed again to open it, so that a
                value cannot be moved to another place.
        """
        return _sealed(AESGCM(self._key(tenant)), text.encode(), about.encode())

    def open(self, tenant: str, sealed: bytes, about: str = "") -> str:
        """What was sealed.

        Raises:
            BadInput: altered, of another tenant or place, or its key has been destroyed.
        """
        key = self._keys.get(tenant)
        if key is None:
            raise BadInput(f"there is no key for tenant {tenant}; what was sealed with it is gone")
        try:
            text = AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], about.encode())
        except InvalidTag as failed:
            raise BadInput("a sealed value was altered or belongs elsewhere") from failed
        return text.decode()

    def fingerprint(self, tenant: str, text: str) -> str:
        """A keyed hash by which equal values are found without opening any."""
        return hmac.new(self._key(tenant), text.encode(), hashlib.sha256).hexdigest()

    def put(self, name: str, secret: str) -> None:
        """Keeps a credential, such as `twilio.auth_token`; on disk when this returns."""
        about = b"secret:" + name.encode()
        self._kept.secrets[name] = _sealed(self._master, secret.encode(), about)
        self._write()

    def get(self, name: str) -> str | None:
        """A credential, or None where none was put."""
        sealed = self._kept.secrets.get(name)
        if sealed is None:
            return None
        return self._decrypt(sealed, b"secret:" + name.encode()).decode()

    def forget(self, name: str) -> None:
        """Removes a credential."""
        if self._kept.secrets.pop(name, None) is not None:
            self._write()

    def wrapped_by(self, passphrase: str) -> bytes:
        """All content for another keep, to be opened by a passphrase; the tenants' keys stay."""
        salt = secrets.token_bytes(_SALT)
        _, derived = _master(Path(), passphrase, salt)
        master = AESGCM(derived)
        kept = _Kept(salt=salt)
        for tenant, key in self._keys.items():
            kept.tenants[tenant] = _sealed(master, key, b"tenant:" + tenant.encode())
        for name in self._kept.secrets:
            secret = (self.get(name) or "").encode()
            kept.secrets[name] = _sealed(master, secret, b"secret:" + name.encode())
        return msgspec.json.encode(kept)

    def _key(self, tenant: str) -> bytes:
        if tenant not in self._keys:
            key = secrets.token_bytes(_KEY)
            about = b"tenant:" + tenant.encode()
            self._kept.tenants[tenant] = _sealed(self._master, key, about)
            self._write()
            self._keys[tenant] = key
        return self._keys[tenant]

    def _unwrap(self, tenant: str) -> bytes:
        return self._decrypt(self._kept.tenants[tenant], b"tenant:" + tenant.encode())

    def _decrypt(self, sealed: bytes, about: bytes) -> bytes:
        try:
            return self._master.decrypt(sealed[:_NONCE], sealed[_NONCE:], about)
        except InvalidTag as failed:
            raise AccessRefused(
                f"the key from {self.where} does not open {self._keep}; use the keyring or the "
                "NOC_PASSPHRASE with which it was made"
            ) from failed

    def _read(self) -> _Kept:
        body = self._keep.read()
        if body is None:
            return _Kept(salt=secrets.token_bytes(_SALT))
        try:
            return msgspec.json.decode(body, type=_Kept)
        except msgspec.DecodeError as broken:
            raise BadInput(
                f"{self._keep} is broken ({broken}); put it back from a backup: without it sealed "
                "values cannot be read"
            ) from broken

    def _write(self) -> None:
        self._keep.write(msgspec.json.encode(self._kept))


def _sealed(key: AESGCM, plain: bytes, about: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + key.encrypt(nonce, plain, about)


def _master(folder: Path, passphrase: str | None, salt: bytes) -> tuple[str, bytes]:
    if passphrase:
        derived = Scrypt(salt=salt, length=_KEY, n=_SCRYPT_N, r=8, p=1)
        return "passphrase", derived.derive(passphrase.encode())
    file = folder / "vault.key"
    if not file.exists() and is_trusted_keyring():
        try:
            return "keyring", _from_keyring(folder)
        except KeyringError:
            pass  # Locked or without a session: the file serves instead.
    return "file", _from_file(file)


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


def _from_keyring(folder: Path) -> bytes:
    name = str(folder.resolve())
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

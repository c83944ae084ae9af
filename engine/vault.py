"""Secrets at rest: personal fields and credentials, sealed with AES-256-GCM.

Every tenant has a key of its own, made when it is first needed; the tenants' keys lie in the data
folder, wrapped by one master key. The master key lies in the system's keyring; where there is none
(a server, a container), it is made from `NOC_PASSPHRASE`, or else lies beside the data in a file
that only this user may read, and `Vault.where` says so.
"""

import contextlib
import hashlib
import hmac
import os
import secrets
import tempfile
from pathlib import Path
from typing import Protocol

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from engine.errors import AccessRefused, BadInput
from engine.master_key import (
    MasterKey,
    first_master,
    forget_master,
    master_keys,
    next_master,
    passphrase_key,
    settle,
)

_NONCE = 12
_KEY = 32
_SALT = 16
#: Of what is wrapped from now on.
_STRETCHING = "argon2id"


class _Kept(msgspec.Struct):
    """The file of wrapped keys and sealed credentials.

    Attributes:
        where: what holds the master key; None in files from before this was said.
        stretching: how a passphrase becomes a key.
    """

    salt: bytes
    where: str | None = None
    stretching: str = "scrypt"
    tenants: dict[str, bytes] = {}
    secrets: dict[str, bytes] = {}
    retired: dict[str, bytes] = {}


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
        self._folder = folder
        self._keep = keep or FileKeep(folder)
        self._keys: dict[str, bytes] = {}
        #: Keys from before `renew`; they open for as long as this process runs.
        self._old: dict[str, list[bytes]] = {}
        found = self._read()
        if found is None:
            salt = secrets.token_bytes(_SALT)
            master = first_master(folder, passphrase, salt)
            self.where, self._master = master.where, AESGCM(master.key)
            self._kept = _Kept(salt=salt, where=master.where, stretching=_STRETCHING)
            return
        self._kept = found
        self._open_by(master_keys(folder, passphrase, found.salt, found.stretching, found.where))

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
        for each in (key, *self._old.get(tenant, ())):
            try:
                return _opened(AESGCM(each), sealed, about.encode()).decode()
            except (InvalidTag, ValueError):  # altered; cut short
                continue
        raise BadInput("a sealed value was altered or belongs elsewhere")

    def fingerprint(self, tenant: str, text: str) -> str:
        """A keyed hash by which equal values are found without opening any."""
        return hmac.new(self._key(tenant), text.encode(), hashlib.sha256).hexdigest()

    @property
    def tenants(self) -> list[str]:
        """Those that have a key."""
        return sorted(self._keys)

    def fingerprints(self, tenant: str, text: str) -> list[str]:
        """What `fingerprint` says now, and what it said before the keys were renewed."""
        keys = (self._key(tenant), *self._old.get(tenant, ()))
        return [hmac.new(each, text.encode(), hashlib.sha256).hexdigest() for each in keys]

    @property
    def is_renewing(self) -> bool:
        """Whether old keys lie here beside the new ones, as not everything is sealed anew yet."""
        return bool(self._kept.retired)

    def renew(self) -> None:
        """New keys for every tenant; the old ones open until `drop_retired`. On disk when it
        returns; does nothing while it is under way already."""
        if self._kept.retired:
            return
        kept = msgspec.structs.replace(self._kept, tenants={}, retired=dict(self._kept.tenants))
        keys = {tenant: secrets.token_bytes(_KEY) for tenant in self._keys}
        for tenant, key in keys.items():
            kept.tenants[tenant] = _sealed(self._master, key, b"tenant:" + tenant.encode())
        self._keep.write(msgspec.json.encode(kept))
        for tenant, key in self._keys.items():
            self._old.setdefault(tenant, []).append(key)
        self._kept, self._keys = kept, keys

    def renewed(self, tenant: str, sealed: bytes, about: str = "") -> bytes:
        """A value under the tenant's newest key; as it is where it is so already.

        Raises:
            BadInput: it cannot be opened.
        """
        with contextlib.suppress(InvalidTag):
            _opened(AESGCM(self._key(tenant)), sealed, about.encode())
            return sealed
        return self.seal(tenant, self.open(tenant, sealed, about), about)

    def drop_retired(self) -> int:
        """The old keys are gone from the disk; how many. What this process still has in its memory
        under them it can read until it ends."""
        count = len(self._kept.retired)
        self._kept = msgspec.structs.replace(self._kept, retired={})
        self._write()
        return count

    def change_master(self, passphrase: str | None = None) -> str:
        """Wraps everything with another master key: of a passphrase, else a new random one where
        the old one lay. A crash leaves the old one or the new one in force.

        Returns:
            What holds it from now on: `keyring`, `passphrase` or `file`.
        """
        if passphrase:
            salt = secrets.token_bytes(_SALT)
            self._keep.write(self.wrapped_by(passphrase, salt))
            master = passphrase_key(passphrase, salt)
            forget_master(self._folder, self.where)
        else:
            if self.where == "passphrase":
                raise BadInput("a vault under a passphrase needs another passphrase; give one")
            master = next_master(self._folder, self.where)
            self._keep.write(self._wrapped(master, self._kept.salt))
            settle(self._folder, master)
        self.where, self._master = master.where, AESGCM(master.key)
        self._kept = self._read() or self._kept
        return master.where

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

    def wrapped_by(self, passphrase: str, salt: bytes | None = None) -> bytes:
        """All content for another keep, to be opened by a passphrase; the tenants' keys stay."""
        salt = salt or secrets.token_bytes(_SALT)
        return self._wrapped(passphrase_key(passphrase, salt), salt)

    def _wrapped(self, by: MasterKey, salt: bytes) -> bytes:
        master = AESGCM(by.key)
        kept = _Kept(salt=salt, where=by.where, stretching=_STRETCHING)
        for tenant, key in self._keys.items():
            kept.tenants[tenant] = _sealed(master, key, b"tenant:" + tenant.encode())
        for tenant, wrapped in self._kept.retired.items():
            about = b"tenant:" + tenant.encode()
            kept.retired[tenant] = _sealed(master, self._decrypt(wrapped, about), about)
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

    def _open_by(self, masters: list[MasterKey]) -> None:
        for each in masters:
            self.where, self._master = each.where, AESGCM(each.key)
            try:
                self._unwrap_all()
            except AccessRefused:
                if each is masters[-1]:
                    raise
            else:
                self._kept.where = each.where
                settle(self._folder, each)
                break

    def _unwrap_all(self) -> None:
        for tenant, wrapped in self._kept.tenants.items():
            self._keys[tenant] = self._decrypt(wrapped, b"tenant:" + tenant.encode())
        for tenant, wrapped in self._kept.retired.items():
            self._old[tenant] = [self._decrypt(wrapped, b"tenant:" + tenant.encode())]
        for name in list(self._kept.secrets)[:1]:
            self.get(name)

    def _decrypt(self, sealed: bytes, about: bytes) -> bytes:
        try:
            return _opened(self._master, sealed, about)
        except InvalidTag as failed:
            raise AccessRefused(
                f"the key from {self.where} does not open {self._keep}; use the keyring or the "
                "NOC_PASSPHRASE with which it was made"
            ) from failed

    def _read(self) -> _Kept | None:
        body = self._keep.read()
        if body is None:
            return None
        try:
            return msgspec.json.decode(body, type=_Kept)
        except msgspec.DecodeError as broken:
            raise BadInput(
                f"{self._keep} is broken ({broken}); put it back from a backup: without it sealed "
                "values cannot be read"
            ) from broken

    def _write(self) -> None:
        self._keep.write(msgspec.json.encode(self._kept))


def _opened(key: AESGCM, sealed: bytes, about: bytes) -> bytes:
    return key.decrypt(sealed[:_NONCE], sealed[_NONCE:], about)


def _sealed(key: AESGCM, plain: bytes, about: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + key.encrypt(nonce, plain, about)

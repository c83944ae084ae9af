"""A key for each person, so that somebody can be forgotten in every copy of what is kept.

Each key is random, wrapped by the tenant's key (`engine.vault`) and kept apart from the store
(`engine.store.key_table`). What is about nobody in particular is sealed under a key of the tenant.
Destroying a person's key leaves what it sealed unreadable wherever a copy of it lies.
"""

import secrets
import threading
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from engine.errors import BadInput
from engine.store.database import Database
from engine.store.key_table import KeyTable
from engine.vault import Vault

#: The wrapped keys of people, in the data folder.
PERSON_KEYS = "person-keys.db"
#: Begins everything that is sealed; no JSON, event or script begins so.
MARK = b"\x00nc1"
_ID = 8
_NONCE = 12
_KEY = 32
_HEAD = len(MARK) + _ID + _NONCE
#: In place of a person: the key for what is about nobody.
_NOBODY = ""


class Opener:
    """Opens with keys that were handed over; a preview's process has one.

    Args:
        keys: by id.
    """

    def __init__(self, keys: dict[bytes, bytes]) -> None:
        self._ciphers = {name: AESGCM(key) for name, key in keys.items()}

    def seal(self, body: bytes, tenant: str, person: str | None) -> bytes:
        """Nothing is ever written with it."""
        raise BadInput(f"nothing about {tenant} is written from here")

    def make(self, owners: Iterable[tuple[str, str]]) -> None:
        """It makes none."""

    def handed_over(self) -> dict[str, str]:
        """It hands nothing on."""
        return {}

    def knows(self, tenant: str, person: str) -> bool:
        """It cannot tell whose a key is."""
        return False

    def open(self, kept: bytes) -> bytes:
        """What was sealed; what never was, as it is.

        Raises:
            BadInput: altered, or its key has been destroyed.
        """
        if not kept.startswith(MARK):
            return kept
        name = kept[len(MARK) : len(MARK) + _ID]
        cipher = self._ciphers.get(name)
        if cipher is None:
            raise BadInput("this was about somebody who has been erased; it cannot be read again")
        try:
            return cipher.decrypt(kept[len(MARK) + _ID : _HEAD], kept[_HEAD:], name)
        except InvalidTag as failed:
            raise BadInput("a sealed value was altered") from failed


class PersonKeys(Opener):
    """Every key that there is. Safe from any thread.

    Raises:
        AccessRefused: a key was wrapped by another vault.
    """

    def __init__(self, vault: Vault, table: KeyTable) -> None:
        self._vault = vault
        self.table = table
        self._lock = threading.Lock()
        self._keys: dict[bytes, bytes] = {}
        self._of: dict[tuple[str, str], bytes] = {}
        #: Whose each key is, old ones included; and the old ones' successors.
        self._whose: dict[bytes, tuple[str, str]] = {}
        self._next = table.successors()
        for name, tenant, person, wrapped in table.all():
            self._keys[name] = bytes.fromhex(vault.open(tenant, wrapped, _about(name)))
            self._whose[name] = (tenant, person)
            if name not in self._next:
                self._of[tenant, person] = name
        super().__init__(self._keys)

    def refresh(self) -> None:
        """Takes up the keys that another engine on this database has made since."""
        with self._lock:
            self._next = self.table.successors()
            for name, tenant, person, wrapped in self.table.all():
                if name not in self._keys:
                    key = bytes.fromhex(self._vault.open(tenant, wrapped, _about(name)))
                    self._keys[name] = key
                    self._ciphers[name] = AESGCM(key)
                    self._whose[name] = (tenant, person)
                if name not in self._next:
                    self._of[tenant, person] = name

    def seal(self, body: bytes, tenant: str, person: str | None) -> bytes:
        """Unreadable without the person's key, or the tenant's where it is about nobody."""
        owner = (tenant, person or _NOBODY)
        name = self._of.get(owner)
        if name is None:
            self.make([owner])
            name = self._of[owner]
        nonce = secrets.token_bytes(_NONCE)
        return MARK + name + nonce + self._ciphers[name].encrypt(nonce, body, name)

    def knows(self, tenant: str, person: str) -> bool:
        """Whether somebody has a key."""
        return (tenant, person) in self._of

    def make(self, owners: Iterable[tuple[str, str]]) -> None:
        """Keys for those of (tenant, person) who have none; on disk when it returns."""
        with self._lock:
            wanted = [each for each in dict.fromkeys(owners) if each not in self._of]
            made = [(secrets.token_bytes(_ID), *each, secrets.token_bytes(_KEY)) for each in wanted]
            if not made:
                return
            self.table.add([(row[0], row[1], row[2], self._wrapped(row[1], row)) for row in made])
            for name, tenant, person, key in made:
                self._keys[name] = key
                self._ciphers[name] = AESGCM(key)
                self._of[tenant, person] = name
                self._whose[name] = (tenant, person)

    def destroy(self, tenant: str, person: str, alias: str, at: datetime) -> int:
        """Somebody's key goes for ever; how many there were.

        Args:
            alias: under which they are spoken of from now on.
        """
        with self._lock:
            count = self.table.destroy(tenant, person, alias, at)
            self._of.pop((tenant, person), None)
            for name in [name for name, of in self._whose.items() if of == (tenant, person)]:
                del self._keys[name], self._ciphers[name], self._whose[name]
        return count

    @property
    def retired(self) -> frozenset[bytes]:
        """Keys that only open what was sealed with them before."""
        return frozenset(self._next)

    def owner(self, name: bytes) -> tuple[str, str]:
        """Whose a key is: tenant, and person or nobody."""
        return self._whose[name]

    def renew(self) -> int:
        """A new key for everybody, wrapped with the keys that the vault has now; the old ones open
        until they are dropped. How many are new; on disk when it returns."""
        with self._lock:
            made = {
                owner: (secrets.token_bytes(_ID), secrets.token_bytes(_KEY)) for owner in self._of
            }
            added = [
                (name, *owner, self._wrapped(owner[0], (name, *owner, key)))
                for owner, (name, key) in made.items()
            ]
            old = [
                (name, self._wrapped(owner[0], (name, *owner, self._keys[name])))
                for name, owner in self._whose.items()
            ]
            successors = [(self._of[owner], name) for owner, (name, _) in made.items()]
            self.table.renew(added, old, successors)
            self._next |= dict(successors)
            for owner, (name, key) in made.items():
                self._keys[name], self._ciphers[name] = key, AESGCM(key)
                self._of[owner], self._whose[name] = name, owner
        return len(made)

    def renewed(self, kept: bytes) -> bytes | None:
        """What was sealed with an old key, under its owner's newest; None: it is so already.

        Raises:
            BadInput: its key has been destroyed, or it was altered.
        """
        name = kept[len(MARK) : len(MARK) + _ID]
        if name not in self._next and name in self._whose:
            return None
        body = self.open(kept)
        return self.seal(body, *self._whose[name])

    def drop(self, names: Iterable[bytes]) -> int:
        """Old keys go for ever; how many."""
        with self._lock:
            gone = [name for name in names if name in self._next]
            self.table.drop(gone)
            for name in gone:
                del self._next[name]
                self._keys.pop(name, None)
                self._ciphers.pop(name, None)
                self._whose.pop(name, None)
        return len(gone)

    def handed_over(self) -> dict[str, str]:
        """All keys in hexadecimal, for a process of ours that only reads."""
        with self._lock:
            return {name.hex(): key.hex() for name, key in self._keys.items()}

    def _wrapped(self, tenant: str, row: tuple[bytes, str, str, bytes]) -> bytes:
        return self._vault.seal(tenant, row[3].hex(), _about(row[0]))


def key_of(kept: bytes) -> bytes | None:
    """The id of the key under which something lies; None where it was never sealed."""
    return kept[len(MARK) : len(MARK) + _ID] if kept.startswith(MARK) else None


def _about(name: bytes) -> str:
    return f"person-key:{name.hex()}"


def opener(handed: dict[str, str]) -> Opener:
    """From `PersonKeys.handed_over`."""
    return Opener({bytes.fromhex(name): bytes.fromhex(key) for name, key in handed.items()})


def copy_of(folder: Path) -> Path:
    """Where the one copy of a data folder's keys lies; see `KeyTable`."""
    return folder / "backups" / PERSON_KEYS


def seal_store(database: Database, vault: Vault, folder: Path) -> PersonKeys:
    """Gives a store the keys that open what is personal in it.

    Args:
        folder: the data folder.
    """
    if database.is_sqlite:
        beside = Database(f"sqlite:///{folder / PERSON_KEYS}")
        table = KeyTable(beside, copy_of(folder))
    else:
        table = KeyTable(database)
    keys = PersonKeys(vault, table)
    database.seal_with(keys)
    return keys
